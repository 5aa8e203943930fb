import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { woorden } from '../teksten.ts';
import { Icoon, klas } from './basis.tsx';
import { Gezicht } from './mens.tsx';
import { RailSchil, Uit, type WerkplekProps } from './schil.tsx';
import { Zoekveld } from './veld.tsx';

function zoekveld({ zoek, labels }: Pick<WerkplekProps, 'zoek' | 'labels'>) {
  const w = woorden(labels);
  return (
    zoek && (
      <Zoekveld
        id="zoek-naam"
        action={zoek.action}
        label={w.zoekNaamLabel}
        voorbeeld={w.zoekNaam}
        waarde={zoek.waarde}
      />
    )
  );
}

/** De werkplek: rail met zoeken op naam, navigatie en de eigen naam; de inhoud ernaast. */
export function WerkplekSchil({ zoek, ...rest }: WerkplekProps) {
  return (
    <RailSchil {...rest} ruimte={woorden(rest.labels).werkplek} zoekveld={zoekveld({ zoek, labels: rest.labels })} />
  );
}

/** Beheer: dezelfde rail, andere kamers. */
export function BeheerSchil({ zoek, ...rest }: WerkplekProps) {
  return (
    <RailSchil {...rest} ruimte={woorden(rest.labels).beheer} zoekveld={zoekveld({ zoek, labels: rest.labels })} />
  );
}

/** De eigen naam, onderaan de rail. */
export function Ik({
  naam,
  functie,
  uit,
  children,
}: {
  naam: string;
  functie: string;
  uit?: { action: string; tekst: string };
  children?: ReactNode;
}) {
  return (
    <div className="rail__ik">
      <Gezicht naam={naam} rol="medewerker" maat="klein" />
      <span>
        <b>{naam}</b>
        <small>{functie}</small>
        {children}
        {uit && <Uit {...uit} />}
      </span>
    </div>
  );
}

/** Kop van een bladzijde op de werkplek: regel erboven, titel, knoppen rechts. */
export function Werkkop({
  boven,
  titel,
  onder,
  children,
}: {
  boven?: ReactNode;
  titel: ReactNode;
  onder?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="werkkop">
      <div>
        {boven && <p>{boven}</p>}
        <h1>{titel}</h1>
        {onder && <p>{onder}</p>}
      </div>
      {children && <div className="knoppen">{children}</div>}
    </div>
  );
}

/** Kolommen op de werkplek: hoofd en zij, gelijk, of drie. Elk kind is een kolom. */
export function Kolommen({
  soort = 'zij',
  className,
  children,
}: {
  soort?: 'zij' | 'gelijk' | 'drie';
  className?: string;
  children: ReactNode;
}) {
  return <div className={klas('kolommen', soort !== 'zij' && `kolommen--${soort}`, className)}>{children}</div>;
}

/** Een groep op een lijst van mensen, met een kop die zegt wat wij schuldig zijn. */
export function Groep({
  id,
  titel,
  bij,
  children,
}: {
  id: string;
  titel: ReactNode;
  bij?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="groep" aria-labelledby={`${id}-kop`} id={id}>
      <h2 id={`${id}-kop`}>
        {titel} {bij && <small>{bij}</small>}
      </h2>
      {children}
    </section>
  );
}

/** Mensen op een rij. De volgorde is wat wij het eerst beloofden; mensen hebben geen cijfer of kleur. */
export function Mensenlijst({ children }: { children: ReactNode }) {
  return <ul className="mensenlijst">{children}</ul>;
}

/** Een mens op de lijst: naam, wat er is, hoe te bereiken, en één knop. */
export function Mensrij({
  naam,
  href,
  eerst,
  hoe = [],
  ook = [],
  knop,
  children,
}: {
  naam: string;
  href: string;
  /** Wat deze mens eerder zei, onder het laatste. */
  ook?: { id: string; tekst: ReactNode }[];
  /** Vraagt vandaag om ons. */
  eerst?: boolean;
  hoe?: { icoon: IcoonNaam; tekst: string }[];
  knop?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={klas(eerst && 'eerst')}>
      <Gezicht naam={naam} rol="client" maat="middel" />
      <div>
        <a className="naam" href={href}>
          {naam}
        </a>
        {children && <p>{children}</p>}
        {ook.map((o) => (
          <p key={o.id} className="zacht">
            {o.tekst}
          </p>
        ))}
        {hoe.length > 0 && (
          <p className="hoes">
            {hoe.map((weg) => (
              <span className="hoe" key={weg.tekst}>
                <Icoon naam={weg.icoon} />
                {weg.tekst}
              </span>
            ))}
          </p>
        )}
      </div>
      {knop}
    </li>
  );
}

/** De dag van een medewerker. */
export function Agenda({
  items,
}: {
  items: { id: string; tijd: string; wat: ReactNode; bij?: ReactNode; stil?: boolean }[];
}) {
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li key={item.id}>
          <time dateTime={item.tijd.replace('.', ':')}>{item.tijd}</time>
          <span className={klas(item.stil && 'zacht')}>
            {item.stil ? item.wat : <b>{item.wat}</b>}
            {item.bij && (
              <>
                <br />
                {item.bij}
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Een week naast elkaar; op een smal scherm de dagen onder elkaar. */
export function Weekblad({ children }: { children: ReactNode }) {
  return <div className="week">{children}</div>;
}

/** Een dag van de week. */
export function Weekdag({
  id,
  titel,
  vandaag,
  children,
}: {
  id: string;
  titel: ReactNode;
  vandaag?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={klas('weekdag', vandaag && 'weekdag--nu')} id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`} aria-current={vandaag ? 'date' : undefined}>
        {titel}
      </h2>
      {children}
    </section>
  );
}

const WEEKICOON = { bel: 'phone', afspraak: 'calendar-check', belofte: 'check' } as const;

/** Wat er op een dag is: een afspraak met een uur, een belofte, iemand om te bellen. */
export function Weekpunt({
  soort,
  tijd,
  wat,
  children,
}: {
  soort: keyof typeof WEEKICOON;
  tijd?: string;
  wat: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={klas('weekpunt', `weekpunt--${soort}`)}>
      {tijd ? <time dateTime={tijd.replace('.', ':')}>{tijd}</time> : <Icoon naam={WEEKICOON[soort]} />}
      <p>
        <b>{wat}</b>
        <br />
        {children}
      </p>
    </div>
  );
}

/** Vrije uren van een dag: elk uur is een link om er iets te plannen. */
export function Weekvrij({
  titel,
  momenten,
}: {
  titel: ReactNode;
  momenten: { href: string; tijd: string; label: string }[];
}) {
  return (
    <div className="weekvrij">
      <span className="zacht klein">{titel}</span>
      <ul>
        {momenten.map((m) => (
          <li key={m.href}>
            <a href={m.href} aria-label={m.label}>
              {m.tijd}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Tabbladen als links: elk blad heeft een eigen adres. */
export function Tabs({
  label,
  items,
}: {
  label: string;
  items: { href: string; tekst: string; hier?: boolean; icoon?: IcoonNaam }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.hier ? 'page' : undefined}>
              {item.icoon && <Icoon naam={item.icoon} />}
              {item.tekst}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
