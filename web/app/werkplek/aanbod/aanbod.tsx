import { KNELPUNTEN, keuzesVan, kiesAanbod, meldKnelpunt, pastBij, zoekAanbod } from '@bijrijder/dossier/aanbod';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Keuzelijst, Knop, Kolommen, Melding, Stapel, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { Gekozen, Lijst } from '../../mijn/aanbod/lijst.tsx';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/aanbod.ts';

export function loader({ request, params: { persoon } }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams.get('zoek') ?? '';
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'aanbod' }, async (t) => {
    const alle = await zoekAanbod(t, zoek);
    const past = zoek ? [] : pastBij(alle, (await planVan(t, persoon)).doelen);
    return {
      kop: await leesKop(t, persoon),
      zoek,
      past,
      alle: alle.filter((a) => !past.some((p) => p.id === a.id)),
      keuzes: await keuzesVan(t, persoon),
      sleutel: nieuweSleutel(),
      bron: teksten('aanbod'),
    };
  });
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  try {
    await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'aanbod' }, (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (v('doe') === 'kies') await kiesAanbod(t, persoon, v('aanbod'));
        if (v('doe') === 'knelpunt')
          await meldKnelpunt(t, v('aanbod'), KNELPUNTEN.find((k) => k === v('soort')) ?? 'anders', v('toelichting'));
        return null;
      }),
    );
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    return { toelichting: v('toelichting'), aanbod: v('aanbod') };
  }
  return redirect(`/werkplek/mensen/${persoon}/aanbod`);
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
  fout: { toelichting: string; aanbod: string } | null;
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <>
      <title>{`${t('aanbod.kop')} · ${d.kop.naam}`}</title>
      <Werkkop boven={<a href={`/werkplek/mensen/${d.kop.id}`}>{d.kop.naam}</a>} titel={t('aanbod.kop')} />
      {fout && <Melding soort="fout" rol="alert" titel={t('aanbod.fout')} />}
      <Kolommen>
        <div>
          <form method="get" className="onder-r3">
            <Tekstveld id="zoek" name="zoek" label={t('aanbod.zoek')} defaultValue={d.zoek} />
            <Knop soort="lijn">{t('aanbod.zoekKnop')}</Knop>
          </form>
          {!d.zoek && <h2>{t('aanbod.past', { naam })}</h2>}
          {!d.zoek &&
            (d.past.length > 0 ? (
              <Lijst lijst={d.past} kies={t('aanbod.kies')} sleutel={d.sleutel} />
            ) : (
              <p>{t('aanbod.pastLeeg')}</p>
            ))}
          <h2 className="boven-r4">{t('aanbod.alles')}</h2>
          <Lijst
            lijst={d.alle}
            kies={t('aanbod.kies')}
            sleutel={d.sleutel}
            extra={(a) => (
              <>
                {a.knelpunten.map((k) => (
                  <p key={k.soort}>
                    {t('aanbod.knelpunt.keer', { soort: t(`aanbod.knelpunt.${k.soort}`), n: k.keer })}
                  </p>
                ))}
              </>
            )}
          />
        </div>
        <aside>
          {d.keuzes.length > 0 && (
            <Vlak id="keuzes" titel={t('aanbod.keuzes', { naam })}>
              <Gekozen lijst={d.keuzes} />
            </Vlak>
          )}
          <Vlak id="knelpunt" soort="zacht" titel={t('aanbod.knelpunt.kop')}>
            <p>{t('aanbod.knelpunt.bij')}</p>
            <form method="post">
              <Stapel gat="r2">
                <Eenmalig sleutel={d.sleutel} />
                <Keuzelijst
                  id="knelpunt-aanbod"
                  name="aanbod"
                  label={t('aanbod.kop')}
                  defaultValue={fout?.aanbod}
                  opties={[...d.past, ...d.alle].map((a) => ({ value: a.id, tekst: a.naam }))}
                />
                <Keuzelijst
                  id="knelpunt-soort"
                  name="soort"
                  label={t('aanbod.knelpunt.wat')}
                  opties={(
                    ['baangarantie', 'kinderopvang', 'taal', 'wachttijd', 'reizen', 'kosten', 'anders'] as const
                  ).map((k) => ({
                    value: k,
                    tekst: t(`aanbod.knelpunt.${k}`),
                  }))}
                />
                <Tekstveld
                  id="toelichting"
                  name="toelichting"
                  label={t('aanbod.knelpunt.uitleg')}
                  defaultValue={fout?.toelichting}
                  maxLength={1000}
                  required
                />
                <Knop soort="lijn" name="doe" value="knelpunt">
                  {t('aanbod.knelpunt.knop')}
                </Knop>
              </Stapel>
            </form>
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
