import { teamtijd } from '@bijrijder/dossier/caseload';
import { toezeggingenVan } from '@bijrijder/dossier/contact';
import {
  beginOverdracht,
  lopendeOverdracht,
  rondOverdrachtAf,
  schrijfOverdracht,
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
  Vlak,
} from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
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
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = (naam: string) => String(vorm.get(naam) ?? '').trim();
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

export default function Overdrachtblad({ loaderData: d }: Route.ComponentProps) {
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
      {d.o ? <Lopend d={d} o={d.o} /> : <Begin d={d} />}
    </Persoonblad>
  );
}

type Data = Route.ComponentProps['loaderData'];

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
              rows={2}
              label={<Tekst k="werkplek.overdracht.reden" waarden={{ naam }} />}
              required
            />
            <Tekstvak
              id="wens"
              name="wens"
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

function Lopend({ d, o }: { d: Data; o: NonNullable<Data['o']> }) {
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
        {o.akkoordOp && o.naar ? (
          <Vlak id="af" soort="thema">
            <Stapel gat="r3">
              <p>
                <Tekst
                  k="werkplek.overdracht.akkoord"
                  waarden={{ naam, dag: <Datum key="dag" iso={o.akkoordOp} weekdag="geen" /> }}
                />
              </p>
              <form method="post">
                <input type="hidden" name="id" value={o.id} />
                <Knop name="doe" value="af">
                  <Tekst k="werkplek.overdracht.rondAf" waarden={{ collega: o.naar.naam }} />
                </Knop>
              </form>
            </Stapel>
          </Vlak>
        ) : (
          o.notitie && (
            <Melding icoon="clock">
              <Tekst k="werkplek.overdracht.wacht" waarden={{ naam }} />
            </Melding>
          )
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
