import {
  aanbodwensVan,
  KNELPUNTEN,
  keuzesVan,
  kiesAanbod,
  meldKnelpunt,
  pastBij,
  wensenVan,
  zoekAanbod,
} from '@bijrijder/dossier/aanbod';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Datum, Knop, Kolommen, Melding, Stapel, Tekstveld, Vinkje, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Lijst } from '../../mijn/aanbod/lijst.tsx';
import { Gedaan } from '../../mijn/aanbod/rij.tsx';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/aanbod.ts';
import { Knelpuntvorm, Wensvlak } from './delen.tsx';

/** From this many times on, looking back together comes before the next. */
const VEEL = 11;

export function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams.get('zoek') ?? '';
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'aanbod' }, async (t) => {
    const alle = await zoekAanbod(t, zoek);
    const wens = (await aanbodwensVan(t, persoon)) ?? null;
    const past = zoek ? [] : pastBij(alle, await wensenVan(t, persoon), wens);
    return {
      kop: await leesKop(t, persoon),
      zoek,
      wens,
      past,
      alle: alle.filter((a) => !past.some((p) => p.id === a.id)),
      keuzes: await keuzesVan(t, persoon),
      sleutels: Object.fromEntries(['knelpunt', ...alle.map((a) => a.id)].map((id) => [id, nieuweSleutel()])) as Record<
        string,
        string
      >,
      bron: teksten('aanbod'),
    };
  });
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  if (!/^[0-9a-f-]{36}$/.test(v('aanbod'))) throw new Response(null, { status: 400 });
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
    if (resultaat) return { soort: resultaat, toelichting: '', aanbod: '' };
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return { soort: 'knelpunt' as const, toelichting: v('toelichting'), aanbod: v('aanbod') };
  }
  return redirect(`/werkplek/mensen/${persoon}/aanbod`, 303);
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
  fout: { soort: 'keek' | 'knelpunt'; toelichting: string; aanbod: string } | null;
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const gedaan = d.keuzes.filter((k) => k.begonnen_op !== null);
  const wacht = d.keuzes.filter((k) => k.stand === 'wacht');
  const gekozen = d.keuzes.filter((k) => k.stand === 'wacht' || k.stand === 'bezig').map((k) => k.aanbod);
  const lijst = {
    kies: t('aanbod.kies'),
    gekozen,
    sleutels: d.sleutels,
    voorKies: gedaan.length >= VEEL ? () => <Vinkje name="keek">{t('aanbod.keuzes.keek')}</Vinkje> : undefined,
  };
  return (
    <Persoonblad kop={d.kop} hier="aanbod" titel={t('aanbod.kop')}>
      {fout && (
        <Melding soort="fout" rol="alert">
          {t(fout.soort === 'keek' ? 'aanbod.fout.keek' : 'aanbod.fout', { naam })}
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r4">
          <Vlak id="keuzes" titel={t('aanbod.keuzes', { naam })}>
            {gedaan.length > 0 ? (
              <>
                <p className="zacht onder-r3">{t('aanbod.keuzes.bij', { naam })}</p>
                <Gedaan lijst={gedaan} />
              </>
            ) : (
              <p>{t('aanbod.keuzes.leeg', { naam })}</p>
            )}
            {gedaan.length >= VEEL && (
              <Melding soort="let-op">{t('aanbod.keuzes.veel', { naam, n: gedaan.length })}</Melding>
            )}
          </Vlak>
          <form method="get">
            <Stapel gat="r2">
              <Tekstveld id="zoek" name="zoek" label={t('aanbod.zoek')} defaultValue={d.zoek} />
              <Knop soort="lijn">{t('aanbod.zoekKnop')}</Knop>
            </Stapel>
          </form>
          {!d.zoek && (
            <section>
              <h2 className="onder-r3">{t('aanbod.past', { naam })}</h2>
              {d.past.length > 0 ? <Lijst lijst={d.past} {...lijst} /> : <p>{t('aanbod.pastLeeg')}</p>}
            </section>
          )}
          <section>
            <h2 className="onder-r3">{t('aanbod.alles')}</h2>
            <Lijst lijst={d.alle} {...lijst} />
          </section>
        </Stapel>
        <aside aria-label={t('aanbod.wens.van', { naam })}>
          {wacht.length > 0 && (
            <Vlak id="rij" titel={t('aanbod.rij.kopVan', { naam })}>
              <Stapel gat="r3">
                {wacht.map((k) => (
                  <div key={k.id}>
                    <p>
                      <b>{k.naam}</b>
                    </p>
                    {k.plek ? (
                      <p>
                        <Tekst
                          k="aanbod.plek.van"
                          waarden={{ naam, dag: <Datum key="d" iso={k.plek.voor} weekdag="geen" /> }}
                        />
                      </p>
                    ) : (
                      k.rij && (
                        <p>
                          {t('aanbod.rij.plaatsVan', { plaats: k.rij.plaats, wachtend: k.rij.wachtend })}{' '}
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
            aanbod={[...d.past, ...d.alle].map((a) => ({ value: a.id, tekst: a.naam }))}
            sleutel={d.sleutels.knelpunt ?? ''}
            fout={fout?.soort === 'knelpunt' ? fout : null}
          />
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
