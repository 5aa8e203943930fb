import { type Kysely, sql } from 'kysely';
import type { Db, Tabellen } from '../databank/index.ts';
import { alsBewaarder } from '../sleutels/index.ts';
import { type Ruimregel, ruimregels } from './regels.ts';
import { tabelgebieden } from './register.ts';
import { BIJ_EEN_BESLUIT } from './vasthouden.ts';

/** What a round removes (or would): rows per table, whole people, and how many people are held back and why. No names. */
export type Ronde = {
  dag: string;
  regels: { gebied: string; tabel: string; aantal: number }[];
  mensen: number;
  /** Reason (`bezwaar`, `klacht`, `verbetering`, `vraag`, `vordering`, `hand`, `besluiten`) to number of people. */
  vastgehouden: Record<string, number>;
};

type Tx = Kysely<Tabellen>;
type Vorm = { kolommen: Map<string, Set<string>>; sleutel: Map<string, string[]>; kinderen: Map<string, Kind[]> };
type Kind = { kind: string; paren: [kind: string, ouder: string][] };

/**
 * Remove everything whose term is over on this day, as the keeper, in one transaction: all of it or nothing.
 * Who still has an objection, complaint, question, correction or debt is left alone. Running it again removes nothing more.
 * @param werk login of the workers
 */
export const ruimOp = (werk: Db, gemeente: number, dag: string): Promise<Ronde> =>
  alsBewaarder(werk, gemeente, (tx) => ronde(tx, gemeente, dag));

/** What `ruimOp` would remove on this day: the same round, undone. */
export async function toonRuimte(werk: Db, gemeente: number, dag: string): Promise<Ronde> {
  let uit: Ronde | undefined;
  const terug = new Error('terug');
  await alsBewaarder(werk, gemeente, async (tx) => {
    uit = await ronde(tx, gemeente, dag);
    throw terug;
  }).catch((fout: unknown) => {
    if (fout !== terug) throw fout;
  });
  return uit!;
}

async function ronde(tx: Tx, gemeente: number, dag: string): Promise<Ronde> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dag)) throw new Error(`"${dag}" is geen dag.`);
  const vorm = await leesVorm(tx);
  const regels = opVolgorde(ruimregels(vorm.kolommen), vorm);
  await zetStand(tx, dag);
  const plannen = regels.map((r, i) => ({ r, weg: `weg_${i}`, sleutel: vorm.sleutel.get(r.tabel)! }));
  // first everything is marked as it stands now, then it goes: an answer that goes must not make its question look open
  for (const { r, weg, sleutel } of plannen)
    await sql`create temporary table ${sql.table(weg)} on commit drop as
      select ${sql.join(sleutel.map((k) => sql.ref(`t.${k}`)))} from ${sql.table(r.tabel)} t
      where t.gemeente = ${sql.lit(gemeente)} and ${sql.raw(voorwaarde(r, dag))}`.execute(tx);
  const geteld: Ronde['regels'] = [];
  const meld = (gebied: string, tabel: string, aantal: number): void => {
    if (aantal > 0) geteld.push({ gebied, tabel, aantal });
  };
  meld('wie_keek', 'geschiedenis', await ruimGeschiedenis(tx, regels, gemeente, dag));
  for (const { r, weg, sleutel } of plannen) {
    const waar = [...sleutel.map((k) => `t."${k}" = w."${k}"`), ...geenKind(r.tabel, vorm)].join(' and ');
    const uit = await sql`delete from ${sql.table(r.tabel)} t using ${sql.table(weg)} w where ${sql.raw(waar)}`.execute(
      tx,
    );
    meld(r.gebied, r.tabel, Number(uit.numAffectedRows ?? 0));
  }
  const inzage = await sql<{ n: number }>`
    select bijrijder.ruim_inzage(${dag}::date - interval '5 years') as n`.execute(tx);
  meld('wie_keek', 'inzage', Number(inzage.rows[0]!.n));
  meld('collega', 'gebruiker', await vergeetCollegas(tx, gemeente, dag));
  const mensen = geteld.find((g) => g.tabel === 'persoon')?.aantal ?? 0;
  const vast = await sql<{ vast: string; n: number }>`
    select coalesce(vast, vast_besluiten) as vast, count(*)::int as n from stand
    where coalesce(vast, vast_besluiten) is not null group by 1 order by 1`.execute(tx);
  return { dag, regels: geteld, mensen, vastgehouden: Object.fromEntries(vast.rows.map((r) => [r.vast, r.n])) };
}

/** Until when each person and household counts, once per round. */
async function zetStand(tx: Tx, dag: string): Promise<void> {
  await sql`create temporary table stand on commit drop as
    with s as materialized (select * from bijrijder.bewaarstand()),
      v as materialized (select * from bijrijder.vastgehouden(bijrijder.vandaag(bijrijder.gemeente())))
    select s.*, null::text as huis_vast, case when v.omvang = 'besluiten' then 'besluiten' end as vast_besluiten,
      null::text as huis_vast_besluiten
    from s left join v on v.persoon = s.persoon`.execute(tx);
  await sql`create temporary table stand_huis on commit drop as
    select h.id as huishouden, max(s.uitkering_tot) as uitkering_tot, max(s.begeleiding_tot) as begeleiding_tot, max(s.vast) as vast,
      max(s.vast_besluiten) as vast_besluiten
    from huishouden h left join huishouden_lid l on l.gemeente = h.gemeente and l.huishouden = h.id
      left join stand s on s.persoon = l.persoon
    group by h.id`.execute(tx);
  await sql`update stand_huis set uitkering_tot = coalesce(uitkering_tot, ${dag}::date - interval '100 years'),
    begeleiding_tot = coalesce(begeleiding_tot, ${dag}::date - interval '100 years')`.execute(tx);
  // who holds back holds back the household: one does not lose a child's data while the parent objects
  await sql`update stand set huis_vast = h.vast, huis_vast_besluiten = h.vast_besluiten from stand_huis h, huishouden_lid l
    where l.persoon = stand.persoon and h.huishouden = l.huishouden and coalesce(h.vast, h.vast_besluiten) is not null`.execute(
    tx,
  );
  await sql`create unique index on stand (persoon)`.execute(tx);
  await sql`create unique index on stand_huis (huishouden)`.execute(tx);
}

/** SQL: may this row go? The day comes from the clock of the municipality, everything else from the rules. */
function voorwaarde(r: Ruimregel, dag: string): string {
  const vandaag = `date '${dag.slice(0, 10)}'`;
  const stand = (extra: string): string => {
    const huis =
      r.huishouden && `exists (select 1 from stand_huis s where s.huishouden = ${r.huishouden} and ${extra})`;
    const mens = r.persoon && `exists (select 1 from stand s where s.persoon = ${r.persoon} and ${extra})`;
    return huis ?? mens ?? 'false';
  };
  const ookBesluiten = BIJ_EEN_BESLUIT.has(r.gebied);
  const vastHuis = ookBesluiten ? 'coalesce(s.vast, s.vast_besluiten)' : 's.vast';
  const vastMens = ookBesluiten
    ? 'coalesce(s.vast, s.huis_vast, s.vast_besluiten, s.huis_vast_besluiten)'
    : 'coalesce(s.vast, s.huis_vast)';
  const vast = [
    r.huishouden &&
      `exists (select 1 from stand_huis s where s.huishouden = ${r.huishouden} and ${vastHuis} is not null)`,
    r.persoon && `exists (select 1 from stand s where s.persoon = ${r.persoon} and ${vastMens} is not null)`,
  ].filter(Boolean);
  const over = (d: string) =>
    r.boekjaar
      ? `make_date(extract(year from ${d})::int + ${r.jaren + 1}, 1, 1) <= ${vandaag}`
      : `${d} + interval '${r.jaren} years' <= ${vandaag}`;
  const uitStand = r.na === 'dag' ? 'false' : stand(`s.${r.na}_tot + interval '${r.jaren} years' <= ${vandaag}`);
  const termijn = r.dag ? `case when ${r.dag} is not null then ${over(r.dag)} else ${uitStand} end` : uitStand;
  return [termijn, ...vast.map((v) => `not ${v}`)].join(' and ');
}

/** The history of a row goes with the row, also when it is younger than its own term. */
async function ruimGeschiedenis(tx: Tx, regels: readonly Ruimregel[], gemeente: number, dag: string): Promise<number> {
  let som = 0;
  const uitOud = (kolom: string | null) => kolom && `(t.oud ->> '${kolom.replace('t.', '')}')::uuid`;
  for (const r of regels) {
    if (r.na === 'dag' || r.dag || r.tabel.includes('.') || !/^t\.\w+$/.test(r.huishouden ?? r.persoon ?? '')) continue;
    const waar = sql.raw(
      `t.gemeente = ${gemeente} and t.tabel = '${r.tabel}' and ${voorwaarde({ ...r, persoon: uitOud(r.persoon), huishouden: uitOud(r.huishouden) }, dag)}`,
    );
    const uit = await sql`delete from geschiedenis t where ${waar}`.execute(tx);
    som += Number(uit.numAffectedRows ?? 0);
  }
  return som;
}

/** Colleagues whose last role ended seven years ago lose their name; what they did stays. */
async function vergeetCollegas(tx: Tx, gemeente: number, dag: string): Promise<number> {
  const uit = await sql`update gebruiker g set naam = 'Oud-collega', telefoon = null, email = null, subject = g.id::text
    where g.gemeente = ${gemeente} and g.naam <> 'Oud-collega' and exists (
      select 1 from gebruiker_rol r where r.gemeente = g.gemeente and r.gebruiker = g.id
      having count(*) > 0 and max(coalesce(r.tot, 'infinity')) + interval '7 years' <= ${dag}::date)`.execute(tx);
  return Number(uit.numAffectedRows ?? 0);
}

/** Tables as the database has them: columns, primary keys, and who points at whom. */
async function leesVorm(tx: Tx): Promise<Vorm> {
  const naam = sql`case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end`;
  const { rows } = await sql<{ tabel: string; kolommen: string[]; sleutel: string[] }>`
    select ${naam} as tabel, array_agg(a.attname::text) as kolommen,
      array_agg(a.attname::text) filter (where a.attnum = any (i.indkey::int2[])) as sleutel
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname in ('public', 'klacht') and c.relkind in ('r', 'p') group by 1`.execute(tx);
  const banden = await sql<{ kind: string; ouder: string; van: string[]; naar: string[] }>`
    select (select ${naam} from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = k.conrelid) as kind,
      (select ${naam} from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = k.confrelid) as ouder,
      array(select a.attname::text from unnest(k.conkey) with ordinality u(nr, i) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.nr order by u.i) as van,
      array(select a.attname::text from unnest(k.confkey) with ordinality u(nr, i) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.nr order by u.i) as naar
    from pg_constraint k where k.contype = 'f' and k.conrelid <> k.confrelid and k.conparentid = 0`.execute(tx);
  const kinderen = new Map<string, Kind[]>();
  for (const b of banden.rows) {
    const paren = b.van.map((v, i): [string, string] => [v, b.naar[i]!]);
    kinderen.set(b.ouder, [...(kinderen.get(b.ouder) ?? []), { kind: b.kind, paren }]);
  }
  return {
    kolommen: new Map(rows.map((r) => [r.tabel, new Set(r.kolommen)])),
    sleutel: new Map(rows.map((r) => [r.tabel, r.sleutel])),
    kinderen,
  };
}

/** SQL conditions: nothing that stays points at this row. It waits until that goes too. */
function geenKind(tabel: string, vorm: Vorm): string[] {
  return (vorm.kinderen.get(tabel) ?? []).map(
    ({ kind, paren }) =>
      `not exists (select 1 from ${kind} k where ${paren.map(([v, o]) => `k."${v}" = t."${o}"`).join(' and ')})`,
  );
}

/** Children before what they point at. @throws when tables point at each other in a circle */
function opVolgorde(regels: readonly Ruimregel[], vorm: Vorm): Ruimregel[] {
  const klaar: Ruimregel[] = [];
  const over = new Map(regels.map((r) => [r.tabel, r]));
  while (over.size > 0) {
    const vrij = [...over.values()].filter((r) => !(vorm.kinderen.get(r.tabel) ?? []).some((k) => over.has(k.kind)));
    if (vrij.length === 0) throw new Error(`Tabellen wijzen in een kring naar elkaar: ${[...over.keys()].join(', ')}`);
    for (const r of vrij) {
      klaar.push(r);
      over.delete(r.tabel);
    }
  }
  return klaar;
}

/** Name in plain words of each area that occurs in a round, with its rows together. */
export function perGebied(
  r: Pick<Ronde, 'regels'>,
): { gebied: string; wat: string; bewaren: string; aantal: number }[] {
  const gebieden = new Map([...tabelgebieden().values()].flatMap((g) => (g ? [[g.naam, g.gebied] as const] : [])));
  return [...Map.groupBy(r.regels, (x) => x.gebied)].map(([gebied, rijen]) => ({
    gebied,
    wat: gebieden.get(gebied)?.wat ?? gebied,
    bewaren: gebieden.get(gebied)?.bewaren ?? '',
    aantal: rijen.reduce((som, x) => som + x.aantal, 0),
  }));
}
