/** The small set for publicodes, the peer that runs beside ours. */
import Engine from 'publicodes';

const regels = {
  loon: { 'par défaut': 0 },
  'ander inkomen': { 'par défaut': 0 },
  partner: { 'par défaut': 'non' },
  vrijgesteld: { 'par défaut': 'non' },
  medebewoners: { 'par défaut': 0 },
  toetsingsinkomen: { 'par défaut': 0 },
  vermogen: { 'par défaut': 0 },
  verzekerd: { 'par défaut': 'oui' },
  norm: {
    variations: [
      { si: { 'toutes ces conditions': ['medebewoners > 0', 'partner'] }, alors: '200214 * 2 * 0.4' },
      { si: 'medebewoners > 0', alors: '200214 * 0.4' },
      { si: 'partner', alors: '200214' },
      { sinon: '140150' },
    ],
  },
  vrijlating: {
    variations: [{ si: 'vrijgesteld', alors: { 'le minimum de': ['loon * 0.25', '28500'] } }, { sinon: '0' }],
  },
  aanspraak: {
    valeur: {
      variations: [
        { si: 'loon >= 217548', alors: 'loon * 0.0502 - 4121' },
        { si: 'loon >= 105926', alors: 'loon * 0.0605 + 1130' },
        { si: 'loon >= 87639', alors: 'loon * 0.0434 + 1130' },
        { sinon: 'loon * 0.08' },
      ],
    },
    plancher: 0,
  },
  inkomen: { somme: ['loon - vrijlating', 'ander inkomen', 'aanspraak'] },
  exact: { valeur: 'norm - inkomen', plancher: 0 },
  reserve: 'exact * 5%',
  bijstand: { valeur: 'exact - reserve', arrondi: '0 décimales' },
  'factor personen': { variations: [{ si: 'partner', alors: '2' }, { sinon: '1' }] },
  'boven drempel': { valeur: 'toetsingsinkomen - 2973600', plancher: 0 },
  normpremie: {
    variations: [
      { si: 'partner', alors: '2973600 * 4.273% + boven drempel * 13.7%' },
      { sinon: '2973600 * 1.896% + boven drempel * 13.7%' },
    ],
  },
  grens: { variations: [{ si: 'partner', alors: '17973400' }, { sinon: '14196900' }] },
  jaarbedrag: { valeur: '217600 * factor personen - normpremie', plancher: 0 },
  zorgtoeslag: {
    variations: [
      { si: { 'toutes ces conditions': ['verzekerd', 'vermogen <= grens'] }, alors: { valeur: 'jaarbedrag / 12' } },
      { sinon: '0' },
    ],
  },
  'in handen': { somme: ['loon', 'ander inkomen', 'bijstand', 'zorgtoeslag'] },
};

export interface Huishouden {
  readonly loon: number;
  readonly anderInkomen: number;
  readonly partner: boolean;
  readonly vrijlatingRecht: boolean;
  readonly medebewoners: number;
  readonly toetsingsinkomen: number;
  readonly vermogen: number;
  readonly verzekerd: boolean;
}

/** Evaluates one household; gives bijstand and what one has in hand, in (floating) cents. */
export function publicodesRekenaar(): (h: Huishouden) => { bijstand: number; inHanden: number } {
  const engine = new Engine(regels as never, { logger: { log() {}, warn() {}, error() {} } } as never);
  const jaNee = (w: boolean): string => (w ? 'oui' : 'non');
  return (h) => {
    engine.setSituation({
      loon: h.loon,
      'ander inkomen': h.anderInkomen,
      partner: jaNee(h.partner),
      vrijgesteld: jaNee(h.vrijlatingRecht),
      medebewoners: h.medebewoners,
      toetsingsinkomen: h.toetsingsinkomen,
      vermogen: h.vermogen,
      verzekerd: jaNee(h.verzekerd),
    });
    return {
      bijstand: Number(engine.evaluate('bijstand').nodeValue),
      inHanden: Number(engine.evaluate('in handen').nodeValue),
    };
  };
}
