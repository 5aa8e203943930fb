import { createHash } from 'node:crypto';
import { bewaarVoorkeur } from '../contact/index.ts';
import type { Kluis } from '../databank/index.ts';
import { kiesVorm } from '../plan/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { DELEN, type Delen, schrijf, verhaalVan, voegToe } from '../verhaal/index.ts';
import { buren, onzeSleutels } from './buren.ts';
import { GROOTSTE_TEKST, type Verhuisinhoud } from './inhoud.ts';
import { GROOTSTE_PAKKET, openPakket, type Weigering } from './pakket.ts';

export type Aankomst = {
  id: string;
  van: string;
  klantmanager: string;
  telefoon: string | null;
  /** Which kinds of things are in it. */
  soorten: string[];
  ontvangenOp: string;
  antwoord: 'ja' | 'nee' | null;
  antwoordOp: string | null;
  /** After the yes. */
  groet: string;
  afspraken: Verhuisinhoud['delen']['afspraken'] | null;
};

/** Packages that came for a person, newest first. What is in one that waits for their yes is not here. */
export async function aankomstenVan(t: Toegang, persoon: string): Promise<Aankomst[]> {
  const rijen = await t.db
    .selectFrom('aankomst')
    .select(['id', 'van_naam as van', 'klantmanager', 'telefoon', 'soorten', 'ontvangen_op as ontvangenOp'])
    .select(['antwoord', 'antwoord_op as antwoordOp', 'groet', 'afspraken'])
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', persoon)
    .orderBy('id', 'desc')
    .execute();
  return rijen.map((r) => ({ ...r, afspraken: r.afspraken as Aankomst['afspraken'] }));
}

/**
 * Takes a package in for somebody who lives here now. Opened, checked and matched with their name and day of birth first; the same
 * package comes in once. Nothing in it is seen by a colleague before the person says yes.
 */
export async function neemAan(
  t: Toegang,
  kluis: Kluis,
  persoon: string,
  pakket: string,
): Promise<{ binnen: string } | { geweigerd: Weigering }> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  const schoon = pakket.trim();
  if (schoon.length > GROOTSTE_PAKKET) return { geweigerd: 'geen_pakket' };
  const open = await openPakket(
    await onzeSleutels(t, kluis),
    (await buren(t)).map((b) => b.kaart),
    schoon,
    t.vandaag,
  );
  if ('geweigerd' in open) return open;
  const { inhoud } = open;
  const mens = await t.db
    .selectFrom('persoon')
    .select(['achternaam', 'geboortedatum'])
    .where((e) => e.and({ gemeente: t.gemeente, id: persoon }))
    .executeTakeFirstOrThrow();
  if (gelijk(mens.achternaam) !== gelijk(inhoud.mens.achternaam) || mens.geboortedatum !== inhoud.mens.geboortedatum)
    return { geweigerd: 'andere_mens' };
  const nieuw = await t.db
    .insertInto('aankomst')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      van_code: inhoud.van.code,
      van_naam: inhoud.van.naam,
      kenmerk: inhoud.kenmerk,
      afdruk: createHash('sha256').update(schoon).digest('hex'),
      klantmanager: inhoud.klantmanager.naam,
      telefoon: inhoud.klantmanager.telefoon,
      soorten: Object.keys(inhoud.delen),
      inhoud: JSON.stringify(inhoud),
      afspraken: null,
      ontvangen_op: t.vandaag,
      antwoord: null,
      antwoord_op: null,
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return nieuw ? { binnen: inhoud.van.naam } : { geweigerd: 'al_binnen' };
}

const gelijk = (naam: string): string =>
  naam
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** What is in a package that waits; for the person only. */
export async function inhoudVan(t: Toegang, persoon: string, id: string): Promise<Verhuisinhoud | null> {
  const r = await t.db
    .selectFrom('aankomst')
    .select('inhoud')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  return (r?.inhoud as Verhuisinhoud | undefined) ?? null;
}

/** `voorbij`: nothing waits here, or it was answered before. `te_lang`: here and there do not fit in one text; nothing is changed. */
export type Aankomstantwoord = 'goed' | 'voorbij' | 'te_lang';

/**
 * The person's answer here. Yes: their words become theirs in this municipality, written by themselves; a fragment that was shared with
 * a team there is shared with the klantmanager here, never wider. No: what came is gone. The first answer stands.
 */
export async function antwoordOpAankomst(
  t: Toegang,
  persoon: string,
  id: string,
  ja: boolean,
): Promise<Aankomstantwoord> {
  const wacht = await t.db
    .selectFrom('aankomst')
    .select('inhoud')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('antwoord', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!wacht) return 'voorbij';
  // checked when it came in
  const inhoud = wacht.inhoud as Verhuisinhoud;
  if (ja && !(await neemOver(t, persoon, inhoud.delen))) return 'te_lang';
  await t.db
    .updateTable('aankomst')
    .set({
      antwoord: ja ? 'ja' : 'nee',
      antwoord_op: t.vandaag,
      inhoud: null,
      groet: ja ? inhoud.groet : '',
      afspraken: ja && inhoud.delen.afspraken ? JSON.stringify(inhoud.delen.afspraken) : null,
    })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
  return 'goed';
}

const wie = (alleen: boolean) => (alleen ? 'ik' : 'klantmanager');
/** Of two audiences the one that is allowed less. */
const smalste = (a: Delen, b: Delen): Delen => (DELEN.indexOf(a) < DELEN.indexOf(b) ? a : b);

/** False: one of the texts would be too long, and nothing is written. */
async function neemOver(t: Toegang, persoon: string, delen: Verhuisinhoud['delen']): Promise<boolean> {
  const hier = await verhaalVan(t, persoon);
  const samen: { soort: 'verhaal' | 'nu'; tekst: string; delen: Delen }[] = [];
  for (const soort of ['verhaal', 'nu'] as const) {
    const komt = (delen.verhaal ?? []).filter((d) => d.soort === soort);
    if (komt.length === 0) continue;
    // one text each: what was written here already stays above what came along, and nobody reads more of it than of either
    const alles = [
      ...hier.filter((h) => h.soort === soort),
      ...komt.map((d) => ({ tekst: d.tekst, delen: wie(d.alleen_ik) }) as const),
    ];
    const tekst = alles.map((d) => d.tekst).join('\n\n');
    if (tekst.length > GROOTSTE_TEKST) return false;
    samen.push({ soort, tekst, delen: alles.map((d) => d.delen).reduce(smalste) });
  }
  for (const s of samen) await schrijf(t, persoon, s.soort, s.tekst, s.delen);
  for (const d of delen.verhaal ?? [])
    if (d.soort !== 'verhaal' && d.soort !== 'nu') await voegToe(t, persoon, d.soort, d.tekst, wie(d.alleen_ik));
  const nieuw: string[] = [];
  for (const d of delen.plan?.doelen ?? [])
    nieuw.push(
      (
        await t.db
          .insertInto('doel')
          .values({
            gemeente: t.gemeente,
            persoon,
            tekst: d.tekst,
            terrein: d.terrein,
            stand: d.stand,
            delen: wie(d.alleen_ik),
            gemaakt_op: t.vandaag,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id,
    );
  for (const [plaats, s] of (delen.plan?.stappen ?? []).entries())
    await t.db
      .insertInto('stap')
      .values({
        gemeente: t.gemeente,
        persoon,
        doel: s.doel === null ? null : nieuw[s.doel]!,
        voorstel: null,
        tekst: s.tekst,
        woorden: s.woorden,
        wanneer: s.wanneer,
        stand: s.stand,
        klaar_op: s.stand === 'klaar' ? (s.klaar_op ?? t.vandaag) : null,
        delen: wie(s.alleen_ik),
        plaats,
        gemaakt_op: t.vandaag,
      })
      .execute();
  if (delen.contact) await bewaarVoorkeur(t, persoon, delen.contact);
  if (delen.afspraken?.vorm) await kiesVorm(t, persoon, delen.afspraken.vorm);
  return true;
}
