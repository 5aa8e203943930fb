import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { koekje, koekjesnaam, leesKoekje } from './koekjes.ts';
import { menssleutel, type Sessie } from './sessies.ts';
import type { Huis } from './verzoek.ts';

const KOEKJE = 'bijrijder-bewaard';
const veilig = (huis: Huis) => huis.publiekeUrl.startsWith('https:');
const hash = (id: string) => createHash('sha256').update(id).digest();

/** A form that was posted after the session had ended. */
export type Bewaard = { pad: string; soort: string; inhoud: Buffer };

const context = (huis: Huis, wie: string) => `formulier:${huis.gemeente.code}:${wie}`;

/**
 * Keep what somebody posted when their session had ended: encrypted, one hour, for the same person only.
 * Returns the Set-Cookie value.
 */
export async function bewaarFormulier(huis: Huis, sessie: Sessie, formulier: Bewaard): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  const { pad, soort, inhoud } = formulier;
  const { sleutel, waarde } = huis.databank.kluis.versleutel(
    JSON.stringify({ pad, soort, inhoud: inhoud.toString('base64') }),
    context(huis, menssleutel(sessie)),
  );
  await huis.databank.app.db
    .insertInto('bewaard_formulier')
    .values({ gemeente: huis.gemeente.code, id_hash: hash(id), pad, inhoud: waarde, sleutel })
    .execute();
  return koekje(koekjesnaam(KOEKJE, veilig(huis)), id, veilig(huis), 3600);
}

/** The form kept for this browser, when the same person has logged in again. */
export async function haalFormulier(huis: Huis, request: Request, sessie: Sessie | null): Promise<Bewaard | null> {
  const id = leesKoekje(request, koekjesnaam(KOEKJE, veilig(huis)));
  if (!id || !sessie) return null;
  const rij = await huis.databank.app.db
    .selectFrom('bewaard_formulier')
    .select(['inhoud', 'sleutel'])
    .where('gemeente', '=', huis.gemeente.code)
    .where('id_hash', '=', hash(id))
    .where(sql<boolean>`gemaakt_op > now() - interval '1 hour'`)
    .executeTakeFirst();
  if (!rij) return null;
  try {
    const tekst = huis.databank.kluis.ontsleutel(
      { sleutel: rij.sleutel, waarde: rij.inhoud },
      context(huis, menssleutel(sessie)),
    );
    const { pad, soort, inhoud } = JSON.parse(tekst) as { pad: string; soort: string; inhoud: string };
    return { pad, soort, inhoud: Buffer.from(inhoud, 'base64') };
  } catch {
    // somebody else logged in on this browser: not theirs to see
    return null;
  }
}

/** Forget the kept form. Returns the Set-Cookie value. */
export async function vergeetFormulier(huis: Huis, request: Request): Promise<string> {
  const naam = koekjesnaam(KOEKJE, veilig(huis));
  const id = leesKoekje(request, naam);
  if (id) {
    await huis.databank.app.db
      .deleteFrom('bewaard_formulier')
      .where('gemeente', '=', huis.gemeente.code)
      .where('id_hash', '=', hash(id))
      .execute();
  }
  return koekje(naam, '', veilig(huis), 0);
}
