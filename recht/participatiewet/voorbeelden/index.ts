import type { Onderwerp } from '../../antwoord/voorbeelden/soort.ts';
import { beslagvrijeVoet, premie, uitkeringsspecificatie, verlaging, voorschotVoorbeeld } from './betaling.ts';
import {
  inkomensverrekening,
  inkomstenvrijlating,
  periodeOmrekening,
  periodeToerekening,
  vakantietoeslag,
} from './inkomen.ts';
import { bijstandsnorm, huishoudenVoorbeeld, kostendelers, vermogenVoorbeeld } from './norm.ts';

/** How published examples about bijstand are answered by the rules, per topic of recht/voorbeelden. */
export const VOORBEELDONDERWERPEN: Readonly<Record<string, Onderwerp>> = {
  bijstandsnorm,
  kostendelersnorm: kostendelers,
  huishouden: huishoudenVoorbeeld,
  vermogen: vermogenVoorbeeld,
  vakantietoeslag,
  inkomensverrekening,
  inkomstenvrijlating,
  'periode-omrekening': periodeOmrekening,
  'periode-toerekening': periodeToerekening,
  verlaging,
  voorschot: voorschotVoorbeeld,
  'beslagvrije voet': beslagvrijeVoet,
  premie,
  uitkeringsspecificatie,
};
