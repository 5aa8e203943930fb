import { geefOordeel, keuzesVan, kiesAanbod, OORDELEN, pastBij, zoekAanbod } from '@bijrijder/dossier/aanbod';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Keuze, Knop, Knoppen, Kop, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/aanbod.ts';
import { Gekozen, Lijst } from './lijst.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'aanbod', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const alle = await zoekAanbod(t);
      const past = pastBij(alle, (await planVan(t, wie.id)).doelen);
      return {
        past,
        alle: alle.filter((a) => !past.some((p) => p.id === a.id)),
        keuzes: await keuzesVan(t, wie.id),
        sleutel: nieuweSleutel(),
        bron: teksten('aanbod'),
      };
    },
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  await metToegang(
    databank(),
    {
      wie,
      handeling: v('doe') === 'kies' ? 'toevoegen' : 'wijzigen',
      object: 'aanbod',
      doel: 'eigen_zaak',
      betrokkene: wie.id,
    },
    (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        if (v('doe') === 'kies') await kiesAanbod(t, wie.id, v('aanbod'));
        else
          await geefOordeel(t, wie.id, v('keuze'), {
            stand: v('doe') === 'stop' ? 'gestopt' : 'klaar',
            oordeel: OORDELEN.find((o) => o === v('oordeel')) ?? null,
            woorden: v('woorden').slice(0, 2000),
          });
        return null;
      }),
  );
  return redirect('/mijn/aanbod');
}

export default function MijnAanbod({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

function Binnen({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const loopt = d.keuzes.filter((k) => k.stand === 'wacht' || k.stand === 'bezig');
  return (
    <>
      <title>{t('aanbod.mijn.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={t('aanbod.mijn.kop')} lood={t('aanbod.mijn.bij')} />
      {d.keuzes.length > 0 && (
        <Vlak id="keuzes" titel={t('aanbod.mijn.keuzes')}>
          <Gekozen lijst={d.keuzes} />
          {loopt.map((k) => (
            <details key={k.id} className="boven-r2">
              <summary className="knop knop--lijn">{`${k.naam}: ${t('aanbod.oordeel.vraag')}`}</summary>
              <form method="post">
                <Stapel gat="r3">
                  <Eenmalig sleutel={d.sleutel} />
                  <input type="hidden" name="keuze" value={k.id} />
                  <Keuze
                    id={`oordeel-${k.id}`}
                    name="oordeel"
                    vraag={t('aanbod.oordeel.vraag')}
                    opties={(['hielp', 'hielp_wat', 'hielp_niet'] as const).map((o) => ({
                      value: o,
                      tekst: t(`aanbod.oordeel.${o}`),
                    }))}
                  />
                  <Tekstvak
                    id={`woorden-${k.id}`}
                    name="woorden"
                    label={t('aanbod.oordeel.woorden')}
                    rows={2}
                    maxLength={2000}
                    eigen
                  />
                  <Knoppen>
                    <Knop soort="lijn" name="doe" value="klaar">
                      {t('aanbod.oordeel.klaar')}
                    </Knop>
                    <Knop soort="kaal" name="doe" value="stop">
                      {t('aanbod.oordeel.stop')}
                    </Knop>
                  </Knoppen>
                </Stapel>
              </form>
            </details>
          ))}
        </Vlak>
      )}
      {d.past.length > 0 && (
        <section className="boven-r4">
          <h2>{t('aanbod.mijn.past')}</h2>
          <Lijst lijst={d.past} kies={t('aanbod.mijn.kies')} sleutel={d.sleutel} />
        </section>
      )}
      <section className="boven-r4">
        <h2>{t('aanbod.alles')}</h2>
        <Lijst lijst={d.alle} kies={t('aanbod.mijn.kies')} sleutel={d.sleutel} />
      </section>
    </>
  );
}
