import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { afdruk, besluittekst, ontvangstTekst } from './afdruk.ts';
import { laad } from './laden.ts';
import { rekeningOp } from './regeling.ts';
import { type Kortregel, leesRegels, type Specificatieregel } from './regels.ts';
import { type Stapbesluit, verrekenStap } from './stap.ts';

/** What a decision came to, and what it was made with. Cents. */
export type Uitkomst = {
  versie: string;
  betaaldCent: number;
  teBetalenCent: number;
  inkomenCent: number;
  normCent: number;
};

/**
 * A decision that came out differently. `wat` says in what; `andere_versie`: other rules or figures held then, and with those of today
 * something else comes out. `feiten_weg`: the facts it rested on were destroyed when their term was over, so nothing can be calculated again.
 */
export type Afwijking = {
  huishouden: string;
  maand: string;
  volgnummer: number;
  wat: 'afdruk' | 'regels' | 'stand' | 'geen_besluit' | 'andere_versie' | 'feiten_weg';
  toen: Uitkomst;
  /** Null when nothing came out. */
  nu: Uitkomst | null;
  /** Lines that stood in the decision and do not come out now, and the other way round. */
  alleenToen: readonly Specificatieregel[];
  alleenNu: readonly Specificatieregel[];
};
/** `andereVersie`: of the equal ones those that carry another version of rules and figures; facts, lines, state and digest are the same. */
export type Herberekening = { maand: string; gelijk: number; andereVersie: number; afwijkend: Afwijking[] };

type Rij = {
  huishouden: string;
  volgnummer: number;
  versie: string;
  bekend_op: string;
  peil: string;
  afdruk: Buffer;
  regels: string;
  stand: string | null;
  betaald_cent: number;
  te_betalen_cent: number;
  inkomen_cent: number;
  norm_cent: number;
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
  const uit: Herberekening = { maand, gelijk: 0, andereVersie: 0, afwijkend: [] };
  let na = huishouden ? null : '00000000-0000-0000-0000-000000000000';
  for (;;) {
    stop?.throwIfAborted();
    const rijen = await metToegang(
      werk,
      { wie, handeling: 'lezen', object: 'besluit', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
      async ({ db }) => {
        const { rows } =
          await sql<Rij>`select huishouden, volgnummer, versie, bekend_op, to_json(peil) #>> '{}' as peil, afdruk, regels::text as regels, stand::text as stand,
          betaald_cent, te_betalen_cent, inkomen_cent, norm_cent
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
    const uitkomst = g ? verrekenStap(g.vraag, regeling, r.volgnummer > 0) : null;
    const b = uitkomst?.soort === 'besluit' ? uitkomst : null;
    const wat = verschil(r, b, maand, regeling.versie, g !== undefined);
    if (!wat) {
      uit.gelijk += 1;
      if (r.versie !== regeling.versie) uit.andereVersie += 1;
    } else uit.afwijkend.push(alsAfwijking(r, b, maand, regeling.versie, wat));
  }
}

function verschil(
  r: Rij,
  b: Stapbesluit | null,
  maand: string,
  versie: string,
  feiten: boolean,
): Afwijking['wat'] | null {
  if (!feiten) return 'feiten_weg';
  if (!b) return 'geen_besluit';
  const tekst = besluittekst(b);
  // with the version that stands in the decision: the same bytes then mean the same facts, the same lines and the same state
  const gelijk = afdruk(ontvangstTekst(maand, r.bekend_op, r.versie, b, tekst)) === r.afdruk.toString('hex');
  if (gelijk && tekst.regels === r.regels && tekst.stand === r.stand) return null;
  if (r.versie !== versie) return 'andere_versie';
  return tekst.regels !== r.regels ? 'regels' : tekst.stand !== r.stand ? 'stand' : 'afdruk';
}

function alsAfwijking(r: Rij, b: Stapbesluit | null, maand: string, versie: string, wat: Afwijking['wat']): Afwijking {
  const [toen, nu] = [JSON.parse(r.regels) as Kortregel[], b?.regels ?? []];
  const zonder = (deze: readonly Kortregel[], die: readonly Kortregel[]) => {
    const daar = new Set(die.map((k) => JSON.stringify(k)));
    return leesRegels(deze.filter((k) => !daar.has(JSON.stringify(k))));
  };
  return {
    huishouden: r.huishouden,
    maand,
    volgnummer: r.volgnummer,
    wat,
    toen: {
      versie: r.versie,
      betaaldCent: r.betaald_cent,
      teBetalenCent: r.te_betalen_cent,
      inkomenCent: r.inkomen_cent,
      normCent: r.norm_cent,
    },
    nu: b && {
      versie,
      betaaldCent: b.betaaldCent,
      teBetalenCent: b.teBetalenCent,
      inkomenCent: b.inkomenCent,
      normCent: b.normCent,
    },
    alleenToen: zonder(toen, nu),
    alleenNu: zonder(nu, toen),
  };
}
