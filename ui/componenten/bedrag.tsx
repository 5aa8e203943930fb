import type { ReactNode } from 'react';
import { type DatumOpties, datumDelen, euro } from '../opmaak.ts';
import { type Labels, woorden } from '../teksten.ts';
import { klas, Verborgen } from './basis.tsx';

export interface BedragProps {
  /** Hele eurocenten; `null` = weten wij nog niet. */
  cent: number | null;
  /** Plusteken voor een bedrag boven nul. */
  plus?: boolean;
  /** Verwacht, staat nog niet vast: ± ervoor. */
  ongeveer?: boolean;
  /** Hele euro's; alleen bij 'ongeveer' of in een grafiek. */
  heel?: boolean;
  /** Adres van de uitleg: het bedrag wordt een link met stippellijn. */
  uitleg?: string;
  /** Wat een schermlezer achter het bedrag hoort, bijvoorbeeld ', hoe komen we aan dit bedrag?'. */
  uitlegTekst?: string;
  /** 'held': het ene bedrag van de bladzijde. */
  maat?: 'held';
  /** Id, als een klein script het bedrag ververst. */
  id?: string;
  labels?: Labels;
}

/** Het ene onderdeel voor een bedrag, overal: Nederlandse notatie, van links naar rechts, met uitleg als die er is. */
export function Bedrag({ cent, plus, ongeveer, heel, uitleg, uitlegTekst, maat, id, labels }: BedragProps) {
  if (cent === null) return <span id={id}>{woorden(labels).wetenWijNiet}</span>;
  const tekst = euro(cent, { plus, ongeveer, heel });
  if (uitleg) {
    return (
      <a className={klas('bedrag', maat === 'held' && 'bedrag--held')} href={uitleg}>
        <bdi dir="ltr" id={id}>
          {tekst}
        </bdi>
        <Verborgen>{uitlegTekst ?? woorden(labels).uitleg}</Verborgen>
      </a>
    );
  }
  return (
    <bdi className={klas('geld', maat === 'held' && 'bedrag--held')} dir="ltr" id={id}>
      {tekst}
    </bdi>
  );
}

/** Een datum in woorden: dagnaam in de taal van de lezer, dag en maand zoals op het bankafschrift. */
export function Datum({ iso, ...opties }: { iso: string } & DatumOpties) {
  const { weekdag, datum } = datumDelen(iso, opties);
  const vreemd = opties.taal !== undefined && !opties.taal.startsWith('nl');
  return (
    <time dateTime={iso}>
      {weekdag && `${weekdag} `}
      {vreemd ? (
        <bdi dir="ltr" lang="nl">
          {datum}
        </bdi>
      ) : (
        datum
      )}
    </time>
  );
}

/** Tekst die in elke taal van links naar rechts blijft: kenmerk, telefoonnummer, rekening. */
export function Vast({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className="niet-breken">
      {children}
    </bdi>
  );
}
