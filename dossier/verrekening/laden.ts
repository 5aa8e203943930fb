import { type Feit, type Maand, plusMaanden } from '@bijrijder/huishoudgeld';
import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { type Bewindstand, bewindstanden, type Deelbestemming } from '../uitbetaling/index.ts';
import { leesFeittekst, rijVanFeit } from './feittekst.ts';
import { alsFeit, herkomstVan, laadEerder, teltSql } from './laden-eerder.ts';
import { laadAlleStroken, mistStrook } from './laden-stroken.ts';
import type { Premieopen, Stapvraag, Vorige } from './stap.ts';

type Db = Kysely<Tabellen>;

/** All that is needed to settle one household-month and to pay it. */
export type Geladen = {
  huishouden: string;
  vraag: Stapvraag;
  /** Newest decision on this very month, when one was taken before the run. */
  al: { volgnummer: number; afdruk: Buffer; run: string | null; bekendOp: string; versie: string } | null;
  belofte: { opgave: string; cent: number } | null;
  rekening: string | null;
  /** The account differs from the one before and is new, or a part goes somewhere else for the first time. */
  nieuweRekening: boolean;
  bestemmingen: readonly Deelbestemming[];
  /** The court changed who is in charge of the money, and a human has to look. */
  bewind: boolean;
};

export type Laadgrens = { maand: Maand; bekendOp: string; peil: string; betaaldag: string; van: string; tot: string };

/** How far back pay slips are read for the usual month; older ones matter for corrections and for a job without a newer one. */
const STROKEN_MAANDEN = 6;

/**
 * Facts, state before and accounts of the households from `van` to `tot`, as recorded up to `peil`. A handful of range queries for any
 * number of households, put together here: no join whose plan can go wrong on fresh tables (`offset 0` keeps a look-up a look-up).
 * @param omOpTeSlaan false when nothing is stored or paid: without accounts and promises, which a role may not even see
 */
export async function laad(db: Db, gemeente: number, grens: Laadgrens, omOpTeSlaan = true): Promise<Geladen[]> {
  const { maand, bekendOp } = grens;
  const [{ vorige, al }, voorschotten] = await Promise.all([
    laadBesluiten(db, gemeente, grens),
    laadVoorschotten(db, gemeente, grens),
  ]);
  const feiten = await laadFeiten(db, gemeente, grens, vorige);
  const beloften = omOpTeSlaan ? await laadBeloften(db, gemeente, grens) : new Map();
  const { rekeningen, bestemmingen, pas, bewinden } = omOpTeSlaan
    ? await laadRekeningen(db, gemeente, grens)
    : {
        rekeningen: new Map(),
        bestemmingen: new Map(),
        pas: new Set<string>(),
        bewinden: new Map<string, Bewindstand>(),
      };
  const eerste = `${maand}-01`;
  const anders = feiten
    .filter(({ huishouden, eerder }) => {
      const peil = vorige.get(huishouden)?.peil;
      return peil !== undefined && eerder !== null && eerder > peil;
    })
    .map((f) => f.huishouden);
  const eerder = await laadEerder(db, gemeente, maand, grens.peil, anders);
  const langer = await laadAlleStroken(
    db,
    gemeente,
    grens.peil,
    feiten.filter((f) => !eerder.has(f.huishouden) && mistStrook(f.tekst, maand, bekendOp)).map((f) => f.huishouden),
  );
  return feiten.map(({ huishouden, tekst }): Geladen => {
    const v = vorige.get(huishouden);
    const meer = v && eerder.get(huishouden);
    const rekening = rekeningen.get(huishouden);
    return {
      huishouden,
      vraag: new Maandvraag(
        maand,
        bekendOp,
        v?.stand ?? null,
        voorschotten.get(huishouden) ?? 0,
        meer?.feiten.map(alsFeit) ?? langer.get(huishouden) ?? tekst,
        meer
          ? {
              feitenToen: meer.feiten.filter((f) => f[10] <= v.peil).map(alsFeit) as Feit[],
              eerder: meer.besluiten,
              herkomst: herkomstVan(meer.feiten, v.peil, eerste),
            }
          : null,
      ),
      al: al.get(huishouden) ?? null,
      belofte: beloften.get(huishouden) ?? null,
      nieuweRekening: (rekening?.nieuw ?? false) || pas.has(huishouden),
      ...onderBewind(bewinden.get(huishouden), rekening?.id ?? null, bestemmingen.get(huishouden) ?? []),
    };
  });
}

/**
 * The facts stay text until the household has its turn, and are gone after it: objects of a whole part at once cost more in collecting
 * garbage than in reading.
 */
export class Maandvraag implements Stapvraag {
  readonly maand: Maand;
  readonly bekendOp: string;
  readonly vorige: Vorige | null;
  readonly voorschotCent: number;
  readonly anders: Stapvraag['anders'];
  readonly #feiten: string | readonly Feit[];

  constructor(
    maand: Maand,
    bekendOp: string,
    vorige: Vorige | null,
    voorschotCent: number,
    feiten: string | readonly Feit[],
    anders: Stapvraag['anders'],
  ) {
    this.maand = maand;
    this.bekendOp = bekendOp;
    this.vorige = vorige;
    this.voorschotCent = voorschotCent;
    this.#feiten = feiten;
    this.anders = anders;
  }

  get feiten(): readonly Feit[] {
    return typeof this.#feiten === 'string' ? leesFeittekst(this.#feiten) : this.#feiten;
  }
}

type Besluitrij = {
  huishouden: string;
  maand: string;
  volgnummer: number;
  afdruk: Buffer;
  run: string | null;
  bekend_op: string;
  versie: string;
  peil: number;
  stand: { s: Vorige['stand']; p: Premieopen[] } | null;
  reserve_open_cent: number;
  betaald_cent: number;
  norm_cent: number;
  inkomen_cent: number;
  te_betalen_cent: number;
  aflossing_cent: number;
};

async function laadBesluiten(db: Db, gemeente: number, { maand, peil, van, tot }: Laadgrens) {
  const { rows } = await sql<Besluitrij>`
    select huishouden, maand, volgnummer, afdruk, run, bekend_op, versie, (extract(epoch from peil) * 1000000)::bigint as peil, stand, reserve_open_cent, betaald_cent,
      norm_cent, inkomen_cent, te_betalen_cent, aflossing_cent
    from besluit where gemeente = ${gemeente} and huishouden between ${van} and ${tot} and maand in (${plusMaanden(maand, -1)}, ${maand})
      -- a decision on this month counts for its number whenever it was taken: one taken after the freeze must not stop a part
      and (maand = ${maand} or peil <= ${peil}::timestamptz)
    order by huishouden, maand, volgnummer`.execute(db);
  const vorige = new Map<string, { peil: number; stand: Vorige }>();
  const al: Map<string, NonNullable<Geladen['al']>> = new Map();
  // in order of number: the last one stays
  for (const r of rows) {
    if (r.maand === maand)
      al.set(r.huishouden, {
        volgnummer: r.volgnummer,
        afdruk: r.afdruk,
        run: r.run,
        bekendOp: r.bekend_op,
        versie: r.versie,
      });
    else {
      vorige.set(r.huishouden, {
        peil: r.peil,
        stand: {
          maand: r.maand,
          bekendOp: r.bekend_op,
          stand: r.stand?.s ?? null,
          premieOpen: r.stand?.p ?? [],
          reserveOpenCent: r.reserve_open_cent,
          betaaldCent: r.betaald_cent,
          normCent: r.norm_cent,
          inkomenCent: r.inkomen_cent,
          teBetalenCent: r.te_betalen_cent,
          aflossingCent: r.aflossing_cent,
        },
      });
    }
  }
  return { vorige, al };
}

/**
 * The facts of a household as text (`leesFeittekst`), and when the last one about a month before this was recorded, in microseconds; null
 * when that was before any of these households was decided on.
 */
type Feiten = { huishouden: string; tekst: string; eerder: number | null };

async function laadFeiten(
  db: Db,
  gemeente: number,
  { maand, peil, van, tot }: Laadgrens,
  vorige: ReadonlyMap<string, { peil: number }>,
): Promise<Feiten[]> {
  let vroegste = Number.MAX_SAFE_INTEGER;
  for (const v of vorige.values()) vroegste = Math.min(vroegste, v.peil);
  const { rows } = await sql<Feiten>`
    select huishouden, ${rijVanFeit} as tekst,
      (extract(epoch from max(f.vastgelegd_op) filter (where f.vastgelegd_op > to_timestamp(${vroegste / 1_000_000})
        and ${teltSql} < ${`${maand}-01`}::date)) * 1000000)::bigint as eerder from feit f
    where gemeente = ${gemeente} and huishouden between ${van} and ${tot} and vastgelegd_op <= ${peil}::timestamptz
      and soort not in ('huur', 'toeslag') and (soort not in ('inkomsten', 'geen_inkomsten') or geldig_tot_en_met >= ${`${plusMaanden(maand, -STROKEN_MAANDEN)}-01`}::date
        or vastgelegd_op > to_timestamp(${vroegste / 1_000_000}))
    group by huishouden order by huishouden`.execute(db);
  return rows;
}

async function laadBeloften(
  db: Db,
  gemeente: number,
  { maand, peil, van, tot }: Laadgrens,
): Promise<Map<string, { opgave: string; cent: number }>> {
  const { rows } = await sql<{ huishouden: string; opgave: string; bedrag_cent: number }>`
    select huishouden, opgave, bedrag_cent from belofte b
    where gemeente = ${gemeente} and huishouden between ${van} and ${tot} and maand = ${maand} and gedaan_op <= ${peil}::timestamptz
      and not exists (select 1 from opgave t where t.gemeente = b.gemeente and t.over = b.opgave offset 0)
    order by huishouden, opgave`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, { opgave: r.opgave, cent: r.bedrag_cent }]));
}

async function laadVoorschotten(
  db: Db,
  gemeente: number,
  { maand, peil, van, tot }: Laadgrens,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ huishouden: string; cent: number }>`
    select p.huishouden, sum(p.bedrag_cent)::int as cent from betaling p
    where p.gemeente = ${gemeente} and p.huishouden between ${van} and ${tot} and p.maand = ${maand} and p.doel = 'voorschot' and p.gemaakt_op <= ${peil}::timestamptz
      and not exists (select 1 from betaling_gebeurtenis g where g.gemeente = p.gemeente and g.huishouden = p.huishouden and g.maand = p.maand and g.doel = p.doel
        and g.bestemming = p.bestemming and g.poging = p.poging and g.soort in ('geweigerd', 'teruggekomen') offset 0)
      -- after a no people decided about it: it is forgiven, or a debt of its own
      and not exists (select 1 from grootboekregel r join grootboek_afhandeling a on a.gemeente = r.gemeente and a.regel = r.id
        where r.gemeente = p.gemeente and r.huishouden = p.huishouden and r.maand = p.maand and r.soort = 'voorschot'
          and a.vastgelegd_op <= ${peil}::timestamptz offset 0)
    group by p.huishouden`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, r.cent]));
}

async function laadRekeningen(db: Db, gemeente: number, { maand, peil, betaaldag, van, tot }: Laadgrens) {
  const { rows } = await sql<{ huishouden: string; id: string; nieuw: boolean }>`
    select huishouden, id, vanaf > (${`${maand}-01`}::date - 31) as nieuw from rekening
    where gemeente = ${gemeente} and huishouden between ${van} and ${tot} and soort = 'eigen' and not alleen_deel and vanaf <= ${betaaldag}::date
      and (tot is null or tot >= ${betaaldag}::date) and vastgelegd_op <= ${peil}::timestamptz
    order by huishouden, vanaf, id`.execute(db);
  const rekeningen = new Map<string, { id: string; nieuw: boolean }>();
  // the first account of a household is not a changed one
  for (const r of rows) rekeningen.set(r.huishouden, { id: r.id, nieuw: r.nieuw && rekeningen.has(r.huishouden) });
  const waarheen = await sql<{
    huishouden: string;
    rekening: string;
    deel: Deelbestemming['deel'];
    bedrag_cent: number | null;
    plaats: number;
    soort: Deelbestemming['soort'];
    nieuw: boolean;
  }>`
    select b.huishouden, coalesce(n.id, b.rekening) as rekening, b.deel, b.bedrag_cent, b.volgorde as plaats,
      b.afspraak is not null and b.vanaf > ${betaaldag}::date - 31 or coalesce(n.id <> b.rekening and n.vanaf > ${betaaldag}::date - 31, false) as nieuw,
      (select r.soort from rekening r where r.gemeente = b.gemeente and r.id = b.rekening) as soort
    from betaalbestemming b
    -- a half follows its person to a newer account
    left join lateral (select x.id, x.vanaf from rekening o join rekening x on x.gemeente = o.gemeente and x.huishouden = o.huishouden and x.persoon = o.persoon
      where b.deel = 'helft' and o.gemeente = b.gemeente and o.id = b.rekening and o.soort = 'eigen' and x.soort = 'eigen' and x.vanaf >= o.vanaf
        and x.vanaf <= ${betaaldag}::date and (x.tot is null or x.tot >= ${betaaldag}::date) and x.vastgelegd_op <= ${peil}::timestamptz
      order by x.vanaf desc, x.vastgelegd_op desc limit 1 offset 0) n on true
    where b.gemeente = ${gemeente} and b.huishouden between ${van} and ${tot} and b.vanaf <= ${betaaldag}::date
      and (b.tot is null or b.tot >= ${betaaldag}::date) and b.vastgelegd_op <= ${peil}::timestamptz
      and not exists (select from geldafspraak_einde e where e.gemeente = b.gemeente and e.afspraak = b.afspraak
        and e.vastgelegd_op <= ${peil}::timestamptz offset 0)
    order by b.huishouden, b.volgorde, b.id`.execute(db);
  const bestemmingen = new Map<string, Deelbestemming[]>();
  const pas = new Set<string>();
  for (const r of waarheen.rows) {
    const lijst = bestemmingen.get(r.huishouden) ?? [];
    lijst.push({ rekening: r.rekening, deel: r.deel, bedragCent: r.bedrag_cent, plaats: r.plaats, soort: r.soort });
    if (r.nieuw) pas.add(r.huishouden);
    bestemmingen.set(r.huishouden, lijst);
  }
  const bewinden = await bewindstanden(db, gemeente, { van, tot, dag: betaaldag, peil });
  return { rekeningen, bestemmingen, pas, bewinden };
}

/** Where the money of one household goes on a payday: its own account, what was arranged, and what the court ordered. */
export async function geldweg(
  db: Db,
  gemeente: number,
  huishouden: string,
  grens: Omit<Laadgrens, 'van' | 'tot'>,
): Promise<Pick<Geladen, 'rekening' | 'bestemmingen' | 'bewind'>> {
  const { rekeningen, bestemmingen, bewinden } = await laadRekeningen(db, gemeente, {
    ...grens,
    van: huishouden,
    tot: huishouden,
  });
  return onderBewind(
    bewinden.get(huishouden),
    rekeningen.get(huishouden)?.id ?? null,
    bestemmingen.get(huishouden) ?? [],
  );
}

/**
 * Where the money goes when the court put somebody in charge of it. One of two partners has a half of it (art. 45 lid 4). An account that
 * is no longer right gets nothing: the money waits for the answer of a human.
 */
function onderBewind(
  b: Bewindstand | undefined,
  rekening: string | null,
  gewoon: readonly Deelbestemming[],
): Pick<Geladen, 'rekening' | 'bestemmingen' | 'bewind'> {
  if (b?.stand === 'wacht')
    return { rekening: null, bestemmingen: gewoon.filter((d) => d.deel === 'beslag'), bewind: true };
  if (b?.stand !== 'bewind' || !b.rekening) return { rekening, bestemmingen: gewoon, bewind: b?.stand === 'vraag' };
  const naar = { rekening: b.rekening, bedragCent: null, soort: 'bewindvoerder' } as const;
  // something else was arranged already, or the partner has no account: a human looks
  if (gewoon.some((d) => d.deel === 'helft' || d.deel === 'rest') || (b.volwassenen > 1 && !rekening))
    return { rekening, bestemmingen: gewoon, bewind: true };
  const erbij: Deelbestemming[] =
    b.volwassenen > 1 && rekening
      ? [
          { ...naar, deel: 'helft' },
          { rekening, bedragCent: null, soort: 'eigen', deel: 'helft' },
        ]
      : [{ ...naar, deel: 'rest' }];
  return { rekening, bestemmingen: [...gewoon, ...erbij], bewind: b.nieuw };
}
