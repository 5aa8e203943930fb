import { leesJaaropgave } from '@bijrijder/dossier/jaaropgave';
import type { Route } from './+types/download.ts';
import { bijJaar, leesJaar } from './toegang.server.ts';

/** The statement of a year in one file to keep. Amounts are in cents. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const jaar = leesJaar(params.jaar);
  return bijJaar(request, 'exporteren', async (t, persoon) => {
    const beeld = await leesJaaropgave(t, persoon, jaar);
    if (!beeld) throw new Response(null, { status: 404 });
    const { persoon: _p, ...opgave } = beeld.opgave;
    const alles = {
      uitleg:
        'Bedragen zijn hele centen. "onbevestigd": wettelijke bedragen die wij niet in een officiële bron vonden. "ontbreekt": wat wij niet kunnen uitrekenen.',
      jaar,
      gemaakt_op: beeld.gemaaktOp,
      volgnummer: beeld.volgnummer,
      ...opgave,
    };
    return new Response(`${JSON.stringify(alles, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="jaaropgave-${jaar}.json"`,
        'cache-control': 'no-store',
      },
    });
  });
}
