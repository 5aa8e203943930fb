import {
  AanbodWeg,
  aanbodwensVan,
  KNELPUNTEN,
  keuzesVan,
  kiesAanbod,
  legStart,
  meldKnelpunt,
  meningenVan,
  pastBij,
  wensenVan,
  zegBegin,
  zoekAanbod,
} from '@bijrijder/dossier/aanbod';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Datum, EigenWoorden, Knop, Kolommen, Melding, Stapel, Tekstveld, Vinkje, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { Lijst } from '../../mijn/aanbod/lijst.tsx';
import { Misschien } from '../../mijn/aanbod/misschien.tsx';
import { PerSoort } from '../../mijn/aanbod/persoort.tsx';
import { Gedaan } from '../../mijn/aanbod/rij.tsx';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/aanbod.ts';
import { Knelpuntvorm, Wensvlak } from './delen.tsx';
import { Startblad, type Startvelden } from './start.tsx';

/** From this many times on, looking back together comes before the next. */
const VEEL = 11;

export function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams.get('zoek') ?? '';
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'aanbod' }, async (t) => {
    const alle = await zoekAanbod(t, zoek);
    const wens = (await aanbodwensVan(t, persoon)) ?? null;
    return {
      kop: await leesKop(t, persoon),
      zoek,
      wens,
      passing: pastBij(alle, await wensenVan(t, persoon), wens),
      meningen: await meningenVan(t, persoon),
      vandaag: t.vandaag,
      bewaard: new URL(request.url).searchParams.has('bewaard'),
      keuzes: await keuzesVan(t, persoon),
      sleutels: Object.fromEntries(['knelpunt', ...alle.map((a) => a.id)].map((id) => [id, nieuweSleutel()])) as Record<
        string,
        string
      >,
      bron: teksten('aanbod', 'aanbodwerk', 'plan'),
    };
  });
}

const DAG = /^\d{4}-\d{2}-\d{2}$/;

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const eigen = `/werkplek/mensen/${persoon}/aanbod`;
  if (['start', 'begon', 'begon-niet'].includes(v('doe'))) {
    if (!isNummer(v('keuze'))) throw new Response(null, { status: 400 });
    const start = await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'aanbod' }, async (t) => {
      if (v('doe') !== 'start') {
        await zegBegin(t, v('keuze'), v('doe') === 'begon');
        return null;
      }
      const velden = leesStart(v, t.vandaag);
      if (!velden) {
        const [keuze, op, tijd, waar, wie, bereik] = ['keuze', 'op', 'tijd', 'waar', 'wie', 'bereik'].map(v);
        return { keuze, op, tijd, waar, wie, bereik } as Startvelden;
      }
      await legStart(t, persoon, v('keuze'), velden);
      return null;
    });
    return start ? { soort: 'start' as const, toelichting: '', aanbod: '', start } : redirect(`${eigen}?bewaard`, 303);
  }
  if (!isNummer(v('aanbod'))) throw new Response(null, { status: 400 });
  try {
    const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'aanbod' }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (v('doe') === 'kies') {
          const gedaan = (await keuzesVan(t, persoon)).filter((k) => k.begonnen_op !== null).length;
          if (gedaan >= VEEL && v('keek') !== 'ja') return 'keek' as const;
          await kiesAanbod(t, persoon, v('aanbod'));
        }
        if (v('doe') === 'knelpunt')
          await meldKnelpunt(t, v('aanbod'), KNELPUNTEN.find((k) => k === v('soort')) ?? 'anders', v('toelichting'));
        return null;
      }),
    );
    if (resultaat) return { soort: resultaat, toelichting: '', aanbod: '', start: null };
  } catch (fout) {
    if (fout instanceof AanbodWeg) return { soort: 'weg' as const, toelichting: '', aanbod: '', start: null };
    if (!isWeigering(fout)) throw fout;
    return { soort: 'knelpunt' as const, toelichting: v('toelichting'), aanbod: v('aanbod'), start: null };
  }
  return redirect(eigen, 303);
}

/** The first day as it was typed; null when a day, a place or a name is missing. `9.30` is `09:30`. */
function leesStart(v: (naam: string) => string, vandaag: string) {
  const tijd = v('tijd')
    .replace('.', ':')
    .padStart(v('tijd') ? 5 : 0, '0');
  const op = v('op');
  const bestaat = DAG.test(op) && !Number.isNaN(Date.parse(op)) && op >= vandaag;
  if (!bestaat || (tijd && !/^([01]\d|2[0-3]):[0-5]\d$/.test(tijd))) return null;
  if (v('waar').length < 2 || v('wie').length < 2) return null;
  return {
    op,
    tijd: tijd || null,
    waar: v('waar').slice(0, 200),
    verwachtDoor: v('wie').slice(0, 120),
    bereik: v('bereik').slice(0, 120),
  };
}

export default function AanbodVoor({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({
  d,
  fout,
}: {
  d: Route.ComponentProps['loaderData'];
  fout: {
    soort: 'keek' | 'weg' | 'knelpunt' | 'start';
    toelichting: string;
    aanbod: string;
    start: Startvelden | null;
  } | null;
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const gedaan = d.keuzes.filter((k) => k.begonnen_op !== null);
  const bezig = gedaan.filter((k) => k.stand === 'bezig');
  const { past, misschien, rest, niets } = d.passing;
  const alle = [...past, ...misschien.flatMap((g) => g.lijst), ...rest];
  const wacht = d.keuzes.filter((k) => k.stand === 'wacht');
  const gekozen = d.keuzes.filter((k) => k.stand === 'wacht' || k.stand === 'bezig').map((k) => k.aanbod);
  const lijst = {
    kies: t('aanbodwerk.kies'),
    gekozen,
    sleutels: d.sleutels,
    meningen: d.meningen,
    voorKies: gedaan.length >= VEEL ? () => <Vinkje name="keek">{t('aanbodwerk.keuzes.keek')}</Vinkje> : undefined,
  };
  return (
    <Persoonblad kop={d.kop} hier="aanbod" titel={t('aanbodwerk.kop')}>
      {d.bewaard && !fout && (
        <Melding soort="goed" rol="status">
          {t('aanbodwerk.start.bewaard', { naam })}
        </Melding>
      )}
      {fout && fout.soort !== 'start' && (
        <Melding soort="fout" rol="alert">
          {t(fout.soort === 'knelpunt' ? 'aanbodwerk.fout' : `aanbodwerk.fout.${fout.soort}`, { naam })}
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r4">
          <Vlak id="keuzes" titel={t('aanbodwerk.keuzes', { naam })}>
            {gedaan.length > 0 ? (
              <>
                <p className="zacht onder-r3">{t('aanbodwerk.keuzes.bij', { naam })}</p>
                <Stapel gat="r4">
                  {bezig.map((k) => (
                    <Startblad
                      key={k.id}
                      k={k}
                      naam={naam}
                      vandaag={d.vandaag}
                      fout={fout?.start?.keuze === k.id ? fout.start : null}
                    />
                  ))}
                  <Gedaan lijst={gedaan.filter((k) => k.stand !== 'bezig')} />
                </Stapel>
              </>
            ) : (
              <p>{t('aanbodwerk.keuzes.leeg', { naam })}</p>
            )}
            {gedaan.length >= VEEL && (
              <Melding soort="let-op">{t('aanbodwerk.keuzes.veel', { naam, n: gedaan.length })}</Melding>
            )}
          </Vlak>
          <form method="get">
            <Stapel gat="r2">
              <Tekstveld id="zoek" name="zoek" label={t('aanbodwerk.zoek')} defaultValue={d.zoek} />
              <Knop soort="lijn">{t('aanbodwerk.zoekKnop')}</Knop>
            </Stapel>
          </form>
          <p className="zacht">{t('aanbodwerk.zoals', { naam })}</p>
          {!d.zoek && (
            <section>
              <h2 className="onder-r3">{t('aanbodwerk.past', { naam })}</h2>
              {past.length > 0 ? <Lijst lijst={past} {...lijst} /> : <p>{t('aanbodwerk.pastLeeg')}</p>}
            </section>
          )}
          {!d.zoek && niets.length > 0 && (
            <Vlak id="niets" soort="zacht" titel={t('aanbod.niets.kop')}>
              {niets.map((w) => (
                <EigenWoorden key={w.tekst} wie={t(`aanbod.wie.${w.bron}`)}>
                  {w.tekst}
                </EigenWoorden>
              ))}
            </Vlak>
          )}
          {!d.zoek && (
            <Misschien
              groepen={misschien}
              lijst={(id, van) => <PerSoort id={id} lijst={van} toon={(deel) => <Lijst lijst={deel} {...lijst} />} />}
            />
          )}
          <section>
            <h2 className="onder-r3">{t(d.zoek ? 'aanbod.alles' : 'aanbod.rest.kop')}</h2>
            <PerSoort id="rest" lijst={d.zoek ? alle : rest} toon={(deel) => <Lijst lijst={deel} {...lijst} />} />
          </section>
        </Stapel>
        <aside aria-label={t('aanbodwerk.wens.van', { naam })}>
          {wacht.length > 0 && (
            <Vlak id="rij" titel={t('aanbodwerk.rij.kopVan', { naam })}>
              <Stapel gat="r3">
                {wacht.map((k) => (
                  <div key={k.id}>
                    <p>
                      <b>{k.naam}</b>
                    </p>
                    {k.plek ? (
                      <p>
                        <Tekst
                          k="aanbodwerk.plek.van"
                          waarden={{ naam, dag: <Datum key="d" iso={k.plek.voor} weekdag="geen" /> }}
                        />
                      </p>
                    ) : (
                      k.rij && (
                        <p>
                          {t('aanbodwerk.rij.plaatsVan', { plaats: k.rij.plaats, wachtend: k.rij.wachtend })}{' '}
                          {k.rij.weken === null ? t('aanbod.rij.onbekend') : t('aanbod.rij.weken', { n: k.rij.weken })}
                        </p>
                      )
                    )}
                  </div>
                ))}
                <p className="klein zacht">{t('aanbod.rij.volgorde')}</p>
              </Stapel>
            </Vlak>
          )}
          <Wensvlak naam={naam} wens={d.wens} />
          <Knelpuntvorm
            aanbod={alle.map((a) => ({ value: a.id, tekst: a.naam }))}
            sleutel={d.sleutels.knelpunt ?? ''}
            fout={fout?.soort === 'knelpunt' ? fout : null}
          />
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
