import { jarenMetBetaling } from '@bijrijder/dossier/jaaropgave';
import { Kiezers, Kop, Leeg, Stapel, Terug } from '@bijrijder/ui';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';
import { bijJaar } from './toegang.server.ts';

export async function loader({ request }: Route.LoaderArgs) {
  return bijJaar(request, 'lezen', async (t, persoon) => ({
    bron: teksten('jaaropgave'),
    jaren: await jarenMetBetaling(t, persoon),
    ditJaar: Number(t.vandaag.slice(0, 4)),
  }));
}

export default function Jaren({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Lijst {...loaderData} />
    </Teksten>
  );
}

function Lijst({ jaren, ditJaar }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('jaaropgave.kies')}</title>
      <Terug href="/mijn/geld">
        <Tekst k="geld.terug" />
      </Terug>
      <Kop titel={<Tekst k="jaaropgave.kies" />} lood={<Tekst k="jaaropgave.lood" />} />
      {jaren.length === 0 ? (
        <Leeg icoon="receipt" zin={<Tekst k="jaaropgave.leeg" />} />
      ) : (
        <Kiezers
          items={jaren.map((jaar) => ({
            href: `/mijn/geld/jaaropgave/${jaar}`,
            icoon: 'receipt',
            titel: String(jaar),
            bij: <Tekst k={jaar === ditJaar ? 'jaaropgave.totNu' : 'jaaropgave.heelJaar'} />,
          }))}
        />
      )}
    </Stapel>
  );
}
