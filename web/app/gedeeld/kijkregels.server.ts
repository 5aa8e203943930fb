import { getoondeDag, type Toegang } from '@bijrijder/dossier/toegang';

const KOLOMMEN = [
  'id',
  'op',
  'wie_soort',
  'wie_id',
  'wie_naam',
  'rol',
  'handeling',
  'object',
  'doel',
  'reden',
] as const;

/** Lines of the access log about one person, newest first, each with the day it is shown with. */
export async function kijkregels(
  t: Toegang,
  persoon: string,
  hoe: { vanaf: number; aantal: number; zonder?: 'mensen' | 'zichzelf' },
) {
  const rijen = await t.db
    .selectFrom('inzage')
    .select(KOLOMMEN)
    .select(getoondeDag('op').as('dag'))
    .where('gemeente', '=', t.gemeente)
    .where('betrokkene', '=', persoon)
    .$if(hoe.zonder === 'mensen', (q) => q.where('wie_soort', '<>', 'persoon'))
    .$if(hoe.zonder === 'zichzelf', (q) =>
      q.where((e) => e.or([e('wie_soort', '<>', 'persoon'), e('wie_id', '<>', persoon)])),
    )
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .offset(hoe.vanaf)
    .limit(hoe.aantal)
    .execute();
  return rijen.map((r) => ({ ...r, op: r.op.toISOString() }));
}
