import { randomUUID } from 'node:crypto';
import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import {
  type Feit,
  type Feitinhoud,
  feitenVan,
  geldend,
  huishoudenVan,
  legVast,
  type NieuwFeit,
  soorten,
  vanSoort,
} from '../feiten/index.ts';
import { aanmeldingVan } from '../intake/index.ts';
import { zegNieuws } from '../nieuws/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetsgetal } from '../wet/index.ts';
import { Toekenfout } from './fout.ts';

/** Where we know it from. */
export const GEGEVENBRONNEN = ['gesprek', 'papier', 'register'] as const;
export type Gegevenbron = (typeof GEGEVENBRONNEN)[number];
type Gegevensoort = 'medebewoner' | 'vermogen' | 'huur' | 'dienstverband';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    aanvraag_gegeven: {
      gemeente: number;
      id: Generated<string>;
      aanvraag: string;
      persoon: string;
      huishouden: string;
      soort: Gegevensoort;
      onderwerp: string;
      inhoud: ColumnType<unknown, string, never>;
      geldig_van: Dag;
      vervallen: Generated<boolean>;
      bron: Gegevenbron;
      woorden: string;
      gebruiker: string;
      transactie: Generated<string>;
      op: Dag;
      vastgelegd_op: Moment;
    };
  }
}

/** What is written down for a request. Amounts in whole eurocents; `vermogen` is what somebody has, less what they owe (art. 34 Pw). */
export type Gegeven =
  | { soort: 'medebewoner'; inhoud: Feitinhoud<'medebewoner'> }
  | { soort: 'vermogen'; cent: number }
  | { soort: 'huur'; cent: number }
  | { soort: 'dienstverband'; inhoud: Pick<Feitinhoud<'dienstverband'>, 'werkgever' | 'soort' | 'ritme'> };
/** From when it counts, where we know it from, and what was said or seen. */
export type Gegevenrand = { vanaf: string; bron: Gegevenbron; woorden: string };

const alsFeit = (g: Gegeven, persoon: string, vanaf: string): NieuwFeit => {
  const rond = { geldigVan: vanaf, geldigTotEnMet: null, herkomst: 'medewerker' as const };
  if (g.soort === 'medebewoner')
    return {
      ...rond,
      soort: g.soort,
      onderwerp: `medebewoner:${randomUUID().slice(0, 8)}`,
      persoon: null,
      inhoud: g.inhoud,
    };
  if (g.soort === 'dienstverband')
    return {
      ...rond,
      soort: g.soort,
      onderwerp: `bron:${randomUUID()}`,
      persoon,
      inhoud: soorten.dienstverband.parse(g.inhoud),
    };
  if (g.soort === 'huur')
    return { ...rond, soort: g.soort, onderwerp: 'huur', persoon: null, inhoud: { kale_huur_ct: g.cent } };
  const inhoud = { bedrag_ct: g.cent, opgebouwd_in_bijstand_ct: 0 };
  return { ...rond, soort: g.soort, onderwerp: `spaargeld:${vanaf}`, persoon, inhoud };
};

async function bewaar(t: Toegang, persoon: string, feit: NieuwFeit, rand: Omit<Gegevenrand, 'vanaf'>): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit schrijft een medewerker op, met naam.');
  const [aanvraag, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  if (!aanvraag?.aangevraagdOp || !thuis) throw new Toekenfout('geen_aanvraag');
  if (feit.geldigVan > t.vandaag) throw new Toekenfout('vanaf');
  if (rand.woorden.trim().length < 3) throw new Toekenfout('woorden');
  try {
    await t.db
      .insertInto('aanvraag_gegeven')
      .values({
        gemeente: t.gemeente,
        aanvraag: aanvraag.id,
        persoon,
        huishouden: thuis.huishouden,
        soort: feit.soort as Gegevensoort,
        onderwerp: feit.onderwerp,
        // the same words the fact will have, so that the wall can compare them
        inhoud: JSON.stringify(soorten[feit.soort].parse(feit.inhoud)),
        geldig_van: feit.geldigVan,
        vervallen: feit.vervallen ?? false,
        bron: rand.bron,
        woorden: rand.woorden.trim(),
        gebruiker: t.wie.id,
        op: t.vandaag,
      })
      .execute();
  } catch (fout) {
    const { constraint } = fout as { constraint?: string };
    if (constraint === 'aanvraag_loopt') throw new Toekenfout('besloten');
    if (constraint === 'na_eerder_recht') throw new Toekenfout('eerder_recht');
    throw fout;
  }
  await legVast(t, thuis.huishouden, [feit]);
  for (const wie of thuis.volwassenen) await zegNieuws(t, wie, 'aanmelding');
}

/**
 * Writes down a fact for a request that waits; every adult reads it. Asks for `metToegang({ object: 'besluit', handeling: 'besluiten' })`
 * with every adult declared. @throws Toekenfout
 */
export const schrijfGegeven = (t: Toegang, persoon: string, g: Gegeven, rand: Gegevenrand): Promise<void> =>
  bewaar(t, persoon, alsFeit(g, persoon, rand.vanaf), rand);

const TERUG: readonly string[] = ['medebewoner', 'vermogen', 'dienstverband'];

/** It was not so: the fact no longer counts, and stays in the history. @throws Toekenfout */
export async function neemGegevenTerug(t: Toegang, persoon: string, feit: string, woorden: string): Promise<void> {
  const thuis = await huishoudenVan(t, persoon);
  const oud = thuis && geldend(await feitenVan(t, thuis.huishouden)).find((f) => f.feit === feit);
  if (!oud || !TERUG.includes(oud.soort)) return;
  const { soort, onderwerp, persoon: van, inhoud, geldigVan } = oud;
  await bewaar(
    t,
    persoon,
    {
      soort,
      onderwerp,
      persoon: van,
      inhoud,
      geldigVan,
      geldigTotEnMet: null,
      herkomst: 'medewerker',
      vervallen: true,
    } as NieuwFeit,
    { bron: 'gesprek', woorden },
  );
}

/** A fact the request rests on, as both sides read it. */
export type Aanvraagfeit = {
  feit: string;
  vanaf: string;
  /** Who wrote it down, from where and with which words; null: told at the start, or by the person. */
  rand: { bron: Gegevenbron; woorden: string; door: string; op: string } | null;
  zelf: boolean;
} & (
  | { soort: 'kind'; naam: string; geboren: string }
  | {
      soort: 'medebewoner';
      geboren: string;
      contract: Feitinhoud<'medebewoner'>['contract'];
      familie: boolean;
      onderwijs: boolean;
    }
  | { soort: 'vermogen' | 'huur'; cent: number }
  | { soort: 'woonsituatie'; pct: string }
  | { soort: 'dienstverband'; werkgever: string }
);

/** What is known of a household while its request waits, in the order of a conversation. */
export async function aanvraagfeitenVan(t: Toegang, huishouden: string): Promise<Aanvraagfeit[]> {
  const feiten = geldend(await feitenVan(t, huishouden)).filter(
    (f) => f.geldigTotEnMet === null || f.geldigTotEnMet >= t.vandaag,
  );
  const randen = await t.db
    .selectFrom('aanvraag_gegeven as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.gebruiker'))
    .select(['v.soort', 'v.onderwerp', 'v.geldig_van', 'v.bron', 'v.woorden', 'v.op', 'g.naam as door'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.huishouden', '=', huishouden)
    .orderBy('v.id', 'desc')
    .execute();
  const rond = (f: Feit) => {
    const r = randen.find((x) => x.soort === f.soort && x.onderwerp === f.onderwerp && x.geldig_van === f.geldigVan);
    return {
      feit: f.feit,
      vanaf: f.geldigVan,
      rand: r && f.herkomst === 'medewerker' ? { bron: r.bron, woorden: r.woorden, door: r.door, op: r.op } : null,
      zelf: f.herkomst === 'client',
    };
  };
  const laatste = <F extends Feit>(lijst: readonly F[]): F[] =>
    lijst.toSorted((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1)).slice(-1);
  return [
    ...vanSoort(feiten, 'kind').map((f) => ({
      ...rond(f),
      soort: f.soort,
      naam: f.inhoud.roepnaam,
      geboren: f.inhoud.geboortedatum,
    })),
    ...vanSoort(feiten, 'medebewoner').map((f) => ({
      ...rond(f),
      soort: f.soort,
      geboren: f.inhoud.geboortedatum,
      contract: f.inhoud.contract,
      familie: f.inhoud.familie_1e_2e_graad,
      onderwijs: f.inhoud.onderwijs_19a_d,
    })),
    ...laatste(vanSoort(feiten, 'huur')).map((f) => ({ ...rond(f), soort: f.soort, cent: f.inhoud.kale_huur_ct })),
    ...laatste(vanSoort(feiten, 'woonsituatie')).map((f) => ({
      ...rond(f),
      soort: f.soort,
      pct: f.inhoud.verlaging_pct,
    })),
    ...vanSoort(feiten, 'dienstverband').map((f) => ({ ...rond(f), soort: f.soort, werkgever: f.inhoud.werkgever })),
    ...laatste(vanSoort(feiten, 'vermogen')).map((f) => ({ ...rond(f), soort: f.soort, cent: f.inhoud.bedrag_ct })),
  ];
}

/** The limit of art. 34 lid 3 Pw for this household on a day, in whole cents; null: not known for that day. */
export function vermogensgrens(h: { volwassenen: number; kinderen: number }, dag: string): number | null {
  const sleutel = h.volwassenen > 1 ? 'gehuwden' : h.kinderen > 0 ? 'alleenstaande_ouder' : 'alleenstaande';
  const grens = wetsgetal(`pw.vermogen.${sleutel}`, dag);
  return grens && Number(grens.teller / grens.noemer);
}
