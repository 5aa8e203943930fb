import type { ReactNode } from 'react';
import { klas } from './basis.tsx';
import { Bedrag } from './bedrag.tsx';

/** De uitkomst terwijl iemand typt: wat u dan krijgt, groot, en de som eronder. */
export function Antwoord({
  id,
  titel,
  cent,
  ongeveer,
  uitleg,
  bedragId,
  zin,
  wacht,
  children,
}: {
  id: string;
  titel: ReactNode;
  /** Hele eurocenten; `null` = nog niets te zeggen. */
  cent: number | null;
  ongeveer?: boolean;
  /** Adres van de uitleg. */
  uitleg?: string;
  /** Id op het bedrag, als een klein script het ververst. */
  bedragId?: string;
  /** De zin onder het bedrag. */
  zin?: ReactNode;
  /** Het antwoord wordt ververst: bedragen staan even lichter. */
  wacht?: boolean;
  /** De som. */
  children?: ReactNode;
}) {
  return (
    <section className="antwoord" aria-labelledby={`${id}-kop`} id={id} data-wacht={wacht ? '' : undefined}>
      <div aria-live="polite">
        <h2 id={`${id}-kop`}>{titel}</h2>
        <p className="antwoord__bedrag">
          <Bedrag cent={cent} ongeveer={ongeveer} uitleg={uitleg} id={bedragId} />
        </p>
        {zin && <p>{zin}</p>}
      </div>
      {children}
    </section>
  );
}

/**
 * De uitkomst in één regel, die op een telefoon onderaan meeloopt zolang de hele uitkomst nog onder het scherm staat. Zet het vlak
 * voor die uitkomst. Begint verborgen: een klein script toont het en houdt het bedrag bij; voorgelezen wordt de uitkomst zelf.
 */
export function Meeloper({ id, titel, bedragId }: { id: string; titel: ReactNode; bedragId: string }) {
  return (
    <p className="meeloper" id={id} aria-hidden="true" hidden>
      <span>{titel}</span>
      <b>
        <Bedrag cent={0} id={bedragId} />
      </b>
    </p>
  );
}

/** Een los groot bedrag met de regel erboven en eronder. */
export function GrootBedrag({
  cent,
  ongeveer,
  uitleg,
  className,
}: {
  cent: number;
  ongeveer?: boolean;
  uitleg?: string;
  className?: string;
}) {
  return (
    <p className={klas('antwoord__bedrag', className)}>
      <Bedrag cent={cent} ongeveer={ongeveer} uitleg={uitleg} />
    </p>
  );
}

/** Uitkomst boven een grafiek: drie korte zinnen met één groot bedrag. */
export function Uitkomst({
  voor,
  cent,
  ongeveer,
  na,
  bedragId,
}: {
  voor: ReactNode;
  cent: number;
  ongeveer?: boolean;
  na: ReactNode;
  bedragId?: string;
}) {
  return (
    <div className="uitkomst" aria-live="polite">
      <p>{voor}</p>
      <p className="antwoord__bedrag">
        <Bedrag cent={cent} ongeveer={ongeveer} id={bedragId} />
      </p>
      <p>{na}</p>
    </div>
  );
}

/** Snelle keuzes naast een schuif: uren per week. Elke knop verstuurt zijn waarde. */
export function Urenrij({
  name,
  vraag,
  items,
  children,
}: {
  name: string;
  vraag: ReactNode;
  items: { value: string; getal: ReactNode; eenheid: ReactNode; bij?: ReactNode; nu?: boolean }[];
  children?: ReactNode;
}) {
  return (
    <fieldset>
      <legend className="label">{vraag}</legend>
      <div className="urenrij">
        {items.map((item) => (
          <button key={item.value} type="submit" name={name} value={item.value} aria-pressed={item.nu ?? false}>
            <b>{item.getal}</b>
            {item.eenheid}
            {item.bij && <small>{item.bij}</small>}
          </button>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
