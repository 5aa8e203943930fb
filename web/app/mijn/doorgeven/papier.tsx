import { Stapel, Terug } from '@bijrijder/ui';
import { gemeente } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/papier.ts';
import { bijOpgave } from './toegang.server.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijOpgave(request, params.maand, 'lezen', async (_t, beeld) => ({
    maand: beeld.maand,
    vandaag: beeld.vandaag,
    gemeente: gemeente().naam,
    namen: beeld.volwassenen.map((v) => v.roepnaam),
    bronnen: beeld.bronnen.map((b) => ({ bron: b.bron, werkgever: b.werkgever, vakken: b.tijdvakken.length })),
  }));
}

/** The same form on paper: print it, fill it in with a pen, hand it in with the slip. */
export default function Papier({ loaderData: d }: Route.ComponentProps) {
  const taal = useTaal();
  const t = useTekst();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Stapel gat="r5">
      <title>{t('opgave.papier.kop', { maand })}</title>
      <Terug href="/mijn">
        <Tekst k="opgave.terug" />
      </Terug>
      <h1>
        <Tekst k="opgave.papier.kop" waarden={{ maand }} />
      </h1>
      <p>
        <Tekst k="opgave.papier.uitleg" waarden={{ gemeente: d.gemeente }} />
      </p>
      <p className="groot">{d.namen.join(', ')}</p>
      <ol className="stapel">
        {d.bronnen.map((b) => (
          <li key={b.bron}>
            <p>
              <Tekst k="opgave.typen.vraag" waarden={{ werkgever: b.werkgever }} />
            </p>
            {Array.from({ length: b.vakken }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines to write on have no other name
              <p key={i}>€ ……………………………………</p>
            ))}
          </li>
        ))}
        <li>
          <p>
            <Tekst k="opgave.papier.anders" />
          </p>
          <p>……………………………………………… € ……………………</p>
        </li>
        <li>
          <p>
            ☐ <Tekst k="opgave.kies.geen" waarden={{ maand }} />
          </p>
        </li>
      </ol>
      <p>
        <Tekst k="opgave.papier.datum" /> …………………… <Tekst k="opgave.papier.naam" /> ………………………………
      </p>
    </Stapel>
  );
}
