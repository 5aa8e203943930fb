import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { Icoon, klas } from './basis.tsx';

/** 'goed' gelukt, 'let-op' kijk mee, 'fout' dit lukte niet, 'onzeker' weten wij nog niet, 'gewoon' goed om te weten. */
export type MeldingSoort = 'gewoon' | 'goed' | 'let-op' | 'fout' | 'onzeker';

const ICOON: Record<MeldingSoort, IcoonNaam> = {
  gewoon: 'info',
  goed: 'check-circle',
  'let-op': 'info',
  fout: 'warning-circle',
  onzeker: 'question',
};

export interface MeldingProps {
  soort?: MeldingSoort;
  icoon?: IcoonNaam;
  /** Wat er is, in één zin. */
  titel?: ReactNode;
  /** Groter, als de hele bladzijde hierover gaat. */
  hoofd?: boolean;
  /** Laat een schermlezer het meteen zeggen: 'status' rustig, 'alert' bij een fout na versturen. */
  rol?: 'status' | 'alert';
  id?: string;
  /** Wat het betekent en wat u kunt doen. */
  children?: ReactNode;
}

/** Zegt wat er is, wat het betekent en wat u kunt doen. */
export function Melding({ soort = 'gewoon', icoon, titel, hoofd, rol, id, children }: MeldingProps) {
  const tint = soort === 'gewoon' || soort === 'onzeker' ? undefined : `melding--${soort}`;
  return (
    <div className={klas('melding', tint, hoofd && 'melding--hoofd')} role={rol} id={id}>
      <Icoon naam={icoon ?? ICOON[soort]} />
      <div>
        {titel && (
          <p>
            <b>{titel}</b>
          </p>
        )}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

/** Nog niet mogelijk: een streepjesrand met de stap die ontbreekt, in plaats van een grijze belofte. */
export function NogNietMogelijk({
  titel,
  icoon = 'lock-simple',
  id,
  children,
}: {
  titel: ReactNode;
  icoon?: IcoonNaam;
  id?: string;
  children?: ReactNode;
}) {
  return (
    <div className="slot" id={id}>
      <Icoon naam={icoon} />
      <div>
        <p>
          <b>{titel}</b>
        </p>
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

/** Nog niets hier: één zin en hoogstens één zachte knop. */
export function Leeg({ icoon = 'plant', zin, children }: { icoon?: IcoonNaam; zin: ReactNode; children?: ReactNode }) {
  return (
    <div className="leeg">
      <Icoon naam={icoon} />
      <p>{zin}</p>
      {children}
    </div>
  );
}

/** Bezig: rustige strepen met een zin. */
export function Wacht({ zin }: { zin: ReactNode }) {
  return (
    <div role="status">
      <p className="onder-r3">{zin}</p>
      <div className="wacht" aria-hidden="true">
        <span className="wacht--twee" />
        <span />
        <span className="wacht--een" />
      </div>
    </div>
  );
}

/** Wie dit ook leest, boven alles wat een medewerker schrijft. */
export function Meeleest({ icoon = 'eye', children }: { icoon?: IcoonNaam; children: ReactNode }) {
  return (
    <p className="meeleest">
      <Icoon naam={icoon} />
      <span>{children}</span>
    </p>
  );
}

/** Korte hulplijn bij nood, bovenaan. */
export function NoodKort({ children }: { children: ReactNode }) {
  return (
    <div className="nood-kort">
      <Icoon naam="lifebuoy" />
      <span>{children}</span>
    </div>
  );
}

/** Nummers om nu te bellen. */
export function Nood({
  id,
  titel,
  nummers,
  children,
}: {
  id: string;
  titel: ReactNode;
  nummers: { nummer: string; uitleg: ReactNode }[];
  children?: ReactNode;
}) {
  return (
    <section className="nood" aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>{titel}</h2>
      <ul>
        {nummers.map((n) => (
          <li key={n.nummer}>
            <a href={`tel:${n.nummer.replace(/[^\d+]/g, '')}`}>
              <b>{n.nummer}</b>
              <span>{n.uitleg}</span>
            </a>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

/**
 * Een bevestiging zonder dialoogvenster: de vraag en haar gevolg staan op de bladzijde, de knoppen eronder.
 * Zet hem in een formulier; de eerste knop doet het, de tweede gaat terug.
 */
export function Bevestiging({
  id,
  vraag,
  gevolg,
  children,
}: {
  id: string;
  vraag: ReactNode;
  gevolg: ReactNode;
  /** De knoppen. */
  children: ReactNode;
}) {
  return (
    <section className="vlak vlak--lijn stapel" aria-labelledby={`${id}-kop`} id={id}>
      <h2 id={`${id}-kop`}>{vraag}</h2>
      <div>{typeof gevolg === 'string' ? <p>{gevolg}</p> : gevolg}</div>
      <div className="knoppen">{children}</div>
    </section>
  );
}

/** Wat de volgende stap is, bij wie, en voor wanneer: boven elke zaak. */
export function Statusregel({
  stap,
  wie,
  wanneer,
  icoon = 'clock',
}: {
  stap: ReactNode;
  wie: ReactNode;
  wanneer: ReactNode;
  icoon?: IcoonNaam;
}) {
  return (
    <p className="statusregel">
      <Icoon naam={icoon} />
      <span className="statusregel__stap">{stap}</span>
      <span className="statusregel__bij">{wie}</span>
      <span className="statusregel__bij">{wanneer}</span>
    </p>
  );
}
