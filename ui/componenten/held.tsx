import type { ReactNode } from 'react';
import { Icoon, klas } from './basis.tsx';
import { Bedrag, type BedragProps } from './bedrag.tsx';

/** De zin met het ene bedrag: de groet, wat er komt, het bedrag, waarop het slaat. */
export function Held({
  id,
  groet,
  voor,
  bedrag,
  na,
  children,
}: {
  id: string;
  /** De kop (h1): 'Dag Hanna'. */
  groet: ReactNode;
  /** De zin vóór het bedrag. */
  voor?: ReactNode;
  bedrag?: Omit<BedragProps, 'maat'>;
  /** De zin erna. */
  na?: ReactNode;
  /** Belofte, link naar de uitleg, of de ene knop. */
  children?: ReactNode;
}) {
  const weg = 'M452 96C330 120 300 190 330 240S330 330 262 356';
  return (
    <section className="held" aria-labelledby={id}>
      <svg
        className="held__weg"
        viewBox="0 0 400 340"
        preserveAspectRatio="xMaxYMax slice"
        aria-hidden="true"
        focusable="false"
      >
        <g fill="none" stroke="currentColor" strokeLinecap="round">
          <path d={weg} strokeWidth="64" opacity=".42" />
          <path className="held__laan" d={weg} strokeWidth="3" strokeDasharray="10 16" />
        </g>
      </svg>
      <h1 id={id}>{groet}</h1>
      {voor && <p className="held__zin held__zin--eerst">{voor}</p>}
      {bedrag && (
        <p className="held__bedrag">
          <Bedrag {...bedrag} maat="held" />
        </p>
      )}
      {na && <p className="held__zin">{na}</p>}
      {children}
    </section>
  );
}

/** Wat wij beloven over het bedrag: 'Dit bedrag staat vast.' Alleen als het waar is. */
export function Belofte({ dicht, children }: { dicht?: boolean; children: ReactNode }) {
  return (
    <p className={klas('belofte', dicht && 'boven-0')}>
      <Icoon naam="check-circle" />
      <span>{children}</span>
    </p>
  );
}

/** Gezegd, besloten, betaald: drie keer hetzelfde bedrag, met de dag erbij. */
export function Belofterij({
  label,
  items,
}: {
  label: string;
  items: { id: string; wat: ReactNode; cent: number; wanneer: ReactNode; klaar?: boolean }[];
}) {
  return (
    <ol className="belofterij" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <b>
            <Icoon naam={item.klaar === false ? 'clock' : 'check'} />
            {item.wat}
          </b>
          <Bedrag cent={item.cent} />
          <small>{item.wanneer}</small>
        </li>
      ))}
    </ol>
  );
}
