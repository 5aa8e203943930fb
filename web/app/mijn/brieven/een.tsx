import { wieAntwoordt } from '@bijrijder/dossier/begeleiding';
import { leesBrief } from '@bijrijder/dossier/brief';
import { stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Melding, Stapel, Tekstvak, Terug, Verder, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { Papierblad } from '../../gedeeld/papierblad.tsx';
import { eisClient, leesSleutel, nieuweSleutel, teksten, vertaler, verzoek } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { bijMij } from '../contact/bij.server.ts';
import { dagWoord } from '../maandwoorden.ts';
import type { Route } from './+types/een.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const id = eisNummer(params.brief);
  return bijMij(wie, 'brief', 'lezen', async (t, naast) => {
    const brief = await leesBrief(t, wie.id, id);
    if (!brief) throw new Response(null, { status: 404 });
    return {
      bron: teksten('brieven'),
      brief,
      antwoordt:
        naast && (!brief.bel || brief.bel.id === naast.id) ? wieAntwoordt(naast).naam : (brief.bel?.naam ?? null),
      vandaag: t.vandaag,
      klaar: new URL(request.url).searchParams.get('klaar') === 'ja',
      sleutel: nieuweSleutel(),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const id = eisNummer(params.brief);
  const vorm = await request.formData();
  const eigen = tekstveld(vorm, 'tekst', 3000);
  const t = vertaler(verzoek().taal);
  const tekst = vorm.get('doe') === 'snap' ? t('brieven.vraag.snap') : eigen;
  if (!tekst) return data({ fout: true as const, tekst: eigen }, 400);
  const brief = await bijMij(wie, 'brief', 'lezen', async (x, naast) => {
    const b = await leesBrief(x, wie.id, id);
    return b && { titel: b.titel, naar: b.bel?.id ?? naast?.id ?? null };
  });
  if (!brief) throw new Response(null, { status: 404 });
  await bijMij(wie, 'bericht', 'toevoegen', (x) =>
    eenmalig(x, leesSleutel(vorm), async () => {
      await stuurBericht(
        x,
        wie.id,
        t('brieven.vraag.over', { titel: brief.titel, tekst }),
        brief.naar,
        `/mijn/brieven/${id}`,
      );
      return null;
    }),
  );
  return redirect(`/mijn/brieven/${id}?klaar=ja#vraag`, 303);
}

export default function Briefpagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Brief d={loaderData} fout={actionData} />
    </Teksten>
  );
}

function Brief({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const tot = d.brief.bezwaarTot;
  return (
    <Stapel gat="r5">
      <title>{d.brief.titel}</title>
      <Terug href="/mijn/brieven">
        <Tekst k="brieven.terug" />
      </Terug>
      {taal !== 'nl' && (
        <Melding>
          <Tekst k="brieven.nederlands" />
        </Melding>
      )}
      <Papierblad papier={d.brief.papier} />
      <Knoppen>
        <Knop soort="lijn" icoon="download-simple" href={`/mijn/brieven/${d.brief.id}/pdf`}>
          <Tekst k="brieven.pdf" />
        </Knop>
      </Knoppen>
      {tot && tot >= d.vandaag && (
        <p>
          <Tekst k="brieven.bezwaar" waarden={{ dag: dagWoord(tot, taal) }} />{' '}
          <Verder href="/mijn/bezwaar">
            <Tekst k="brieven.bezwaarHoe" />
          </Verder>
        </p>
      )}
      <Vlak id="vraag" soort="zacht" titel={<Tekst k="brieven.vraag.kop" />}>
        {d.klaar && (
          <Melding soort="goed" rol="status">
            <Tekst k="brieven.vraag.klaar" waarden={{ naam: d.antwoordt ?? t('brieven.gemeente') }} />
          </Melding>
        )}
        <form method="post">
          <Stapel gat="r4">
            <Eenmalig sleutel={d.sleutel} />
            <Knop soort="lijn" icoon="phone" name="doe" value="snap">
              <Tekst k="brieven.vraag.tik" />
            </Knop>
            <Tekstvak
              id="tekst"
              name="tekst"
              rows={3}
              maxLength={3000}
              eigen
              label={<Tekst k="brieven.vraag.eigen" />}
              fout={fout?.fout && <Tekst k="brieven.vraag.fout" />}
              defaultValue={fout?.tekst}
            />
            <Knop name="doe" value="vraag">
              <Tekst k="brieven.vraag.stuur" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </Stapel>
  );
}
