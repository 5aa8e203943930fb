import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';
import { antwoordenOp } from './beheer.ts';
import { type Start, startsVan } from './start.ts';
import type { Aanbodsoort, Keuzestand, Knelpunt, Oordeel, Reis, Taalniveau, Tijd } from './tabellen.ts';

/** How long people wait, and where we are late, per offer; counted, without anybody in it. */
export type Wachten = {
  langstWeken: number | null;
  langerDanGezegd: number;
  laatMetBellen: number;
  zonderBeller: number;
  nietBegonnen: number;
};

export type Aanbod = {
  id: string;
  naam: string;
  soort: Aanbodsoort;
  wat: string;
  voorwaarden: string;
  kosten_cent: number;
  wachttijd_weken: number;
  taalniveau: Taalniveau | null;
  bij: string;
  terreinen: string[];
  tijden: Tijd[];
  bereik: Reis[];
  opvang: boolean;
  baangarantie: boolean;
  plekken: number | null;
  duur_weken: number | null;
  bedenkdagen: number;
  /** Taken out on this day; only shown to colleagues who keep the catalogue. */
  gestopt_op: string | null;
  /** Places left; null: no limit. */
  vrij: number | null;
  /** How many wait. */
  wachtend: number;
  /** Where we let people wait, for colleagues only. */
  wachten: Wachten | null;
  /** What people and colleagues ran into, counted; for colleagues only. About the offer, never about a person. */
  oorzaken: { soort: Knelpunt; keer: number }[];
  /** What we do about what blocks and is not solved yet; everybody may read it. */
  wijDoen: string[];
};

/** The catalogue by name, with what is searched for in it; with `ookGestopt` also what was taken out. */
export async function zoekAanbod(t: Toegang, zoek = '', ookGestopt = false): Promise<Aanbod[]> {
  const rijen = await t.db
    .selectFrom('aanbod')
    .selectAll()
    .where('gemeente', '=', t.gemeente)
    .$if(zoek.trim() !== '', (q) =>
      q.where(
        sql<boolean>`position(${zoek.trim().toLowerCase()} in lower(naam || ' ' || soort || ' ' || wat || ' ' || bij)) > 0`,
      ),
    )
    .$if(!ookGestopt, (q) => q.where('gestopt_op', 'is', null))
    .orderBy('naam')
    .limit(500)
    .execute();
  const { rows: rij } = await sql<{
    aanbod: string;
    bezet: number;
    wacht: number;
  }>`select * from bijrijder.aanbod_rij()`.execute(t.db);
  const { rows: oorzaken } = await sql<{
    aanbod: string;
    soort: Knelpunt;
    keer: number;
  }>`select * from bijrijder.aanbod_oorzaken() order by soort`.execute(t.db);
  const { rows: wachten } = await sql<{
    aanbod: string;
    langst_weken: number | null;
    langer: number;
    laat_bellen: number;
    zonder_beller: number;
    niet_begonnen: number;
  }>`select * from bijrijder.aanbod_wachten()`.execute(t.db);
  const antwoorden = await antwoordenOp(t);
  return rijen.map(({ gemeente: _, ...a }) => {
    const w = wachten.find((r) => r.aanbod === a.id);
    const nu = rij.find((r) => r.aanbod === a.id);
    return {
      ...a,
      vrij: a.plekken === null ? null : Math.max(0, a.plekken - Number(nu?.bezet ?? 0)),
      wachtend: Number(nu?.wacht ?? 0),
      wachten: w
        ? {
            langstWeken: w.langst_weken,
            langerDanGezegd: Number(w.langer),
            laatMetBellen: Number(w.laat_bellen),
            zonderBeller: Number(w.zonder_beller),
            nietBegonnen: Number(w.niet_begonnen),
          }
        : null,
      oorzaken: oorzaken.filter((k) => k.aanbod === a.id).map(({ soort, keer }) => ({ soort, keer: Number(keer) })),
      wijDoen: antwoorden.filter((x) => x.aanbod === a.id && !x.opgelost).map((x) => x.tekst),
    };
  });
}

/**
 * Weeks until a place is there for who stands on `plaats` (1 is first), when places come free evenly: `plekken` places that are
 * each used `duur` weeks give one every duur / plekken weeks. Null when that is not known; never a promise.
 */
export const wachtweken = (plaats: number, plekken: number | null, duur: number | null): number | null =>
  plekken === null || plekken === 0 || duur === null ? null : Math.ceil((plaats * duur) / plekken);

/** Weeks until somebody who asks now can begin, null when nobody can say: by the queue when it is full, else by the catalogue. */
export const wachttijdVan = (a: Aanbod): number | null =>
  a.vrij === null || (a.vrij > 0 && a.wachtend === 0)
    ? a.wachttijd_weken
    : wachtweken(a.wachtend + 1, a.plekken, a.duur_weken);

export type Keuze = {
  id: string;
  aanbod: string;
  naam: string;
  stand: Keuzestand;
  gekozen_door: 'client' | 'samen';
  van: string;
  begonnen_op: string | null;
  tot: string | null;
  oordeel: Oordeel | null;
  oordeel_woorden: string;
  /** In the queue: place, how many wait, and about how many weeks; null when nobody can say. */
  rij: { plaats: number; wachtend: number; weken: number | null } | null;
  /** A place that is offered now. */
  plek: { id: string; voor: string } | null;
  /** Only for who has a place: the call and the first day. */
  start: Start | null;
};

/** What somebody chose, where they stand in the queue, and what they thought of it. Newest first. */
export async function keuzesVan(t: Toegang, persoon: string): Promise<Keuze[]> {
  const rijen = await t.db
    .selectFrom('aanbod_keuze as k')
    .innerJoin('aanbod as a', (j) => j.onRef('a.gemeente', '=', 'k.gemeente').onRef('a.id', '=', 'k.aanbod'))
    .leftJoin('aanbod_plek as p', (j) =>
      j.onRef('p.gemeente', '=', 'k.gemeente').onRef('p.keuze', '=', 'k.id').on('p.antwoord', 'is', null),
    )
    .select(['k.id', 'k.aanbod', 'a.naam', 'a.plekken', 'a.duur_weken', 'k.stand', 'k.gekozen_door', 'k.van'])
    .select(['k.begonnen_op', 'k.tot', 'k.oordeel', 'k.oordeel_woorden', 'p.id as plek_id', 'p.antwoord_voor'])
    .where('k.gemeente', '=', t.gemeente)
    .where('k.persoon', '=', persoon)
    .orderBy('k.id', 'desc')
    .execute();
  const { rows: rij } = await sql<{
    keuze: string;
    plaats: number;
    wachtend: number;
  }>`select * from bijrijder.plaats_in_rij()`.execute(t.db);
  const starts = await startsVan(t, persoon);
  return rijen.map(({ plekken, duur_weken, plek_id, antwoord_voor, ...k }) => {
    const nu = rij.find((r) => r.keuze === k.id);
    const plaats = Number(nu?.plaats ?? 0);
    return {
      ...k,
      rij: nu ? { plaats, wachtend: Number(nu.wachtend), weken: wachtweken(plaats, plekken, duur_weken) } : null,
      plek: plek_id && antwoord_voor ? { id: plek_id, voor: antwoord_voor } : null,
      start: starts.get(k.id) ?? null,
    };
  });
}
