import { dienIn } from '@bijrijder/dossier/klacht';
import { maakCode } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Melding, Stapel, Verder, Vlak } from '@bijrijder/ui';
import { data } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { WieLeest } from '../../mijn/klacht/beeld.tsx';
import { Klachtvelden } from '../../mijn/klacht/klachtvelden.tsx';
import { leesKlachtvorm } from '../../mijn/klacht/lezen.server.ts';
import { databank, gemeente, kluis, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/klacht.ts';

export function loader() {
  return { bron: teksten('rechten'), code: maakCode() };
}

/** No redirect: the code must not stand in an address. Sending again stores nothing twice. */
export async function action({ request }: Route.ActionArgs) {
  const vorm = await request.formData();
  const code = tekstveld(vorm, 'code');
  const v = leesKlachtvorm(vorm);
  if (v.fout) return data({ v, code, klaar: false }, 400);
  const { fout: _, ...inhoud } = v;
  if (!(await dienIn(databank(), kluis(), { gemeente: gemeente().code, code }, inhoud)))
    return data({ v, code: maakCode(), klaar: false }, 400);
  return { v, code, klaar: true };
}

export default function OpenbareKlacht({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      {actionData?.klaar ? (
        <Binnen code={actionData.code} />
      ) : (
        <Vragen code={actionData?.code ?? loaderData.code} v={actionData?.v} />
      )}
    </Teksten>
  );
}

function Vragen({ code, v }: { code: string; v?: NonNullable<Route.ComponentProps['actionData']>['v'] }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.klacht.titel')}</title>
      <Kop titel={<Tekst k="rechten.klacht.kop" />} lood={<Tekst k="rechten.klacht.lood" />} />
      <WieLeest />
      <form method="post">
        <Stapel>
          <input type="hidden" name="code" value={code} />
          <Klachtvelden v={v} metNaam />
          <Knop groot breed>
            <Tekst k="rechten.klacht.verstuur" />
          </Knop>
        </Stapel>
      </form>
      <p>
        <a href="/klacht/antwoord">
          <Tekst k="rechten.klacht.code.heeft" />
        </a>
      </p>
      <p>
        <a href="/mijn/klacht">
          <Tekst k="rechten.klacht.metNaam" />
        </a>
      </p>
    </Stapel>
  );
}

function Binnen({ code }: { code: string }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.klacht.titel')}</title>
      <Melding soort="goed" hoofd rol="status" titel={<Tekst k="rechten.klacht.code.binnen" />} />
      <Vlak soort="thema" id="code" titel={<Tekst k="rechten.klacht.code.kop" />}>
        <p className="kop-groot niet-breken" dir="ltr">
          {code}
        </p>
        <p>
          <Tekst k="rechten.klacht.code.uitleg" />
        </p>
        <p className="zacht">
          <Tekst k="rechten.klacht.code.kwijt" />
        </p>
      </Vlak>
      <Verder href="/klacht/antwoord">
        <Tekst k="rechten.klacht.code.lees" />
      </Verder>
    </Stapel>
  );
}
