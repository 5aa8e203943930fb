import { randomUUID } from 'node:crypto';
import { plusDagen } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { klantmanagerVan } from '../begeleiding/index.ts';
import { toezeggingenVan, voorkeurVan } from '../contact/index.ts';
import type { Kluis } from '../databank/index.ts';
import { planVan } from '../plan/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { verhaalVan } from '../verhaal/index.ts';
import { buren, onzeSleutels } from './buren.ts';
import { afdrukVan, leesbaar, Verhuisinhoud } from './inhoud.ts';
import { verzegel } from './pakket.ts';
import type { Deel } from './tabellen.ts';

/** Days a package can be taken in. */
const GELDIG = 60;

export type Vertrek = {
  id: string;
  naar: { code: number; naam: string };
  fragmenten: string[];
  delen: Deel[];
  groet: string;
  akkoordOp: string | null;
  verzondenOp: string | null;
  afdruk: string | null;
};

/** The move a person prepares, or the last one that was sent; undefined when there is none. */
export async function vertrekVan(t: Toegang, persoon: string): Promise<Vertrek | undefined> {
  const r = await t.db
    .selectFrom('verhuizing')
    .select(['id', 'naar_code', 'naar_naam', 'fragmenten', 'delen', 'groet', 'akkoord_op', 'verzonden_op', 'afdruk'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .where('ingetrokken_op', 'is', null)
    .orderBy(sql`verzonden_op is null`, 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return (
    r && {
      id: r.id,
      naar: { code: r.naar_code, naam: r.naar_naam },
      fragmenten: r.fragmenten,
      delen: r.delen,
      groet: r.groet,
      akkoordOp: r.akkoord_op,
      verzondenOp: r.verzonden_op,
      afdruk: r.afdruk,
    }
  );
}

/** What the person chooses. Only their own fragments count; nothing is chosen beforehand. */
export type Vertrekkeuze = { naar: number; fragmenten: readonly string[]; delen: readonly Deel[] };

/** Begins, or changes what goes along; a change takes an earlier yes away. False: we do not know that municipality. */
export async function kiesVertrek(t: Toegang, persoon: string, k: Vertrekkeuze): Promise<boolean> {
  const naar = (await buren(t)).find((b) => b.code === k.naar);
  if (!naar) return false;
  const eigen = (await verhaalVan(t, persoon)).map((v) => v.id);
  const keuze = {
    naar_code: naar.code,
    naar_naam: naar.naam,
    fragmenten: eigen.filter((id) => k.fragmenten.includes(id)),
    delen: [...k.delen],
  };
  const anders = () =>
    t.db
      .updateTable('verhuizing')
      .set(keuze)
      .where('gemeente', '=', t.gemeente)
      .where('persoon', '=', persoon)
      .where('verzonden_op', 'is', null)
      .where('ingetrokken_op', 'is', null)
      .executeTakeFirst();
  if ((await anders()).numUpdatedRows > 0n) return true;
  const nieuw = await t.db
    .insertInto('verhuizing')
    .values({
      gemeente: t.gemeente,
      persoon,
      ...keuze,
      begonnen_op: t.vandaag,
      inhoud: null,
      afdruk: null,
      pakket: null,
      kenmerk: null,
      akkoord_op: null,
      ingetrokken_op: null,
      verzonden_op: null,
      verzonden_door: null,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  // another tab began it this moment: its row gets this choice
  if ((nieuw.numInsertedOrUpdatedRows ?? 0n) === 0n) await anders();
  return true;
}

/** Exactly what would be sent now, in the words it has now. By the person: they see all of their own. */
export async function stelSamen(t: Toegang, persoon: string, v: Vertrek): Promise<Verhuisinhoud> {
  const mens = await t.db
    .selectFrom('persoon')
    .select(['roepnaam', 'aanspreeknaam', 'achternaam', 'geboortedatum'])
    .where((e) => e.and({ gemeente: t.gemeente, id: persoon }))
    .executeTakeFirstOrThrow();
  const van = await eigenNaam(t);
  const naast = await klantmanagerVan(t, persoon);
  const delen: Verhuisinhoud['delen'] = {};
  const verhaal = (await verhaalVan(t, persoon)).filter((d) => v.fragmenten.includes(d.id));
  if (verhaal.length > 0)
    delen.verhaal = verhaal.map(({ soort, tekst, delen: wie }) => ({ soort, tekst, alleen_ik: wie === 'ik' }));
  if (v.delen.includes('plan')) {
    const { doelen, stappen } = await planVan(t, persoon);
    delen.plan = {
      doelen: doelen.map((d) => ({ tekst: d.tekst, terrein: d.terrein, stand: d.stand, alleen_ik: d.delen === 'ik' })),
      stappen: stappen.map((s) => {
        const doel = doelen.findIndex((d) => d.id === s.doel);
        return {
          doel: doel < 0 ? null : doel,
          tekst: s.tekst,
          woorden: s.woorden,
          wanneer: s.wanneer,
          stand: s.stand,
          klaar_op: s.klaarOp,
          alleen_ik: s.delen === 'ik',
        };
      }),
    };
  }
  if (v.delen.includes('afspraken')) {
    const { vorm } = await planVan(t, persoon);
    const open = (await toezeggingenVan(t, persoon)).filter((z) => z.gedaanOp === null);
    delen.afspraken = {
      vorm: vorm?.vorm ?? null,
      beloften: open.map(({ wat, voor, door }) => ({ wat, voor, door })),
    };
  }
  if (v.delen.includes('contact')) {
    const voorkeur = await voorkeurVan(t, persoon);
    if (voorkeur) delen.contact = voorkeur;
  }
  const inhoud = {
    formaat: 'bijrijder-verhuizing/1',
    kenmerk: randomUUID(),
    van,
    naar: v.naar,
    gemaakt_op: t.vandaag,
    geldig_tot: plusDagen(t.vandaag, GELDIG),
    mens,
    klantmanager: { naam: naast?.naam ?? van.naam, telefoon: naast?.telefoon ?? null },
    groet: v.groet,
    delen,
  };
  return Verhuisinhoud.parse(
    JSON.parse(JSON.stringify(inhoud), (_, w: unknown) => (typeof w === 'string' ? leesbaar(w) : w)),
  );
}

const eigenNaam = (t: Toegang): Promise<{ code: number; naam: string }> =>
  t.db.selectFrom('gemeente').select(['code', 'naam']).where('code', '=', t.gemeente).executeTakeFirstOrThrow();

/** The yes to what was on the screen. `anders`: something changed meanwhile, look again. */
export async function zegJa(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  id: string,
  gezien: string,
): Promise<'ja' | 'anders' | 'voorbij'> {
  const v = await vertrekVan(t, persoon);
  if (!v || v.id !== id || v.verzondenOp) return 'voorbij';
  if (v.akkoordOp) return 'ja';
  const inhoud = await stelSamen(t, persoon, v);
  const afdruk = afdrukVan(inhoud);
  const naar = (await buren(t)).find((b) => b.code === v.naar.code);
  if (afdruk !== gezien || !naar) return 'anders';
  const pakket = await verzegel(await onzeSleutels(t, kluis), naar.kaart, inhoud);
  const uit = await t.db
    .updateTable('verhuizing')
    .set({ inhoud: JSON.stringify(inhoud), afdruk, pakket, kenmerk: inhoud.kenmerk, akkoord_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, groet: v.groet }))
    .where('akkoord_op', 'is', null)
    .where('verzonden_op', 'is', null)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst();
  // the other tab said yes first, or a word changed this moment
  return uit.numUpdatedRows > 0n || (await vertrekVan(t, persoon))?.akkoordOp ? 'ja' : 'anders';
}

/** What the person said yes to: the bytes of then. */
export async function gezegd(t: Toegang, persoon: string, id: string): Promise<Verhuisinhoud | null> {
  const r = await t.db
    .selectFrom('verhuizing')
    .select('inhoud')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  return (r?.inhoud as Verhuisinhoud | undefined) ?? null;
}

/** Stop: nothing goes. False when it was sent already. */
export async function trekIn(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const uit = await t.db
    .updateTable('verhuizing')
    .set({ ingetrokken_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('verzonden_op', 'is', null)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}

/** Words to the next klantmanager, written with the person; a change asks for a new yes. */
export async function schrijfGroet(t: Toegang, persoon: string, id: string, groet: string): Promise<boolean> {
  const uit = await t.db
    .updateTable('verhuizing')
    .set({ groet: groet.trim() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('verzonden_op', 'is', null)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}

/** The klantmanager hands it over, after the yes. False: the person has not said yes, or stopped. */
export async function verstuur(t: Toegang, id: string): Promise<boolean> {
  const { rows } = await sql<{
    uit: boolean;
  }>`select bijrijder.verstuur_verhuizing(${id}::uuid) as uit`.execute(t.db);
  return rows[0]!.uit;
}

/** The sealed package after it was sent, always the same; null before. */
export async function pakketVan(t: Toegang, id: string): Promise<string | null> {
  const { rows } = await sql<{
    pakket: string | null;
  }>`select bijrijder.verhuispakket(${id}::uuid) as pakket`.execute(t.db);
  return rows[0]?.pakket ?? null;
}
