import { papierVoor } from '@bijrijder/dossier/brief';
import { Stapel, Terug } from '@bijrijder/ui';
import { eisNummer } from '../gedeeld/nummer.ts';
import { Papierblad } from '../gedeeld/papierblad.tsx';
import { adresVan, eisBrief } from '../mijn/besluiten/lezen.server.ts';
import { alsBrief } from '../mijn/besluiten/papier.server.ts';
import { Tekst } from '../tekst/index.tsx';
import type { Route } from './+types/besluit.ts';
import { bijHulp } from './toegang.server.ts';

/** What changed in one month and why, as the sheet the person gets. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  return bijHulp(
    request,
    persoon,
    { handeling: 'lezen', object: 'besluit', rol: 'bewindvoerder', noemtHuisgenoten: true },
    async (t) => {
      const brief = await eisBrief(t, persoon, params.besluit);
      const { papier } = await papierVoor(t, persoon, alsBrief(brief), `br-${adresVan(brief)}`);
      return { persoon, papier: { ...papier, dag: brief.dagtekening } };
    },
  );
}

export default function Besluit({ loaderData: d }: Route.ComponentProps) {
  return (
    <Stapel gat="r5">
      <title>{d.papier.titel}</title>
      <Terug href={`/helpen/${d.persoon}/besluiten`}>
        <Tekst k="helpen.besluiten.kop" />
      </Terug>
      <Papierblad papier={d.papier} />
    </Stapel>
  );
}
