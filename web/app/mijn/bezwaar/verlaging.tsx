import { naastVan } from '@bijrijder/dossier/begeleiding';
import { bezwaarbareVerlagingen, bezwarenVan, volgendeStap } from '@bijrijder/dossier/bezwaar';
import { metToegang } from '@bijrijder/dossier/toegang';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Teksten } from '../../tekst/index.tsx';
import type { Route } from './+types/verlaging.ts';
import { Bezwaarblad } from './blad.tsx';
import { doeBezwaar } from './doen.server.ts';

/** An objection against a reduction, from the day of its letter on: before any month of it was decided. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const id = eisNummer(params.verlaging);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const besluit = (await bezwaarbareVerlagingen(t, wie.id)).find((v) => v.verlaging === id);
      if (!besluit) throw new Response(null, { status: 404 });
      const bezwaren = (await bezwarenVan(t))
        .filter((b) => b.verlaging === id)
        .map((b) => ({ ...b, volgende: volgendeStap(b) }));
      const naast = await naastVan(t, wie.id);
      return {
        bron: teksten('rechten'),
        sleutel: nieuweSleutel(),
        maand: besluit.maand,
        vandaag: t.vandaag,
        binnen: new URL(request.url).searchParams.has('binnen'),
        besluit: bezwaren.some((b) => !b.einde) ? null : besluit,
        bezwaren,
        bel: naast?.telefoon ? { naam: naast.naam, nummer: naast.telefoon } : null,
      };
    },
  );
}

export function action({ request, params }: Route.ActionArgs) {
  const id = eisNummer(params.verlaging);
  return doeBezwaar(request, `/mijn/bezwaar/verlaging/${id}`, async (t, persoon) =>
    (await bezwaarbareVerlagingen(t, persoon)).find((v) => v.verlaging === id),
  );
}

export default function BezwaarVerlaging({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Bezwaarblad d={loaderData} v={actionData} />
    </Teksten>
  );
}
