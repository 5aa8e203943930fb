import { parameterboek } from '@bijrijder/recht';
import { parameterOp } from '@bijrijder/rekenkern';
import { sql } from 'kysely';
import { zinrij } from '../contact/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { GEWOON_VERSCHILBELEID, type Verschilbeleid, vergelijk } from './vergelijk.ts';

/** Declared beside the register, per pay period of one job. Cents. */
type Naast = {
  huishouden: string;
  persoon: string;
  dienstverband: string;
  tijdvak_van: string;
  tijdvak_tot: string;
  opgegeven: number;
  strook: boolean;
  register: number;
};

/** Months back from a day about which is still asked: as far as a settlement may look back (art. 58 lid 4 Pw). */
function maandenTerug(dag: string): number {
  const waarde = parameterOp(parameterboek(), 'pw.verrekening_venster', { peildatum: dag })?.waarde;
  if (!waarde || !('teller' in waarde)) throw new Error(`Op ${dag} is niet bekend hoe ver een verrekening terugkijkt.`);
  return Number(waarde.teller / waarde.noemer);
}

async function naastElkaar({ db, gemeente }: Toegang, huishoudens: readonly string[]): Promise<Naast[]> {
  // right after a delivery the planner thinks there is one row, and would compare every wage with every declaration
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(db);
  const { rows } = await sql<Naast>`
    with laatst as (
      select distinct on (tijdvaksleutel) huishouden, persoon, werkgever, tijdvak_van, tijdvak_tot, netto_cent from loongegeven
      where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[]) order by tijdvaksleutel, opgesteld_op desc, bekend_op desc
    ), r as (
      -- two contracts with one employer are one wage for who declares
      select huishouden, persoon, min(werkgever) as werkgever, tijdvak_van, tijdvak_tot, sum(netto_cent)::int as netto_cent from laatst
      group by huishouden, persoon, lower(werkgever), tijdvak_van, tijdvak_tot
    ), o as (
      select distinct on (onderwerp, huishouden) huishouden, persoon, inhoud, herkomst, vervallen from feit
      where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[]) and soort = 'inkomsten' order by onderwerp, huishouden, id desc
    ), d as (
      select distinct on (onderwerp, huishouden) huishouden, onderwerp, inhoud ->> 'werkgever' as werkgever from feit
      where gemeente = ${gemeente} and huishouden = any (${huishoudens}::uuid[]) and soort = 'dienstverband' order by onderwerp, huishouden, id desc
    ), paar as (
      -- several jobs over the same period are told apart by the name of the employer; what stays double a human matches
      select r.*, o.inhoud ->> 'dienstverband' as dienstverband, (o.inhoud ->> 'netto_ct')::int as opgegeven, o.herkomst = 'loonstrook' as strook,
        lower(r.werkgever) = lower(d.werkgever) as zelfde
      from r join o on o.huishouden = r.huishouden and o.persoon = r.persoon and not o.vervallen and (o.inhoud ->> 'tijdvak_van')::date = r.tijdvak_van
        and (o.inhoud ->> 'tijdvak_tot')::date = r.tijdvak_tot and not coalesce((o.inhoud ->> 'geschat')::boolean, false)
      left join d on d.huishouden = r.huishouden and d.onderwerp = o.inhoud ->> 'dienstverband'
    ), geteld as (
      select *, count(*) over (partition by huishouden, persoon, tijdvak_van, tijdvak_tot) as n,
        count(*) filter (where zelfde) over (partition by huishouden, persoon, tijdvak_van, tijdvak_tot, dienstverband) as banen,
        count(*) filter (where zelfde) over (partition by huishouden, persoon, tijdvak_van, tijdvak_tot, lower(werkgever)) as namen
      from paar
    )
    select huishouden, persoon, dienstverband, tijdvak_van, tijdvak_tot, opgegeven, strook, netto_cent as register from geteld
    where n = 1 or (zelfde and banen = 1 and namen = 1)`.execute(db);
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(db);
  return rows;
}

/**
 * Put what was declared beside the register; each difference becomes one question and a message to the person, never a cut. A question
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
    await laatVervallen(toegang, naast, deel, beleid);
    const vragen = naast.flatMap((r) => {
      const uit = vergelijk(
        { opgaveCent: r.opgegeven, loonstrookCent: r.strook ? r.opgegeven : null, registerCent: r.register },
        beleid,
      );
      if (uit.soort !== 'vraag') return [];
      return [
        {
          gemeente,
          huishouden: r.huishouden,
          persoon: r.persoon,
          dienstverband: r.dienstverband,
          tijdvak_van: r.tijdvak_van,
          tijdvak_tot: r.tijdvak_tot,
          opgegeven_cent: uit.opgegevenCent,
          bekend_cent: uit.bekendCent,
          bron: 'register' as const,
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

async function laatVervallen(
  { db, gemeente, vandaag }: Toegang,
  naast: readonly Naast[],
  huishoudens: readonly string[],
  beleid: Verschilbeleid,
): Promise<void> {
  const open = await db
    .selectFrom('loonvraag')
    .select(['id', 'huishouden', 'dienstverband', 'tijdvak_van', 'opgegeven_cent', 'bekend_cent'])
    .where('gemeente', '=', gemeente)
    .where('huishouden', 'in', [...huishoudens])
    .where('vervallen_op', 'is', null)
    .where((e) => e.or([e('antwoord', 'is', null), e('antwoord', '<>', 'opgave_klopt')]))
    .execute();
  const weg = open.filter((v) => {
    const nu = naast.find(
      (n) => n.huishouden === v.huishouden && n.dienstverband === v.dienstverband && n.tijdvak_van === v.tijdvak_van,
    );
    if (!nu) return false;
    const gelijk =
      vergelijk(
        { opgaveCent: nu.opgegeven, loonstrookCent: nu.strook ? nu.opgegeven : null, registerCent: nu.register },
        beleid,
      ).soort === 'klaar';
    // one of both is another amount now: what is left to ask is a new question
    return gelijk || nu.opgegeven !== v.opgegeven_cent || nu.register !== v.bekend_cent;
  });
  if (weg.length > 0)
    await db
      .updateTable('loonvraag')
      .set({ vervallen_op: vandaag })
      .where('gemeente', '=', gemeente)
      .where(
        'id',
        'in',
        weg.map((v) => v.id),
      )
      .execute();
}

/** Compare again everybody of whom the register told something about the last months. @returns how many questions were asked */
export async function vergelijkOpnieuw(
  toegang: Toegang,
  beleid: Verschilbeleid = GEWOON_VERSCHILBELEID,
): Promise<number> {
  const { db, gemeente, vandaag } = toegang;
  const { rows } = await sql<{ huishouden: string }>`select distinct huishouden from loongegeven
    where gemeente = ${gemeente} and tijdvak_tot >= (${vandaag}::date - make_interval(months => ${maandenTerug(vandaag)}))::date order by 1`.execute(
    db,
  );
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
