/** A small set for tests and benches: health care allowance and social assistance, as published for 2026, simplified. */
import {
  als,
  boven,
  en,
  grootste,
  invoer,
  jaarNaarMaand,
  keer,
  kleinste,
  leesBreuk,
  min,
  type Parameter,
  parameter,
  plus,
  procent,
  type Regel,
  regel,
  rond,
  type Stelsel,
  tabel,
  uit,
  vast,
  vergelijk,
  vraag,
} from '../index.ts';

const pw = (plaats: string) => ({ wet: 'Participatiewet', plaats });
const zvw = (plaats: string) => ({ wet: 'Wet op de zorgtoeslag', plaats });

const figuur = (sleutel: string, titel: string, eenheid: string, ...reeks: [string, string, string?][]): Parameter => ({
  sleutel,
  titel,
  eenheid,
  versies: reeks.map(([van, waarde, totEnMet]) => ({
    van,
    ...(totEnMet ? { totEnMet } : {}),
    waarde: eenheid === '%' ? procent(waarde) : leesBreuk(waarde),
    bron: { document: 'voorbeeld' },
    zekerheid: 'primary' as const,
  })),
});
const aanspraken: Parameter = {
  sleutel: 'aanspraak',
  titel: 'Vakantieaanspraak op loon',
  eenheid: 'tabel',
  versies: [
    {
      van: '2026-01-01',
      waarde: [
        ['0', '8', '0'],
        ['87639', '4.34', '1130'],
        ['105926', '6.05', '1130'],
        ['217548', '5.02', '-4121'],
      ].map(([onder, p, plusCent]) => [leesBreuk(onder!), procent(p!), leesBreuk(plusCent!)]),
      bron: { document: 'voorbeeld' },
      zekerheid: 'primary',
    },
  ],
};
export const parameters = new Map(
  [
    figuur(
      'norm.alleen',
      'Norm alleenstaande',
      'cent',
      ['2025-07-01', '138000'],
      ['2026-01-01', '140150', '2026-12-31'],
    ),
    figuur('norm.samen', 'Norm gehuwden', 'cent', ['2025-07-01', '197000'], ['2026-01-01', '200214', '2026-12-31']),
    figuur('n.pct', 'Vrijlating: deel van het loon', '%', ['2023-01-01', '25']),
    figuur('n.max', 'Vrijlating: hoogstens', 'cent', ['2026-01-01', '28500', '2026-06-30']),
    figuur('reserve.pct', 'Vakantietoeslag in de norm', '%', ['2023-01-01', '5']),
    figuur('zt.premie', 'Standaardpremie', 'cent', ['2025-01-01', '211200'], ['2026-01-01', '217600', '2026-12-31']),
    figuur('zt.drempel', 'Drempelinkomen', 'cent', ['2025-01-01', '2871900'], ['2026-01-01', '2973600', '2026-12-31']),
    figuur('zt.drempel.pct.alleen', 'Normpremie tot drempel, alleen', '%', ['2025-01-01', '1.896']),
    figuur('zt.drempel.pct.samen', 'Normpremie tot drempel, samen', '%', ['2025-01-01', '4.273']),
    figuur('zt.boven.pct', 'Normpremie boven drempel', '%', ['2025-01-01', '13.70']),
    figuur('zt.vermogen.alleen', 'Vermogensgrens alleen', 'cent', ['2025-01-01', '14196900']),
    figuur('zt.vermogen.samen', 'Vermogensgrens samen', 'cent', ['2025-01-01', '17973400']),
    aanspraken,
  ].map((p) => [p.sleutel, p]),
);

export const loon = invoer('loon', 'cent/maand', 'Netto loon in deze maand', { hoog: 1_000_000 });
export const anderInkomen = invoer('anderInkomen', 'cent/maand', 'Ander inkomen', { hoog: 1_000_000 });
export const partner = vraag('partner', 'Woont u samen met een partner?');
export const vrijlatingRecht = vraag('vrijlatingRecht', 'Heeft u recht op vrijlating?');
export const medebewoners = invoer('medebewoners', 'aantal', 'Kostendelende medebewoners', { hoog: 10 });
export const toetsingsinkomen = invoer('toetsingsinkomen', 'cent/jaar', 'Jaarinkomen samen', { hoog: 50_000_000 });
export const vermogen = invoer('vermogen', 'cent', 'Vermogen', { hoog: 200_000_000 });
export const verzekerd = vraag('verzekerd', 'Heeft u een zorgverzekering?');

const m = (sleutel: string) => parameter(sleutel, 'cent/maand');
const j = (sleutel: string) => parameter(sleutel, 'cent/jaar');
const f = (sleutel: string) => parameter(sleutel, 'fractie');

const orakels = ['voorbeeld'];
export const norm: Regel<'cent/maand'> = regel('norm', pw('art. 21'), 'cent/maand', {
  titel: 'De norm voor uw situatie',
  formule: als(
    vergelijk(medebewoners, '>', vast(0, 'aantal')),
    // 40% of the norm of a couple, per person
    keer(keer(m('norm.samen'), als(partner, vast(2, 'aantal'), vast(1, 'aantal'))), vast('0.4', 'fractie')),
    als(partner, m('norm.samen'), m('norm.alleen')),
  ),
  zin: 'Voor uw situatie geldt een norm van {norm.alleen} (alleen) of {norm.samen} (samen).',
  orakels,
});
export const vrijlating = regel('vrijlating', pw('art. 31 lid 2 onder n'), 'cent/maand', {
  titel: 'Loon dat u mag houden',
  formule: als(vrijlatingRecht, kleinste(keer(loon, f('n.pct')), m('n.max')), vast(0, 'cent/maand')),
  zin: 'Van uw loon van {loon} mag u {n.pct} houden, tot {n.max}.',
  orakels,
});
export const aanspraak = regel('aanspraak', pw('art. 31 lid 4'), 'cent/maand', {
  titel: 'Vakantiegeld dat u opbouwt',
  formule: grootste(
    vast(0, 'cent/maand'),
    plus(keer(loon, tabel('aanspraak', loon, 1, 'fractie')), tabel('aanspraak', loon, 2, 'cent/maand')),
  ),
  zin: 'Over {loon} bouwt u vakantiegeld op.',
  orakels,
});
export const inkomen = regel('inkomen', pw('art. 32'), 'cent/maand', {
  titel: 'Inkomen dat meetelt',
  formule: plus(min(loon, uit(vrijlating)), anderInkomen, uit(aanspraak)),
  zin: 'Van uw loon telt {loon} min {vrijlating} mee, en verder {anderInkomen} en {aanspraak}.',
  orakels,
});
export const recht = regel('recht', pw('art. 19'), 'ja/nee', {
  titel: 'Recht op bijstand',
  formule: vergelijk(uit(inkomen), '<', uit(norm)),
  zin: 'U heeft recht als {inkomen} lager is dan {norm}.',
  orakels,
});
export const bijstandExact = regel('bijstand-exact', pw('art. 19 lid 2'), 'cent/maand', {
  titel: 'Bijstand met vakantiegeld',
  formule: boven(uit(norm), uit(inkomen)),
  zin: 'De norm van {norm} min {inkomen}.',
  orakels,
});
export const reserve = regel('reserve', pw('art. 19 lid 3'), 'cent/maand', {
  titel: 'Vakantiegeld dat wij voor u opzij zetten',
  formule: keer(uit(bijstandExact), f('reserve.pct')),
  zin: '{reserve.pct} van {bijstand-exact}.',
  orakels,
});
export const bijstand = regel('bijstand', pw('art. 45'), 'cent/maand', {
  titel: 'Bijstand op uw rekening',
  formule: rond(min(uit(bijstandExact), uit(reserve)), pw('afronding')),
  zin: 'U krijgt {bijstand-exact} min {reserve}.',
  orakels,
});
export const normpremie = regel('normpremie', zvw('art. 2 lid 2'), 'cent/jaar', {
  titel: 'Premie die u zelf kunt betalen',
  formule: plus(
    keer(j('zt.drempel'), als(partner, f('zt.drempel.pct.samen'), f('zt.drempel.pct.alleen'))),
    keer(boven(toetsingsinkomen, j('zt.drempel')), f('zt.boven.pct')),
  ),
  zin: 'Tot {zt.drempel} een vast deel, daarboven {zt.boven.pct} van uw inkomen van {toetsingsinkomen}.',
  orakels,
});
export const rechtZorg = regel('recht-zorgtoeslag', zvw('art. 3'), 'ja/nee', {
  titel: 'Recht op zorgtoeslag',
  formule: en(
    verzekerd,
    vergelijk(
      vermogen,
      '<=',
      als(partner, parameter('zt.vermogen.samen', 'cent'), parameter('zt.vermogen.alleen', 'cent')),
    ),
  ),
  zin: 'U bent verzekerd en uw vermogen van {vermogen} is niet te hoog.',
  orakels,
});
export const zorgtoeslag = regel('zorgtoeslag', zvw('art. 2 lid 1'), 'cent/maand', {
  titel: 'Zorgtoeslag per maand',
  formule: als(
    uit(rechtZorg),
    rond(
      jaarNaarMaand(boven(keer(j('zt.premie'), als(partner, vast(2, 'aantal'), vast(1, 'aantal'))), uit(normpremie))),
      zvw('art. 5'),
      'omlaag',
      100,
    ),
    vast(0, 'cent/maand'),
  ),
  zin: 'De standaardpremie {zt.premie} min {normpremie}, gedeeld door 12.',
  orakels,
});
export const inHanden = regel('in-handen', pw('art. 45'), 'cent/maand', {
  titel: 'Wat u in handen krijgt',
  formule: plus(loon, anderInkomen, uit(bijstand), uit(zorgtoeslag)),
  zin: 'Uw loon {loon}, ander inkomen {anderInkomen}, bijstand {bijstand} en zorgtoeslag {zorgtoeslag}.',
  orakels,
});

export const klein: Stelsel = {
  naam: 'klein',
  regels: [inHanden, recht as unknown as Regel],
  parameters,
};
