import { naastVan } from '@bijrijder/dossier/begeleiding';
import { afsprakenVan, berichtenVan, stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { Berichten, Datum, Knop, Kop, Lijstje, Melding, Stapel, Tekstvak, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { dagWoord, hoofdletter } from '../mijn/maandwoorden.ts';
import { leesSleutel, nieuweSleutel } from '../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/berichten.ts';
import { bijHulp, mag } from './toegang.server.ts';

/** Longest message. */
const LANGSTE = 4000;

/** Messages since the help began, and for a mentor the appointments. What the person wrote before stays theirs. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const persoon = eisNummer(params.persoon);
  const gesprek = await bijHulp(
    request,
    persoon,
    { handeling: 'lezen', object: 'bericht', hulp: 'berichten' },
    async (t, m) => ({
      m,
      naast: (await naastVan(t, persoon)) ?? null,
      berichten: await berichtenVan(t, persoon),
      gestuurd: new URL(request.url).searchParams.has('gestuurd'),
      sleutel: nieuweSleutel(),
    }),
  );
  return {
    ...gesprek,
    afspraken: mag(gesprek.m, 'afspraken')
      ? await bijHulp(request, persoon, { handeling: 'lezen', object: 'contact', hulp: 'afspraken' }, (t) =>
          afsprakenVan(t, persoon),
        )
      : null,
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const persoon = eisNummer(params.persoon);
  const vorm = await request.clone().formData();
  const tekst = tekstveld(vorm, 'tekst', LANGSTE);
  if (!tekst) return data({ fout: true as const }, 400);
  await bijHulp(request, persoon, { handeling: 'toevoegen', object: 'bericht', hulp: 'berichten' }, (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      const naast = await naastVan(t, persoon);
      await stuurBericht(t, persoon, tekst, naast?.id ?? null);
      return null;
    }),
  );
  return redirect(`/helpen/${persoon}/berichten?gestuurd=ja`, 303);
}

export default function BerichtenPagina({ loaderData: d, actionData: a }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const naam = d.m.naam;
  const titel = t('helpen.berichten.kop', { naam });
  return (
    <Stapel gat="r5">
      <title>{titel}</title>
      <Terug href={`/helpen/${d.m.persoon}`}>{naam}</Terug>
      <Kop titel={titel} lood={<Tekst k="helpen.berichten.lood" waarden={{ naam, dag: dagWoord(d.m.van, taal) }} />} />
      {d.gestuurd && !a && (
        <Melding soort="goed" rol="status">
          <Tekst k="helpen.berichten.gestuurd" />
        </Melding>
      )}
      {d.berichten.length === 0 ? (
        <p>
          <Tekst k="helpen.berichten.leeg" />
        </p>
      ) : (
        <Berichten
          label={titel}
          items={d.berichten.map((b) => ({
            id: b.id,
            naam: b.van === 'client' ? (b.namens ?? naam) : (b.naam ?? ''),
            rol: b.van === 'client' ? 'client' : 'medewerker',
            wanneer: <Datum iso={b.dag} weekdag="geen" />,
            tekst: b.tekst,
          }))}
        />
      )}
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstvak
            id="tekst"
            name="tekst"
            eigen
            rows={3}
            maxLength={LANGSTE}
            required
            label={<Tekst k="helpen.berichten.veld" waarden={{ wie: d.naast?.naam ?? 'none' }} />}
            fout={a?.fout && <Tekst k="helpen.berichten.leegFout" />}
          />
          <Knop>
            <Tekst k="helpen.berichten.knop" waarden={{ naam }} />
          </Knop>
        </Stapel>
      </form>
      {d.afspraken && (
        <Vlak id="afspraken" titel={<Tekst k="helpen.afspraken.kop" waarden={{ naam }} />}>
          {d.afspraken.length === 0 ? (
            <p>
              <Tekst k="helpen.afspraken.leeg" />
            </p>
          ) : (
            <Lijstje
              lijst={d.afspraken.map((x) => ({
                id: x.id,
                icoon: 'calendar-blank' as const,
                tekst: (
                  <Tekst
                    k="helpen.afspraken.een"
                    waarden={{ dag: hoofdletter(dagWoord(x.dag, taal)), tijd: x.tijd, met: x.met }}
                  />
                ),
              }))}
            />
          )}
        </Vlak>
      )}
    </Stapel>
  );
}
