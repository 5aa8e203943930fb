import type { Bezwaarbaar } from '@bijrijder/dossier/bezwaar';
import {
  Bedrag,
  Keuze,
  Knop,
  Knoppen,
  Kop,
  Melding,
  Stapel,
  Tekstvak,
  Terug,
  Verder,
  Vinkje,
  Vlak,
} from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import { Bezwaarbeeld, type Bezwaarmetstand } from './beeld.tsx';
import { HOREN } from './horen.ts';

/** What a loader hands to the page: objections that were made, and the decision one can still object to. */
export type Bladgegevens = {
  maand: string;
  vandaag: string;
  sleutel: string;
  binnen: boolean;
  besluit: Bezwaarbaar | null;
  bezwaren: Bezwaarmetstand[];
  /** Whom one can call about it, by name. */
  bel: { naam: string; nummer: string } | null;
};
export type Bladpoging =
  | { waarom: string; waaromLaat: string; horen: string; schorsing: boolean; fout: 'leeg' | 'teLang' }
  | undefined;

/** An objection: what was made, and the form for a decision on a month or a reduction. */
export function Bezwaarblad({ d, v }: { d: Bladgegevens; v: Bladpoging }) {
  const taal = useTaal();
  const t = useTekst();
  const verlaging = Boolean(d.besluit?.verlaging ?? d.bezwaren[0]?.verlaging);
  return (
    <Stapel gat="r5">
      <title>{t('rechten.bezwaar.titel')}</title>
      <Terug href="/mijn/bezwaar">
        <Tekst k="rechten.terugBezwaren" />
      </Terug>
      <Kop
        titel={
          <Tekst
            k={verlaging ? 'rechten.bezwaar.verlaging' : 'rechten.bezwaar.maand'}
            waarden={{ maand: maandWoord(d.maand, d.vandaag, taal) }}
          />
        }
      />
      {d.binnen && <Melding soort="goed" hoofd rol="status" titel={<Tekst k="rechten.bezwaar.binnen" />} />}
      {d.bezwaren.map((b) => (
        <Bezwaarbeeld key={b.id} b={b} vandaag={d.vandaag}>
          {!b.einde && (
            <form method="post">
              <Stapel>
                <Eenmalig sleutel={d.sleutel} />
                <input type="hidden" name="bezwaar" value={b.id} />
                <Tekstvak
                  id={`aanvulling-${b.id}`}
                  name="waarom"
                  eigen
                  rows={3}
                  label={<Tekst k="rechten.bezwaar.vulAan" />}
                  fout={v && !d.besluit ? <Tekst k={`rechten.${v.fout}`} /> : undefined}
                />
                <Knoppen>
                  <Knop soort="lijn" name="doe" value="aanvulling">
                    <Tekst k="rechten.bezwaar.vulAanKnop" />
                  </Knop>
                  <Knop soort="kaal" name="doe" value="ingetrokken">
                    <Tekst k="rechten.bezwaar.trekIn" />
                  </Knop>
                </Knoppen>
              </Stapel>
            </form>
          )}
        </Bezwaarbeeld>
      ))}
      {d.besluit && <Vragen d={d} besluit={d.besluit} v={v} />}
      <p className="zacht">
        <Tekst k="rechten.bezwaar.gratis" /> <Tekst k="rechten.bezwaar.hulp" /> <Tekst k="rechten.bezwaar.spoed" />
      </p>
    </Stapel>
  );
}

function Vragen({ d, besluit, v }: { d: Bladgegevens; besluit: Bezwaarbaar; v: Bladpoging }) {
  const taal = useTaal();
  const laat = d.vandaag > besluit.tot;
  return (
    <>
      <Vlak soort="zacht" id="besluit" titel={<Tekst k="rechten.bezwaar.besluit.kop" />}>
        <p>
          <Tekst k="rechten.bezwaar.besluit.op" waarden={{ dag: dagWoord(besluit.beslotenOp, taal) }} />
        </p>
        {besluit.betaaldCent !== null && (
          <p>
            <Tekst k="rechten.bezwaar.besluit.betaald" /> <Bedrag cent={besluit.betaaldCent} />
          </p>
        )}
        <p>
          {laat ? (
            <Tekst k="rechten.bezwaar.voorbij" />
          ) : (
            <Tekst k="rechten.bezwaar.tot" waarden={{ dag: dagWoord(besluit.tot, taal) }} />
          )}
        </p>
        <Verder href={besluit.verlaging ? '/mijn/eerst-horen' : `/mijn/specificaties/${d.maand}`}>
          <Tekst k={besluit.verlaging ? 'rechten.bezwaar.besluit.gewogen' : 'rechten.bezwaar.besluit.uitleg'} />
        </Verder>
        {d.bel && (
          <p>
            <Tekst
              k="rechten.bezwaar.bel"
              waarden={{
                naam: d.bel.naam,
                nummer: (
                  <a key="n" href={`tel:${d.bel.nummer.replace(/[^\d+]/g, '')}`}>
                    <bdi dir="ltr">{d.bel.nummer}</bdi>
                  </a>
                ),
              }}
            />
          </p>
        )}
      </Vlak>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={d.sleutel} />
          <Tekstvak
            id="waarom"
            name="waarom"
            eigen
            groot
            required
            label={<Tekst k="rechten.bezwaar.waarom" />}
            hulp={<Tekst k="rechten.bezwaar.waaromHulp" />}
            fout={v ? <Tekst k={`rechten.${v.fout}`} /> : undefined}
            defaultValue={v?.waarom}
          />
          {laat && (
            <Tekstvak
              id="waaromLaat"
              name="waaromLaat"
              eigen
              rows={2}
              label={<Tekst k="rechten.bezwaar.waaromLaat" />}
              hulp={<Tekst k="rechten.bezwaar.waaromLaatHulp" />}
              defaultValue={v?.waaromLaat}
            />
          )}
          <Keuze
            id="horen"
            name="horen"
            vraag={<Tekst k="rechten.bezwaar.horen" />}
            gekozen={v?.horen ?? 'bellen'}
            opties={HOREN.map((value) => ({ value, tekst: <Tekst k={`rechten.bezwaar.horen.${value}`} /> }))}
          />
          <Vinkje name="schorsing" aan={v?.schorsing} bij={<Tekst k="rechten.bezwaar.schorsingUitleg" />}>
            <Tekst k="rechten.bezwaar.schorsing" />
          </Vinkje>
          <Knop groot breed>
            <Tekst k="rechten.bezwaar.verstuur" />
          </Knop>
        </Stapel>
      </form>
    </>
  );
}
