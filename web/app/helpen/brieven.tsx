import { brievenVan } from '@bijrijder/dossier/brief';
import { Kiezers, Kop, Leeg, Stapel, Terug } from '@bijrijder/ui';
import { eisNummer } from '../gedeeld/nummer.ts';
import { dagWoord } from '../mijn/maandwoorden.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/brieven.ts';
import { bijHulp } from './toegang.server.ts';

/** Letters about money, for a bewindvoerder; what the walk beside somebody is about stays theirs. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  return bijHulp(
    request,
    persoon,
    { handeling: 'lezen', object: 'brief', rol: 'bewindvoerder' },
    async (t, { naam }) => ({ persoon, naam, brieven: await brievenVan(t, persoon) }),
  );
}

export default function Brieven({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  return (
    <Stapel gat="r5">
      <title>{t('helpen.brieven.kop')}</title>
      <Terug href={`/helpen/${d.persoon}`}>{d.naam}</Terug>
      <Kop
        titel={<Tekst k="helpen.brieven.kop" />}
        lood={<Tekst k="helpen.brieven.lood" waarden={{ naam: d.naam }} />}
      />
      {d.brieven.length === 0 ? (
        <Leeg icoon="envelope-simple" zin={<Tekst k="helpen.brieven.leeg" />} />
      ) : (
        <Kiezers
          items={d.brieven.map((b) => ({
            href: `/helpen/${d.persoon}/brieven/${b.id}`,
            icoon: 'envelope-simple',
            titel: (
              <span lang="nl" dir="ltr">
                {b.titel}
              </span>
            ),
            bij: dagWoord(b.dag, taal),
          }))}
        />
      )}
    </Stapel>
  );
}
