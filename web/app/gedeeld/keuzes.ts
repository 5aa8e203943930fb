import type { Aanbodsoort, Aanbodwens, Knelpunt } from '@bijrijder/dossier/aanbod';
import type { Gespreksvorm, Kanaal } from '@bijrijder/dossier/contact';
import type { AANDACHTMINUTEN, Terrein, Vorm } from '@bijrijder/dossier/plan';
import type { Ideesoort, Wens } from '@bijrijder/dossier/team';
import type { Delen } from '@bijrijder/dossier/verhaal';
import type { Deel } from '@bijrijder/dossier/verhuizing';

// The order in which a page shows choices. Only types come from dossier: a page must not carry the database to the browser.
export const GESPREKSVORMEN = [
  'wandelen',
  'thuis',
  'telefoon',
  'beeldbellen',
  'kantoor',
  'plek',
  'chat',
] as const satisfies readonly Gespreksvorm[];
/** How a talk is proposed first to somebody who likes to be reached this way. */
const VORM_BIJ: Readonly<Record<Kanaal, Gespreksvorm>> = {
  bellen: 'telefoon',
  appen: 'chat',
  mailen: 'chat',
  brief: 'kantoor',
  langskomen: 'thuis',
  beeldbellen: 'beeldbellen',
};
export const vormBij = (kanaal: Kanaal | undefined): Gespreksvorm => VORM_BIJ[kanaal ?? 'bellen'];
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
/** Minutes a month two can agree on; the same as `AANDACHTMINUTEN`. */
export const AANDACHT = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480] as const satisfies typeof AANDACHTMINUTEN;
export const VORMEN = ['zelf', 'samen', 'dichtbij'] as const satisfies readonly Vorm[];
export const DELEN = ['ik', 'klantmanager', 'team'] as const satisfies readonly Delen[];
export const AANBODSOORTEN = [
  'opleiding',
  'taal',
  'rijbewijs',
  'cv',
  'jobcoach',
  'leerplek',
  'maatje',
  'anders',
] as const satisfies readonly Aanbodsoort[];
export const TAALNIVEAUS = ['A1', 'A2', 'B1', 'B2'] as const satisfies readonly Aanbodwens['taalniveau'][];
export const TIJDEN = ['ochtend', 'middag', 'avond', 'weekend'] as const satisfies Aanbodwens['tijden'];
export const REIZEN = ['thuis', 'buurt', 'fiets', 'ov'] as const satisfies Aanbodwens['reizen'];
export const KNELPUNTEN = [
  'baangarantie',
  'kinderopvang',
  'taal',
  'wachttijd',
  'reizen',
  'kosten',
  'anders',
] as const satisfies readonly Knelpunt[];
export const IDEESOORTEN = ['administratie', 'meekijken', 'verdelen', 'anders'] as const satisfies readonly Ideesoort[];
export const BEGELEIDERWENSEN = ['blijven', 'ander_mag', 'geen'] as const satisfies readonly Wens[];
/** Languages a colleague can say they speak. */
export const SPREEKTALEN = 'ar rif de en es fa fr pap pl prs so srn ti tr uk'.split(' ');
export const VERHUISDELEN = ['plan', 'afspraken', 'contact'] as const satisfies readonly Deel[];
