import { vraagMeekijken } from '@bijrijder/dossier/casuistiek';
import { eenmalig, Geweigerd, metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Melding, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
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
  try {
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'inzageverzoek', doel, betrokkene: persoon, reden },
      (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          await vraagMeekijken(t, persoon, doel, reden);
          return null;
        }),
    );
  } catch (fout) {
    if (!(fout instanceof Geweigerd)) throw fout;
    return data({ geweigerd: true }, 403);
  }
  const blad = new URL(request.url).searchParams.get('voor') === 'voorleggen' ? 'voorleggen' : 'afstemming';
  return redirect(`/werkplek/mensen/${persoon}/${blad}`);
}

/** A second colleague opens somebody's steps on purpose, for eight hours; the person reads that. */
export default function Meelezen({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen sleutel={loaderData.sleutel} geweigerd={actionData?.geweigerd ?? false} />
    </Teksten>
  );
}

function Binnen({ sleutel, geweigerd }: { sleutel: string; geweigerd: boolean }) {
  const t = useTekst();
  return (
    <>
      <title>{t('afstemming.meelezen.kop')}</title>
      <Werkkop titel={t('afstemming.meelezen.kop')} onder={t('afstemming.meelezen.tekst')} />
      {geweigerd && <Melding soort="let-op" rol="alert" titel={t('afstemming.meelezen.geenToestemming')} />}
      <form method="post">
        <Eenmalig sleutel={sleutel} />
        <Knop>{t('afstemming.meelezen.knop')}</Knop>
      </form>
    </>
  );
}
