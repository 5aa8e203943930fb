import { type Oordeel, openKlacht, type Stapinvoer, schrijfStap } from '@bijrijder/dossier/klacht';
import { vandaag } from '@bijrijder/dossier/toegang';
import { Keuze, Melding, Stapel, Terug, Vinkje, Werkkop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Klachtbeeld } from '../../mijn/klacht/beeld.tsx';
import { databank, eisMedewerker, gemeente, kluis, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { Antwoordvorm } from '../antwoordvorm.tsx';
import type { Route } from './+types/een.ts';

const OORDELEN = ['gegrond', 'deels_gegrond', 'ongegrond', 'opgelost'] as const satisfies readonly Oordeel[];

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klachtbehandelaar');
  const klacht = await openKlacht(databank(), kluis(), wie, eisNummer(params.klacht));
  if (!klacht) throw new Response(null, { status: 404 });
  return {
    bron: teksten('rechten', 'behandelen'),
    klacht,
    vandaag: await vandaag(databank(), gemeente().code),
    sleutel: nieuweSleutel(),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klachtbehandelaar');
  const id = eisNummer(params.klacht);
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst', LANGSTE);
  const terug = (fout: 'leeg' | 'oordeel' | 'al_klaar' | 'al_verlengd' | 'te_laat' | 'weg') =>
    data({ fout, tekst, soort: tekstveld(vorm, 'soort') }, 400);
  if (!tekst) return terug('leeg');
  const stap = leesStap(vorm, tekst);
  if (!stap) return terug('oordeel');
  const nee = await schrijfStap(databank(), kluis(), wie, id, stap, leesSleutel(vorm));
  return nee ? terug(nee) : redirect(`/werkplek/klachten/${id}`, 303);
}

function leesStap(vorm: FormData, tekst: string): Stapinvoer | null {
  const soort = vorm.get('soort');
  if (soort === 'gesprek' || soort === 'verlenging') return { soort, tekst };
  if (soort !== 'uitkomst') return { soort: 'bericht', tekst };
  const oordeel = OORDELEN.find((o) => o === vorm.get('oordeel'));
  return oordeel ? { soort, tekst, oordeel, excuus: vorm.has('excuus'), herstel: vorm.has('herstel') } : null;
}

export default function KlachtAanBureau({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Een d={loaderData} v={actionData} />
    </Teksten>
  );
}

function Een({
  d: { klacht: k, vandaag, sleutel },
  v,
}: {
  d: Route.ComponentProps['loaderData'];
  v: Route.ComponentProps['actionData'];
}) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('behandelen.klachten.kop')}</title>
      <Terug href="/werkplek/klachten">
        <Tekst k="behandelen.klachten.terug" />
      </Terug>
      <Werkkop
        titel={k.naam || <Tekst k="behandelen.klachten.zonderNaam" />}
        onder={
          k.bereik ? (
            <>
              <Tekst k="behandelen.klachten.bereik" waarden={{ naam: k.naam || t('behandelen.klachten.zonderNaam') }} />
              : {k.bereik}
            </>
          ) : (
            <Tekst k="behandelen.klachten.geenBereik" />
          )
        }
      />
      {v && <Melding soort="fout" rol="alert" titel={<Tekst k={`behandelen.klachten.fout.${v.fout}`} />} />}
      <Klachtbeeld k={k} vandaag={vandaag}>
        {!k.uitkomst && (
          <Melding>
            <Tekst k="behandelen.klachten.horen" />
          </Melding>
        )}
        <Antwoordvorm
          id="schrijf"
          titel={<Tekst k="behandelen.klachten.schrijf" />}
          sleutel={sleutel}
          label={<Tekst k="behandelen.klachten.tekst" />}
          hulp={<Tekst k="behandelen.klachten.tekstHulp" />}
          {...(v && v.soort !== 'uitkomst' ? { tekst: v.tekst } : {})}
          knoppen={[
            { soort: 'bericht', knop: 'lijn', tekst: <Tekst k="behandelen.klachten.bericht" /> },
            ...(k.uitkomst
              ? []
              : ([
                  { soort: 'gesprek', knop: 'lijn', tekst: <Tekst k="behandelen.klachten.gesprek" /> },
                  { soort: 'verlenging', knop: 'zacht', tekst: <Tekst k="behandelen.klachten.verleng" /> },
                ] as const)),
          ]}
        />
        {!k.uitkomst && (
          <Antwoordvorm
            id="uitkomst"
            soort="lijn"
            titel={<Tekst k="behandelen.klachten.uitkomst" />}
            sleutel={sleutel}
            label={<Tekst k="behandelen.klachten.uitkomstTekst" />}
            hulp={<Tekst k="behandelen.klachten.tekstHulp" />}
            {...(v?.soort === 'uitkomst' ? { tekst: v.tekst } : {})}
            knoppen={[{ soort: 'uitkomst', tekst: <Tekst k="behandelen.klachten.sluit" /> }]}
          >
            <Keuze
              id="oordeel"
              name="oordeel"
              vraag={<Tekst k="behandelen.klachten.oordeel" />}
              opties={OORDELEN.map((value) => ({
                value,
                tekst: <Tekst k={`behandelen.klachten.oordeel.${value}`} />,
              }))}
            />
            <Vinkje name="excuus">
              <Tekst k="behandelen.klachten.excuus" />
            </Vinkje>
            <Vinkje name="herstel">
              <Tekst k="behandelen.klachten.herstel" />
            </Vinkje>
          </Antwoordvorm>
        )}
      </Klachtbeeld>
    </Stapel>
  );
}
