import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { Icoon, klas } from './basis.tsx';

interface VeldBasis {
  id: string;
  name: string;
  label: ReactNode;
  /** Staat boven het veld. */
  hulp?: ReactNode;
  /** Wat er niet lukte, met een voorbeeld dat wel lukt: 'Typ cijfers, zoals 771,84.' */
  fout?: ReactNode;
  /** Grotere vraag, als het veld de hele bladzijde is. */
  groot?: boolean;
  required?: boolean;
  autoComplete?: string;
  children?: never;
}

/** Ids van hulp en fout, voor `aria-describedby`. */
export function beschrijving(id: string, hulp: unknown, fout: unknown): string | undefined {
  return klas(fout ? `${id}-fout` : undefined, hulp ? `${id}-hulp` : undefined);
}

/** Wat elk invoerveld over zijn fout en hulp zegt. */
interface Aria {
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

function Lijst({
  id,
  label,
  hulp,
  fout,
  groot,
  invoer,
}: Omit<VeldBasis, 'name'> & { invoer: (aria: Aria) => ReactNode }) {
  return (
    <div className={klas('veld', Boolean(fout) && 'veld--fout')}>
      <label htmlFor={id} className={klas(groot && 'kop-groot')}>
        {label}
      </label>
      {hulp && (
        <p className="hulp" id={`${id}-hulp`}>
          {hulp}
        </p>
      )}
      {fout && <VeldFout id={`${id}-fout`}>{fout}</VeldFout>}
      {invoer({ 'aria-invalid': fout ? true : undefined, 'aria-describedby': beschrijving(id, hulp, fout) })}
    </div>
  );
}

/** De fout boven een veld: wat wij lazen, en een voorbeeld. */
export function VeldFout({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="veld__fout" id={id}>
      <Icoon naam="warning-circle" />
      <span>{children}</span>
    </p>
  );
}

export interface TekstveldProps extends VeldBasis {
  defaultValue?: string;
  type?: 'text' | 'email' | 'tel' | 'date' | 'month' | 'time' | 'number' | 'password' | 'search' | 'url';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  placeholder?: never;
}

/** Een regel tekst met label, hulp en fout erboven. */
export function Tekstveld({ id, name, label, hulp, fout, groot, type = 'text', ...rest }: TekstveldProps) {
  return (
    <Lijst
      {...{ id, label, hulp, fout, groot }}
      invoer={(aria) => <input className="invoer" {...{ id, name, type, ...rest }} {...aria} />}
    />
  );
}

/** Meer regels tekst. `eigen`: woorden van een mens, in de schreefletter. */
export function Tekstvak({
  id,
  name,
  label,
  hulp,
  fout,
  groot,
  rows = 5,
  eigen,
  ...rest
}: VeldBasis & { defaultValue?: string; rows?: number; eigen?: boolean; maxLength?: number }) {
  return (
    <Lijst
      {...{ id, label, hulp, fout, groot }}
      invoer={(aria) => (
        <textarea className={klas('invoer', eigen && 'eigen')} {...{ id, name, rows, ...rest }} {...aria} />
      )}
    />
  );
}

/** Een bedrag typen. Lees het met `leesBedragMetReden`; de tekst blijft staan zoals iemand typte. */
export function Geldveld({
  id,
  name,
  label,
  hulp,
  fout,
  groot,
  held,
  ...rest
}: VeldBasis & {
  /** Wat iemand typte, of `euro` zonder teken: '771,84'. */
  defaultValue?: string;
  /** Heel groot: het ene veld van de bladzijde. */
  held?: boolean;
}) {
  return (
    <Lijst
      {...{ id, label, hulp, fout, groot: groot ?? held }}
      invoer={(aria) => (
        <div className={klas('invoer', 'invoer--geld', held && 'invoer--held')} dir="ltr">
          <span aria-hidden="true">€</span>
          <input {...{ id, name, ...rest }} inputMode="decimal" autoComplete={rest.autoComplete ?? 'off'} {...aria} />
        </div>
      )}
    />
  );
}

/** Kiezen uit een korte lijst. */
export function Keuzelijst({
  id,
  name,
  label,
  hulp,
  fout,
  groot,
  opties,
  ...rest
}: VeldBasis & { opties: { value: string; tekst: string }[]; defaultValue?: string }) {
  return (
    <Lijst
      {...{ id, label, hulp, fout, groot }}
      invoer={(aria) => (
        <select className="invoer" {...{ id, name, ...rest }} {...aria}>
          {opties.map((optie) => (
            <option key={optie.value} value={optie.value}>
              {optie.tekst}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** Een foto of bestand kiezen; op een telefoon opent `capture` de camera. */
export function Bestandveld({
  id,
  name,
  label,
  hulp,
  fout,
  groot,
  accept,
  capture,
  multiple,
  required,
}: VeldBasis & { accept?: string; capture?: 'environment' | 'user'; multiple?: boolean }) {
  return (
    <Lijst
      {...{ id, label, hulp, fout, groot }}
      invoer={(aria) => (
        <input
          className="invoer invoer--bestand"
          type="file"
          {...{ id, name, accept, capture, multiple, required }}
          {...aria}
        />
      )}
    />
  );
}

/** Zoeken op naam; Enter of de zoektoets van de telefoon verstuurt. */
export function Zoekveld({
  id,
  action,
  name = 'naam',
  label,
  voorbeeld,
  waarde,
  icoon = 'magnifying-glass',
  extra = {},
}: {
  id: string;
  action: string;
  /** Gaat mee in het adres. */
  extra?: Readonly<Record<string, string>>;
  name?: string;
  label: string;
  voorbeeld?: string;
  waarde?: string;
  icoon?: IcoonNaam;
}) {
  return (
    <search className="zoek">
      <form action={action} method="get">
        <label className="vh" htmlFor={id}>
          {label}
        </label>
        <Icoon naam={icoon} />
        <input id={id} name={name} type="search" placeholder={voorbeeld} defaultValue={waarde} autoComplete="off" />
        {Object.entries(extra).map(([naam, waarde]) => (
          <input key={naam} type="hidden" name={naam} value={waarde} />
        ))}
      </form>
    </search>
  );
}
