import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';

/** The key of a payment is what it is for. */
export type Betaalsleutel = {
  huishouden: string;
  maand: string;
  doel: 'maand' | 'premie' | 'voorschot' | 'los';
  bestemming: number;
  poging: number;
};

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    rekening: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string | null;
      soort: 'eigen' | 'bewindvoerder' | 'beslag' | 'doorbetaling';
      houder: string;
      kenmerk: Generated<string | null>;
      alleen_deel: Generated<boolean>;
      sleutel: string;
      iban: Buffer;
      laatste_vier: string;
      vanaf: Dag;
      tot: Dag | null;
      vastgelegd_op: Moment;
      door_persoon: string | null;
      door_gebruiker: string | null;
    };
    betaalbestemming: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      volgorde: number;
      rekening: string;
      deel: 'beslag' | 'bedrag' | 'helft' | 'rest';
      bedrag_cent: number | null;
      grond: string;
      vanaf: Dag;
      tot: Dag | null;
      vastgelegd_op: Moment;
      door_gebruiker: string | null;
      afspraak: string | null;
    };
    betaling: Betaalsleutel & {
      gemeente: number;
      soort: 'eigen' | 'bewindvoerder' | 'beslag' | 'doorbetaling';
      bedrag_cent: number;
      betaaldag: Dag;
      rekening: string | null;
      run: string | null;
      gemaakt_op: Moment;
    };
    betaalbestand: {
      gemeente: number;
      id: Generated<string>;
      run: string | null;
      bericht_id: string;
      gemaakt_op: ColumnType<Date, string, never>;
      aantal: number;
      som_cent: number;
      sha256: Buffer | null;
      door: string | null;
      /** The account it is paid from; null in files of before this was kept. */
      opdrachtgever: ColumnType<unknown, string | null, never>;
    };
    betaalbestand_regel: Betaalsleutel & { gemeente: number; bestand: string };
    bankbericht: {
      gemeente: number;
      id: Generated<string>;
      soort: 'pain.002' | 'camt.053' | 'camt.054';
      bericht_id: string;
      sha256: Buffer;
      /** Null: readable as it is, from before it was encrypted. */
      sleutel: string | null;
      inhoud: Buffer;
      verslag: ColumnType<unknown, string, never>;
      gelezen_op: Moment;
      door: string | null;
    };
    betaling_gebeurtenis: Betaalsleutel & {
      gemeente: number;
      id: Generated<string>;
      soort: 'onderweg' | 'betaald' | 'geweigerd' | 'teruggekomen';
      redencode: string | null;
      boekdatum: Dag | null;
      bankbericht: string;
      regelsleutel: string;
      vastgelegd_op: Moment;
    };

    betaalbestand_opgehaald: {
      gemeente: number;
      id: Generated<string>;
      bestand: string;
      gebruiker: string;
      op: Moment;
    };
    bankantwoord: {
      gemeente: number;
      id: Generated<string>;
      naam: string;
      sha256: Buffer;
      sleutel: string | null;
      inhoud: Buffer | null;
      soort: string;
      bericht_id: string;
      stand: Generated<'voorbeeld' | 'bezig' | 'gelezen' | 'geweigerd' | 'weggehaald'>;
      verslag: ColumnType<unknown, string | null, string | null>;
      melding: string | null;
      door: string;
      op: Moment;
    };
  }
}
