/** What is not computed or not certain in a month, in plain Dutch: a clear "wij weten dit niet" before a wrong cent. */
import type { Leesvraag } from '../gemeenten/instellingen.ts';
import { VERDELING_ONBEKEND } from './aanspraak-los.ts';
import type { Maandberekening } from './maandberekening.ts';
import { datumtekst } from './tekst.ts';
import { toegepast } from './toegepast.ts';

export interface Melding {
  /** What it is about: a key of a figure, a fact, a rule or an open question of the law. */
  readonly sleutel: string;
  /** Sentence for people. */
  readonly zin: string;
  readonly bron?: string;
}

const FEITEN: Readonly<Record<string, string>> = {
  partner_is_toeslagpartner: 'Wij weten niet of uw partner ook uw partner is voor de toeslagen.',
  [VERDELING_ONBEKEND]:
    'De wet zegt niet hoe het deel dat u houdt over uw banen wordt verdeeld. Een collega rekent dit uit.',
};

/** Why a month, or a part of it, is not computed. */
export function nietBerekend(b: Maandberekening): readonly Melding[] {
  const uit = b.ontbreekt.map((sleutel): Melding => {
    const feit = FEITEN[sleutel];
    if (feit) return { sleutel, zin: feit };
    const [cijfer, vanaf] = sleutel.split('@');
    const p = b.uitslag.bij.rekenaar.stelsel.parameters.get(cijfer ?? '');
    const titel = p?.titel ?? (cijfer?.startsWith('regeling.') ? 'De tabel voor vakantiegeld over inkomen' : cijfer);
    return { sleutel, zin: `Dit bedrag is nog niet bekend vanaf ${vanaf ? datumtekst(vanaf) : b.maand}: ${titel}.` };
  });
  if (!b.vermogen)
    uit.push({ sleutel: 'vermogen', zin: 'Wij keken hier niet naar uw spaargeld en andere bezittingen.' });
  const jongVoor2026 = b.maand < '2026-01' && b.invoer.personen.some((p) => p.geen_beroep_op_ouders);
  if (jongVoor2026)
    uit.push({
      sleutel: 'bijzondere_bijstand_jongeren',
      zin: 'Voor 2026 was de aanvulling voor jongeren bijzondere bijstand. Die rekenen wij hier niet.',
      bron: 'Participatiewet art. 12 (vervallen)',
    });
  // who has the right is given to us as a fact; this exclusion shows from the other facts
  if (b.invoer.personen.some((p) => p.in_inrichting && jongerDan21(Number(b.uitslag.invoer[`leeftijd_${p.id}`]))))
    uit.push({
      sleutel: 'jong_in_inrichting',
      zin: 'Wie 18, 19 of 20 jaar is en in een inrichting woont, heeft geen recht op algemene bijstand. Vraag ons wat wel kan.',
      bron: 'Participatiewet art. 13 lid 2 onder a',
    });
  return uit;
}

const jongerDan21 = (leeftijd: number): boolean => leeftijd >= 18 && leeftijd < 21;

/** Whether an open question of the law matters for this household and month. */
const RAAKT: Readonly<Record<Leesvraag, (b: Maandberekening) => boolean>> = {
  va_grondslag: (b) =>
    b.invoer.inkomsten.some((i) => i.soort === 'loon' && i.recht_op_vakantietoeslag && i.netto_per_tijdvak_ct > 0),
  reserve: (b) => b.bijstand_incl_ct > 0 && (b.inkomen_ct > 0 || b.verlaging_ct > 0),
  va_bronnen: (b) =>
    b.invoer.personen.some(
      (p) => b.invoer.inkomsten.filter((i) => i.persoon === p.id && i.recht_op_vakantietoeslag).length > 1,
    ),
  norm_afronding: (b) => b.exact('norm').noemer !== 1n,
  omrekening: (b) => b.invoer.inkomsten.some((i) => i.ritme !== 'maand'),
  normwissel: () => false,
  deel_maand: (b) => b.uitslag.invoer.hele_maand === false,
  jong_verhoging: (b) => b.invoer.personen.filter((p) => p.geen_beroep_op_ouders).length > 1,
  jong_plafond: (b) =>
    b.uitslag.invoer.kostendelende_medebewoners !== 0 && b.invoer.personen.some((p) => p.geen_beroep_op_ouders),
  n_telling: (b) => heeft(b, 'n'),
  z_onder_27: (b) => heeft(b, 'z') && b.invoer.personen.some((p) => Number(b.uitslag.invoer[`leeftijd_${p.id}`]) < 27),
  z_periode: (b) => heeft(b, 'z'),
  samenloop_34a: (b) => b.regime === '34a' && b.maand < '2027',
  recht_34a: (b) => b.regime === '34a' && heeft(b, '34a'),
  overgang_34a: (b) => b.maand >= '2027' && heeft(b, '34a.a'),
  verlaging_afronding: (b) => b.verlaging_ct > 0,
  aflossing_grens: (b) => b.aflossing_ct > 0,
  toerekening: (b) => b.invoer.inkomsten.some((i) => i.soort === 'loon'),
};
const heeft = (b: Maandberekening, onderdeel: string): boolean =>
  b.invoer.personen.some((p) => b.onderdeel(p)?.startsWith(onderdeel));

/** Choices of the municipality that touch this month, each with the reason; and figures that are not official. */
export function onzeker(b: Maandberekening): readonly Melding[] {
  if (b.status === 'niet_berekend') return [];
  const uit: Melding[] = [];
  for (const [vraag, keuze] of Object.entries(b.gemeente.keuzes) as [
    Leesvraag,
    (typeof b.gemeente.keuzes)[Leesvraag],
  ][])
    if (RAAKT[vraag](b))
      uit.push({
        sleutel: `lezing:${vraag}`,
        zin: keuze.reden,
        bron: [keuze.bron.document, keuze.bron.artikel].filter(Boolean).join(', '),
      });
  for (const c of toegepast(b.uitslag).cijfers)
    if (c.versie.zekerheid === 'unverified' && !c.sleutel.startsWith('aow.'))
      uit.push({
        sleutel: c.sleutel,
        zin: b.gemeente.voorlopigZin ?? `Dit bedrag is niet zeker: ${c.titel}.`,
        bron: [c.versie.bron.document, c.versie.bron.artikel].filter(Boolean).join(', '),
      });
  return uit;
}

/** One condition for a right, with the value at which it turns. */
export interface Voorwaarde {
  readonly naam: 'rechthebbend' | 'inkomen' | 'vermogen';
  readonly artikel: string;
  readonly voldaan: boolean;
  readonly waarde_ct?: number;
  /** The condition turns at this amount. */
  readonly omslag_ct?: number;
  readonly zin: string;
}
/** The conditions of art. 19 lid 1, each apart from the amount. */
export function voorwaarden(b: Maandberekening): readonly Voorwaarde[] {
  const iemand = b.invoer.personen.some((p) => p.rechthebbend);
  const uit: Voorwaarde[] = [
    {
      naam: 'rechthebbend',
      artikel: 'art. 11',
      voldaan: iemand,
      zin: iemand ? 'U kunt recht hebben op bijstand.' : 'Niemand in uw huishouden kan recht hebben op bijstand.',
    },
  ];
  const inkomen = b.cent('inkomen-voor-recht-in-centen');
  const laag = b.uitslag.geldt('inkomen-laag-genoeg') === true;
  uit.push({
    naam: 'inkomen',
    artikel: 'art. 19 lid 1 onder a',
    voldaan: laag,
    waarde_ct: inkomen,
    omslag_ct: b.norm_ct,
    zin: laag
      ? 'Uw inkomen is lager dan het bedrag om van te leven.'
      : 'Uw inkomen is niet lager dan het bedrag om van te leven.',
  });
  if (b.vermogen)
    uit.push({
      naam: 'vermogen',
      artikel: 'art. 19 lid 1 onder b en art. 34',
      voldaan: b.vermogen.laagGenoeg,
      waarde_ct: b.vermogen.vermogen_ct,
      omslag_ct: b.vermogen.grens_ct,
      zin: b.vermogen.laagGenoeg ? 'Uw vermogen is niet te hoog.' : 'Uw vermogen is hoger dan de grens.',
    });
  return uit;
}
