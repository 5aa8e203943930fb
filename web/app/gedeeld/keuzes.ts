import type { Gespreksvorm, Kanaal } from '@bijrijder/dossier/contact';
import type { Terrein, Vorm } from '@bijrijder/dossier/plan';
import type { Delen } from '@bijrijder/dossier/verhaal';

// The order in which a page shows choices. Only types come from dossier: a page must not carry the database to the browser.
export const GESPREKSVORMEN = [
  'wandelen',
  'thuis',
  'telefoon',
  'beeldbellen',
  'kantoor',
  'plek',
] as const satisfies readonly Gespreksvorm[];
export const KANALEN = [
  'bellen',
  'appen',
  'mailen',
  'brief',
  'langskomen',
  'beeldbellen',
] as const satisfies readonly Kanaal[];
export const TERREINEN = [
  'werk',
  'paar_uur',
  'vrijwillig',
  'zorg',
  'leren',
  'goed_gaan',
  'anders',
] as const satisfies readonly Terrein[];
export const VORMEN = ['zelf', 'samen', 'dichtbij'] as const satisfies readonly Vorm[];
export const DELEN = ['ik', 'klantmanager', 'team'] as const satisfies readonly Delen[];
