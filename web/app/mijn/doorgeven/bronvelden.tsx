import { Bedrag, Geldveld, Stapel, Tekstveld, Vinkje } from '@bijrijder/ui';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import { dagWoord } from '../maandwoorden.ts';
import type { Bronbeeld } from './beeld.server.ts';
import { Meldtekst } from './meldtekst.tsx';
import type { Meldingen } from './opbouw.server.ts';
import { bedragenUitVelden, geenVeld, type Tijdvakvraag, type Velden, veldnamen } from './velden.ts';
import { perMaandCent } from './voorbeeld.ts';

interface Eigenschappen {
  bron: Bronbeeld;
  /** Which source this is on the page; only for ids. */
  plek: number;
  /** The only source: with one pay period its field is the one big field of the page. */
  enig: boolean;
  maand: string;
  velden: Velden;
  meldingen: Meldingen;
}

/** The question for one source of income, with a field for each pay period that ends in this month. */
export function Bronvelden(props: Eigenschappen) {
  const { bron: b, maand, velden } = props;
  const vraag = (
    <Tekst
      k={b.vanWie ? 'opgave.typen.vraagAnder' : b.soort === 'loon' ? 'opgave.typen.vraagLoon' : 'opgave.typen.vraag'}
      waarden={{ werkgever: b.werkgever, naam: b.vanWie ?? '' }}
    />
  );
  const hulp = <Tekst k={b.soort === 'loon' ? 'opgave.typen.hulp' : 'opgave.typen.hulpUitkering'} />;
  const meer = b.tijdvakken.length > 1;
  const bedrag = bedragenUitVelden([b], velden).bedragen[b.bron] ?? 0;
  return (
    <fieldset className="stapel">
      <legend className={meer ? 'kop-groot' : 'vh'}>{meer ? vraag : b.werkgever}</legend>
      {meer && <p className="zacht">{hulp}</p>}
      {b.tijdvakken.map((v) => (
        <Tijdvakvelden key={v.van} {...props} vak={v} vraag={meer ? null : vraag} hulp={meer ? null : hulp} />
      ))}
      {b.ritme !== 'maand' && (
        <p className="klein" id={`omrekening-${props.plek}`} hidden={bedrag === 0}>
          <Tekst
            k={`opgave.typen.omrekening.${b.ritme}`}
            waarden={{
              bedrag: <Bedrag cent={bedrag} id={`omrekening-${props.plek}-was`} />,
              maand: <Bedrag cent={perMaandCent(b.ritme, bedrag)} id={`omrekening-${props.plek}-maand`} />,
            }}
          />
        </p>
      )}
      <Vinkje name={geenVeld(b.bron)} aan={velden[geenVeld(b.bron)] === 'ja'}>
        <Tekst k="opgave.typen.geen" waarden={{ maand, werkgever: b.werkgever }} />
      </Vinkje>
    </fieldset>
  );
}

function Tijdvakvelden({
  bron: b,
  plek,
  enig,
  velden,
  meldingen,
  vak: v,
  vraag,
  hulp,
}: Eigenschappen & { vak: Tijdvakvraag; vraag: React.ReactNode; hulp: React.ReactNode }) {
  const taal = useTaal();
  const namen = veldnamen(b.bron, v.van);
  const id = `${plek}-${v.van}`;
  const fout = (naam: string) => meldingen[naam] && <Meldtekst melding={meldingen[naam]} />;
  const periode = b.ritme !== 'maand' && (
    <Tekst
      k={b.ritme === 'week' ? 'opgave.typen.week' : 'opgave.typen.periode'}
      waarden={{ van: dagWoord(v.van, taal), tot: dagWoord(v.tot, taal), nummer: v.nummer }}
    />
  );
  return (
    <Stapel gat="r3">
      <Geldveld
        id={`netto-${id}`}
        name={namen.netto}
        held={enig && vraag !== null}
        groot={vraag !== null}
        label={vraag ?? periode}
        hulp={
          vraag && (
            <>
              {periode}
              {periode && '. '}
              {hulp}
            </>
          )
        }
        fout={fout(namen.netto)}
        defaultValue={velden[namen.netto]}
      />
      {b.register[v.van] !== undefined && !b.bekend[v.van] && (
        <p className="klein zacht">
          <Tekst k="opgave.weten.veld" />
        </p>
      )}
      {meldingen[namen.netto]?.soort === 'vraag' && (
        <Vinkje name={namen.klopt} value={velden[namen.netto] ?? ''}>
          <Tekst k="opgave.vraag.klopt" />
        </Vinkje>
      )}
      {velden[namen.bewijsstuk] && <input type="hidden" name={namen.bewijsstuk} value={velden[namen.bewijsstuk]} />}
      <details
        open={[namen.bruto, namen.uren, namen.vakantiegeld, namen.belasting].some((n) => meldingen[n] || velden[n])}
      >
        <summary>
          <Tekst k="opgave.typen.meer" />
        </summary>
        <Stapel gat="r3">
          <p className="zacht klein">
            <Tekst k="opgave.typen.meerUitleg" />
          </p>
          <Geldveld
            id={`bruto-${id}`}
            name={namen.bruto}
            label={<Tekst k="opgave.typen.bruto" />}
            fout={fout(namen.bruto)}
            defaultValue={velden[namen.bruto]}
          />
          <Tekstveld
            id={`uren-${id}`}
            name={namen.uren}
            inputMode="decimal"
            label={<Tekst k="opgave.typen.uren" />}
            hulp={<Tekst k="opgave.typen.urenHulp" />}
            fout={fout(namen.uren)}
            defaultValue={velden[namen.uren]}
          />
          {b.vakantiegeldLater && (
            <>
              <Geldveld
                id={`vakantiegeld-${id}`}
                name={namen.vakantiegeld}
                label={<Tekst k="opgave.typen.vakantiegeld" />}
                hulp={<Tekst k="opgave.typen.vakantiegeldHulp" />}
                fout={fout(namen.vakantiegeld)}
                defaultValue={velden[namen.vakantiegeld]}
              />
              <Geldveld
                id={`belasting-${id}`}
                name={namen.belasting}
                label={<Tekst k="opgave.typen.belasting" />}
                hulp={<Tekst k="opgave.typen.belastingHulp" />}
                fout={fout(namen.belasting)}
                defaultValue={velden[namen.belasting]}
              />
            </>
          )}
          <Vinkje name={namen.geschat} aan={velden[namen.geschat] === 'ja'}>
            <Tekst k="opgave.typen.geschat" />
          </Vinkje>
        </Stapel>
      </details>
    </Stapel>
  );
}
