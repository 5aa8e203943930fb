import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Kluis } from '../databank/index.ts';
import { bankantwoordContext } from '../sleutels/index.ts';
import { meldAan, taak } from '../taken/index.ts';
import { getoondeDag, metToegang, type Toegang } from '../toegang/index.ts';
import { type Bankantwoord, type Reden, redenVan, XmlFout } from '../uitbetaling/index.ts';
import type { Betaalsleutel } from '../uitbetaling/tabellen.ts';
import { type Antwoordverslag, bekijkAntwoord, leesAntwoord } from './antwoord.ts';
import { maandrunLosBestand } from './taken.ts';

/**
 * Look at an answer of the bank that a colleague hands in and keep it until they say that it may be read. Nothing is booked. The same file
 * that waits already, also from another tab, is kept once.
 * @param antwoord what stands in the bytes, read in a thread of its own (`leesApart`)
 * @throws XmlFout when it is of another account, or about no payment of ours; then nothing is kept
 * @returns id of what is kept
 */
export async function zetAntwoordKlaar(
  toegang: Toegang,
  kluis: Kluis,
  naam: string,
  bytes: Uint8Array,
  antwoord: Bankantwoord,
): Promise<string> {
  const { db, gemeente, wie } = toegang;
  if (wie.soort !== 'medewerker') throw new XmlFout('Een antwoord van de bank geeft een mens.');
  const sha256 = createHash('sha256').update(bytes).digest();
  await sql`select pg_advisory_xact_lock(717007, ${gemeente})`.execute(db);
  const al = await db
    .selectFrom('bankantwoord')
    .select('id')
    .where('gemeente', '=', gemeente)
    .where('sha256', '=', sha256)
    .where('stand', 'in', ['voorbeeld', 'bezig'])
    .executeTakeFirst();
  if (al) return al.id;
  const verslag = await bekijkAntwoord(toegang, kluis, antwoord);
  const { ingekomen } = verslag;
  if (
    !verslag.eerder &&
    verslag.betaald + verslag.onderweg + verslag.geweigerd + verslag.teruggekomen === 0 &&
    !verslag.anderBedrag &&
    !ingekomen?.herkend &&
    !ingekomen?.wacht
  )
    throw new XmlFout(
      antwoord.bijschrijvingen.length > 0
        ? 'Alles in dit bericht kenden wij al. Er is niets veranderd.'
        : 'In dit bericht staat geen enkele betaling van ons. Er is niets veranderd. Kijk of u het goede bestand koos.',
    );
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(db);
  const { id } = rows[0]!;
  const { sleutel, waarde } = kluis.versleutelBytes(bytes, bankantwoordContext(gemeente, id));
  await db
    .insertInto('bankantwoord')
    .values({
      gemeente,
      id,
      naam: naam.slice(0, 200) || 'bestand',
      sha256,
      sleutel,
      inhoud: waarde,
      soort: antwoord.soort,
      bericht_id: antwoord.berichtId,
      verslag: JSON.stringify(verslag),
      melding: null,
      door: wie.id,
    })
    .execute();
  return id;
}

export type Bankantwoordrij = {
  id: string;
  naam: string;
  soort: string;
  berichtId: string;
  stand: 'voorbeeld' | 'bezig' | 'gelezen' | 'geweigerd' | 'weggehaald';
  verslag: Antwoordverslag;
  melding: string | null;
  op: Date;
  /** Day it is shown with. */
  dag: string;
};

/** What was handed in, newest first; what was taken away is left out. */
export async function bankantwoorden({ db, gemeente }: Toegang, aantal = 10): Promise<Bankantwoordrij[]> {
  const rijen = await db
    .selectFrom('bankantwoord')
    .select(['id', 'naam', 'soort', 'bericht_id as berichtId', 'stand', 'verslag', 'melding', 'op'])
    .select(getoondeDag('op').as('dag'))
    .where('gemeente', '=', gemeente)
    .where('stand', '<>', 'weggehaald')
    .orderBy('id', 'desc')
    .limit(aantal)
    .execute();
  return rijen.map((r) => ({ ...r, verslag: r.verslag as Antwoordverslag }));
}

/** Say that an answer may be read (`bezig`) or take it away, once. @returns false when somebody was first */
export async function beslisAntwoord(
  { db, gemeente }: Toegang,
  id: string,
  wat: 'bezig' | 'weggehaald',
): Promise<boolean> {
  const uit = await db
    .updateTable('bankantwoord')
    .set(wat === 'bezig' ? { stand: wat } : { stand: wat, inhoud: null })
    .where('gemeente', '=', gemeente)
    .where('id', '=', id)
    .where('stand', '=', 'voorbeeld')
    .executeTakeFirst();
  return uit.numUpdatedRows > 0n;
}

/** Job: read an answer back to the households. What cannot be read after all stands with its reason; nothing of it is booked. */
export const bankantwoordLezen = taak({
  naam: 'bankantwoord-lezen',
  gegevens: z.object({ antwoord: z.uuid() }),
  async uitvoeren({ antwoord }, { db, kluis, wie, klaar }) {
    const vraag = {
      wie,
      handeling: 'wijzigen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    } as const;
    try {
      await metToegang(db, vraag, async (t) => {
        const hier = await rijVoor(t, antwoord);
        if (!hier?.inhoud || hier.stand !== 'bezig') return;
        const bytes = hier.sleutel
          ? kluis.ontsleutelBytes(
              { sleutel: hier.sleutel, waarde: hier.inhoud },
              bankantwoordContext(t.gemeente, antwoord),
            )
          : hier.inhoud;
        const { terug, ...verslag } = await leesAntwoord(t, kluis, bytes);
        if (terug) await meldAan(t, maandrunLosBestand, {});
        await t.db
          .updateTable('bankantwoord')
          .set({ stand: 'gelezen', verslag: JSON.stringify(verslag), inhoud: null })
          .where('gemeente', '=', t.gemeente)
          .where('id', '=', antwoord)
          .execute();
        await klaar(t);
      });
    } catch (fout) {
      if (!(fout instanceof XmlFout)) throw fout;
      await metToegang(db, vraag, async (t) => {
        await t.db
          .updateTable('bankantwoord')
          .set({ stand: 'geweigerd', melding: fout.message })
          .where('gemeente', '=', t.gemeente)
          .where('id', '=', antwoord)
          .execute();
      });
    }
  },
});

const rijVoor = (t: Toegang, id: string) =>
  t.db
    .selectFrom('bankantwoord')
    .select(['sleutel', 'inhoud', 'stand'])
    .where('gemeente', '=', t.gemeente)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** A payment that did not arrive and was not made again, with what is next. */
export type Uitval = Betaalsleutel & {
  bedragCent: number;
  uitkomst: 'geweigerd' | 'teruggekomen';
  boekdatum: string | null;
  reden: Reden;
};

/** Every payment that did not arrive and was not made again, oldest first. */
export async function openUitval({ db }: Toegang): Promise<Uitval[]> {
  const { rows } = await sql<
    Betaalsleutel & {
      bedrag_cent: number;
      uitkomst: Uitval['uitkomst'];
      redencode: string | null;
      boekdatum: string | null;
    }
  >`
    select huishouden, maand, doel, bestemming, poging, bedrag_cent, uitkomst, redencode, boekdatum from bijrijder.bankuitval()
    where not opnieuw order by op, huishouden, maand, doel, bestemming`.execute(db);
  return rows.map(({ bedrag_cent, redencode, ...r }) => ({
    ...r,
    bedragCent: bedrag_cent,
    reden: redenVan(redencode),
  }));
}

/** Adults of the households of open payments, to declare to the gateway before names are read. */
export async function mensenVanUitval({ db }: Toegang): Promise<{ huishouden: string; persoon: string }[]> {
  const { rows } = await sql<{ huishouden: string; persoon: string }>`
    select huishouden, persoon from bijrijder.bankuitvalmensen()`.execute(db);
  return rows;
}

/** Payment files, newest first, with their digest and when they were last taken to the bank. */
export async function betaalbestanden({ db, gemeente }: Toegang, aantal = 15) {
  const { rows } = await sql<{
    id: string;
    berichtId: string;
    maand: string | null;
    aantal: number;
    cent: number;
    /** Day it was made, as it is shown. */
    gemaaktDag: string;
    sha256: string | null;
    opgehaald: Date | null;
    opgehaaldDag: string | null;
    naam: string | null;
    bevestigd: boolean;
  }>`
    select b.id, b.bericht_id as "berichtId", m.maand, b.aantal, b.som_cent::bigint as cent, ${getoondeDag('b.gemaakt_op')} as "gemaaktDag", encode(b.sha256, 'hex') as sha256, o.op as opgehaald, ${getoondeDag('o.op')} as "opgehaaldDag", g.naam, case when b.run is null then bijrijder.bestand_bevestigd(b.id) else m.stand = 'afgerond' end as bevestigd
    from betaalbestand b left join maandrun m on m.gemeente = b.gemeente and m.id = b.run
    left join lateral (select op, gebruiker from betaalbestand_opgehaald o where o.gemeente = b.gemeente and o.bestand = b.id order by o.id desc limit 1) o on true
    left join gebruiker g on g.gemeente = b.gemeente and g.id = o.gebruiker
    where b.gemeente = ${gemeente} order by b.gemaakt_op desc, b.id desc limit ${aantal}`.execute(db);
  return rows;
}

/**
 * An access line for everybody whose name and account stand in a payment file. Kept before the first byte leaves: in a transaction of its
 * own, so that a download that breaks off stays visible.
 */
export async function meldInzageVanBestand(t: Toegang, bestand: string): Promise<void> {
  const { wie, gemeente, rol, verwerking } = t;
  if (wie.soort !== 'medewerker') return;
  const { rows } = await sql<{
    ids: string[];
  }>`select array(select bijrijder.mensen_in_bestand(${bestand}::uuid)) as ids`.execute(t.db);
  await t.alsLogin((db) =>
    sql`insert into inzage (gemeente, verwerking, betrokkene, wie_soort, wie_id, wie_naam, rol, handeling, object, doel)
      select ${gemeente}::smallint, ${verwerking}::uuid, b, 'medewerker', ${wie.id}::uuid, ${wie.naam}, ${rol}, 'exporteren', 'bankrekening', 'uitbetalen'
      from unnest(${rows[0]!.ids}::uuid[]) b`.execute(db),
  );
}

/** Note that a colleague took a file. */
export async function meldOpgehaald({ db, gemeente, wie }: Toegang, bestand: string): Promise<void> {
  if (wie.soort !== 'medewerker') return;
  await db.insertInto('betaalbestand_opgehaald').values({ gemeente, bestand, gebruiker: wie.id }).execute();
}
