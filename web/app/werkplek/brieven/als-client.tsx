import { leesConcept, verstuurConcept, voorbeeld } from '@bijrijder/dossier/brief';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Melding, Stapel } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/als-client.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const id = eisNummer(params.concept);
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'brief' }, async (t) => {
    const c = await leesConcept(t, persoon, id, regelnaam);
    if (!c?.inhoud) throw redirect(`/werkplek/mensen/${persoon}/brieven${c ? `/${id}` : ''}`);
    return {
      bron: teksten('schrijven'),
      kop: await leesKop(t, persoon),
      concept: id,
      nog: c.etiket ? ('etiket' as const) : c.eerstSpreken ? ('spreken' as const) : null,
      papier: await voorbeeld(t, persoon, c.inhoud),
      sleutel: nieuweSleutel(),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { persoon } = params;
  const id = eisNummer(params.concept);
  const vorm = await request.formData();
  const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'brief' }, (t) =>
    eenmalig(t, leesSleutel(vorm), () => verstuurConcept(t, persoon, id, regelnaam)),
  );
  if ('nog' in resultaat) return data(resultaat, 400);
  return redirect(`/werkplek/mensen/${persoon}/brieven?klaar=ja`, 303);
}

export default function Alsclientpagina({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <AlsClient d={d} nog={actionData?.nog ?? d.nog} />
    </Teksten>
  );
}

function AlsClient({
  d,
  nog,
}: {
  d: Route.ComponentProps['loaderData'];
  nog: 'weg' | 'leeg' | 'etiket' | 'spreken' | null;
}) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="brieven" titel={t('schrijven.als.kop', { naam })}>
      <Stapel gat="r4">
        <h2>
          <Tekst k="schrijven.als.kop" waarden={{ naam }} />
        </h2>
        {nog && (
          <Melding soort="let-op" rol="status">
            <Tekst k={`schrijven.nog.${nog}`} waarden={{ naam }} />
          </Melding>
        )}
        <form method="post">
          <Eenmalig sleutel={d.sleutel} />
          <Knoppen>
            {!nog && (
              <Knop icoon="envelope-simple">
                <Tekst k="schrijven.als.stuur" waarden={{ naam }} />
              </Knop>
            )}
            <Knop soort="lijn" icoon="pencil-simple" href={`/werkplek/mensen/${d.kop.id}/brieven/${d.concept}`}>
              <Tekst k="schrijven.als.pas" />
            </Knop>
          </Knoppen>
          <p className="klein zacht boven-r2">
            <Tekst k="schrijven.als.nooit" waarden={{ naam }} />
          </p>
        </form>
        <Papierblad papier={d.papier} />
      </Stapel>
    </Persoonblad>
  );
}
