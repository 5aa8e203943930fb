import { sql } from 'kysely';
import { openStarts } from '../aanbod/index.ts';
import { type Advieswacht, adviesWacht } from '../advies/index.ts';
import type { Meeleeswoord } from '../afstemming/index.ts';
import { type Agendapunt, agendaVan, type Belmoment, belmoment } from '../contact/index.ts';
import { type LaatGeld, laatGeld } from '../optijd/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { openAanvragen, openEindverzoeken } from '../toekenning/index.ts';
import { openEinden, openKloptNiet } from '../werk/index.ts';

/** One call for help, in the words of the person. `dag` by the municipality; `op`: the moment, for the time of day. */
export type Roep = {
  soort: 'niet_goed' | 'bel_mij';
  wens: string;
  tekst: string;
  dag: string;
  op: string;
  bel: Belmoment;
};

/** Why somebody stands on the list of today: always something we owe. */
export type Schuld =
  /** The newest call of this person; `eerder`: the calls before it that nobody answered by speaking yet, newest first. */
  | (Roep & { eerder: Roep[] })
  | { soort: 'beloofd'; wat: string; voor: string; door: string }
  | { soort: 'geld_laat'; maand: string; betaaldag: string }
  | { soort: 'geld_dreigt'; maand: string; beloofd: string; nieuw: string; oorzaak: LaatGeld['oorzaak'] }
  /** Asked for an advance that is not paid yet (art. 52 Pw): who pays sees it too. */
  | { soort: 'voorschot'; maand: string; dag: string }
  | { soort: 'bericht'; tekst: string; dag: string }
  | { soort: 'antwoord'; tekst: string; dag: string }
  | { soort: 'lukt_niet'; wat: string; tekst: string; dag: string }
  | { soort: 'kant' | 'klopt_niet'; tekst: string; dag: string }
  /** A colleague who read along asked, proposed something else or did not agree: they wait for an answer. */
  | { soort: 'collega'; zegt: Meeleeswoord; wie: string; waar: 'afstemming' | 'voorleggen'; tekst: string; dag: string }
  | { soort: 'nazorgvraag'; tekst: string; voor: string }
  | { soort: 'werk_eindigt'; wat: 'contract' | 'subsidie'; werkgever: string; op: string }
  | { soort: 'plek_klopt_niet'; werkgever: string; tekst: string; dag: string }
  | { soort: 'begint'; wat: string; op: string }
  /** About the advice of a doctor: a yes to act on, a word to read, an end to talk about. */
  | { soort: 'advies'; wat: Advieswacht['wat']; tekst: string; dag: string }
  /** What was decided in somebody's favour ends soon, and nobody talked about it yet. */
  | { soort: 'gunst_eindigt'; wat: 'ontheffing' | 'uitstel' | 'meer'; op: string }
  /** We promised a decision by this day (Awb 4:13), or somebody asked to stop. */
  | { soort: 'besluit'; voor: string }
  | { soort: 'stopt'; dag: string }
  | { soort: 'overdracht'; wat: 'vraag' | 'nee' | 'bel' | 'akkoord' }
  /** Never spoken; `nieuw`: handed over or assigned to the asker, who did not speak to them yet. */
  | { soort: 'eerste'; sinds: string; nieuw: boolean; gepland: { dag: string; tijd: string } | null }
  | { soort: 'stil'; laatst: string | null; dagen: number };

export type Dagregel = {
  /** Different for each line of the day. */
  id: string;
  persoon: string;
  naam: string;
  telefoon: string;
  kanaal: string | null;
  tijden: string;
  tolk: string;
  /** First name of the colleague this person is with, when the reader answers for them today. */
  voor: string | null;
  schuld: Schuld;
};
export type Dag = {
  regels: Dagregel[];
  goedNieuws: { persoon: string; naam: string; roepnaam: string; wat: string; op: string }[];
  agenda: Agendapunt[];
};

type Rij = Pick<Dagregel, 'persoon' | 'naam' | 'telefoon' | 'kanaal' | 'tijden' | 'tolk'> & { roepnaam: string };

/** Everything the asking klantmanager owes the people they work with, in that order: what was promised first, first. */
export async function mijnDag(t: Toegang): Promise<Dag> {
  const { db, gemeente } = t;
  const mensen = await db
    .selectFrom('persoon as p')
    .leftJoin('contactvoorkeur as v', (j) => j.onRef('v.gemeente', '=', 'p.gemeente').onRef('v.persoon', '=', 'p.id'))
    .select([
      'p.id as persoon',
      'p.aanspreeknaam as naam',
      'p.roepnaam',
      'p.telefoon',
      'v.kanaal',
      'v.tijden',
      'v.tolk',
    ])
    .where('p.gemeente', '=', gemeente)
    .execute();
  const wie = new Map<string, Rij>(
    mensen.map((m) => [m.persoon, { ...m, telefoon: m.telefoon ?? '', tijden: m.tijden ?? '', tolk: m.tolk ?? '' }]),
  );
  const voor = await voorWie(t);
  const regels: Dagregel[] = [];
  const zet = (persoon: string, schuld: Schuld): void => {
    const m = wie.get(persoon);
    if (m && !(voor.has(persoon) && VAN_DE_COLLEGA.has(schuld.soort)))
      regels.push({
        id: `${persoon}:${regels.length}`,
        persoon,
        naam: m.naam,
        telefoon: m.telefoon,
        kanaal: m.kanaal,
        tijden: m.tijden,
        tolk: m.tolk,
        voor: voor.get(persoon) ?? null,
        schuld,
      });
  };

  const hulp = await db
    .selectFrom('hulpvraag')
    .select(['persoon', 'soort', 'wens', 'tekst', 'dag', 'vastgelegd_op'])
    .where('gemeente', '=', gemeente)
    .where('gesproken_op', 'is', null)
    .orderBy(sql`soort = 'bel_mij'`)
    .orderBy('id')
    .execute();
  // one line for one person: who waits longest comes first, what was said last is read first
  for (const [persoon, hunne] of Map.groupBy(hulp, (h) => h.persoon)) {
    const roepen = hunne
      .map(({ soort, wens, tekst, dag, vastgelegd_op }) => ({
        soort,
        wens,
        tekst,
        dag,
        op: vastgelegd_op.toISOString(),
        bel: belmoment(dag, vastgelegd_op),
      }))
      .toSorted((a, b) => (a.op < b.op ? 1 : -1));
    const eerst = roepen.find((r) => r.soort === 'niet_goed') ?? roepen[0]!;
    zet(persoon, { ...eerst, eerder: roepen.filter((r) => r !== eerst) });
  }

  for (const { persoon, ...v } of await wachtOpOns(t)) zet(persoon, v);
  for (const { persoon, ...c } of await collegaWacht(t)) zet(persoon, { soort: 'collega', ...c });

  const laat = await geldLaat(t);
  for (const l of laat) zet(l.persoon, { soort: 'geld_laat', maand: l.maand, betaaldag: l.betaaldag });

  for (const d of await geldDreigt(t))
    if (!laat.some((l) => l.persoon === d.persoon && l.maand === d.maand))
      zet(d.persoon, { soort: 'geld_dreigt', maand: d.maand, beloofd: d.beloofd, nieuw: d.nieuw, oorzaak: d.oorzaak });

  for (const { persoon, ...v } of await voorschotGevraagd(t)) zet(persoon, { soort: 'voorschot', ...v });

  const beloofd = await db
    .selectFrom('toezegging as z')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'z.gemeente').onRef('g.id', '=', 'z.gebruiker'))
    .select(['z.persoon', 'z.wat', 'z.voor', 'g.naam as door'])
    .where('z.gemeente', '=', gemeente)
    .where('z.gedaan_op', 'is', null)
    .where('z.voor', '<=', sql<string>`${t.vandaag}::date + 7`)
    .orderBy('z.voor')
    .orderBy('z.id')
    .execute();
  for (const b of beloofd) zet(b.persoon, { soort: 'beloofd', wat: b.wat, voor: b.voor, door: b.door });

  const berichten = await db
    .selectFrom('bericht')
    .select(['persoon', 'tekst', 'dag'])
    .where('gemeente', '=', gemeente)
    .where('van', '=', 'client')
    .where('gelezen_op', 'is', null)
    .orderBy('id')
    .execute();
  for (const b of berichten) zet(b.persoon, { soort: 'bericht', tekst: b.tekst, dag: b.dag });
  const antwoorden = await db
    .selectFrom('gesprek_antwoord')
    .select(['persoon', 'tekst', 'op'])
    .where('gemeente', '=', gemeente)
    .where('soort', '=', 'aanvulling')
    .where('gelezen_op', 'is', null)
    .orderBy('id')
    .execute();
  for (const a of antwoorden) zet(a.persoon, { soort: 'antwoord', tekst: a.tekst, dag: a.op });
  const vragen = await db
    .selectFrom('nazorg_vraag')
    .select(['persoon', 'tekst', 'antwoord_voor as voor'])
    .where('gemeente', '=', gemeente)
    .where('antwoord', 'is', null)
    .orderBy('antwoord_voor')
    .orderBy('id')
    .execute();
  for (const v of vragen) zet(v.persoon, { soort: 'nazorgvraag', tekst: v.tekst, voor: v.voor });
  const overdrachten = await db
    .selectFrom('overdracht')
    .select(['persoon', 'akkoord_op', 'notitie', 'collega_antwoord', 'gesproken_op'])
    .where('gemeente', '=', gemeente)
    .where('klaar_op', 'is', null)
    .where('gestopt_op', 'is', null)
    .orderBy('id')
    .execute();
  for (const o of overdrachten) {
    const wat =
      o.collega_antwoord === 'nee'
        ? 'nee'
        : o.notitie === ''
          ? 'vraag'
          : o.akkoord_op && o.collega_antwoord === 'ja'
            ? o.gesproken_op
              ? 'akkoord'
              : 'bel'
            : null;
    if (wat) zet(o.persoon, { soort: 'overdracht', wat });
  }

  for (const { persoon, voor } of await openAanvragen(t)) zet(persoon, { soort: 'besluit', voor });
  for (const { persoon, dag } of await openEindverzoeken(t)) zet(persoon, { soort: 'stopt', dag });

  for (const { persoon, ...k } of await openKloptNiet(t)) zet(persoon, { soort: 'plek_klopt_niet', ...k });

  for (const { persoon, ...a } of await adviesWacht(t)) zet(persoon, { soort: 'advies', ...a });
  for (const { persoon, ...g } of await gunstEindigt(t)) zet(persoon, { soort: 'gunst_eindigt', ...g });

  for (const { persoon, op, wat } of await openStarts(t)) if (op) zet(persoon, { soort: 'begint', wat, op });

  for (const { persoon, wat, werkgever, op } of await openEinden(t))
    zet(persoon, { soort: 'werk_eindigt', wat, werkgever, op });

  for (const s of await langerStil(t))
    zet(
      s.persoon,
      s.laatst === null || s.nieuw
        ? { soort: 'eerste', sinds: s.sinds, nieuw: s.nieuw, gepland: s.gepland }
        : { soort: 'stil', laatst: s.laatst, dagen: s.dagen },
    );

  const stappen = await db
    .selectFrom('stap')
    .select(['persoon', 'tekst as wat', 'klaar_op as op'])
    .where('gemeente', '=', gemeente)
    .where('klaar_op', '>=', sql<string>`${t.vandaag}::date - 14`)
    .orderBy('klaar_op', 'desc')
    .orderBy('id', 'desc')
    .limit(6)
    .execute();
  return {
    regels,
    goedNieuws: stappen.flatMap((s) => {
      const m = wie.get(s.persoon);
      return m && s.op && !voor.has(s.persoon)
        ? [{ persoon: s.persoon, naam: m.naam, roepnaam: m.roepnaam, wat: s.wat, op: s.op }]
        : [];
    }),
    agenda: await agendaVan(t, t.vandaag, t.vandaag),
  };
}

/** What waits until the colleague is back. */
const VAN_DE_COLLEGA: ReadonlySet<Schuld['soort']> = new Set([
  'stil',
  'eerste',
  'overdracht',
  'werk_eindigt',
  'gunst_eindigt',
]);

/** Whose people the reader answers for today besides their own: the first name of the colleague who is away, per person. */
async function voorWie(t: Toegang): Promise<Map<string, string>> {
  if (t.wie.soort !== 'medewerker') return new Map();
  const rijen = await t.db
    .selectFrom('vervanging as v')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'v.gemeente').onRef('g.id', '=', 'v.weg'))
    .innerJoin('begeleiding as b', (j) => j.onRef('b.gemeente', '=', 'v.gemeente').onRef('b.gebruiker', '=', 'v.weg'))
    .select(['b.persoon', 'g.naam'])
    .where('v.gemeente', '=', t.gemeente)
    .where('v.vervanger', '=', t.wie.id)
    .where('v.van', '<=', t.vandaag)
    .where('v.tot', '>', t.vandaag)
    .where('b.soort', '=', 'klantmanager')
    .where('b.van', '<=', t.vandaag)
    .where((e) => e.or([e('b.tot', 'is', null), e('b.tot', '>', t.vandaag)]))
    .execute();
  return new Map(rijen.map((r) => [r.persoon, r.naam.split(' ')[0]!]));
}

/** "This does not work out" of an obligation we have not spoken about since; and what somebody wrote before anything is weighed. */
async function wachtOpOns(t: Toegang): Promise<({ persoon: string } & Extract<Schuld, { dag: string }>)[]> {
  const { rows: plichten } = await sql<{ persoon: string; wat: string; tekst: string; dag: string }>`
    select v.persoon, v.wat, a.tekst, a.op as dag from verplichting v
    cross join lateral (select w.soort, w.tekst, w.op from verplichting_antwoord w where w.gemeente = v.gemeente and w.verplichting = v.id
      order by w.id desc limit 1) a
    where v.gemeente = ${t.gemeente} and v.beeindigd_op is null and v.tot >= ${t.vandaag} and a.soort = 'lukt_niet'
      and bijrijder.verplichting_wacht(v.gemeente, v.id) = 'lukt_niet'
    order by a.op, v.id`.execute(t.db);
  const { rows: woorden } = await sql<{ persoon: string; soort: 'kant' | 'klopt_niet'; tekst: string; dag: string }>`
    select w.persoon, w.soort, w.tekst, w.op as dag from afstemming_woord w
    where w.gemeente = ${t.gemeente} and w.soort in ('kant','klopt_niet')
      and w.nr > coalesce((select max(s.nr) from afstemming_stap s where s.gemeente = w.gemeente and s.afstemming = w.afstemming), 0)
      and not exists (select 1 from ten_gunste g where g.gemeente = w.gemeente and g.afstemming = w.afstemming)
    order by w.op, w.id`.execute(t.db);
  return [...plichten.map((p) => ({ soort: 'lukt_niet' as const, ...p })), ...woorden];
}

/** Days before the end of what was decided in somebody's favour on which it is time to talk. */
const GUNST_VOORAF = 30;

/** Exemptions, postponements and amounts a month that end soon without a newer one, and without a talk since we could know. */
async function gunstEindigt(t: Toegang) {
  const { rows } = await sql<{ persoon: string; wat: 'ontheffing' | 'uitstel' | 'meer'; op: string }>`
    select g.persoon, g.soort as wat, g.tot as op from ten_gunste g
    where g.gemeente = ${t.gemeente} and g.soort in ('ontheffing','uitstel','meer')
      and g.tot between ${t.vandaag}::date and ${t.vandaag}::date + ${GUNST_VOORAF}::int
      and not exists (select 1 from ten_gunste n where n.gemeente = g.gemeente and n.persoon = g.persoon and n.soort = g.soort and n.tot > g.tot)
      and not exists (select 1 from gesprek s where s.gemeente = g.gemeente and s.persoon = g.persoon and s.dag > g.op
        and s.dag >= g.tot - ${GUNST_VOORAF}::int)
    order by g.tot, g.id`.execute(t.db);
  return rows;
}

/** Words of colleagues who read along without an answer of us, oldest first. */
async function collegaWacht(t: Toegang) {
  const { rows } = await sql<{ persoon: string } & Omit<Extract<Schuld, { soort: 'collega' }>, 'soort'>>`
    select w.persoon, w.soort as zegt, g.naam as wie, 'voorleggen' as waar, w.tekst, w.op as dag, w.id from voorlegging_woord w
    join gebruiker g on g.gemeente = w.gemeente and g.id = w.gebruiker
    where w.gemeente = ${t.gemeente} and w.soort <> 'antwoord'
      and not exists (select 1 from voorlegging_woord a where a.gemeente = w.gemeente and a.op_woord = w.id)
    union all
    select w.persoon, w.soort, g.naam, 'afstemming', w.tekst, w.op, w.id from afstemming_tweede w
    join gebruiker g on g.gemeente = w.gemeente and g.id = w.gebruiker
    where w.gemeente = ${t.gemeente} and w.soort in ('oneens','navraag','anders')
      and not exists (select 1 from afstemming_tweede a where a.gemeente = w.gemeente and a.op_woord = w.id)
      and not exists (select 1 from ten_gunste n where n.gemeente = w.gemeente and n.afstemming = w.afstemming)
    order by dag, id`.execute(t.db);
  return rows;
}

/** With intensive nazorg: a talk at least this often. */
const NAZORG_STIL = 30;

type Stil = {
  persoon: string;
  laatst: string | null;
  sinds: string;
  dagen: number;
  nieuw: boolean;
  gepland: { dag: string; tijd: string } | null;
};

/**
 * People not spoken to for longer than was agreed with them (their form of guidance), longest first; never spoken: null. Who
 * left and chose to be called only when they ask, is not called. Somebody handed over or assigned stays on the list until the
 * asker themselves spoke to them, also when that talk is planned; who walks along until a day leaves this to the next colleague.
 */
async function langerStil(t: Toegang): Promise<Stil[]> {
  const { rows } = await sql<Stil>`
    select b.persoon, s.laatst, b.van as sinds, d.dagen, e.nieuw,
      (select json_build_object('dag', a.dag, 'tijd', to_char(a.tijd, 'HH24.MI')) from afspraak a where a.gemeente = b.gemeente
        and a.persoon = b.persoon and a.gebruiker = b.gebruiker and a.stand = 'staat' and a.dag >= ${t.vandaag}
        order by a.dag, a.tijd limit 1) as gepland
    from begeleiding b
    left join nazorg n on n.gemeente = b.gemeente and n.persoon = b.persoon and n.afgesloten_op is null
    left join lateral (select max(dag) as laatst from gesprek g where g.gemeente = b.gemeente and g.persoon = b.persoon) s on true
    left join lateral (select f.vorm from begeleidingsvorm f where f.gemeente = b.gemeente and f.persoon = b.persoon
      order by f.id desc limit 1) k on true
    join vormtijd v on v.gemeente = b.gemeente and v.vorm = coalesce(k.vorm, 'samen')
    cross join lateral (select case when n.vorm = 'intensief' then least(v.stilte_dagen, ${NAZORG_STIL}) else v.stilte_dagen end as dagen) d
    cross join lateral (select coalesce(b.reden, '') in ('overdracht', 'toegewezen', 'intake', 'opvang') and not exists (select 1 from gesprek g
      where g.gemeente = b.gemeente and g.persoon = b.persoon and g.gebruiker = b.gebruiker and g.dag >= b.van) as nieuw) e
    where b.gemeente = ${t.gemeente} and b.gebruiker = ${t.wie.soort === 'medewerker' ? t.wie.id : null} and b.soort = 'klantmanager'
      and b.van <= ${t.vandaag} and (b.tot is null or b.tot > ${t.vandaag})
      and not exists (select 1 from begeleiding x where x.gemeente = b.gemeente and x.persoon = b.persoon and x.soort = 'klantmanager'
        and x.gebruiker <> b.gebruiker and (x.van, x.id) > (b.van, b.id) and x.van <= ${t.vandaag}
        and (x.tot is null or x.tot > ${t.vandaag}))
      and (e.nieuw or ((n.id is null or n.vorm = 'intensief')
        and (s.laatst is null or s.laatst + d.dagen < ${t.vandaag}::date)
        and not exists (select 1 from afspraak a where a.gemeente = b.gemeente and a.persoon = b.persoon and a.stand = 'staat'
          and a.dag >= ${t.vandaag})))
    order by e.nieuw desc, s.laatst + d.dagen nulls first, b.id`.execute(t.db);
  return rows;
}

/**
 * Payments of which the day has passed and that the bank refused, returned, or did not confirm. No word of the bank counts
 * only in a month in which it did confirm payments of others here: before that its answer has not been read yet.
 */
async function geldLaat(t: Toegang): Promise<{ persoon: string; maand: string; betaaldag: string }[]> {
  const { rows } = await sql<{ persoon: string; maand: string; betaaldag: string }>`
    -- read once, and not again for every payment
    with leden as materialized (
      select huishouden, persoon from huishouden_lid
      where gemeente = ${t.gemeente} and rol = 'aanvrager' and persoon = any (${[...t.betrokkenen]}::uuid[])
    )
    select distinct on (l.persoon, p.maand) l.persoon, p.maand, p.betaaldag
    from betaling p
    join leden l on l.huishouden = p.huishouden
    left join lateral (select g.soort from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden
      and g.maand = p.maand and g.doel = p.doel and g.bestemming = p.bestemming and g.poging = p.poging
      order by g.id desc limit 1) g on true
    where p.gemeente = ${t.gemeente} and p.doel <> 'premie' and p.betaaldag < ${t.vandaag}
      and p.betaaldag > ${t.vandaag}::date - 62
      and (g.soort <> 'betaald' or (g.soort is null and exists (select 1 from betaling_gebeurtenis a
        where a.gemeente = p.gemeente and a.maand = p.maand and a.soort = 'betaald')))
      and not exists (select 1 from betaling n where n.gemeente = p.gemeente and n.huishouden = p.huishouden
        and n.maand = p.maand and n.doel = p.doel and n.bestemming = p.bestemming and n.poging > p.poging)
    order by l.persoon, p.maand, p.betaaldag`.execute(t.db);
  return rows.toSorted((a, b) => (a.betaaldag < b.betaaldag ? -1 : 1));
}

/** Advances asked for that are not paid, and whose month is neither; longest waiting first. After a no there is nothing to advance. */
async function voorschotGevraagd(t: Toegang): Promise<{ persoon: string; maand: string; dag: string }[]> {
  const { rows } = await sql<{ persoon: string; maand: string; dag: string }>`
    select v.persoon, v.maand, v.op as dag from voorschot_vraag v
    where v.gemeente = ${t.gemeente} and v.persoon = any (${[...t.betrokkenen]}::uuid[])
      and not exists (select 1 from betaling b where b.gemeente = v.gemeente and b.huishouden = v.huishouden and b.maand = v.maand
        and b.doel in ('voorschot', 'maand'))
      and not exists (select 1 from rechtsbesluit r where r.gemeente = v.gemeente and r.huishouden = v.huishouden
        and r.soort in ('afwijzing', 'buiten_behandeling') and r.vastgelegd_op > v.vastgelegd_op)
    order by v.op, v.persoon`.execute(t.db);
  return rows;
}

/** Money that will be late for somebody the asker works with, seen before its day. */
async function geldDreigt(t: Toegang): Promise<(LaatGeld & { persoon: string })[]> {
  const laat = await laatGeld(t);
  if (laat.length === 0) return [];
  const leden = await t.db
    .selectFrom('huishouden_lid')
    .select(['huishouden', 'persoon'])
    .where('gemeente', '=', t.gemeente)
    .where('rol', '=', 'aanvrager')
    .where('persoon', 'in', [...t.betrokkenen])
    .where(
      'huishouden',
      'in',
      laat.map((l) => l.huishouden),
    )
    .execute();
  return laat.flatMap((l) =>
    leden.filter((m) => m.huishouden === l.huishouden).map((m) => ({ ...l, persoon: m.persoon })),
  );
}
