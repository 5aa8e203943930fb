import type { Maand, Oorzaak, Reeksmaand } from '@bijrijder/huishoudgeld';

/**
 * Kinds of line. The first group explains the month and adds up to `te_betalen`; the second is what is paid with it and adds up to
 * what comes on the account. `premie` has a payday of its own and is not in that sum.
 */
export type Regelsleutel =
  | 'norm'
  | 'inkomen'
  | 'vrijlating'
  | 'aanspraak'
  | 'verlaging'
  | 'niet_onder_nul'
  | 'afronding'
  | 'reservering'
  | 'aflossing'
  | 'voorschot'
  | 'nabetaling'
  | 'vakantietoeslag'
  | 'vakantietoeslag_correctie'
  | 'premie';

/** A line as it is kept: key, cents, and what the line is about. Short, because there are millions. */
export type Kortregel = readonly [sleutel: Regelsleutel, cent: number, over?: Kortover];
export type Kortover = { p?: string; o?: string; m?: Maand; b?: string; w?: readonly Oorzaak[] };

/** A line to show: text `specificatie.regel.<sleutel>` in the catalogue. */
export type Specificatieregel = {
  sleutel: Regelsleutel;
  bedragCent: number;
  /** P1 or P2. */
  persoon?: string;
  /** Which exemption: n, r, y, z, aa, 34a.… */
  onderdeel?: string;
  /** Month the line is about, when it is another one. */
  maand?: Maand;
  /** Source of income. */
  bron?: string;
  oorzaken?: readonly Oorzaak[];
  artikel: string;
  /** `maand`: explains the amount of the month. `betaling`: paid or kept back with it. `apart`: another payday. */
  deel: 'maand' | 'betaling' | 'apart';
};

const ARTIKEL: Readonly<Record<Regelsleutel, string>> = {
  norm: 'art. 19–24 Pw',
  inkomen: 'art. 31 en 32 Pw',
  vrijlating: 'art. 31 lid 2 Pw',
  aanspraak: 'art. 31 lid 4 Pw',
  verlaging: 'art. 18 Pw',
  niet_onder_nul: 'art. 19 Pw',
  afronding: '–',
  reservering: 'art. 19 lid 3 Pw',
  aflossing: 'art. 60 Pw',
  voorschot: 'art. 52 lid 4 Pw',
  nabetaling: 'art. 19 Pw',
  vakantietoeslag: 'art. 45 lid 1 Pw',
  vakantietoeslag_correctie: 'art. 45 lid 1 Pw',
  premie: 'art. 31 lid 2 onder j Pw',
};
const MAAND = new Set<Regelsleutel>([
  'norm',
  'inkomen',
  'vrijlating',
  'aanspraak',
  'verlaging',
  'niet_onder_nul',
  'afronding',
  'reservering',
]);

/** The kept lines of a decision, ready to show. */
export function leesRegels(kort: readonly Kortregel[]): Specificatieregel[] {
  return kort.map(([sleutel, bedragCent, over]) => ({
    sleutel,
    bedragCent,
    ...(over?.p === undefined ? {} : { persoon: over.p }),
    ...(over?.o === undefined ? {} : { onderdeel: over.o }),
    ...(over?.m === undefined ? {} : { maand: over.m }),
    ...(over?.b === undefined ? {} : { bron: over.b }),
    ...(over?.w === undefined ? {} : { oorzaken: over.w }),
    artikel: ARTIKEL[sleutel],
    deel: MAAND.has(sleutel) ? 'maand' : sleutel === 'premie' ? 'apart' : 'betaling',
  }));
}

/** Cents of the lines that are paid on the account of the month. */
export const somBetaald = (regels: readonly Kortregel[]): number => {
  let som = 0;
  for (const [sleutel, cent] of regels) if (sleutel !== 'premie') som += cent;
  return som;
};

/**
 * Lines that explain one month, adding up to `te_betalen`. Net wage, exemption and claim are rounded each for the eye; what the rows
 * miss of the exact outcome stands in a row of its own.
 */
export function maandregels(m: Reeksmaand): Kortregel[] {
  const u = m.uitkomst;
  if (!u) return [];
  let som = u.norm_ct;
  const uit: Kortregel[] = [['norm', som]];
  const erbij = (sleutel: Regelsleutel, cent: number, over?: Kortover) => {
    if (cent === 0) return;
    uit.push(over ? [sleutel, cent, over] : [sleutel, cent]);
    som += cent;
  };
  const { netto_ct, vrijlating, aanspraak_ct, bijstand_incl_ct, verlaging_ct } = u;
  for (const { id } of m.invoer?.personen ?? []) if (netto_ct[id]) erbij('inkomen', -netto_ct[id], { p: id });
  for (const { id } of m.invoer?.personen ?? []) {
    const v = vrijlating[id];
    if (v) erbij('vrijlating', v.bedrag_ct, { p: id, o: v.onderdeel });
  }
  for (const { id } of m.invoer?.personen ?? []) if (aanspraak_ct[id]) erbij('aanspraak', -aanspraak_ct[id], { p: id });
  if (verlaging_ct) erbij('verlaging', -verlaging_ct);
  const rest = bijstand_incl_ct - som;
  // a few cents are rounding; more means that the income was higher than the norm
  erbij(bijstand_incl_ct === 0 && rest > 5 ? 'niet_onder_nul' : 'afronding', rest);
  erbij('reservering', u.te_betalen_ct - bijstand_incl_ct);
  return uit;
}
