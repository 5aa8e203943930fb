import { Bedrag, Tabel } from '@bijrijder/ui';

/** First and now, with what it differs: the same table on a letter and on a specification. */
export function Verschiltabel({
  naam,
  kolommen,
  rijen,
}: {
  naam: string;
  /** Words above the four columns. */
  kolommen: { wat: string; was: string; wordt: string; verschil: string };
  rijen: readonly { id: string; wat: string; wasCent: number; wordtCent: number; verschilCent: number }[];
}) {
  return (
    <Tabel
      naam={naam}
      kolommen={[
        { id: 'wat', naam: kolommen.wat, tekst: true },
        { id: 'was', naam: kolommen.was },
        { id: 'wordt', naam: kolommen.wordt },
        { id: 'verschil', naam: kolommen.verschil },
      ]}
      rijen={rijen.map((r) => ({
        id: r.id,
        cellen: [
          r.wat,
          <Bedrag key="was" cent={r.wasCent} />,
          <Bedrag key="wordt" cent={r.wordtCent} />,
          <Bedrag key="verschil" cent={r.verschilCent} plus />,
        ],
      }))}
    />
  );
}
