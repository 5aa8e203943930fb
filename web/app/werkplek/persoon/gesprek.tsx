import {
  gesprekkenVan,
  openHulpvragen,
  schrijfGesprek,
  toezeggingenVan,
  zetGesproken,
} from '@bijrijder/dossier/contact';
import { planVan } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  Datum,
  Keuze,
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
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/gesprek.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'contact' }, async (t) => ({
    kop: await leesKop(t, params.persoon),
    plan: await planVan(t, params.persoon),
    vorige: (await gesprekkenVan(t, params.persoon, 1))[0] ?? null,
    open: (await toezeggingenVan(t, params.persoon)).filter((z) => z.gedaanOp === null),
    hulp: (await openHulpvragen(t, params.persoon)).length > 0,
    vandaag: t.vandaag,
    ik: t.wie.naam,
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = (naam: string) => String(vorm.get(naam) ?? '').trim();
  const { persoon } = params;
  if (tekst('doe') === 'gesproken') {
    await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) => zetGesproken(t, persoon));
    return redirect(`/werkplek/mensen/${persoon}`, 303);
  }
  const hoe = GESPREKSVORMEN.find((v) => v === tekst('vorm')) ?? 'telefoon';
  const zegt = tekst('zegt').slice(0, 4000);
  const zag = tekst('zag').slice(0, 4000);
  const wie = tekst('wie');
  const fouten: { zegt?: true; stap?: true; voor?: true } = {};
  if (!zegt && !zag) fouten.zegt = true;
  if ((wie === 'client' || wie === 'wij') && !tekst('stap')) fouten.stap = true;
  if (wie === 'wij' && !/^\d{4}-\d\d-\d\d$/.test(tekst('voor'))) fouten.voor = true;
  if (Object.keys(fouten).length > 0)
    return data(
      { fouten, velden: { hoe, plek: tekst('plek'), zegt, zag, wie, stap: tekst('stap'), voor: tekst('voor') } },
      400,
    );
  await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      const id = await schrijfGesprek(t, persoon, {
        vorm: hoe,
        plek: tekst('plek').slice(0, 200),
        clientZegt: zegt,
        gezienGehoord: zag,
        stap:
          wie === 'client'
            ? { tekst: tekst('stap').slice(0, 1000), wie }
            : wie === 'wij'
              ? { tekst: tekst('stap').slice(0, 1000), wie, voor: tekst('voor') }
              : null,
      });
      await zetGesproken(t, persoon);
      return id;
    }),
  );
  return redirect(`/werkplek/mensen/${persoon}/gesprekken?klaar=ja`, 303);
}

export default function Gesprek({ loaderData: d, actionData }: Route.ComponentProps) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const v = actionData?.velden;
  const f = actionData?.fouten ?? {};
  const nu = d.plan.stappen.find((s) => s.stand === 'nu');
  const durf = d.plan.stappen.find((s) => s.stand === 'durf_nog_niet');
  const openers = [
    ...(nu ? [t('werkplek.gesprek.opener.stap', { stap: nu.tekst })] : []),
    t('werkplek.gesprek.opener.plezier'),
    ...(durf ? [t('werkplek.gesprek.opener.durf', { stap: durf.tekst })] : []),
    t('werkplek.gesprek.opener.blijven'),
    ...(nu && durf ? [] : [t('werkplek.gesprek.opener.wij')]),
  ];
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.gesprek.titel')}>
      <div className="rij rij--uit onder-r4">
        <h2>
          <Tekst k="werkplek.gesprek.kop" waarden={{ naam }} />
        </h2>
        <Meeleest>
          <Tekst k="werkplek.gesprek.meeleest" waarden={{ naam }} />
        </Meeleest>
      </div>
      {d.hulp && (
        <Melding soort="let-op">
          <p>
            <Tekst k="werkplek.gesprek.hulp" waarden={{ naam }} />
          </p>
          <form method="post">
            <Knop soort="lijn" name="doe" value="gesproken">
              <Tekst k="werkplek.gesprek.gesproken" />
            </Knop>
          </form>
        </Melding>
      )}
      <Kolommen soort="drie">
        <Vlak id="voorbereiden" soort="zacht" titel={<Tekst k="werkplek.gesprek.voor" />}>
          <Stapel gat="r4">
            {nu && (
              <div>
                <h3>
                  <Tekst k="werkplek.gesprek.schreef" waarden={{ naam }} />
                </h3>
                <p className="eigen">{nu.woorden || nu.tekst}</p>
              </div>
            )}
            {d.vorige && (
              <div>
                <h3>
                  <Tekst
                    k="werkplek.gesprek.vorige"
                    waarden={{ dag: <Datum key="dag" iso={d.vorige.dag} weekdag="geen" /> }}
                  />
                </h3>
                <p className="eigen">{d.vorige.clientZegt}</p>
              </div>
            )}
            {d.open.length > 0 && (
              <div>
                <h3>
                  <Tekst k="werkplek.gesprek.open" />
                </h3>
                <Lijstje
                  lijst={d.open.map((z) => ({
                    id: z.id,
                    icoon: 'clock',
                    tekst: (
                      <Tekst k="werkplek.gesprek.wij" waarden={{ wat: z.wat, dag: <Datum key="dag" iso={z.voor} /> }} />
                    ),
                  }))}
                />
              </div>
            )}
            <div>
              <h3>
                <Tekst k="werkplek.gesprek.openers" />
              </h3>
              <Lijstje lijst={openers.map((tekst) => ({ id: tekst, icoon: 'chat-circle-text', tekst }))} />
            </div>
          </Stapel>
        </Vlak>
        <Vlak id="notitie" titel={<Tekst k="werkplek.gesprek.notitie" />}>
          <form method="post">
            <Stapel gat="r4">
              <Eenmalig sleutel={d.sleutel} />
              <Keuzelijst
                id="vorm"
                name="vorm"
                label={<Tekst k="werkplek.gesprek.hoe" />}
                defaultValue={v?.hoe ?? 'telefoon'}
                opties={GESPREKSVORMEN.map((g) => ({ value: g, tekst: t(`werkplek.vormkeuze.${g}`) }))}
              />
              <Tekstveld
                id="plek"
                name="plek"
                label={<Tekst k="werkplek.gesprek.plek" />}
                defaultValue={v?.plek ?? d.kop.voorkeur?.plek}
                maxLength={200}
              />
              <Tekstvak
                id="zegt"
                name="zegt"
                eigen
                rows={6}
                maxLength={4000}
                label={<Tekst k="werkplek.gesprek.zegt" waarden={{ naam }} />}
                hulp={<Tekst k="werkplek.gesprek.zegtHulp" waarden={{ naam }} />}
                fout={f.zegt && <Tekst k="werkplek.gesprek.fout.leeg" waarden={{ naam }} />}
                defaultValue={v?.zegt}
              />
              <Tekstvak
                id="zag"
                name="zag"
                rows={4}
                maxLength={4000}
                label={<Tekst k="werkplek.gesprek.zag" />}
                hulp={<Tekst k="werkplek.gesprek.zagHulp" waarden={{ naam }} />}
                defaultValue={v?.zag}
              />
              <Keuze
                id="wie"
                name="wie"
                vraag={<Tekst k="werkplek.gesprek.stap" />}
                gekozen={v?.wie || 'geen'}
                opties={[
                  { value: 'geen', tekst: t('werkplek.gesprek.stapGeen') },
                  { value: 'client', tekst: t('werkplek.gesprek.stapClient', { naam }) },
                  { value: 'wij', tekst: t('werkplek.gesprek.stapWij') },
                ]}
              />
              <Tekstveld
                id="stap"
                name="stap"
                maxLength={1000}
                label={<Tekst k="werkplek.gesprek.stapWat" />}
                fout={f.stap && <Tekst k="werkplek.gesprek.fout.stap" />}
                defaultValue={v?.stap}
              />
              <Tekstveld
                id="voor"
                name="voor"
                type="date"
                min={d.vandaag}
                label={<Tekst k="werkplek.gesprek.stapVoor" />}
                hulp={<Tekst k="werkplek.gesprek.stapVoorHulp" />}
                fout={f.voor && <Tekst k="werkplek.gesprek.fout.voor" />}
                defaultValue={v?.voor}
              />
              <Knoppen>
                <Knop>
                  <Tekst k="werkplek.gesprek.deel" waarden={{ naam }} />
                </Knop>
              </Knoppen>
            </Stapel>
          </form>
        </Vlak>
        <Vlak id="als" titel={<Tekst k="werkplek.gesprek.als" waarden={{ naam }} />}>
          <Stapel gat="r4">
            <div className="vlak vlak--zacht">
              <p className="zacht klein">
                <Tekst
                  k="werkplek.gesprek.alsSchreef"
                  waarden={{ wie: d.ik, dag: <Datum key="dag" iso={d.vandaag} weekdag="geen" /> }}
                />
              </p>
              <p className="eigen">{v?.zegt || <Tekst k="werkplek.gesprek.alsZegt" />}</p>
              <p>{v?.zag || <Tekst k="werkplek.gesprek.alsZag" waarden={{ wie: d.ik }} />}</p>
            </div>
            <div>
              <p>
                <b>
                  <Tekst k="werkplek.gesprek.kan" waarden={{ naam }} />
                </b>
              </p>
              <Lijstje
                lijst={[
                  { id: 'zo', icoon: 'check', tekst: <Tekst k="werkplek.gesprek.kan.zo" /> },
                  { id: 'aan', icoon: 'pencil-simple', tekst: <Tekst k="werkplek.gesprek.kan.aanvullen" /> },
                ]}
              />
            </div>
            <p className="klein zacht">
              <Tekst k="werkplek.gesprek.eigen" />
            </p>
          </Stapel>
        </Vlak>
      </Kolommen>
    </Persoonblad>
  );
}
