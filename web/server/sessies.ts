import { createHash, randomBytes } from 'node:crypto';
import type { Medewerkerrol, Tabellen } from '@bijrijder/dossier/databank';
import type { Nieuws } from '@bijrijder/dossier/nieuws';
import { type Selectable, sql } from 'kysely';
import { koekje, koekjesnaam, leesKoekje } from './koekjes.ts';
import type { Huis } from './verzoek.ts';

/** Somebody who is logged in. */
export type Sessie =
  | { soort: 'client'; persoon: string; naam: string }
  /** Only helps others; without a person: not known here, and about to accept a code. */
  | { soort: 'helper'; persoon: string | null; zoekhash: Buffer; naam: string }
  | { soort: 'medewerker'; gebruiker: string; naam: string; rollen: Medewerkerrol[] };

const KOEKJE = 'bijrijder';
/** Without a click this long: log in again. */
const STIL = '30 minutes';
/** Longest a login lasts. */
const DUUR_UUR = 8;

const hash = (id: string) => createHash('sha256').update(id).digest();
const veilig = (huis: Huis) => huis.publiekeUrl.startsWith('https:');

/** A living session, or the one that has ended (to keep what was typed). */
export type Gevonden = {
  sessie: Sessie;
  levend: boolean;
  /** Their user in the practice municipality, while they practise. */
  oefent: string | null;
  /** What a client did not see yet (`dossier/nieuws`). */
  nieuws: readonly Nieuwspunt[];
};

/** What the sign in the menu needs of a piece of news. */
export type Nieuwspunt = Pick<Nieuws, 'id' | 'soort' | 'pad'>;

/**
 * Look up the session of a request and mark it as used. A colleague has the roles of now, not those of the moment they logged in;
 * without any role left the session has ended.
 */
export async function vindSessie(huis: Huis, request: Request): Promise<Gevonden | null> {
  const id = leesKoekje(request, koekjesnaam(KOEKJE, veilig(huis)));
  if (!id) return null;
  const { db } = huis.databank.app;
  const rij = await db
    .selectFrom('sessie')
    .select(['soort', 'persoon', 'gebruiker', 'naam', 'zoekhash', 'oefent'])
    .select(sql<Medewerkerrol[]>`bijrijder.rollen_nu(gemeente, gebruiker)`.as('rollen'))
    .select(
      sql<Nieuwspunt[]>`case when soort = 'client' then bijrijder.nieuws_voor(gemeente, persoon) else '[]' end`.as(
        'nieuws',
      ),
    )
    .select(sql<boolean>`gezien_op > now() - ${STIL}::interval and eindigt_op > now()`.as('levend'))
    .select(sql<boolean>`gezien_op < now() - interval '1 minute'`.as('oud'))
    .where('gemeente', '=', huis.gemeente.code)
    .where('id_hash', '=', hash(id))
    .executeTakeFirst();
  if (!rij) return null;
  const levend = rij.levend && (rij.soort !== 'medewerker' || rij.rollen.length > 0);
  if (levend && rij.oud) {
    await db
      .updateTable('sessie')
      .set({ gezien_op: new Date() })
      .where('gemeente', '=', huis.gemeente.code)
      .where('id_hash', '=', hash(id))
      .execute();
  }
  return { sessie: alsSessie(rij), levend, oefent: rij.oefent, nieuws: rij.nieuws };
}

function alsSessie(
  rij: Pick<Selectable<Tabellen['sessie']>, 'soort' | 'persoon' | 'gebruiker' | 'naam' | 'zoekhash'> & {
    rollen: Medewerkerrol[];
  },
): Sessie {
  const { naam } = rij;
  if (rij.soort === 'client') return { soort: 'client', persoon: rij.persoon!, naam };
  if (rij.soort === 'helper') return { soort: 'helper', persoon: rij.persoon, zoekhash: rij.zoekhash!, naam };
  return { soort: 'medewerker', gebruiker: rij.gebruiker!, naam, rollen: rij.rollen };
}

/** Whose session this is, for what is kept for one human only: an id, of somebody unknown made from their login. */
export function menssleutel(sessie: Sessie): string {
  if (sessie.soort === 'medewerker') return sessie.gebruiker;
  if (sessie.soort === 'client') return sessie.persoon;
  return sessie.persoon ?? sessie.zoekhash.toString('hex', 0, 16);
}

/** From now on this session practises (with this user of the practice municipality), or not any more (null). */
export async function zetOefening(huis: Huis, echt: number, request: Request, gebruiker: string | null): Promise<void> {
  const id = leesKoekje(request, koekjesnaam(KOEKJE, veilig(huis)));
  if (!id) return;
  await huis.databank.app.db
    .updateTable('sessie')
    .set({ oefent: gebruiker })
    .where('gemeente', '=', echt)
    .where('id_hash', '=', hash(id))
    .execute();
}

/** Begin a new session with a new id (the old one of this browser ends). Returns the Set-Cookie value. */
export async function beginSessie(huis: Huis, request: Request, sessie: Sessie): Promise<string> {
  await eindigSessie(huis, request);
  const id = randomBytes(32).toString('base64url');
  await huis.databank.app.db
    .insertInto('sessie')
    .values({
      gemeente: huis.gemeente.code,
      id_hash: hash(id),
      soort: sessie.soort,
      persoon: sessie.soort === 'medewerker' ? null : sessie.persoon,
      zoekhash: sessie.soort === 'helper' ? sessie.zoekhash : null,
      gebruiker: sessie.soort === 'medewerker' ? sessie.gebruiker : null,
      naam: sessie.naam,
      rollen: sessie.soort === 'medewerker' ? sessie.rollen : [],
      eindigt_op: new Date(Date.now() + DUUR_UUR * 3_600_000),
    })
    .execute();
  return koekje(koekjesnaam(KOEKJE, veilig(huis)), id, veilig(huis));
}

/** End the session of this browser. Returns the Set-Cookie value that removes the cookie. */
export async function eindigSessie(huis: Huis, request: Request): Promise<string> {
  const naam = koekjesnaam(KOEKJE, veilig(huis));
  const id = leesKoekje(request, naam);
  if (id) {
    await huis.databank.app.db
      .deleteFrom('sessie')
      .where('gemeente', '=', huis.gemeente.code)
      .where('id_hash', '=', hash(id))
      .execute();
  }
  return koekje(naam, '', veilig(huis), 0);
}
