import { mijnLezingen } from '@bijrijder/dossier/afstemming';
import { mijnDag, mijnTijd, type Schuld } from '@bijrijder/dossier/caseload';
import { casussen } from '@bijrijder/dossier/casuistiek';
import { gevraagdVanMij } from '@bijrijder/dossier/overdracht';
import { metToegang } from '@bijrijder/dossier/toegang';
import { mijnMeelezingen } from '@bijrijder/dossier/voorlegging';
import {
  Agenda,
  Datum,
  Groep,
  Kiezers,
  Knop,
  Kolommen,
  Leeg,
  Lijstje,
  Mensenlijst,
  Mensrij,
  Verder,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { redirect } from 'react-router';
import { menu } from '../gedeeld/menu.ts';
import { databank, eisMedewerker, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/begin.ts';
import { Dagrij } from './dagrij.tsx';

/** Groups in the order of what we owe: somebody in need, money, our word, an answer, a first talk, silence. */
const GROEPEN = ['vandaag', 'geld', 'beloofd', 'antwoord', 'begint', 'eindigt', 'eerste', 'stil'] as const;
/** Where each thing we owe somebody stands on the day: none is left out. */
const GROEP: Readonly<Record<Schuld['soort'], (typeof GROEPEN)[number]>> = {
  niet_goed: 'vandaag',
  bel_mij: 'vandaag',
  geld_laat: 'geld',
  geld_dreigt: 'geld',
  voorschot: 'geld',
  beloofd: 'beloofd',
  besluit: 'beloofd',
  stopt: 'antwoord',
  lukt_niet: 'antwoord',
  kant: 'antwoord',
  klopt_niet: 'antwoord',
  collega: 'antwoord',
  bericht: 'antwoord',
  nazorgvraag: 'antwoord',
  antwoord: 'antwoord',
  overdracht: 'antwoord',
  plek_klopt_niet: 'antwoord',
  advies: 'antwoord',
  begint: 'begint',
  werk_eindigt: 'eindigt',
  gunst_eindigt: 'eindigt',
  eerste: 'eerste',
  stil: 'stil',
};
/** People of one group that are shown at once. */
const PER_GROEP = 8;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request);
  if (wie.rol === 'klachtbehandelaar') throw redirect('/werkplek/klachten');
  if (wie.rol === 'inkomensconsulent') throw redirect('/beheer/maand');
  if (wie.rol === 'beheerder' || wie.rol === 'auditor') throw redirect('/beheer');
  const lezingen =
    wie.rol === 'klantmanager' || wie.rol === 'teamleider'
      ? await metToegang(
          databank(),
          { wie, handeling: 'lezen', object: 'afstemming', doel: 'tweede_lezing', betrokkene: 'geen' },
          async (t) => (await mijnLezingen(t)).filter((l) => !l.gedaan).map(({ persoon: _, ...l }) => l),
        )
      : [];
  const meelezen =
    wie.rol === 'klantmanager' || wie.rol === 'teamleider'
      ? await metToegang(
          databank(),
          { wie, handeling: 'lezen', object: 'horen', doel: 'tweede_lezing', betrokkene: 'geen' },
          async (t) => (await mijnMeelezingen(t)).filter((l) => !l.gedaan),
        )
      : [];
  const bron = teksten('afstemming');
  if (wie.rol !== 'klantmanager') return { dag: null, rol: wie.rol, lezingen, meelezen, bron };
  const dag = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    async (t) => {
      const [dag, ik, neemOver] = await Promise.all([mijnDag(t), mijnTijd(t), gevraagdVanMij(t)]);
      return {
        ...dag,
        neemOver,
        vandaag: t.vandaag,
        ik: ik.mensen > 0 ? { mensen: ik.mensen, uren: Math.round(ik.beloofd / 60) } : null,
      };
    },
  );
  const tafel = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'casuistiek', doel: 'begeleiding', betrokkene: 'geen' },
    async (t) => (await casussen(t)).filter((c) => !c.vanMij),
  );
  const gevraagd = tafel.filter((c) => !c.uitkomst && !c.adviezen.some((a) => a.door === wie.naam));
  const uur = Number(
    new Intl.DateTimeFormat('nl-NL', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Amsterdam' }).format(),
  );
  return {
    rol: wie.rol,
    lezingen,
    meelezen,
    bron,
    dag: {
      ...dag,
      gevraagd: gevraagd.map(({ id, vraag, door }) => ({ id, vraag, door: door.split(' ')[0]! })),
      opgenomen: tafel.flatMap((c) =>
        (c.uitkomst?.acties ?? [])
          .filter((a) => a.vanMij && !a.gedaanOp)
          .map((a) => ({ id: a.id, wat: a.wat, voor: a.voor, casus: c.id, door: c.door.split(' ')[0]! })),
      ),
      naam: wie.naam.split(' ')[0]!,
      deel: uur < 12 ? ('ochtend' as const) : uur < 18 ? ('middag' as const) : ('avond' as const),
    },
  };
}

export default function Begin({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

/** Asked by name to read along, without the name of the person: opening it is a choice they read about. */
function Meelezen({ lezingen, meelezen }: Pick<Route.ComponentProps['loaderData'], 'lezingen' | 'meelezen'>) {
  const t = useTekst();
  const alles = [
    ...lezingen.map((l) => ({ ...l, id: l.afstemming, pad: `/werkplek/tweede/${l.afstemming}`, minder: false })),
    ...meelezen.map((l) => ({ ...l, id: l.voorlegging, pad: `/werkplek/lees/${l.voorlegging}`, minder: true })),
  ];
  return alles.map((l) => (
    <Vlak key={l.id} id={`lees-${l.id}`} soort="lijn" titel={t('afstemming.dag.kop', { naam: l.door.split(' ')[0]! })}>
      <p>
        <Tekst
          k={l.minder ? 'afstemming.dag.tekstMinder' : 'afstemming.dag.tekst'}
          waarden={{ dag: <Datum key="d" iso={l.op} weekdag="geen" /> }}
        />
      </p>
      <p className="boven-r3">
        <Knop soort="lijn" href={l.pad}>
          {t('afstemming.dag.knop')}
        </Knop>
      </p>
    </Vlak>
  ));
}

function Binnen({ d: { dag, rol, lezingen, meelezen } }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  if (!dag)
    return (
      <>
        <title>{t('werkplek.beginAnders.kop')}</title>
        <Werkkop titel={<Tekst k="werkplek.beginAnders.kop" />} onder={<Tekst k="werkplek.beginAnders.tekst" />} />
        <Meelezen lezingen={lezingen} meelezen={meelezen} />
        <Kiezers
          items={menu(rol, '').map((k) => ({
            href: k.pad,
            icoon: k.icoon,
            titel: <Tekst k={k.tekst} />,
            bij: k.bij && <Tekst k={k.bij} />,
          }))}
        />
      </>
    );
  return (
    <>
      <title>{t('werkplek.begin.kop')}</title>
      <Werkkop
        boven={<Datum iso={dag.vandaag} taal={taal} />}
        titel={<Tekst k="werkplek.dag.groet" waarden={{ naam: dag.naam, deel: dag.deel }} />}
      >
        <Knop soort="lijn" icoon="note-pencil" href="/werkplek/mensen?voor=notitie">
          <Tekst k="werkplek.dag.notitie" />
        </Knop>
      </Werkkop>
      <Kolommen>
        <div>
          {dag.regels.length === 0 && <Leeg icoon="check-circle" zin={<Tekst k="werkplek.dag.leeg" />} />}
          {dag.neemOver.length > 0 && (
            <Groep id="neem-over" titel={<Tekst k="werkplek.neemOver.groep" />}>
              <Mensenlijst>
                {dag.neemOver.map((g) => (
                  <Mensrij
                    key={g.id}
                    naam={g.van}
                    href={`/werkplek/neem-over/${g.id}`}
                    hoe={[{ icoon: 'clock', tekst: t('werkplek.neemOver.minuten', { minuten: g.minuten }) }]}
                    knop={
                      <Knop soort="lijn" href={`/werkplek/neem-over/${g.id}`}>
                        <Tekst k="werkplek.neemOver.open" />
                      </Knop>
                    }
                  >
                    <Tekst k="werkplek.neemOver.vraag" waarden={{ naam: g.van.split(' ')[0]! }} />
                  </Mensrij>
                ))}
              </Mensenlijst>
            </Groep>
          )}
          {GROEPEN.map((naam) => {
            const regels = dag.regels.filter((r) => GROEP[r.schuld.soort] === naam);
            if (regels.length === 0) return null;
            return (
              <Groep
                key={naam}
                id={naam}
                titel={<Tekst k={`werkplek.dag.${naam}`} />}
                bij={naam === 'beloofd' ? <Tekst k="werkplek.dag.beloofdBij" /> : undefined}
              >
                <Mensenlijst>
                  {regels.slice(0, PER_GROEP).map((r) => (
                    <Dagrij key={r.id} regel={r} vandaag={dag.vandaag} ik={dag.naam} />
                  ))}
                </Mensenlijst>
                {regels.length > PER_GROEP && (
                  <details>
                    <summary>
                      <Tekst k="werkplek.dag.meer" waarden={{ aantal: regels.length - PER_GROEP }} />
                    </summary>
                    <Mensenlijst>
                      {regels.slice(PER_GROEP).map((r) => (
                        <Dagrij key={r.id} regel={r} vandaag={dag.vandaag} ik={dag.naam} />
                      ))}
                    </Mensenlijst>
                  </details>
                )}
              </Groep>
            );
          })}
          <p className="klein zacht boven-r2">
            <Tekst k="werkplek.dag.volgorde" />
          </p>
        </div>
        <aside aria-label={t('werkplek.dag.agenda')}>
          <Vlak id="nieuws" titel={<Tekst k="werkplek.dag.nieuws" />}>
            {dag.goedNieuws.length === 0 ? (
              <p>
                <Tekst k="werkplek.dag.nieuwsLeeg" />
              </p>
            ) : (
              <Lijstje
                lijst={dag.goedNieuws.slice(0, 4).map((n) => ({
                  id: `${n.persoon}-${n.wat}`,
                  icoon: 'star',
                  tekst: (
                    <a href={`/werkplek/mensen/${n.persoon}`}>
                      <Tekst k="werkplek.dag.nieuwsStap" waarden={{ naam: n.naam, wat: n.wat }} />
                    </a>
                  ),
                  bij: <Datum iso={n.op} weekdag="geen" />,
                }))}
              />
            )}
          </Vlak>
          <Vlak id="agenda" titel={<Tekst k="werkplek.dag.agenda" />}>
            {dag.agenda.length === 0 ? (
              <p>
                <Tekst k="werkplek.dag.agendaLeeg" />
              </p>
            ) : (
              <Agenda
                items={dag.agenda.map((a) => ({
                  id: a.id,
                  tijd: a.tijd.replace(':', '.'),
                  wat: <a href={`/werkplek/mensen/${a.persoon}`}>{a.naam}</a>,
                  bij: [
                    a.soort === 'kennismaken' || a.soort === 'vieren' ? t(`werkplek.afspraak.${a.soort}`) : '',
                    a.plek || t(`werkplek.afspraak.${a.vorm}` as Sleutel),
                    a.tolk && t('werkplek.persoon.tolk', { taal: a.tolk }),
                    a.voor && t('werkplek.dag.waarneming', { naam: a.voor }),
                  ]
                    .filter(Boolean)
                    .join(', '),
                }))}
              />
            )}
          </Vlak>
          {dag.opgenomen.length > 0 && (
            <Vlak id="opgenomen" soort="zacht" titel={<Tekst k="werkplek.dag.opgenomen" />}>
              <Lijstje
                lijst={dag.opgenomen.map((a) => ({
                  id: a.id,
                  icoon: 'clock',
                  tekst: <a href={`/werkplek/casuistiek/${a.casus}#uitkomst`}>{a.wat}</a>,
                  bij: (
                    <>
                      <Tekst k="werkplek.dag.opgenomenBij" waarden={{ naam: a.door }} />{' '}
                      {a.voor && <Datum iso={a.voor} weekdag="kort" />}
                    </>
                  ),
                }))}
              />
            </Vlak>
          )}
          <Meelezen lezingen={lezingen} meelezen={meelezen} />
          {dag.gevraagd.map((g) => (
            <Vlak
              key={g.id}
              id={`vraag-${g.id}`}
              soort="zacht"
              titel={<Tekst k="werkplek.dag.vraagtU" waarden={{ naam: g.door }} />}
            >
              <p>{g.vraag}</p>
              <p className="boven-r3">
                <Knop soort="lijn" href={`/werkplek/casuistiek/${g.id}`}>
                  <Tekst k="werkplek.dag.denkMee" />
                </Knop>
              </p>
            </Vlak>
          ))}
          {dag.ik && (
            <Vlak id="week" soort="zacht" titel={<Tekst k="werkplek.dag.week" />}>
              <p>
                <Tekst k="werkplek.dag.weekUren" waarden={{ uren: dag.ik.uren, aantal: dag.ik.mensen }} />
              </p>
              <p className="boven-r2">
                <Verder href="/werkplek/team">
                  <Tekst k="werkplek.dag.weekTeam" />
                </Verder>{' '}
                <Verder href="/werkplek/ik">
                  <Tekst k="werkplek.ik.link" />
                </Verder>
              </p>
            </Vlak>
          )}
        </aside>
      </Kolommen>
    </>
  );
}
