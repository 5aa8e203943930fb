import { type Artikel, invoer, type Uitdrukking, vraag } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

export const huurtoeslagwet = wet('Wet op de huurtoeslag');
/** From this day the yearly assessment runs in a straight line and a rent above the limit no longer ends the right. */
export const NIEUW_STELSEL = '2026-01-01';

const GELD = 1_000_000_000;
export const kaleHuur = invoer('kale_huur', 'cent/maand', 'Kale huur per maand', { hoog: 10_000_000 });
export const SERVICEKOSTEN = ['energie', 'schoonmaak', 'huismeester', 'ruimten'] as const;
export const servicekosten = SERVICEKOSTEN.map((soort) =>
  invoer(`servicekosten_${soort}`, 'cent/maand', `Servicekosten per maand: ${soort}`, { hoog: 10_000_000 }),
);
export const servicekostenSamen = invoer(
  'servicekosten_samen',
  'cent/maand',
  'Servicekosten die meetellen, als zij niet per soort bekend zijn',
  { hoog: 10_000_000 },
);
export const inkomen = invoer('inkomen', 'cent/jaar', 'Inkomen van u en uw toeslagpartner in dit jaar', { hoog: GELD });
export const kinderinkomen = (nummer: number): Uitdrukking<'cent/jaar'> =>
  invoer(`kinderinkomen_${nummer}`, 'cent/jaar', `Inkomen van kind ${nummer} jonger dan 23 jaar in dit jaar`, {
    hoog: GELD,
  });
export const rekeninkomenEuro = invoer('rekeninkomen_euro', 'aantal', 'Rekeninkomen in hele euro’s', {
  hoog: 10_000_000,
});
export const personen = invoer('aantal_personen', 'aantal', 'Aantal mensen in de woning', { laag: 1, hoog: 50 });
export const jong = vraag(
  'jong_zonder_kind_of_aangepaste_woning',
  'Is iedereen jong, en is er geen kind en geen aangepaste woning?',
);
export const ouder = vraag('ouder', 'Heeft u of uw toeslagpartner de AOW-leeftijd?');
export const aangepast = vraag('aangepaste_woning', 'Is de woning aangepast voor een handicap?');
export const partner = vraag('partner', 'Hebt u een toeslagpartner?');
export const vermogen = invoer('vermogen', 'cent', 'Vermogen van u en uw toeslagpartner op 1 januari', {
  hoog: 100_000_000_000,
});
export const vermogenMedebewoner = invoer('vermogen_medebewoner', 'cent', 'Hoogste vermogen van een medebewoner', {
  hoog: 100_000_000_000,
});

export const ORAKELS: readonly string[] = [
  'huurtoeslag-2013-fred',
  'huurtoeslag-2013-rina',
  'huurtoeslag-2025-900-22000',
  'huurtoeslag-2026-800-30000',
  'huurtoeslag-leaflet-2026-20jaar',
  'huurtoeslag-leaflet-2026-aow',
];
export const art = (plaats: string): Artikel => huurtoeslagwet(plaats);
