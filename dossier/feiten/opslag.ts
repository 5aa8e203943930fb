import type { ColumnType, Generated } from 'kysely';
import type { Dag, Moment } from '../databank/tabellen.ts';
import type { Toegang } from '../toegang/index.ts';
import { type Feit, type Feitinhoud, type Feitsoort, type Herkomst, soorten } from './soorten.ts';

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    feit: {
      gemeente: number;
      id: Generated<string>;
      huishouden: string;
      persoon: string | null;
      soort: Feitsoort;
      onderwerp: string;
      inhoud: ColumnType<unknown, string, never>;
      geldig_van: Dag;
      geldig_tot_en_met: Dag | null;
      bekend_op: Dag;
      vastgelegd_op: Moment;
      herkomst: Herkomst;
      door_persoon: string | null;
      door_gebruiker: string | null;
      namens: Generated<boolean>;
      vervallen: Generated<boolean>;
    };
  }
}

type Lezer = Pick<Toegang, 'db' | 'gemeente'>;

/** All facts of a household in the order in which they were recorded. Oldest first. */
export async function feitenVan({ db, gemeente }: Lezer, huishouden: string): Promise<Feit[]> {
  const rijen = await db
    .selectFrom('feit')
    .select([
      'id',
      'soort',
      'onderwerp',
      'persoon',
      'inhoud',
      'geldig_van',
      'geldig_tot_en_met',
      'bekend_op',
      'herkomst',
      'vervallen',
    ])
    .where('gemeente', '=', gemeente)
    .where('huishouden', '=', huishouden)
    .orderBy('id')
    .execute();
  return rijen.map(
    (r) =>
      ({
        feit: r.id,
        soort: r.soort,
        onderwerp: r.onderwerp,
        persoon: r.persoon,
        inhoud: r.inhoud,
        geldigVan: r.geldig_van,
        geldigTotEnMet: r.geldig_tot_en_met,
        bekendOp: r.bekend_op,
        herkomst: r.herkomst,
        vervallen: r.vervallen,
      }) as Feit,
  );
}

/** A fact to record. Who and when follow from the open transaction. */
export type NieuwFeit = {
  [S in Feitsoort]: {
    soort: S;
    onderwerp: string;
    persoon: string | null;
    inhoud: Feitinhoud<S>;
    geldigVan: string;
    geldigTotEnMet: string | null;
    herkomst: Herkomst;
    vervallen?: boolean;
  };
}[Feitsoort];

/**
 * Adds facts about a household in the open transaction; nothing is ever changed.
 * @throws z.ZodError when the content does not fit its kind (a mistake of ours: the border has checked before)
 */
export async function legVast(toegang: Toegang, huishouden: string, feiten: readonly NieuwFeit[]): Promise<void> {
  if (feiten.length === 0) return;
  const { wie } = toegang;
  await toegang.db
    .insertInto('feit')
    .values(
      feiten.map((f) => ({
        gemeente: toegang.gemeente,
        huishouden,
        persoon: f.persoon,
        soort: f.soort,
        onderwerp: f.onderwerp,
        inhoud: JSON.stringify(soorten[f.soort].parse(f.inhoud)),
        geldig_van: f.geldigVan,
        geldig_tot_en_met: f.geldigTotEnMet,
        bekend_op: toegang.vandaag,
        herkomst: f.herkomst,
        door_persoon: wie.soort === 'persoon' ? wie.id : null,
        door_gebruiker: wie.soort === 'medewerker' ? wie.id : null,
        namens: wie.soort === 'medewerker' || (wie.soort === 'persoon' && wie.rol !== 'client'),
        vervallen: f.vervallen ?? false,
      })),
    )
    .execute();
}

/** The household of a person today, with its adults. Undefined when there is none. */
export async function huishoudenVan(
  { db, gemeente, vandaag }: Pick<Toegang, 'db' | 'gemeente' | 'vandaag'>,
  persoon: string,
): Promise<{ huishouden: string; volwassenen: readonly string[] } | undefined> {
  const leden = await db
    .selectFrom('huishouden_lid as ik')
    .innerJoin('huishouden_lid as lid', (j) =>
      j.onRef('lid.gemeente', '=', 'ik.gemeente').onRef('lid.huishouden', '=', 'ik.huishouden'),
    )
    .select(['lid.huishouden', 'lid.persoon', 'lid.rol'])
    .where('ik.gemeente', '=', gemeente)
    .where('ik.persoon', '=', persoon)
    .where('ik.rol', 'in', ['aanvrager', 'partner'])
    .where('lid.rol', 'in', ['aanvrager', 'partner'])
    .where('ik.van', '<=', vandaag)
    .where('lid.van', '<=', vandaag)
    .where((e) => e.or([e('ik.tot', 'is', null), e('ik.tot', '>', vandaag)]))
    .where((e) => e.or([e('lid.tot', 'is', null), e('lid.tot', '>', vandaag)]))
    .execute();
  if (leden.length === 0) return undefined;
  return { huishouden: leden[0]!.huishouden, volwassenen: leden.map((l) => l.persoon) };
}
