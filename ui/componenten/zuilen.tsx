import type { ReactNode } from 'react';
import { euro } from '../opmaak.ts';
import { klas, Verborgen } from './basis.tsx';
import { Bedrag } from './bedrag.tsx';
import type { Bron } from './staaf.tsx';

/** Een zuil: een maand met zijn bedrag en waar het uit bestaat. */
export interface Zuil {
  id: string;
  naam: string;
  bij?: string;
  cent: number;
  stukken: { bron: Bron; cent: number }[];
  /** Staat nog niet vast: gestreept en met ±. */
  verwacht?: boolean;
}

/** Zuilen per maand; een lijst voor wie luistert. `bovenCent` is de volle hoogte, `boven` de zin bij de stippellijn daar. */
export function Zuilen({
  label,
  bovenCent,
  boven,
  zuilen,
}: {
  label: string;
  bovenCent: number;
  boven?: ReactNode;
  zuilen: Zuil[];
}) {
  return (
    <div className={klas('zuilen', boven !== undefined && 'zuilen--premie')}>
      {boven !== undefined && <p className="zuilen__top">{boven}</p>}
      <ul className="zuilen__rij" aria-label={label} dir="ltr">
        {zuilen.map((zuil) => (
          <li className="zuil" key={zuil.id}>
            <span className="zuil__naam">
              {zuil.naam}
              {zuil.bij && <small>{zuil.bij}</small>}
              <Verborgen>
                : <Bedrag cent={zuil.cent} ongeveer={zuil.verwacht} heel={zuil.verwacht} />
              </Verborgen>
            </span>
            <ZuilBeeld zuil={zuil} bovenCent={bovenCent} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ZuilBeeld({ zuil, bovenCent }: { zuil: Zuil; bovenCent: number }) {
  const procent = (cent: number) => Math.round((cent / bovenCent) * 10_000) / 100;
  const vanaf = zuil.stukken.map((_, i) => zuil.stukken.slice(i).reduce((som, stuk) => som + stuk.cent, 0));
  const woord = euro(zuil.cent, { heel: zuil.verwacht, ongeveer: zuil.verwacht }).replace('€\u00a0', '');
  return (
    <svg className="zuil__baan" width="100%" height="128" aria-hidden="true" focusable="false">
      {zuil.stukken.map((stuk, i) => (
        <svg
          key={stuk.bron}
          className={`k-${stuk.bron}`}
          y={`${100 - procent(vanaf[i] ?? 0)}%`}
          width="100%"
          height={`${procent(stuk.cent)}%`}
          aria-hidden="true"
        >
          {zuil.verwacht && (
            <defs>
              <pattern
                id={`${zuil.id}-${stuk.bron}`}
                width="10"
                height="10"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path className="streep-grond" d="M0 0H10V10H0Z" />
                <path className="streep-lijn" d="M0 0H4V10H0Z" />
              </pattern>
            </defs>
          )}
          {zuil.verwacht && <path fill={`url(#${zuil.id}-${stuk.bron})`} d="M0 0H400V400H0Z" />}
          <rect className={klas(zuil.verwacht && 'zuil__stuk--verwacht')} />
        </svg>
      ))}
      <text x="50%" y={`${100 - procent(zuil.cent)}%`} dy="-6" textAnchor="middle">
        {woord}
      </text>
    </svg>
  );
}

/** Rij van maanden: gebruikt, nu, en nog te komen. `label` zegt hetzelfde in een zin. */
export function Maandrij({
  label,
  maanden,
}: {
  label: string;
  maanden: { naam: string; toestand: 'klaar' | 'nu' | 'straks' }[];
}) {
  return (
    <div className="maandrij" role="img" aria-label={label}>
      {maanden.map((maand) => (
        <span key={maand.naam} className={klas(maand.toestand === 'klaar' && 'op', maand.toestand === 'nu' && 'nu')}>
          {maand.naam}
        </span>
      ))}
    </div>
  );
}

/** Schuif onder de grafiek; zonder script verstuurt het formulier de waarde. */
export function Schuif({
  id,
  name,
  label,
  totEuro,
  waardeEuro,
  stapEuro = 1,
  zegt,
}: {
  id: string;
  name: string;
  label: string;
  totEuro: number;
  waardeEuro: number;
  stapEuro?: number;
  /** Wat een schermlezer hoort bij deze stand. */
  zegt: string;
}) {
  return (
    <div className="schuifrij" dir="ltr">
      <label className="vh" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="range"
        min={0}
        max={totEuro}
        step={stapEuro}
        defaultValue={waardeEuro}
        aria-valuetext={zegt}
      />
    </div>
  );
}

/** Tijdvakken onder een rij maanden: met uitkering, zonder uitkering. `maanden` is de breedte. */
export function Fasen({
  items,
}: {
  items: { id: string; naam: ReactNode; maanden: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12; weg?: boolean }[];
}) {
  return (
    <div className="fasen" dir="ltr">
      {items.map((fase) => (
        <span key={fase.id} className={klas(`fasen__${fase.maanden}`, fase.weg && 'fasen__weg')}>
          {fase.naam}
        </span>
      ))}
    </div>
  );
}
