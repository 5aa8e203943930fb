import { metToegang } from '@bijrijder/dossier/toegang';
import { rekeningOp } from '@bijrijder/dossier/verrekening';
import { redirect } from 'react-router';
import { databank, eisClient } from '../../sessie.server.ts';
import type { Route } from './+types/deze.ts';
import { lopendeMaand } from './beeld.server.ts';

/** The month whose money comes next. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const maand = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'huishouden', doel: 'eigen_zaak', betrokkene: 'geen' },
    async (t) => lopendeMaand(t.vandaag, (await rekeningOp(t.db, t.vandaag)).kalender),
  );
  throw redirect(`/mijn/doorgeven/${maand}`);
}
