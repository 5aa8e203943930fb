import { feitenVan } from '@bijrijder/dossier/feiten';
import { kalenderVan, seinenVan } from '@bijrijder/dossier/geld';
import { leesMaandbesluit, maandenMetBesluit } from '@bijrijder/dossier/verrekening';
import type { Route } from './+types/download.ts';
import { bijGeld } from './toegang.server.ts';

/** Everything we know and calculate about somebody's money, in one file to keep (AVG art. 15 and 20). Amounts are in cents. */
export async function loader({ request }: Route.LoaderArgs) {
  return bijGeld(request, 'exporteren', async (t, geld) => {
    const besluiten = [];
    for (const maand of (await maandenMetBesluit(t, geld.huishouden)).toSorted())
      besluiten.push(await leesMaandbesluit(t, geld.huishouden, maand));
    const alles = {
      gemaakt_op: geld.vandaag,
      uitleg:
        'Bedragen zijn hele centen. "vast": dit staat vast. "verwacht": dit is een schatting met wat wij vandaag weten.',
      feiten: await feitenVan(t, geld.huishouden),
      specificaties: besluiten,
      kalender: kalenderVan(geld),
      goed_om_te_weten: seinenVan(geld),
      openstaand: geld.uitvoering.openstaand,
    };
    return new Response(`${JSON.stringify(alles, null, 2)}\n`, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="mijn-geld-${geld.vandaag}.json"`,
        'cache-control': 'no-store',
      },
    });
  });
}
