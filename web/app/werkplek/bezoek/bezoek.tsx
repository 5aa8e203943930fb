import { leesBezoek } from '@bijrijder/dossier/bezoek';
import { Melding } from '@bijrijder/ui';
import { eiland } from '@bijrijder/web/server';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eilandVan, gemeente, leesSleutel, nieuweSleutel, teksten, vertaler, verzoek } from '../../sessie.server.ts';
import { Tekst, Teksten } from '../../tekst/index.tsx';
import { bijPersoon } from '../persoon/kop.server.ts';
import type { Route } from './+types/bezoek.ts';
import { bewaar, bezoekkoekje, eisAdres, leesNotitie } from './bij.server.ts';
import { Bezoekblad } from './blad.tsx';
import { Bezoekdelen } from './delen.tsx';
import { bezoekinhoud } from './inhoud.server.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  eisAdres(params);
  const koekje = await bezoekkoekje(request);
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'contact' }, async (t) => {
    const bezoek = await leesBezoek(t, params.persoon, params.bezoek);
    if (!bezoek) throw new Response(null, { status: 404 });
    // after a day there is nothing to keep; to look again is to prepare again
    const inhoud = bezoek.voorbij ? null : await bezoekinhoud(t, params.persoon, vertaler(verzoek().taal));
    return data(
      {
        bron: teksten('werkplek'),
        gemeente: gemeente().naam,
        bezoek,
        inhoud,
        sleutel: nieuweSleutel(),
        gegevens: { eiland: eilandVan('bezoek'), wachter: eiland('bezoekwacht') },
      },
      { headers: { 'Set-Cookie': koekje } },
    );
  });
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

/** With a connection and without script: the note goes straight to the person's talks. */
export async function action({ request, params }: Route.ActionArgs) {
  eisAdres(params);
  const vorm = await request.formData();
  const tekst = (naam: string) => tekstveld(vorm, naam);
  const velden = { zegt: tekst('zegt'), zag: tekst('zag'), stap: tekst('stap'), voor: tekst('voor') };
  const gelezen = leesNotitie(vorm);
  if ('fout' in gelezen) return data({ fout: gelezen.fout, velden }, 400);
  await bewaar(request, params, leesSleutel(vorm), gelezen.notitie, true);
  return redirect(`/werkplek/mensen/${params.persoon}/gesprekken?klaar=ja`, 303);
}

export default function Bezoek({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Bezoekblad
        gemeente={d.gemeente}
        naam={d.inhoud?.naam}
        gegevens={d.gegevens}
        bezoek={d.inhoud ? { ...d.bezoek, inhoud: d.inhoud } : undefined}
        sleutel={d.sleutel}
        velden={actionData?.velden}
        melding={
          actionData && (
            <Melding soort="fout" rol="alert">
              <Tekst k={`werkplek.bezoek.z.${actionData.fout}`} />
            </Melding>
          )
        }
      >
        {d.inhoud && <Bezoekdelen delen={d.inhoud.delen} />}
      </Bezoekblad>
    </Teksten>
  );
}
