import { voegAanbodToe } from '@bijrijder/dossier/aanbod';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/nieuw.ts';
import { wieAanbod } from './bij.server.ts';
import { leesAanbodvorm } from './lees.ts';
import { Aanbodvorm, LEEG } from './vorm.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  await wieAanbod(request);
  return { sleutel: nieuweSleutel(), bron: teksten('aanbod', 'aanbodwerk', 'plan') };
}

export async function action({ request }: Route.ActionArgs) {
  const { wie, doel } = await wieAanbod(request);
  const vorm = await request.formData();
  const gelezen = leesAanbodvorm(vorm);
  if (!('velden' in gelezen)) return gelezen;
  const { resultaat } = await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'aanbod', doel, betrokkene: 'geen' },
    (t) => eenmalig(t, leesSleutel(vorm), () => voegAanbodToe(t, gelezen.velden)),
  );
  return redirect(`/werkplek/aanbod/${resultaat}?bewaard`, 303);
}

export default function Nieuw({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen sleutel={loaderData.sleutel} fout={actionData} />
    </Teksten>
  );
}

function Binnen({ sleutel, fout }: { sleutel: string; fout: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  return (
    <>
      <title>{t('aanbodwerk.nieuw.kop')}</title>
      <Werkkop titel={t('aanbodwerk.nieuw.kop')} onder={t('aanbodwerk.nieuw.bij')} />
      <Vlak id="aanbod">
        <Aanbodvorm
          waarden={fout?.getypt ?? LEEG}
          mis={fout?.mis ?? []}
          sleutel={sleutel}
          knop={t('aanbodwerk.nieuw.knop')}
        />
      </Vlak>
      <p className="boven-r3">
        <Verder href="/werkplek/aanbod">{t('aanbodwerk.een.terug')}</Verder>
      </p>
    </>
  );
}
