import { Bedrag } from '@bijrijder/ui';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { dagWoord } from '../maandwoorden.ts';
import type { Veldmelding } from './velden.ts';

const GELD = new Set(['netto', 'bruto', 'vorige', 'bedoeld', 'vakantiegeld']);
const DAG = new Set(['van', 'tot']);

/** One remark about a field: the sentence with its amounts and days as people write them. */
export function Meldtekst({ melding }: { melding: Veldmelding }) {
  const taal = useTaal();
  const waarden = Object.fromEntries(
    Object.entries(melding.waarden).map(([naam, waarde]) => [
      naam,
      GELD.has(naam) && typeof waarde === 'number' ? (
        <Bedrag key={naam} cent={waarde} />
      ) : DAG.has(naam) ? (
        dagWoord(String(waarde), taal)
      ) : (
        String(waarde)
      ),
    ]),
  );
  return <Tekst k={`opgave.${melding.sleutel}` as Sleutel} waarden={waarden} />;
}
