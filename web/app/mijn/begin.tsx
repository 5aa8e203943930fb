import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Stapel } from '@bijrijder/ui';
import { databank, eisClient } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/begin.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'persoon', doel: 'eigen_zaak', betrokkene: wie.id },
    async ({ db, vandaag }) => {
      const ik = await db.selectFrom('persoon').select('roepnaam').where('id', '=', wie.id).executeTakeFirstOrThrow();
      return { roepnaam: ik.roepnaam, vandaag };
    },
  );
}

export default function Begin({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('algemeen.uwMaand')}</title>
      <h1>
        <Tekst k="mijn.begin.kop" waarden={{ naam: loaderData.roepnaam }} />
      </h1>
      <form method="post" action="/uitloggen">
        <Knop soort="lijn">
          <Tekst k="algemeen.uitloggen" />
        </Knop>
      </form>
    </Stapel>
  );
}
