import type { ReactNode } from 'react';
import type { Labels } from '../teksten.ts';
import { Merk } from './schil.tsx';

export interface BriefProps {
  gemeente: string;
  beeld?: ReactNode;
  /** Adres van de gemeente, een regel per stuk. */
  afzender: string[];
  /** Naam en adres van de lezer. */
  aan: string[];
  /** Datum met jaar. */
  datum: ReactNode;
  /** Woord en waarde, bijvoorbeeld Kenmerk. */
  kenmerk?: { term: ReactNode; waarde: string };
  /** Wat er in de brief staat, in één zin. */
  titel: ReactNode;
  /** Naam en functie van wie tekent. */
  ondertekening?: { groet: ReactNode; namens: ReactNode; naam: string; functie: string };
  /** Hulp in andere talen, onder aan de eerste bladzijde. */
  talen?: { taal: string; rtl?: boolean; zin: ReactNode }[];
  /** De som op bladzijde twee. */
  bijlage?: ReactNode;
  labels?: Labels;
  /** Binnen een bladzijde met eigen kop en menu: een artikel, met de taal van de brief. */
  binnen?: { taal: string };
  /** De boodschap, met h2-koppen. */
  children: ReactNode;
}

/** Een brief op papier: één bladzijde boodschap, de som op bladzijde twee. De bladzijde ís de brief. */
export function Brief({
  gemeente,
  beeld,
  afzender,
  aan,
  datum,
  kenmerk,
  titel,
  ondertekening,
  talen,
  bijlage,
  labels,
  binnen,
  children,
}: BriefProps) {
  const blad = (
    <>
      <div className="brief__kop">
        <Merk gemeente={gemeente} beeld={beeld} labels={labels} />
        <p>{regels(afzender)}</p>
      </div>
      <div className="brief__kop brief__kop--adres">
        <address>{regels(aan)}</address>
        <p>
          {datum}
          {kenmerk && (
            <>
              <br />
              {kenmerk.term} <bdi dir="ltr">{kenmerk.waarde}</bdi>
            </>
          )}
        </p>
      </div>
      <h1>{titel}</h1>
      {children}
      {ondertekening && (
        <>
          <p>
            {ondertekening.groet}
            <br />
            {ondertekening.namens}
          </p>
          <p className="brief__naam">
            <b>{ondertekening.naam}</b>
            <br />
            {ondertekening.functie}
          </p>
        </>
      )}
      {talen && talen.length > 0 && (
        <ul className="brief__talen">
          {talen.map((zin) => (
            <li key={zin.taal} lang={zin.taal} dir={zin.rtl ? 'rtl' : undefined}>
              {zin.zin}
            </li>
          ))}
        </ul>
      )}
      {bijlage && <section className="brief__bijlage">{bijlage}</section>}
    </>
  );
  if (binnen)
    return (
      <article className="brief" lang={binnen.taal} dir={binnen.taal === 'ar' ? 'rtl' : 'ltr'}>
        {blad}
      </article>
    );
  return (
    <div className="bureau">
      <main className="brief" id="inhoud">
        {blad}
      </main>
    </div>
  );
}

function regels(lijst: string[]): ReactNode {
  return lijst.map((regel, i) => (
    <span key={regel}>
      {i > 0 && <br />}
      {regel}
    </span>
  ));
}
