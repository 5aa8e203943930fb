import { Knop, Melding, Stapel } from '@bijrijder/ui';
import { haalFormulier, verzoek } from '@bijrijder/web/server';
import { redirect } from 'react-router';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/hervat.ts';

/** After logging in again: what was typed stands ready and goes out with one tap. */
export async function loader({ request }: Route.LoaderArgs) {
  const nu = verzoek();
  const bewaard = await haalFormulier(nu, request, nu.sessie);
  if (!bewaard) return redirect(nu.sessie?.soort === 'medewerker' ? '/werkplek' : '/mijn');
  return { naar: `${bewaard.pad}${bewaard.pad.includes('?') ? '&' : '?'}hervat=ja` };
}

export default function Hervat({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('openbaar.hervat.kop')}</title>
      <Melding soort="goed" hoofd rol="status">
        <h1>
          <Tekst k="openbaar.hervat.kop" />
        </h1>
        <p>
          <Tekst k="openbaar.hervat.uitleg" />
        </p>
      </Melding>
      <form method="post" action={loaderData.naar}>
        <Knop groot breed icoon="check">
          <Tekst k="openbaar.hervat.verstuur" />
        </Knop>
      </form>
    </Stapel>
  );
}
