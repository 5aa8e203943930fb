import { bezwaarbaar, bezwarenVan, volgendeStap } from '@bijrijder/dossier/bezwaar';
import { metToegang } from '@bijrijder/dossier/toegang';
import { isMaand } from '../../maand.ts';
import { databank, eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Teksten } from '../../tekst/index.tsx';
import type { Route } from './+types/maand.ts';
import { Bezwaarblad } from './blad.tsx';
import { doeBezwaar } from './doen.server.ts';

function eisMaand(maand: string): string {
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return maand;
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const maand = eisMaand(params.maand);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const bezwaren = (await bezwarenVan(t, maand))
        .filter((b) => b.verlaging === null)
        .map((b) => ({ ...b, volgende: volgendeStap(b) }));
      const besluit = (await bezwaarbaar(t, wie.id, maand))[0] ?? null;
      if (!besluit && bezwaren.length === 0) throw new Response(null, { status: 404 });
      return {
        bron: teksten('rechten'),
        sleutel: nieuweSleutel(),
        maand,
        vandaag: t.vandaag,
        binnen: new URL(request.url).searchParams.has('binnen'),
        besluit: bezwaren.some((b) => !b.einde && b.volgnummer === besluit?.volgnummer) ? null : besluit,
        bezwaren,
        bel: null,
      };
    },
  );
}

export function action({ request, params }: Route.ActionArgs) {
  const maand = eisMaand(params.maand);
  return doeBezwaar(request, `/mijn/bezwaar/${maand}`, async (t, persoon) => (await bezwaarbaar(t, persoon, maand))[0]);
}

export default function BezwaarPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Bezwaarblad d={loaderData} v={actionData} />
    </Teksten>
  );
}
