import { vraagMeekijken } from '@bijrijder/dossier/casuistiek';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/meelezen.ts';

export async function loader({ request }: Route.LoaderArgs) {
  await eisMedewerker(request, 'klantmanager', 'teamleider');
  return { bron: teksten('afstemming'), sleutel: nieuweSleutel() };
}

export async function action({ request, params: { persoon } }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager', 'teamleider');
  const doel = wie.rol === 'teamleider' ? ('toezicht_op_werk' as const) : ('begeleiding' as const);
  const vorm = await request.formData();
  const reden = vertaler('nl')('afstemming.reden.tweede');
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'inzageverzoek', doel, betrokkene: persoon, reden },
    (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await vraagMeekijken(t, persoon, doel, reden);
        return null;
      }),
  );
  const blad = new URL(request.url).searchParams.get('voor') === 'voorleggen' ? 'voorleggen' : 'afstemming';
  return redirect(`/werkplek/mensen/${persoon}/${blad}`);
}

/** A second colleague opens somebody's steps on purpose, for eight hours; the person reads that. */
export default function Meelezen({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen sleutel={loaderData.sleutel} />
    </Teksten>
  );
}

function Binnen({ sleutel }: { sleutel: string }) {
  const t = useTekst();
  return (
    <>
      <title>{t('afstemming.meelezen.kop')}</title>
      <Werkkop titel={t('afstemming.meelezen.kop')} onder={t('afstemming.meelezen.tekst')} />
      <form method="post">
        <Eenmalig sleutel={sleutel} />
        <Knop>{t('afstemming.meelezen.knop')}</Knop>
      </form>
    </>
  );
}
