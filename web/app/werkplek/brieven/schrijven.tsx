import { bewaarConcept, gooiConceptWeg, leesConcept, legPogingVast, POGINGEN } from '@bijrijder/dossier/brief';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Knop, Knoppen, Kolommen, Melding, Stapel, Tekstvak, Tekstveld, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { regelnaam } from '../../gedeeld/pdf.server.ts';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { bijPersoon, leesKop } from '../persoon/kop.server.ts';
import { Persoonblad } from '../persoon/kop.tsx';
import type { Route } from './+types/schrijven.ts';
import { EerstSpreken } from './spreken.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const id = eisNummer(params.concept);
  const url = new URL(request.url);
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'brief' }, async (t) => {
    const concept = await leesConcept(t, persoon, id, regelnaam);
    if (!concept) throw redirect(`/werkplek/mensen/${persoon}/brieven`);
    return {
      bron: teksten('schrijven'),
      kop: await leesKop(t, persoon),
      concept,
      vandaag: t.vandaag,
      bewaard: url.searchParams.get('bewaard') === 'ja',
      sleutel: nieuweSleutel(),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { persoon } = params;
  const id = eisNummer(params.concept);
  const vorm = await request.formData();
  const lees = (naam: string, lengte: number) => tekstveld(vorm, naam, lengte);
  const hier = `/werkplek/mensen/${persoon}/brieven/${id}`;
  switch (lees('doe', 20)) {
    case 'weg':
      await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'brief' }, (t) =>
        gooiConceptWeg(t, persoon, id),
      );
      return redirect(`/werkplek/mensen/${persoon}/brieven`, 303);
    case 'poging': {
      const sprak = lees('gesproken', 5);
      if (sprak !== 'ja' && sprak !== 'nee') return data({ poging: true as const, tekst: lees('tekst', 1000) }, 400);
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'brief' }, (t) =>
        eenmalig(t, leesSleutel(vorm), () =>
          legPogingVast(t, persoon, {
            hoe: POGINGEN.find((p) => p === lees('hoe', 20)) ?? 'bellen',
            gesproken: sprak === 'ja',
            tekst: lees('tekst', 1000),
          }),
        ),
      );
      return redirect(`${hier}#spreken`, 303);
    }
    default: {
      // what was typed is kept always; what is missing or marked stands beside it on the same page
      const klaar = await bijPersoon(request, persoon, { handeling: 'wijzigen', object: 'brief' }, async (t) => {
        const c = await leesConcept(t, persoon, id, regelnaam);
        if (!c) return false;
        await bewaarConcept(
          t,
          persoon,
          id,
          Object.fromEntries(c.vorm.velden.map((v) => [v.id, lees(`veld-${v.id}`, v.soort === 'alinea' ? 3000 : 200)])),
        );
        return (await leesConcept(t, persoon, id, regelnaam))?.inhoud !== null;
      });
      const kijk = lees('doe', 20) === 'bekijk' && klaar;
      return redirect(kijk ? `${hier}/als-client` : `${hier}?bewaard=ja`, 303);
    }
  }
}

export default function Schrijfpagina({ loaderData: d, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={d.bron}>
      <Schrijven d={d} fout={actionData} />
    </Teksten>
  );
}

function Schrijven({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const c = d.concept;
  const thuis = `/werkplek/mensen/${d.kop.id}/brieven`;
  const aantal = Object.values(c.vondsten).reduce((som, v) => som + v.length, 0);
  const feit = (id: string) => {
    const sleutel = `schrijven.feit.${id}`;
    return sleutel in d.bron.berichten ? t(sleutel as Sleutel) : t('schrijven.feit.anders');
  };
  return (
    <Persoonblad kop={d.kop} hier="brieven" titel={c.naam}>
      <Stapel gat="r4">
        <Terug href={thuis}>
          <Tekst k="schrijven.terug" waarden={{ naam }} />
        </Terug>
        <h2>{c.naam}</h2>
        {d.bewaard && (
          <Melding soort={c.etiket ? 'let-op' : 'goed'} rol="status">
            <p>
              <Tekst k="schrijven.bewaard" waarden={{ aantal }} />
            </p>
            {c.etiket && (
              <p>
                <Tekst k="schrijven.etiket" />
              </p>
            )}
          </Melding>
        )}
        {c.mist.length > 0 && (
          <Melding soort="let-op">
            <Tekst k="schrijven.mist" waarden={{ wat: c.mist.map(feit).join(', ') }} />
          </Melding>
        )}
      </Stapel>
      <Kolommen>
        <Vlak id="brief" titel={c.inhoud?.titel ?? c.naam}>
          <form method="post">
            <Stapel gat="r4">
              {/* this page asks about labels itself, and does not let them out */}
              <input type="hidden" name="woorden_gezien" value="ja" />
              {c.vorm.velden.map((v) => {
                const vondsten = c.vondsten[v.id] ?? [];
                const leeg = d.bewaard && c.leeg.includes(v.id);
                const basis = {
                  id: `veld-${v.id}`,
                  name: `veld-${v.id}`,
                  label: v.label,
                  hulp: v.hulp,
                  defaultValue: c.velden[v.id],
                  fout: leeg && (
                    <Tekst k={v.soort === 'dag' ? 'schrijven.vul.dag' : 'schrijven.vul.tekst'} waarden={{ naam }} />
                  ),
                };
                return (
                  <div key={v.id} data-woordhulp={v.soort === 'alinea' ? 'brief' : undefined}>
                    {v.soort === 'alinea' ? (
                      <Tekstvak {...basis} rows={5} maxLength={3000} />
                    ) : (
                      <Tekstveld {...basis} type={v.soort === 'dag' ? 'date' : 'text'} maxLength={200} />
                    )}
                    {vondsten.length > 0 && (
                      <noscript>
                        <p>
                          <b>
                            <Tekst k="schrijven.kijk" />
                          </b>
                        </p>
                        <ul className="lijstje">
                          {vondsten.map((x) => (
                            <li key={`${x.van}-${x.soort}`}>
                              <span>
                                <mark className="woordhulp">{x.tekst}</mark> {x.vraag}
                              </span>
                            </li>
                          ))}
                        </ul>
                      </noscript>
                    )}
                  </div>
                );
              })}
              <Knoppen>
                <Knop name="doe" value="bekijk" icoon="eye">
                  <Tekst k="schrijven.bekijk" waarden={{ naam }} />
                </Knop>
                <Knop soort="lijn" name="doe" value="bewaar">
                  <Tekst k="schrijven.bewaar" />
                </Knop>
                <Knop soort="kaal" name="doe" value="weg">
                  <Tekst k="schrijven.weg" />
                </Knop>
              </Knoppen>
              <p className="klein zacht">
                <Tekst k="schrijven.keuze" />
              </p>
            </Stapel>
          </form>
        </Vlak>
        <EerstSpreken naam={naam} concept={c} sleutel={d.sleutel} voorkeur={d.kop.voorkeur} fout={fout} />
      </Kolommen>
    </Persoonblad>
  );
}
