import { brievenVan } from '@bijrijder/dossier/brief';
import { Kiezers, Kop, Leeg, Stapel, Terug } from '@bijrijder/ui';
import { eisClient, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { bijMij } from '../contact/bij.server.ts';
import { dagWoord } from '../maandwoorden.ts';
import type { Route } from './+types/lijst.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return bijMij(wie, 'brief', 'lezen', async (t) => ({
    bron: teksten('brieven'),
    brieven: await brievenVan(t, wie.id),
  }));
}

export default function Brievenpagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Brieven brieven={d.brieven} />
    </Teksten>
  );
}

function Brieven({ brieven }: { brieven: Route.ComponentProps['loaderData']['brieven'] }) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <Stapel gat="r5">
      <title>{t('brieven.kop')}</title>
      <Terug href="/mijn">
        <Tekst k="brieven.terugMaand" />
      </Terug>
      <Kop titel={<Tekst k="brieven.kop" />} lood={<Tekst k="brieven.lood" />} />
      {brieven.length === 0 ? (
        <Leeg icoon="envelope-simple" zin={<Tekst k="brieven.leeg" />} />
      ) : (
        <Kiezers
          items={brieven.map((b) => ({
            href: `/mijn/brieven/${b.id}`,
            icoon: 'envelope-simple',
            titel: (
              <span lang="nl" dir="ltr">
                {b.titel}
              </span>
            ),
            bij: `${dagWoord(b.dag, taal)}, ${t('brieven.van', { wie: b.door ?? t('brieven.gemeente') })}`,
          }))}
        />
      )}
    </Stapel>
  );
}
