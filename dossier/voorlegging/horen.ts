import type { Selectable } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { legVast, type NieuwFeit } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';

/** Ways in which somebody can be heard or tried to be reached. */
export const KANALEN = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;

/** A talk about it, or an attempt to have one. `tekst`: what the person said; of an attempt: how. */
export type Horen = { soort: 'gehoord' | 'poging'; kanaal: (typeof KANALEN)[number]; dag: string; tekst: string };

/** The fact exactly as it was put before the person. */
export const feitVan = (v: Selectable<Tabellen['voorlegging']>, herkomst: 'client' | 'medewerker'): NieuwFeit =>
  ({
    soort: v.soort,
    onderwerp: v.onderwerp,
    persoon: v.persoon,
    inhoud: v.inhoud,
    geldigVan: v.geldig_van,
    geldigTotEnMet: v.geldig_tot_en_met,
    herkomst,
  }) as NieuwFeit;

/** Notes that the person was heard, or that it was tried (Awb 4:8). The day lies between the question and today (database). */
export const noteerHoren = (t: Toegang, persoon: string, id: string, h: Horen): Promise<void> =>
  stap(t, persoon, id, h);

/** A second colleague, who did none of it, agrees. Counts only after the person was heard (database). */
export const stemIn = (t: Toegang, persoon: string, id: string, tekst: string): Promise<void> =>
  stap(t, persoon, id, { soort: 'akkoord', kanaal: null, dag: t.vandaag, tekst });

async function stap(
  t: Toegang,
  persoon: string,
  id: string,
  s: { soort: Horen['soort'] | 'akkoord'; kanaal: string | null; dag: string; tekst: string },
): Promise<void> {
  if (t.wie.soort !== 'medewerker') throw new Error('Horen doet een medewerker, met naam.');
  await t.db
    .insertInto('voorlegging_antwoord')
    .values({
      gemeente: t.gemeente,
      voorlegging: id,
      persoon,
      soort: s.soort,
      kanaal: s.kanaal,
      dag: s.dag,
      tekst: s.tekst.trim(),
      gebruiker: t.wie.id,
    })
    .execute();
}

/**
 * Records what the person did not confirm themselves, after they were heard and a second colleague agreed. The database
 * refuses it in every other case (docs/adr/0009).
 */
export async function legGehoordVast(t: Toegang, persoon: string, id: string): Promise<void> {
  const v = await t.db
    .selectFrom('voorlegging')
    .selectAll()
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .executeTakeFirstOrThrow();
  await legVast(t, v.huishouden, [feitVan(v, 'medewerker')]);
}
