import type { Toegang } from '../toegang/index.ts';
import type { Advieswoordsoort } from './tabellen.ts';

/** Asks the person whether a doctor may advise. A second question while one waits is the same question. */
export async function vraagAdvies(
  t: Toegang,
  persoon: string,
  v: { vraag: string; waarom: string; opnieuwOmdat: string | null },
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit vraagt een medewerker, met naam.');
  await t.db
    .insertInto('medisch_advies')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      vraag: v.vraag.trim(),
      waarom: v.waarom.trim(),
      opnieuw_omdat: v.opnieuwOmdat?.trim() || null,
      gevraagd_op: t.vandaag,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

/** The person says yes or no, and may change it until there is a conclusion. A no costs nothing. */
export async function antwoordOpAdvies(t: Toegang, persoon: string, id: string, antwoord: 'ja' | 'nee'): Promise<void> {
  await t.db
    .updateTable('medisch_advies')
    .set({ antwoord })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('opgeschreven_op', 'is', null)
    .where('ingetrokken_op', 'is', null)
    .execute();
}

/** The question is not needed any more. Twice is once. */
export async function trekAdviesIn(t: Toegang, persoon: string, id: string): Promise<void> {
  await t.db
    .updateTable('medisch_advies')
    .set({ ingetrokken_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('opgeschreven_op', 'is', null)
    .where('ingetrokken_op', 'is', null)
    .execute();
}

/** A conclusion as it is written down. Hours in hundredths, days `YYYY-MM-DD`. */
export type NieuweConclusie = {
  arts: string;
  kan: string;
  rekening: string;
  urenHonderdsten: number | null;
  op: string;
  geldigTot: string;
};

/** Writes the conclusion down, once; it does not change after that. @returns false: it was there already, or there is no yes any more */
export async function schrijfConclusie(t: Toegang, persoon: string, id: string, c: NieuweConclusie): Promise<boolean> {
  const uit = await t.db
    .updateTable('medisch_advies')
    .set({
      arts: c.arts.trim(),
      kan: c.kan.trim(),
      rekening: c.rekening.trim(),
      uren_honderdsten: c.urenHonderdsten,
      advies_op: c.op,
      geldig_tot: c.geldigTot,
    })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id, antwoord: 'ja' }))
    .where('opgeschreven_op', 'is', null)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}

/** A word about an advice: of the person, or (which one counts) of a colleague in the words of the person. */
export async function zegOverAdvies(
  t: Toegang,
  persoon: string,
  advies: string,
  soort: Advieswoordsoort,
  tekst: string,
): Promise<void> {
  await t.db
    .insertInto('advies_woord')
    .values({ gemeente: t.gemeente, persoon, advies, soort, tekst: tekst.trim(), op: t.vandaag })
    .execute();
}

/** The klantmanager has read what this person sees differently. */
export async function leesAdvieswoorden(t: Toegang, persoon: string): Promise<void> {
  await t.db
    .updateTable('advies_woord')
    .set({ gelezen_op: new Date() })
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .where('gelezen_op', 'is', null)
    .execute();
}
