import { conclusiesVan, delingenVan, ONTVANGERS, zetConclusie } from '@bijrijder/dossier/delen';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import { AANGEBODEN, antwoordOpToestemming, geefToestemming, toestemmingen } from '@bijrijder/dossier/toestemming';
import { Delen, Keuze, Knop, Knoppen, Kop, Leeg, Melding, Stapel, Terug, Verborgen, Verder, Vlak } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { Eenmalig } from '../eenmalig.tsx';
import { tekstveld } from '../formulier.ts';
import { Deelbeeld } from '../gedeeld/deelbeeld.tsx';
import { maandenLater } from '../gedeeld/maandenlater.ts';
import { isNummer } from '../gedeeld/nummer.ts';
import { vandaan } from '../gedeeld/terug.server.ts';
import { Toestemmingsvelden } from '../gedeeld/toestemmingsvelden.tsx';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/delen.ts';

const ANTWOORDEN = ['ja', 'nee', 'stop'] as const;
const MAANDEN = ['1', '3', '12'] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const klaar = new URL(request.url).searchParams.get('klaar');
  const mijn = await metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'toestemming', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const delingen = await delingenVan(t, wie.id);
      return {
        lijst: (await toestemmingen(t, wie.id)).map((x) => ({ ...x, beeld: delingen.get(x.id) ?? null })),
        conclusies: await conclusiesVan(t, wie.id),
      };
    },
  );
  return {
    bron: teksten('delen'),
    terug: vandaan(request),
    ...mijn,
    klaar: ANTWOORDEN.find((k) => k === klaar) ?? null,
    sleutel: nieuweSleutel(),
  };
}

/** One tap: yes, no or stop on one consent; or a new one of one's own. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const v = (naam: string) => tekstveld(vorm, naam);
  const doe = ANTWOORDEN.find((a) => a === v('doe'));
  const vraag = { wie, handeling: 'wijzigen', object: 'toestemming', doel: 'eigen_zaak', betrokkene: wie.id } as const;
  if (doe) {
    if (isNummer(v('id'))) await metToegang(databank(), vraag, (t) => antwoordOpToestemming(t, wie.id, v('id'), doe));
    return redirect(`/mijn/delen?klaar=${doe}`, 303);
  }
  const conclusie = (['toon', 'verberg', 'weg'] as const).find((c) => c === v('doe'));
  if (conclusie) {
    if (isNummer(v('id'))) await metToegang(databank(), vraag, (t) => zetConclusie(t, wie.id, v('id'), conclusie));
    return redirect('/mijn/delen', 303);
  }
  const soort = AANGEBODEN.find((s) => s === v('soort'));
  const maanden = MAANDEN.find((m) => m === v('maanden'));
  const [met, waarom] = [v('met').slice(0, 120), v('waarom').slice(0, 500)];
  if (!soort || !maanden || met.length < 2 || waarom.length < 3)
    return { soort: v('soort'), maanden: v('maanden'), met, waarom };
  await metToegang(databank(), vraag, (t) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      await geefToestemming(t, wie.id, { soort, met, waarom, tot: maandenLater(t.vandaag, Number(maanden)) });
      return null;
    }),
  );
  return redirect('/mijn/delen?klaar=ja', 303);
}

export default function DelenPagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Mijn d={loaderData} fout={actionData ?? null} />
    </Teksten>
  );
}

type D = Route.ComponentProps['loaderData'];
type Fout = NonNullable<Route.ComponentProps['actionData']> | null;

function Mijn({ d, fout }: { d: D; fout: Fout }) {
  const t = useTekst();
  const met = (stand: D['lijst'][number]['stand']) => d.lijst.filter((x) => x.stand === stand);
  const [gevraagd, loopt, voorbij] = [met('gevraagd'), met('loopt'), met('voorbij').slice(0, 10)];
  return (
    <Stapel gat="r5">
      <title>{t('delen.kop')}</title>
      <Terug href={d.terug}>
        <Tekst k="delen.terug" />
      </Terug>
      <Kop titel={<Tekst k="delen.kop" />} lood={<Tekst k="delen.lood" />} />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k={`delen.klaar.${d.klaar}`} />
        </Melding>
      )}
      {gevraagd.map((x) => (
        <Vlak
          key={x.id}
          id={`vraag-${x.id}`}
          soort="thema"
          titel={<Tekst k={`delen.vraag.${x.soort}`} waarden={{ met: x.met }} />}
        >
          <Stapel gat="r3">
            <p>
              <Tekst k={`delen.wat.${x.soort}`} />
            </p>
            <p>
              <Tekst k="delen.waarom" waarden={{ waarom: x.waarom }} /> <Tot dag={x.tot} />{' '}
              {x.door && <Tekst k="delen.door" waarden={{ naam: x.door }} />}
            </p>
            <p>
              <Tekst k="delen.neeMag" />
            </p>
            <form method="post">
              <input type="hidden" name="id" value={x.id} />
              <Knoppen>
                <Knop soort="lijn" name="doe" value="ja">
                  <Tekst k="delen.ja" />
                </Knop>
                <Knop soort="lijn" name="doe" value="nee">
                  <Tekst k="delen.nee" />
                </Knop>
              </Knoppen>
            </form>
          </Stapel>
        </Vlak>
      ))}
      {d.conclusies.map((c) => (
        <Conclusie key={c.id} c={c} />
      ))}
      <Vlak id="loopt" titel={<Tekst k="delen.loopt" />}>
        {loopt.length === 0 ? (
          <Leeg icoon="lock-simple" zin={<Tekst k="delen.niemand" />} />
        ) : (
          <Delen
            lijst={loopt.map((x) => ({
              id: x.id,
              wie: x.met,
              wat: (
                <>
                  {x.beeld ? (
                    <>
                      <Tekst k="delen.ziet" waarden={{ met: x.met }} />
                      <Deelbeeld beeld={x.beeld} />
                    </>
                  ) : (
                    <Tekst k={`delen.wat.${x.soort}`} />
                  )}{' '}
                  <Tekst k="delen.waarom" waarden={{ waarom: x.waarom }} /> <Tot dag={x.tot} />
                </>
              ),
              actie: (
                <form method="post">
                  <input type="hidden" name="id" value={x.id} />
                  <Knop soort="lijn" name="doe" value="stop">
                    <Tekst k="delen.stop" />
                    <Verborgen>
                      {' '}
                      <Tekst k="delen.stopMet" waarden={{ met: x.met }} />
                    </Verborgen>
                  </Knop>
                </form>
              ),
            }))}
          />
        )}
        <p className="zacht boven-r3">
          <Tekst k="delen.uBeslist" />
        </p>
      </Vlak>
      <Vlak id="zelf" soort="zacht" titel={<Tekst k="delen.zelfGeven" />}>
        <Stapel gat="r3">
          <p>
            <Tekst k="delen.zelfGevenUitleg" />
          </p>
          {ONTVANGERS.map((o) => (
            <Verder key={o} href={`/mijn/delen/${o}`}>
              <Tekst k={`delen.met.kop.${o}`} />
            </Verder>
          ))}
        </Stapel>
      </Vlak>
      <Geef d={d} fout={fout} />
      {voorbij.length > 0 && (
        <Vlak id="voorbij" soort="zacht" titel={<Tekst k="delen.voorbij" />}>
          <Delen lijst={voorbij.map((x) => ({ id: x.id, wie: x.met, wat: <Tekst k={`delen.wat.${x.soort}`} /> }))} />
        </Vlak>
      )}
    </Stapel>
  );
}

const Tot = ({ dag }: { dag: string }) => (
  <Tekst k="delen.tot" waarden={{ dag: <Datum key="dag" iso={dag} jaar weekdag="geen" /> }} />
);

/** What a doctor gave back: the person decides who reads it. */
function Conclusie({ c }: { c: D['conclusies'][number] }) {
  return (
    <Vlak id={`conclusie-${c.id}`} soort="thema" titel={<Tekst k="delen.conclusie.kop" waarden={{ van: c.van }} />}>
      <Stapel gat="r3">
        <p>{c.tekst}</p>
        <p className="zacht">
          <Tekst k={c.getoond ? 'delen.conclusie.getoond' : 'delen.conclusie.alleenU'} />
        </p>
        <form method="post">
          <input type="hidden" name="id" value={c.id} />
          <Knoppen>
            <Knop soort="lijn" name="doe" value={c.getoond ? 'verberg' : 'toon'}>
              <Tekst k={c.getoond ? 'delen.conclusie.verberg' : 'delen.conclusie.toon'} />
            </Knop>
            <Knop soort="lijn" name="doe" value="weg">
              <Tekst k="delen.conclusie.weg" />
            </Knop>
          </Knoppen>
        </form>
      </Stapel>
    </Vlak>
  );
}

function Geef({ d, fout }: { d: D; fout: Fout }) {
  return (
    <details open={fout !== null}>
      <summary className="knop knop--lijn">
        <Tekst k="delen.zelf" />
      </summary>
      <form method="post">
        <Stapel gat="r4">
          <Eenmalig sleutel={d.sleutel} />
          <Toestemmingsvelden getypt={fout} />
          <Keuze
            id="maanden"
            name="maanden"
            naast
            required
            gekozen={fout?.maanden ?? '3'}
            vraag={<Tekst k="delen.hoeLang" />}
            opties={MAANDEN.map((m) => ({ value: m, tekst: <Tekst k={`delen.maanden.${m}`} /> }))}
          />
          <Knop>
            <Tekst k="delen.geef" />
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}
