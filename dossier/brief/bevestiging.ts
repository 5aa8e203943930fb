import type { Bezwaar } from '../bezwaar/index.ts';
import { voorkeurVan } from '../contact/index.ts';
import type { Papier } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { bezwaarwaarden, type Regelnaam } from './feiten.ts';
import { schrijfUit } from './uitschrijven.ts';
import { laatstePoging, papierVoor, stuurBrief } from './versturen.ts';

const SJABLOON = 'bezwaar_binnen';

/** Whether the receipt of an objection was confirmed in writing (Awb 6:14), and the letter that does so. */
export type Bevestiging = {
  /** The day on which it was sent; null: not yet. */
  op: string | null;
  /** Somebody who wants no letter first is called first; null: the letter may go. */
  eerstSpreken: 'wil_geen_brief_eerst' | null;
  poging: Awaited<ReturnType<typeof laatstePoging>>;
  papier: Papier;
};

const schrijf = (t: Toegang, b: Bezwaar, erbij: string, regelnaam: Regelnaam) =>
  schrijfUit(t, b.persoon, SJABLOON, { erbij }, regelnaam, bezwaarwaarden(b));

/** How it stands, for one objection. Asks for `metToegang({ object: 'brief', doel: 'bezwaar_behandelen' })`. */
export async function bevestigingVan(t: Toegang, b: Bezwaar, regelnaam: Regelnaam): Promise<Bevestiging> {
  const inhoud = await schrijf(t, b, '', regelnaam);
  const eerder = await t.db
    .selectFrom('brief')
    .select('dag')
    .where('gemeente', '=', t.gemeente)
    .where('persoon', '=', b.persoon)
    .where('sjabloon', '=', SJABLOON)
    .where('dag', '>=', b.ontvangenOp)
    // somebody may object to two months: this one is about this month
    .where('papier', '@>', JSON.stringify({ blokken: [{ delen: [bezwaarwaarden(b).bezwaar_maand] }] }))
    .orderBy('id')
    .executeTakeFirst();
  const poging = await laatstePoging(t, b.persoon);
  const nooit = (await voorkeurVan(t, b.persoon))?.nooitEerstBrief ?? false;
  return {
    op: eerder?.dag ?? null,
    eerstSpreken: nooit && !poging ? 'wil_geen_brief_eerst' : null,
    poging,
    papier: (await papierVoor(t, b.persoon, inhoud, 'nog niet verstuurd')).papier,
  };
}

/**
 * Sends the confirmation, once.
 * @param erbij a few words of the colleague, or nothing
 * @throws EerstSpreken when the person wants no letter first and nobody spoke with them
 */
export async function bevestigOntvangst(
  t: Toegang,
  b: Bezwaar,
  erbij: string,
  regelnaam: Regelnaam,
): Promise<string | null> {
  const { op, poging } = await bevestigingVan(t, b, regelnaam);
  if (op) return null;
  return (await stuurBrief(t, b.persoon, await schrijf(t, b, erbij, regelnaam), poging?.id ?? null)).id;
}
