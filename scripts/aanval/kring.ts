import pg from 'pg';
import type { Bezoeker } from './http.ts';

export type Mens = { id: string; naam: string };

/** What the database says about who may see whom, and what was logged; as its administrator, outside the product. */
export class Kring {
  readonly #db: pg.Client;
  mensen: Mens[] = [];
  readonly #mag = new Map<string, Set<string>>();

  private constructor(db: pg.Client) {
    this.#db = db;
  }

  static async open(beheerUrl: string): Promise<Kring> {
    const db = new pg.Client({ connectionString: beheerUrl });
    // a database that is stopped under us must not hide what went wrong before
    db.on('error', () => {});
    await db.connect();
    const kring = new Kring(db);
    const { rows } = await db.query<Mens>('select id, aanspreeknaam as naam from persoon');
    const collegas = await db.query<{ naam: string }>('select naam from gebruiker');
    const keren = Map.groupBy([...rows, ...collegas.rows], (r) => r.naam);
    // somebody who shares a name with another, or with a colleague, cannot be told apart by it
    kring.mensen = rows.map((r) => ({ id: r.id, naam: keren.get(r.naam)!.length === 1 ? r.naam : r.id }));
    return kring;
  }

  /** Ids of the people a visitor may see at all. */
  async mag(wie: Bezoeker): Promise<ReadonlySet<string>> {
    const al = this.#mag.get(wie.naam);
    if (al) return al;
    const vraag =
      wie.soort === 'client'
        ? `select l2.persoon as id from huishouden_lid l1 join huishouden_lid l2 on l2.gemeente = l1.gemeente
             and l2.huishouden = l1.huishouden where l1.persoon = $1
           union select $1::uuid union select m.persoon from machtiging m where m.gemachtigde = $1
           union select m.gemachtigde from machtiging m where m.persoon = $1`
        : `select l2.persoon as id from begeleiding b join huishouden_lid l1 on l1.gemeente = b.gemeente and l1.persoon = b.persoon
             join huishouden_lid l2 on l2.gemeente = l1.gemeente and l2.huishouden = l1.huishouden where b.gebruiker = $1
           union select m.gemachtigde from begeleiding b join machtiging m on m.gemeente = b.gemeente and m.persoon = b.persoon where b.gebruiker = $1
           union select persoon from inzage_verzoek where gebruiker = $1`;
    const klagers = wie.rol === 'klachtbehandelaar' ? await this.#klagers() : [];
    const eigen = wie.id ? (await this.#db.query<{ id: string }>(vraag, [wie.id])).rows.map((r) => r.id) : [];
    const uit = new Set([...eigen, ...klagers]);
    this.#mag.set(wie.naam, uit);
    return uit;
  }

  /** Who complained with their name: the one who handles complaints reads that. */
  async #klagers(): Promise<string[]> {
    const { rows } = await this.#db.query<{ klager: string }>(
      'select distinct klager from klacht.klacht where klager is not null',
    );
    return rows.map((r) => r.klager);
  }

  /** People whose objection, question, check or money without an account is on the desk of an income colleague or lead: read at the end. */
  async zaken(): Promise<ReadonlySet<string>> {
    const { rows } = await this.#db.query<{ id: string }>(
      `select persoon as id from bezwaar union select persoon from bewind union select persoon from inzage_vraag union
       select l.persoon from grootboekregel g join huishouden_lid l on l.gemeente = g.gemeente and l.huishouden = g.huishouden
         where g.stand = 'te_horen' union
       select l.persoon from betaling p join huishouden_lid l on l.gemeente = p.gemeente and l.huishouden = p.huishouden
         where p.rekening is null union
       select l.persoon from maandrun_nakijken n join huishouden_lid l on l.gemeente = n.gemeente and l.huishouden = n.huishouden`,
    );
    return new Set(rows.map((r) => r.id));
  }

  /** Has this visitor an access line about this person, of this kind of act (`%`: any)? */
  async gelogd(wie: Bezoeker, persoon: string, handeling: string): Promise<boolean> {
    // a complaint has its own log, in its own schema; who helps somebody stands by name in that person's file
    const { rowCount } = await this.#db.query(
      `select 1 from inzage where wie_id = $1 and handeling like $3
         and betrokkene in (select $2::uuid union select m.persoon from machtiging m where m.gemachtigde = $2::uuid)
       union all select 1 from klacht.inzage i join klacht.klacht k on k.gemeente = i.gemeente and k.id = i.klacht
         where i.gebruiker = $1 and k.klager = $2 limit 1`,
      [wie.id, persoon, handeling],
    );
    return (rowCount ?? 0) > 0;
  }

  /** Rows of parameters of addresses, the newest and the oldest. */
  async gevallen(vraag: string): Promise<Record<string, string>[]> {
    const { rows } = await this.#db.query<Record<string, string>>(
      `with alle as (select distinct * from (${vraag}) v) select * from (
         (select * from alle order by alle.* limit 2) union (select * from alle order by alle.* desc limit 1)) d`,
    );
    return rows;
  }

  /** The people beside whom a colleague stands as klantmanager. */
  async eigen(gebruiker: string): Promise<string[]> {
    const { rows } = await this.#db.query<{ persoon: string }>(
      `select persoon from begeleiding where gebruiker = $1 and soort = 'klantmanager' and tot is null order by persoon`,
      [gebruiker],
    );
    return rows.map((r) => r.persoon);
  }

  /** The session of a client has stood still too long. */
  async laatVerlopen(persoon: string): Promise<void> {
    await this.#db.query("update sessie set gezien_op = now() - interval '40 minutes' where persoon = $1", [persoon]);
  }

  async ids(tabel: string): Promise<string[]> {
    const { rows } = await this.#db.query<{ id: string }>(`select id from ${tabel} order by id limit 3`);
    return rows.map((r) => r.id);
  }

  sluit(): Promise<void> {
    return this.#db.end();
  }
}
