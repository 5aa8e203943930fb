import { randomUUID } from 'node:crypto';
import { type Feit as Huishoudfeit, hoogstensInhoudenCent } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { type Feit, feitenVan, geldend, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { leesGrootboek, rekeningOp, verrekenStap } from '../verrekening/index.ts';

/** A household where something was paid too much and nobody decided yet. Longest waiting first: it is we who owe an answer. */
export type Wachtend = {
  huishouden: string;
  sinds: string;
  regels: number;
  cent: number;
  /** The person told their side. */
  zienswijze: boolean;
  /** A colleague proposed; another one has to look. */
  voorgesteldDoor: string | null;
};

export async function afTeHandelen({ db }: Toegang): Promise<Wachtend[]> {
  const { rows } = await sql<Omit<Wachtend, 'voorgesteldDoor'> & { voorgesteld_door: string | null }>`
    select huishouden, sinds, regels, cent, zienswijze, voorgesteld_door from bijrijder.af_te_handelen()
    order by voorgesteld_door is null, not zienswijze, sinds, huishouden`.execute(db);
  return rows.map(({ voorgesteld_door, ...r }) => ({ ...r, voorgesteldDoor: voorgesteld_door }));
}

/** Adults of these households: ids only, to declare them. */
export async function afhandelmensen(
  { db }: Toegang,
  huishoudens: readonly string[],
): Promise<{ huishouden: string; persoon: string }[]> {
  if (huishoudens.length === 0) return [];
  const { rows } = await sql<{ huishouden: string; persoon: string }>`
    select huishouden, persoon from bijrijder.afhandelmensen(${huishoudens}::uuid[]) order by 1, 2`.execute(db);
  return rows;
}

/** What may be kept back each month, and what is being paid back already. */
export type Ruimte = {
  normCent: number;
  /** Most that may be kept back a month: what is above the beslagvrije voet, less what already is (art. 475dc Rv). */
  hoogstensCent: number;
  restCent: number;
  perMaandCent: number;
  /** First month that no run has decided yet: from here a new debt counts. */
  vanafMaand: string;
  /** There is no bijstand to keep anything back from: what is asked back, people pay themselves. */
  zelf: boolean;
};

export async function ruimteVan(t: Toegang, huishouden: string): Promise<Ruimte | null> {
  const b = await t.db
    .selectFrom('besluit')
    .select(['maand', 'norm_cent', 'stand', 'bekend_op'])
    .where('gemeente', '=', t.gemeente)
    .where('huishouden', '=', huishouden)
    .where('run', 'is not', null)
    .orderBy('maand', 'desc')
    .orderBy('volgnummer', 'desc')
    .executeTakeFirst();
  if (!b) return ruimteZonderBijstand(t, huishouden);
  const vanafMaand = volgendeMaand(b.maand);
  const schuld = vanSoort(geldend(await feitenVan(t, huishouden)), 'schuld').at(-1);
  const nieuw = schuld !== undefined && schuld.geldigVan >= `${vanafMaand}-01`;
  const rest = nieuw
    ? schuld.inhoud.bedrag_ct
    : ((b.stand as { s?: { restschuldCent?: number | null } } | null)?.s?.restschuldCent ?? 0);
  return {
    normCent: b.norm_cent,
    hoogstensCent: hoogstensInhoudenCent(b.norm_cent),
    restCent: rest,
    perMaandCent: rest > 0 ? (schuld?.inhoud.gevraagd_per_maand_ct ?? 0) : 0,
    vanafMaand,
    zelf: false,
  };
}

/**
 * Nothing was ever decided on: the applicant of a request that ended in a no. What the norm would be bounds what we ask a month, as of
 * who has bijstand. Null: the norm is not known.
 */
async function ruimteZonderBijstand(t: Toegang, huishouden: string): Promise<Ruimte | null> {
  const persoon = t.betrokkenen[0];
  if (!persoon) return null;
  const { rows } = await sql<{ maand: string | null }>`select bijrijder.laatste_bevroren_maand() as maand`.execute(
    t.db,
  );
  const nu = t.vandaag.slice(0, 7);
  const vanafMaand = rows[0]?.maand && rows[0].maand >= nu ? volgendeMaand(rows[0].maand) : nu;
  const feiten = await feitenVan(t, huishouden);
  const normCent = await normBijRecht(t, feiten, persoon, [vanafMaand, volgendeMaand(vanafMaand)]);
  if (normCent === null) return null;
  const schuld = vanSoort(geldend(feiten), 'schuld').at(-1);
  return {
    normCent,
    hoogstensCent: hoogstensInhoudenCent(normCent),
    restCent: schuld?.inhoud.bedrag_ct ?? 0,
    perMaandCent: schuld ? schuld.inhoud.gevraagd_per_maand_ct : 0,
    vanafMaand,
    zelf: true,
  };
}

/**
 * The norm if there were a right, by THE settlement step: of the first of these months in which everybody is there on its first day. Null: not
 * known.
 */
async function normBijRecht(
  t: Toegang,
  feiten: readonly Feit[],
  persoon: string,
  maanden: readonly string[],
): Promise<number | null> {
  const recht = {
    feit: randomUUID(),
    soort: 'bijstand',
    onderwerp: 'bijstand',
    persoon,
    inhoud: {},
    geldigVan: `${maanden[0]}-01`,
    geldigTotEnMet: null,
    bekendOp: t.vandaag,
    vervallen: false,
  };
  const regeling = await rekeningOp(t.db, t.vandaag);
  for (const maand of maanden) {
    const b = verrekenStap(
      {
        maand,
        bekendOp: t.vandaag,
        feiten: [...feiten, recht] as unknown as Huishoudfeit[],
        vorige: null,
        anders: null,
      },
      regeling,
    );
    if (b.soort === 'besluit' && b.normCent > 0) return b.normCent;
  }
  return null;
}

const volgendeMaand = (maand: string): string => {
  const n = Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5));
  return `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
};

/** All there is to know to finish what a household was paid too much. */
export async function leesZaak(t: Toegang, huishouden: string) {
  const regels = (await leesGrootboek(t, huishouden)).filter((g) => g.stand === 'te_horen');
  const voorstellen = await t.db
    .selectFrom('grootboek_voorstel as v')
    .leftJoin('grootboek_nee as n', (j) => j.onRef('n.gemeente', '=', 'v.gemeente').onRef('n.voorstel', '=', 'v.id'))
    .selectAll('v')
    .select(['n.reden as nee', 'n.door as nee_door'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.huishouden', '=', huishouden)
    .orderBy('v.id')
    .execute();
  const zienswijzen = await t.db
    .selectFrom('zienswijze')
    .select(['id', 'persoon', 'in_maand', 'soort', 'tekst', 'per_maand_cent', 'op'])
    .where('gemeente', '=', t.gemeente)
    .where('huishouden', '=', huishouden)
    .orderBy('id')
    .execute();
  const kleinCent = await kleinBedrag(t);
  const openPer = openPerBesluit(regels);
  return {
    regels: regels.map((r) => ({
      ...r,
      cent: r.was_cent - r.wordt_cent,
      premie: isPremie(r.soort),
      voorschot: r.soort === 'voorschot',
      // promised to the person: this is not asked back
      klein: !r.afgehandeld && kleinCent !== null && (openPer.get(r.in_maand) ?? 0) <= kleinCent,
      voorstel: r.afgehandeld ? null : (voorstellen.filter((v) => v.regel === r.id && v.nee === null).at(-1) ?? null),
      nee: voorstellen.filter((v) => v.regel === r.id && v.nee !== null),
    })),
    zienswijzen,
    kleinCent,
    ruimte: await ruimteVan(t, huishouden),
  };
}

/** Premie is never asked back from bijstand, so it is finished apart from the rest of a decision. */
export const isPremie = (soort: string): boolean => soort === 'premie' || soort === 'premie_p2';

/** What is still open, by the decision that brought it to light. Whole cents. */
export function openPerBesluit(
  regels: readonly { in_maand: string; stand: string; afgehandeld: string | null; verschil_cent: number }[],
): Map<string, number> {
  const som = new Map<string, number>();
  for (const r of regels)
    if (r.stand === 'te_horen' && r.afgehandeld === null)
      som.set(r.in_maand, (som.get(r.in_maand) ?? 0) - r.verschil_cent);
  return som;
}

/** Below this the municipality forgives without asking (gemeente_instelling `klein_bedrag`, in cents). Null: it has no such policy. */
export async function kleinBedrag({ db, vandaag }: Toegang): Promise<number | null> {
  const { rows } = await sql<{
    waarde: { cent?: number } | null;
  }>`select bijrijder.instelling('klein_bedrag', ${vandaag}::date) as waarde`.execute(db);
  return rows[0]?.waarde?.cent ?? null;
}

/**
 * What is open, split by that policy: `klein` is not asked back (unless the law obliges us), over `rest` we want to speak first. Small is
 * what one decision (`besluit`: its month) brought to light together, not each month of it.
 */
export async function splitsKlein<T extends { cent: number; besluit: string }>(
  t: Toegang,
  open: readonly T[],
): Promise<{ grensCent: number; klein: T[]; rest: T[] }> {
  const grensCent = (await kleinBedrag(t)) ?? 0;
  const som = new Map<string, number>();
  for (const o of open) som.set(o.besluit, (som.get(o.besluit) ?? 0) + o.cent);
  const isKlein = (o: T): boolean => som.get(o.besluit)! <= grensCent;
  return { grensCent, klein: open.filter(isKlein), rest: open.filter((o) => !isKlein(o)) };
}
