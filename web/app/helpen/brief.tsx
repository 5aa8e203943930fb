import { leesBrief } from '@bijrijder/dossier/brief';
import { Knop, Knoppen, Stapel, Terug } from '@bijrijder/ui';
import { eisNummer } from '../gedeeld/nummer.ts';
import { Papierblad } from '../gedeeld/papierblad.tsx';
import { Tekst } from '../tekst/index.tsx';
import type { Route } from './+types/brief.ts';
import { bijHulp } from './toegang.server.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const [persoon, id] = [eisNummer(params.persoon), eisNummer(params.brief)];
  return bijHulp(request, persoon, { handeling: 'lezen', object: 'brief', rol: 'bewindvoerder' }, async (t) => {
    const brief = await leesBrief(t, persoon, id);
    if (!brief) throw new Response(null, { status: 404 });
    return { persoon, brief: { id, titel: brief.titel, papier: brief.papier } };
  });
}

export default function Brief({ loaderData: { persoon, brief } }: Route.ComponentProps) {
  return (
    <Stapel gat="r5">
      <title>{brief.titel}</title>
      <Terug href={`/helpen/${persoon}/brieven`}>
        <Tekst k="helpen.brieven.kop" />
      </Terug>
      <Papierblad papier={brief.papier} />
      <Knoppen>
        <Knop soort="lijn" icoon="download-simple" href={`/helpen/${persoon}/brieven/${brief.id}/pdf`}>
          <Tekst k="helpen.brieven.pdf" />
        </Knop>
      </Knoppen>
    </Stapel>
  );
}
