import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { afdruk, besluittekst, ontvangstTekst } from './afdruk.ts';
import { laad } from './laden.ts';
import { rekeningOp } from './regeling.ts';
import { verrekenStap } from './stap.ts';

/** A decision that came out differently. `wat` says in what. */
export type Afwijking = {
  huishouden: string;
  maand: string;
  volgnummer: number;
  wat: 'afdruk' | 'regels' | 'stand' | 'geen_besluit' | 'andere_versie';
};
export type Herberekening = { maand: string; gelijk: number; afwijkend: Afwijking[] };

type Rij = {
  huishouden: string;
  volgnummer: number;
  versie: string;
  bekend_op: string;
  peil: string;
  afdruk: Buffer;
  regels: string;
  stand: string | null;
};
const PER_KEER = 1_000;

/**
 * Replay decisions of a month from what they rested on, and compare bytes: the digest of the receipt, the lines and the state. Stores nothing.
 * @param huishouden only this household; absent: everybody
 * @param stop ends it between two groups
 * @throws when it was stopped
 */
export async function herbereken(
  werk: Kysely<Tabellen>,
  gemeente: number,
  maand: string,
  huishouden?: string,
  stop?: AbortSignal,
): Promise<Herberekening> {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Narekenen', rol: 'werker' };
  const uit: Herberekening = { maand, gelijk: 0, afwijkend: [] };
  let na = huishouden ? null : '00000000-0000-0000-0000-000000000000';
  for (;;) {
    stop?.throwIfAborted();
    const rijen = await metToegang(
      werk,
      { wie, handeling: 'lezen', object: 'besluit', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
      async ({ db }) => {
        const { rows } =
          await sql<Rij>`select huishouden, volgnummer, versie, bekend_op, to_json(peil) #>> '{}' as peil, afdruk, regels::text as regels, stand::text as stand
        from besluit where gemeente = ${gemeente} and maand = ${maand} and (${na}::uuid is null or huishouden > ${na}::uuid) and (${huishouden ?? null}::uuid is null or huishouden = ${huishouden ?? null}::uuid)
        order by huishouden, volgnummer limit ${PER_KEER + 50}`.execute(db);
        const heel = hele(rows, PER_KEER);
        for (const groep of Object.values(Object.groupBy(heel, (r) => `${r.peil}|${r.bekend_op}`)))
          await vergelijk(db, gemeente, maand, groep ?? [], uit);
        return heel;
      },
    );
    if (huishouden || rijen.length < PER_KEER) return uit;
    na = rijen.at(-1)!.huishouden;
  }
}

/** Never cut between two decisions on the same household. */
function hele(rijen: readonly Rij[], hoogstens: number): readonly Rij[] {
  if (rijen.length <= hoogstens) return rijen;
  let tot = hoogstens;
  while (tot < rijen.length && rijen[tot]!.huishouden === rijen[tot - 1]!.huishouden) tot += 1;
  return rijen.slice(0, tot);
}

async function vergelijk(
  db: Kysely<Tabellen>,
  gemeente: number,
  maand: string,
  rijen: readonly Rij[],
  uit: Herberekening,
): Promise<void> {
  const { peil, bekend_op: bekendOp } = rijen[0]!;
  const regeling = await rekeningOp(db, bekendOp);
  const grens = {
    maand,
    bekendOp,
    peil,
    betaaldag: bekendOp,
    van: rijen[0]!.huishouden,
    tot: rijen.at(-1)!.huishouden,
  };
  const geladen = new Map((await laad(db, gemeente, grens, false)).map((g) => [g.huishouden, g]));
  for (const r of rijen) {
    const g = geladen.get(r.huishouden);
    const b = g ? verrekenStap(g.vraag, regeling, r.volgnummer > 0) : null;
    const wat = verschil(r, b?.soort === 'besluit' ? b : null, maand, regeling.versie);
    if (wat) uit.afwijkend.push({ huishouden: r.huishouden, maand, volgnummer: r.volgnummer, wat });
    else uit.gelijk += 1;
  }
}

function verschil(
  r: Rij,
  b: Extract<ReturnType<typeof verrekenStap>, { soort: 'besluit' }> | null,
  maand: string,
  versie: string,
): Afwijking['wat'] | null {
  if (!b) return 'geen_besluit';
  if (r.versie !== versie) return 'andere_versie';
  const tekst = besluittekst(b);
  if (tekst.regels !== r.regels) return 'regels';
  if (tekst.stand !== r.stand) return 'stand';
  return afdruk(ontvangstTekst(maand, r.bekend_op, r.versie, b, tekst)) === r.afdruk.toString('hex') ? null : 'afdruk';
}
