import {
  type Aanbod,
  aanbodwensVan,
  keuzesVan,
  meningenVan,
  pastBij,
  wensenVan,
  zoekAanbod,
} from '@bijrijder/dossier/aanbod';
import { metToegang } from '@bijrijder/dossier/toegang';
import { EigenWoorden, Kop, Melding, Stapel, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { databank, eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/aanbod.ts';
import { doeInAanbod, KLAAR } from './doen.server.ts';
import { Lijst } from './lijst.tsx';
import { Meningvorm } from './mening.tsx';
import { Misschien } from './misschien.tsx';
import { PerSoort } from './persoort.tsx';
import { Bezig, Gedaan, Plekken, Wachten } from './rij.tsx';
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
      return {
        passing: pastBij(alle, await wensenVan(t, wie.id), wens),
        meningen: await meningenVan(t, wie.id),
        vandaag: t.vandaag,
        keuzes: await keuzesVan(t, wie.id),
        wens,
        klaar: KLAAR.find((k) => k === klaar) ?? null,
        sleutels: Object.fromEntries(
          alle.flatMap((a) => [
            [a.id, nieuweSleutel()],
            [`mening-${a.id}`, nieuweSleutel()],
          ]),
        ) as Record<string, string>,
        bron: teksten('aanbod', 'plan'),
      };
    },
  );
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const klaar = await doeInAanbod(wie, vorm);
  // nothing was kept: what was typed comes back in the form
  if (klaar === 'mis') {
    const v = (naam: string) => tekstveld(vorm, naam);
    return { aanbod: v('aanbod'), woorden: v('woorden'), soort: v('soort'), delen: v('delen') === 'ja' };
  }
  return redirect(`/mijn/aanbod${klaar ? `?klaar=${klaar}` : ''}`, 303);
}

export default function MijnAanbod({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} getypt={actionData ?? null} />
    </Teksten>
  );
}

type Getypt = { aanbod: string; woorden: string; soort: string; delen: boolean };

function Binnen({ d, getypt }: { d: Route.ComponentProps['loaderData']; getypt: Getypt | null }) {
  const t = useTekst();
  const gekozen = d.keuzes.filter((k) => k.stand === 'wacht' || k.stand === 'bezig').map((k) => k.aanbod);
  const klaar = getypt ? 'mis' : d.klaar;
  const fout = klaar === 'niet-in-rij' || klaar === 'mis' || klaar === 'weg';
  const bezig = d.keuzes.filter((k) => k.stand === 'bezig');
  const gedaan = d.keuzes.filter((k) => k.begonnen_op !== null && k.stand !== 'bezig');
  const niet = new Set(d.meningen.filter((m) => m.mening === 'past_niet').map((m) => m.aanbod));
  const { past, misschien, rest, niets } = d.passing;
  const zegtNiet = [...past, ...misschien.flatMap((g) => g.lijst), ...rest].filter((a) => niet.has(a.id));
  const zonder = <A extends { id: string }>(lijst: readonly A[]) => lijst.filter((a) => !niet.has(a.id));
  const lijst = {
    kies: t('aanbod.mijn.kies'),
    gekozen,
    sleutels: d.sleutels,
    meningen: d.meningen,
    onder: (a: Aanbod) => (
      <Meningvorm
        a={a}
        mening={d.meningen.find((m) => m.aanbod === a.id)}
        sleutel={d.sleutels[`mening-${a.id}`] ?? ''}
        open={getypt?.aanbod === a.id ? getypt : undefined}
      />
    ),
  };
  return (
    <>
      <title>{t('aanbod.mijn.kop')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={t('aanbod.mijn.kop')} lood={t('aanbod.mijn.bij')} />
      <Stapel gat="r4">
        {klaar && (
          <Melding soort={fout ? 'let-op' : 'goed'} rol={fout ? 'alert' : 'status'}>
            {t(`aanbod.klaar.${klaar}`)}
          </Melding>
        )}
        <Plekken lijst={d.keuzes} />
        {bezig.length + gedaan.length > 0 && (
          <Vlak id="keuzes" titel={t('aanbod.mijn.keuzes')}>
            <Stapel gat="r4">
              <Bezig lijst={bezig} vandaag={d.vandaag} />
              {gedaan.length > 0 && <Gedaan lijst={gedaan} />}
            </Stapel>
          </Vlak>
        )}
        <Wachten lijst={d.keuzes.filter((k) => k.stand === 'wacht' && !k.plek)} vandaag={d.vandaag} />
        <Wensvorm wens={d.wens} />
        {zonder(past).length > 0 && (
          <section id="past">
            <h2>{t('aanbod.past.kop')}</h2>
            <p className="zacht onder-r3">{t('aanbod.past.bij')}</p>
            <Lijst lijst={zonder(past)} {...lijst} />
          </section>
        )}
        {niets.length > 0 && (
          <Vlak id="niets" soort="zacht" titel={t('aanbod.niets.kop')}>
            {niets.map((w) => (
              <EigenWoorden key={w.tekst} wie={t(`aanbod.wie.${w.bron}`)}>
                {w.tekst}
              </EigenWoorden>
            ))}
            <p className="boven-r3">
              {t('aanbod.niets.bij')} <a href="/mijn/contact">{t('aanbod.niets.contact')}</a>
            </p>
          </Vlak>
        )}
        <Misschien
          groepen={misschien.map((g) => ({ ...g, lijst: zonder(g.lijst) })).filter((g) => g.lijst.length > 0)}
          lijst={(id, van) => <PerSoort id={id} lijst={van} toon={(deel) => <Lijst lijst={deel} {...lijst} />} />}
        />
        {zonder(rest).length > 0 && (
          <section id="rest">
            <h2>{t('aanbod.rest.kop')}</h2>
            <p className="zacht onder-r3">{t('aanbod.rest.bij')}</p>
            <PerSoort id="rest" lijst={zonder(rest)} toon={(deel) => <Lijst lijst={deel} {...lijst} />} />
          </section>
        )}
        {zegtNiet.length > 0 && (
          <details id="past-niet">
            <summary>{t('aanbod.mening.weg.kop', { n: zegtNiet.length })}</summary>
            <Lijst lijst={zegtNiet} {...lijst} />
          </details>
        )}
      </Stapel>
    </>
  );
}
