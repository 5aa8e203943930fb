import { createHash } from 'node:crypto';
import { isDag } from '@bijrijder/recht';
import { sql } from 'kysely';
import type { Kluis } from '../databank/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { schrijfRij } from './regel.ts';
import { onderteken, publiekeSleutel, vingerafdruk } from './sleutel.ts';

/** Lines one file holds at most: a spreadsheet opens it, and the server makes it in one go. */
const MEESTE_REGELS = 200_000;
const MEESTE_DAGEN = 92;
const PER_KEER = 5_000;
const GEEN_ID = '00000000-0000-0000-0000-000000000000';

/** What a controller asks: which days, and why. The people in it read the reason. */
export type Auditvraag = { van: string; tot: string; waarom: string };
export type Auditfout = 'dagen' | 'te-lang' | 'later' | 'waarom' | 'niets' | 'te-veel';

/** Fix what a file will hold. Nobody is read yet. Returns its id, or what must be different. */
export async function vraagUitvoer(t: Toegang, vraag: Auditvraag): Promise<{ id: string } | { fout: Auditfout }> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit vraagt een auditor, met naam.');
  const { van, tot } = vraag;
  const waarom = vraag.waarom.trim();
  if (!isDag(van) || !isDag(tot) || tot < van) return { fout: 'dagen' };
  if (tot > t.vandaag) return { fout: 'later' };
  if ((Date.parse(tot) - Date.parse(van)) / 86_400_000 > MEESTE_DAGEN) return { fout: 'te-lang' };
  if (waarom.length < 10) return { fout: 'waarom' };
  const { rows } = await sql<{ eerste: number | null; laatste: number | null; regels: number; mensen: number }>`
    select * from bijrijder.audit_reikwijdte(${van}::date, ${tot}::date)`.execute(t.db);
  const { eerste, laatste, regels, mensen } = rows[0]!;
  if (eerste === null || laatste === null) return { fout: 'niets' };
  if (regels > MEESTE_REGELS) return { fout: 'te-veel' };
  return t.db
    .insertInto('audit_uitvoer')
    .values({
      gemeente: t.gemeente,
      van,
      tot,
      waarom: waarom.slice(0, 500),
      eerste_zegel: eerste,
      laatste_zegel: laatste,
      regels,
      mensen,
      door: t.wie.id,
      dag: t.vandaag,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
}

/** What was asked before, newest first, and how often it was fetched. */
export const uitvoeren = (t: Toegang) =>
  t.db
    .selectFrom('audit_uitvoer as u')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'u.gemeente').onRef('g.id', '=', 'u.door'))
    .select(['u.id', 'u.van', 'u.tot', 'u.waarom', 'u.regels', 'u.mensen', 'u.dag', 'g.naam as door'])
    .select((e) =>
      e
        .selectFrom('audit_opgehaald as o')
        .select((x) => x.fn.countAll<number>().as('n'))
        .whereRef('o.gemeente', '=', 'u.gemeente')
        .whereRef('o.uitvoer', '=', 'u.id')
        .as('opgehaald'),
    )
    .where('u.gemeente', '=', t.gemeente)
    .orderBy('u.id', 'desc')
    .limit(50)
    .execute();

type Zegel = {
  volgnummer: number;
  tot_xid: number;
  gemaakt_op: Date;
  aantal: number;
  vorige: string;
  afdruk: string;
  zegel: string;
};
type Blik = {
  xid: number;
  id: string;
  binnen: boolean;
  op: Date | null;
  verwerking: string | null;
  mens: string | null;
  wie: string | null;
  rol: string | null;
  handeling: string | null;
  object: string | null;
  doel: string | null;
  reden: string | null;
  afdruk: string;
};

/**
 * The signed file: who it is from and why, the seals, the access log (who looked), the processing log of the same acts (without who), and
 * the signature (Ed25519) over every byte before it. Everybody in it gets a line in "wie keek". The same request gives the same bytes.
 * @returns null when there is no such request
 */
export async function maakUitvoer(t: Toegang, kluis: Kluis, gemeente: string, id: string): Promise<Buffer | null> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit haalt een auditor op, met naam.');
  const u = await t.db
    .selectFrom('audit_uitvoer as u')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'u.gemeente').onRef('g.id', '=', 'u.door'))
    .selectAll('u')
    .select('g.naam')
    .where('u.gemeente', '=', t.gemeente)
    .where('u.id', '=', id)
    .executeTakeFirst();
  if (!u) return null;
  await sql`select bijrijder.audit_meld(${u.van}::date, ${u.tot}::date, ${u.laatste_zegel}, ${u.waarom})`.execute(t.db);
  const zegels = await sql<Zegel>`
    select * from bijrijder.audit_zegels(${u.eerste_zegel}, ${u.laatste_zegel})`.execute(t.db);
  const delen: string[] = ['\ufeff'];
  const rij = (...cellen: (string | number | null)[]) => void delen.push(schrijfRij(cellen));
  const sleutel = publiekeSleutel(kluis, t.gemeente);
  rij('kop', 'formaat', 'bijrijder audit 1');
  rij('kop', 'gemeente', `${gemeente} (${t.gemeente})`);
  rij('kop', 'dagen', `${u.van} tot en met ${u.tot}`);
  rij('kop', 'waarom', u.waarom);
  rij('kop', 'gevraagd door', u.naam);
  rij('kop', 'gevraagd op', u.gemaakt_op.toISOString());
  rij('kop', 'sleutel', sleutel.replace(/-----[A-Z ]+-----|\s/g, ''));
  rij('kop', 'vingerafdruk van de sleutel', vingerafdruk(sleutel));
  rij('kop', 'keten begint na', zegels.rows[0]?.vorige ?? '');
  rij('kop', 'keten eindigt met', zegels.rows.at(-1)?.zegel ?? '');
  rij('kolommen', 'zegel', 'gemaakt op', 'aantal regels', 'zegel ervoor', 'afdruk van regels die weg zijn', 'waarde');
  for (const z of zegels.rows)
    rij('zegel', z.volgnummer, z.gemaakt_op.toISOString(), z.aantal, z.vorige, z.afdruk, z.zegel);
  rij('kolommen', 'zegel', 'afdruk', 'op', 'verwerking', 'mens', 'wie', 'rol', 'handeling', 'wat', 'doel', 'reden');
  const verwerkingen: string[] = [];
  let plek = { xid: 0, id: GEEN_ID };
  let bij = 0;
  for (;;) {
    const { rows } = await sql<Blik>`
      select * from bijrijder.audit_regels(${u.eerste_zegel}, ${u.laatste_zegel}, ${u.van}::date, ${u.tot}::date,
        ${plek.xid}::bigint, ${plek.id}::uuid, ${PER_KEER}, ${kluis.geheim(`audit-mens:${u.id}`)})`.execute(t.db);
    for (const r of rows) {
      while ((zegels.rows[bij]?.tot_xid ?? r.xid) < r.xid) bij += 1;
      const nummer = zegels.rows[bij]?.volgnummer ?? '';
      if (!r.binnen) {
        rij('andere dag', nummer, r.afdruk);
        continue;
      }
      const op = r.op!.toISOString();
      rij('blik', nummer, r.afdruk, op, r.verwerking, r.mens, r.wie, r.rol, r.handeling, r.object, r.doel, r.reden);
      verwerkingen.push(
        schrijfRij([
          'verwerking',
          op,
          r.verwerking!.replaceAll('-', ''),
          r.id.replaceAll('-', '').slice(16),
          `verwerkingsregister#${r.object}.${r.handeling}.${r.doel}`,
          r.mens,
        ]),
      );
    }
    if (rows.length < PER_KEER) break;
    const laatste = rows.at(-1);
    if (laatste) plek = laatste;
  }
  rij('kolommen', 'op', 'trace', 'span', 'dpl.core.processing_activity_id', 'dpl.core.data_subject_id');
  const tekst = Buffer.from(delen.join('') + verwerkingen.join(''));
  const afdruk = createHash('sha256').update(tekst).digest();
  const bestand = Buffer.concat([
    tekst,
    Buffer.from(schrijfRij(['handtekening', 'Ed25519', onderteken(kluis, t.gemeente, afdruk).toString('base64url')])),
  ]);
  await t.db
    .insertInto('audit_opgehaald')
    .values({
      gemeente: t.gemeente,
      uitvoer: u.id,
      door: t.wie.id,
      afdruk: createHash('sha256').update(bestand).digest(),
    })
    .execute();
  return bestand;
}
