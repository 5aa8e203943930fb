import { sql } from 'kysely';
import type { Toegang } from '../toegang/index.ts';

/** Inner keys say a person nothing; they stay out of the export, as files do: those are opened on their own pages. */
const NIET = new Set(['gemeente', 'xid', 'afdruk', 'sleutel', 'versleuteld', 'zoekhash', 'pakket']);

/**
 * Everything that is kept about the person, table by table, as the database lets them see it: the grants and row-level
 * security of the role `client` decide what is in it, so a new table is in it by itself.
 */
export async function alleGegevens(t: Toegang): Promise<Record<string, unknown[]>> {
  const { rows: tabellen } = await sql<{ naam: string; ident: string; heeft: string[] }>`
    select c.relname as naam, c.oid::regclass::text as ident,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'bytea'::regtype
        and has_column_privilege(c.oid, a.attnum, 'select')) as heeft
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and has_any_column_privilege(c.oid, 'select')
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
        and (a.attname in ('persoon', 'huishouden', 'betrokkene', 'gemachtigde') or c.relname in ('persoon', 'huishouden')))
    order by 1`.execute(t.db);
  const uit: Record<string, unknown[]> = {};
  for (const { naam, ident, heeft } of tabellen) {
    const kolommen = heeft.filter((k) => !NIET.has(k));
    if (kolommen.length === 0) continue;
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(kolommen.map((k) => sql.ref(k)))} from ${sql.raw(ident)} limit 20000`.execute(t.db);
    if (rows.length > 0) uit[naam] = rows;
  }
  return uit;
}
