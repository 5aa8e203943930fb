import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { Icoon, klas } from './basis.tsx';

export interface KnopProps {
  /** 'vol': de ene gevulde knop van de bladzijde. 'lijn': tweede keus. 'zacht': hulp. 'kaal': als link. */
  soort?: 'vol' | 'lijn' | 'zacht' | 'kaal';
  icoon?: IcoonNaam;
  groot?: boolean;
  /** Zo breed als de kolom. */
  breed?: boolean;
  /** Met `href` wordt het een link die eruitziet als knop. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  id?: string;
  /** Formulier (id) waar de knop bij hoort als hij erbuiten staat. */
  form?: string;
  /** Ander adres voor alleen deze knop. */
  formAction?: string;
  /** Slaat de controle van velden over, bijvoorbeeld bij 'Terug' of 'Bewaar'. */
  formNoValidate?: boolean;
  /** Kan nu niet: het id van de zin die zegt waarom. De knop blijft bereikbaar en doet niets. */
  kanNiet?: string;
  download?: boolean | string;
  children: ReactNode;
}

/** Een knop of een link die eruitziet als knop. Standaard verstuurt hij het formulier. */
export function Knop(props: KnopProps) {
  const { soort = 'vol', icoon, groot, breed, href, kanNiet, children, type, download, ...rest } = props;
  const naam = klas('knop', soort !== 'vol' && `knop--${soort}`, groot && 'knop--groot', breed && 'knop--breed');
  const inhoud = (
    <>
      {icoon && <Icoon naam={icoon} />}
      {children}
    </>
  );
  if (href !== undefined && !kanNiet) {
    return (
      <a className={naam} href={href} id={rest.id} download={download}>
        {inhoud}
      </a>
    );
  }
  return (
    <button
      className={naam}
      {...rest}
      type={kanNiet ? 'button' : (type ?? 'submit')}
      aria-disabled={kanNiet ? true : undefined}
      aria-describedby={kanNiet}
    >
      {inhoud}
    </button>
  );
}

/**
 * Zet bovenaan in een formulier met meer knoppen wat Enter in een veld doet: iets wat niets verstuurt of besluit. Niet te zien;
 * zonder deze doet Enter wat de eerste knop doet.
 */
export function Enterknop({ name, value }: { name: string; value: string }) {
  return <button type="submit" hidden tabIndex={-1} name={name} value={value} />;
}

/** Knoppen naast elkaar. */
export function Knoppen({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={klas('knoppen', className)}>{children}</div>;
}

/** Stille link naar meer, met een pijltje erachter of een icoon ervoor. */
export function Verder({ href, icoon, children }: { href: string; icoon?: IcoonNaam; children: ReactNode }) {
  return (
    <a className="verder" href={href}>
      {icoon && <Icoon naam={icoon} />}
      {/* one part, also with a day or a name in it */}
      <span>{children}</span> {!icoon && <Icoon naam="caret-right" richting />}
    </a>
  );
}

/** Link terug naar waar iemand vandaan kwam; noem die plek bij naam. */
export function Terug({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="terug" href={href}>
      <Icoon naam="arrow-left" richting />
      {children}
    </a>
  );
}

/** Grote knoppen met een zin eronder: één keuze is meteen klaar (formulier verstuurt). */
export function GroteKeuzes({
  name,
  keuzes,
}: {
  name: string;
  keuzes: { value: string; icoon: IcoonNaam; titel: ReactNode; bij?: ReactNode }[];
}) {
  return (
    <div className="grote-keuzes">
      {keuzes.map((keuze) => (
        <button key={keuze.value} name={name} value={keuze.value} type="submit">
          <Icoon naam={keuze.icoon} />
          <span>
            <b>{keuze.titel}</b>
            {keuze.bij && <small>{keuze.bij}</small>}
          </span>
        </button>
      ))}
    </div>
  );
}

/** Lichte keuzes op de werkplek: titel en wat er dan gebeurt. */
export function LichteKeuzes({
  name,
  keuzes,
}: {
  name: string;
  keuzes: { value: string; titel: ReactNode; bij?: ReactNode }[];
}) {
  return (
    <div className="lichte-keuzes">
      {keuzes.map((keuze) => (
        <button key={keuze.value} name={name} value={keuze.value} type="submit">
          <b>{keuze.titel}</b>
          {keuze.bij && <small>{keuze.bij}</small>}
        </button>
      ))}
    </div>
  );
}
