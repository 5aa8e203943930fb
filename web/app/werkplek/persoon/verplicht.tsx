import { PLICHTGRONDEN, type Plan } from '@bijrijder/dossier/plan';
import { Datum, EigenWoorden, Keuze, Knop, Melding, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What a form for an obligation held, when it could not exist like that. */
export type Verplichtpoging = { wat: string; reden: string; grond: string; tot: string; bel: string };

/** Obligations: lifted with a click and a reason; a new one says why, by which article, until when and whom to call. */
export function Verplichtingen({
  naam,
  plan,
  sleutel,
  telefoon,
  vandaag,
  poging,
}: {
  naam: string;
  plan: Plan;
  sleutel: string;
  telefoon: string;
  vandaag: string;
  poging: Verplichtpoging | null;
}) {
  const t = useTekst();
  return (
    <Vlak id="verplicht" soort="zacht" titel={<Tekst k="werkplek.verplicht.kop" />}>
      <Stapel gat="r4">
        {plan.staatStil && plan.verplichtingen.length > 0 && (
          <Melding icoon="pause">
            <Tekst k="werkplek.verplicht.stil" waarden={{ naam }} />
          </Melding>
        )}
        {plan.verplichtingen.map((v) => (
          <div key={v.id}>
            <h3>{v.wat}</h3>
            <p>
              <Tekst k="werkplek.verplicht.waarom" waarden={{ reden: v.reden }} />
            </p>
            <p>
              <Tekst
                k="werkplek.verplicht.tot"
                waarden={{ dag: <Datum key="dag" iso={v.tot} />, artikel: v.artikel }}
              />{' '}
              <Tekst k="werkplek.verplicht.bel" waarden={{ naam: v.bel, nummer: v.nummer }} />
            </p>
            {v.antwoord && (
              <p>
                <b>{t(`werkplek.verplicht.zei.${v.antwoord.soort}`, { naam })}</b>{' '}
                <span className="zacht">
                  <Datum iso={v.antwoord.op} weekdag="geen" />
                </span>
              </p>
            )}
            {v.antwoord?.tekst && <EigenWoorden>{v.antwoord.tekst}</EigenWoorden>}
            {v.wacht && <p>{t(`werkplek.verplicht.wacht.${v.wacht}`, { naam })}</p>}
            <details>
              <summary>
                <Tekst k="werkplek.verplicht.hef" />
              </summary>
              <form method="post">
                <Stapel gat="r2">
                  <input type="hidden" name="id" value={v.id} />
                  <Tekstveld
                    id={`hef-${v.id}`}
                    name="reden"
                    maxLength={1000}
                    label={<Tekst k="werkplek.verplicht.hefReden" />}
                    required
                  />
                  <Knop soort="lijn" name="doe" value="hef-op">
                    <Tekst k="werkplek.verplicht.hefKnop" />
                  </Knop>
                </Stapel>
              </form>
            </details>
          </div>
        ))}
        {plan.staatStil ? (
          <p>
            <Tekst k="werkplek.verplicht.nietNu" waarden={{ naam }} />
          </p>
        ) : (
          <details open={poging !== null}>
            <summary>
              <Tekst k="werkplek.verplicht.nieuw" />
            </summary>
            <form method="post">
              <Stapel gat="r3">
                <Eenmalig sleutel={sleutel} />
                <p>
                  <Tekst k="werkplek.verplicht.nieuwUitleg" waarden={{ naam }} />
                </p>
                {poging && (
                  <Melding soort="fout" rol="alert">
                    <Tekst k="werkplek.verplicht.fout" />
                  </Melding>
                )}
                <Tekstveld
                  id="verplicht-wat"
                  name="wat"
                  maxLength={1000}
                  label={<Tekst k="werkplek.verplicht.veldWat" waarden={{ naam }} />}
                  defaultValue={poging?.wat}
                  required
                />
                <Tekstvak
                  id="verplicht-reden"
                  name="reden"
                  rows={3}
                  maxLength={2000}
                  label={<Tekst k="werkplek.verplicht.veldReden" waarden={{ naam }} />}
                  hulp={<Tekst k="werkplek.verplicht.veldRedenHulp" waarden={{ naam }} />}
                  defaultValue={poging?.reden}
                  required
                />
                <Keuze
                  id="verplicht-grond"
                  name="grond"
                  vraag={t('werkplek.verplicht.veldGrond')}
                  gekozen={poging?.grond}
                  required
                  opties={PLICHTGRONDEN.map((g) => ({ value: g, tekst: t(`werkplek.verplicht.grond.${g}`) }))}
                />
                <Tekstveld
                  id="verplicht-tot"
                  name="tot"
                  type="date"
                  min={vandaag}
                  label={<Tekst k="werkplek.verplicht.veldTot" />}
                  hulp={<Tekst k="werkplek.verplicht.veldTotHulp" />}
                  defaultValue={poging?.tot}
                  required
                />
                <Tekstveld
                  id="verplicht-bel"
                  name="bel"
                  type="tel"
                  maxLength={40}
                  label={<Tekst k="werkplek.verplicht.veldBel" />}
                  defaultValue={poging?.bel ?? telefoon}
                  required
                />
                <Knop soort="lijn" name="doe" value="verplicht">
                  <Tekst k="werkplek.verplicht.bewaar" />
                </Knop>
              </Stapel>
            </form>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}
