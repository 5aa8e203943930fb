import { leesConcept, verstuurConcept, voorbeeld } from '@bijrijder/dossier/brief';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import type { Route } from './+types/als-client.ts';
import { ZoZiet } from './zo-ziet.tsx';

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
    <ZoZiet
      kop={d.kop}
      hier="brieven"
      titel={t('schrijven.als.kop', { naam })}
      nog={nog && <Tekst k={`schrijven.nog.${nog}`} waarden={{ naam }} />}
      sleutel={d.sleutel}
      knoppen={
        <>
          {!nog && (
            <Knop icoon="envelope-simple">
              <Tekst k="schrijven.als.stuur" waarden={{ naam }} />
            </Knop>
          )}
          <Knop soort="lijn" icoon="pencil-simple" href={`/werkplek/mensen/${d.kop.id}/brieven/${d.concept}`}>
            <Tekst k="schrijven.als.pas" />
          </Knop>
        </>
      }
      onder={<Tekst k="schrijven.als.nooit" waarden={{ naam }} />}
    >
      <Papierblad papier={d.papier} />
    </ZoZiet>
  );
}
