import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { type Feit, type Maand, plusMaanden } from './huishoudgeld.ts';
import type { Grootboekrij, Premieopen, Stapvraag, Vorige } from './stap.ts';

type Db = Kysely<Tabellen>;

/** Where to send the money of a household; `laden` gives them in order. */
export type Bestemming = {
  rekening: string;
  deel: 'beslag' | 'bedrag' | 'helft' | 'rest';
  bedragCent: number | null;
  soort: 'eigen' | 'bewindvoerder' | 'beslag';
};

/** All that is needed to settle one household-month and to pay it. */
export type Geladen = {
  huishouden: string;
  vraag: Stapvraag;
  /** Newest decision on this very month, when one was taken before the run. */
  al: { volgnummer: number; afdruk: Buffer; run: string | null } | null;
  belofte: { opgave: string; cent: number } | null;
  rekening: string | null;
  /** The account differs from the one paid to last month. */
  nieuweRekening: boolean;
  bestemmingen: readonly Bestemming[];
};

/** How far back pay slips are read for the usual month; older ones only matter for corrections. */
const STROKEN_MAANDEN = 6;

type Feitrij = [
  id: string,
  soort: string,
  onderwerp: string,
  persoon: string | null,
  inhoud: unknown,
  van: string,
  tot: string | null,
  bekendOp: string,
  herkomst: string,
  vervallen: boolean,
  nieuw: boolean,
];
type Rij = {
  huishouden: string;
  feiten: Feitrij[];
  anders: boolean;
  v_bekend_op: string | null;
  v_stand: { s: Vorige['stand']; p: Premieopen[] } | null;
  v_reserve: number | null;
  v_betaald: number | null;
  v_peil: string | null;
  al_volgnummer: number | null;
  al_afdruk: Buffer | null;
  al_run: string | null;
  opgave: string | null;
  belofte_cent: number | null;
  rekening: string | null;
  rekening_nieuw: boolean | null;
  bestemmingen: Bestemming[] | null;
};

/**
 * Facts, state before and accounts of the households from `van` to `tot`, as recorded up to `peil`.
 * One query for any number of households; a second one only for those whose earlier months changed.
 */
export async function laad(
  db: Db,
  gemeente: number,
  grens: { maand: Maand; bekendOp: string; peil: string; betaaldag: string; van: string; tot: string },
  /** Without accounts: for roles that may not see them, when nothing is paid. */
  metRekeningen = true,
): Promise<Geladen[]> {
  const { maand, bekendOp, peil, van, tot } = grens;
  const eerste = `${maand}-01`;
  const stroken = `${plusMaanden(maand, -STROKEN_MAANDEN)}-01`;
  const rekeningen = sql`, r as materialized (
      select distinct on (r.huishouden) r.huishouden, r.id, r.vanaf > (${eerste}::date - 31) and exists (
          select 1 from rekening e where e.gemeente = r.gemeente and e.huishouden = r.huishouden and e.soort = 'eigen' and e.id < r.id) as nieuw
      from rekening r where r.gemeente = ${gemeente} and r.huishouden between ${van} and ${tot} and r.soort = 'eigen'
        and r.vanaf <= ${grens.betaaldag}::date and (r.tot is null or r.tot >= ${grens.betaaldag}::date) and r.vastgelegd_op <= ${peil}::timestamptz
      order by r.huishouden, r.vanaf desc, r.id desc
    ), d as materialized (
      select b.huishouden, json_agg(json_build_object('rekening', b.rekening, 'deel', b.deel, 'bedragCent', b.bedrag_cent, 'soort', r.soort) order by b.volgorde, b.id) as lijst
      from betaalbestemming b join rekening r on r.gemeente = b.gemeente and r.id = b.rekening
      where b.gemeente = ${gemeente} and b.huishouden between ${van} and ${tot} and b.vastgelegd_op <= ${peil}::timestamptz
        and b.vanaf <= ${grens.betaaldag}::date and (b.tot is null or b.tot >= ${grens.betaaldag}::date)
      group by b.huishouden
    )`;
  const geenRekeningen = sql`, r as (select null::uuid as huishouden, null::uuid as id, null::boolean as nieuw where false),
    d as (select null::uuid as huishouden, null::json as lijst where false)`;
  const { rows } = await sql<Rij>`
    with v as materialized (
      select distinct on (b.huishouden) b.huishouden, b.peil, b.bekend_op, b.stand, b.reserve_open_cent, b.betaald_cent
      from besluit b where b.gemeente = ${gemeente} and b.huishouden between ${van} and ${tot} and b.maand = ${plusMaanden(maand, -1)}
      order by b.huishouden, b.volgnummer desc
    ), f as materialized (
      select f.huishouden,
        json_agg(json_build_array(f.id, f.soort, f.onderwerp, f.persoon, f.inhoud, f.geldig_van, f.geldig_tot_en_met, f.bekend_op, f.herkomst, f.vervallen,
          v.peil is not null and f.vastgelegd_op > v.peil) order by f.id) as feiten,
        coalesce(bool_or(f.vastgelegd_op > v.peil and case when f.soort = 'inkomsten' then f.geldig_tot_en_met else f.geldig_van end < ${eerste}::date
          and f.soort <> 'huur' and f.soort <> 'toeslag'), false) as anders
      from feit f left join v on v.huishouden = f.huishouden
      where f.gemeente = ${gemeente} and f.huishouden between ${van} and ${tot} and f.vastgelegd_op <= ${peil}::timestamptz
        and (f.soort not in ('inkomsten', 'geen_inkomsten') or f.geldig_tot_en_met >= ${stroken}::date or f.vastgelegd_op > v.peil)
      group by f.huishouden
    ), al as materialized (
      select distinct on (b.huishouden) b.huishouden, b.volgnummer, b.afdruk, b.run
      from besluit b where b.gemeente = ${gemeente} and b.huishouden between ${van} and ${tot} and b.maand = ${maand}
      order by b.huishouden, b.volgnummer desc
    ), o as materialized (
      select distinct on (b.huishouden) b.huishouden, b.opgave, b.bedrag_cent
      from belofte b where b.gemeente = ${gemeente} and b.huishouden between ${van} and ${tot} and b.maand = ${maand}
        and not exists (select 1 from opgave t where t.gemeente = b.gemeente and t.over = b.opgave)
      order by b.huishouden, b.opgave desc
    )${metRekeningen ? rekeningen : geenRekeningen}
    select f.huishouden, f.feiten, f.anders, v.bekend_op as v_bekend_op, v.stand as v_stand, v.reserve_open_cent as v_reserve, v.betaald_cent as v_betaald,
      to_json(v.peil) #>> '{}' as v_peil, al.volgnummer as al_volgnummer, al.afdruk as al_afdruk, al.run as al_run, o.opgave, o.bedrag_cent as belofte_cent,
      r.id as rekening, r.nieuw as rekening_nieuw, d.lijst as bestemmingen
    from f left join v using (huishouden) left join al using (huishouden) left join o using (huishouden) left join r using (huishouden) left join d using (huishouden)
    order by f.huishouden`.execute(db);
  const eerder = await laadEerder(
    db,
    gemeente,
    maand,
    peil,
    rows.filter((r) => r.anders && r.v_bekend_op).map((r) => r.huishouden),
  );
  return rows.map((r) => {
    const vorige: Vorige | null = r.v_bekend_op
      ? {
          maand: plusMaanden(maand, -1),
          bekendOp: r.v_bekend_op,
          stand: r.v_stand?.s ?? null,
          premieOpen: r.v_stand?.p ?? [],
          reserveOpenCent: r.v_reserve ?? 0,
          betaaldCent: r.v_betaald ?? 0,
        }
      : null;
    const meer = eerder.get(r.huishouden);
    const feiten = (meer?.feiten ?? r.feiten).map(alsFeit);
    return {
      huishouden: r.huishouden,
      vraag: {
        maand,
        bekendOp,
        vorige,
        feiten,
        anders: meer
          ? {
              feitenToen: meer.feiten.filter((f) => !f[10]).map(alsFeit),
              eerder: meer.besluiten,
              herkomst: herkomstVan(meer.feiten, eerste),
            }
          : null,
      },
      al:
        r.al_volgnummer === null || r.al_afdruk === null
          ? null
          : { volgnummer: r.al_volgnummer, afdruk: r.al_afdruk, run: r.al_run },
      belofte: r.opgave === null || r.belofte_cent === null ? null : { opgave: r.opgave, cent: r.belofte_cent },
      rekening: r.rekening,
      nieuweRekening: r.rekening_nieuw ?? false,
      bestemmingen: r.bestemmingen ?? [],
    };
  });
}

const alsFeit = (f: Feitrij): Feit =>
  ({
    feit: f[0],
    soort: f[1],
    onderwerp: f[2],
    persoon: f[3],
    inhoud: f[4],
    geldigVan: f[5],
    geldigTotEnMet: f[6],
    bekendOp: f[7],
    vervallen: f[9],
  }) as Feit;

type Eerder = { feiten: Feitrij[]; besluiten: { maand: Maand; teBetalenCent: number; reserveringCent: number }[] };

/** Every fact and every earlier decision, for households of which an earlier month has to be computed again. */
async function laadEerder(
  db: Db,
  gemeente: number,
  maand: Maand,
  peil: string,
  huishoudens: readonly string[],
): Promise<Map<string, Eerder>> {
  if (huishoudens.length === 0) return new Map();
  const { rows } = await sql<{ huishouden: string; feiten: Feitrij[]; besluiten: Eerder['besluiten'] }>`
    select h.id as huishouden, (
        select json_agg(json_build_array(f.id, f.soort, f.onderwerp, f.persoon, f.inhoud, f.geldig_van, f.geldig_tot_en_met, f.bekend_op, f.herkomst, f.vervallen,
          f.vastgelegd_op > (select b.peil from besluit b where b.gemeente = ${gemeente} and b.huishouden = h.id and b.maand = ${plusMaanden(maand, -1)}
            order by b.volgnummer desc limit 1)) order by f.id)
        from feit f where f.gemeente = ${gemeente} and f.huishouden = h.id and f.vastgelegd_op <= ${peil}::timestamptz) as feiten, (
        select json_agg(json_build_object('maand', b.maand, 'teBetalenCent', b.te_betalen_cent + coalesce(g.bijstand, 0), 'reserveringCent', b.reservering_cent + coalesce(g.reserve, 0))
          order by b.maand)
        from (select distinct on (b.maand) b.maand, b.te_betalen_cent, b.reservering_cent from besluit b
          where b.gemeente = ${gemeente} and b.huishouden = h.id and b.maand < ${maand} order by b.maand, b.volgnummer desc) b
        left join lateral (select sum(g.verschil_cent) filter (where g.soort = 'bijstand')::int as bijstand, sum(g.verschil_cent) filter (where g.soort = 'reserve')::int as reserve
          from grootboekregel g where g.gemeente = ${gemeente} and g.huishouden = h.id and g.maand = b.maand and g.in_maand < ${maand}) g on true) as besluiten
    from unnest(${huishoudens}::uuid[]) h(id)`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, { feiten: r.feiten, besluiten: r.besluiten ?? [] }]));
}

/** Who brought the change: of the organisation, for the figures on quality; the first fact that was new. */
function herkomstVan(feiten: readonly Feitrij[], eerste: string): Grootboekrij['herkomst'] {
  const nieuw = feiten.find((f) => f[10] && (f[1] === 'inkomsten' ? (f[6] ?? f[5]) : f[5]) < eerste);
  const van = nieuw?.[8];
  return van === 'loonstrook'
    ? 'client'
    : van === 'client' || van === 'register' || van === 'medewerker'
      ? van
      : 'systeem';
}
