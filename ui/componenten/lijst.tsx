import type { ReactNode } from 'react';
import type { IcoonNaam } from '../iconen/lijst.ts';
import { maandnaam } from '../opmaak.ts';
import { Icoon, klas } from './basis.tsx';
import { Bedrag } from './bedrag.tsx';
import type { Bron } from './staaf.tsx';

/** Een dag op de geldkalender. */
export interface Geldregel {
  id: string;
  /** Kalenderdatum `2026-05-08`. */
  dag: string;
  wat: ReactNode;
  /** Van wie. */
  van?: ReactNode;
  cent: number | null;
  /** Verwacht, staat nog niet vast. */
  ongeveer?: boolean;
  /** Adres van de uitleg van dit bedrag. */
  uitleg?: string;
  /** Kleur van de bron, voor de streep ervoor. */
  bron?: Bron;
}

/** Wat er op de rekening komt, dag voor dag. `lijn`: met de kleur van de bron ervoor, gestreept als het verwacht is. */
export function Geldlijst({ regels, lijn }: { regels: Geldregel[]; lijn?: boolean }) {
  return (
    <ol className={klas('geldlijst', lijn && 'geldlijst--lijn')}>
      {regels.map((regel) => (
        <li
          key={regel.id}
          className={lijn ? klas(`k-${regel.bron ?? 'leeg'}`, regel.ongeveer && 'verwacht') : undefined}
        >
          <time className="dag" dateTime={regel.dag}>
            <b>{Number(regel.dag.slice(8))}</b>
            <bdi dir="ltr" lang="nl">
              {maandnaam(regel.dag.slice(0, 7))}
            </bdi>
          </time>
          <span className="wat">
            {regel.wat}
            {regel.van && <small>{regel.van}</small>}
          </span>
          <Bedrag cent={regel.cent} ongeveer={regel.ongeveer} uitleg={regel.ongeveer ? undefined : regel.uitleg} />
        </li>
      ))}
    </ol>
  );
}

/** Een maand op de kalender. */
export function Kalendermaand({
  id,
  naam,
  cent,
  ongeveer,
  vandaag,
  children,
}: {
  id: string;
  naam: ReactNode;
  cent: number | null;
  ongeveer?: boolean;
  /** 'Vandaag is het dinsdag 28 april'. */
  vandaag?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="kalendermaand" id={id} aria-labelledby={`${id}-kop`}>
      <h2 id={`${id}-kop`}>
        {naam}{' '}
        <span className="zacht">
          <Bedrag cent={cent} ongeveer={ongeveer} />
        </span>
      </h2>
      {vandaag && (
        <p className="vandaag">
          <Icoon naam="clock" />
          {vandaag}
        </p>
      )}
      {children}
    </section>
  );
}

/** Grote rijen om te kiezen; elk een link. */
export function Kiezers({
  className,
  items,
}: {
  className?: string;
  items: { href: string; icoon: IcoonNaam; titel: ReactNode; bij?: ReactNode }[];
}) {
  return (
    <ul className={klas('kiezers', className)}>
      {items.map((item) => (
        <li key={item.href + item.icoon}>
          <a href={item.href}>
            <Icoon naam={item.icoon} />
            <span>
              <b>{item.titel}</b>
              {item.bij && <small>{item.bij}</small>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Wat er nieuw is: elk een link naar waar het staat, met ernaast een knop om het weg te leggen. */
export function Nieuwslijst({ items }: { items: { id: string; href: string; wat: ReactNode; weg: ReactNode }[] }) {
  return (
    <ul className="nieuwslijst">
      {items.map((item) => (
        <li key={item.id}>
          <a href={item.href}>{item.wat}</a>
          {item.weg}
        </li>
      ))}
    </ul>
  );
}

/** Een rustige lijst van bladzijden: wat u er vindt, met één regel uitleg. */
export function Wegen({ items }: { items: { href: string; titel: ReactNode; bij?: ReactNode }[] }) {
  return (
    <ul className="wegen">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>
            <span>
              <b>{item.titel}</b>
              {item.bij && <small>{item.bij}</small>}
            </span>
            <Icoon naam="caret-right" />
          </a>
        </li>
      ))}
    </ul>
  );
}

interface Item {
  id: string;
  icoon?: IcoonNaam;
  tekst: ReactNode;
  /** Kleine regel eronder. */
  bij?: ReactNode;
  /** Wat iemand ermee kan doen: een formulier met een knop. */
  actie?: ReactNode;
}

function items(lijst: Item[], standaard: IcoonNaam) {
  return lijst.map((item) => {
    const tekst = (
      <span>
        {item.tekst}
        {item.bij && <small>{item.bij}</small>}
      </span>
    );
    return (
      <li key={item.id}>
        <Icoon naam={item.icoon ?? standaard} />
        {item.actie ? (
          <div>
            {tekst}
            {item.actie}
          </div>
        ) : (
          tekst
        )}
      </li>
    );
  });
}

/** Korte zinnen met een vinkje of een ander icoon ervoor (portaal). */
export function Vinkjes({ lijst, className }: { lijst: Item[]; className?: string }) {
  return <ul className={klas('vinkjes', className)}>{items(lijst, 'check-circle')}</ul>;
}

/** Korte feiten met een icoon ervoor (werkplek): beloften, afspraken, wat er gebeurde. */
export function Lijstje({ lijst, className }: { lijst: Item[]; className?: string }) {
  return <ul className={klas('lijstje', className)}>{items(lijst, 'check')}</ul>;
}

/** Begrip en waarde onder elkaar of naast elkaar. */
export function Feiten({
  lijst,
  className,
}: {
  lijst: { id: string; term: ReactNode; waarde: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={klas('feiten', className)}>
      {lijst.map((feit) => (
        <div key={feit.id}>
          <dt>{feit.term}</dt>
          <dd>{feit.waarde}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Ontvangstbewijs: wat binnen is, van wie, wanneer, en wat eruit komt. */
export function Bon({
  id,
  titel,
  wanneer,
  regels,
  kenmerk,
  children,
}: {
  id: string;
  titel: ReactNode;
  wanneer: ReactNode;
  regels: { id: string; term: ReactNode; waarde: ReactNode }[];
  /** Woord en waarde. */
  kenmerk?: { term: ReactNode; waarde: string };
  /** De uitkomst: wat wij betalen en wanneer. */
  children?: ReactNode;
}) {
  return (
    <article className="bon" aria-labelledby={`${id}-kop`} id={id}>
      <h2 id={`${id}-kop`}>{titel}</h2>
      <p className="zacht">{wanneer}</p>
      <dl className="bon__regels">
        {regels.map((regel) => (
          <div key={regel.id}>
            <dt>{regel.term}</dt>
            <dd>{regel.waarde}</dd>
          </div>
        ))}
      </dl>
      {children && <div className="bon__uitkomst">{children}</div>}
      {kenmerk && (
        <p className="bon__code">
          <span className="zacht">{kenmerk.term}</span> <bdi dir="ltr">{kenmerk.waarde}</bdi>
        </p>
      )}
    </article>
  );
}

/** Met wie wij delen, met een knop om te stoppen. */
export function Delen({
  lijst,
  className,
}: {
  lijst: { id: string; wie: ReactNode; wat: ReactNode; actie?: ReactNode }[];
  className?: string;
}) {
  return (
    <ul className={klas('delen', className)}>
      {lijst.map((deel) => (
        <li key={deel.id}>
          <p>
            <b>{deel.wie}</b>
            <br />
            <span className="zacht">{deel.wat}</span>
          </p>
          {deel.actie}
        </li>
      ))}
    </ul>
  );
}

/** Bladeren door een lange lijst: vorige, volgende en waar iemand is. */
export function Bladeren({
  label,
  vorige,
  volgende,
  waar,
  woordVorige,
  woordVolgende,
}: {
  label: string;
  vorige?: string;
  volgende?: string;
  /** 'Bladzijde 2 van 7'. */
  waar: ReactNode;
  woordVorige: ReactNode;
  woordVolgende: ReactNode;
}) {
  return (
    <nav className="bladeren" aria-label={label}>
      {vorige && (
        <a className="terug" href={vorige} rel="prev">
          <Icoon naam="arrow-left" richting />
          {woordVorige}
        </a>
      )}
      <span className="zacht">{waar}</span>
      {volgende && (
        <a className="verder" href={volgende} rel="next">
          {woordVolgende} <Icoon naam="caret-right" richting />
        </a>
      )}
    </nav>
  );
}
