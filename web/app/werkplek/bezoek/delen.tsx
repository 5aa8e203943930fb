import { Stapel, Vlak } from '@bijrijder/ui';

/** The parts of a visit; words of the person in their own letter. */
export function Bezoekdelen({
  delen,
}: {
  delen: readonly { kop: string; eigen: boolean; regels: readonly string[] }[];
}) {
  return (
    <Stapel gat="r4">
      {delen.map((d) => (
        <Vlak key={d.kop} titel={d.kop}>
          {d.regels.map((r) => (
            <p key={r} className={d.eigen ? 'eigen' : undefined}>
              {r}
            </p>
          ))}
        </Vlak>
      ))}
    </Stapel>
  );
}
