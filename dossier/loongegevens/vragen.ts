import { sql } from 'kysely';
import { zinrij } from '../contact/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { isIngetrokken } from './bekend.ts';
import { GEWOON_VERSCHILBELEID, strookNaast, type Verschilbeleid, vergelijk } from './vergelijk.ts';

/** Declared beside the payslip and the register, per pay period of one job. Cents. */
type Naast = {
  huishouden: string;
  persoon: string;
  dienstverband: string;
  /** Set when the wage belongs to no job of the household: who paid it. */
  werkgever: string | null;
  tijdvak_van: string;
  tijdvak_tot: string;
  opgegeven: number;
  /** Net wage that was surely read from the payslip that was handed in with it, about this very period. */
  strook: number | null;
  /** Beside it on the slip: what may have been counted in or left out. */
  vergoedingen: number;
  beslag: number;
  register: number | null;
};

/** Months back from a day about which is still asked: as far as a settlement may look back (art. 58 lid 4 Pw). */
const maandenTerug = (dag: string): number => wetstermijn('pw.verrekening_venster', dag);

async function naastElkaar({ db, gemeente }: Toegang, huishoudens: readonly string[]): Promise<Naast[]> {
  // right after a delivery the planner thinks there is one row, and would compare every wage with every declaration
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(db);
  const { rows } = await sql<Naast>`
    with laatst as (
      select distinct on (tijdvaksleutel) huishouden, persoon, werkgever, tijdvak_van, tijdvak_tot, netto_cent, ${isIngetrokken} as ingetrokken
      from loongegeven where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[])
      order by tijdvaksleutel, opgesteld_op desc, bekend_op desc, levering desc, sleutel desc
    ), r as (
      -- two contracts with one employer are one wage for who declares
      select huishouden, persoon, min(werkgever) as werkgever, tijdvak_van, tijdvak_tot, sum(netto_cent)::int as netto_cent from laatst
      where not ingetrokken group by huishouden, persoon, lower(werkgever), tijdvak_van, tijdvak_tot
    ), o as (
      select distinct on (onderwerp, huishouden) huishouden, persoon, inhoud, inhoud ->> 'dienstverband' as dienstverband,
        (inhoud ->> 'tijdvak_van')::date as tijdvak_van, (inhoud ->> 'tijdvak_tot')::date as tijdvak_tot, (inhoud ->> 'netto_ct')::int as opgegeven,
        vervallen or coalesce((inhoud ->> 'geschat')::boolean, false) as weg from feit
      where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[]) and soort = 'inkomsten' order by onderwerp, huishouden, id desc
    ), d as (
      select distinct on (onderwerp, huishouden) huishouden, onderwerp, inhoud ->> 'werkgever' as werkgever from feit
      where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[]) and soort = 'dienstverband' order by onderwerp, huishouden, id desc
    ), paar as (
      -- several jobs over the same period are told apart by the name of the employer; what stays double a human matches
      select r.*, o.dienstverband, lower(r.werkgever) = lower(d.werkgever) as zelfde
      from r join o on o.huishouden = r.huishouden and o.persoon = r.persoon and not o.weg and o.tijdvak_van = r.tijdvak_van
        and o.tijdvak_tot = r.tijdvak_tot
      left join d on d.huishouden = r.huishouden and d.onderwerp = o.dienstverband
    ), geteld as (
      select *, count(*) over (partition by huishouden, persoon, tijdvak_van, tijdvak_tot) as n,
        count(*) filter (where zelfde) over (partition by huishouden, persoon, tijdvak_van, tijdvak_tot, dienstverband) as banen,
        count(*) filter (where zelfde) over (partition by huishouden, persoon, tijdvak_van, tijdvak_tot, lower(werkgever)) as namen
      from paar
    ), register as (
      select huishouden, persoon, dienstverband, tijdvak_van, tijdvak_tot, netto_cent from geteld
      where n = 1 or (zelfde and banen = 1 and namen = 1)
    ), vreemd as (
      -- wage of an employer nobody named, about a month that was declared or decided: asked as well, for nothing was declared of it
      select r.* from r where r.netto_cent > 0
        -- what was declared over the same days and belongs to no line by name may be this wage under another name
        and not exists (select 1 from o left join d on d.huishouden = o.huishouden and d.onderwerp = o.dienstverband
          where o.huishouden = r.huishouden and o.persoon = r.persoon and o.tijdvak_van = r.tijdvak_van and o.tijdvak_tot = r.tijdvak_tot
            and not exists (select 1 from r x where x.huishouden = o.huishouden and x.persoon = o.persoon and x.tijdvak_van = o.tijdvak_van
              and x.tijdvak_tot = o.tijdvak_tot and lower(x.werkgever) = lower(d.werkgever)))
        and not exists (select 1 from d where d.huishouden = r.huishouden and lower(trim(d.werkgever)) = lower(trim(r.werkgever)))
        and (exists (select 1 from opgave p where p.gemeente = ${gemeente} and p.huishouden = r.huishouden and p.maand = to_char(r.tijdvak_tot, 'YYYY-MM'))
          or exists (select 1 from besluit b where b.gemeente = ${gemeente} and b.huishouden = r.huishouden and b.maand = to_char(r.tijdvak_tot, 'YYYY-MM')))
    ), strook as (
      -- only what was read without doubt, from a slip about this period: the machine may be wrong, the person is asked
      -- holiday allowance that stands on it is left out of what is declared, so of this as well
      select o.huishouden, o.dienstverband, o.tijdvak_van,
        (b.gelezen #>> '{velden,netto_cent,waarde}')::int - case when b.gelezen #>> '{velden,vakantiegeld_uitbetaald_cent,waarde}' is null
          then 0 else coalesce((o.inhoud ->> 'vakantiegeld_netto_ct')::int, 0) end as netto,
        coalesce((b.gelezen #>> '{velden,netto_vergoedingen_cent,waarde}')::int, 0) as vergoedingen,
        coalesce((b.gelezen #>> '{velden,loonbeslag_cent,waarde}')::int, 0) as beslag
      from o join bewijsstuk b on b.gemeente = ${gemeente} and b.huishouden = o.huishouden and b.id::text = o.inhoud ->> 'bewijsstuk'
      where not o.weg and b.gelezen #>> '{velden,netto_cent,zeker}' = 'true'
        and coalesce((b.gelezen #>> '{velden,van,waarde}')::date, o.tijdvak_van) = o.tijdvak_van
        and coalesce((b.gelezen #>> '{velden,tot,waarde}')::date, o.tijdvak_tot) = o.tijdvak_tot
    )
    select o.huishouden, o.persoon, o.dienstverband, null as werkgever, o.tijdvak_van, o.tijdvak_tot, o.opgegeven, s.netto as strook,
      coalesce(s.vergoedingen, 0) as vergoedingen, coalesce(s.beslag, 0) as beslag, r.netto_cent as register
    from o
    left join register r on r.huishouden = o.huishouden and r.persoon = o.persoon and r.dienstverband = o.dienstverband
      and r.tijdvak_van = o.tijdvak_van and r.tijdvak_tot = o.tijdvak_tot
    left join strook s on s.huishouden = o.huishouden and s.dienstverband = o.dienstverband and s.tijdvak_van = o.tijdvak_van
    where not o.weg and o.persoon is not null and (r.netto_cent is not null or s.netto is not null)
    union all
    select huishouden, persoon, 'onbekend:' || lower(trim(werkgever)), werkgever, tijdvak_van, tijdvak_tot, 0, null, 0, 0, netto_cent from vreemd`.execute(
    db,
  );
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(db);
  return rows;
}

const strookCent = (n: Naast): number | null =>
  n.strook === null
    ? null
    : strookNaast({ nettoCent: n.strook, vergoedingenCent: n.vergoedingen, beslagCent: n.beslag }, n.opgegeven);

const uitkomstVan = (n: Naast, beleid: Verschilbeleid) =>
  vergelijk({ opgaveCent: n.opgegeven, loonstrookCent: strookCent(n), registerCent: n.register }, beleid);

/**
 * Put what was declared beside the payslip and the register; each difference becomes one question and a message to the person, never a cut. A question
 * about which both agree meanwhile lapses. @returns how many were asked
 */
export async function stelVragen(
  toegang: Toegang,
  huishoudens: readonly string[],
  beleid: Verschilbeleid = GEWOON_VERSCHILBELEID,
): Promise<number> {
  const { db, gemeente, vandaag } = toegang;
  let gesteld = 0;
  for (let i = 0; i < huishoudens.length; i += 2000) {
    const deel = huishoudens.slice(i, i + 2000);
    const naast = await naastElkaar(toegang, deel);
    const gezegd = await werkVragenBij(toegang, naast, deel, beleid);
    const vragen = naast.flatMap((r) => {
      const uit = uitkomstVan(r, beleid);
      if (uit.soort !== 'vraag' || gezegd(r, uit)) return [];
      return [
        {
          gemeente,
          huishouden: r.huishouden,
          persoon: r.persoon,
          dienstverband: r.dienstverband,
          werkgever: r.werkgever,
          tijdvak_van: r.tijdvak_van,
          tijdvak_tot: r.tijdvak_tot,
          opgegeven_cent: uit.opgegevenCent,
          bekend_cent: uit.bekendCent,
          bron: uit.tekst === 'loongegevens.vraag.strook' ? ('loonstrook' as const) : ('register' as const),
          strook_cent: r.strook,
          register_cent: r.register,
          gevraagd_op: vandaag,
          antwoord: null,
          antwoord_cent: null,
          toelichting: null,
          beantwoord_op: null,
          naar_mens_op: null,
        },
      ];
    });
    if (vragen.length === 0) continue;
    const nieuw = await db
      .insertInto('loonvraag')
      .values(vragen)
      .onConflict((c) => c.doNothing())
      .returning('persoon')
      .execute();
    gesteld += nieuw.length;
    const mensen = [...new Set(nieuw.map((v) => v.persoon))];
    if (mensen.length > 0)
      await db
        .insertInto('bericht')
        .values(mensen.map((m) => zinrij(toegang, m, 'loonvraag', {}, '/mijn/loonvragen')))
        .execute();
  }
  return gesteld;
}

type Ergens = Pick<Naast, 'huishouden' | 'dienstverband' | 'tijdvak_van'>;
const plek = (v: Ergens): string => `${v.huishouden}|${v.dienstverband}|${v.tijdvak_van}`;

/**
 * What is not asked any more lapses; beside a payslip stands what the register says now.
 * @returns whether somebody said already that the declaration is right, beside the same figures
 */
async function werkVragenBij(
  { db, gemeente, vandaag }: Toegang,
  naast: readonly Naast[],
  huishoudens: readonly string[],
  beleid: Verschilbeleid,
): Promise<(n: Naast, uit: { opgegevenCent: number; bekendCent: number; tekst: string }) => boolean> {
  const alle = await db
    .selectFrom('loonvraag')
    .select([
      'id',
      'huishouden',
      'dienstverband',
      'tijdvak_van',
      'opgegeven_cent',
      'bekend_cent',
      'register_cent',
      'bron',
      'antwoord',
    ])
    .where('gemeente', '=', gemeente)
    .where('huishouden', 'in', [...huishoudens])
    .where((e) => e.or([e('vervallen_op', 'is', null), e('antwoord', '=', 'opgave_klopt')]))
    .execute();
  const perPlek = new Map(naast.map((n) => [plek(n), n]));
  const weg: string[] = [];
  for (const v of alle) {
    if (v.antwoord === 'opgave_klopt') continue;
    const nu = perPlek.get(plek(v));
    const uit = nu && uitkomstVan(nu, beleid);
    // nothing to compare any more, or another amount: what is left to ask is a new question
    if (uit?.soort !== 'vraag' || uit.opgegevenCent !== v.opgegeven_cent || uit.bekendCent !== v.bekend_cent)
      weg.push(v.id);
    else if (nu!.register !== v.register_cent)
      await db
        .updateTable('loonvraag')
        .set({ register_cent: nu!.register })
        .where('gemeente', '=', gemeente)
        .where('id', '=', v.id)
        .execute();
  }
  if (weg.length > 0)
    await db
      .updateTable('loonvraag')
      .set({ vervallen_op: vandaag })
      .where('gemeente', '=', gemeente)
      .where('id', 'in', weg)
      .where('vervallen_op', 'is', null)
      .execute();
  const klopte = Map.groupBy(
    alle.filter((v) => v.antwoord === 'opgave_klopt'),
    plek,
  );
  return (n, uit) =>
    (klopte.get(plek(n)) ?? []).some(
      (v) =>
        v.opgegeven_cent === uit.opgegevenCent &&
        // a register that moves by a few cents tells nothing new
        Math.abs(v.bekend_cent - uit.bekendCent) <=
          (v.bron === 'register' ? beleid.registerVerschilCent : beleid.strookVerschilCent),
    );
}

/** Compare again everybody of whom the register told something about the last months, who handed in a payslip, or of whom a question is open. @returns how many questions were asked */
export async function vergelijkOpnieuw(
  toegang: Toegang,
  beleid: Verschilbeleid = GEWOON_VERSCHILBELEID,
): Promise<number> {
  const { db, gemeente, vandaag } = toegang;
  const sinds = sql`(${vandaag}::date - make_interval(months => ${maandenTerug(vandaag)}))::date`;
  const { rows } = await sql<{ huishouden: string }>`select huishouden from loongegeven
    where gemeente = ${gemeente} and tijdvak_tot >= ${sinds}
    union select huishouden from feit where gemeente = ${gemeente} and soort = 'inkomsten' and herkomst = 'loonstrook' and bekend_op >= ${sinds}
    union select huishouden from loonvraag where gemeente = ${gemeente} and vervallen_op is null and antwoord is distinct from 'opgave_klopt'
    order by 1`.execute(db);
  return stelVragen(
    toegang,
    rows.map((r) => r.huishouden),
    beleid,
  );
}

/** Days after which a promised change that did not come is a reason to call. */
const DAGEN_TOT_VERANDERD = 3;

/**
 * Questions that nobody answered for so long that a colleague calls, those who asked for a call, and those who would change their
 * declaration and did not; marked, so that each is given to a human once.
 */
export async function naarMens(
  { db, gemeente, vandaag }: Toegang,
  beleid: Verschilbeleid = GEWOON_VERSCHILBELEID,
): Promise<number> {
  const uit = await db
    .updateTable('loonvraag')
    .set({ naar_mens_op: vandaag })
    .where('gemeente', '=', gemeente)
    .where('naar_mens_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .where(
      sql<boolean>`case when antwoord is null then gevraagd_op + ${beleid.dagenTotMens}::int <= ${vandaag}::date
        when antwoord = 'weet_niet' then true
        when antwoord = 'ander_bedrag' then beantwoord_op + ${DAGEN_TOT_VERANDERD}::int <= ${vandaag}::date else false end`,
    )
    .executeTakeFirst();
  return Number(uit.numUpdatedRows);
}
