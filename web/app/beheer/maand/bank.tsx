import {
  type Bankantwoordrij,
  bankantwoorden,
  bankantwoordLezen,
  beslisAntwoord,
  betaalbestanden,
  betaalOpnieuw,
  maandrunLosBestand,
  mensenVanUitval,
  openUitval,
  RunFout,
  zetAntwoordKlaar,
} from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import { openOntvangsten } from '@bijrijder/dossier/terugbetaling';
import { metToegang } from '@bijrijder/dossier/toegang';
import { betaalrekeningNu, leesApart, XmlFout } from '@bijrijder/dossier/uitbetaling';
import { plusDagen, werkdag } from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Bestandveld,
  Controlelijst,
  Feiten,
  Knop,
  Knoppen,
  Melding,
  maandnaam,
  Stapel,
  Terug,
  Vast,
  Verder,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { moment } from '../../gedeeld/moment.ts';
import { databank, eisMedewerker, kluis, teksten, type WieMedewerker } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/bank.ts';
import { opDeMaand } from './toegang.server.ts';

const HOOGSTENS_BYTES = 30_000_000;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const beeld = await opDeMaand(wie, 'lezen', async (t) => ({
    uitval: await openUitval(t),
    mensen: await mensenVanUitval(t),
    antwoorden: (await bankantwoorden(t)).map((a) => ({ ...a, op: a.op.toISOString() })),
    binnen: (await openOntvangsten(t, kluis(), 1)).aantal,
    bestanden: (await betaalbestanden(t)).map((b) => ({ ...b, opgehaald: b.opgehaald?.toISOString() ?? null })),
    rekening: (await betaalrekeningNu(t))?.iban.slice(-4) ?? null,
  }));
  const namen = new Map(
    (
      await namenVan(
        wie,
        beeld.mensen.map((m) => m.persoon),
      )
    ).map((n) => [n.id, n]),
  );
  const { mensen, ...rest } = beeld;
  return {
    ...rest,
    uitval: beeld.uitval.map((u) => ({
      ...u,
      mensen: mensen.filter((m) => m.huishouden === u.huishouden).flatMap((m) => namen.get(m.persoon) ?? []),
    })),
    bron: teksten('maandrun'),
  };
}

/** Names and telephone numbers of those whose money did not arrive, to call them; each of them reads that we looked. */
async function namenVan(wie: WieMedewerker, mensen: string[]) {
  if (mensen.length === 0) return [];
  const vraag = {
    wie,
    handeling: 'lezen',
    object: 'persoon',
    doel: 'uitbetalen',
    betrokkene: mensen,
    reden: 'Een betaling kwam niet aan',
  } as const;
  return metToegang(databank(), vraag, (t) =>
    t.db
      .selectFrom('persoon')
      .select(['id', 'aanspreeknaam', 'telefoon'])
      .where('gemeente', '=', t.gemeente)
      .where('id', 'in', mensen)
      .execute(),
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const doe = String(vorm.get('doe'));
  try {
    if (doe === 'bekijk') await bekijk(wie, vorm.get('bestand'));
    else if (doe === 'lees' || doe === 'weg') {
      const id = String(vorm.get('antwoord'));
      await opDeMaand(wie, 'wijzigen', async (t) => {
        const eerst = await beslisAntwoord(t, id, doe === 'lees' ? 'bezig' : 'weggehaald');
        if (eerst && doe === 'lees') await meldAan(t, bankantwoordLezen, { antwoord: id }, { sleutel: id });
      });
    } else if (doe === 'opnieuw') await opnieuw(wie, String(vorm.get('betaling')));
  } catch (fout) {
    if (fout instanceof XmlFout || fout instanceof RunFout) return data({ fout: fout.message }, { status: 422 });
    throw fout;
  }
  return redirect('/beheer/maand/bank', 303);
}

async function bekijk(wie: WieMedewerker, bestand: unknown): Promise<void> {
  if (!(bestand instanceof File) || bestand.size === 0) throw new XmlFout('Kies eerst een bestand van de bank.');
  if (bestand.size > HOOGSTENS_BYTES)
    throw new XmlFout(
      'Dit bestand is groter dan 30 MB. Vraag de bank om het in delen te geven. Er is niets veranderd.',
    );
  const bytes = new Uint8Array(await bestand.arrayBuffer());
  const antwoord = await leesApart(bytes);
  await opDeMaand(wie, 'wijzigen', (t) => zetAntwoordKlaar(t, kluis(), bestand.name, bytes, antwoord));
}

/** Pay once more what came back, to the account that is known now, on the next working day. */
async function opnieuw(wie: WieMedewerker, welke: string): Promise<void> {
  const { u, mensen } = await opDeMaand(wie, 'lezen', async (t) => {
    const u = (await openUitval(t)).find((een) => sleutelVan(een) === welke);
    return {
      u,
      mensen: (await mensenVanUitval(t)).filter((m) => m.huishouden === u?.huishouden).map((m) => m.persoon),
    };
  });
  if (!u || mensen.length === 0) throw new RunFout('Deze betaling is al opnieuw gedaan. Er is niets dubbel gebeurd.');
  const vraag = {
    wie,
    handeling: 'toevoegen',
    object: 'uitbetaling',
    doel: 'uitbetalen',
    betrokkene: mensen,
    reden: 'Opnieuw betalen wat niet aankwam',
  } as const;
  await metToegang(databank(), vraag, async (t) => {
    const { huishouden, maand, doel, bestemming, poging } = u;
    await betaalOpnieuw(t, { huishouden, maand, doel, bestemming, poging }, werkdag(plusDagen(t.vandaag, 1), 'later'));
    await meldAan(t, maandrunLosBestand, {});
  });
}

const sleutelVan = (u: {
  huishouden: string;
  maand: string;
  doel: string;
  bestemming: number;
  poging: number;
}): string => [u.huishouden, u.maand, u.doel, u.bestemming, u.poging].join('|');

export default function Bank({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen {...loaderData} fout={actionData?.fout} />
    </Teksten>
  );
}

function Binnen({
  uitval,
  antwoorden,
  bestanden,
  rekening,
  binnen,
  fout,
}: Route.ComponentProps['loaderData'] & { fout: string | undefined }) {
  const t = useTekst();
  const wacht = antwoorden.filter((a) => a.stand === 'voorbeeld');
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.bank.titel')}</title>
      <Terug href="/beheer/maand">
        <Tekst k="maandrun.jaar.kop" />
      </Terug>
      <Werkkop titel={<Tekst k="maandrun.bank.kop" />} />
      {fout && (
        <Melding soort="fout" rol="alert" titel={<Tekst k="maandrun.bank.nietGelezen" />}>
          <p>{fout}</p>
        </Melding>
      )}
      {wacht.map((a) => (
        <Voorbeeld key={a.id} a={a} />
      ))}
      <Vlak id="inlezen" titel={<Tekst k="maandrun.bank.inlezen" />}>
        <form method="post" encType="multipart/form-data">
          <Stapel gat="r3">
            <Bestandveld
              id="bestand"
              name="bestand"
              label={t('maandrun.bank.kies')}
              hulp={t('maandrun.bank.kiesHulp')}
              accept=".xml,application/xml,text/xml"
            />
            <Knop icoon="upload-simple" name="doe" value="bekijk">
              <Tekst k="maandrun.bank.bekijk" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
      <Vlak id="uitval" titel={<Tekst k="maandrun.bank.uitval" waarden={{ aantal: uitval.length }} />}>
        {uitval.length === 0 ? (
          <p className="zacht">
            <Tekst k="maandrun.bank.geenUitval" />
          </p>
        ) : (
          <Controlelijst
            items={uitval.map((u) => ({
              id: sleutelVan(u),
              goed: false,
              wat: (
                <>
                  {u.mensen.map((m) => m.aanspreeknaam).join(' en ')} · <Bedrag cent={u.bedragCent} />
                </>
              ),
              bij: (
                <>
                  {t(`maandrun.bank.${u.uitkomst}`, { maand: maandnaam(u.maand) })}{' '}
                  {t(`maandrun.reden.${u.reden.sleutel}` as Sleutel)} {t(`maandrun.doen.${u.reden.wie}` as Sleutel)}{' '}
                  {u.mensen.flatMap((m) => (m.telefoon ? [m.telefoon] : [])).join(', ')}
                </>
              ),
              actie: (
                <form method="post">
                  <input type="hidden" name="betaling" value={sleutelVan(u)} />
                  <Knop soort="lijn" name="doe" value="opnieuw">
                    <Tekst k="maandrun.bank.opnieuw" />
                  </Knop>
                </form>
              ),
            }))}
          />
        )}
      </Vlak>
      <Vlak id="binnen" titel={<Tekst k="maandrun.bank.binnen" />}>
        <Stapel gat="r3">
          <p>
            <Tekst k="maandrun.bank.binnenBij" waarden={{ aantal: binnen }} />
          </p>
          <Verder href="/beheer/maand/binnengekomen">
            <Tekst k="maandrun.bank.binnenOpen" />
          </Verder>
        </Stapel>
      </Vlak>
      <Vlak id="rekening" titel={<Tekst k="maandrun.rekening.kop" />}>
        <Stapel gat="r3">
          {rekening === null ? (
            <Melding soort="let-op">
              <p>
                <Tekst k="maandrun.bank.geenRekening" />
              </p>
            </Melding>
          ) : (
            <p>
              <Tekst k="maandrun.bank.rekeningVan" waarden={{ vier: <Vast>{rekening}</Vast> }} />
            </p>
          )}
          <Verder href="/beheer/betaalrekening">
            <Tekst k="maandrun.bank.rekeningAnders" />
          </Verder>
        </Stapel>
      </Vlak>
      <Vlak id="bestanden" titel={<Tekst k="maandrun.bank.bestanden" />}>
        <Controlelijst
          items={bestanden.map((b) => ({
            id: b.id,
            goed: b.opgehaald !== null || b.bevestigd,
            wat: (
              <>
                {b.maand ? maandnaam(b.maand, { jaar: true }) : t('maandrun.bank.los')} · <Bedrag cent={b.cent} />
              </>
            ),
            bij: (
              <>
                {t('maandrun.bank.betalingen', { aantal: b.aantal })}{' '}
                {b.opgehaald &&
                  t('maandrun.bank.opgehaald', {
                    wanneer: moment({ dag: b.opgehaaldDag!, op: b.opgehaald }),
                    naam: b.naam ?? '',
                  })}{' '}
                {b.sha256 && (
                  <span className="klein">
                    SHA-256 <Vast>{b.sha256}</Vast>
                  </span>
                )}
              </>
            ),
            actie: rekening !== null && (
              <Knop soort="lijn" href={`/beheer/maand/bank/${b.id}.xml`} download>
                <Tekst k="maandrun.bank.haal" />
              </Knop>
            ),
          }))}
        />
      </Vlak>
      {antwoorden.length > wacht.length && (
        <Vlak id="gelezen" soort="zacht" titel={<Tekst k="maandrun.bank.eerder" />}>
          <Controlelijst
            items={antwoorden
              .filter((a) => a.stand !== 'voorbeeld')
              .map((a) => ({
                id: a.id,
                goed: a.stand === 'gelezen',
                wat: `${a.soort} · ${a.naam}`,
                bij:
                  a.stand === 'gelezen'
                    ? `${moment(a)} · ${somtekst(t, a.verslag)}`
                    : a.stand === 'geweigerd'
                      ? a.melding
                      : t('maandrun.bank.bezig'),
              }))}
          />
        </Vlak>
      )}
    </Stapel>
  );
}

type Antwoord = Omit<Bankantwoordrij, 'op'> & { op: string };

const somtekst = (t: ReturnType<typeof useTekst>, v: Antwoord['verslag']): string =>
  t(v.eerder ? 'maandrun.bank.eerderGelezen' : 'maandrun.bank.som', {
    betaald: v.betaald.toLocaleString('nl-NL'),
    geweigerd: v.geweigerd,
    terug: v.teruggekomen,
  });

/** What was read and is not booked yet: a colleague says go on, or takes it away. */
function Voorbeeld({ a }: { a: Antwoord }) {
  const t = useTekst();
  const v = a.verslag;
  const getal = (n: number) => n.toLocaleString('nl-NL');
  return (
    <Vlak id={`voorbeeld-${a.id}`} titel={<Tekst k="maandrun.bank.voorbeeld" waarden={{ naam: a.naam }} />}>
      <Stapel gat="r3">
        {v.eerder && (
          <Melding>
            <p>
              <Tekst k="maandrun.bank.alGelezen" />
            </p>
          </Melding>
        )}
        <Feiten
          lijst={[
            { id: 'f1', term: t('maandrun.bank.bericht'), waarde: `${a.soort} ${a.berichtId}` },
            { id: 'f2', term: t('maandrun.bank.betaald'), waarde: getal(v.betaald) },
            { id: 'f3', term: t('maandrun.bank.onderweg'), waarde: getal(v.onderweg) },
            { id: 'f4', term: t('maandrun.bank.nGeweigerd'), waarde: getal(v.geweigerd) },
            { id: 'f5', term: t('maandrun.bank.nTerug'), waarde: getal(v.teruggekomen) },
            { id: 'f6', term: t('maandrun.bank.anderBedrag'), waarde: getal(v.anderBedrag ?? 0) },
            { id: 'f7', term: t('maandrun.bank.onbekend'), waarde: getal(v.onbekend + v.overig) },
            ...(v.ingekomen?.herkend
              ? [
                  {
                    id: 'f8',
                    term: t('maandrun.bank.herkend'),
                    waarde: (
                      <>
                        {getal(v.ingekomen.herkend)} · <Bedrag cent={v.ingekomen.herkendCent} />
                      </>
                    ),
                  },
                ]
              : []),
            ...(v.ingekomen?.wacht
              ? [
                  {
                    id: 'f9',
                    term: t('maandrun.bank.wacht'),
                    waarde: (
                      <>
                        {getal(v.ingekomen.wacht)} · <Bedrag cent={v.ingekomen.wachtCent} />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <p>
          <Tekst k={v.vertellen.length > 0 ? 'maandrun.bank.vertel' : 'maandrun.bank.nogNiets'} />
        </p>
        <form method="post">
          <input type="hidden" name="antwoord" value={a.id} />
          <Knoppen>
            {!v.eerder && (
              <Knop icoon="check" name="doe" value="lees">
                <Tekst k="maandrun.bank.lees" />
              </Knop>
            )}
            <Knop soort="lijn" name="doe" value="weg">
              <Tekst k="maandrun.bank.weg" />
            </Knop>
          </Knoppen>
        </form>
      </Stapel>
    </Vlak>
  );
}
