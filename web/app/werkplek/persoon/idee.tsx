import { delingenVan, opmerkingenVan, schrijfBijIdee } from '@bijrijder/dossier/geld';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Berichten, Datum, Deel, Knop, Kolommen, Melding, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { Ideetekening } from '../../mijn/geld/ideebeeld.tsx';
import { leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/idee.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

/** One idea the person shows: the picture they made, not their file. They read that it was opened. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'idee' }, async (t) => {
    const deling = (await delingenVan(t, persoon)).find((d) => d.idee === params.idee);
    if (!deling) throw new Response(null, { status: 404 });
    return {
      kop: await leesKop(t, persoon),
      naam: deling.naam,
      beeld: deling.beeld,
      opmerkingen: (await opmerkingenVan(t, persoon)).filter((o) => o.idee === params.idee),
      binnen: new URL(request.url).searchParams.has('binnen'),
      vandaag: t.vandaag,
      bron: teksten('geld'),
      sleutel: nieuweSleutel(),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = tekstveld(vorm, 'tekst', 1000);
  const hier = `/werkplek/mensen/${params.persoon}/idee/${params.idee}`;
  if (!tekst) return redirect(hier, 303);
  const gelukt = await bijPersoon(request, params.persoon, { handeling: 'toevoegen', object: 'idee' }, async (t) => {
    const { resultaat } = await eenmalig(t, leesSleutel(vorm), () =>
      schrijfBijIdee(t, params.persoon, params.idee, tekst),
    );
    return resultaat;
  });
  // taken back while the colleague was typing: the page says so
  return redirect(gelukt ? `${hier}?binnen=ja` : hier, 303);
}

export default function Ideepagina({ loaderData: d }: Route.ComponentProps) {
  return (
    <Persoonblad kop={d.kop} hier="verhaal" titel={d.naam}>
      <Teksten bron={d.bron}>
        <Idee d={d} />
      </Teksten>
    </Persoonblad>
  );
}

function Idee({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Kolommen>
      <Vlak id="idee" titel={d.naam}>
        <Stapel gat="r4">
          <Terug href={`/werkplek/mensen/${d.kop.id}`}>
            <Tekst k="werkplek.idee.terug" waarden={{ naam }} />
          </Terug>
          <Melding icoon="eye">
            <Tekst k="werkplek.idee.uitleg" waarden={{ naam }} />
          </Melding>
          <Ideetekening beeld={d.beeld} vandaag={d.vandaag} />
        </Stapel>
      </Vlak>
      <aside aria-label={t('werkplek.idee.antwoord')}>
        <Vlak id="antwoord" soort="thema" titel={<Tekst k="werkplek.idee.antwoord" />}>
          <Stapel gat="r4">
            {d.binnen && (
              <Melding soort="goed" rol="status">
                <Tekst k="werkplek.idee.binnen" waarden={{ naam }} />
              </Melding>
            )}
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={d.sleutel} />
                <Tekstvak
                  id="tekst"
                  name="tekst"
                  rows={4}
                  maxLength={1000}
                  required
                  label={<Tekst k="werkplek.idee.schrijf" waarden={{ naam }} />}
                />
                <Knop>
                  <Tekst k="werkplek.idee.stuur" />
                </Knop>
              </Stapel>
            </form>
            {d.opmerkingen.length > 0 && (
              <Deel id="gezegd" titel={<Tekst k="werkplek.idee.gezegd" />}>
                <Berichten
                  label={t('werkplek.idee.gezegd')}
                  items={d.opmerkingen.map((o) => ({
                    id: o.id,
                    naam: o.van,
                    rol: 'medewerker' as const,
                    wanneer: <Datum iso={o.dag} weekdag="geen" />,
                    tekst: o.tekst,
                  }))}
                />
              </Deel>
            )}
          </Stapel>
        </Vlak>
      </aside>
    </Kolommen>
  );
}
