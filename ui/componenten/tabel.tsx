import type { ReactNode } from 'react';
import { klas } from './basis.tsx';

/** Een kolom. `tekst`: lopende tekst, anders een getal rechts. */
export interface Kolom {
  id: string;
  naam: ReactNode;
  tekst?: boolean;
}

/** Een rij; de eerste cel is de naam van de rij. */
export interface Rij {
  id: string;
  cellen: ReactNode[];
  /** 'eind' de uitkomst, 'nu' de toestand van nu. */
  soort?: 'eind' | 'nu';
}

/**
 * Een tabel met een naam. Te breed? Dan schuift hij opzij, ook met het toetsenbord.
 * De eerste kolom is de kop van de rij.
 */
export function Tabel({
  naam,
  toonNaam,
  kolommen,
  rijen,
  soort,
  zonderKop,
}: {
  naam: string;
  /** Laat de naam zien als bijschrift. */
  toonNaam?: boolean;
  kolommen: Kolom[];
  rijen: Rij[];
  soort?: 'smal' | 'punten';
  /** Geen zichtbare kopregel (op een brief). */
  zonderKop?: boolean;
}) {
  return (
    // biome-ignore lint/a11y: een vlak dat schuift moet met het toetsenbord te bereiken zijn (WCAG 2.1.1) en een naam hebben
    <div className="tabelvlak" tabIndex={0} role="group" aria-label={naam}>
      <table className={klas('tabel', soort && `tabel--${soort}`)}>
        <caption className={toonNaam ? undefined : 'vh'}>{naam}</caption>
        <thead className={zonderKop ? 'vh' : undefined}>
          <tr>
            {kolommen.map((kolom) => (
              <th key={kolom.id} scope="col" className={klas(kolom.tekst && 'tekst')}>
                {kolom.naam}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rijen.map((rij) => (
            <tr key={rij.id} className={klas(rij.soort === 'eind' && 'tabel__eind', rij.soort === 'nu' && 'nu')}>
              {kolommen.map((kolom, i) =>
                i === 0 ? (
                  <th key={kolom.id} scope="row">
                    {rij.cellen[0]}
                  </th>
                ) : (
                  <td key={kolom.id} className={klas(kolom.tekst && 'tekst')}>
                    {rij.cellen[i]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Nummer van een punt in een grafiek, terug te vinden in de tabel. */
export function Nummer({ children }: { children: number }) {
  return <span className="nr">{children}</span>;
}
