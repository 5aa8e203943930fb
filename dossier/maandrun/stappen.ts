import type { Runstand } from './tabellen.ts';

/** What has to happen next in a month, by whom: a colleague, two colleagues, or the machine itself. */
export type Stap = {
  wat:
    | 'wachten_op_einde'
    | 'beginnen'
    | 'rekenen'
    | 'verdergaan'
    | 'nakijken'
    | 'eerste_handtekening'
    | 'tweede_handtekening'
    | 'bestand_maken'
    | 'naar_de_bank'
    | 'antwoord_lezen'
    | 'terug_regelen'
    | 'apart_herstellen'
    | 'klaar';
  wie: 'consulent' | 'andere_consulent' | 'systeem' | 'niemand';
};

/** How a month stands, as counts. `vandaag` is today in the municipality. */
export type Maandstand = {
  maand: string;
  vandaag: string;
  stand: Runstand | null;
  gepauzeerd: boolean;
  teBekijken: number;
  handtekeningen: number;
  opgehaald: boolean;
  /** Refused or returned and not yet paid again. */
  openTerug: number;
  /** Set apart and not yet computed alone. */
  openApart: number;
};

/** The one next step of a month. */
export function volgendeStap(m: Maandstand): Stap {
  switch (m.stand) {
    case null:
    case 'gestaakt':
      return m.vandaag.slice(0, 7) > m.maand
        ? { wat: 'beginnen', wie: 'consulent' }
        : { wat: 'wachten_op_einde', wie: 'niemand' };
    case 'concept':
      return { wat: 'rekenen', wie: 'systeem' };
    case 'rekenen':
      return m.gepauzeerd ? { wat: 'verdergaan', wie: 'consulent' } : { wat: 'rekenen', wie: 'systeem' };
    case 'berekend':
      if (m.teBekijken > 0) return { wat: 'nakijken', wie: 'consulent' };
      return m.handtekeningen === 0
        ? { wat: 'eerste_handtekening', wie: 'consulent' }
        : { wat: 'tweede_handtekening', wie: 'andere_consulent' };
    case 'vrijgegeven':
      return { wat: 'bestand_maken', wie: 'systeem' };
    case 'bestand':
      if (!m.opgehaald) return { wat: 'naar_de_bank', wie: 'consulent' };
      return { wat: 'antwoord_lezen', wie: 'consulent' };
    case 'afgerond':
      if (m.openTerug > 0) return { wat: 'terug_regelen', wie: 'consulent' };
      return m.openApart > 0 ? { wat: 'apart_herstellen', wie: 'consulent' } : { wat: 'klaar', wie: 'niemand' };
  }
}
