import { Knop, Knoppen, Melding, Stapel, Verder } from '@bijrijder/ui';
import { gemeente } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/begin.ts';

export function loader({ request }: Route.LoaderArgs) {
  const { naam, isVoorbeeld } = gemeente();
  return { naam, isVoorbeeld, uitgelogd: new URL(request.url).searchParams.get('melding') === 'uitgelogd' };
}

export default function Begin({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('openbaar.begin.titel', { gemeente: loaderData.naam })}</title>
      {loaderData.uitgelogd && (
        <Melding soort="goed" rol="status">
          <Tekst k="openbaar.begin.uitgelogd" />
        </Melding>
      )}
      <h1>
        <Tekst k="openbaar.begin.kop" />
      </h1>
      <p className="groot">
        <Tekst k="openbaar.begin.uitleg" />
      </p>
      <Knoppen>
        <Knop href="/inloggen/client" groot breed icoon="house">
          <Tekst k="openbaar.begin.naarMijn" />
        </Knop>
        <Knop href="/inloggen/medewerker" soort="lijn" breed>
          <Tekst k="openbaar.begin.naarWerkplek" />
        </Knop>
      </Knoppen>
      <Stapel gat="r2">
        <p>
          <Tekst k="openbaar.begin.eerstKijken" />
        </p>
        <Verder href="/rekenhulp">{t('rekenhulp.kop')}</Verder>
        <Verder href="/zo-rekenen-wij">{t('rekenhulp.zoRekenenWij')}</Verder>
      </Stapel>
      {loaderData.isVoorbeeld && (
        <Melding>
          <Tekst k="openbaar.voorbeeldgemeente" />
        </Melding>
      )}
    </Stapel>
  );
}
