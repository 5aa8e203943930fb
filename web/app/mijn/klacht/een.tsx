import { leesEigenKlacht, reageer } from '@bijrijder/dossier/klacht';
import { vandaag } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Stapel, Tekstvak, Terug } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, eisClient, gemeente, kluis, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/een.ts';
import { Klachtbeeld } from './beeld.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klacht = await leesEigenKlacht(databank(), kluis(), wie, eisNummer(params.klacht));
  if (!klacht) throw new Response(null, { status: 404 });
  return {
    bron: teksten('rechten'),
    klacht,
    vandaag: await vandaag(databank(), gemeente().code),
    sleutel: nieuweSleutel(),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst');
  if (!tekst) return data({ tekst, fout: 'leeg' as const }, 400);
  if (tekst.length > LANGSTE) return data({ tekst, fout: 'teLang' as const }, 400);
  const klacht = eisNummer(params.klacht);
  if (!(await reageer(databank(), kluis(), { wie, klacht }, tekst, leesSleutel(vorm))))
    throw new Response(null, { status: 404 });
  return redirect(`/mijn/klacht/${klacht}`, 303);
}

export default function EenKlacht({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Een d={loaderData} v={actionData} />
    </Teksten>
  );
}

function Een({ d, v }: { d: Route.ComponentProps['loaderData']; v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.klacht.titel')}</title>
      <Terug href="/mijn/klacht">
        <Tekst k="rechten.terugKlachten" />
      </Terug>
      <Kop titel={<Tekst k="rechten.klacht.titel" />} />
      <Klachtbeeld k={d.klacht} vandaag={d.vandaag}>
        <form method="post">
          <Stapel>
            <Eenmalig sleutel={d.sleutel} />
            <Tekstvak
              id="tekst"
              name="tekst"
              eigen
              rows={3}
              label={<Tekst k="rechten.klacht.reageer" />}
              fout={v ? <Tekst k={`rechten.${v.fout}`} /> : undefined}
              defaultValue={v?.tekst}
            />
            <Knop soort="lijn">
              <Tekst k="rechten.klacht.reageerKnop" />
            </Knop>
          </Stapel>
        </form>
      </Klachtbeeld>
    </Stapel>
  );
}
