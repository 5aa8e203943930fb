import { afhandelmensen, afTeHandelen } from '@bijrijder/dossier/afhandelen';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Bedrag, Controlelijst, Knop, Leeg, Merkje, Stapel, Vlak, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';
import { opDeLijst } from './toegang.server.ts';

/** People on one page: each of them reads that we looked. */
const PER_PAGINA = 20;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const { lijst, mensen } = await opDeLijst(wie, async (t) => {
    const alle = await afTeHandelen(t);
    return {
      lijst: alle,
      mensen: await afhandelmensen(
        t,
        alle.slice(0, PER_PAGINA).map((w) => w.huishouden),
      ),
    };
  });
  const namen =
    mensen.length === 0
      ? []
      : await metToegang(
          databank(),
          {
            wie,
            handeling: 'lezen',
            object: 'persoon',
            doel: 'inkomen_verrekenen',
            betrokkene: mensen.map((m) => m.persoon),
            reden: 'Zien wie wacht op een besluit over te veel betaald geld',
          },
          (t) =>
            t.db
              .selectFrom('persoon')
              .select(['id', 'aanspreeknaam'])
              .where('gemeente', '=', t.gemeente)
              .where(
                'id',
                'in',
                mensen.map((m) => m.persoon),
              )
              .execute(),
        );
  const naam = new Map(namen.map((n) => [n.id, n.aanspreeknaam]));
  return {
    bron: teksten('afhandelen'),
    aantal: lijst.length,
    rijen: lijst.slice(0, PER_PAGINA).map((w) => ({
      ...w,
      mijn: w.voorgesteldDoor === wie.id,
      namen: mensen.filter((m) => m.huishouden === w.huishouden).flatMap((m) => naam.get(m.persoon) ?? []),
    })),
  };
}

export default function Afhandelen({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Lijst {...loaderData} />
    </Teksten>
  );
}

function Lijst({ aantal, rijen }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  return (
    <Stapel gat="r4">
      <title>{t('afhandelen.kop')}</title>
      <Werkkop titel={<Tekst k="afhandelen.kop" />} onder={<Tekst k="afhandelen.onder" />} />
      {rijen.length === 0 ? (
        <Leeg icoon="check-circle" zin={<Tekst k="afhandelen.leeg" />} />
      ) : (
        <Vlak titel={<Tekst k="afhandelen.wachten" waarden={{ aantal }} />}>
          <Controlelijst
            items={rijen.map((r) => ({
              id: r.huishouden,
              goed: false,
              wat: r.namen.join(' en '),
              bij: (
                <Tekst
                  k="afhandelen.rij"
                  waarden={{ bedrag: <Bedrag cent={r.cent} />, dag: datum(r.sinds, { weekdag: 'geen' }), n: r.regels }}
                />
              ),
              actie: (
                <>
                  {r.zienswijze && <Merkje soort="goed">{t('afhandelen.vertelde')}</Merkje>}
                  {r.voorgesteldDoor && <Merkje>{t(r.mijn ? 'afhandelen.doorU' : 'afhandelen.doorCollega')}</Merkje>}
                  <Knop soort="lijn" href={`/beheer/afhandelen/${r.huishouden}`}>
                    <Tekst k="afhandelen.open" />
                  </Knop>
                </>
              ),
            }))}
          />
        </Vlak>
      )}
    </Stapel>
  );
}
