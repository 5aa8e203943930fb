import { plusDagen, plusMaanden, werkdag } from '@bijrijder/huishoudgeld';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Kluis, Tabellen } from '../databank/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { eindkenmerk, leesBankantwoord } from '../uitbetaling/index.ts';
import { boekAntwoord } from './antwoord.ts';
import { maakBestand } from './bestand.ts';
import { onderteken } from './handelingen.ts';
import { betaalOpnieuw, geefVoorschot, maakLosBestand } from './los.ts';
import { bevries, doeDeel, maakRun, openDelen, sluitRekenen } from './run.ts';

/** Households per part: a few parts for a small municipality, so that two can be under way. */
const DEELGROOTTE = 600;

/** First working day after a month at noon: when a fictive municipality decided on it. */
export type Historiemaand = { maand: string; bekendOp: string };

/** To pay the months as well: two colleagues who sign, and the pool of the web login they work through. */
export type Uitvoerders = { app: Kysely<Tabellen>; kluis: Kluis; mensen: readonly [Mens, Mens] };
type Mens = { id: string; naam: string };

/**
 * Decide months of the past with the run itself, each on what was known on its decision day; with `uitvoerders` also look over, sign, put in
 * a file and read the answer of the bank. Only for a fictive municipality, whose facts were loaded with the moment at which they became
 * known. Runs that are there are left alone.
 * @param vooraf what happened before the decision on a month, once the month before it has been decided
 */
export async function historie(
  werk: Kysely<Tabellen>,
  gemeente: number,
  maanden: readonly Historiemaand[],
  uitvoerders?: Uitvoerders,
  vooraf?: (maand: Historiemaand) => Promise<void>,
): Promise<number> {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Maandrun', rol: 'werker' };
  const vraag = { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
  const werker = <T>(fn: (t: Toegang) => Promise<T>) => metToegang(werk, vraag, fn);
  let gedaan = 0;
  if (maanden[0]) await vooraf?.(maanden[0]);
  for (const [plek, { maand, bekendOp }] of maanden.entries()) {
    const volgende = maanden[plek + 1];
    const run = await werker(async ({ db }) => {
      const { rows } = await sql<{
        voorbeeld: boolean;
      }>`select is_voorbeeld as voorbeeld from gemeente where code = ${gemeente}`.execute(db);
      if (!rows[0]?.voorbeeld)
        throw new Error('Alleen een voorbeeldgemeente heeft een verleden dat achteraf wordt berekend.');
      const id = await maakRun(db, gemeente, maand, bekendOp);
      const { stand } = await db
        .selectFrom('maandrun')
        .select('stand')
        .where('gemeente', '=', gemeente)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (stand !== 'concept') return null;
      await bevries(db, gemeente, id, { peil: `${bekendOp}T12:00:00+02:00`, deelgrootte: DEELGROOTTE });
      return id;
    });
    if (!run) {
      if (volgende) await vooraf?.(volgende);
      continue;
    }
    // while one part is computed here the database reads or writes another
    const delen = (await werker(({ db }) => openDelen(db, gemeente, run))).values();
    const baan = async () => {
      for (const deel of delen) await werker(({ db }) => doeDeel(db, gemeente, run, deel, 'historie'));
    };
    await Promise.all([baan(), baan()]);
    await werker(({ db }) => sluitRekenen(db, gemeente, run));
    // paying is waiting for the database, what goes before the next month is computing here
    await Promise.all([
      uitvoerders && voerUit(werker, gemeente, run, { maand, bekendOp }, maand === maanden.at(-2)?.maand, uitvoerders),
      volgende && vooraf?.(volgende),
    ]);
    gedaan += 1;
  }
  return gedaan;
}

/** The same day at another hour. */
const om = (dag: string, tijd: string): string => `${dag}T${tijd}:00+02:00`;

type Werker = <T>(fn: (t: Toegang) => Promise<T>) => Promise<T>;

async function voerUit(
  werker: Werker,
  gemeente: number,
  run: string,
  { maand, bekendOp }: Historiemaand,
  metTerug: boolean,
  { app, kluis, mensen }: Uitvoerders,
): Promise<void> {
  const morgen = werkdag(plusDagen(bekendOp, 1), 'later');
  const als = (m: Mens) =>
    ({
      wie: { soort: 'medewerker', gemeente, ...m, rol: 'inkomensconsulent' },
      handeling: 'wijzigen',
      object: 'maandrun',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    }) as const;
  await metToegang(app, als(mensen[0]), async (t) => {
    // one after the other, one to four minutes each
    await sql`update maandrun_nakijken n set bekeken_op = ${om(bekendOp, '12:30')}::timestamptz + k.tot * interval '1 minute', bekeken_door = ${mensen[0].id}, oordeel = 'goed'
      from (select huishouden, reden, sum(1 + abs(hashtext(huishouden::text)) % 4) over (order by reden, huishouden) as tot
        from maandrun_nakijken where gemeente = ${gemeente} and run = ${run} and bekeken_op is null) k
      where n.gemeente = ${gemeente} and n.run = ${run} and n.huishouden = k.huishouden and n.reden = k.reden and n.bekeken_op is null`.execute(
      t.db,
    );
    await onderteken(t, run, om(morgen, '10:10'));
  });
  await metToegang(app, als(mensen[1]), (t) => onderteken(t, run, om(morgen, '11:40')));
  await werker((t) => maakBestand(t, run, om(morgen, '11:41')));
  const antwoord = (welk: string, welke: RawBuilder<unknown>, terug: number) =>
    werker((t) => bankAntwoordt(t, kluis, `AF-${maand}${welk}`, welke, terug));
  if (await geefVoorschotten(werker, app, als(mensen[0]), run, maand, morgen))
    await antwoord('-V', sql`p.run is null and p.maand = ${maand} and p.doel = 'voorschot'`, 0);
  const terug = await antwoord('', sql`p.run = ${run}`, metTerug ? 1 : 0);
  if (!terug) return;
  // one payment came back; a few days later it was paid again
  await werker(async (t) => {
    const dag = werkdag(plusDagen(terug.betaaldag, 3), 'later');
    await betaalOpnieuw(t, terug, dag);
    await maakLosBestand(t, om(terug.betaaldag, '16:00'));
  });
  await antwoord('-2', sql`p.run is null`, 0);
}

/** Who could not be computed is not left without money (art. 52): an advance, the next day. @returns to how many households */
async function geefVoorschotten(
  werker: Werker,
  app: Kysely<Tabellen>,
  vraag: Parameters<typeof metToegang>[1],
  run: string,
  maand: string,
  dag: string,
): Promise<number> {
  const apart = await werker((t) =>
    t.db
      .selectFrom('maandrun_apart as a')
      .innerJoin('huishouden_lid as l', (j) =>
        j.onRef('l.gemeente', '=', 'a.gemeente').onRef('l.huishouden', '=', 'a.huishouden'),
      )
      .select(['a.huishouden', 'a.voorschot_cent', 'l.persoon'])
      .where((e) => e.and({ 'a.gemeente': t.gemeente, 'a.run': run, 'l.rol': 'aanvrager' }))
      .where('a.voorschot_cent', '>', 0)
      .execute(),
  );
  for (const a of apart)
    await metToegang(
      app,
      {
        ...vraag,
        handeling: 'toevoegen',
        object: 'uitbetaling',
        betrokkene: a.persoon,
        reden: 'Een voorschot betalen',
      },
      (t) => geefVoorschot(t, a.huishouden, maand, a.voorschot_cent, werkdag(plusDagen(dag, 1), 'later')),
    );
  if (apart.length > 0) await werker((t) => maakLosBestand(t, om(dag, '16:00')));
  return apart.length;
}

type Terug = Parameters<typeof betaalOpnieuw>[1] & { betaaldag: string };

/** A statement of the fictive bank: every payment booked on its payday, the first `terug` of them sent back. */
async function bankAntwoordt(
  t: Toegang,
  kluis: Kluis,
  berichtId: string,
  welke: RawBuilder<unknown>,
  terug: number,
): Promise<Terug | null> {
  const { rows } =
    await sql<Terug>`select p.huishouden, p.maand, p.doel, p.bestemming, p.poging, p.betaaldag from betaling p
    join betaalbestand_regel r using (gemeente, huishouden, maand, doel, bestemming, poging) where p.gemeente = ${t.gemeente} and ${welke} order by p.huishouden, p.doel`.execute(
      t.db,
    );
  const regels = rows.map((r, i) => {
    const kwam = i < terug;
    return `<Ntry><CdtDbtInd>${kwam ? 'CRDT' : 'DBIT'}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${r.betaaldag}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>${eindkenmerk(r)}</EndToEndId></Refs>${kwam ? '<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>' : ''}</TxDtls></NtryDtls></Ntry>`;
  });
  const bericht = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${berichtId}</MsgId></GrpHdr><Stmt><Id>${berichtId}</Id>${regels.join('')}</Stmt></BkToCstmrStmt></Document>`;
  const bytes = new TextEncoder().encode(bericht);
  if (rows[0]) await boekAntwoord(t, kluis, bytes, leesBankantwoord(bytes), om(rows[0].betaaldag, '09:00'));
  return terug > 0 ? (rows[0] ?? null) : null;
}

/** Months from `van` up to and including `totEnMet`, each decided on the given day of the next month. */
export function historiemaanden(van: string, totEnMet: string, besluitdag: (maand: string) => string): Historiemaand[] {
  const uit: Historiemaand[] = [];
  for (let maand = van; maand <= totEnMet; maand = plusMaanden(maand, 1))
    uit.push({ maand, bekendOp: besluitdag(maand) });
  return uit;
}
