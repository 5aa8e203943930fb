import { datum, tijd } from '@bijrijder/ui/opmaak';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Kijkregel } from './bezoeken.ts';
import type { Kijkdag } from './kijkdagen.ts';

type Getoond = Kijkregel & { dag: string };

/** Day and time of a line, as the municipality's own day has it. */
export function Wanneer({ r, vandaag }: { r: Getoond; vandaag: string }) {
  const taal = useTaal();
  const jaar = r.dag.slice(0, 4) !== vandaag.slice(0, 4);
  return (
    <>
      {datum(r.dag, { taal, jaar, weekdag: 'kort' })}
      {taal === 'ar' ? '،' : ','} {tijd(r.op, taal)}
    </>
  );
}

/** What somebody did on one day, in a sentence per kind of act; every single line is in the fold. */
export function Bezoekwoorden({ b, vandaag }: { b: Kijkdag<Getoond>; vandaag: string }) {
  const t = useTekst();
  const taal = useTaal();
  const lijst = new Intl.ListFormat(taal, { type: 'conjunction' });
  const wat = (objecten: readonly string[]) => lijst.format(objecten.map((o) => t(`inzage.object.${o}` as Sleutel)));
  return (
    <>
      {b.soort === 'lijst' ? (
        <p>
          <Tekst k="inzage.lijst" />
        </p>
      ) : (
        b.delen.map((d) => (
          <p key={d.handeling}>
            <Tekst k={`inzage.handeling.${d.handeling}` as Sleutel} waarden={{ wat: wat(d.objecten) }} />
          </p>
        ))
      )}
      {b.keren > 1 && (
        <p className="zacht">
          <Tekst k="inzage.keren" waarden={{ n: b.keren }} />
        </p>
      )}
      {b.regels.length > 1 && (
        <details>
          <summary className="zacht">
            <Tekst k="inzage.elkeRegel" />
          </summary>
          <ul className="klein">
            {b.regels.map((r) => (
              <li key={r.id}>
                <Wanneer r={r} vandaag={vandaag} />{' '}
                <Tekst k={`inzage.handeling.${r.handeling}` as Sleutel} waarden={{ wat: wat([r.object]) }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
