import {
  Bedrag,
  Deel,
  Geldveld,
  Keuzelijst,
  Knop,
  Melding,
  maandnaam,
  Rekenrij,
  Som,
  Stapel,
  Tekstveld,
  Verder,
  Vlak,
  WetsBron,
} from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../eenmalig.tsx';
import type { Geldwegbeeld, Wegdeel } from '../gedeeld/geldweg.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { A } from './geldweg.tsx';

const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" jaar />;

/** The next payment: to whom, and how it will be with what is being looked at. */
export function Wegverdeling({ beeld }: { beeld: Geldwegbeeld }) {
  const { som, komt } = beeld;
  return (
    <Deel id="nu" titel={<Tekst k="geldweg.nu.kop" waarden={{ dag: dag(komt.betaaldag) }} />}>
      {som ? (
        <Stapel gat="r4">
          <Rijen delen={som.nu} samen={som.betaaldCent} />
          {som.straks && (
            <>
              <h3>
                <Tekst k="geldweg.straks.kop" />
              </h3>
              <p>
                <Tekst k="geldweg.straks.uitleg" />
              </p>
              <Rijen delen={som.straks} samen={som.betaaldCent} />
            </>
          )}
          {[...som.nu, ...(som.straks ?? [])].some((d) => d.naar === 'beslag') && (
            <div>
              <p>
                <Tekst k="geldweg.grens" waarden={{ bedrag: <Bedrag key="bedrag" cent={som.ruimteCent} /> }} />
              </p>
              <WetsBron>
                <Tekst k="geldweg.grensWet" />
              </WetsBron>
            </div>
          )}
        </Stapel>
      ) : (
        <p>
          <Tekst k="geldweg.nu.geen" />
        </p>
      )}
    </Deel>
  );
}

function Rijen({ delen, samen }: { delen: readonly Wegdeel[]; samen: number }) {
  return (
    <Som>
      {delen.map((d) => (
        <Rekenrij key={d.id} wat={<Tekst k={`geldweg.naar.${d.naar}`} waarden={{ naam: d.naam }} />} cent={d.cent} />
      ))}
      <Rekenrij soort="eind" wat={<Tekst k="geldweg.samen" />} cent={samen} />
    </Som>
  );
}

/** What was arranged: who asked, from when, and how to stop it or say that it is wrong. */
export function Lopend({ beeld, a, sleutel }: { beeld: Geldwegbeeld; a: A; sleutel: string }) {
  const open = beeld.afspraken.filter((x) => x.stand !== 'voorbij' && x.stand !== 'afgewezen');
  const eerder = beeld.afspraken.filter((x) => x.stand === 'voorbij' || x.stand === 'afgewezen');
  return (
    <>
      {open.length > 0 && (
        <Deel id="afspraken" titel={<Tekst k="geldweg.lopend" />}>
          <Stapel gat="r4">
            {open.map((x) => (
              <Een key={x.id} x={x} beeld={beeld} a={a} sleutel={sleutel} />
            ))}
          </Stapel>
        </Deel>
      )}
      {eerder.length > 0 && (
        <Deel id="eerder" titel={<Tekst k="geldweg.eerder" />}>
          <Stapel gat="r3">
            {eerder.map((x) => (
              <p key={x.id}>
                <Tekst k={`geldweg.soort.${x.soort}`} waarden={{ naam: x.naar }} />.{' '}
                {x.einde ? (
                  <Tekst
                    k={x.einde.grond === 'klopt_niet' ? 'geldweg.einde.klopt_niet' : 'geldweg.einde.gestopt'}
                    waarden={{ dag: dag(x.einde.dag), reden: x.einde.reden }}
                  />
                ) : x.antwoord && !x.antwoord.akkoord ? (
                  <Tekst k="geldweg.einde.nee" waarden={{ reden: x.antwoord.reden }} />
                ) : (
                  x.tot && <Tekst k="geldweg.einde.gestopt" waarden={{ dag: dag(x.tot), reden: '' }} />
                )}
              </p>
            ))}
          </Stapel>
        </Deel>
      )}
    </>
  );
}

function Een({
  x,
  beeld,
  a,
  sleutel,
}: {
  x: Geldwegbeeld['afspraken'][number];
  beeld: Geldwegbeeld;
  a: A;
  sleutel: string;
}) {
  const ander = beeld.volwassenen.find((v) => v.id !== beeld.ik)?.naam ?? '';
  const wachtOpMij = x.soort === 'helft' && x.stand === 'wacht' && x.persoon !== beeld.ik;
  return (
    <Vlak id={`a-${x.id}`} niveau={3} titel={<Tekst k={`geldweg.soort.${x.soort}`} waarden={{ naam: x.naar }} />}>
      <Stapel gat="r3">
        {x.bedragCent !== null && (
          <p>
            <Tekst
              k={`geldweg.wat.${x.soort as 'beslag' | 'doorbetaling'}`}
              waarden={{ naam: x.naar, bedrag: <Bedrag key="bedrag" cent={x.bedragCent} />, waarvoor: x.waarvoor }}
            />
          </p>
        )}
        <p>
          {x.soort === 'helft' ? (
            <Tekst
              k={
                x.stand === 'wacht'
                  ? wachtOpMij
                    ? 'geldweg.helft.wachtOpU'
                    : 'geldweg.helft.wachtOpAnder'
                  : 'geldweg.helft.loopt'
              }
              waarden={{ naam: ander, dag: dag(x.vanaf) }}
            />
          ) : (
            <Tekst k={`geldweg.stand.${x.stand as 'wacht' | 'straks' | 'loopt'}`} waarden={{ dag: dag(x.vanaf) }} />
          )}
          {x.tot && (
            <>
              {' '}
              <Tekst k="geldweg.tot" waarden={{ dag: dag(x.tot) }} />
            </>
          )}
        </p>
        {x.soort === 'beslag' && (
          <p>
            <Tekst k="geldweg.beslagBel" waarden={{ naam: x.naar }} />{' '}
            <Verder href="/mijn/hulp">
              <Tekst k="geldweg.hulp" />
            </Verder>
          </p>
        )}
        {x.soort === 'doorbetaling' && (
          <form method="post">
            <input type="hidden" name="afspraak" value={x.id} />
            <p className="onder-r2">
              <Tekst k="geldweg.stopUitleg" />
            </p>
            <Knop soort="lijn" name="doe" value="stop">
              <Tekst k="geldweg.stop" waarden={{ naam: x.naar }} />
            </Knop>
          </form>
        )}
        {wachtOpMij && <Rekeningvorm doe="geef" afspraak={x.id} a={a} sleutel={sleutel} />}
        {x.soort === 'helft' &&
          x.stand !== 'wacht' &&
          (x.samen.includes(beeld.ik) ? (
            <p>
              <Tekst k="geldweg.samen.uVroeg" waarden={{ naam: ander }} />
            </p>
          ) : (
            <form method="post">
              <input type="hidden" name="afspraak" value={x.id} />
              <p className="onder-r2">
                <Tekst
                  k={x.samen.length > 0 ? 'geldweg.samen.anderVroeg' : 'geldweg.samen.uitleg'}
                  waarden={{ naam: ander }}
                />
              </p>
              <Knop soort="lijn" name="doe" value="samen">
                <Tekst k="geldweg.samen.knop" />
              </Knop>
            </form>
          ))}
      </Stapel>
    </Vlak>
  );
}

function Rekeningvorm({
  doe,
  afspraak,
  a,
  sleutel,
}: {
  doe: 'helft' | 'geef';
  afspraak?: string;
  a: A;
  sleutel: string;
}) {
  return (
    <form method="post">
      <Stapel gat="r4">
        {doe === 'helft' && <Eenmalig sleutel={sleutel} />}
        {afspraak && <input type="hidden" name="afspraak" value={afspraak} />}
        <Tekstveld
          id="helft-iban"
          name="iban"
          label={<Tekst k="geldweg.veld.eigenIban" />}
          hulp={<Tekst k="mijn.rekening.ibanHulp" />}
          defaultValue={a.helft?.iban}
          fout={a.fout === 'iban' && <Tekst k="mijn.rekening.foutIban" />}
        />
        <Tekstveld
          id="helft-houder"
          name="houder"
          label={<Tekst k="mijn.rekening.houder" />}
          defaultValue={a.helft?.houder}
          fout={a.fout === 'houder' && <Tekst k="mijn.rekening.foutHouder" />}
        />
        <Knop name="doe" value={doe}>
          <Tekst k={`geldweg.helft.${doe}`} />
        </Knop>
      </Stapel>
    </form>
  );
}

/** Each a half, for two who share a household and have it on one account. */
export function Helft({ beeld, a, sleutel }: { beeld: Geldwegbeeld; a: A; sleutel: string }) {
  const al = beeld.afspraken.some((x) => x.soort === 'helft' && x.stand !== 'voorbij');
  if (beeld.volwassenen.length !== 2 || al) return null;
  const ander = beeld.volwassenen.find((v) => v.id !== beeld.ik)?.naam ?? '';
  return (
    <Deel id="helft" titel={<Tekst k="geldweg.helft.kop" />}>
      <Stapel gat="r3">
        <p>
          <Tekst k="geldweg.helft.uitleg" waarden={{ naam: ander }} />
        </p>
        <WetsBron>
          <Tekst k="geldweg.helft.wet" />
        </WetsBron>
        <details open={a.helft !== null}>
          <summary className="knop knop--kaal">
            <Tekst k="geldweg.helft.open" />
          </summary>
          <Rekeningvorm doe="helft" a={a} sleutel={sleutel} />
        </details>
      </Stapel>
    </Deel>
  );
}

/** A bill that is paid from the money, at the person's own request. */
export function Vraagvorm({ beeld, a, sleutel }: { beeld: Geldwegbeeld; a: A; sleutel: string }) {
  const t = useTekst();
  const g = a.getypt;
  const fout = (v: A['fouten'][number]) => a.fouten.includes(v) && <Tekst k={`geldweg.mis.${v}` as Sleutel} />;
  const veld = (v: 'naar' | 'iban' | 'kenmerk' | 'waarvoor', hulp = false) => (
    <Tekstveld
      id={v}
      name={v}
      autoComplete="off"
      label={<Tekst k={`geldweg.veld.${v}`} />}
      hulp={hulp && <Tekst k={`geldweg.veld.${v}Hulp` as Sleutel} />}
      fout={fout(v)}
      defaultValue={g?.[v]}
    />
  );
  return (
    <Deel id="vraag" titel={<Tekst k="geldweg.vraag.kop" />}>
      <Stapel gat="r3">
        <p>
          <Tekst k="geldweg.vraag.uitleg" />
        </p>
        <WetsBron>
          <Tekst k="geldweg.vraag.wet" />
        </WetsBron>
        <details open={g !== null}>
          <summary className="knop knop--kaal">
            <Tekst k="geldweg.vraag.open" />
          </summary>
          <form method="post" action="#vraag">
            <Stapel gat="r4">
              {a.fouten.length > 0 && (
                <Melding soort="fout" rol="alert">
                  <Tekst k="geldweg.mis.kop" />
                </Melding>
              )}
              <Eenmalig sleutel={sleutel} />
              {veld('naar')}
              {veld('iban')}
              {veld('kenmerk', true)}
              {veld('waarvoor', true)}
              <Geldveld
                id="bedrag"
                name="bedrag"
                label={<Tekst k="geldweg.veld.bedrag" />}
                fout={fout('bedrag')}
                defaultValue={g?.bedrag}
              />
              <Keuzelijst
                id="eerste"
                name="eerste"
                label={<Tekst k="geldweg.veld.eerste" />}
                fout={fout('eerste')}
                defaultValue={g?.eerste}
                opties={beeld.maanden.slice(0, 6).map((m) => ({
                  value: m.maand,
                  tekst: t('geldweg.maand', {
                    maand: maandnaam(m.maand),
                    dag: datum(m.betaaldag, { weekdag: 'geen' }),
                  }),
                }))}
              />
              <p>
                <Tekst k="geldweg.vraag.daarna" />
              </p>
              <Knop name="doe" value="vraag">
                <Tekst k="geldweg.vraag.knop" />
              </Knop>
            </Stapel>
          </form>
        </details>
      </Stapel>
    </Deel>
  );
}
