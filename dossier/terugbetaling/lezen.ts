import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import { ontvangstContext } from '../sleutels/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Betaler } from './ontvangst.ts';
import type { Ontvangstwaarom } from './tabellen.ts';

/** A repayment of a household. Without `verwerkt` it is in, and will be taken off when the month that is being computed is done. */
export type Terugbetaling = {
  id: string;
  dag: string;
  bedragCent: number;
  metDeHand: boolean;
  verwerkt: { restCent: number; terugCent: number } | null;
};

/** What a household paid back itself, newest first. */
export async function terugbetalingen({ db, gemeente }: Toegang, huishouden: string): Promise<Terugbetaling[]> {
  const { rows } = await sql<{
    id: string;
    dag: string;
    bedrag_cent: number;
    hand: boolean;
    rest_cent: number | null;
    terug_cent: number | null;
  }>`select t.id, t.dag, t.bedrag_cent, t.ontvangst is null as hand, v.rest_cent, v.terug_cent
    from terugbetaling t left join terugbetaling_verwerkt v on v.gemeente = t.gemeente and v.terugbetaling = t.id
    where t.gemeente = ${gemeente} and t.huishouden = ${huishouden} order by t.id desc`.execute(db);
  return rows.map((r) => ({
    id: r.id,
    dag: r.dag,
    bedragCent: r.bedrag_cent,
    metDeHand: r.hand,
    verwerkt: r.rest_cent === null ? null : { restCent: r.rest_cent, terugCent: r.terug_cent ?? 0 },
  }));
}

/** The reference with which this household pays back; made when it is asked for the first time. */
export async function terugbetaalkenmerk({ db }: Toegang, huishouden: string): Promise<string> {
  const { rows } = await sql<{
    kenmerk: string;
  }>`select bijrijder.terugbetaalkenmerk(${huishouden}::uuid) as kenmerk`.execute(db);
  return rows[0]!.kenmerk;
}

/** An amount that came in and that nobody has put anywhere yet. */
export type Ontvangst = {
  id: string;
  bedragCent: number;
  boekdatum: string | null;
  waarom: Ontvangstwaarom;
  betaler: Betaler;
};

/** Amounts that wait for a human, oldest first, and how many there are in all. */
export async function openOntvangsten(
  { db, gemeente }: Toegang,
  kluis: Kluis,
  hoogstens: number,
): Promise<{ aantal: number; lijst: Ontvangst[] }> {
  const { rows } = await sql<{
    id: string;
    bedrag_cent: number;
    boekdatum: string | null;
    waarom: Ontvangstwaarom;
    sleutel: string;
    inhoud: Buffer;
    aantal: number;
  }>`select id, bedrag_cent, boekdatum, waarom, sleutel, inhoud, aantal from bijrijder.open_ontvangsten(${hoogstens})`.execute(
    db,
  );
  return {
    aantal: rows[0]?.aantal ?? 0,
    lijst: rows.map((r) => ({
      id: r.id,
      bedragCent: r.bedrag_cent,
      boekdatum: r.boekdatum,
      waarom: r.waarom,
      betaler: JSON.parse(
        kluis.ontsleutel({ sleutel: r.sleutel, waarde: r.inhoud }, ontvangstContext(gemeente, r.id)),
      ) as Betaler,
    })),
  };
}
