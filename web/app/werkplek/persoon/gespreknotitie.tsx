import { Enterknop, Icoon, Keuzelijst, Knop, Knoppen, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { type Fouten, KANTEN, type Kant, PER_KANT, type Velden, vroegste } from './gesprekvorm.ts';

type Vorm = { naam: string; ik: string; vandaag: string; velden: Velden; fouten: Fouten; sleutel: string };

/** The note of a talk: words of both apart, and what was agreed from both sides. */
export function Gespreknotitie(d: Vorm) {
  const t = useTekst();
  const { naam, velden: v } = d;
  return (
    <Vlak id="notitie" titel={<Tekst k="werkplek.gesprek.notitie" />}>
      <form method="post" id="notitieformulier">
        <Stapel gat="r4">
          <Eenmalig sleutel={d.sleutel} />
          <Enterknop name="doe" value="bekijk" />
          <Tekstveld
            id="dag"
            name="dag"
            type="date"
            min={vroegste(d.vandaag)}
            max={d.vandaag}
            label={<Tekst k="werkplek.gesprek.wanneer" />}
            fout={d.fouten.wanneer && <Tekst k="werkplek.gesprek.fout.wanneer" />}
            defaultValue={v.dag}
          />
          <div className="vt">
            <Keuzelijst
              id="vorm"
              name="vorm"
              label={<Tekst k="werkplek.gesprek.hoe" />}
              defaultValue={v.vorm}
              opties={GESPREKSVORMEN.map((g) => ({ value: g, tekst: t(`werkplek.vormkeuze.${g}`) }))}
            />
            <Tekstveld
              id="plek"
              name="plek"
              label={<Tekst k="werkplek.gesprek.plek" />}
              defaultValue={v.plek}
              maxLength={200}
            />
          </div>
          <Tekstvak
            id="zegt"
            name="zegt"
            eigen
            rows={6}
            maxLength={4000}
            label={<Tekst k="werkplek.gesprek.zegt" waarden={{ naam }} />}
            fout={d.fouten.leeg && <Tekst k="werkplek.gesprek.fout.leeg" waarden={{ naam }} />}
            defaultValue={v.zegt}
          />
          <Tekstvak
            id="zag"
            name="zag"
            rows={4}
            maxLength={4000}
            label={<Tekst k="werkplek.gesprek.zag" />}
            defaultValue={v.zag}
          />
          <h3 id="afgesproken" className="kop-klein">
            <Tekst k="werkplek.gesprek.afspreken" />
          </h3>
          {KANTEN.map((kant) => (
            <fieldset key={kant} className="veld kant">
              <legend>
                <Tekst
                  k={`werkplek.gesprek.kant.${kant}`}
                  waarden={{ naam, ik: d.ik }}
                  tags={{ stil: (kind) => <small>{kind}</small> }}
                />
              </legend>
              <Rijen d={d} kant={kant} nr={0} />
            </fieldset>
          ))}
          <Knoppen>
            <Knop>
              <Tekst k="werkplek.gesprek.deel" waarden={{ naam }} />
            </Knop>
            <Knop soort="lijn" icoon="eye" name="doe" value="bekijk">
              <Tekst k="werkplek.gesprek.bekijk" waarden={{ naam }} />
            </Knop>
          </Knoppen>
        </Stapel>
      </form>
    </Vlak>
  );
}

/** One agreement, and behind "another one" the next: works without a script. */
function Rijen({ d, kant, nr }: { d: Vorm; kant: Kant; nr: number }) {
  const t = useTekst();
  const rij = d.velden[kant][nr] ?? { wat: '', voor: '' };
  const fout = d.fouten.rijen[`${kant}-${nr}`];
  const waarden = { naam: d.naam, nr: nr + 1 };
  const gevuld = d.velden[kant].some((r, i) => i > nr && (r.wat || r.voor));
  return (
    <Stapel gat="r2">
      <Tekstveld
        id={`${kant}-wat-${nr}`}
        name={`${kant}-wat-${nr}`}
        maxLength={1000}
        label={<Tekst k={`werkplek.gesprek.wat.${kant}`} waarden={waarden} />}
        fout={fout === 'wat' && <Tekst k="werkplek.gesprek.fout.wat" />}
        defaultValue={rij.wat}
      />
      <Tekstveld
        id={`${kant}-voor-${nr}`}
        name={`${kant}-voor-${nr}`}
        type="date"
        min={d.vandaag}
        label={<Tekst k={`werkplek.gesprek.voor.${kant}`} waarden={waarden} />}
        fout={(fout === 'voor' || fout === 'dag') && <Tekst k={`werkplek.gesprek.fout.${fout}`} />}
        defaultValue={rij.voor}
      />
      {nr + 1 < PER_KANT && (
        <details open={gevuld || undefined}>
          <summary className="knop knop--kaal">
            <Icoon naam="plus" />
            {t('werkplek.gesprek.erbij')}
          </summary>
          <Rijen d={d} kant={kant} nr={nr + 1} />
        </details>
      )}
    </Stapel>
  );
}
