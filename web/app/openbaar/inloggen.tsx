import { Knop, Knoppen, Melding, Stapel } from '@bijrijder/ui';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/inloggen.ts';

const MELDINGEN = {
  opnieuw: 'openbaar.inloggen.opnieuw',
  'onbekend-client': 'openbaar.inloggen.onbekendClient',
  'onbekend-medewerker': 'openbaar.inloggen.onbekendMedewerker',
} as const;

export function loader({ request }: Route.LoaderArgs) {
  const melding = new URL(request.url).searchParams.get('melding') ?? '';
  return { melding: melding in MELDINGEN ? MELDINGEN[melding as keyof typeof MELDINGEN] : null };
}

export default function Inloggen({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('openbaar.inloggen.kop')}</title>
      <h1>
        <Tekst k="openbaar.inloggen.kop" />
      </h1>
      {loaderData.melding && (
        <Melding soort="let-op" rol="alert">
          <Tekst k={loaderData.melding} />
        </Melding>
      )}
      <Knoppen>
        <Knop href="/inloggen/client" groot breed>
          <Tekst k="openbaar.begin.naarMijn" />
        </Knop>
        <Knop href="/inloggen/medewerker" soort="lijn" breed>
          <Tekst k="openbaar.begin.naarWerkplek" />
        </Knop>
      </Knoppen>
    </Stapel>
  );
}
