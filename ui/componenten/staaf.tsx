import type { ReactNode } from 'react';
import { klas } from './basis.tsx';
import { Bedrag } from './bedrag.tsx';

/** Waar geld vandaan komt: elke bron heeft overal dezelfde kleur. De vormen van begeleiding gebruiken tinten van het thema. */
export type Bron = 'loon' | 'uitkering' | 'premie' | 'toeslag' | 'kind' | 'leeg' | 'dichtbij' | 'samen' | 'zelf';

/** Een stuk van een staaf. `aandeel` in procenten van de hele breedte. */
export interface Stuk {
  bron: Bron;
  aandeel: number;
}

/** Vierkantje in de kleur van de bron; gestreept als het verwacht is. */
export function Blokje({ bron, verwacht }: { bron: Bron; verwacht?: boolean }) {
  return <span className={klas('blokje', `k-${bron}`, verwacht && 'blokje--verwacht')} aria-hidden="true" />;
}

/** Welke kleur wat is. */
export function Sleutel({
  items,
  className,
}: {
  items: { bron: Bron; wat: ReactNode; cent?: number; verwacht?: boolean; id: string }[];
  className?: string;
}) {
  return (
    <ul className={klas('sleutel', className)}>
      {items.map((item) => (
        <li key={item.id}>
          <Blokje bron={item.bron} verwacht={item.verwacht} />
          <span>{item.wat}</span>
          {item.cent !== undefined && <Bedrag cent={item.cent} />}
        </li>
      ))}
    </ul>
  );
}

/** De gekleurde vlakken van een staaf; de woorden en de cijfers staan ernaast, daarom verborgen voor een schermlezer. */
export function Staaf({ stukken, className }: { stukken: Stuk[]; className?: string }) {
  const som = stukken.reduce((totaal, stuk) => totaal + stuk.aandeel, 0);
  const deel = (aandeel: number) => `${Math.round((aandeel / som) * 10_000) / 100}%`;
  const begin = stukken.map((_, i) => stukken.slice(0, i).reduce((totaal, stuk) => totaal + stuk.aandeel, 0));
  if (som <= 0) return null;
  return (
    <span className="staafvak" dir="ltr">
      <svg
        className={klas('staaf', className)}
        width={`${Math.min(som, 100)}%`}
        height="32"
        aria-hidden="true"
        focusable="false"
      >
        {stukken.map((stuk, i) => (
          <svg
            key={`${stuk.bron}-${begin[i]}`}
            x={deel(begin[i] ?? 0)}
            width={deel(stuk.aandeel)}
            height="100%"
            className={`k-${stuk.bron}`}
            aria-hidden="true"
          >
            <rect />
          </svg>
        ))}
      </svg>
    </span>
  );
}

/** Een staaf met zijn naam en zijn bedrag erboven en eventueel een sleutel eronder. */
export function Staafje({
  naam,
  cent,
  ongeveer,
  heel,
  stukken,
  children,
}: {
  naam: ReactNode;
  cent: number;
  ongeveer?: boolean;
  heel?: boolean;
  stukken: Stuk[];
  children?: ReactNode;
}) {
  return (
    <div>
      <p className="staaf__kop">
        <span>{naam}</span>
        <Bedrag cent={cent} ongeveer={ongeveer} heel={heel} />
      </p>
      <Staaf stukken={stukken} />
      {children}
    </div>
  );
}

/** Staafjes onder elkaar. */
export function Staafjes({ children }: { children: ReactNode }) {
  return <div className="staafjes">{children}</div>;
}

/** Een staaf per maand, elk een link naar die maand. */
export function Maandstaven({
  maanden,
}: {
  maanden: { naam: ReactNode; href: string; cent: number; ongeveer?: boolean; stukken: Stuk[] }[];
}) {
  return (
    <ul className="maandstaven">
      {maanden.map((maand) => (
        <li key={maand.href}>
          <a href={maand.href}>
            <span className="staaf__kop">
              <span>{maand.naam}</span>
              <b>
                <Bedrag cent={maand.cent} ongeveer={maand.ongeveer} heel={maand.ongeveer} />
              </b>
            </span>
            <Staaf stukken={maand.stukken} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Aandelen in procenten van het geheel, op honderdsten, voor een staaf. Alleen om te tekenen, nooit om mee te rekenen. */
export function aandelen(bedragen: { bron: Bron; cent: number }[], geheelCent: number): Stuk[] {
  if (geheelCent <= 0) return [];
  return bedragen
    .filter((b) => b.cent > 0)
    .map((b) => ({ bron: b.bron, aandeel: Math.round((b.cent / geheelCent) * 10_000) / 100 }));
}
