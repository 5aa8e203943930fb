import { leesBrief } from '@bijrijder/dossier/brief';
import { Knop, Knoppen, Stapel, Terug } from '@bijrijder/ui';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/een.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const id = eisNummer(params.brief);
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'brief' }, async (t) => {
    const brief = await leesBrief(t, persoon, id);
    if (!brief) throw new Response(null, { status: 404 });
    return { bron: teksten('schrijven'), kop: await leesKop(t, persoon), brief };
  });
}

export default function Briefpagina({ loaderData: d }: Route.ComponentProps) {
  const thuis = `/werkplek/mensen/${d.kop.id}`;
  return (
    <Teksten bron={d.bron}>
      <Persoonblad kop={d.kop} hier="brieven" titel={d.brief.titel}>
        <Stapel gat="r4">
          <Terug href={`${thuis}/brieven`}>
            <Tekst k="schrijven.terug" waarden={{ naam: d.kop.roepnaam }} />
          </Terug>
          <Papierblad papier={d.brief.papier} />
          <Knoppen>
            <Knop soort="lijn" icoon="download-simple" href={`${thuis}/brief/${d.brief.id}/pdf`}>
              <Tekst k="schrijven.pdf" />
            </Knop>
          </Knoppen>
        </Stapel>
      </Persoonblad>
    </Teksten>
  );
}
