import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    casus: {
      gemeente: number;
      id: Generated<string>;
      gebruiker: string;
      vraag: string;
      achtergrond: string;
      client_woorden: Generated<string>;
      met_naam: boolean;
      client: 'weet' | 'erbij';
      gesteld_op: Dag;
      tafel_op: Generated<Dag | null>;
      tafel_om: Generated<string | null>;
      beeld: Generated<string>;
      vastgelegd_op: Moment;
    };
    casus_lid: { gemeente: number; casus: string; gebruiker: string };
    casus_persoon: { gemeente: number; casus: string; persoon: string };
    casus_advies: {
      gemeente: number;
      id: Generated<string>;
      casus: string;
      gebruiker: string;
      tekst: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    casus_weegt: {
      gemeente: number;
      id: Generated<string>;
      casus: string;
      gebruiker: string | null;
      keuze: string;
      tekst: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    casus_concept: {
      gemeente: number;
      casus: string;
      tekst: string;
      acties: ColumnType<unknown, string, string>;
      gedeeld_op: Dag;
    };
    casus_antwoord: {
      gemeente: number;
      id: Generated<string>;
      casus: string;
      tekst: string;
      voorbeeld: boolean;
      op: Dag;
      vastgelegd_op: Moment;
    };
    casus_actie: {
      gemeente: number;
      id: Generated<string>;
      casus: string;
      plaats: number;
      gebruiker: string | null;
      wat: string;
      voor: Dag | null;
      toezegging: string | null;
      gedaan_op: Generated<Dag | null>;
    };
    casus_gast: {
      gemeente: number;
      id: Generated<string>;
      casus: string;
      soort: 'arts' | 'buurtteam' | 'handhaver';
      wie: string;
      gebruiker: string | null;
      zoekhash: Buffer;
      gevraagd_door: string;
      gevraagd_op: Dag;
      tot: Dag;
      ja_nodig: boolean;
      ja_op: Dag | null;
      gestopt_op: Dag | null;
      vastgelegd_op: Moment;
    };
    casus_gast_advies: {
      gemeente: number;
      id: Generated<string>;
      gast: string;
      casus: string;
      tekst: string;
      op: Dag;
      vastgelegd_op: Moment;
    };
    casus_uitkomst: { gemeente: number; casus: string; tekst: string; op: Dag };
    intervisie: { gemeente: number; id: Generated<string>; gebruiker: string; thema: string; geleerd: string; op: Dag };
  }
}

/** The colleague who does this. */
export const ik = (t: Toegang): string => {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  return t.wie.id;
};
