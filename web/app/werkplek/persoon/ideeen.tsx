import { Datum, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** What-if ideas the person chose to show. Nothing stands here when nothing is shown. */
export function Ideeen({
  naam,
  persoon,
  ideeen,
}: {
  naam: string;
  persoon: string;
  ideeen: readonly { idee: string; naam: string; op: string }[];
}) {
  if (ideeen.length === 0) return null;
  return (
    <Vlak id="ideeen" titel={<Tekst k="werkplek.idee.kop" waarden={{ naam }} />}>
      <Stapel gat="r2">
        {ideeen.map((i) => (
          <p key={i.idee}>
            <Verder href={`/werkplek/mensen/${persoon}/idee/${i.idee}`}>{i.naam}</Verder>{' '}
            <small className="zacht">
              <Tekst k="werkplek.idee.sinds" waarden={{ dag: <Datum key="dag" iso={i.op} weekdag="geen" /> }} />
            </small>
          </p>
        ))}
      </Stapel>
    </Vlak>
  );
}
