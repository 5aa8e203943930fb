import { parameterboek } from '@bijrijder/recht';
import type pg from 'pg';

/** Figures of the law that the database itself holds what is written against. */
const BEWAAKT = [
  'beslag.pct_bijstandsniveau',
  'awb.klachttermijn',
  'awb.klacht_verlengen',
  'awb.beslistermijn_bezwaar',
  'awb.verdagen_bezwaar',
  'avg.antwoordtermijn',
];

/** Put the dated figures that the database guards with into it, as the book of figures has them now. Before a table for them: nothing. */
export async function zetWetsgrenzen(klant: pg.ClientBase): Promise<void> {
  const { rows } = await klant.query<{ er: boolean }>("select to_regclass('public.wetsgrens') is not null as er");
  if (!rows[0]?.er) return;
  for (const sleutel of BEWAAKT)
    for (const { van, waarde, bron } of parameterboek().get(sleutel)?.versies ?? []) {
      if (!('teller' in waarde)) throw new Error(`${sleutel} is geen getal.`);
      await klant.query(
        `insert into public.wetsgrens as w (sleutel, vanaf, teller, noemer, bron) values ($1, $2, $3, $4, $5)
         on conflict (sleutel, vanaf) do update set teller = excluded.teller, noemer = excluded.noemer, bron = excluded.bron
         where (w.teller, w.noemer, w.bron) is distinct from (excluded.teller, excluded.noemer, excluded.bron)`,
        [sleutel, van, waarde.teller, waarde.noemer, JSON.stringify(bron)],
      );
    }
}
