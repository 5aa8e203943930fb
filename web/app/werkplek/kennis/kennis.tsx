import { intervisies } from '@bijrijder/dossier/casuistiek';
import { zoekVoorbeelden } from '@bijrijder/dossier/maatwerk';
import { metToegang } from '@bijrijder/dossier/toegang';
import { BLADEN } from '@bijrijder/recht';
import { Datum, Knop, Kolommen, Lijstje, Stapel, Tekstveld, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { databank, eisMedewerker, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/kennis.ts';
import { past, vindArtikelen, zoekwoorden } from './vind.ts';

/** One search over the law, how we calculate, earlier cases without persons and what colleagues learned. Nobody's data is read. */
export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const zoek = (new URL(request.url).searchParams.get('zoek') ?? '').slice(0, 80);
  const woorden = zoekwoorden(zoek);
  const samen = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'casuistiek', doel: 'begeleiding', betrokkene: 'geen' },
    async (t) => ({
      voorbeelden: await zoekVoorbeelden(t, zoek),
      lessen: (await intervisies(t)).filter((i) => past(woorden, i.thema, i.geleerd)).slice(0, 12),
    }),
  );
  return {
    zoek,
    artikelen: vindArtikelen(woorden),
    bladen: BLADEN.filter((b) => past(woorden, b.titel, b.wet)).map(({ sleutel, titel, wet }) => ({
      sleutel,
      titel,
      wet,
    })),
    ...samen,
    bron: teksten('maatwerk', 'casuistiek'),
  };
}

export default function Kennispagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

/** Address of an article of the Participatiewet as it holds today. */
const wettekst = (nr: string): string => `https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=${nr}`;

function Binnen({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const niets = d.artikelen.length + d.bladen.length + d.voorbeelden.length + d.lessen.length === 0;
  return (
    <>
      <title>{t('werkplek.kennis.kop')}</title>
      <Werkkop titel={<Tekst k="werkplek.kennis.kop" />} onder={<Tekst k="werkplek.kennis.lood" />} />
      <form method="get" className="onder-r4">
        <Stapel gat="r2">
          <Tekstveld
            id="zoek"
            name="zoek"
            label={<Tekst k="werkplek.kennis.zoek" />}
            hulp={<Tekst k="werkplek.kennis.zoekBij" />}
            defaultValue={d.zoek}
            maxLength={80}
          />
          <Knop soort="lijn">
            <Tekst k="werkplek.kennis.knop" />
          </Knop>
        </Stapel>
      </form>
      {niets && (
        <p>
          <Tekst k="werkplek.kennis.niets" waarden={{ zoek: d.zoek }} />
        </p>
      )}
      <Kolommen>
        <Stapel gat="r4">
          {d.artikelen.length > 0 && (
            <Vlak id="wet" titel={<Tekst k="werkplek.kennis.wet" />}>
              <Lijstje
                lijst={d.artikelen.map((a) => ({
                  id: a.nr,
                  icoon: 'scales',
                  tekst: (
                    <a href={wettekst(a.nr)}>
                      <Tekst k="werkplek.kennis.artikel" waarden={{ nr: a.nr, kop: a.kop }} />
                    </a>
                  ),
                  bij: a.kort,
                }))}
              />
              <p className="klein zacht boven-r2">
                <Tekst k="werkplek.kennis.wetBij" />
              </p>
            </Vlak>
          )}
          {d.bladen.length > 0 && (
            <Vlak id="rekenen" titel={<Tekst k="werkplek.kennis.rekenen" />}>
              <Lijstje
                lijst={d.bladen.map((b) => ({
                  id: b.sleutel,
                  icoon: 'files',
                  tekst: <a href={`/zo-rekenen-wij/${b.sleutel}`}>{b.titel}</a>,
                  bij: b.wet,
                }))}
              />
            </Vlak>
          )}
        </Stapel>
        <aside aria-label={t('werkplek.kennis.samen')}>
          <Vlak id="voorbeelden" titel={<Tekst k="maatwerk.eerder.kop" />}>
            {d.voorbeelden.length === 0 && <p>{t('maatwerk.eerder.leeg')}</p>}
            <Lijstje
              lijst={d.voorbeelden.map((v) => ({
                id: v.id,
                icoon: 'files',
                tekst: (
                  <>
                    <b>{v.wat}</b> {t(`maatwerk.uitkomst.${v.uitkomst}` as Sleutel)}
                  </>
                ),
                bij: `${v.jaar}, ${v.waarom}`,
              }))}
            />
            <p className="klein zacht">{t('maatwerk.eerder.uit')}</p>
          </Vlak>
          <Vlak id="lessen" soort="zacht" titel={<Tekst k="werkplek.kennis.lessen" />}>
            {d.lessen.length === 0 && (
              <p>
                <Tekst k="werkplek.kennis.lessenLeeg" />
              </p>
            )}
            <Lijstje
              lijst={d.lessen.map((i) => ({
                id: i.id,
                icoon: 'chats-circle',
                tekst: (
                  <>
                    <b>{i.thema}</b>
                    <br />
                    {i.geleerd}
                  </>
                ),
                bij: <Datum iso={i.op} weekdag="geen" />,
              }))}
            />
            <p className="boven-r2">
              <Verder href="/werkplek/casuistiek#intervisie">
                <Tekst k="werkplek.kennis.lesErbij" />
              </Verder>
            </p>
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
