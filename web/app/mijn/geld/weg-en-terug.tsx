import { naastVan } from '@bijrijder/dossier/begeleiding';
import { verdeeldeKalender } from '@bijrijder/dossier/geld';
import { gatNaWerk, kalenderVooruit, plusMaanden, wegEnTerug } from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Deel,
  Fasen,
  Geldveld,
  Keuzelijst,
  Sleutel as Kleursleutel,
  Knop,
  Knoppen,
  Kop,
  Melding,
  Stapel,
  Tabel,
  Terug,
  Trap,
  Vinkjes,
  Vlak,
  WetsBron,
  Zij,
  Zuilen,
} from '@bijrijder/ui';
import { datum, euro } from '@bijrijder/ui/opmaak';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { dagWoord, hoofdletter, kortMaand, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/weg-en-terug.ts';
import { perKleur } from './regels.tsx';
import { bijGeld } from './toegang.server.ts';
import { MAANDEN, wegVergelijking } from './weg.server.ts';

export const handle = { indeling: 'tweeluik' };
const TONEN = 9;

export async function loader({ request }: Route.LoaderArgs) {
  const v = new URL(request.url).searchParams;
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const { deze, keuzes, van, tot, duur, getypt, loonCent, vergelijking } = wegVergelijking(geld, persoon, v);
    const weg = wegEnTerug(vergelijking);
    const heel = kalenderVooruit(geld.rekenaar, vergelijking.tijdlijn, {
      vandaag: geld.vandaag,
      kalender: geld.betaalkalender,
      maanden: MAANDEN,
      bekend: geld.bekend,
    });
    // what goes to a creditor, a bill or the partner is off here as it is in the calendar
    const kalender = await verdeeldeKalender(t, geld, persoon, heel, vergelijking.reeks);
    const gat = gatNaWerk(vergelijking, kalender);
    const vanaf = Math.max(
      0,
      kalender.findIndex((k) => k.maand === plusMaanden(van, -1)),
    );
    const maanden = kalender.slice(vanaf, vanaf + TONEN);
    const premie = kalender
      .filter((k) => k.maand >= van)
      .flatMap((k) => k.regels)
      .find((r) => r.soort === 'premie');
    return {
      vandaag: geld.vandaag,
      keuzes,
      van,
      tot,
      duur,
      loonCent,
      loonTekst: v.get('loon') ?? euro(loonCent).slice(2),
      fout: getypt === null,
      maanden,
      fasen: maanden.map((m) => weg.maanden.find((w) => w.maand === m.maand)?.fase ?? ('met_uitkering' as const)),
      gat,
      hergebruik: weg.gegevensHergebruiktTotEnMet ?? null,
      geschat: vergelijking.reeks.some((m) => m.geschat && m.maand >= deze),
      premie: premie ? { dag: premie.dag, cent: premie.bedragCent } : null,
      klantmanager: await naastVan(t, persoon),
    };
  });
}

type Fase = Route.ComponentProps['loaderData']['fasen'][number];

/** Months on end in the same phase, for the row under the columns. */
function rijVan(fasen: readonly Fase[]): { fase: Fase; maanden: number }[] {
  const uit: { fase: Fase; maanden: number }[] = [];
  for (const fase of fasen) {
    const laatste = uit.at(-1);
    if (laatste?.fase === fase) laatste.maanden += 1;
    else uit.push({ fase, maanden: 1 });
  }
  return uit;
}

export default function WegEnTerug({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const hoogste = Math.max(1, ...d.maanden.map((m) => m.samenCent));
  const w = (m: string) => maandWoord(m, d.vandaag, taal);
  const cent = (m: (typeof d.maanden)[number], bron: string) => perKleur(m).find((x) => x.bron === bron)?.cent ?? 0;
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.weg-en-terug.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <Kop titel={<Tekst k="geld.weg-en-terug.kies" />} lood={<Tekst k="geld.weg.lood" />} />
        <form method="get">
          <Vlak id="met" soort="zacht" titel={<Tekst k="geld.weg.met" />} kop="groot">
            <Stapel gat="r3">
              <Geldveld
                id="loon"
                name="loon"
                label={<Tekst k="geld.weg.loon" />}
                defaultValue={d.loonTekst}
                fout={d.fout ? <Tekst k="geld.veld.geldFout" /> : undefined}
              />
              <Keuzelijst
                id="van"
                name="van"
                label={<Tekst k="geld.weg.van" />}
                defaultValue={d.van}
                opties={d.keuzes.map((m) => ({ value: m, tekst: w(m) }))}
              />
              <Keuzelijst
                id="duur"
                name="duur"
                label={<Tekst k="geld.weg.duur" />}
                defaultValue={String(d.duur)}
                opties={[1, 2, 3, 4, 5, 6].map((n) => ({ value: String(n), tekst: t('geld.weg.maanden', { n }) }))}
              />
              <Knop>
                <Tekst k="geld.wat-als.reken" />
              </Knop>
            </Stapel>
          </Vlak>
        </form>
        <Deel id="binnen" titel={<Tekst k="geld.weg.binnen" />}>
          <p className="zacht">
            <Tekst k="geld.weg.heel" />
          </p>
          <Zuilen
            label={t('geld.weg.binnen')}
            bovenCent={hoogste}
            zuilen={d.maanden.map((m) => ({
              id: `z-${m.maand}`,
              naam: kortMaand(m.maand, taal),
              cent: m.samenCent,
              stukken: perKleur(m).toReversed(),
              verwacht: true,
            }))}
          />
          <Fasen
            items={rijVan(d.fasen).map((f, i) => ({
              id: `${i}-${f.fase}`,
              naam: t(`geld.weg.fase.${f.fase}`),
              maanden: Math.min(12, f.maanden) as 1,
              weg: f.fase === 'zonder_uitkering',
            }))}
          />
          <Kleursleutel
            className="boven-r3"
            items={(['uitkering', 'loon', 'toeslag', 'premie', 'kind'] as const).map((bron) => ({
              id: bron,
              bron,
              wat: t(`geld.kalender.sleutel.${bron}`),
            }))}
          />
          <details className="bewijs boven-r4">
            <summary>
              <Tekst k="geld.wat-als.tabel" />
            </summary>
            <Tabel
              naam={t('geld.weg.binnen')}
              soort="smal"
              kolommen={(['maand', 'uitkering', 'loon', 'overig', 'samen'] as const).map((id) => ({
                id,
                naam: <Tekst k={`geld.weg.kolom.${id}`} />,
              }))}
              rijen={d.maanden.map((m) => ({
                id: m.maand,
                cellen: [
                  w(m.maand),
                  <Bedrag key="u" cent={cent(m, 'uitkering')} />,
                  <Bedrag key="l" cent={cent(m, 'loon')} />,
                  <Bedrag key="o" cent={m.samenCent - cent(m, 'uitkering') - cent(m, 'loon')} />,
                  <Bedrag key="s" cent={m.samenCent} />,
                ],
              }))}
            />
          </details>
        </Deel>
        {d.gat && (
          <Melding soort="let-op" titel={<Tekst k="geld.weg.gat" waarden={{ maand: hoofdletter(w(d.gat.maand)) }} />}>
            <p>
              <Tekst
                k="geld.weg.gatUitleg"
                waarden={{
                  maand: w(d.gat.maand),
                  bedrag: <Bedrag cent={d.gat.komtBinnenCent} ongeveer />,
                  gewoon: <Bedrag cent={d.gat.gewoonCent} ongeveer />,
                }}
              />{' '}
              {d.gat.uitkeringOp && (
                <Tekst k="geld.weg.gatDaarna" waarden={{ dag: dagWoord(d.gat.uitkeringOp, taal) }} />
              )}
            </p>
            <p>
              {d.gat.voorschotMinimumCent === null ? (
                <Tekst k="geld.weg.voorschot" />
              ) : (
                <Tekst
                  k="geld.weg.voorschotBedrag"
                  waarden={{ bedrag: <Bedrag cent={d.gat.voorschotMinimumCent} ongeveer /> }}
                />
              )}
            </p>
          </Melding>
        )}
        <Deel id="stappen" titel={<Tekst k="geld.weg.stappen" />}>
          <Trap
            items={[
              {
                id: '1',
                titel: <Tekst k="geld.weg.stap1" />,
                children: (
                  <p>
                    <Tekst k="geld.weg.stap1Bij" />
                  </p>
                ),
              },
              {
                id: '2',
                titel: <Tekst k="geld.weg.stap2" />,
                children: (
                  <>
                    <p>
                      {d.hergebruik ? (
                        <Tekst k="geld.weg.stap2Tot" waarden={{ dag: datum(d.hergebruik, { taal, jaar: true }) }} />
                      ) : (
                        <Tekst k="geld.weg.stap2Bij" />
                      )}
                    </p>
                    <WetsBron>Participatiewet art. 43a</WetsBron>
                  </>
                ),
              },
              {
                id: '3',
                titel: <Tekst k="geld.weg.stap3" />,
                children: (
                  <>
                    <p>
                      <Tekst k="geld.weg.stap3Bij" />
                    </p>
                    <WetsBron>Participatiewet art. 52</WetsBron>
                  </>
                ),
              },
            ]}
          />
        </Deel>
        <Deel id="blijft" titel={<Tekst k="geld.weg.blijft" />}>
          <Vinkjes
            lijst={[
              ...(d.premie
                ? [
                    {
                      id: 'premie',
                      tekst: (
                        <Tekst
                          k="geld.weg.blijftPremie"
                          waarden={{
                            bedrag: <Bedrag cent={d.premie.cent} ongeveer />,
                            dag: dagWoord(d.premie.dag, taal),
                          }}
                        />
                      ),
                    },
                  ]
                : []),
              { id: 'gegevens', tekst: <Tekst k="geld.weg.blijftGegevens" /> },
              ...(d.klantmanager
                ? [
                    {
                      id: 'mens',
                      tekst: <Tekst k="geld.weg.blijftMens" waarden={{ naam: d.klantmanager.naam }} />,
                    },
                  ]
                : []),
            ]}
          />
          <p className="zacht boven-r4">
            <Tekst k={d.geschat ? 'geld.weg.schattingOnbekend' : 'geld.weg.schatting'} />
          </p>
        </Deel>
        <Knoppen>
          <Knop
            soort="lijn"
            href={`/mijn/geld/wat-als/bewaard?pad=weg-en-terug&${new URLSearchParams({ loon: d.loonTekst, van: d.van, duur: String(d.duur), naam: t('geld.weg.naam', { maand: w(d.van), n: d.duur }) })}`}
          >
            <Tekst k="geld.bewaar.knop" />
          </Knop>
        </Knoppen>
      </Stapel>
      <Zij>
        <Begeleider wie={d.klantmanager} />
        <Vlak id="twijfel" titel={<Tekst k="geld.weg.twijfel" />} kop="groot">
          <p>
            <Tekst k="geld.weg.twijfelBij" />
          </p>
        </Vlak>
      </Zij>
    </>
  );
}
