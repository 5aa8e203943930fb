import { aanbodwensVan, keuzesVan, pastBij, wensenVan, zoekAanbod } from '@bijrijder/dossier/aanbod';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Kop, Melding, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/aanbod.ts';
import { doeInAanbod, KLAAR } from './doen.server.ts';
import { Lijst } from './lijst.tsx';
import { Gedaan, Plekken, Wachten } from './rij.tsx';
import { Wensvorm } from './wens.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'aanbod', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const alle = await zoekAanbod(t);
      const wens = (await aanbodwensVan(t, wie.id)) ?? null;
      const past = pastBij(alle, await wensenVan(t, wie.id), wens);
      return {
        past,
        alle: alle.filter((a) => !past.some((p) => p.id === a.id)),
        keuzes: await keuzesVan(t, wie.id),
        wens,
        klaar: KLAAR.find((k) => k === klaar) ?? null,
        sleutels: Object.fromEntries(
          alle.flatMap((a) => [
            [a.id, nieuweSleutel()],
            [`blok-${a.id}`, nieuweSleutel()],
          ]),
        ) as Record<string, string>,
        bron: teksten('aanbod'),
      };
    },
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const klaar = await doeInAanbod(wie, await request.formData());
  return redirect(`/mijn/aanbod${klaar ? `?klaar=${klaar}` : ''}`, 303);
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
  const gekozen = d.keuzes.filter((k) => k.stand === 'wacht' || k.stand === 'bezig').map((k) => k.aanbod);
  const mis = d.klaar === 'niet-in-rij';
  const gedaan = d.keuzes.filter((k) => k.begonnen_op !== null);
  return (
    <>
      <title>{t('aanbod.mijn.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={t('aanbod.mijn.kop')} lood={t('aanbod.mijn.bij')} />
      <Stapel gat="r4">
        {d.klaar && (
          <Melding soort={mis ? 'let-op' : 'goed'} rol={mis ? 'alert' : 'status'}>
            {t(`aanbod.klaar.${d.klaar}`)}
          </Melding>
        )}
        <Plekken lijst={d.keuzes} />
        <Wachten lijst={d.keuzes.filter((k) => k.stand === 'wacht' && !k.plek)} />
        {gedaan.length > 0 && (
          <Vlak id="keuzes" titel={t('aanbod.mijn.keuzes')}>
            <Gedaan lijst={gedaan} mijn />
          </Vlak>
        )}
        <Wensvorm wens={d.wens} />
        {d.past.length > 0 && (
          <section>
            <h2 className="onder-r3">{t('aanbod.mijn.past')}</h2>
            <Lijst lijst={d.past} kies={t('aanbod.mijn.kies')} gekozen={gekozen} sleutels={d.sleutels} blok />
          </section>
        )}
        <section>
          <h2>{t('aanbod.alles')}</h2>
          <p className="zacht onder-r3">{t('aanbod.waarom.alles')}</p>
          <Lijst lijst={d.alle} kies={t('aanbod.mijn.kies')} gekozen={gekozen} sleutels={d.sleutels} blok />
        </section>
      </Stapel>
    </>
  );
}
