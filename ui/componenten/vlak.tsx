import type { ReactNode } from 'react';
import { klas } from './basis.tsx';

export interface VlakProps {
  /** 'wit' voor een ding op zichzelf, 'zacht' voor een rustig vlak, 'thema' voor wat wij beloofden, 'lijn' voor een advies. */
  soort?: 'wit' | 'zacht' | 'thema' | 'lijn';
  /** Kop van het vlak. */
  titel?: ReactNode;
  /** Niveau van de kop (standaard 2). */
  niveau?: 2 | 3;
  /** Id voor een anker; de kop krijgt `${id}-kop`. */
  id?: string;
  /** Grootte van de kop; in het portaal meestal 'groot' in de zijkolom. */
  kop?: 'groot';
  /** Laat de ruimte onder de kop weg. */
  dicht?: boolean;
  children: ReactNode;
}

/** Een vlak voor iets dat op zichzelf staat: een mens, een antwoord, een vraag, een belofte. */
export function Vlak({ soort = 'wit', titel, niveau = 2, id, kop, dicht, children }: VlakProps) {
  const Titel = niveau === 2 ? 'h2' : 'h3';
  const kopId = id ? `${id}-kop` : undefined;
  return (
    <section
      className={klas('vlak', soort !== 'wit' && `vlak--${soort}`)}
      id={id}
      aria-labelledby={titel ? kopId : undefined}
    >
      {titel && (
        <Titel id={kopId} className={klas(kop === 'groot' && 'kop-groot', !dicht && 'vlak__kop')}>
          {titel}
        </Titel>
      )}
      {children}
    </section>
  );
}

/** Klein woord over de toestand van een ding (nooit van een mens). */
export function Merkje({
  soort = 'gewoon',
  children,
}: {
  soort?: 'gewoon' | 'goed' | 'let-op' | 'thema' | 'lijn';
  children: ReactNode;
}) {
  return <span className={klas('merkje', soort !== 'gewoon' && `merkje--${soort}`)}>{children}</span>;
}

/** Woorden van een mens, in de schreefletter. `wie`: van wie en wanneer. `streep`: met de gele streep ervoor. */
export function EigenWoorden({
  wie,
  streep = true,
  wens,
  children,
}: {
  wie?: ReactNode;
  streep?: boolean;
  /** Iets groter: wat iemand wil. */
  wens?: boolean;
  children: ReactNode;
}) {
  return (
    <blockquote className={klas('eigen', 'stapel', streep && 'eigen-woorden', wens && 'eigen--wens')}>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {wie && <footer>{wie}</footer>}
    </blockquote>
  );
}

/** Het verhaal van iemand op de werkplek: een ruim vlak met een stille kop. */
export function Verhaalvlak({
  id,
  titel,
  bij,
  children,
}: {
  id: string;
  titel: ReactNode;
  /** Wanneer geschreven en wie het kan veranderen. */
  bij?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="verhaalvlak" aria-labelledby={`${id}-kop`} id={id}>
      <div className="rij rij--uit">
        <h2 id={`${id}-kop`} className="kop-stil">
          {titel}
        </h2>
        {bij && <span className="zacht klein">{bij}</span>}
      </div>
      <div className="eigen stapel boven-r4">{children}</div>
    </section>
  );
}

/** Twee vlakken naast elkaar: wat u doet en wat wij doen. */
export function Tweezijdig({ children }: { children: ReactNode }) {
  return <div className="tweezijdig">{children}</div>;
}

/** Twee kanten van een vraag naast elkaar: wat pleit waarvoor. */
export function VoorTegen({ kanten }: { kanten: { id: string; titel: ReactNode; inhoud: ReactNode }[] }) {
  return (
    <div className="vt">
      {kanten.map((kant) => (
        <div key={kant.id}>
          <h3>{kant.titel}</h3>
          {kant.inhoud}
        </div>
      ))}
    </div>
  );
}

/** Een woord dat een oordeel is, gemarkeerd terwijl iemand schrijft; de vraag 'Wat zag of hoorde u?' staat eronder. */
export function Woordhulp({ children }: { children: ReactNode }) {
  return <mark className="woordhulp">{children}</mark>;
}
