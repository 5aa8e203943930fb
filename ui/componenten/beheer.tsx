import type { ReactNode } from 'react';
import { Icoon, klas } from './basis.tsx';
import { Gezicht } from './mens.tsx';

/** Wat nagekeken is of nog moet: teken, wat, aantal, knop of merkje. */
export function Controlelijst({
  items,
}: {
  items: { id: string; goed: boolean; wat: ReactNode; bij?: ReactNode; aantal?: ReactNode; actie?: ReactNode }[];
}) {
  return (
    <ul className="controle">
      {items.map((item) => (
        <li key={item.id}>
          <Icoon naam={item.goed ? 'check-circle' : 'warning-circle'} />
          <span>
            {item.goed ? item.wat : <b>{item.wat}</b>}
            {item.bij && (
              <>
                <br />
                <span className="zacht">{item.bij}</span>
              </>
            )}
          </span>
          {item.aantal !== undefined && <span className="aantal">{item.aantal}</span>}
          {item.actie}
        </li>
      ))}
    </ul>
  );
}

/** Afgesproken acties: wat, wie het doet, wanneer, en een knop voor wie het op zich nam. */
export function Actielijst({
  items,
}: {
  items: { id: string; gedaan: boolean; wat: ReactNode; wie: ReactNode; wanneer: ReactNode; knop?: ReactNode }[];
}) {
  return (
    <ul className="controle acties">
      {items.map((item) => (
        <li key={item.id}>
          <Icoon naam={item.gedaan ? 'check-circle' : 'check'} />
          <span>{item.wat}</span>
          <span className="zacht">{item.wie}</span>
          <span className="zacht">{item.wanneer}</span>
          {item.knop && <div className="acties__knop">{item.knop}</div>}
        </li>
      ))}
    </ul>
  );
}

/** Het ene getal van een vlak in beheer. */
export function Getal({ klein, children }: { klein?: boolean; children: ReactNode }) {
  return <p className={klas('getal', klein && 'getal--klein')}>{children}</p>;
}

/** Tijd die wij beloofden naast tijd die er is, per collega, op alfabet. `geheel` is de langste balk (zelfde eenheid). */
export function Teamlijst({
  geheel,
  items,
}: {
  geheel: number;
  items: {
    naam: string;
    over: ReactNode;
    dichtbij: number;
    samen: number;
    zelf: number;
    beschikbaar: number;
    uren: ReactNode;
    bij: ReactNode;
  }[];
}) {
  const deel = (waarde: number) => `${Math.round((waarde / geheel) * 10_000) / 100}%`;
  return (
    <div className="teamlijst">
      {items.map((item) => (
        <div className="teamrij" key={item.naam}>
          <div className="rij rij--vast">
            <Gezicht naam={item.naam} rol="medewerker" maat="klein" />
            <div className="dicht">
              <b>{item.naam}</b>
              <br />
              <span className="zacht klein">{item.over}</span>
            </div>
          </div>
          <svg className="teambalk" width="100%" height="40" aria-hidden="true" focusable="false">
            <rect className="teambalk__grond" y="15%" height="70%" width="100%" />
            {(
              [
                ['dichtbij', 0, item.dichtbij],
                ['samen', item.dichtbij, item.samen],
                ['zelf', item.dichtbij + item.samen, item.zelf],
              ] as const
            ).map(([vorm, vanaf, breed]) => (
              <svg
                key={vorm}
                className={`k-${vorm}`}
                x={deel(vanaf)}
                width={deel(breed)}
                y="15%"
                height="70%"
                aria-hidden="true"
              >
                <rect />
              </svg>
            ))}
            <line
              className="teambalk__grens"
              x1={deel(item.beschikbaar)}
              x2={deel(item.beschikbaar)}
              y1="0"
              y2="100%"
            />
          </svg>
          <div className="dicht">
            <b>{item.uren}</b>
            <br />
            <span className="zacht klein">{item.bij}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
