import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Afspraaksoort, Eindegrond } from './afspraaktabellen.ts';
import { type Rekeningfout, schrijfRekening } from './rekening.ts';
import type { Deelbestemming } from './verdeel.ts';

/** Where a part of the money of a household goes, as somebody wrote it down or asked it. Names of people and colleagues, cents, ISO days. */
export type Geldafspraak = {
  id: string;
  soort: Afspraaksoort;
  persoon: string;
  naar: string;
  kenmerk: string | null;
  rekening: string;
  laatsteVier: string;
  waarvoor: string;
  bedragCent: number | null;
  plaats: number;
  /** First and last day of payment it is for. */
  vanaf: string;
  tot: string | null;
  reden: string;
  door: string;
  doorGebruiker: string | null;
  dag: string;
  antwoord: { akkoord: boolean; reden: string; door: string; dag: string } | null;
  einde: { grond: Eindegrond; reden: string; door: string; dag: string } | null;
  /** Who of the two asked for one account again. */
  samen: readonly string[];
  /** `wacht`: on a second colleague, or (halves) on the account of the other one. */
  stand: 'wacht' | 'straks' | 'loopt' | 'afgewezen' | 'voorbij';
};

/** What was written down or asked about a household this transaction declared, newest first. */
export async function geldafspraken(t: Toegang, huishouden: string): Promise<Geldafspraak[]> {
  const { rows } = await sql<
    Omit<Geldafspraak, 'antwoord' | 'einde' | 'stand'> & {
      akkoord: boolean | null;
      aReden: string | null;
      aDoor: string | null;
      aDag: string | null;
      grond: Eindegrond | null;
      eReden: string | null;
      eDoor: string | null;
      eDag: string | null;
      van: string | null;
    }
  >`select a.id, a.soort, a.persoon, a.naar, a.rekening, r.kenmerk, r.laatste_vier as "laatsteVier", a.waarvoor, a.bedrag_cent as "bedragCent", a.plaats,
      a.vanaf, a.tot, a.reden, coalesce(g.naam, p.aanspreeknaam, '') as door, a.door_gebruiker as "doorGebruiker", a.dag,
      n.akkoord, n.reden as "aReden", ng.naam as "aDoor", n.dag as "aDag",
      e.grond, e.reden as "eReden", coalesce(eg.naam, ep.aanspreeknaam, '') as "eDoor", e.dag as "eDag",
      array(select s.persoon from geldafspraak_samen s where s.gemeente = a.gemeente and s.afspraak = a.id) as samen,
      (select min(b.vanaf) from betaalbestemming b where b.gemeente = a.gemeente and b.afspraak = a.id) as van
    from geldafspraak a
    join rekening r on r.gemeente = a.gemeente and r.id = a.rekening
    left join gebruiker g on g.gemeente = a.gemeente and g.id = a.door_gebruiker
    left join persoon p on p.gemeente = a.gemeente and p.id = a.door_persoon
    left join geldafspraak_antwoord n on n.gemeente = a.gemeente and n.afspraak = a.id
    left join gebruiker ng on ng.gemeente = n.gemeente and ng.id = n.door
    left join geldafspraak_einde e on e.gemeente = a.gemeente and e.afspraak = a.id
    left join gebruiker eg on eg.gemeente = e.gemeente and eg.id = e.door_gebruiker
    left join persoon ep on ep.gemeente = e.gemeente and ep.id = e.door_persoon
    where a.gemeente = ${t.gemeente} and a.huishouden = ${huishouden} order by a.id desc`.execute(t.db);
  return rows.map(({ akkoord, aReden, aDoor, aDag, grond, eReden, eDoor, eDag, van, ...r }) => ({
    ...r,
    vanaf: van ?? r.vanaf,
    antwoord: akkoord === null ? null : { akkoord, reden: aReden!, door: aDoor ?? '', dag: aDag! },
    einde: grond && { grond, reden: eReden!, door: eDoor ?? '', dag: eDag! },
    stand:
      grond || (r.tot && r.tot < t.vandaag)
        ? 'voorbij'
        : akkoord === false
          ? 'afgewezen'
          : van === null
            ? 'wacht'
            : van > t.vandaag
              ? 'straks'
              : 'loopt',
  }));
}

/** What cannot be done, as a key of the catalogue; `iban` and `houder`: what is wrong with the account. */
export class AfspraakFout extends Error {
  override name = 'AfspraakFout';
  readonly reden: 'zelf' | 'al' | 'niet' | 'berekend' | 'bewind' | 'beiden' | Rekeningfout;
  constructor(reden: AfspraakFout['reden']) {
    super(reden);
    this.reden = reden;
  }
}

const WEIGERINGEN: readonly (readonly [string, AfspraakFout['reden']])[] = [
  ['andere collega', 'zelf'],
  ['al berekend', 'berekend'],
  ['al gestopt', 'al'],
  ['loopt al', 'al'],
  ['bewindvoerder', 'bewind'],
  ['beide mensen', 'beiden'],
];

/** A row there is once; who comes second reads that it was done. @throws AfspraakFout for what the triggers of 1140 refuse */
async function schrijf(zet: () => Promise<{ numInsertedOrUpdatedRows?: bigint | undefined }>): Promise<void> {
  try {
    if ((await zet()).numInsertedOrUpdatedRows !== 1n) throw new AfspraakFout('al');
  } catch (fout) {
    const { code, message, constraint } = fout as { code?: string; message: string; constraint?: string };
    if (code !== '23514' || constraint) throw fout;
    throw new AfspraakFout(WEIGERINGEN.find(([woord]) => message.includes(woord))?.[1] ?? 'niet');
  }
}

const wieDoet = ({ wie }: Toegang) => ({
  door_gebruiker: wie.soort === 'medewerker' ? wie.id : null,
  door_persoon: wie.soort === 'persoon' ? wie.id : null,
});

/** Beslag as the bailiff served it, or a payment somebody wants passed on. `vanaf` and `tot`: days of payment. */
export type NieuweAfspraak = {
  soort: 'beslag' | 'doorbetaling';
  naar: string;
  iban: string;
  kenmerk: string;
  waarvoor: string;
  bedragCent: number;
  plaats: number;
  vanaf: string;
  tot: string | null;
  reden: string;
};

/**
 * Write down beslag or a payment passed on. Everybody of the household reads it at once; nothing is paid before a second colleague agrees.
 * @throws AfspraakFout when the account is wrong, or the month was computed already
 */
export async function schrijfAfspraak(
  t: Toegang,
  kluis: Kluis,
  { persoon, huishouden }: { persoon: string; huishouden: string },
  v: NieuweAfspraak,
): Promise<void> {
  const rekening = await schrijfRekening(
    t,
    kluis,
    { persoon, huishouden, soort: v.soort, kenmerk: v.kenmerk || null },
    { iban: v.iban, houder: v.naar },
  );
  if ('fout' in rekening) throw new AfspraakFout(rekening.fout);
  await schrijf(() =>
    t.db
      .insertInto('geldafspraak')
      .values({
        gemeente: t.gemeente,
        huishouden,
        persoon,
        soort: v.soort,
        naar: v.naar,
        waarvoor: v.waarvoor,
        bedrag_cent: v.bedragCent,
        plaats: v.plaats,
        rekening: rekening.id,
        rekening_ander: null,
        vanaf: v.vanaf,
        tot: v.tot,
        reden: v.reden,
        ...wieDoet(t),
        dag: t.vandaag,
      })
      .executeTakeFirst(),
  );
}

/** The second colleague says yes, and it begins, or no and why. @throws AfspraakFout */
export const beantwoordAfspraak = (
  t: Toegang,
  huishouden: string,
  afspraak: string,
  { akkoord, reden }: { akkoord: boolean; reden: string },
): Promise<void> =>
  schrijf(() =>
    t.db
      .insertInto('geldafspraak_antwoord')
      .values({
        gemeente: t.gemeente,
        huishouden,
        afspraak,
        akkoord,
        reden,
        door: wieDoet(t).door_gebruiker!,
        dag: t.vandaag,
      })
      .onConflict((c) => c.columns(['gemeente', 'afspraak']).doNothing())
      .executeTakeFirst(),
  );

/** End it, or undo a mistake: no run that has not begun follows it any more. @throws AfspraakFout */
export const stopAfspraak = (
  t: Toegang,
  huishouden: string,
  afspraak: string,
  { grond, reden }: { grond: Eindegrond; reden: string },
): Promise<void> =>
  schrijf(() =>
    t.db
      .insertInto('geldafspraak_einde')
      .values({ gemeente: t.gemeente, huishouden, afspraak, grond, reden, ...wieDoet(t), dag: t.vandaag })
      .onConflict((c) => c.columns(['gemeente', 'afspraak']).doNothing())
      .executeTakeFirst(),
  );

/**
 * One of two partners asks for a half each (art. 45 lid 4), on an account of their own. The other half goes to the account of the household
 * when the other one gave that; else it begins when the other one gives one.
 * @throws AfspraakFout
 */
export async function vraagHelft(
  t: Toegang,
  kluis: Kluis,
  { persoon, huishouden, vanaf }: { persoon: string; huishouden: string; vanaf: string },
  getypt: { iban: string; houder: string },
): Promise<void> {
  const ander = await rekeningVanAnder(t, huishouden, persoon);
  const eigen = await schrijfRekening(t, kluis, { persoon, huishouden, soort: 'eigen', alleenDeel: true }, getypt);
  if ('fout' in eigen) throw new AfspraakFout(eigen.fout);
  await schrijf(() =>
    t.db
      .insertInto('geldafspraak')
      .values({
        gemeente: t.gemeente,
        huishouden,
        persoon,
        soort: 'helft',
        naar: '',
        waarvoor: 'Elk de helft (art. 45 lid 4 Participatiewet)',
        bedrag_cent: null,
        rekening: eigen.id,
        rekening_ander: ander,
        vanaf,
        tot: null,
        reden: 'Zelf gevraagd, met eigen login',
        ...wieDoet(t),
        dag: t.vandaag,
      })
      .executeTakeFirst(),
  );
}

/** The account of the household, when it was given by the other partner. */
async function rekeningVanAnder(
  { db, gemeente, vandaag }: Toegang,
  huishouden: string,
  ik: string,
): Promise<string | null> {
  const nu = await db
    .selectFrom('rekening')
    .select(['id', 'persoon'])
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .where('soort', '=', 'eigen')
    .where('alleen_deel', '=', false)
    .where('vanaf', '<=', vandaag)
    .orderBy('vanaf', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return nu && nu.persoon !== ik ? nu.id : null;
}

/** The other partner gives an account for their half; then both halves begin. @throws AfspraakFout */
export async function geefHelft(
  t: Toegang,
  kluis: Kluis,
  { persoon, huishouden, afspraak }: { persoon: string; huishouden: string; afspraak: string },
  getypt: { iban: string; houder: string },
): Promise<void> {
  const eigen = await schrijfRekening(t, kluis, { persoon, huishouden, soort: 'eigen', alleenDeel: true }, getypt);
  if ('fout' in eigen) throw new AfspraakFout(eigen.fout);
  await schrijf(() =>
    t.db
      .insertInto('geldafspraak_helft')
      .values({ gemeente: t.gemeente, huishouden, afspraak, persoon, rekening: eigen.id, dag: t.vandaag })
      .onConflict((c) => c.columns(['gemeente', 'afspraak']).doNothing())
      .executeTakeFirst(),
  );
}

/** One of two asks for one account again; when both did, the halves stop. @throws AfspraakFout */
export const vraagSamen = (t: Toegang, persoon: string, huishouden: string, afspraak: string): Promise<void> =>
  schrijf(() =>
    t.db
      .insertInto('geldafspraak_samen')
      .values({ gemeente: t.gemeente, huishouden, afspraak, persoon, dag: t.vandaag })
      .onConflict((c) => c.columns(['gemeente', 'afspraak', 'persoon']).doNothing())
      .executeTakeFirst(),
  );

/** First day from which a payment can still follow a new arrangement: after the last month that was computed. */
export async function eersteVrijeBetaling({ db, gemeente, vandaag }: Toegang): Promise<string> {
  const { rows } = await sql<{ dag: string }>`
    select bijrijder.eerste_vrije_betaling(${gemeente}::smallint, ${vandaag}::date + 1) as dag`.execute(db);
  return rows[0]!.dag;
}

/** The people of whom something waits for a second colleague: ids, to declare them. */
export async function geldafspraakmensen({ db }: Toegang): Promise<string[]> {
  const { rows } = await sql<{ wie: string[] }>`select bijrijder.geldafspraakmensen() as wie`.execute(db);
  return rows[0]!.wie;
}

/** Who a burgerservicenummer on a paper is about; null: nobody who gets bijstand here. Opening them takes a reason they read. */
export async function vindVoorGeldweg({ db }: Toegang, kluis: Kluis, bsn: string): Promise<string | null> {
  const { rows } = await sql<{ wie: string | null }>`
    select bijrijder.vind_voor_geldweg(${kluis.zoekhash(bsn, 'bsn')}) as wie`.execute(db);
  return rows[0]?.wie ?? null;
}

/** Hours a colleague can work on where the money of somebody goes, after the reason that person reads. */
const OPEN_UREN = 4;

/** Open somebody to write down where their money goes. In an act on `inzageverzoek`. */
export async function openVoorGeldweg({ db, gemeente, wie }: Toegang, persoon: string, reden: string): Promise<void> {
  await sql`insert into inzage_verzoek (gemeente, gebruiker, persoon, doel, reden, tot)
    values (${gemeente}, ${wie.soort === 'medewerker' ? wie.id : null}, ${persoon}, 'uitbetalen', ${reden}, now() + ${`${OPEN_UREN} hours`}::interval)`.execute(
    db,
  );
}

/** As the run will read it, to show beforehand what it does. */
export const alsBestemming = (
  v: Pick<NieuweAfspraak, 'soort' | 'bedragCent' | 'plaats'>,
  rekening: string,
): Deelbestemming => ({
  rekening,
  deel: v.soort === 'beslag' ? 'beslag' : 'bedrag',
  bedragCent: v.bedragCent,
  plaats: v.plaats,
  soort: v.soort,
});
