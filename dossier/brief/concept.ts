import { voorkeurVan } from '../contact/index.ts';
import type { Papier } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Vondst } from '../woorden/index.ts';
import { briefpunten, type Regelnaam } from './feiten.ts';
import type { Briefinhoud } from './inhoud.ts';
import { keurVelden, metEtiket, mistFeiten, ontbreekt, type Velden, voorgevuld, vulIn } from './invullen.ts';
import { SJABLONEN, type Sjabloon, sjabloonOp } from './sjabloon.ts';
import { laatstePoging, papierVoor, stuurBrief } from './versturen.ts';

export type Conceptregel = { id: string; sjabloon: string; naam: string; begonnenOp: string };
/** A letter being written, with everything its page needs. */
export type Concept = Conceptregel & {
  velden: Velden;
  vorm: Sjabloon;
  /** Fields without a good value. */
  leeg: string[];
  /** Facts that are not there; the letter cannot be written now. */
  mist: string[];
  vondsten: Record<string, Vondst[]>;
  etiket: boolean;
  /** The letter as it stands; null while something is missing. */
  inhoud: Briefinhoud | null;
  /** Why it must be told first: bad news, or the person wants no letter first. Null: it may be sent. */
  eerstSpreken: 'slecht_nieuws' | 'wil_geen_brief_eerst' | null;
  poging: Awaited<ReturnType<typeof laatstePoging>>;
};

/** Letters that a decision writes itself: with its hearing, its weighing and its own figures. Nobody begins them by hand. */
const MET_BESLUIT = /^(maatwerk_|recht_|verlaging$|aanvulling$)/;

/** Letters this colleague may begin now, by name: those of talks for the klantmanager, those of money for both. */
export async function keuzes(t: Toegang): Promise<{ id: string; naam: string }[]> {
  const uit: { id: string; naam: string }[] = [];
  for (const id of SJABLONEN) {
    if (MET_BESLUIT.test(id)) continue;
    const s = await sjabloonOp(t, id);
    // an objection is handled by colleagues who did not decide: the klantmanager does not see it
    const mag = t.rol === 'klantmanager' ? id !== 'bezwaar_binnen' : s.kring === 'inkomen';
    if (mag) uit.push({ id, naam: s.naam });
  }
  return uit;
}

/** Begins a letter, with what we know filled in. */
export async function beginConcept(
  t: Toegang,
  persoon: string,
  sjabloon: string,
  regelnaam: Regelnaam,
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een brief begint met een medewerker.');
  const s = await sjabloonOp(t, sjabloon);
  const punten = await briefpunten(t, persoon, s, regelnaam);
  const rij = await t.db
    .insertInto('brief_concept')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      sjabloon,
      velden: JSON.stringify(voorgevuld(s, punten)),
      begonnen_op: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** Own letters about this person that are not sent yet. */
export async function conceptenVan(t: Toegang, persoon: string): Promise<Conceptregel[]> {
  const rijen = await t.db
    .selectFrom('brief_concept')
    .select(['id', 'sjabloon', 'begonnen_op as begonnenOp'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .orderBy('id', 'desc')
    .execute();
  return Promise.all(rijen.map(async (r) => ({ ...r, naam: (await sjabloonOp(t, r.sjabloon)).naam })));
}

/** One letter being written; undefined when it is not there (any more). */
export async function leesConcept(
  t: Toegang,
  persoon: string,
  id: string,
  regelnaam: Regelnaam,
): Promise<Concept | undefined> {
  const rij = await t.db
    .selectFrom('brief_concept')
    .select(['id', 'sjabloon', 'velden', 'begonnen_op as begonnenOp'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  if (!rij) return undefined;
  const vorm = await sjabloonOp(t, rij.sjabloon);
  const punten = await briefpunten(t, persoon, vorm, regelnaam);
  const velden = rij.velden as Velden;
  const leeg = ontbreekt(vorm, velden, t.vandaag);
  const mist = mistFeiten(vorm, punten);
  const vondsten = keurVelden(vorm, velden);
  const inhoud = leeg.length + mist.length === 0 ? vulIn(rij.sjabloon, vorm, velden, punten, t.vandaag) : null;
  const poging = await laatstePoging(t, persoon);
  const voorkeur = await voorkeurVan(t, persoon);
  const wilBrief = voorkeur?.kanaal === 'brief' && !voorkeur.nooitEerstBrief;
  const slecht = inhoud?.slechtNieuws ?? vorm.slechtNieuws === 'ja';
  return {
    ...rij,
    naam: vorm.naam,
    velden,
    vorm,
    leeg,
    mist,
    vondsten,
    etiket: metEtiket(vondsten),
    inhoud,
    poging,
    eerstSpreken: poging
      ? null
      : slecht && !wilBrief
        ? 'slecht_nieuws'
        : voorkeur?.nooitEerstBrief
          ? 'wil_geen_brief_eerst'
          : null,
  };
}

/** Keeps what was typed, also when it is not finished. */
export async function bewaarConcept(t: Toegang, persoon: string, id: string, velden: Velden): Promise<void> {
  await t.db
    .updateTable('brief_concept')
    .set({ velden: JSON.stringify(velden), gewijzigd_op: new Date() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .execute();
}

/** Throws a letter away that was not sent. @returns false when it was not there (any more) */
export async function gooiConceptWeg(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const uit = await t.db
    .deleteFrom('brief_concept')
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirst();
  return uit.numDeletedRows > 0n;
}

/** How it looks for the person who gets it. */
export const voorbeeld = async (t: Toegang, persoon: string, inhoud: Briefinhoud): Promise<Papier> =>
  (await papierVoor(t, persoon, inhoud, 'nog niet verstuurd')).papier;

/**
 * Sends a letter that is finished, and lets the draft go.
 * @returns the letter, or why it cannot go yet: something is missing, a label, or nobody spoke with the person
 */
export async function verstuurConcept(
  t: Toegang,
  persoon: string,
  id: string,
  regelnaam: Regelnaam,
): Promise<{ brief: string } | { nog: 'weg' | 'leeg' | 'etiket' | 'spreken' }> {
  const c = await leesConcept(t, persoon, id, regelnaam);
  if (!c) return { nog: 'weg' };
  if (!c.inhoud) return { nog: 'leeg' };
  if (c.etiket) return { nog: 'etiket' };
  if (c.eerstSpreken) return { nog: 'spreken' };
  // the draft goes first: another tab that sends it too waits here, and finds it gone
  if (!(await gooiConceptWeg(t, persoon, id))) return { nog: 'weg' };
  const { id: brief } = await stuurBrief(t, persoon, c.inhoud, c.poging?.id ?? null);
  return { brief };
}
