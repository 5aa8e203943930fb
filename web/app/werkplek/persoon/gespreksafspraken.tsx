import type { Gesprek } from '@bijrijder/dossier/contact';
import { Datum, Lijstje } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** What was agreed in a talk, from both sides, each with its owner. */
export function Gespreksafspraken({ naam, afspraken }: { naam: string; afspraken: Gesprek['afspraken'] }) {
  if (afspraken.length === 0) return null;
  return (
    <Lijstje
      lijst={afspraken.map((a) => ({
        id: a.id,
        icoon: a.gedaanOp ? 'check-circle' : a.wie === 'wij' ? 'clock' : 'footprints',
        tekst:
          a.wie === 'wij' ? (
            <Tekst k="werkplek.gesprekken.wij" waarden={{ door: a.door, wat: a.wat }} />
          ) : (
            <Tekst k="werkplek.gesprekken.zij" waarden={{ naam, wat: a.wat }} />
          ),
        bij: <Wanneer a={a} />,
      }))}
    />
  );
}

function Wanneer({ a }: { a: Gesprek['afspraken'][number] }) {
  const iso = a.gedaanOp ?? a.voor;
  if (!iso) return <Tekst k="werkplek.gesprekken.tempo" />;
  const dag = <Datum key="dag" iso={iso} weekdag={a.gedaanOp ? 'geen' : undefined} />;
  if (a.gedaanOp) return <Tekst k="werkplek.gesprekken.gedaan" waarden={{ dag }} />;
  return (
    <Tekst k={a.wie === 'wij' ? 'werkplek.gesprekken.uiterlijk' : 'werkplek.gesprekken.eigenDag'} waarden={{ dag }} />
  );
}
