import { berekenMaand, toegepast } from '@bijrijder/recht';
import type { Breuk, Tabelrij } from '@bijrijder/rekenkern';
import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { laad } from './laden.ts';
import { rekeningOp } from './regeling.ts';
import { type Kortregel, leesRegels, type Specificatieregel } from './regels.ts';
import { verrekenStap } from './stap.ts';

/** What one decision rests on: its lines, the facts known then, and each figure of law with its source. Cents. */
export type Bon = {
  volgnummer: number;
  soort: string;
  besloten: string;
  versie: string;
  afdruk: string;
  betaaldCent: number;
  regels: readonly Specificatieregel[];
  feiten: readonly {
    feit: string;
    soort: string;
    inhoud: unknown;
    van: string;
    tot: string | null;
    bekendOp: string;
    herkomst: string;
  }[];
  /** Empty when the month cannot be calculated again, or there was no right. */
  cijfers: readonly {
    titel: string;
    sleutel: string;
    /** In words, with its unit; `tabel` for a table. */
    waarde: string;
    vanaf: string;
    document: string;
    artikel: string | null;
    zeker: boolean;
  }[];
};

type Rij = {
  volgnummer: number;
  soort: string;
  versie: string;
  bekend_op: string;
  peil: string;
  afdruk: string;
  betaald_cent: number;
  regels: readonly Kortregel[];
};
type Feitrij = Bon['feiten'][number];

/**
 * The receipts of every decision on a month of one household, oldest first. The adults of the household are declared: they read that somebody
 * looked, and why. Undefined when there is no such household.
 */
export async function bonnenVan(
  werk: Kysely<Tabellen>,
  gemeente: number,
  maand: string,
  huishouden: string,
): Promise<Bon[] | undefined> {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Narekenen', rol: 'werker' };
  const vraag = { wie, handeling: 'lezen', object: 'besluit', doel: 'inkomen_verrekenen' } as const;
  const mensen = await metToegang(werk, { ...vraag, betrokkene: 'geen' }, ({ db }) =>
    db
      .selectFrom('huishouden_lid')
      .select('persoon')
      .distinct()
      .where('gemeente', '=', gemeente)
      .where('huishouden', '=', huishouden)
      .where('rol', 'in', ['aanvrager', 'partner'])
      .execute(),
  );
  if (mensen.length === 0) return undefined;
  const betrokkene = mensen.map((m) => m.persoon);
  return metToegang(werk, { ...vraag, betrokkene, reden: 'Een besluit narekenen' }, async ({ db }) => {
    const { rows } =
      await sql<Rij>`select volgnummer, soort, versie, bekend_op, to_json(peil) #>> '{}' as peil, encode(afdruk, 'hex') as afdruk,
      betaald_cent, regels from besluit where gemeente = ${gemeente} and huishouden = ${huishouden} and maand = ${maand} order by volgnummer`.execute(
        db,
      );
    const uit: Bon[] = [];
    for (const r of rows) {
      const { rows: feiten } = await sql<Feitrij>`
        select distinct on (onderwerp, geldig_van) id as feit, soort, inhoud, geldig_van as van, geldig_tot_en_met as tot, bekend_op as "bekendOp", herkomst
        from feit where gemeente = ${gemeente} and huishouden = ${huishouden} and vastgelegd_op <= ${r.peil}::timestamptz and geldig_van <= ${`${maand}-28`}::date + 3
        and (geldig_tot_en_met is null or geldig_tot_en_met >= ${`${maand}-01`}::date)
        order by onderwerp, geldig_van, id desc`.execute(db);
      const regeling = await rekeningOp(db, r.bekend_op);
      const grens = {
        maand,
        bekendOp: r.bekend_op,
        peil: r.peil,
        betaaldag: r.bekend_op,
        van: huishouden,
        tot: huishouden,
      };
      const [geladen] = await laad(db, gemeente, grens, false);
      const stap = geladen ? verrekenStap(geladen.vraag, regeling, r.volgnummer > 0) : null;
      const b =
        stap?.soort === 'besluit' && stap.invoer
          ? berekenMaand(stap.invoer, maand, regeling.rekenaar.gemeente, r.bekend_op)
          : null;
      uit.push({
        volgnummer: r.volgnummer,
        soort: r.soort,
        besloten: r.bekend_op,
        versie: r.versie,
        afdruk: r.afdruk,
        betaaldCent: r.betaald_cent,
        regels: leesRegels(r.regels),
        feiten,
        cijfers:
          b?.status === 'berekend'
            ? toegepast(b.uitslag).cijfers.map(({ titel, sleutel, eenheid, versie }) => ({
                titel,
                sleutel,
                waarde: waardeTekst(versie.waarde, eenheid),
                vanaf: versie.van,
                document: versie.bron.document,
                artikel: versie.bron.artikel ?? null,
                zeker: versie.zekerheid !== 'unverified',
              }))
            : [],
      });
    }
    return uit;
  });
}

/** A figure of law as a controller reads it: euros, a percentage, or the number with its unit. */
function waardeTekst(waarde: Breuk | readonly Tabelrij[], eenheid: string): string {
  if (!('teller' in waarde)) return 'tabel';
  const getal = Number(waarde.teller) / Number(waarde.noemer);
  const schrijf = (n: number, cijfers: number) =>
    n.toLocaleString('nl-NL', { minimumFractionDigits: cijfers, maximumFractionDigits: 4 });
  if (eenheid.startsWith('eurocent')) return `€ ${schrijf(getal / 100, 2)}${eenheid.slice('eurocent'.length)}`;
  // percentages are kept as a part of one
  return eenheid.startsWith('procent') ? `${schrijf(getal * 100, 0)}%` : `${schrijf(getal, 0)} ${eenheid}`;
}

/** The household-month of the decision whose digest begins so, hexadecimal; undefined when there is none, or more than one. */
export async function zoekAfdruk(
  werk: Kysely<Tabellen>,
  gemeente: number,
  begin: string,
): Promise<{ huishouden: string; maand: string } | undefined> {
  const wie: Wie = { soort: 'taak', gemeente, naam: 'Narekenen', rol: 'werker' };
  const { rows } = await metToegang(
    werk,
    { wie, handeling: 'lezen', object: 'besluit', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
    ({ db }) =>
      sql<{ huishouden: string; maand: string }>`select distinct huishouden, maand from besluit
        where gemeente = ${gemeente} and encode(afdruk, 'hex') like ${`${begin}%`} limit 2`.execute(db),
  );
  return rows.length === 1 ? rows[0] : undefined;
}
