import { GroteKeuzes, Melding, Stapel } from '@bijrijder/ui';
import { verzoek } from '@bijrijder/web/server';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/persona.ts';

/** The local login of the fictive municipality. The choice is posted to this address and handled by the provider itself. */
export function loader({ params }: Route.LoaderArgs) {
  const { personas } = verzoek();
  if (personas.length === 0) throw new Response(null, { status: 404 });
  return {
    uid: params.uid,
    personas: personas.map(({ sub, soort, naam, omschrijving }) => ({ sub, soort, naam, omschrijving })),
  };
}

export default function Persona({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  const groep = (soort: 'client' | 'medewerker') =>
    loaderData.personas
      .filter((een) => een.soort === soort)
      .map((een) => ({
        value: een.sub,
        icoon: soort === 'client' ? ('house' as const) : ('users' as const),
        titel: een.naam,
        bij: een.omschrijving,
      }));
  return (
    <Stapel gat="r5">
      <title>{t('openbaar.persona.kop')}</title>
      <h1>
        <Tekst k="openbaar.persona.kop" />
      </h1>
      <Melding titel={<Tekst k="openbaar.persona.verzonnen" />}>
        <Tekst k="openbaar.persona.uitleg" />
      </Melding>
      {(['client', 'medewerker'] as const).map((soort) => (
        <form method="post" action={`/inloggen/persona/${loaderData.uid}`} key={soort}>
          <Stapel>
            <h2>
              <Tekst k={`openbaar.persona.${soort}`} />
            </h2>
            <GroteKeuzes name="persona" keuzes={groep(soort)} />
          </Stapel>
        </form>
      ))}
    </Stapel>
  );
}
