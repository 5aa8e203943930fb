import { teamtijd } from '@bijrijder/dossier/caseload';
import { afsprakenVan, toezeggingenVan } from '@bijrijder/dossier/contact';
import { plusDagen } from '@bijrijder/dossier/feiten';
import {
  beginOverdracht,
  eerdereOverdrachten,
  lopendeOverdracht,
  rondOverdrachtAf,
  schrijfOverdracht,
  spraken,
  stopOverdracht,
} from '@bijrijder/dossier/overdracht';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  Datum,
  EigenWoorden,
  Keuzelijst,
  Knop,
  Knoppen,
  Kolommen,
  Lijstje,
  Meeleest,
  Melding,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { alineas } from '../../gedeeld/alineas.tsx';
import { isDag } from '../../maand.ts';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/overdracht.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'overdracht' }, async (t) => ({
    kop: await leesKop(t, persoon),
    o: (await lopendeOverdracht(t, persoon)) ?? null,
    collegas: (await teamtijd(t))
      .filter((l) => t.wie.soort === 'medewerker' && l.id !== t.wie.id)
      .map((l) => ({ id: l.id, naam: l.naam })),
    beloften: (await toezeggingenVan(t, persoon)).filter((z) => z.gedaanOp === null),
    eerder: await eerdereOverdrachten(t, persoon),
    afspraken: (await afsprakenVan(t, persoon)).filter((a) => t.wie.soort === 'medewerker' && a.gebruiker === t.wie.id),
    gewoonTot: plusDagen(t.vandaag, GEWOON),
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = (naam: string) => tekstveld(vorm, naam);
  const { persoon } = params;
  const hier = `/werkplek/mensen/${persoon}/overdracht`;
  const bij = <T,>(handeling: 'toevoegen' | 'wijzigen', fn: Parameters<typeof bijPersoon<T>>[3]) =>
    bijPersoon(request, persoon, { handeling, object: 'overdracht' }, fn);
  switch (tekst('doe')) {
    case 'begin':
      await bij('toevoegen', (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          if (t.wie.soort === 'medewerker')
            await beginOverdracht(t, persoon, t.wie.id, {
              reden: tekst('reden').slice(0, 1000),
              wens: tekst('wens').slice(0, 1000),
            });
          return null;
        }),
      );
      return redirect(hier, 303);
    case 'bewaar':
      await bij('wijzigen', (t) =>
        schrijfOverdracht(t, persoon, tekst('id'), {
          notitie: tekst('notitie').slice(0, 8000),
          naar: tekst('naar') || null,
        }),
      );
      return redirect(hier, 303);
    case 'bel': {
      const poging = { over: tekst('over').slice(0, 2000), samenTot: tekst('samen_tot') };
      const gelukt = await bij('wijzigen', async (t) => {
        const kan = poging.over && isDag(poging.samenTot) && poging.samenTot >= t.vandaag;
        if (!kan || poging.samenTot > plusDagen(t.vandaag, LANGST)) return false;
        await spraken(t, persoon, tekst('id'), poging);
        return true;
      });
      return gelukt ? redirect(hier, 303) : data({ poging }, 400);
    }
    case 'af':
      await bij('wijzigen', (t) => rondOverdrachtAf(t, tekst('id')));
      return redirect('/werkplek', 303);
    case 'stop':
      await bij('wijzigen', (t) => stopOverdracht(t, persoon, tekst('id')));
      return redirect(hier, 303);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Overdrachtblad({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.overdracht.titel')}>
      <div className="rij rij--uit onder-r4">
        <h2>
          <Tekst k="werkplek.overdracht.kop" waarden={{ naam }} />
        </h2>
        <Meeleest>
          <Tekst k="werkplek.overdracht.onder" waarden={{ naam }} />
        </Meeleest>
      </div>
      {d.o ? <Lopend d={d} o={d.o} poging={actionData?.poging ?? null} /> : <Begin d={d} />}
      {d.eerder.length > 0 && <Eerder d={d} />}
    </Persoonblad>
  );
}

type Data = Route.ComponentProps['loaderData'];
type Poging = { over: string; samenTot: string } | null;

/** Longest the previous colleague walks along, and how long when nothing else is chosen; in days (database: 1051). */
const LANGST = 42;
const GEWOON = 14;

/** What was handed over before: the note stays to be read, by the person too. */
function Eerder({ d }: { d: Data }) {
  const naam = d.kop.roepnaam;
  return (
    <Vlak id="eerder" titel={<Tekst k="werkplek.overdracht.eerder" />}>
      <Stapel gat="r3">
        {d.eerder.map((o) => (
          <details key={o.id}>
            <summary>
              <Tekst
                k="werkplek.overdracht.vanNaar"
                waarden={{
                  van: o.van,
                  naar: o.naar?.naam ?? '',
                  dag: <Datum key="dag" iso={o.klaarOp!} weekdag="geen" jaar />,
                }}
              />
            </summary>
            <Stapel gat="r3">
              {alineas(o.notitie)}
              {o.clientWoorden && (
                <EigenWoorden wie={<Tekst k="werkplek.overdracht.zegt" waarden={{ naam }} />}>
                  {o.clientWoorden}
                </EigenWoorden>
              )}
              {o.gesproken?.over && alineas(o.gesproken.over)}
            </Stapel>
          </details>
        ))}
      </Stapel>
    </Vlak>
  );
}

/** Who said yes already, and what is still to be done. */
function Gang({ naam, o }: { naam: string; o: NonNullable<Data['o']> }) {
  const op = (iso: string | null | undefined) =>
    iso ? (
      <Tekst k="werkplek.overdracht.op" waarden={{ dag: <Datum key="dag" iso={iso} weekdag="geen" /> }} />
    ) : undefined;
  const ja = o.collega?.antwoord === 'ja';
  const stap = (id: string, tekst: ReactNode, gedaan: string | null | undefined, bij?: ReactNode) => ({
    id,
    icoon: gedaan ? ('check-circle' as const) : ('clock' as const),
    tekst,
    bij: bij ?? op(gedaan),
  });
  return (
    <Vlak id="gang" titel={<Tekst k="werkplek.overdracht.stappen" />}>
      <Lijstje
        lijst={[
          stap('mens', <Tekst k="werkplek.overdracht.stapMens" waarden={{ naam }} />, o.akkoordOp),
          stap(
            'collega',
            o.naar ? (
              <Tekst k="werkplek.overdracht.stapCollega" waarden={{ collega: o.naar.naam }} />
            ) : (
              <Tekst k="werkplek.overdracht.stapCollegaLeeg" />
            ),
            ja ? o.collega?.op : null,
            o.collega?.antwoord === 'nee' ? (
              <Tekst
                k="werkplek.overdracht.nee"
                waarden={{ naam, dag: <Datum key="dag" iso={o.collega.op} weekdag="geen" /> }}
              />
            ) : undefined,
          ),
          stap('bel', <Tekst k="werkplek.overdracht.stapBel" />, o.gesproken?.op),
        ]}
      />
      {o.collega?.woorden && <p className="boven-r2">{o.collega.woorden}</p>}
    </Vlak>
  );
}

/** The talk of the two colleagues, recorded: what about, and how long the previous one walks along. */
function Bel({ naam, o, d, poging }: { naam: string; o: NonNullable<Data['o']>; d: Data; poging: Poging }) {
  return (
    <Vlak id="bel" soort="thema">
      <form method="post">
        <Stapel gat="r3">
          {poging && (
            <Melding soort="fout" rol="alert">
              <Tekst k="werkplek.overdracht.fout" />
            </Melding>
          )}
          <input type="hidden" name="id" value={o.id} />
          <p>
            <Tekst k="werkplek.overdracht.bel" waarden={{ naam }} />
          </p>
          <Tekstvak
            id="over"
            name="over"
            rows={3}
            maxLength={2000}
            label={<Tekst k="werkplek.overdracht.over" />}
            defaultValue={poging?.over}
            required
          />
          <Tekstveld
            id="samen-tot"
            name="samen_tot"
            type="date"
            label={<Tekst k="werkplek.overdracht.samenTot" />}
            hulp={<Tekst k="werkplek.overdracht.samenTotHulp" waarden={{ naam }} />}
            defaultValue={poging?.samenTot ?? d.gewoonTot}
            required
          />
          <Knop name="doe" value="bel">
            <Tekst k="werkplek.overdracht.belKnop" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}

function Begin({ d }: { d: Data }) {
  const naam = d.kop.roepnaam;
  return (
    <Kolommen>
      <Vlak id="begin" titel={<Tekst k="werkplek.overdracht.begin" />}>
        <form method="post">
          <Stapel gat="r4">
            <p>
              <Tekst k="werkplek.overdracht.geen" />
            </p>
            <Eenmalig sleutel={d.sleutel} />
            <Tekstvak
              id="reden"
              name="reden"
              maxLength={1000}
              rows={2}
              label={<Tekst k="werkplek.overdracht.reden" waarden={{ naam }} />}
              required
            />
            <Tekstvak
              id="wens"
              name="wens"
              maxLength={1000}
              rows={2}
              label={<Tekst k="werkplek.overdracht.wens" waarden={{ naam }} />}
            />
            <Knop soort="lijn" name="doe" value="begin">
              <Tekst k="werkplek.overdracht.start" waarden={{ naam }} />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </Kolommen>
  );
}

function Lopend({ d, o, poging }: { d: Data; o: NonNullable<Data['o']>; poging: Poging }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Kolommen>
      <Vlak id="notitie">
        <form method="post">
          <Stapel gat="r4">
            <input type="hidden" name="id" value={o.id} />
            {o.aanleiding === 'client' && (
              <p>
                <Tekst k="werkplek.overdracht.vroeg" waarden={{ naam }} />
              </p>
            )}
            {o.reden && <p>{o.reden}</p>}
            {o.ondanksWens && <p>{o.ondanksWens}</p>}
            {o.wens && (
              <div>
                <p className="zacht">
                  <Tekst k="werkplek.overdracht.hoopt" waarden={{ naam }} />
                </p>
                <EigenWoorden>{o.wens}</EigenWoorden>
              </div>
            )}
            <Tekstvak
              id="tekst"
              name="notitie"
              rows={8}
              maxLength={8000}
              label={<Tekst k="werkplek.overdracht.notitie" />}
              hulp={<Tekst k="werkplek.overdracht.notitieHulp" waarden={{ naam }} />}
              defaultValue={o.notitie}
              required
            />
            <Keuzelijst
              id="naar"
              name="naar"
              label={<Tekst k="werkplek.overdracht.naar" />}
              defaultValue={o.naar?.id ?? ''}
              opties={[
                { value: '', tekst: t('werkplek.overdracht.kies') },
                ...d.collegas.map((c) => ({ value: c.id, tekst: c.naam })),
              ]}
              required
            />
            <p className="klein zacht">
              <Tekst k="werkplek.overdracht.rustig" waarden={{ naam }} />
            </p>
            <Knoppen>
              <Knop soort={o.akkoordOp ? 'lijn' : 'vol'} name="doe" value="bewaar">
                <Tekst k="werkplek.overdracht.bewaar" waarden={{ naam }} />
              </Knop>
              <Knop soort="kaal" name="doe" value="stop" formNoValidate>
                <Tekst k="werkplek.overdracht.stop" />
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </Vlak>
      <aside aria-label={t('werkplek.overdracht.zegt', { naam })}>
        {o.clientWoorden && (
          <Vlak id="zegt" titel={<Tekst k="werkplek.overdracht.zegt" waarden={{ naam }} />}>
            <EigenWoorden>{o.clientWoorden}</EigenWoorden>
          </Vlak>
        )}
        <Gang naam={naam} o={o} />
        {o.akkoordOp && o.naar && o.collega?.antwoord === 'ja' && o.gesproken && (
          <Vlak id="af" soort="thema">
            <Stapel gat="r3">
              <p>
                <Tekst
                  k="werkplek.overdracht.gesproken"
                  waarden={{ dag: <Datum key="dag" iso={o.gesproken.op} weekdag="geen" /> }}
                />
              </p>
              {alineas(o.gesproken.over)}
              <form method="post">
                <input type="hidden" name="id" value={o.id} />
                <Knop name="doe" value="af">
                  <Tekst k="werkplek.overdracht.rondAf" waarden={{ collega: o.naar.naam }} />
                </Knop>
              </form>
            </Stapel>
          </Vlak>
        )}
        {o.naar && o.collega?.antwoord === 'ja' && !o.gesproken && <Bel naam={naam} o={o} d={d} poging={poging} />}
        {o.notitie && o.naar && !o.akkoordOp && (
          <Melding icoon="clock">
            <Tekst k="werkplek.overdracht.wacht" waarden={{ naam }} />
          </Melding>
        )}
        {d.afspraken.length > 0 && (
          <Vlak id="afspraken" soort="zacht" titel={<Tekst k="werkplek.overdracht.afspraken" waarden={{ naam }} />}>
            <Lijstje
              lijst={d.afspraken.map((a) => ({
                id: a.id,
                icoon: 'clock',
                tekst: <Datum iso={a.dag} />,
                bij: a.tijd.replace(':', '.'),
              }))}
            />
            <p className="klein zacht boven-r2">
              <Tekst
                k="werkplek.overdracht.afsprakenBij"
                waarden={{
                  naam,
                  dag: <Datum key="dag" iso={o.samenTot ?? d.gewoonTot} weekdag="geen" />,
                }}
              />
            </p>
          </Vlak>
        )}
        {d.beloften.length > 0 && (
          <Vlak id="beloften" soort="zacht" titel={<Tekst k="werkplek.overdracht.beloften" />}>
            <Lijstje
              lijst={d.beloften.map((z) => ({ id: z.id, icoon: 'clock', tekst: z.wat, bij: <Datum iso={z.voor} /> }))}
            />
          </Vlak>
        )}
      </aside>
    </Kolommen>
  );
}
