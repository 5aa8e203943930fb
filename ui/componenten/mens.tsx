import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { type Labels, woorden } from '../teksten.ts';
import { Icoon, klas } from './basis.tsx';
import { Knop } from './knop.tsx';

/** Voorletters van een naam: 'Hanna Lindeboom' → 'HL'. Tussenvoegsels met een kleine letter tellen niet. */
export function voorletters(naam: string): string {
  const delen = naam
    .trim()
    .split(/\s+/)
    .filter((deel) => deel !== '' && deel[0] === deel[0]?.toLocaleUpperCase());
  const eerste = [...(delen[0] ?? '')][0] ?? '';
  const laatste = delen.length > 1 ? ([...(delen.at(-1) ?? '')][0] ?? '') : '';
  return eerste + laatste;
}

/** Wie het is: alle cliënten hebben één tint, alle medewerkers een andere. */
export type Rol = 'client' | 'medewerker';

/** Rondje met voorletters, of met de foto die een medewerker zelf koos. Geen kleur per persoon. */
export function Gezicht({
  naam,
  rol,
  maat,
  icoon,
  letters,
  foto,
}: {
  naam: string;
  rol: Rol;
  /** Adres van de foto; de naam staat er al naast. */
  foto?: string;
  /** Andere letters dan de voorletters van de naam. */
  letters?: string;
  maat?: 'klein' | 'middel' | 'groot';
  /** In plaats van letters, bijvoorbeeld voor de computer. */
  icoon?: IcoonNaam;
}) {
  if (foto) return <img className={klas('gezicht', 'gezicht--foto', maat && `gezicht--${maat}`)} src={foto} alt="" />;
  return (
    <span
      className={klas('gezicht', rol === 'client' ? 'gezicht--zand' : 'gezicht--lucht', maat && `gezicht--${maat}`)}
      aria-hidden="true"
    >
      {icoon ? <Icoon naam={icoon} /> : (letters ?? voorletters(naam))}
    </span>
  );
}

/** Het vlak met de mens van de gemeente: naam, rol, en bellen, appen of een afspraak. */
export function Mens({
  id,
  naam,
  over,
  foto,
  bel,
  app,
  afspraak,
  labels,
}: {
  id: string;
  naam: string;
  foto?: string;
  /** Rol en werkdagen. */
  over: ReactNode;
  /** Adressen van de drie wegen, bijvoorbeeld `tel:`; wat er niet is, staat er niet. */
  bel?: string;
  app?: string;
  afspraak?: string;
  labels?: Labels;
}) {
  const w = woorden(labels);
  const wegen: { href: string | undefined; icoon: IcoonNaam; woord: string }[] = [
    { href: bel, icoon: 'phone', woord: w.bel },
    { href: app, icoon: 'chat-circle-text', woord: w.app },
    { href: afspraak, icoon: 'calendar-blank', woord: w.afspraak },
  ];
  return (
    <section className="vlak" aria-labelledby={`${id}-kop`} id={id}>
      <div className="mens">
        <Gezicht naam={naam} rol="medewerker" foto={foto} maat={foto ? 'groot' : undefined} />
        <div>
          <h2 id={`${id}-kop`} className="mens__naam kop-groot">
            <bdi>{naam}</bdi>
          </h2>
          <p className="zacht">{over}</p>
        </div>
        <div className="knoppen">
          {wegen.map(
            (weg) =>
              weg.href && (
                <Knop key={weg.icoon} soort="lijn" href={weg.href} icoon={weg.icoon}>
                  {weg.woord}
                </Knop>
              ),
          )}
        </div>
      </div>
    </section>
  );
}

/** Kop van een mens op de werkplek: de naam, hoe iemand te bereiken is, en hoogstens twee knoppen. */
export function Persoonkop({
  naam,
  bereik,
  children,
}: {
  naam: string;
  bereik: { id: string; icoon?: IcoonNaam; tekst: ReactNode }[];
  children?: ReactNode;
}) {
  return (
    <header className="persoonkop">
      <Gezicht naam={naam} rol="client" maat="groot" />
      <div>
        <h1>{naam}</h1>
        <ul className="bereik">
          {bereik.map((weg) => (
            <li key={weg.id}>
              {weg.icoon && <Icoon naam={weg.icoon} />}
              {weg.tekst}
            </li>
          ))}
        </ul>
      </div>
      {children && <div className="knoppen">{children}</div>}
    </header>
  );
}

/** Wat iemand kan en graag doet, in eigen woorden. */
export function Talenten({ items, className }: { items: string[]; className?: string }) {
  return (
    <ul className={klas('wolk', className)}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Wie dit mag lezen. */
export function Leesrecht({ children }: { children: ReactNode }) {
  return (
    <p className="leesrecht">
      <Icoon naam="eye" />
      <span>{children}</span>
    </p>
  );
}

/** Een rij met iemands inbreng in een gesprek of een overleg. */
export function Bijdragen({
  items,
}: {
  items: { id: string; naam: string; rol: Rol; functie?: ReactNode; tekst: ReactNode }[];
}) {
  return (
    <ul className="bijdragen">
      {items.map((item) => (
        <li className="bijdrage" key={item.id}>
          <Gezicht naam={item.naam} rol={item.rol} maat="middel" />
          <div>
            <p>
              <b>{item.naam}</b> {item.functie && <span className="rol">· {item.functie}</span>}
            </p>
            {typeof item.tekst === 'string' ? <p>{item.tekst}</p> : item.tekst}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Berichten tussen iemand en de gemeente, van oud naar nieuw. Eigen woorden staan in de schreefletter. */
export function Berichten({
  label,
  items,
}: {
  label: string;
  items: { id: string; naam: string; rol: Rol; wanneer: ReactNode; tekst: ReactNode; bij?: ReactNode }[];
}) {
  return (
    <ol className="berichten" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} className={klas('bericht', item.rol === 'client' && 'bericht--client')}>
          <Gezicht naam={item.naam} rol={item.rol} maat="klein" />
          <div className="bericht__in">
            <p className="bericht__wie">
              <b>{item.naam}</b> <span className="zacht klein">{item.wanneer}</span>
            </p>
            <div className="eigen">{typeof item.tekst === 'string' ? <p>{item.tekst}</p> : item.tekst}</div>
            {item.bij && <p className="zacht klein">{item.bij}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Een handtekening onder een vrijgave, of de lege plek ervoor. */
export function Handtekening({ naam, wie, bij }: { naam?: string; wie: ReactNode; bij: ReactNode }) {
  return (
    <div className="handtekening">
      {naam ? (
        <Gezicht naam={naam} rol="medewerker" maat="klein" />
      ) : (
        <span className="leeg-gezicht" aria-hidden="true">
          <Icoon naam="user" />
        </span>
      )}
      <p>
        <b>{wie}</b>
        <br />
        <span className="zacht">{bij}</span>
      </p>
    </div>
  );
}
