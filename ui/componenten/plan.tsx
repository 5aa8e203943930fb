import type { ReactNode } from 'react';
import { type Labels, woorden } from '../teksten.ts';
import { Icoon, klas, Verborgen } from './basis.tsx';
import { Gezicht, type Rol } from './mens.tsx';

/** Waar een stap is. */
export type Toestand = 'klaar' | 'nu' | 'straks';

/** 'Stap 2 van 3', met een balkje. */
export function Stappen({ nu, van, balk, labels }: { nu: number; van: number; balk?: boolean; labels?: Labels }) {
  const stappen = Array.from({ length: van }, (_, i) => i + 1);
  return (
    <>
      <p className="zacht">{woorden(labels).stap(nu, van)}</p>
      {balk && (
        <ul className="stappen" aria-hidden="true">
          {stappen.map((stap) => (
            <li key={stap} className={klas(stap <= nu && 'klaar')} />
          ))}
        </ul>
      )}
    </>
  );
}

/** De weg van een plan: stappen in het tempo van iemand zelf. */
export function Pad({
  items,
  className,
  labels,
}: {
  className?: string;
  items: {
    id: string;
    toestand: Toestand;
    titel: ReactNode;
    bij?: ReactNode;
    merk?: ReactNode;
    children?: ReactNode;
  }[];
  labels?: Labels;
}) {
  const w = woorden(labels);
  return (
    <ol className={klas('pad', className)}>
      {items.map((item) => (
        <li
          key={item.id}
          className={item.toestand === 'straks' ? undefined : `pad__${item.toestand}`}
          aria-current={item.toestand === 'nu' ? 'step' : undefined}
        >
          <div>
            {item.merk && <p className="merkje merkje--thema">{item.merk}</p>}
            <h3>
              {item.titel}
              {item.toestand !== 'straks' && !item.merk && (
                <Verborgen> ({item.toestand === 'klaar' ? w.klaar : w.nu})</Verborgen>
              )}
            </h3>
            {item.bij && <p>{item.bij}</p>}
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Stappen van een werkwijze naast elkaar (werkplek). */
export function Stapbalk({
  label,
  items,
  labels,
}: {
  label: string;
  items: { id: string; naam: ReactNode; toestand: Toestand }[];
  labels?: Labels;
}) {
  const w = woorden(labels);
  return (
    <ol className="stapbalk" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.id}
          className={klas(item.toestand !== 'straks' && item.toestand)}
          aria-current={item.toestand === 'nu' ? 'step' : undefined}
        >
          {item.toestand === 'klaar' && <Icoon naam="check" />}
          {item.naam}
          {item.toestand === 'klaar' && <Verborgen> ({w.klaar})</Verborgen>}
        </li>
      ))}
    </ol>
  );
}

/** Waar de maand staat: fasen met hun cijfers (beheer). */
export function Fasebalk({
  label,
  items,
  labels,
}: {
  label: string;
  items: { id: string; naam: ReactNode; bij?: ReactNode; toestand: Toestand }[];
  labels?: Labels;
}) {
  const w = woorden(labels);
  return (
    <ol className="fasebalk" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.id}
          className={klas(item.toestand !== 'straks' && item.toestand)}
          aria-current={item.toestand === 'nu' ? 'step' : undefined}
        >
          <b>
            {item.toestand === 'klaar' && <Icoon naam="check" />}
            {item.naam}
            {item.toestand === 'klaar' && <Verborgen> ({w.klaar})</Verborgen>}
          </b>
          {item.bij && <small>{item.bij}</small>}
        </li>
      ))}
    </ol>
  );
}

/** De poorten vóór een besluit ten nadele: pas als alles gedaan is, kan het. */
export function Poort({
  label,
  items,
}: {
  label: string;
  items: { id: string; toestand: Toestand; titel: ReactNode; bij?: ReactNode; bron?: ReactNode; actie?: ReactNode }[];
}) {
  return (
    <ol className="poort" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.id}
          className={item.toestand === 'straks' ? 'later' : item.toestand}
          aria-current={item.toestand === 'nu' ? 'step' : undefined}
        >
          <div>
            <h3>{item.titel}</h3>
            {item.bij && <p>{item.bij}</p>}
            {item.bron && <small>{item.bron}</small>}
          </div>
          {item.actie}
        </li>
      ))}
    </ol>
  );
}

/** Een trap van genummerde stappen met uitleg. */
export function Trap({
  items,
  className,
}: {
  items: { id: string; titel: ReactNode; children: ReactNode }[];
  className?: string;
}) {
  return (
    <ol className={klas('trap', className)}>
      {items.map((item) => (
        <li key={item.id}>
          <div>
            <h3>{item.titel}</h3>
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Hoe ver iets is, met de cijfers in woorden ernaast. */
export function Voortgang({
  id,
  label,
  waarde,
  van,
  bij,
}: {
  id: string;
  label: ReactNode;
  waarde: number;
  van: number;
  bij: ReactNode;
}) {
  return (
    <div className="voortgang">
      <p className="staaf__kop">
        <label htmlFor={id}>{label}</label>
        <span>{bij}</span>
      </p>
      <progress id={id} value={waarde} max={van} />
    </div>
  );
}

/** Eén blik in het dossier. */
export interface Blik {
  id: string;
  naam: string;
  /** Andere letters in het rondje, bijvoorbeeld '?'. */
  letters?: string;
  rol: Rol;
  functie?: ReactNode;
  wanneer: ReactNode;
  wat: ReactNode;
  /** Waarom iemand keek; ontbreekt de reden, zet dan `letOp` en zeg in `wat` wat wij doen. */
  waarom?: ReactNode;
  letOp?: boolean;
  computer?: boolean;
}

/** Wie keek: iedereen die keek, met de reden. */
export function Kijklijst({ blikken, waaromWoord }: { blikken: Blik[]; waaromWoord: ReactNode }) {
  return (
    <ol className="kijklijst">
      {blikken.map((blik) => (
        <li key={blik.id} className={klas('kijk', blik.letOp && 'kijk--let')}>
          <Gezicht
            naam={blik.naam}
            letters={blik.letters}
            rol={blik.computer ? 'client' : blik.rol}
            maat="middel"
            icoon={blik.computer ? 'arrows-clockwise' : undefined}
          />
          <div>
            <p className="rij rij--uit kijk__kop">
              <b>{blik.naam}</b>
              <span className="zacht klein">{blik.wanneer}</span>
            </p>
            {blik.functie && <p className="zacht klein">{blik.functie}</p>}
            {typeof blik.wat === 'string' ? <p>{blik.wat}</p> : blik.wat}
            {blik.waarom && (
              <p>
                <span className="zacht">{waaromWoord}</span> {blik.waarom}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
