import type { Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Delen } from '../verhaal/index.ts';

/** `zelf`: the person calls; `samen`: every month; `dichtbij`: every week. */
export const VORMEN = ['zelf', 'samen', 'dichtbij'] as const;
export type Vorm = (typeof VORMEN)[number];
export const TERREINEN = ['werk', 'paar_uur', 'vrijwillig', 'zorg', 'leren', 'goed_gaan', 'anders'] as const;
export type Terrein = (typeof TERREINEN)[number];
export const STAPSTANDEN = ['straks', 'nu', 'klaar', 'durf_nog_niet', 'rust'] as const;
export type Stapstand = (typeof STAPSTANDEN)[number];
/** `kleiner`: a smaller step, please; nothing comes in the plan yet. */
export const ANTWOORDEN = ['ja', 'anders', 'niet_nu', 'kleiner'] as const;
export type Antwoord = (typeof ANTWOORDEN)[number];
/** What the person says of a step: this I can do, or smaller please. */
export const HAALBAAR = ['ja', 'kleiner'] as const;
export type Haalbaar = (typeof HAALBAAR)[number];
/** Grounds on which an obligation can be imposed: art. 9 lid 1 a, b, c; art. 17 lid 2; art. 55 Pw. */
export const PLICHTGRONDEN = ['9_1_a', '9_1_b', '9_1_c', '17_2', '55'] as const;
export type Plichtgrond = (typeof PLICHTGRONDEN)[number];
/** Why an obligation waits now, by the word of the database. */
export type Wacht = 'niet_goed' | 'uitstel' | 'lukt_niet';

type Basis = { gemeente: number; id: Generated<string>; persoon: string; vastgelegd_op: Moment };

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    begeleidingsvorm: Basis & { vorm: Vorm; gekozen_op: Dag };
    aandacht: Basis & {
      gebruiker: string | null;
      minuten: number;
      woorden: Generated<string>;
      op: Dag;
      akkoord_op: Dag | null;
    };
    doel: Basis & {
      tekst: string;
      terrein: Terrein;
      stand: Generated<'open' | 'rust' | 'gehaald'>;
      delen: Generated<Delen>;
      gemaakt_op: Dag;
    };
    voorstel: Basis & {
      gebruiker: string;
      tekst: string;
      waarom: Generated<string>;
      gedaan_op: Dag;
      antwoord: Antwoord | null;
      antwoord_woorden: string | null;
      antwoord_op: Dag | null;
    };
    stap: Basis & {
      doel: string | null;
      voorstel: string | null;
      tekst: string;
      woorden: Generated<string>;
      wanneer: Generated<string>;
      stand: Generated<Stapstand>;
      delen: Generated<Delen>;
      plaats: Generated<number>;
      haalbaar: Haalbaar | null;
      gemaakt_op: Dag;
      klaar_op: Dag | null;
    };
    stap_eerder: Basis & {
      stap: string;
      tekst: string;
      woorden: string;
      wanneer: string;
      stand: Stapstand;
      doel: string | null;
      plaats: number;
      haalbaar: Haalbaar | null;
      delen: Delen;
      tot: Dag;
    };
    zoektermijn: Basis & {
      gebruiker: string;
      gemeld_op: Dag;
      partner_27: boolean;
      medisch_urenbeperkt: boolean;
      doelgroep: boolean;
      onderwijs: boolean;
      eerder_omdat: string;
    };
    plan_van_aanpak: Basis & { gebruiker: string; ondersteuning: string; evaluatie_op: Dag; op: Dag };
    aanmoediging: Basis & { gebruiker: string; stap: string | null; tekst: string; op: Dag };
    verplichting: Basis & {
      gebruiker: string;
      wat: string;
      reden: string;
      artikel: string;
      grond: Plichtgrond | null;
      van: Dag;
      tot: Dag;
      bel_gebruiker: string;
      bel_nummer: string;
      beeindigd_op: Dag | null;
      beeindigd_reden: string | null;
    };
    verplichting_antwoord: Basis & {
      verplichting: string;
      soort: 'akkoord' | 'lukt_niet';
      tekst: Generated<string>;
      op: Dag;
    };
    rust_antwoord: Basis & { soort: 'gaat_weer' | 'nog_niet'; op: Dag };
  }
}
