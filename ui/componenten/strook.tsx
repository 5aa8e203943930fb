import type { ReactNode } from 'react';
import { Icoon, klas } from './basis.tsx';

/** Een rechthoek op de foto, in delen van de breedte en de hoogte (0 tot en met 1). */
export interface Plek {
  nr: number;
  x: number;
  y: number;
  breed: number;
  hoog: number;
  /** Nog niet zeker: iemand kijkt mee. */
  open?: boolean;
}

/** Een foto met zijn maat in beeldpunten. */
export interface Foto {
  src: string;
  breed: number;
  hoog: number;
}

const procent = (deel: number) => `${Math.round(deel * 10_000) / 100}%`;

/** De foto van de loonstrook, met genummerde plekken die bij de velden horen. */
export function StrookFoto({
  foto,
  alt,
  plekken,
  bijschrift,
  groter,
  groterWoord,
}: {
  foto: Foto;
  alt: string;
  plekken: Plek[];
  bijschrift: ReactNode;
  /** Adres van de hele foto. */
  groter?: string;
  groterWoord?: ReactNode;
}) {
  return (
    <figure className="strookfoto">
      <div className="strookfoto__beeld" dir="ltr">
        <img src={foto.src} width={foto.breed} height={foto.hoog} alt={alt} />
        <svg className="strookfoto__plekken" width="100%" height="100%" aria-hidden="true" focusable="false">
          {plekken.map((plek) => (
            <svg
              key={plek.nr}
              className={klas('plek', plek.open && 'plek--open')}
              x={procent(plek.x)}
              y={procent(plek.y)}
              width={procent(plek.breed)}
              height={procent(plek.hoog)}
              aria-hidden="true"
            >
              <rect className="plek__gloed" />
              <rect className="plek__vak" />
              <circle className="plek__nr" cy="50%" />
              <text className="plek__tekst" y="50%">
                {plek.nr}
              </text>
            </svg>
          ))}
        </svg>
      </div>
      <figcaption className="rij rij--uit klein">
        <span className="zacht">{bijschrift}</span>
        {groter && (
          <a className="verder" href={groter}>
            <Icoon naam="magnifying-glass" />
            {groterWoord}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

/** Een uitgeknipt stukje van de foto, naast het veld. `label` zegt wat er staat. */
export function Knipsel({ foto, plek, label }: { foto: Foto; plek: Omit<Plek, 'nr' | 'open'>; label: string }) {
  const vak = [plek.x * foto.breed, plek.y * foto.hoog, plek.breed * foto.breed, plek.hoog * foto.hoog];
  return (
    <svg
      className="knipsel"
      role="img"
      aria-label={label}
      viewBox={vak.map((v) => Math.round(v)).join(' ')}
      preserveAspectRatio="xMidYMid slice"
    >
      <image href={foto.src} width={foto.breed} height={foto.hoog} />
    </svg>
  );
}

/** Het vlak met een bedrag dat wij niet goed lezen: de vraag, het stukje foto, de keuzes. */
export function Twijfel({ nr, vraag, children }: { nr: number; vraag: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="twijfel">
      <legend className="twijfel__kop">
        <span className="gelezen__nr gelezen__nr--open" aria-hidden="true">
          {nr}
        </span>
        {vraag}
      </legend>
      {children}
    </fieldset>
  );
}

/** Wat wij wel goed lazen, elk naast zijn stukje foto. */
export function GelezenLijst({
  items,
}: {
  items: { nr: number; wat: ReactNode; waarde: ReactNode; bij?: ReactNode; beeld?: ReactNode }[];
}) {
  return (
    <ul className="gelezen-lijst">
      {items.map((item) => (
        <li className="gelezen" key={item.nr}>
          <span className="gelezen__nr" aria-hidden="true">
            {item.nr}
          </span>
          <div>
            <p className="zacht klein">{item.wat}</p>
            <p className="gelezen__waarde">{item.waarde}</p>
            {item.bij && <p className="klein zacht">{item.bij}</p>}
          </div>
          {item.beeld}
        </li>
      ))}
    </ul>
  );
}
