import { deelMetCode, ONTVANGERS, type Ontvanger, stukkenIn, teDelen } from '@bijrijder/dossier/delen';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Knop, Kop, Melding, Stapel, Tekstvak, Tekstveld, Terug, Vinkkeuze, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { Deelstuk } from '../gedeeld/deelbeeld.tsx';
import { databank, eisClient, kluis, leesSleutel, nieuweSleutel, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/delen-met.ts';

function eisOntvanger(soort: string): Ontvanger {
  const gevonden = ONTVANGERS.find((o) => o === soort);
  if (!gevonden) throw new Response(null, { status: 404 });
  return gevonden;
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const soort = eisOntvanger(params.soort);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'toestemming', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => ({
      bron: teksten('delen'),
      soort,
      vandaag: t.vandaag,
      plek: new URL('/gedeeld', request.url).href,
      beeld: await teDelen(t, wie.id, soort),
      sleutel: nieuweSleutel(),
    }),
  );
}

/** There is no redirect: the code must not stand in an address. Posting the form again shares nothing new and shows the same code. */
export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const soort = eisOntvanger(params.soort);
  const vorm = await request.formData();
  const v = (naam: string, lengte = 120) => tekstveld(vorm, naam, lengte);
  const getypt = {
    met: v('met'),
    waarom: v('waarom', 500),
    woorden: v('woorden', 1000),
    tot: v('tot'),
    stukken: vorm.getAll('stukken').map(String),
  };
  const uit = await metToegang(
    databank(),
    { wie, handeling: 'wijzigen', object: 'toestemming', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => deelMetCode(t, kluis(), wie.id, { soort, ...getypt, sleutel: leesSleutel(vorm) }),
  );
  return 'fout' in uit ? { ...getypt, fout: uit.fout, klaar: null } : { ...getypt, fout: null, klaar: uit };
}

export default function DelenMetPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <DelenMet d={loaderData} v={actionData ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type V = NonNullable<Route.ComponentProps['actionData']> | null;

function DelenMet({ d, v }: { d: D; v: V }) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t(`delen.met.kop.${d.soort}`)}</title>
      <Terug href="/mijn/delen">
        <Tekst k="delen.met.terug" />
      </Terug>
      <Kop titel={<Tekst k={`delen.met.kop.${d.soort}`} />} lood={<Tekst k={`delen.met.lood.${d.soort}`} />} />
      {v?.klaar?.werkt && (
        <Melding soort="goed" rol="status" titel={<Tekst k="delen.met.klaar" waarden={{ met: v.klaar.met }} />}>
          <p>
            <b>
              <bdi dir="ltr">{v.klaar.code}</bdi>
            </b>
          </p>
          <p>
            <Tekst
              k="delen.met.klaarUitleg"
              waarden={{
                plek: (
                  <bdi key="plek" dir="ltr">
                    {d.plek}
                  </bdi>
                ),
                dag: <Datum key="dag" iso={v.klaar.tot} weekdag="geen" />,
              }}
            />
          </p>
          {v.klaar.eerder && (
            <p>
              <Tekst k="delen.met.al" />
            </p>
          )}
        </Melding>
      )}
      {v?.klaar && !v.klaar.werkt && (
        <Melding soort="let-op" rol="status">
          <Tekst k="delen.met.gestopt" waarden={{ met: v.klaar.met }} />
        </Melding>
      )}
      {(!v?.klaar || v.klaar.eerder) && <Vorm d={d} v={v} />}
    </Stapel>
  );
}

function Vorm({ d, v }: { d: D; v: V }) {
  const stukken = stukkenIn(d.beeld);
  const fout = (veld: NonNullable<NonNullable<V>['fout']>) =>
    v?.fout === veld ? <Tekst k={`delen.met.fout.${veld}`} /> : undefined;
  return (
    <Vlak>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstveld
            id="met"
            name="met"
            maxLength={120}
            required
            label={<Tekst k="delen.naam" />}
            fout={fout('met')}
            defaultValue={v?.met}
          />
          <Tekstveld
            id="waarom"
            name="waarom"
            maxLength={500}
            required
            label={<Tekst k="delen.waaromVraag" />}
            fout={fout('waarom')}
            defaultValue={v?.waarom}
          />
          <Vinkkeuze
            id="stukken"
            name="stukken"
            vraag={<Tekst k="delen.met.stukken" />}
            hulp={<Tekst k="delen.met.stukkenHulp" />}
            fout={fout('stukken')}
            gekozen={v?.stukken ?? []}
            opties={stukken.map((stuk) => ({
              value: stuk,
              tekst: <Tekst k={`delen.stuk.${stuk}`} />,
              bij: <Deelstuk beeld={d.beeld} stuk={stuk} />,
            }))}
          />
          <Tekstvak
            id="woorden"
            name="woorden"
            eigen
            rows={4}
            maxLength={1000}
            required={d.soort === 'arts'}
            label={<Tekst k={`delen.met.woorden.${d.soort}`} />}
            hulp={<Tekst k={`delen.met.woordenHulp.${d.soort}`} />}
            fout={fout('woorden')}
            defaultValue={v?.woorden}
          />
          <Tekstveld
            id="tot"
            name="tot"
            type="date"
            required
            min={d.vandaag}
            label={<Tekst k="delen.met.tot" />}
            hulp={<Tekst k="delen.met.totHulp" />}
            fout={fout('tot')}
            defaultValue={v?.tot}
          />
          <Knop>
            <Tekst k="delen.met.knop" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
