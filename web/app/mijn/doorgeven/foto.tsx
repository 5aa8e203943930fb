import { bewaarLezing, bewaarStuk, type Stukbeeld } from '@bijrijder/dossier/opgave';
import { beeldVanPagina, leesLoonstrook } from '@bijrijder/loonstrook';
import { Bestandveld, Knop, Knoppen, Melding, Stapel, Terug, Verder } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { kluis } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/foto.ts';
import { bijOpgave } from './toegang.server.ts';

const HOOGSTENS_BYTES = 10_000_000;
const HOOGSTENS_BESTANDEN = 6;
/** Pictures to show beside the fields; a slip has no more pages than this. */
const HOOGSTENS_BEELDEN = 4;

export async function loader({ request, params }: Route.LoaderArgs) {
  const fout = new URL(request.url).searchParams.get('fout');
  return bijOpgave(request, params.maand, 'lezen', async (_t, beeld) => ({
    maand: beeld.maand,
    vandaag: beeld.vandaag,
    fout:
      fout === 'leeg' ? ('opgave.foto.leegFout' as const) : fout === 'groot' ? ('opgave.foto.teGroot' as const) : null,
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const formulier = await request.clone().formData();
  const bestanden = formulier.getAll('strook').filter((b): b is File => b instanceof File && b.size > 0);
  const hier = `/mijn/doorgeven/${params.maand}`;
  if (bestanden.length === 0) return redirect(`${hier}/foto?fout=leeg`, 303);
  if (bestanden.length > HOOGSTENS_BESTANDEN || bestanden.some((b) => b.size > HOOGSTENS_BYTES))
    return redirect(`${hier}/foto?fout=groot`, 303);
  const invoer = await Promise.all(
    bestanden.map(async (b) => ({ naam: b.name, soort: b.type, bytes: new Uint8Array(await b.arrayBuffer()) })),
  );
  // stored first, read afterwards: what is handed in is never lost, also when reading fails
  const { id, huishouden } = await bijOpgave(request, params.maand, 'toevoegen', async (t, beeld, persoon) => ({
    id: await bewaarStuk(t, kluis(), { huishouden: beeld.huishouden, persoon, maand: beeld.maand }, invoer),
    huishouden: beeld.huishouden,
  }));
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
  await bijOpgave(request, params.maand, 'toevoegen', (t) =>
    bewaarLezing(t, kluis(), huishouden, id, gelezen, beelden),
  );
  return redirect(`${hier}/nakijken/${id}`, 303);
}

export default function Foto({ loaderData: d }: Route.ComponentProps) {
  const taal = useTaal();
  const t = useTekst();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  return (
    <Stapel gat="r5">
      <title>{t('opgave.foto.titel')}</title>
      <Terug href={`/mijn/doorgeven/${d.maand}`}>
        <Tekst k="opgave.terug" />
      </Terug>
      <header>
        <p className="zacht">{maand}</p>
        <h1>
          <Tekst k="opgave.foto.kop" />
        </h1>
        <p className="groot boven-r3">
          <Tekst k="opgave.foto.uitleg" />
        </p>
      </header>
      <form method="post" encType="multipart/form-data">
        <Stapel>
          <Bestandveld
            id="strook"
            name="strook"
            multiple
            accept="application/pdf,image/jpeg,image/png,image/webp"
            label={<Tekst k="opgave.foto.kies" />}
            hulp={<Tekst k="opgave.foto.kiesHulp" />}
            fout={d.fout && <Tekst k={d.fout} />}
          />
          <Melding icoon="check-circle">
            <Tekst k="opgave.foto.bewaard" />
          </Melding>
          <Knoppen>
            <Knop groot breed>
              <Tekst k="opgave.foto.lees" />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
      <p>
        <Verder href={`/mijn/doorgeven/${d.maand}/typen`} icoon="pencil-simple">
          <Tekst k="opgave.foto.tochTypen" />
        </Verder>
      </p>
    </Stapel>
  );
}
