import type { ReactNode } from 'react';
import { type Labels, woorden } from '../teksten.ts';
import { Icoon, klas } from './basis.tsx';
import { Bedrag } from './bedrag.tsx';
import type { Bron } from './staaf.tsx';

/** Een reeks regels die optelt. `rekening` = van boven naar beneden lezen (genummerde lijst). */
export function Som({
  rekening,
  label,
  binnen,
  className,
  children,
}: {
  rekening?: boolean;
  /** Naam van de som voor een schermlezer. */
  label?: string;
  /** Een som binnen een open regel. */
  binnen?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const naam = klas('som', binnen && 'som--binnen', className);
  return rekening ? (
    <ol className={naam} aria-label={label}>
      {children}
    </ol>
  ) : (
    <ul className={naam} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RekenrijProps {
  /** Wat het bedrag is. */
  wat: ReactNode;
  /** Kleine regel eronder. */
  bij?: ReactNode;
  /** Hele eurocenten; `null` = weten wij nog niet. */
  cent: number | null;
  plus?: boolean;
  ongeveer?: boolean;
  /** 'tussen' en 'eind' zijn de uitkomsten van de regels erboven. */
  soort?: 'gewoon' | 'tussen' | 'eind';
  /** Staafje onder de regel: van `vanaf` tot `vanaf + breedte`, in procenten van de grootste regel. */
  baan?: { bron: Bron; vanaf: number; breedte: number };
  /** De regel is een link naar meer. */
  href?: string;
  /** Staat al open. */
  open?: boolean;
  /** Smalle regel zonder ruimte voor een pijltje. */
  kort?: boolean;
  /** Id op het bedrag, als een klein script het ververst. */
  bedragId?: string;
  /** Id op de regel, als een klein script hem toont of verbergt. */
  id?: string;
  /** Nu niet van toepassing; een klein script kan hem tonen. */
  verborgen?: boolean;
  /** Wat er opengaat: de uitleg, en als laatste de bron. Zonder inhoud gaat de regel niet open. */
  children?: ReactNode;
  labels?: Labels;
}

/** Een regel van een som. Met inhoud gaat hij open (details/summary), tot en met het artikel van de wet. */
export function Rekenrij(props: RekenrijProps) {
  const {
    wat,
    bij,
    cent,
    plus,
    ongeveer,
    soort = 'gewoon',
    baan,
    href,
    open,
    kort,
    bedragId,
    id,
    verborgen,
    children,
    labels,
  } = props;
  const lijst = soort === 'eind' ? 'som__eind' : soort === 'tussen' ? 'som__tussen' : undefined;
  const tekst = (
    <span>
      {wat}
      {bij && <small className="bijregel">{bij}</small>}
    </span>
  );
  const bedrag =
    cent === null ? (
      <span>{woorden(labels).wetenWijNiet}</span>
    ) : (
      <Bedrag cent={cent} plus={plus} ongeveer={ongeveer} id={bedragId} />
    );
  const staaf = baan && (
    <svg className="baan" aria-hidden="true" focusable="false" width="100%" height="8">
      <svg
        x={`${baan.vanaf}%`}
        width={`${baan.breedte}%`}
        height="100%"
        className={`k-${baan.bron}`}
        aria-hidden="true"
      >
        <rect />
      </svg>
    </svg>
  );
  if (href) {
    return (
      <li className={lijst} id={id} hidden={verborgen}>
        <a className="somlink" href={href}>
          {tekst}
          {bedrag}
          <Icoon naam="caret-right" richting />
        </a>
      </li>
    );
  }
  if (children) {
    return (
      <li className={lijst} id={id} hidden={verborgen}>
        <details open={open}>
          <summary>
            {tekst}
            {bedrag}
            {staaf}
          </summary>
          <div className="som__open">{children}</div>
        </details>
      </li>
    );
  }
  return (
    <li className={lijst} id={id} hidden={verborgen}>
      <div className={klas('som__regel', kort && 'kort')}>
        {tekst}
        {bedrag}
        {staaf}
      </div>
    </li>
  );
}

/** Het artikel waar een regel op rust. */
export function WetsBron({ children }: { children: ReactNode }) {
  return <p className="bron">{children}</p>;
}

/** Bewijs van een berekening: dicht, voor wie het wil nakijken. */
export function Bewijs({
  titel,
  regels,
}: {
  titel: ReactNode;
  regels: { term: ReactNode; waarde: ReactNode; id: string }[];
}) {
  return (
    <details className="bewijs">
      <summary>{titel}</summary>
      <dl>
        {regels.map((regel) => (
          <div key={regel.id}>
            <dt>{regel.term}</dt>
            <dd>{regel.waarde}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
