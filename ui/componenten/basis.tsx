import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { type Labels, woorden } from '../teksten.ts';

/** Voegt klassen samen en laat lege weg. */
export function klas(...namen: (string | false | null | undefined)[]): string | undefined {
  return namen.filter(Boolean).join(' ') || undefined;
}

/** Een stap in de ruimte: r1 = 4 px … r7 = 48 px. */
export type Ruimte = 'r1' | 'r2' | 'r3' | 'r4' | 'r5' | 'r6' | 'r7';

/** Een icoon náást een woord, nooit in plaats ervan; verborgen voor een schermlezer. `richting` spiegelt in rechts-naar-links. */
export function Icoon({ naam, richting }: { naam: IcoonNaam; richting?: boolean }) {
  return <span className={klas('icoon', `i-${naam}`, richting && 'icoon--richting')} aria-hidden="true" />;
}

/** Tekst die alleen een schermlezer hoort. */
export function Verborgen({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>;
}

/** Zet onderdelen onder elkaar met gelijke ruimte (standaard r4). */
export function Stapel({ gat, className, children }: { gat?: Ruimte; className?: string; children: ReactNode }) {
  return <div className={klas('stapel', gat && `stapel--${gat}`, className)}>{children}</div>;
}

/** Zet onderdelen naast elkaar; breekt af als het niet past. */
export function Rij({ uit, children }: { uit?: boolean; children: ReactNode }) {
  return <div className={klas('rij', uit && 'rij--uit')}>{children}</div>;
}

/** Eerste link van de bladzijde: springt naar de inhoud. */
export function SlaOver({ naar = '#inhoud', labels }: { naar?: string; labels?: Labels }) {
  return (
    <a className="sla-over" href={naar}>
      {woorden(labels).naarInhoud}
    </a>
  );
}

/** Een stuk van de bladzijde met een eigen kop (h2). `ruim` geeft meer ruimte erboven. */
export function Deel({
  id,
  titel,
  ruim,
  verborgenTitel,
  children,
}: {
  id: string;
  titel: ReactNode;
  ruim?: boolean;
  verborgenTitel?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-kop`} id={id} className={klas(ruim && 'boven-r6')}>
      <h2 id={`${id}-kop`} className={verborgenTitel ? 'vh' : 'deel__kop'}>
        {titel}
      </h2>
      {children}
    </section>
  );
}

/** De kop van een bladzijde: wat erboven staat, de titel, en de inleiding. */
export function Kop({
  boven,
  titel,
  lood,
  ruim,
}: {
  boven?: ReactNode;
  titel: ReactNode;
  lood?: ReactNode;
  /** Ruimte erboven, als er geen link terug staat. */
  ruim?: boolean;
}) {
  return (
    <header className={klas(ruim && 'kop-ruim')}>
      {boven && <p className="zacht">{boven}</p>}
      <h1>{titel}</h1>
      {lood && <p className="groot boven-r3">{lood}</p>}
    </header>
  );
}
