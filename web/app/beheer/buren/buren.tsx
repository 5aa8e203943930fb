import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { buren, leesKaart, onzeSleutels, stopBuur, vingerafdruk, voegBuurToe } from '@bijrijder/dossier/verhuizing';
import { Knop, Kop, Leeg, Melding, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { databank, eisMedewerker, kluis, teksten } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/buren.ts';

/** A digest in groups of four, to read aloud. */
const groepjes = (afdruk: string): string => afdruk.match(/.{4}/g)?.join(' ') ?? afdruk;

async function bijBuren<T>(request: Request, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) {
  const wie = await eisMedewerker(request, 'beheerder');
  return metToegang(databank(), { wie, handeling, object: 'instelling', doel: 'beheer', betrokkene: 'geen' }, fn);
}

export async function loader({ request }: Route.LoaderArgs) {
  return bijBuren(request, 'lezen', async (t) => {
    const { kaart } = await onzeSleutels(t, kluis());
    return {
      kaart: JSON.stringify(kaart),
      vingerafdruk: groepjes(vingerafdruk(kaart)),
      buren: (await buren(t)).map((b) => ({ id: b.id, naam: b.naam, vingerafdruk: groepjes(b.vingerafdruk) })),
      bron: teksten('verhuiswerk'),
    };
  });
}

/** A municipality is added only when the digest somebody read to us is the one of the card. */
export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.clone().formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  if (v('doe') === 'stop') {
    if (!isNummer(v('id'))) throw new Response(null, { status: 400 });
    await bijBuren(request, 'toevoegen', (t) => stopBuur(t, v('id')));
    return redirect('/beheer/buren', 303);
  }
  const kaart = leesKaart(v('kaart'));
  const fout = !kaart
    ? ('kaart' as const)
    : vingerafdruk(kaart) !== v('afdruk').replace(/\s/g, '').toLowerCase()
      ? ('afdruk' as const)
      : v('vergeleken').length < 5
        ? ('vergeleken' as const)
        : await bijBuren(request, 'toevoegen', async (t) =>
            kaart.code === t.gemeente
              ? ('zelf' as const)
              : (await voegBuurToe(t, kaart, v('vergeleken').slice(0, 300)))
                ? null
                : ('er_al' as const),
          );
  if (fout) return { fout, kaart: v('kaart'), afdruk: v('afdruk'), vergeleken: v('vergeleken') };
  return redirect('/beheer/buren', 303);
}

export default function Buren({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({
  d,
  fout,
}: {
  d: Route.ComponentProps['loaderData'];
  fout: {
    fout: 'kaart' | 'afdruk' | 'vergeleken' | 'zelf' | 'er_al';
    kaart: string;
    afdruk: string;
    vergeleken: string;
  } | null;
}) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('verhuiswerk.buren.kop')}</title>
      <Kop titel={t('verhuiswerk.buren.kop')} lood={t('verhuiswerk.buren.lood')} />
      <Vlak id="lijst" titel={t('verhuiswerk.buren.lijst')}>
        {d.buren.length === 0 ? (
          <Leeg zin={t('verhuiswerk.buren.leeg')} />
        ) : (
          <Stapel gat="r3">
            {d.buren.map((b) => (
              <form method="post" key={b.id}>
                <input type="hidden" name="id" value={b.id} />
                <p>
                  <b>{b.naam}</b>
                  <br />
                  <span className="klein zacht">{b.vingerafdruk}</span>
                </p>
                <Knop soort="kaal" name="doe" value="stop">
                  {t('verhuiswerk.buren.stop', { naam: b.naam })}
                </Knop>
              </form>
            ))}
          </Stapel>
        )}
      </Vlak>
      <Vlak id="onze" soort="zacht" titel={t('verhuiswerk.buren.onze')}>
        <Stapel gat="r3">
          <p>{t('verhuiswerk.buren.onzeBij')}</p>
          <Tekstvak id="onze-kaart" name="onze" rows={5} label={t('verhuiswerk.buren.kaart')} defaultValue={d.kaart} />
          <p>
            {t('verhuiswerk.buren.afdrukOns')} <bdi dir="ltr">{d.vingerafdruk}</bdi>
          </p>
        </Stapel>
      </Vlak>
      <Vlak id="nieuw" titel={t('verhuiswerk.buren.nieuw')}>
        <form method="post">
          <Stapel gat="r4">
            {fout && (
              <Melding soort="fout" rol="alert">
                {t(`verhuiswerk.buren.fout.${fout.fout}`)}
              </Melding>
            )}
            <Tekstvak
              id="kaart"
              name="kaart"
              rows={5}
              maxLength={2_000}
              label={t('verhuiswerk.buren.kaartVan')}
              defaultValue={fout?.kaart}
              required
            />
            <Tekstveld
              id="afdruk"
              name="afdruk"
              label={t('verhuiswerk.buren.afdruk')}
              hulp={t('verhuiswerk.buren.afdrukHulp')}
              maxLength={100}
              defaultValue={fout?.afdruk}
              required
            />
            <Tekstveld
              id="vergeleken"
              name="vergeleken"
              label={t('verhuiswerk.buren.vergeleken')}
              maxLength={300}
              defaultValue={fout?.vergeleken}
              required
            />
            <Knop soort="lijn" name="doe" value="nieuw">
              {t('verhuiswerk.buren.knop')}
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </Stapel>
  );
}
