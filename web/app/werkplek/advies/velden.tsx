import { Knop, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Adviespoging } from './doen.server.ts';

const fout = (p: Adviespoging | null, veld: string) =>
  p?.fouten.velden[veld] && (
    <Tekst k={`werkplek.advies.fout.${p.fouten.velden[veld]}` as Sleutel} waarden={{ woord: p.fouten.woord ?? '' }} />
  );

/** Asks whether a doctor may think along; when there is advice that holds, why that does not do. */
export function Vraagvorm({
  naam,
  geldt,
  sleutel,
  poging,
}: {
  naam: string;
  geldt: boolean;
  sleutel: string;
  poging: Adviespoging | null;
}) {
  const mis = poging?.waar === 'vraag' ? poging : null;
  return (
    <details open={mis !== null} id="vraag">
      <summary className="knop knop--lijn">
        <Tekst k="werkplek.advies.vraagKop" waarden={{ naam }} />
      </summary>
      <Vlak soort="zacht" titel={<Tekst k="werkplek.advies.vraagKop" waarden={{ naam }} />}>
        <form method="post">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            {geldt && (
              <Tekstvak
                id="opnieuw"
                name="opnieuw"
                rows={2}
                maxLength={1000}
                label={<Tekst k="werkplek.advies.opnieuw" />}
                hulp={<Tekst k="werkplek.advies.opnieuwBij" waarden={{ naam }} />}
                defaultValue={mis?.getypt.opnieuw}
                fout={fout(mis, 'opnieuw')}
              />
            )}
            <Tekstvak
              id="advies-vraag"
              name="vraag"
              rows={2}
              maxLength={1000}
              label={<Tekst k="werkplek.advies.vraag" />}
              hulp={<Tekst k="werkplek.advies.vraagBij" />}
              defaultValue={mis?.getypt.vraag}
              fout={fout(mis, 'vraag')}
            />
            <Tekstvak
              id="advies-waarom"
              name="waarom"
              rows={2}
              maxLength={1000}
              label={<Tekst k="werkplek.advies.waarom" waarden={{ naam }} />}
              defaultValue={mis?.getypt.waarom}
              fout={fout(mis, 'waarom')}
            />
            <Knop name="doe" value="vraag">
              <Tekst k="werkplek.advies.knopVraag" waarden={{ naam }} />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </details>
  );
}

/** What the doctor concluded: what somebody can do, and until when that holds. */
export function Conclusievorm({
  a,
  naam,
  vandaag,
  sleutel,
  poging,
}: {
  a: string;
  naam: string;
  vandaag: string;
  sleutel: string;
  poging: Adviespoging | null;
}) {
  const g = poging?.getypt ?? {};
  return (
    <form method="post">
      <Stapel gat="r3">
        <h3 className="kop-klein">
          <Tekst k="werkplek.advies.conclusieKop" />
        </h3>
        <p className="zacht">
          <Tekst k="werkplek.advies.conclusieBij" waarden={{ naam }} />
        </p>
        <Eenmalig sleutel={sleutel} />
        <input type="hidden" name="advies" value={a} />
        <Tekstveld
          id="arts"
          name="arts"
          maxLength={200}
          label={<Tekst k="werkplek.advies.arts" />}
          defaultValue={g.arts}
          fout={fout(poging, 'arts')}
        />
        <Tekstvak
          id="kan"
          name="kan"
          rows={3}
          maxLength={1000}
          label={<Tekst k="werkplek.advies.kanVeld" waarden={{ naam }} />}
          defaultValue={g.kan}
          fout={fout(poging, 'kan')}
        />
        <Tekstvak
          id="rekening"
          name="rekening"
          rows={2}
          maxLength={1000}
          label={<Tekst k="werkplek.advies.rekeningVeld" />}
          defaultValue={g.rekening}
          fout={fout(poging, 'rekening')}
        />
        <Tekstveld
          id="advies-uren"
          name="uren"
          inputMode="decimal"
          label={<Tekst k="werkplek.advies.urenVeld" />}
          hulp={<Tekst k="werkplek.advies.urenBij" />}
          defaultValue={g.uren}
          fout={fout(poging, 'uren')}
        />
        <div className="vt">
          <Tekstveld
            id="advies-op"
            name="op"
            type="date"
            max={vandaag}
            label={<Tekst k="werkplek.advies.opVeld" />}
            defaultValue={g.op ?? vandaag}
            fout={fout(poging, 'op')}
          />
          <Tekstveld
            id="advies-tot"
            name="tot"
            type="date"
            label={<Tekst k="werkplek.advies.totVeld" />}
            hulp={<Tekst k="werkplek.advies.totBij" />}
            defaultValue={g.tot}
            fout={fout(poging, 'tot')}
          />
        </div>
        <Knop name="doe" value="conclusie">
          <Tekst k="werkplek.advies.knopConclusie" waarden={{ naam }} />
        </Knop>
      </Stapel>
    </form>
  );
}
