import { betaaldagPremie, plusMaanden, werkdag } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { z } from 'zod';
import { meldAanMens } from '../contact/index.ts';
import { plusDagen } from '../feiten/index.ts';
import { meldAan, taak } from '../taken/index.ts';
import { getoondeDag, metToegang, type Toegang } from '../toegang/index.ts';
import { alsRij, type Kortregel, laad, rekeningOp, slaOp } from '../verrekening/index.ts';
import { minstensVoorschot } from '../wet/index.ts';
import { betaaldelen, probeerStap, slaBetalingenOp, tel, telApart } from './deel.ts';
import { RunFout } from './handelingen.ts';
import { maandrunLosBestand } from './taken.ts';
import { legeTotalen, type Totalen } from './totalen.ts';

/** What the triggers and the function of 1141 refuse, in words for the colleague. */
const WEIGERINGEN = ['al vrijgegeven', 'staat al apart', 'niet bij wat wordt nagekeken'];

/**
 * Set a household apart that is not right, before release: it is not paid with this month, an advance is offered on the list of what is
 * apart, signatures of before are void, and its people are told. Two colleagues at once, or one who signs meanwhile: one of them comes
 * second and reads that.
 * @returns the cents that are not paid now
 * @throws RunFout
 */
export async function zetApart(t: Toegang, run: string, huishouden: string, waarom: string): Promise<number> {
  if (waarom.trim().length < 10) throw new RunFout('Schrijf in een zin wat er niet klopt. Wie het maakt, leest dit.');
  const af = await inDeSommen(t, run, huishouden);
  const { som } = await t.db
    .selectFrom('betaling')
    .select((e) => e.fn.sum<string | null>('bedrag_cent').as('som'))
    .where((e) => e.and({ gemeente: t.gemeente, run, huishouden, doel: 'maand' }))
    .executeTakeFirstOrThrow();
  const voorschot = minstensVoorschot(Number(som ?? 0), t.vandaag) ?? 0;
  try {
    const { rows } = await sql<{ cent: number }>`
      select bijrijder.zet_apart(${run}::uuid, ${huishouden}::uuid, ${waarom.trim()}, ${JSON.stringify(af)}::jsonb, ${voorschot}) as cent`.execute(
      t.db,
    );
    return rows[0]!.cent;
  } catch (fout) {
    const { code, message } = fout as { code?: string; message: string };
    if (code === '23514' && WEIGERINGEN.some((w) => message.includes(w)))
      throw new RunFout(`${message} Er is niets veranderd.`);
    throw fout;
  }
}

/** What one household was in the sums of a run, as the part that computed it counted it. One more is apart. */
async function inDeSommen({ db, gemeente }: Toegang, run: string, huishouden: string): Promise<Totalen> {
  const uit = legeTotalen();
  uit.apart = -1;
  const m = await db
    .selectFrom('maandrun')
    .select(['maand', sql<string>`peil::text`.as('peil')])
    .where('gemeente', '=', gemeente)
    .where('id', '=', run)
    .executeTakeFirst();
  if (!m) throw new RunFout('Deze maand kennen wij niet.');
  const van = (maand: string) =>
    db
      .selectFrom('besluit')
      .select([
        'volgnummer',
        'zeker',
        'norm_cent as normCent',
        'inkomen_cent as inkomenCent',
        'te_betalen_cent as teBetalenCent',
        'aflossing_cent as aflossingCent',
        'betaald_cent as betaaldCent',
        sql<Kortregel[]>`regels`.as('regels'),
      ])
      .where('gemeente', '=', gemeente)
      .where('huishouden', '=', huishouden)
      .where('maand', '=', maand)
      .where(sql<boolean>`peil <= ${m.peil}::timestamptz`)
      .orderBy('volgnummer', 'desc')
      .limit(1)
      .executeTakeFirst();
  const [b, vorige] = [await van(m.maand), await van(plusMaanden(m.maand, -1))];
  if (!b) return uit;
  const { n } = await db
    .selectFrom('grootboekregel')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where((e) => e.and({ gemeente, huishouden, in_maand: m.maand, volgnummer: b.volgnummer, stand: 'te_horen' }))
    .executeTakeFirstOrThrow();
  const premieCent = b.regels.reduce((som, [wat, cent]) => som + (wat === 'premie' ? cent : 0), 0);
  tel(uit, vorige ?? null, { ...b, premieCent, teHoren: Number(n) });
  // what it got last month stays, with the cause that it is apart now
  uit.vorigeCent = 0;
  telApart(uit, vorige ?? null, -1);
  const betalingen = await db
    .selectFrom('betaling')
    .select(['soort', 'bedrag_cent', 'rekening'])
    .where((e) => e.and({ gemeente, huishouden, run }))
    .execute();
  for (const p of betalingen) {
    uit.naar[p.soort].aantal += 1;
    uit.naar[p.soort].cent += p.bedrag_cent;
    if (p.rekening === null) uit.zonderRekening += 1;
  }
  return uit;
}

/** A household that is or was apart in a run, by a colleague or because it could not be computed. */
export type Apartgezet = {
  huishouden: string;
  reden: 'nagekeken' | 'fout' | 'bedrag_onbekend';
  /** What the colleague wrote down; null: the run set it apart. */
  waarom: string | null;
  /** What was missing, the last time it was tried. */
  ontbreekt: string[];
  /** Day of the last time it was tried alone; null: not yet. */
  geprobeerd: string | null;
  /** Computed again and paid (cents), and on which day it was shown; null: not yet. */
  klaarCent: number | null;
  klaarDag: string | null;
  betaaldag: string | null;
  /** It can be computed alone now, or this month is first. Null: it is not open any more. */
  eerst: string | null;
};

/** Every household that was set apart in a run, and what became of it. */
export async function apartgezetten({ db, gemeente }: Toegang, run: string): Promise<Apartgezet[]> {
  const { rows } = await sql<Apartgezet>`
    select a.huishouden, a.reden, a.waarom, coalesce(p.ontbreekt, a.ontbreekt) as ontbreekt, ${getoondeDag<string | null>('p.vastgelegd_op')} as geprobeerd,
      k.cent as "klaarCent", ${getoondeDag<string | null>('k.vastgelegd_op')} as "klaarDag", k.betaaldag,
      (select min(o.maand) from bijrijder.open_apart(a.gemeente, a.huishouden, a.huishouden, m.maand) o
        where exists (select from bijrijder.open_apart(a.gemeente, a.huishouden, a.huishouden, m.maand) z where z.run = a.run)) as eerst
    from maandrun_apart a join maandrun m on m.gemeente = a.gemeente and m.id = a.run
    left join maandrun_apart_klaar k on k.gemeente = a.gemeente and k.run = a.run and k.huishouden = a.huishouden
    left join lateral (select x.ontbreekt, x.vastgelegd_op from maandrun_apart_poging x
      where x.gemeente = a.gemeente and x.run = a.run and x.huishouden = a.huishouden order by x.id desc limit 1) p on true
    where a.gemeente = ${gemeente} and a.run = ${run} order by a.huishouden`.execute(db);
  return rows;
}

/**
 * Compute the month of a household that was set apart again, with everything known now, and pay it: on the next working day, less the
 * advance. Once. What still misses is kept for who mends it. As `werker`, with its people declared: they read when the money comes.
 * @returns the cents, or null when it was done before or still cannot be computed
 */
export async function rekenApartOpnieuw(t: Toegang, run: string, huishouden: string): Promise<number | null> {
  const { db, gemeente, vandaag } = t;
  await sql`select pg_advisory_xact_lock(hashtextextended(${huishouden}, 1141))`.execute(db);
  const { rows } = await sql<{ run: string; maand: string; peil: string }>`
    select run, maand, to_json(clock_timestamp()) #>> '{}' as peil from bijrijder.open_apart(${gemeente}::smallint, ${huishouden}::uuid, ${huishouden}::uuid, '9999-12')
    order by maand`.execute(db);
  // months in their order: what one leaves behind is where the next begins
  const open = rows[0];
  if (!open || !rows.some((r) => r.run === run)) return null;
  const nogNiet = async (ontbreekt: readonly string[]) => {
    await sql`insert into maandrun_apart_poging (gemeente, run, huishouden, ontbreekt)
      values (${gemeente}, ${run}, ${huishouden}, ${JSON.stringify(ontbreekt)}::jsonb)`.execute(db);
    return null;
  };
  if (open.run !== run) return nogNiet(['eerdere maand apart']);
  const regeling = await rekeningOp(db, vandaag);
  const betaaldag = werkdag(plusDagen(vandaag, 1), 'later');
  const om = {
    gemeente,
    maand: open.maand,
    bekendOp: vandaag,
    peil: open.peil,
    versie: regeling.versie,
    run: null,
    betaaldag,
    van: huishouden,
    tot: huishouden,
  };
  const [g] = await laad(db, gemeente, om);
  const uitkomst = g ? probeerStap(g, regeling, g.al !== null) : ({ soort: 'geen_recht' } as const);
  const klaar = async (cent: number) => {
    await sql`insert into maandrun_apart_klaar (gemeente, run, huishouden, betaaldag, cent)
      values (${gemeente}, ${run}, ${huishouden}, ${cent > 0 ? betaaldag : null}, ${cent})`.execute(db);
    return cent;
  };
  if (uitkomst.soort === 'apart') return nogNiet(uitkomst.ontbreekt);
  if (!g || uitkomst.soort === 'geen_recht') return klaar(0);
  const rij = alsRij(g, uitkomst, om);
  if (rij) await slaOp(db, [rij], om);
  const delen = betaaldelen(g, uitkomst);
  const premiedag = betaaldagPremie(plusMaanden(open.maand, 1), regeling.kalender);
  await slaBetalingenOp(db, om, [
    ...delen.maand.map((d) => ({ ...d, huishouden, doel: 'maand' as const, betaaldag })),
    ...delen.premie.map((d) => ({ ...d, huishouden, doel: 'premie' as const, betaaldag: premiedag })),
  ]);
  const cent = [...delen.maand, ...delen.premie].reduce((som, d) => som + d.bedragCent, 0);
  if (cent > 0)
    for (const persoon of t.betrokkenen)
      await meldAanMens(t, persoon, 'maand_klaar', { maand: open.maand, dag: betaaldag }, '/mijn/specificaties');
  return klaar(cent);
}

/** Job: the month of a household that was set apart and mended. Running it twice changes nothing. */
export const maandrunApart = taak({
  naam: 'maandrun-apart',
  gegevens: z.object({ run: z.uuid(), huishouden: z.uuid(), mensen: z.array(z.uuid()).min(1) }),
  async uitvoeren({ run, huishouden, mensen }, { db, wie, klaar }) {
    await metToegang(
      db,
      {
        wie,
        handeling: 'toevoegen',
        object: 'uitbetaling',
        doel: 'uitbetalen',
        betrokkene: mensen,
        reden: 'Uw maand opnieuw uitrekenen en betalen',
      },
      async (t) => {
        if (await rekenApartOpnieuw(t, run, huishouden)) await meldAan(t, maandrunLosBestand, {});
        await klaar(t);
      },
    );
  },
});
