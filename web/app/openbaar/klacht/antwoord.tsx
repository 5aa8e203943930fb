import { klachtMetCode, reageer } from '@bijrijder/dossier/klacht';
import { vandaag } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Stapel, Tekstvak, Tekstveld, Terug } from '@bijrijder/ui';
import { data } from 'react-router';
import { LANGSTE, tekstveld } from '../../formulier.ts';
import { Klachtbeeld } from '../../mijn/klacht/beeld.tsx';
import { databank, gemeente, kluis, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/antwoord.ts';

export function loader() {
  return { bron: teksten('rechten') };
}

/** The code comes in the body, so that it does not stay in addresses and logs. */
export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.formData();
  const code = tekstveld(vorm, 'code', 60);
  const plek = gemeente().code;
  const tekst = tekstveld(vorm, 'tekst', LANGSTE);
  if (tekst) await reageer(databank(), kluis(), { gemeente: plek, code }, tekst);
  const klacht = await klachtMetCode(databank(), kluis(), plek, code);
  if (!klacht) return data({ code, klacht: null, vandaag: '' }, 404);
  return data({ code, klacht, vandaag: await vandaag(databank(), plek) });
}

export default function AntwoordPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Antwoord v={actionData} />
    </Teksten>
  );
}

function Antwoord({ v }: { v: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.klacht.code.lees')}</title>
      <Terug href="/klacht">
        <Tekst k="rechten.klacht.titel" />
      </Terug>
      <Kop titel={<Tekst k="rechten.klacht.code.lees" />} />
      {v?.klacht ? (
        <Klachtbeeld k={v.klacht} vandaag={v.vandaag}>
          <form method="post">
            <Stapel>
              <input type="hidden" name="code" value={v.code} />
              <Tekstvak id="tekst" name="tekst" eigen rows={3} label={<Tekst k="rechten.klacht.reageer" />} />
              <Knop soort="lijn">
                <Tekst k="rechten.klacht.reageerKnop" />
              </Knop>
            </Stapel>
          </form>
        </Klachtbeeld>
      ) : (
        <form method="post">
          <Stapel>
            <Tekstveld
              id="code"
              name="code"
              groot
              required
              autoComplete="off"
              label={<Tekst k="rechten.klacht.code.vraag" />}
              fout={v ? <Tekst k="rechten.klacht.code.onbekend" /> : undefined}
              defaultValue={v?.code}
            />
            <Knop breed>
              <Tekst k="rechten.klacht.code.lees" />
            </Knop>
          </Stapel>
        </form>
      )}
    </Stapel>
  );
}
