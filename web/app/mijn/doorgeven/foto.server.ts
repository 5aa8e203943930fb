import { bewaarLezing, bewaarStuk, type Stukbeeld } from '@bijrijder/dossier/opgave';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { beeldVanPagina, leesLoonstrook } from '@bijrijder/loonstrook';
import { redirect } from 'react-router';
import { kluis } from '../../sessie.server.ts';
import type { Opgaveplek } from './plek.server.ts';

const HOOGSTENS_BYTES = 10_000_000;
const HOOGSTENS_BESTANDEN = 6;
/** Pictures to show beside the fields; a slip has no more pages than this. */
const HOOGSTENS_BEELDEN = 4;

const FOUTEN = {
  leeg: 'opgave.foto.leegFout',
  niets: 'opgave.foto.nietsErin',
  groot: 'opgave.foto.teGroot',
  veel: 'opgave.foto.teVeel',
} as const;

/** What the page shows on which one hands in a file. */
export function fotobeeld(request: Request, plek: Opgaveplek) {
  const fout = new URL(request.url).searchParams.get('fout');
  return plek.bij('lezen', async (_t, beeld) => ({
    maand: beeld.maand,
    vandaag: beeld.vandaag,
    boven: plek.boven,
    typen: plek.typen,
    fout: FOUTEN[fout as keyof typeof FOUTEN] ?? null,
  }));
}

/**
 * Keeps the files of a form and reads them.
 * @param binnen in the transaction that keeps it: to tell who it is of
 */
export async function neemStukAan(
  request: Request,
  plek: Opgaveplek,
  binnen?: (t: Toegang, persoon: string) => Promise<void>,
): Promise<Response> {
  const formulier = await request.clone().formData();
  const gekozen = formulier.getAll('strook').filter((b): b is File => b instanceof File && b.name !== '');
  const bestanden = gekozen.filter((b) => b.size > 0);
  const hier = `${plek.boven}/${plek.maand}`;
  if (bestanden.length === 0) return redirect(`${hier}/foto?fout=${gekozen.length > 0 ? 'niets' : 'leeg'}`, 303);
  if (bestanden.length > HOOGSTENS_BESTANDEN) return redirect(`${hier}/foto?fout=veel`, 303);
  if (bestanden.some((b) => b.size > HOOGSTENS_BYTES)) return redirect(`${hier}/foto?fout=groot`, 303);
  const invoer = await Promise.all(
    bestanden.map(async (b) => ({ naam: b.name, soort: b.type, bytes: new Uint8Array(await b.arrayBuffer()) })),
  );
  // stored first, read afterwards: what is handed in is never lost, also when reading fails
  const { id, huishouden } = await plek.bij('toevoegen', async (t, beeld, persoon) => {
    const uit = {
      id: await bewaarStuk(t, kluis(), { huishouden: beeld.huishouden, persoon, maand: beeld.maand }, invoer),
      huishouden: beeld.huishouden,
    };
    await binnen?.(t, persoon);
    return uit;
  });
  const gelezen = await leesLoonstrook(invoer);
  const beelden: Stukbeeld[] = [];
  const aantal = Math.min(HOOGSTENS_BEELDEN, gelezen.paginas);
  for (let pagina = 1; pagina <= aantal; pagina++) {
    const foto = gelezen.bron === 'foto' && invoer.length > 1;
    const uit = await beeldVanPagina(foto ? invoer[pagina - 1]! : invoer[0]!, foto ? 1 : pagina);
    if (uit.beeld)
      beelden.push({
        soort: uit.beeld.soort,
        breedte: uit.beeld.breedte,
        hoogte: uit.beeld.hoogte,
        inhoud: Buffer.from(uit.beeld.bytes),
      });
  }
  await plek.bij('toevoegen', (t) => bewaarLezing(t, kluis(), huishouden, id, gelezen, beelden));
  return redirect(`${hier}/nakijken/${id}`, 303);
}
