import type { Plan } from '@bijrijder/dossier/plan';
import { Datum, Knop, Melding, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst } from '../../tekst/index.tsx';

/** What a form for an obligation held, when it could not exist like that. */
export type Verplichtpoging = { wat: string; reden: string; artikel: string; tot: string; bel: string };

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
              <Tekstveld
                id="verplicht-artikel"
                name="artikel"
                maxLength={200}
                label={<Tekst k="werkplek.verplicht.veldArtikel" />}
                hulp={<Tekst k="werkplek.verplicht.veldArtikelHulp" />}
                defaultValue={poging?.artikel}
                required
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
      </Stapel>
    </Vlak>
  );
}
