import { metToegang } from '@bijrijder/dossier/toegang';
import { Stapel } from '@bijrijder/ui';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/begin.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request);
  if (wie.rol !== 'klantmanager') return { mensen: [] };
  const mensen = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'caseload', doel: 'begeleiding', betrokkene: 'eigen klanten' },
    ({ db }) => db.selectFrom('persoon').select(['id', 'aanspreeknaam']).orderBy('achternaam').execute(),
  );
  return { mensen };
}

export default function Begin({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('werkplek.begin.kop')}</title>
      <h1>
        <Tekst k="werkplek.begin.kop" />
      </h1>
      <p>
        <Tekst k="werkplek.mensen.aantal" waarden={{ aantal: loaderData.mensen.length }} />
      </p>
      <ul>
        {loaderData.mensen.map((mens) => (
          <li key={mens.id}>{mens.aanspreeknaam}</li>
        ))}
      </ul>
    </Stapel>
  );
}
