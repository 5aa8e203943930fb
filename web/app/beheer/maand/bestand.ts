import {
  meldInzageVanBestand,
  meldOpgehaald,
  opdrachtgeverVan,
  RunFout,
  schrijfBestand,
} from '@bijrijder/dossier/maandrun';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, kluis } from '../../sessie.server.ts';
import type { Route } from './+types/bestand.ts';
import { opDeMaand } from './toegang.server.ts';

/**
 * A payment file as the bank wants it, in pieces while it is read: a file of any size. When the bytes are not those of the first time the
 * download breaks off before its end, so that a bank never gets a file that changed.
 */
export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  if (!isNummer(params.bestand)) throw new Response(null, { status: 404 });
  const sleutels = kluis();
  databank();
  const { bestand, opdrachtgever } = await opDeMaand(wie, 'lezen', async (t) => {
    const bestand = await t.db
      .selectFrom('betaalbestand')
      .select('bericht_id')
      .where('gemeente', '=', t.gemeente)
      .where('id', '=', params.bestand)
      .executeTakeFirst();
    if (!bestand) throw new Response(null, { status: 404 });
    const opdrachtgever = await opdrachtgeverVan(t, params.bestand);
    if (!opdrachtgever) throw new RunFout('De gemeente heeft nog geen rekening om van te betalen.');
    await meldInzageVanBestand(t, params.bestand);
    return { bestand, opdrachtgever };
  });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const uit = writable.getWriter();
  const tekst = new TextEncoder();
  opDeMaand(wie, 'wijzigen', async (t) => {
    for await (const stuk of schrijfBestand(t, params.bestand, opdrachtgever, sleutels))
      await uit.write(tekst.encode(stuk));
    await meldOpgehaald(t, params.bestand);
  })
    .then(
      () => uit.close(),
      (fout) => uit.abort(fout),
    )
    .catch(() => {});
  return new Response(readable, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${bestand.bericht_id}.xml"`,
      'cache-control': 'no-store',
    },
  });
}
