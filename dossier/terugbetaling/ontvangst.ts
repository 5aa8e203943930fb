import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import { ontvangstContext } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Bijschrijving } from '../uitbetaling/index.ts';
import type { Ontvangstwaarom } from './tabellen.ts';

/** More than any debt of a household: a human looks first. */
const HOOGSTENS_CENT = 100_000_000;

/** What stands encrypted with an amount that came in. */
export type Betaler = { naam: string | null; iban: string | null; tekst: string };

/** An amount that came in, and what it is taken for. */
type Gewogen = {
  b: Bijschrijving;
  waarom: Ontvangstwaarom;
  huishouden: string | null;
  sterk: Buffer | null;
  zwak: Buffer;
};

/**
 * What the amounts of a message are: a repayment (its reference is known and something is open), or for a human. An amount that is there
 * already by its name at the bank is left out. Changes nothing.
 */
export async function weegOntvangsten(
  { db, gemeente }: Toegang,
  kluis: Kluis,
  lijst: readonly Bijschrijving[],
): Promise<Gewogen[]> {
  if (lijst.length === 0) return [];
  const afdruk = (delen: unknown[]) => kluis.zoekhash(JSON.stringify(delen), `ontvangst:${gemeente}`);
  const met = lijst.map((b) => ({
    b,
    sterk: b.bankkenmerk ? afdruk([b.boekdatum, b.bankkenmerk, b.zoveelste]) : null,
    zwak: afdruk([b.boekdatum, b.bedragCent, b.iban, b.tekst, b.zoveelste]),
  }));
  const { rows: er } = await sql<{
    sterk: Buffer | null;
    zwak: Buffer;
  }>`select sterk, zwak from bankontvangst where gemeente = ${gemeente}
    and (sterk = any (${met.flatMap((m) => (m.sterk ? [m.sterk] : []))}::bytea[]) or zwak = any (${met.map((m) => m.zwak)}::bytea[]))`.execute(
    db,
  );
  const sterk = new Set(er.flatMap((r) => (r.sterk ? [r.sterk.toString('hex')] : [])));
  const zwak = new Set(er.map((r) => r.zwak.toString('hex')));
  const kenmerken = [...new Set(lijst.flatMap((b) => (b.kenmerk ? [b.kenmerk] : [])))];
  const { rows: van } = await sql<{ kenmerk: string; huishouden: string; rest: number | null }>`
    select k.kenmerk, k.huishouden, (select s.rest_cent from bijrijder.schuldstand(${gemeente}::smallint, k.huishouden) s) as rest
    from bijrijder.huishoudens_van_kenmerken(${kenmerken}::text[]) k`.execute(db);
  const bekend = new Map(van.map((r) => [r.kenmerk, r]));
  return met
    .filter((m) => !(m.sterk && sterk.has(m.sterk.toString('hex'))))
    .map((m) => {
      const hier = m.b.kenmerk ? bekend.get(m.b.kenmerk) : undefined;
      const waarom: Ontvangstwaarom =
        m.b.soort !== 'gewoon'
          ? m.b.soort
          : // the same day, amount, account and words in an earlier message, under another name or none
            zwak.has(m.zwak.toString('hex'))
            ? 'misschien_dubbel'
            : !m.b.kenmerk
              ? 'zonder_kenmerk'
              : !hier
                ? 'onbekend_kenmerk'
                : hier.rest && m.b.bedragCent <= HOOGSTENS_CENT
                  ? 'herkend'
                  : 'geen_schuld';
      return { ...m, waarom, huishouden: waarom === 'herkend' ? hier!.huishouden : null };
    });
}

/** Keep the amounts of a message that is read now: what is recognised as a repayment of its household, the rest for a human. */
export async function bewaarOntvangsten(
  t: Toegang,
  kluis: Kluis,
  bankbericht: string,
  lijst: readonly Gewogen[],
): Promise<void> {
  const { db, gemeente, vandaag } = t;
  for (const { b, waarom, huishouden, sterk, zwak } of lijst) {
    const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(db);
    const { id } = rows[0]!;
    const betaler: Betaler = { naam: b.naam, iban: b.iban, tekst: b.tekst };
    const { sleutel, waarde } = kluis.versleutel(JSON.stringify(betaler), ontvangstContext(gemeente, id));
    await db
      .insertInto('bankontvangst')
      .values({
        gemeente,
        id,
        bankbericht,
        bedrag_cent: b.bedragCent,
        boekdatum: b.boekdatum,
        kenmerk: b.kenmerk,
        waarom,
        sleutel,
        inhoud: waarde,
        sterk,
        zwak,
      })
      .execute();
    if (huishouden)
      await db
        .insertInto('terugbetaling')
        .values({
          gemeente,
          huishouden,
          ontvangst: id,
          bedrag_cent: b.bedragCent,
          dag: b.boekdatum ?? vandaag,
          reden: null,
          door: null,
        })
        .execute();
  }
}
