import { afhandelmensen, afTeHandelen } from '@bijrijder/dossier/afhandelen';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Bedrag, Bladeren, Controlelijst, Knop, Leeg, Merkje, Stapel, Vlak, Werkkop } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';
import { opDeLijst } from './toegang.server.ts';

/** People on one page: each of them reads that we looked. */
const PER_PAGINA = 20;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const gevraagd = Number(new URL(request.url).searchParams.get('blad'));
  const { lijst, blad, deze, mensen } = await opDeLijst(wie, async (t) => {
    const alle = await afTeHandelen(t);
    // a page that emptied since shows the last one there is
    const laatste = Math.max(1, Math.ceil(alle.length / PER_PAGINA));
    const nu = Number.isInteger(gevraagd) ? Math.min(Math.max(1, gevraagd), laatste) : 1;
    const hier = alle.slice((nu - 1) * PER_PAGINA, nu * PER_PAGINA);
    return {
      lijst: alle,
      blad: nu,
      deze: hier,
      mensen: await afhandelmensen(
        t,
        hier.map((w) => w.huishouden),
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
    blad,
    van: (blad - 1) * PER_PAGINA + 1,
    rijen: deze.map((w) => ({
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

function Lijst({ aantal, blad, van, rijen }: Route.ComponentProps['loaderData']) {
  const t = useTekst();
  const totEnMet = van + rijen.length - 1;
  return (
    <Stapel gat="r4">
      <title>{t('afhandelen.kop')}</title>
      <Werkkop titel={<Tekst k="afhandelen.kop" />} onder={<Tekst k="afhandelen.onder" />} />
      {rijen.length === 0 ? (
        <Leeg icoon="check-circle" zin={<Tekst k="afhandelen.leeg" />} />
      ) : (
        <Vlak titel={<Tekst k="afhandelen.wachten" waarden={{ aantal }} />}>
          <Stapel gat="r3">
            <Controlelijst
              items={rijen.map((r) => ({
                id: r.huishouden,
                goed: false,
                wat: r.namen.join(' en '),
                bij: (
                  <Tekst
                    k="afhandelen.rij"
                    waarden={{
                      bedrag: <Bedrag cent={r.cent} />,
                      dag: datum(r.sinds, { weekdag: 'geen' }),
                      n: r.regels,
                    }}
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
            {aantal > PER_PAGINA && (
              <Bladeren
                label={t('afhandelen.bladeren')}
                vorige={blad > 1 ? `/beheer/afhandelen?blad=${blad - 1}` : undefined}
                volgende={totEnMet < aantal ? `/beheer/afhandelen?blad=${blad + 1}` : undefined}
                waar={<Tekst k="afhandelen.waar" waarden={{ van, tot: totEnMet, aantal }} />}
                woordVorige={<Tekst k="afhandelen.vorige" />}
                woordVolgende={<Tekst k="afhandelen.volgende" />}
              />
            )}
          </Stapel>
        </Vlak>
      )}
    </Stapel>
  );
}
