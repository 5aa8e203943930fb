import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { type Labels, woorden } from '../teksten.ts';
import { Icoon, klas, SlaOver, Verborgen } from './basis.tsx';

/** Een woord van de navigatie. */
export interface NavItem {
  href: string;
  tekst: string;
  icoon: IcoonNaam;
  /** De bladzijde waar iemand nu is. */
  hier?: boolean;
  /** Er is hier iets nieuws: een stille stip, met deze woorden voor wie haar niet ziet. */
  nieuw?: string;
}

/** Een taal in het taalmenu. */
export interface Taal {
  /** BCP 47, bijvoorbeeld 'nl'. */
  code: string;
  /** Naam in de taal zelf. */
  naam: string;
  href: string;
  /** Korte naam op een telefoon; anders de eerste twee letters van de code. */
  kort?: string;
}

/** Het merk: twee banen en een stip, in de kleur van de gemeente. */
export function Beeldmerk() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="merk__grond" width="32" height="32" rx="9" />
      <path className="merk__baan" d="M8 25C8 15 12.5 12 12.5 6M15.5 25C15.5 15 20 12 20 6" />
      <circle className="merk__stip" cx="24.5" cy="24" r="2.2" />
    </svg>
  );
}

/** Merk van de gemeente, als link naar het begin. `beeld` vervangt het beeldmerk door dat van de gemeente. */
export function Merk({
  gemeente,
  href,
  beeld,
  labels,
}: {
  gemeente: string;
  href?: string;
  beeld?: ReactNode;
  labels?: Labels;
}) {
  const w = woorden(labels);
  const inhoud = (
    <>
      {beeld ?? <Beeldmerk />}
      <span>
        <small>{w.gemeente}</small>
        <bdi dir="ltr" lang="nl">
          {gemeente}
        </bdi>
      </span>
    </>
  );
  if (!href) return <p className="merk">{inhoud}</p>;
  return (
    <a className="merk" href={href}>
      {inhoud}
      <Verborgen>{w.naarBegin}</Verborgen>
    </a>
  );
}

/** Wat iemand moet weten over de vertaling die hij leest, met de plek waar hij iets kan zeggen. */
export interface Vertaling {
  zin: string;
  zeg: string;
  href: string;
}

const Vertaalzin = ({ zin, zeg, href }: Vertaling) => (
  <p className="vertaalzin">
    {zin} <a href={href}>{zeg}</a>
  </p>
);

/** Kies een taal: een uitklap met links, werkt zonder JavaScript. */
export function Taalmenu({
  talen,
  nu,
  vertaling,
  labels,
}: {
  talen: Taal[];
  nu: string;
  vertaling?: Vertaling;
  labels?: Labels;
}) {
  const huidig = talen.find((taal) => taal.code === nu);
  if (!huidig) throw new Error(`Taal '${nu}' staat niet in het taalmenu.`);
  return (
    <details className="taalmenu">
      <summary className="knop knop--kaal">
        <Icoon naam="translate" />
        <Verborgen>{woorden(labels).kiesTaal} </Verborgen>
        <span className="lang">{huidig.naam}</span>
        <span className="kort" aria-hidden="true">
          {huidig.kort ?? huidig.code.slice(0, 2).toUpperCase()}
        </span>
      </summary>
      <ul className="taalmenu__lijst">
        {talen.map((taal) => (
          <li key={taal.code}>
            <a
              href={taal.href}
              lang={taal.code}
              hrefLang={taal.code}
              aria-current={taal.code === nu ? 'true' : undefined}
            >
              {taal.naam}
            </a>
          </li>
        ))}
        {vertaling && (
          <li>
            <Vertaalzin {...vertaling} />
          </li>
        )}
      </ul>
    </details>
  );
}

/** Lees voor: verborgen tot het kleine script `leesVoor` hem aanzet (zonder JavaScript kan hij niets). */
export function LeesVoor({ labels }: { labels?: Labels }) {
  return (
    <button type="button" className="knop knop--kaal" data-lees-voor hidden>
      <Icoon naam="speaker-high" />
      <span>{woorden(labels).leesVoor}</span>
    </button>
  );
}

export interface PortaalProps {
  gemeente: string;
  /** Het merk van de gemeente als SVG; zonder dit het eigen beeldmerk. */
  beeld?: ReactNode;
  /** Adres van 'Uw maand'. */
  begin: string;
  /** De vier woorden. Leeg als iemand nog niet is ingelogd. */
  navigatie: NavItem[];
  talen: Taal[];
  /** Code van de taal van de bladzijde. */
  taal: string;
  /** Als de vertaling nog niet is nagelezen: dat zegt het taalmenu, en de voet. */
  vertaling?: Vertaling;
  /** Bladzijde met alle bladzijden: in de kop op een breed scherm (op de telefoon wijst de voet erheen). */
  alles?: { href: string; tekst: string };
  /** Rechten en hulp in de voet. */
  voet: { href: string; tekst: string }[];
  /** Uitloggen: adres en woord. Zonder dit is er niemand ingelogd. */
  uit?: { action: string; tekst: string };
  /** 'tweeluik': met zijkolom op een breed scherm (kinderen: hoofddeel en `Zij`). */
  indeling?: 'kolom' | 'tweeluik';
  /** Sleutel van het thema; zie `data-gemeente` in tokens.css. */
  thema?: string;
  /** Klasse voor een eigen bladzijde. */
  className?: string;
  labels?: Labels;
  children: ReactNode;
}

/** De schil van het portaal: merk, hulp, vier woorden (onder op de telefoon, boven op een bureau), inhoud, rechten. */
export function PortaalSchil(props: PortaalProps) {
  const {
    gemeente,
    beeld,
    begin,
    navigatie,
    talen,
    taal,
    vertaling,
    alles,
    voet,
    uit,
    indeling = 'kolom',
    thema,
    className,
    labels,
    children,
  } = props;
  return (
    <div className={klas('portaal', navigatie.length === 0 && 'portaal--zonder-balk')} data-gemeente={thema}>
      <SlaOver labels={labels} />
      <header className="kop">
        <Merk gemeente={gemeente} href={begin} beeld={beeld} labels={labels} />
        <div className="kop__hulp">
          {alles && (
            <a className="knop knop--kaal kop__alles" href={alles.href}>
              <Icoon naam="list" />
              {alles.tekst}
            </a>
          )}
          <LeesVoor labels={labels} />
          {talen.length > 1 && <Taalmenu talen={talen} nu={taal} vertaling={vertaling} labels={labels} />}
        </div>
      </header>
      {navigatie.length > 0 && <Hoofdmenu className="balk" navigatie={navigatie} labels={labels} />}
      <main id="inhoud" tabIndex={-1} className={klas(indeling === 'tweeluik' && 'tweeluik', className)}>
        {children}
      </main>
      <footer className="voet">
        {vertaling && <Vertaalzin {...vertaling} />}
        <ul>
          {voet.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.tekst}</a>
            </li>
          ))}
        </ul>
        {uit && <Uit {...uit} />}
      </footer>
    </div>
  );
}

/** Uitloggen is een formulier: een link zou ook vanzelf kunnen worden geopend. */
export function Uit({ action, tekst }: { action: string; tekst: string }) {
  return (
    <form method="post" action={action} className="uit">
      <button type="submit" className="knop knop--kaal">
        <Icoon naam="sign-out" />
        {tekst}
      </button>
    </form>
  );
}

function Hoofdmenu({ className, navigatie, labels }: { className?: string; navigatie: NavItem[]; labels?: Labels }) {
  return (
    <nav className={className} aria-label={woorden(labels).hoofdmenu}>
      <ul>
        {navigatie.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.hier ? 'page' : undefined}>
              <Icoon naam={item.icoon} />
              {item.tekst}
              {item.nieuw && (
                <span className="nieuwstip">
                  <Verborgen>, {item.nieuw}</Verborgen>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Zijkolom op een breed scherm, onderaan op de telefoon: mensen en keuzes, nooit het bedrag. */
export function Zij({ label, children }: { label?: string; children: ReactNode }) {
  return label ? (
    <aside className="zij" aria-label={label}>
      {children}
    </aside>
  ) : (
    <div className="zij">{children}</div>
  );
}

/** Twee kolommen binnen een tweeluik, voor vraag en antwoord of foto en velden. Het is het formulier zelf. */
export function DuoFormulier({
  action,
  method = 'post',
  bestanden,
  id,
  reken,
  children,
}: {
  action?: string;
  method?: 'get' | 'post';
  /** Er gaan bestanden mee. */
  bestanden?: boolean;
  id?: string;
  /** Naam waaraan een klein script het formulier herkent (`data-reken`). */
  reken?: string;
  /** Twee kinderen: links en rechts. */
  children: ReactNode;
}) {
  return (
    <form
      className="breed duo"
      id={id}
      data-reken={reken}
      action={action}
      method={method}
      encType={bestanden ? 'multipart/form-data' : undefined}
    >
      {children}
    </form>
  );
}

export interface WerkplekProps {
  gemeente: string;
  begin: string;
  navigatie: NavItem[];
  /** Zoeken op naam: adres en wat al getypt was. Zonder dit geen zoekveld. */
  zoek?: { action: string; waarde?: string };
  /** Wie hier werkt; onderaan de rail. */
  ik: ReactNode;
  thema?: string;
  labels?: Labels;
  /** Het zoekveld, gemaakt door de schil. */
  children: ReactNode;
}

/** De rail van werkplek en beheer, met de inhoud ernaast. Gebruik WerkplekSchil of BeheerSchil. */
export function RailSchil({
  gemeente,
  begin,
  navigatie,
  ik,
  thema,
  labels,
  ruimte,
  zoekveld,
  children,
}: Omit<WerkplekProps, 'zoek'> & { ruimte: string; zoekveld?: ReactNode }) {
  return (
    <div className="werkplek" data-gemeente={thema}>
      <SlaOver labels={labels} />
      <header className="rail">
        <div className="rail__in">
          <a className="merk" href={begin}>
            <Beeldmerk />
            <span>
              Bijrijder
              <small>
                {ruimte} · {gemeente}
              </small>
            </span>
          </a>
          <Hoofdmenu navigatie={navigatie} labels={labels} />
          {zoekveld}
          {ik}
        </div>
      </header>
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
