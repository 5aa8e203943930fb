import type { ReactNode } from 'react';
import { klas } from './basis.tsx';
import { beschrijving, VeldFout } from './veld.tsx';

export interface KeuzeOptie {
  value: string;
  tekst: ReactNode;
  /** Wat deze keuze betekent. */
  bij?: ReactNode;
}

interface KeuzeBasis {
  id: string;
  name: string;
  vraag: ReactNode;
  hulp?: ReactNode;
  fout?: ReactNode;
  groot?: boolean;
  /** Kaarten naast elkaar als het past. */
  naast?: boolean;
  opties: KeuzeOptie[];
}

function Keuzeveld({
  id,
  vraag,
  hulp,
  fout,
  groot,
  naast,
  opties,
  maak,
}: Omit<KeuzeBasis, 'name'> & { maak: (optie: KeuzeOptie, id: string) => ReactNode }) {
  return (
    <fieldset
      className={klas('veld', Boolean(fout) && 'veld--fout')}
      id={id}
      aria-describedby={beschrijving(id, hulp, fout)}
    >
      <legend className={klas(groot && 'kop-groot')}>{vraag}</legend>
      {hulp && (
        <p className="hulp" id={`${id}-hulp`}>
          {hulp}
        </p>
      )}
      {fout && <VeldFout id={`${id}-fout`}>{fout}</VeldFout>}
      <div className={klas('keuze', naast && 'keuze--naast')}>
        {opties.map((optie) => (
          <label key={optie.value} htmlFor={`${id}-${optie.value}`}>
            {maak(optie, `${id}-${optie.value}`)}
            <span>
              {optie.tekst}
              {optie.bij && <small>{optie.bij}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Eén kiezen: kaarten met een rondje. Bij twijfel staat niets aangekruist (geen `gekozen`). */
export function Keuze({ name, gekozen, required, ...rest }: KeuzeBasis & { gekozen?: string; required?: boolean }) {
  return (
    <Keuzeveld
      {...rest}
      maak={(optie, veldId) => (
        <input
          type="radio"
          id={veldId}
          name={name}
          value={optie.value}
          defaultChecked={optie.value === gekozen}
          required={required}
        />
      )}
    />
  );
}

/** Meer dan één kiezen: kaarten met een vinkje. */
export function Vinkkeuze({ name, gekozen = [], ...rest }: KeuzeBasis & { gekozen?: string[] }) {
  return (
    <Keuzeveld
      {...rest}
      maak={(optie, veldId) => (
        <input
          type="checkbox"
          id={veldId}
          name={name}
          value={optie.value}
          defaultChecked={gekozen.includes(optie.value)}
        />
      )}
    />
  );
}

/** Eén vinkje: ja of niet. */
export function Vinkje({
  name,
  value = 'ja',
  aan,
  required,
  bij,
  children,
}: {
  name: string;
  value?: string;
  aan?: boolean;
  required?: boolean;
  bij?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="keuze">
      <label>
        <input type="checkbox" name={name} value={value} defaultChecked={aan} required={required} />
        <span>
          {children}
          {bij && <small>{bij}</small>}
        </span>
      </label>
    </div>
  );
}

/** Een vraag met een paar knoppen als antwoord: 'Klopt dit?' */
export function Vraag({ vraag, bij, children }: { vraag: ReactNode; bij?: ReactNode; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="label kop-groot onder-r3">{vraag}</legend>
      {bij && <p className="onder-r3">{bij}</p>}
      <div className="knoppen">{children}</div>
    </fieldset>
  );
}
