import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { type Feit, geldend, vanSoort } from '../feiten/index.ts';
import { alsFeit, type Feitrij, type Kortregel, kolommenVanFeit } from '../verrekening/index.ts';
import type { Huishoudjaar, Jaarbetaling } from './reken.ts';

type Db = Kysely<Tabellen>;

/** The year of these households: payments the bank booked, who they were for, and what was kept back. A handful of queries for any number. */
export async function laadJaar(
  db: Db,
  gemeente: number,
  jaar: number,
  huishoudens: readonly string[],
): Promise<Huishoudjaar[]> {
  if (huishoudens.length === 0) return [];
  const deze = sql`${huishoudens}::uuid[]`;
  const [van, tot] = [`${jaar}-01-01`, `${jaar}-12-31`];
  const betaald = await sql<Jaarbetaling & { huishouden: string }>`
    select p.huishouden, p.maand, p.doel, g.boekdatum as "geboektOp", p.bedrag_cent as "bedragCent", 0 as "ingehoudenCent"
    from betaling p join betaling_gebeurtenis g using (gemeente, huishouden, maand, doel, bestemming, poging)
    where p.gemeente = ${gemeente} and p.huishouden = any (${deze}) and g.soort = 'betaald' and p.doel <> 'los' and g.boekdatum between ${van}::date and ${tot}::date
      and not exists (select 1 from betaling_gebeurtenis n where n.gemeente = g.gemeente and n.huishouden = g.huishouden and n.maand = g.maand
        and n.doel = g.doel and n.bestemming = g.bestemming and n.poging = g.poging and n.id > g.id)
    order by p.huishouden, g.boekdatum, p.maand, p.doel, p.bestemming, p.poging`.execute(db);
  const feiten = await sql<{ huishouden: string; feiten: Feitrij[] }>`
    select f.huishouden, json_agg(${kolommenVanFeit()} order by f.id) as feiten from feit f
    where f.gemeente = ${gemeente} and f.huishouden = any (${deze}) and f.soort in ('persoon', 'dienstverband') group by f.huishouden`.execute(
    db,
  );
  const besluiten = await sql<{ huishouden: string; maand: string; aflossing_cent: number; regels: Kortregel[] }>`
    select distinct on (b.huishouden, b.maand) b.huishouden, b.maand, b.aflossing_cent, b.regels from besluit b
    where b.gemeente = ${gemeente} and b.huishouden = any (${deze}) and b.maand between ${`${jaar - 1}-06`} and ${`${jaar}-12`}
    order by b.huishouden, b.maand, b.volgnummer desc`.execute(db);
  const terug = await sql<{ huishouden: string; vanaf: string; bedrag_cent: number }>`
    select a.huishouden, bijrijder.getoonde_dag(a.vastgelegd_op) as vanaf, a.bedrag_cent from grootboek_afhandeling a
    join grootboekregel g on g.gemeente = a.gemeente and g.id = a.regel
    where a.gemeente = ${gemeente} and a.huishouden = any (${deze}) and a.bedrag_cent > 0
      and bijrijder.getoonde_dag(a.vastgelegd_op) <= ${tot}::date
      -- what counts is the year in which it was paid out: December comes in January
      and exists (select 1 from betaling_gebeurtenis e where e.gemeente = g.gemeente and e.huishouden = g.huishouden and e.maand = g.maand
        and e.doel = case g.soort when 'voorschot' then 'voorschot' else 'maand' end and e.soort = 'betaald' and e.boekdatum between ${van}::date and ${tot}::date)
    order by a.vastgelegd_op`.execute(db);
  const zelf = await sql<{ huishouden: string; dag: string; bedrag_cent: number }>`
    select v.huishouden, d.dag, v.af_cent as bedrag_cent from terugbetaling_verwerkt v
    join terugbetaling t on t.gemeente = v.gemeente and t.id = v.terugbetaling
    cross join lateral (select coalesce(bijrijder.boekdag(t.ontvangst), t.dag) as dag) d
    where v.gemeente = ${gemeente} and v.huishouden = any (${deze}) and v.af_cent > 0 and d.dag between ${van}::date and ${tot}::date
    order by 2, t.id`.execute(db);
  const per = <T extends { huishouden: string }>(rijen: readonly T[]) => Map.groupBy(rijen, (r) => r.huishouden);
  const [b, f, d, z, s] = [per(betaald.rows), per(feiten.rows), per(besluiten.rows), per(terug.rows), per(zelf.rows)];
  return huishoudens.map((huishouden): Huishoudjaar => {
    const weten = geldend((f.get(huishouden)?.[0]?.feiten ?? []).map(alsFeit) as Feit[]);
    return {
      huishouden,
      mensen: vanSoort(weten, 'persoon').flatMap((m) =>
        m.persoon
          ? [
              {
                persoon: m.persoon,
                nummer: m.inhoud.rol === 'echtgenoot' ? ('P2' as const) : ('P1' as const),
                rechthebbend: m.inhoud.rechthebbend,
                geboortedatum: m.inhoud.geboortedatum,
                van: m.geldigVan,
                tot: m.geldigTotEnMet,
              },
            ]
          : [],
      ),
      kortingElders: vanSoort(weten, 'dienstverband').flatMap((w) =>
        w.persoon && w.inhoud.heffingskorting && ['loon', 'uitkering', 'particulier_pensioen'].includes(w.inhoud.soort)
          ? [{ persoon: w.persoon, van: w.geldigVan, tot: w.geldigTotEnMet }]
          : [],
      ),
      betalingen: b.get(huishouden) ?? [],
      besluiten: new Map(
        (d.get(huishouden) ?? []).map((r) => {
          const premie: { P1?: number; P2?: number } = {};
          for (const [sleutel, cent, over] of r.regels)
            if (sleutel === 'premie' && (over?.p === 'P1' || over?.p === 'P2'))
              premie[over.p] = (premie[over.p] ?? 0) + cent;
          return [r.maand, { aflossingCent: r.aflossing_cent, premie }];
        }),
      ),
      terugbetalingen: (s.get(huishouden) ?? []).map((r) => ({ dag: r.dag, bedragCent: r.bedrag_cent })),
      zelfdeJaar: (z.get(huishouden) ?? []).map((r) => ({ vanaf: r.vanaf, bedragCent: r.bedrag_cent })),
    };
  });
}
