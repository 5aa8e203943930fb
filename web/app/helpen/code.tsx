import { aanvaard } from '@bijrijder/dossier/machtiging';
import { Knop, Kop, Melding, Stapel, Tekstveld } from '@bijrijder/ui';
import { beginSessie } from '@bijrijder/web/server';
import { data, redirect } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { databank, eisHulp, gemeente, kluis, verzoek } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/code.ts';

const NAAM = /\p{L}.*\p{L}/su;

export function loader() {
  const { sessie } = verzoek();
  const onbekend = sessie?.soort === 'helper' && sessie.persoon === null;
  return {
    binnen: sessie?.soort === 'client' || sessie?.soort === 'helper',
    onbekend,
    naam: onbekend ? sessie.naam : '',
  };
}

/** Accepts a code. The code comes in the body, so that it does not stay in addresses and logs. */
export async function action({ request }: Route.ActionArgs) {
  const nu = verzoek();
  const vorm = await request.formData();
  const lees = (veld: string) => tekstveld(vorm, veld, 80);
  const [code, naam] = [lees('code'), lees('naam')];
  if (nu.sessie?.soort === 'helper' && nu.sessie.persoon === null) {
    const { zoekhash } = nu.sessie;
    if (!NAAM.test(naam)) return data({ code, naam, fout: 'naam' as const }, 400);
    const uit = await aanvaard(databank(), kluis(), { gemeente: gemeente().code, hash: zoekhash, naam }, code);
    if (uit.uitkomst !== 'goed') return data({ code, naam, fout: uit.uitkomst }, 400);
    // from now on they are somebody here
    const koekje = await beginSessie(nu, request, { soort: 'helper', persoon: uit.ik, zoekhash, naam });
    return redirect('/helpen?klaar=ja', { status: 303, headers: { 'Set-Cookie': koekje } });
  }
  const uit = await aanvaard(databank(), kluis(), { wie: await eisHulp(request) }, code);
  if (uit.uitkomst !== 'goed') return data({ code, naam, fout: uit.uitkomst }, 400);
  return redirect('/helpen?klaar=ja', 303);
}

export default function Code({ loaderData: d, actionData: a }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('helpen.code.kop')}</title>
      <Kop titel={<Tekst k="helpen.code.kop" />} lood={<Tekst k="helpen.code.lood" />} />
      {d.binnen ? (
        <form method="post">
          <Stapel>
            {a?.fout && a.fout !== 'naam' && (
              <Melding soort={a.fout === 'zelf' ? 'let-op' : 'fout'} rol="alert">
                <Tekst k={`helpen.code.fout.${a.fout}`} />
              </Melding>
            )}
            <Tekstveld
              id="code"
              name="code"
              groot
              required
              autoComplete="off"
              maxLength={60}
              label={<Tekst k="helpen.code.veld" />}
              defaultValue={a?.code}
            />
            {d.onbekend && (
              <Tekstveld
                id="naam"
                name="naam"
                required
                maxLength={80}
                autoComplete="name"
                label={<Tekst k="helpen.code.naam" />}
                hulp={<Tekst k="helpen.code.naamHulp" />}
                fout={a?.fout === 'naam' ? <Tekst k="helpen.code.fout.naam" /> : undefined}
                defaultValue={a?.naam || d.naam}
              />
            )}
            <Knop breed>
              <Tekst k="helpen.code.knop" />
            </Knop>
          </Stapel>
        </form>
      ) : (
        <Stapel>
          <p>
            <Tekst k="helpen.code.eerstInloggen" />
          </p>
          <Knop href="/inloggen/client?naar=/helpen/code" groot breed>
            <Tekst k="helpen.code.inloggen" />
          </Knop>
        </Stapel>
      )}
    </Stapel>
  );
}
