import { Knop, Knoppen, Melding, Stapel, Tekstvak, Tekstveld, Tweezijdig, Vinkjes, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Planbeeld } from './plan.tsx';

/** What a colleague offers, to be answered; and their kind words. */
export function Voorstellen({ d, naam }: { d: Planbeeld; naam: string }) {
  const open = d.plan.voorstellen.filter((v) => v.antwoord === null);
  const woord = d.plan.aanmoedigingen[0];
  return (
    <>
      {woord && (
        <Melding icoon="heart">
          <Tekst k="plan.aanmoediging" waarden={{ naam: woord.door, tekst: woord.tekst }} />
        </Melding>
      )}
      {open.map((v) => (
        <Vlak
          key={v.id}
          id={`voorstel-${v.id}`}
          soort="thema"
          titel={<Tekst k="plan.voorstel.kop" waarden={{ naam: v.door }} />}
        >
          <form method="post">
            <Stapel gat="r3">
              <p className="groot">{v.tekst}</p>
              {v.waarom && <p>{v.waarom}</p>}
              <p className="zacht">
                <Tekst k="plan.voorstel.uitleg" />
              </p>
              <input type="hidden" name="id" value={v.id} />
              <input type="hidden" name="doe" value="antwoord" />
              <Tekstveld
                id={`woorden-${v.id}`}
                name="woorden"
                maxLength={1000}
                label={<Tekst k="plan.voorstel.woorden" waarden={{ naam }} />}
              />
              <Knoppen>
                <Knop name="antwoord" value="ja">
                  <Tekst k="plan.voorstel.ja" />
                </Knop>
                <Knop soort="lijn" name="antwoord" value="anders">
                  <Tekst k="plan.voorstel.anders" />
                </Knop>
                <Knop soort="lijn" name="antwoord" value="kleiner">
                  <Tekst k="plan.voorstel.kleiner" />
                </Knop>
                <Knop soort="lijn" name="antwoord" value="niet_nu">
                  <Tekst k="plan.voorstel.niet_nu" />
                </Knop>
              </Knoppen>
            </Stapel>
          </form>
        </Vlak>
      ))}
    </>
  );
}

/** Obligations, apart from what one chooses: each with why, until when, whom to call, and an answer (not on paper: no key). */
export function Verplicht({ plan, sleutel }: { plan: Planbeeld['plan']; sleutel?: string }) {
  const t = useTekst();
  if (plan.verplichtingen.length === 0 && !plan.staatStil) return null;
  return (
    <Vlak id="verplicht" soort="lijn" titel={<Tekst k="plan.verplicht.kop" />}>
      <Stapel gat="r3">
        <p className="zacht">
          <Tekst k="plan.verplicht.uitleg" />
        </p>
        {plan.staatStil && (
          <Melding icoon="pause" titel={<Tekst k="plan.rust.kop" />}>
            <p>
              <Tekst k="plan.rust.tekst" />
            </p>
            {sleutel && (
              <form method="post" className="boven-r3">
                <Eenmalig sleutel={sleutel} />
                <input type="hidden" name="doe" value="rust" />
                <Knoppen>
                  {(['gaat_weer', 'nog_niet'] as const).map((zegt) => (
                    <Knop key={zegt} soort="lijn" name="antwoord" value={zegt}>
                      {t(`plan.rust.${zegt}`)}
                    </Knop>
                  ))}
                </Knoppen>
              </form>
            )}
          </Melding>
        )}
        {plan.verplichtingen.map((v) => (
          <div key={v.id}>
            <h3>{v.wat}</h3>
            <p>
              <Tekst k="plan.verplicht.waarom" waarden={{ reden: v.reden }} />
            </p>
            <p>
              <Tekst k="plan.verplicht.tot" waarden={{ dag: <Datum key="dag" iso={v.tot} />, artikel: v.artikel }} />
            </p>
            {v.wacht && v.wacht !== 'niet_goed' && (
              <Melding icoon="pause">
                <Tekst k={`plan.verplicht.wacht.${v.wacht}`} waarden={{ naam: v.bel }} />
              </Melding>
            )}
            {v.antwoord?.soort === 'akkoord' && (
              <p>
                <b>
                  <Tekst k="plan.verplicht.akkoordGezegd" />
                </b>
              </p>
            )}
            {v.antwoord?.tekst && <p className="eigen">{v.antwoord.tekst}</p>}
            <p>
              <Tekst
                k="plan.verplicht.bel"
                waarden={{
                  naam: v.bel,
                  nummer: (
                    <a key="nummer" href={`tel:${v.nummer.replace(/[^\d+]/g, '')}`}>
                      {v.nummer}
                    </a>
                  ),
                }}
              />
            </p>
            {sleutel && <Antwoord v={v} sleutel={sleutel} />}
          </div>
        ))}
      </Stapel>
    </Vlak>
  );
}

/** "Fine" or "this does not work out", with or without words. */
function Antwoord({ v, sleutel }: { v: Planbeeld['plan']['verplichtingen'][number]; sleutel: string }) {
  return (
    <form method="post" className="boven-r3">
      <Stapel gat="r2">
        <Eenmalig sleutel={sleutel} />
        <input type="hidden" name="doe" value="verplichting" />
        <input type="hidden" name="id" value={v.id} />
        <Tekstvak
          id={`verplicht-woorden-${v.id}`}
          name="woorden"
          rows={2}
          maxLength={4000}
          label={<Tekst k="plan.verplicht.uwWoorden" />}
          eigen
        />
        <Knoppen>
          <Knop soort="lijn" name="antwoord" value="akkoord">
            <Tekst k="plan.verplicht.akkoord" />
          </Knop>
          <Knop soort="lijn" name="antwoord" value="lukt_niet">
            <Tekst k="plan.verplicht.luktNiet" />
          </Knop>
        </Knoppen>
        <p className="klein zacht">
          <Tekst k="plan.verplicht.luktNietBij" waarden={{ naam: v.bel }} />
        </p>
      </Stapel>
    </form>
  );
}

/** Both sides: what the person took on, and what we promised. */
export function WieDoetWat({ d }: { d: Planbeeld }) {
  const u = [
    // without an agreement of its own, the step that stands on now says it
    ...(d.afgesproken.length > 0
      ? []
      : d.plan.stappen.filter((s) => s.stand === 'nu').map((s) => ({ id: s.id, tekst: s.tekst }))),
    ...d.afgesproken.map((a) => ({
      id: a.id,
      icoon: a.gedaanOp ? ('check-circle' as const) : ('footprints' as const),
      tekst: <Eigen a={a} />,
      actie: a.gedaanOp ? undefined : <Afronden id={a.id} />,
    })),
  ];
  return (
    <section aria-labelledby="doet-kop" id="doet">
      <h2 id="doet-kop">
        <Tekst k="plan.doet.kop" />
      </h2>
      <div className="boven-r4">
        <Tweezijdig>
          <Vlak titel={<Tekst k="plan.doet.u" />} niveau={3}>
            {u.length === 0 ? (
              <p>
                <Tekst k="plan.doet.uLeeg" />
              </p>
            ) : (
              <>
                <Vinkjes lijst={u.map((x) => ({ icoon: 'footprints' as const, ...x }))} />
                <p className="klein zacht boven-r3">
                  <Tekst k="plan.doet.vrij" />
                </p>
              </>
            )}
          </Vlak>
          <Vlak soort="thema" titel={<Tekst k="plan.doet.wij" />} niveau={3}>
            {d.toezeggingen.length === 0 ? (
              <p>
                <Tekst k="plan.doet.wijLeeg" />
              </p>
            ) : (
              <Vinkjes
                lijst={d.toezeggingen.map((z) => ({
                  id: z.id,
                  icoon: z.gedaanOp ? ('check-circle' as const) : ('clock' as const),
                  tekst: z.gedaanOp ? (
                    <span className="hoofdletter">
                      <Tekst
                        k="plan.doet.wijGedaan"
                        waarden={{ wat: z.wat, dag: <Datum key="dag" iso={z.gedaanOp} weekdag="geen" /> }}
                      />
                    </span>
                  ) : (
                    <Tekst
                      k="plan.doet.wijItem"
                      waarden={{ naam: z.door, wat: z.wat, dag: <Datum key="dag" iso={z.voor} /> }}
                    />
                  ),
                }))}
              />
            )}
          </Vlak>
        </Tweezijdig>
      </div>
    </section>
  );
}

/** Something the person took on in a talk. */
function Eigen({ a }: { a: Planbeeld['afgesproken'][number] }) {
  const dag = a.gedaanOp ?? a.voor;
  return (
    <span className="hoofdletter">
      {dag ? (
        <Tekst
          k={a.gedaanOp ? 'plan.doet.uGedaan' : 'plan.doet.uDag'}
          waarden={{ wat: a.wat, dag: <Datum key="dag" iso={dag} /> }}
        />
      ) : (
        a.wat
      )}
    </span>
  );
}

/** Done, or let go, without a reason. */
function Afronden({ id }: { id: string }) {
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <Knoppen>
        <Knop soort="kaal" icoon="check" name="doe" value="afspraak-gedaan">
          <Tekst k="plan.doet.gedaan" />
        </Knop>
        <Knop soort="kaal" name="doe" value="afspraak-los">
          <Tekst k="plan.doet.laatLos" />
        </Knop>
      </Knoppen>
    </form>
  );
}
