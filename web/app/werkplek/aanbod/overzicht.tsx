import { type Aanbod, type Antwoord, antwoordenOp, wachttijdVan, zoekAanbod } from '@bijrijder/dossier/aanbod';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Bedrag, Keuzelijst, Knop, Leeg, Stapel, Tabel, Tekstveld, Vlak, Werkkop } from '@bijrijder/ui';
import { AANBODSOORTEN, KNELPUNTEN } from '../../gedeeld/keuzes.ts';
import { databank, teksten } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/overzicht.ts';
import { wieAanbod } from './bij.server.ts';
import { WEINIG } from './knelpunten.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const { wie, doel } = await wieAanbod(request);
  const adres = new URL(request.url).searchParams;
  const zoek = (adres.get('zoek') ?? '').slice(0, 80);
  const soort = AANBODSOORTEN.find((s) => s === adres.get('soort'));
  return metToegang(databank(), { wie, handeling: 'lezen', object: 'aanbod', doel, betrokkene: 'geen' }, async (t) => ({
    alle: await zoekAanbod(t, '', true),
    getoond: (await zoekAanbod(t, zoek, true)).filter((a) => !soort || a.soort === soort),
    antwoorden: await antwoordenOp(t),
    zoek,
    soort: soort ?? '',
    bron: teksten('aanbod', 'aanbodwerk'),
  }));
}

export default function Overzicht({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} />
    </Teksten>
  );
}

function Binnen({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  return (
    <>
      <title>{t('aanbodwerk.overzicht.kop')}</title>
      <Werkkop titel={t('aanbodwerk.overzicht.kop')} onder={t('aanbodwerk.overzicht.bij')}>
        <Knop href="/werkplek/aanbod/nieuw" icoon="plus">
          {t('aanbodwerk.nieuw.kop')}
        </Knop>
      </Werkkop>
      <Stapel gat="r4">
        <Catalogus d={d} />
        <Oorzaken alle={d.alle} antwoorden={d.antwoorden} />
        <Laat alle={d.alle} />
      </Stapel>
    </>
  );
}

/** Everything there is, by name, to look in and to keep right. */
function Catalogus({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const wekenVan = (a: Aanbod): string => {
    const weken = wachttijdVan(a);
    return weken === null ? t('aanbodwerk.overzicht.onbekend') : t('aanbodwerk.overzicht.wekenN', { n: weken });
  };
  return (
    <Vlak id="rijen" titel={t('aanbodwerk.overzicht.rijen')}>
      <form method="get" className="onder-r4">
        <Stapel gat="r3">
          <Tekstveld id="zoek" name="zoek" label={t('aanbodwerk.zoek')} defaultValue={d.zoek} />
          <Keuzelijst
            id="soort"
            name="soort"
            label={t('aanbodwerk.veld.soort')}
            defaultValue={d.soort}
            opties={[
              { value: '', tekst: t('aanbodwerk.overzicht.alleSoorten') },
              ...AANBODSOORTEN.map((s) => ({ value: s, tekst: t(`aanbod.soort.${s}`) })),
            ]}
          />
          <Knop soort="lijn">{t('aanbodwerk.zoekKnop')}</Knop>
        </Stapel>
      </form>
      {d.getoond.length === 0 ? (
        <Leeg zin={t('aanbodwerk.overzicht.niets')} />
      ) : (
        <Tabel
          naam={t('aanbodwerk.overzicht.rijen')}
          kolommen={[
            { id: 'naam', naam: t('aanbodwerk.overzicht.aanbod'), tekst: true },
            { id: 'soort', naam: t('aanbodwerk.veld.soort'), tekst: true },
            { id: 'taal', naam: t('aanbodwerk.overzicht.taal'), tekst: true },
            { id: 'kosten', naam: t('aanbodwerk.overzicht.kosten') },
            { id: 'vrij', naam: t('aanbodwerk.overzicht.vrijVan') },
            { id: 'wacht', naam: t('aanbodwerk.overzicht.wacht') },
            { id: 'weken', naam: t('aanbodwerk.overzicht.weken') },
          ]}
          rijen={d.getoond.map((a) => ({
            id: a.id,
            cellen: [
              <a key="naam" href={`/werkplek/aanbod/${a.id}`}>
                {a.naam}
              </a>,
              a.gestopt_op ? t('aanbodwerk.overzicht.uit') : t(`aanbod.soort.${a.soort}`),
              a.taalniveau ?? '',
              a.kosten_cent === 0 ? t('aanbodwerk.overzicht.gratis') : <Bedrag key="k" cent={a.kosten_cent} />,
              a.plekken === null
                ? t('aanbodwerk.overzicht.geenGrens')
                : t('aanbodwerk.overzicht.vanPlekken', { vrij: a.vrij ?? 0, plekken: a.plekken }),
              String(a.wachtend),
              wekenVan(a),
            ],
          }))}
        />
      )}
      <p className="klein zacht boven-r3">{t('aanbodwerk.overzicht.volgorde')}</p>
    </Vlak>
  );
}

/** Causes added up over all offers; the catalogue keeps the order, not the count. */
function Oorzaken({
  alle,
  antwoorden,
}: {
  alle: readonly Aanbod[];
  antwoorden: readonly (Antwoord & { aanbod: string })[];
}) {
  const t = useTekst();
  const rijen = KNELPUNTEN.flatMap((soort) => {
    const bij = alle.flatMap((a) => a.oorzaken.filter((o) => o.soort === soort).map((o) => ({ naam: a.naam, ...o })));
    const keer = bij.reduce((som, o) => som + o.keer, 0);
    return keer === 0
      ? []
      : [
          {
            soort,
            keer,
            waar: bij.map((o) => o.naam).join(', '),
            antwoord: antwoorden.filter((a) => a.soort === soort).map((a) => a.tekst),
          },
        ];
  });
  return (
    <Vlak id="oorzaken" titel={t('aanbodwerk.overzicht.oorzaken')}>
      <p className="zacht onder-r3">{t('aanbodwerk.overzicht.oorzakenBij')}</p>
      {rijen.length === 0 ? (
        <Leeg zin={t('aanbodwerk.overzicht.oorzakenLeeg')} />
      ) : (
        <Tabel
          naam={t('aanbodwerk.overzicht.oorzaken')}
          kolommen={[
            { id: 'soort', naam: t('aanbodwerk.overzicht.oorzaak'), tekst: true },
            { id: 'waar', naam: t('aanbodwerk.overzicht.waar'), tekst: true },
            { id: 'doen', naam: t('aanbodwerk.overzicht.doen'), tekst: true },
            { id: 'keer', naam: t('aanbodwerk.overzicht.keer') },
          ]}
          rijen={rijen.map((r) => ({
            id: r.soort,
            cellen: [
              t(`aanbod.knelpunt.${r.soort}`),
              r.waar,
              r.antwoord.join(' ') || t('aanbodwerk.een.geenAntwoord'),
              r.keer < WEINIG ? t('aanbodwerk.overzicht.weinig') : String(r.keer),
            ],
          }))}
        />
      )}
    </Vlak>
  );
}

/** Waiting as a problem of ours: what is longer or later than we said, per offer. */
function Laat({ alle }: { alle: readonly Aanbod[] }) {
  const t = useTekst();
  const keer = (n: number): string => (n === 0 ? '' : n < WEINIG ? t('aanbodwerk.overzicht.weinig') : String(n));
  const rijen = alle.flatMap((a) => {
    const w = a.wachten;
    if (!w || w.langerDanGezegd + w.laatMetBellen + w.zonderBeller + w.nietBegonnen === 0) return [];
    return [
      {
        id: a.id,
        cellen: [
          a.naam,
          w.langstWeken === null ? '' : t('aanbodwerk.overzicht.wekenN', { n: w.langstWeken }),
          keer(w.langerDanGezegd),
          keer(w.laatMetBellen),
          keer(w.zonderBeller),
          keer(w.nietBegonnen),
        ],
      },
    ];
  });
  return (
    <Vlak id="wachten" titel={t('aanbodwerk.overzicht.wachten')}>
      <p className="zacht onder-r3">{t('aanbodwerk.overzicht.wachtenBij')}</p>
      {rijen.length === 0 ? (
        <Leeg zin={t('aanbodwerk.overzicht.wachtenLeeg')} />
      ) : (
        <Tabel
          naam={t('aanbodwerk.overzicht.wachten')}
          kolommen={[
            { id: 'naam', naam: t('aanbodwerk.overzicht.aanbod'), tekst: true },
            ...(['langst', 'langer', 'laat', 'zonder', 'niet'] as const).map((id) => ({
              id,
              naam: t(`aanbodwerk.overzicht.${id}`),
            })),
          ]}
          rijen={rijen}
        />
      )}
    </Vlak>
  );
}
