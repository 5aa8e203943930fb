import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Tabellen } from '../databank/index.ts';
import { taak } from '../taken/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { laadJaar } from './laden.ts';
import { type Jaaropgave, jaaropgaveVan } from './reken.ts';

/** People per commit. */
const PER_KEER = 500;

const alsRij = (gemeente: number, jaar: number, o: Jaaropgave) => ({
  gemeente,
  jaar,
  persoon: o.persoon,
  uitbetaald_cent: o.uitbetaaldCent,
  premie_cent: o.premieCent,
  ingehouden_cent: o.ingehoudenCent,
  terugbetaald_cent: o.terugbetaaldCent,
  netto_cent: o.nettoCent,
  korting_maanden: o.kortingMaanden,
  heffingskorting_cent: o.heffingskortingCent,
  loonheffing_cent: o.loonheffingCent,
  bruto_cent: o.brutoCent,
  zvw_gemeente_cent: o.zvwGemeenteCent,
  ontbreekt: JSON.stringify(o.ontbreekt),
  onbevestigd: JSON.stringify(o.onbevestigd),
  betalingen: JSON.stringify(o.betalingen),
});

/** People who were an adult in a household that was paid in the year, after `na`, with all their households. */
async function mensenNa({ db, gemeente }: Toegang, jaar: number, na: string) {
  const { rows } = await sql<{ persoon: string; huishoudens: string[] }>`
    select f.persoon, array_agg(distinct f.huishouden) as huishoudens from feit f
    where f.gemeente = ${gemeente} and f.soort = 'persoon' and f.persoon > ${na}::uuid and exists (
      select 1 from betaling_gebeurtenis g where g.gemeente = f.gemeente and g.huishouden = f.huishouden and g.soort = 'betaald'
        and g.boekdatum between ${`${jaar}-01-01`}::date and ${`${jaar}-12-31`}::date)
    group by f.persoon order by f.persoon limit ${PER_KEER}`.execute(db);
  return rows;
}

/** Make the statements of one chunk of people; a statement that says the same as the newest is not stored again. */
async function maakDeel(t: Toegang, jaar: number, na: string): Promise<{ laatste: string | null; nieuw: number }> {
  const mensen = await mensenNa(t, jaar, na);
  if (mensen.length === 0) return { laatste: null, nieuw: 0 };
  const huizen = new Map(
    (await laadJaar(t.db, t.gemeente, jaar, [...new Set(mensen.flatMap((m) => m.huishoudens))])).map((h) => [
      h.huishouden,
      h,
    ]),
  );
  const rijen = mensen.flatMap((m) => {
    const o = jaaropgaveVan(
      jaar,
      m.persoon,
      m.huishoudens.map((h) => huizen.get(h)!),
    );
    return o ? [alsRij(t.gemeente, jaar, o)] : [];
  });
  if (rijen.length === 0) return { laatste: mensen.at(-1)!.persoon, nieuw: 0 };
  const { rows } = await sql<{ n: number }>`
    with nieuw as (select * from jsonb_populate_recordset(null::jaaropgave, ${JSON.stringify(
      rijen.map((r) => ({
        ...r,
        ontbreekt: JSON.parse(r.ontbreekt),
        onbevestigd: JSON.parse(r.onbevestigd),
        betalingen: JSON.parse(r.betalingen),
      })),
    )}::jsonb)), was as (
      select distinct on (j.persoon) j.* from jaaropgave j join nieuw n on n.persoon = j.persoon
      where j.gemeente = ${t.gemeente} and j.jaar = ${jaar} order by j.persoon, j.volgnummer desc
    ), erbij as (
      insert into jaaropgave (gemeente, jaar, persoon, volgnummer, uitbetaald_cent, premie_cent, ingehouden_cent, terugbetaald_cent, netto_cent, korting_maanden,
        heffingskorting_cent, loonheffing_cent, bruto_cent, zvw_gemeente_cent, ontbreekt, onbevestigd, betalingen)
      select n.gemeente, n.jaar, n.persoon, coalesce(w.volgnummer + 1, 0), n.uitbetaald_cent, n.premie_cent, n.ingehouden_cent, n.terugbetaald_cent, n.netto_cent, n.korting_maanden,
        n.heffingskorting_cent, n.loonheffing_cent, n.bruto_cent, n.zvw_gemeente_cent, n.ontbreekt, n.onbevestigd, n.betalingen
      from nieuw n left join was w on w.persoon = n.persoon
      where w.persoon is null or (w.betalingen, w.netto_cent, w.loonheffing_cent, w.zvw_gemeente_cent, w.ontbreekt, w.onbevestigd)
        is distinct from (n.betalingen, n.netto_cent, n.loonheffing_cent, n.zvw_gemeente_cent, n.ontbreekt, n.onbevestigd)
      returning 1
    ) select count(*)::int as n from erbij`.execute(t.db);
  return { laatste: mensen.at(-1)!.persoon, nieuw: rows[0]!.n };
}

/**
 * Make the statements of a calendar year for everybody who was paid, in chunks that each stand in one commit. Making them again changes
 * nothing; what changed since gets a new number.
 * @returns how many were stored now
 */
export async function maakJaaropgaven(db: Kysely<Tabellen>, gemeente: number, jaar: number): Promise<number> {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Jaaropgaven', rol: 'werker' };
  let na = '00000000-0000-0000-0000-000000000000';
  let nieuw = 0;
  for (;;) {
    const deel = await metToegang(
      db,
      { wie, handeling: 'toevoegen', object: 'maand', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
      (t) => maakDeel(t, jaar, na),
    );
    nieuw += deel.nieuw;
    if (!deel.laatste) return nieuw;
    na = deel.laatste;
  }
}

/** Job: the statements of a year; by itself every January over the year before. */
export const jaaropgavenMaken = taak({
  naam: 'jaaropgaven-maken',
  gegevens: z.object({ jaar: z.number().int().min(2000).max(2199).optional() }),
  rooster: '0 5 15 1 *',
  maxSeconden: 1800,
  async uitvoeren({ jaar }, { db, wie, klaar }) {
    const vraag = {
      wie,
      handeling: 'toevoegen',
      object: 'maand',
      doel: 'inkomen_verrekenen',
      betrokkene: 'geen',
    } as const;
    const welk = jaar ?? (await metToegang(db, vraag, async (t) => Number(t.vandaag.slice(0, 4)) - 1));
    await maakJaaropgaven(db, wie.gemeente, welk);
    await metToegang(db, vraag, (t) => klaar(t));
  },
});
