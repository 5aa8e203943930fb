import { bezwaarbaar, bezwarenVan, maakBezwaar, volgendeStap, vulAan } from '@bijrijder/dossier/bezwaar';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import {
  Bedrag,
  Keuze,
  Knop,
  Knoppen,
  Kop,
  Melding,
  Stapel,
  Tekstvak,
  Terug,
  Verder,
  Vinkje,
  Vlak,
} from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { isMaand } from '../../maand.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { eisId, LANGSTE, tekstveld } from '../klacht/velden.server.ts';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/maand.ts';
import { Bezwaarbeeld } from './beeld.tsx';

const HOREN = ['bellen', 'langs', 'nee'] as const;

function eisMaand(maand: string): string {
  if (!isMaand(maand)) throw new Response(null, { status: 404 });
  return maand;
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const maand = eisMaand(params.maand);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const bezwaren = (await bezwarenVan(t, maand)).map((b) => ({ ...b, volgende: volgendeStap(b) }));
      const besluit = (await bezwaarbaar(t, wie.id, maand))[0] ?? null;
      if (!besluit && bezwaren.length === 0) throw new Response(null, { status: 404 });
      return {
        bron: teksten('rechten'),
        sleutel: nieuweSleutel(),
        maand,
        vandaag: t.vandaag,
        binnen: new URL(request.url).searchParams.has('binnen'),
        besluit: bezwaren.some((b) => !b.einde && b.volgnummer === besluit?.volgnummer) ? null : besluit,
        bezwaren,
      };
    },
  );
}

export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const maand = eisMaand(params.maand);
  const vorm = await request.formData();
  const v = {
    waarom: tekstveld(vorm, 'waarom'),
    waaromLaat: tekstveld(vorm, 'waaromLaat').slice(0, LANGSTE),
    horen: HOREN.find((h) => h === vorm.get('horen')) ?? ('bellen' as const),
    schorsing: vorm.has('schorsing'),
  };
  if (!v.waarom) return data({ ...v, fout: 'leeg' as const }, 400);
  if (v.waarom.length > LANGSTE) return data({ ...v, fout: 'teLang' as const }, 400);
  return metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'bezwaar', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const bij = vorm.get('bezwaar');
      if (bij !== null) {
        const soort = vorm.get('doe') === 'ingetrokken' ? 'ingetrokken' : 'aanvulling';
        const { resultaat } = await eenmalig(t, eisId(leesSleutel(vorm)), () =>
          vulAan(t, wie.id, eisId(String(bij)), soort, v.waarom),
        );
        if (!resultaat) throw new Response(null, { status: 404 });
        return redirect(`/mijn/bezwaar/${maand}`, 303);
      }
      const besluit = (await bezwaarbaar(t, wie.id, maand))[0];
      if (!besluit) throw new Response(null, { status: 404 });
      await eenmalig(t, eisId(leesSleutel(vorm)), () => maakBezwaar(t, wie.id, besluit, v));
      return redirect(`/mijn/bezwaar/${maand}?binnen=ja`, 303);
    },
  );
}

export default function BezwaarPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Maand d={loaderData} v={actionData} />
    </Teksten>
  );
}

function Maand({ d, v }: { d: Route.ComponentProps['loaderData']; v: Route.ComponentProps['actionData'] }) {
  const taal = useTaal();
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('rechten.bezwaar.titel')}</title>
      <Terug href="/mijn/bezwaar">
        <Tekst k="rechten.terugBezwaren" />
      </Terug>
      <Kop titel={<Tekst k="rechten.bezwaar.maand" waarden={{ maand: maandWoord(d.maand, d.vandaag, taal) }} />} />
      {d.binnen && <Melding soort="goed" hoofd rol="status" titel={<Tekst k="rechten.bezwaar.binnen" />} />}
      {d.bezwaren.map((b) => (
        <Bezwaarbeeld key={b.id} b={b} vandaag={d.vandaag}>
          {!b.einde && (
            <form method="post">
              <Stapel>
                <Eenmalig sleutel={d.sleutel} />
                <input type="hidden" name="bezwaar" value={b.id} />
                <Tekstvak
                  id={`aanvulling-${b.id}`}
                  name="waarom"
                  eigen
                  rows={3}
                  label={<Tekst k="rechten.bezwaar.vulAan" />}
                  fout={v && !d.besluit ? <Tekst k={`rechten.${v.fout}`} /> : undefined}
                />
                <Knoppen>
                  <Knop soort="lijn" name="doe" value="aanvulling">
                    <Tekst k="rechten.bezwaar.vulAanKnop" />
                  </Knop>
                  <Knop soort="kaal" name="doe" value="ingetrokken">
                    <Tekst k="rechten.bezwaar.trekIn" />
                  </Knop>
                </Knoppen>
              </Stapel>
            </form>
          )}
        </Bezwaarbeeld>
      ))}
      {d.besluit && <Vragen d={d} besluit={d.besluit} v={v} />}
      <p className="zacht">
        <Tekst k="rechten.bezwaar.gratis" /> <Tekst k="rechten.bezwaar.hulp" /> <Tekst k="rechten.bezwaar.spoed" />
      </p>
    </Stapel>
  );
}

function Vragen({
  d,
  besluit,
  v,
}: {
  d: Route.ComponentProps['loaderData'];
  besluit: NonNullable<Route.ComponentProps['loaderData']['besluit']>;
  v: Route.ComponentProps['actionData'];
}) {
  const taal = useTaal();
  const laat = d.vandaag > besluit.tot;
  return (
    <>
      <Vlak soort="zacht" id="besluit" titel={<Tekst k="rechten.bezwaar.besluit.kop" />}>
        <p>
          <Tekst k="rechten.bezwaar.besluit.op" waarden={{ dag: dagWoord(besluit.beslotenOp, taal) }} />
        </p>
        <p>
          <Tekst k="rechten.bezwaar.besluit.betaald" /> <Bedrag cent={besluit.betaaldCent} />
        </p>
        <p>
          {laat ? (
            <Tekst k="rechten.bezwaar.voorbij" />
          ) : (
            <Tekst k="rechten.bezwaar.tot" waarden={{ dag: dagWoord(besluit.tot, taal) }} />
          )}
        </p>
        <Verder href={`/mijn/specificaties/${d.maand}`}>
          <Tekst k="rechten.bezwaar.besluit.uitleg" />
        </Verder>
      </Vlak>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstvak
            id="waarom"
            name="waarom"
            eigen
            groot
            required
            label={<Tekst k="rechten.bezwaar.waarom" />}
            hulp={<Tekst k="rechten.bezwaar.waaromHulp" />}
            fout={v ? <Tekst k={`rechten.${v.fout}`} /> : undefined}
            defaultValue={v?.waarom}
          />
          {laat && (
            <Tekstvak
              id="waaromLaat"
              name="waaromLaat"
              eigen
              rows={2}
              label={<Tekst k="rechten.bezwaar.waaromLaat" />}
              hulp={<Tekst k="rechten.bezwaar.waaromLaatHulp" />}
              defaultValue={v?.waaromLaat}
            />
          )}
          <Keuze
            id="horen"
            name="horen"
            vraag={<Tekst k="rechten.bezwaar.horen" />}
            gekozen={v?.horen ?? 'bellen'}
            opties={HOREN.map((value) => ({ value, tekst: <Tekst k={`rechten.bezwaar.horen.${value}`} /> }))}
          />
          <Vinkje name="schorsing" aan={v?.schorsing} bij={<Tekst k="rechten.bezwaar.schorsingUitleg" />}>
            <Tekst k="rechten.bezwaar.schorsing" />
          </Vinkje>
          <Knop groot breed>
            <Tekst k="rechten.bezwaar.verstuur" />
          </Knop>
        </Stapel>
      </form>
    </>
  );
}
