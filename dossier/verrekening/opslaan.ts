import { type Kysely, sql } from 'kysely';
import { reeksBoolean, reeksInt, reeksSmallint, reeksUuid, type Tabellen } from '../databank/index.ts';
import { afdruk, type Besluittekst, besluittekst, ontvangstTekst } from './afdruk.ts';
import type { Geladen } from './laden.ts';
import type { Stapbesluit } from './stap.ts';

type Db = Kysely<Tabellen>;

/** A decision ready to be stored, without what it was calculated from. */
export type Besluitrij = {
  huishouden: string;
  belofte: Geladen['belofte'];
  besluit: Omit<Stapbesluit, 'soort' | 'premieCent' | 'regels' | 'stand' | 'premieOpen' | 'invoer'>;
  volgnummer: number;
  tekst: Besluittekst;
  /** Hexadecimal. */
  afdruk: string;
};
export type Omstandig = {
  gemeente: number;
  maand: string;
  bekendOp: string;
  peil: string;
  versie: string;
  run: string | null;
};

/** Give a decision its number; null when the newest decision on this month already says exactly this. */
export function alsRij(geladen: Geladen, besluit: Stapbesluit, om: Omstandig): Besluitrij | null {
  const { al } = geladen;
  const tekst = besluittekst(besluit);
  // the same outcome on a later day is not a new decision
  if (
    al &&
    al.versie === om.versie &&
    afdruk(ontvangstTekst(om.maand, al.bekendOp, al.versie, besluit, tekst)) === al.afdruk.toString('hex')
  )
    return null;
  const druk = afdruk(ontvangstTekst(om.maand, om.bekendOp, om.versie, besluit, tekst));
  const { huishouden, belofte } = geladen;
  return {
    huishouden,
    belofte,
    besluit: cijfers(besluit),
    volgnummer: al ? al.volgnummer + 1 : 0,
    tekst: { regels: tekst.regels, stand: tekst.stand },
    afdruk: druk,
  };
}

const cijfers = (b: Stapbesluit): Besluitrij['besluit'] => ({
  zeker: b.zeker,
  recht: b.recht,
  normCent: b.normCent,
  inkomenCent: b.inkomenCent,
  bijstandCent: b.bijstandCent,
  reserveringCent: b.reserveringCent,
  teBetalenCent: b.teBetalenCent,
  aflossingCent: b.aflossingCent,
  betaaldCent: b.betaaldCent,
  reserveOpenCent: b.reserveOpenCent,
  grootboek: b.grootboek,
});

/** Text between values that cannot occur in our JSON; the server splits on it, so that nothing has to be escaped. */
const RS = '\u001e';

/**
 * Store decisions and their ledger rows: one statement for any number of households. The unique keys are the last lock. The lists are
 * unnested side by side in a select, which needs no copy of each; in `from` they would.
 */
export async function slaOp(db: Db, rijen: readonly Besluitrij[], om: Omstandig): Promise<void> {
  if (rijen.length === 0) return;
  const cent = (kies: (r: Besluitrij) => number | null) => reeksInt(rijen, kies);
  const ja = (kies: (r: Besluitrij) => boolean) => reeksBoolean(rijen, kies);
  await sql`insert into besluit (gemeente, huishouden, maand, volgnummer, soort, run, bekend_op, peil, versie, zeker, recht, norm_cent, inkomen_cent, bijstand_cent,
      reservering_cent, te_betalen_cent, aflossing_cent, betaald_cent, reserve_open_cent, belofte_cent, opgave, regels, stand, afdruk)
    select ${om.gemeente}::smallint, u.h, ${om.maand}::text, u.nr, case u.nr when 0 then 'maand' else 'herziening' end, ${om.run}::uuid, ${om.bekendOp}::date, ${om.peil}::timestamptz,
      ${om.versie}::text, u.zeker, u.recht, u.norm, u.inkomen, u.bijstand, u.reservering, u.te_betalen, u.aflossing, u.betaald, u.reserve_open, u.belofte, u.opgave,
      u.regels::json, nullif(u.stand, '')::json, decode(u.afdruk, 'hex')
    from (select unnest(${reeksUuid(rijen, (r) => r.huishouden)}::uuid[]) as h, unnest(${reeksSmallint(rijen, (r) => r.volgnummer)}::smallint[]) as nr,
      unnest(${ja((r) => r.besluit.zeker)}::boolean[]) as zeker, unnest(${ja((r) => r.besluit.recht)}::boolean[]) as recht,
      unnest(${cent((r) => r.besluit.normCent)}::int[]) as norm, unnest(${cent((r) => r.besluit.inkomenCent)}::int[]) as inkomen,
      unnest(${cent((r) => r.besluit.bijstandCent)}::int[]) as bijstand, unnest(${cent((r) => r.besluit.reserveringCent)}::int[]) as reservering,
      unnest(${cent((r) => r.besluit.teBetalenCent)}::int[]) as te_betalen, unnest(${cent((r) => r.besluit.aflossingCent)}::int[]) as aflossing,
      unnest(${cent((r) => r.besluit.betaaldCent)}::int[]) as betaald, unnest(${cent((r) => r.besluit.reserveOpenCent)}::int[]) as reserve_open,
      unnest(${cent((r) => r.belofte?.cent ?? null)}::int[]) as belofte,
      unnest(${reeksUuid(rijen, (r) => r.belofte?.opgave ?? null)}::uuid[]) as opgave,
      unnest(string_to_array(${rijen.map((r) => r.tekst.regels).join(RS)}, ${RS})) as regels,
      unnest(string_to_array(${rijen.map((r) => r.tekst.stand ?? '').join(RS)}, ${RS})) as stand,
      unnest(string_to_array(${rijen.map((r) => r.afdruk).join(',')}, ',')) as afdruk) u`.execute(db);
  const grootboek = rijen.flatMap((r) =>
    r.besluit.grootboek.map((g) => ({
      gemeente: om.gemeente,
      huishouden: r.huishouden,
      maand: g.maand,
      in_maand: om.maand,
      volgnummer: r.volgnummer,
      soort: g.soort,
      was_cent: g.wasCent,
      wordt_cent: g.wordtCent,
      oorzaken: JSON.stringify(g.oorzaken),
      herkomst: g.herkomst,
      binnen_zes_maanden: g.binnenZesMaanden,
      stand: g.stand,
      vervangt: g.vervangt ?? false,
      bekend_op: om.bekendOp,
    })),
  );
  for (let i = 0; i < grootboek.length; i += 500) {
    await db
      .insertInto('grootboekregel')
      .values(grootboek.slice(i, i + 500))
      .execute();
  }
}
