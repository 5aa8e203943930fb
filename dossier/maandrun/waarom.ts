import { plusMaanden } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import type { Kortregel } from '../verrekening/index.ts';

/** Lines of a month that a colleague weighs when an amount stands out; the others follow from them. */
const WEEGT = ['norm', 'inkomen', 'vrijlating', 'verlaging', 'aflossing'] as const;

/** Why one household is on a list to look over. Cents. */
export type Waarom = {
  huishouden: string;
  /** Lines that are not what they were, with what they came to over the month before and over this one. */
  anders: { regel: (typeof WEEGT)[number]; wasCent: number; isCent: number }[];
  /** Nothing was decided on the month before. */
  eerste: boolean;
  /** False: nobody told the wage yet and the last known one stands in. */
  zeker: boolean;
  nabetalingCent: number;
};

type Rij = { huishouden: string; maand: string; zeker: boolean; regels: readonly Kortregel[] };

/** What changed since the month before, of households whose people the caller has declared. */
export async function waaromAnders(
  { db, gemeente }: Toegang,
  huishoudens: readonly string[],
  maand: string,
): Promise<Waarom[]> {
  if (huishoudens.length === 0) return [];
  const vorige = plusMaanden(maand, -1);
  const { rows } = await sql<Rij>`
    select distinct on (huishouden, maand) huishouden, maand, zeker, regels from besluit
    where gemeente = ${gemeente} and huishouden = any (${[...huishoudens]}::uuid[]) and maand in (${vorige}, ${maand})
    order by huishouden, maand, volgnummer desc`.execute(db);
  const som = (r: Rij | undefined, sleutel: Kortregel[0]): number =>
    (r?.regels ?? []).reduce((s, [naam, cent]) => (naam === sleutel ? s + cent : s), 0);
  return huishoudens.flatMap((huishouden) => {
    const nu = rows.find((r) => r.huishouden === huishouden && r.maand === maand);
    const toen = rows.find((r) => r.huishouden === huishouden && r.maand === vorige);
    if (!nu) return [];
    return {
      huishouden,
      anders: toen
        ? WEEGT.flatMap((regel) => {
            const [wasCent, isCent] = [Math.abs(som(toen, regel)), Math.abs(som(nu, regel))];
            return wasCent === isCent ? [] : [{ regel, wasCent, isCent }];
          })
        : [],
      eerste: toen === undefined,
      zeker: nu.zeker,
      nabetalingCent: som(nu, 'nabetaling'),
    };
  });
}

/** What an advance on a month came to, by household: given, and not refused or sent back. */
export async function voorschottenOver(
  { db, gemeente }: Toegang,
  huishoudens: readonly string[],
  maand: string,
): Promise<Map<string, { cent: number; betaaldag: string }>> {
  if (huishoudens.length === 0) return new Map();
  const { rows } = await sql<{ huishouden: string; cent: number; betaaldag: string }>`
    select p.huishouden, sum(p.bedrag_cent)::int as cent, min(p.betaaldag) as betaaldag from betaling p
    where p.gemeente = ${gemeente} and p.huishouden = any (${[...huishoudens]}::uuid[]) and p.maand = ${maand} and p.doel = 'voorschot'
      and not exists (select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand
        and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging and g.soort in ('geweigerd', 'teruggekomen'))
    group by p.huishouden`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, { cent: r.cent, betaaldag: r.betaaldag }]));
}

/** The account that a household gave last, as far as a colleague sees it. */
export async function nieuwsteRekening(
  { db, gemeente }: Toegang,
  huishoudens: readonly string[],
): Promise<Map<string, { houder: string; vier: string; vanaf: string }>> {
  if (huishoudens.length === 0) return new Map();
  const { rows } = await sql<{ huishouden: string; houder: string; vier: string; vanaf: string }>`
    select distinct on (huishouden) huishouden, houder, laatste_vier as vier, vanaf from rekening
    where gemeente = ${gemeente} and huishouden = any (${[...huishoudens]}::uuid[]) order by huishouden, vanaf desc, id desc`.execute(
    db,
  );
  return new Map(rows.map((r) => [r.huishouden, r]));
}
