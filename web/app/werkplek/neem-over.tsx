import { antwoordAlsCollega, gevraagdVanMij, leesGevraagde } from '@bijrijder/dossier/overdracht';
import { metToegang } from '@bijrijder/dossier/toegang';
import { EigenWoorden, Knop, Knoppen, Meeleest, Melding, Stapel, Tekstvak, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { alineas } from '../gedeeld/alineas.tsx';
import { eisNummer } from '../gedeeld/nummer.ts';
import { databank, eisMedewerker } from '../sessie.server.ts';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/neem-over.ts';
import { isWeigering } from './afstemming/afstemming.server.ts';

const vraag = { object: 'overdracht', doel: 'begeleiding', betrokkene: 'geen' } as const;

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const id = eisNummer(params.overdracht);
  const antwoord = new URL(request.url).searchParams.get('klaar');
  return metToegang(databank(), { wie, handeling: 'lezen', ...vraag }, async (t) => {
    const g = (await gevraagdVanMij(t)).find((een) => een.id === id);
    return {
      van: antwoord ? antwoord.slice(0, 60) : null,
      g: g
        ? { ...g, voornaam: g.van.split(' ')[0]!, tekst: g.akkoord ? ((await leesGevraagde(t, id)) ?? null) : null }
        : null,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'klantmanager');
  const id = eisNummer(params.overdracht);
  const vorm = await request.formData();
  try {
    await metToegang(databank(), { wie, handeling: 'wijzigen', ...vraag }, (t) =>
      antwoordAlsCollega(t, id, vorm.get('doe') === 'ja', tekstveld(vorm, 'woorden', 1000)),
    );
  } catch (fout) {
    // meanwhile it was withdrawn, or answered in another tab
    if (!isWeigering(fout)) throw fout;
    return redirect(`/werkplek/neem-over/${id}`, 303);
  }
  return redirect(`/werkplek/neem-over/${id}?klaar=${encodeURIComponent(tekstveld(vorm, 'van'))}`, 303);
}

/** A colleague is asked to be there for somebody: how much time it takes, and once the person said yes who it is and the note. */
export default function NeemOver({ loaderData: { g, van } }: Route.ComponentProps) {
  const t = useTekst();
  if (!g)
    return (
      <>
        <title>{t('werkplek.neemOver.titel')}</title>
        <Werkkop titel={<Tekst k="werkplek.neemOver.titel" />} />
        <Melding soort={van ? 'goed' : 'gewoon'} rol="status">
          {van ? <Tekst k="werkplek.neemOver.dank" waarden={{ naam: van }} /> : <Tekst k="werkplek.neemOver.weg" />}
        </Melding>
        <p>
          <Verder href="/werkplek">
            <Tekst k="werkplek.menu.dag" />
          </Verder>
        </p>
      </>
    );
  return (
    <>
      <title>{t('werkplek.neemOver.titel')}</title>
      <Werkkop
        boven={<Tekst k="werkplek.neemOver.kop" waarden={{ naam: g.voornaam }} />}
        titel={<Tekst k="werkplek.neemOver.titel" />}
        onder={<Tekst k="werkplek.neemOver.lood" />}
      />
      <Stapel gat="r4">
        <p>
          <Tekst k="werkplek.neemOver.minuten" waarden={{ minuten: g.minuten }} />
        </p>
        {g.tekst ? (
          <Vlak
            id="tekst"
            titel={<Tekst k="werkplek.neemOver.tekst" waarden={{ van: g.voornaam, naam: g.tekst.roepnaam }} />}
          >
            <Stapel gat="r3">
              {alineas(g.tekst.notitie)}
              {g.tekst.wens && (
                <EigenWoorden wie={<Tekst k="werkplek.neemOver.hoopt" waarden={{ naam: g.tekst.roepnaam }} />}>
                  {g.tekst.wens}
                </EigenWoorden>
              )}
              {g.tekst.woorden && (
                <EigenWoorden wie={<Tekst k="werkplek.neemOver.zegt" waarden={{ naam: g.tekst.roepnaam }} />}>
                  {g.tekst.woorden}
                </EigenWoorden>
              )}
              <Meeleest>
                <Tekst k="werkplek.neemOver.inzage" waarden={{ naam: g.tekst.roepnaam }} />
              </Meeleest>
            </Stapel>
          </Vlak>
        ) : (
          <Melding icoon="clock">
            <Tekst k="werkplek.neemOver.wacht" />
          </Melding>
        )}
        <form method="post">
          <Stapel gat="r3">
            <input type="hidden" name="van" value={g.voornaam} />
            <Tekstvak
              id="woorden"
              name="woorden"
              rows={2}
              maxLength={1000}
              label={<Tekst k="werkplek.neemOver.woorden" />}
            />
            <Knoppen>
              <Knop name="doe" value="ja">
                <Tekst k="werkplek.neemOver.ja" />
              </Knop>
              <Knop soort="lijn" name="doe" value="nee">
                <Tekst k="werkplek.neemOver.nee" />
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </Stapel>
    </>
  );
}
