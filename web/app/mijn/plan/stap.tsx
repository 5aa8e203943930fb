import { Keuzelijst, Knop, Knoppen, Stapel, Tekstvak, Tekstveld } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { DelenLijst } from './delen.tsx';
import type { Planbeeld, Planfout } from './plan.tsx';

export type Stap = Planbeeld['plan']['stappen'][number];

/** What stands under a step: its words, where it is, and what the person said of it. */
export function Stapbij({ s, d }: { s: Stap; d: Planbeeld }) {
  const doel = d.plan.doelen.length > 1 ? d.plan.doelen.find((x) => x.id === s.doel) : undefined;
  const open = s.stand === 'nu' || s.stand === 'straks';
  return (
    <>
      {[s.woorden, s.wanneer].filter(Boolean).join(' ')}{' '}
      {doel && <Tekst k="plan.stap.hoortBij" waarden={{ doel: doel.tekst }} />}{' '}
      {s.stand === 'klaar' && s.klaarOp && (
        <Tekst k="plan.stap.gelukt" waarden={{ dag: <Datum key="dag" iso={s.klaarOp} weekdag="geen" /> }} />
      )}
      {s.stand === 'durf_nog_niet' && <Tekst k="plan.stap.durf" />}
      {s.stand === 'rust' && <Tekst k="plan.stap.rust" />}
      {open && s.haalbaar === 'ja' && <Tekst k="plan.stap.haalbaarJa" />}
      {open && s.haalbaar === 'kleiner' && <Tekst k="plan.stap.haalbaarKleiner" />}
      {s.soort === 'voorgesteld' && (
        <>
          {' '}
          <Tekst k="plan.stap.voorgesteld" />
        </>
      )}
    </>
  );
}

/** The one most likely act stands open; the others are one tap away. None of them asks for a reason or a date. */
export function Stapknoppen({
  s,
  d,
  plek,
  fout,
}: {
  s: Stap;
  d: Planbeeld;
  /** First or last of the row: it cannot move further. */
  plek: { eerste: boolean; laatste: boolean };
  fout: Planfout | null;
}) {
  const open = fout?.id === s.id;
  return (
    <>
      {s.stand === 'nu' && (
        <form method="post" className="boven-r3">
          <input type="hidden" name="id" value={s.id} />
          <Knoppen>
            <Knop soort="zacht" icoon="check" name="doe" value="stap-klaar">
              <Tekst k="plan.stap.gedaan" />
            </Knop>
            <Knop soort="kaal" href="/mijn/hulp">
              <Tekst k="plan.stap.hulp" />
            </Knop>
          </Knoppen>
        </form>
      )}
      {s.soort === 'voorgesteld' && s.haalbaar === null && s.stand !== 'klaar' && <Haalbaar s={s} />}
      <details open={open}>
        <summary className="klein zacht">
          <Tekst k="plan.stap.verander" />
        </summary>
        <Stapel gat="r3">
          <Standen s={s} plek={plek} />
          <Woorden s={s} d={d} fout={open && fout.soort === 'leeg'} />
          {s.stand !== 'klaar' && (
            <Splits s={s} sleutel={d.sleutels.splits} fout={open && fout.soort === 'splits' ? fout.tekst : null} />
          )}
          <Eerder s={s} d={d} />
        </Stapel>
      </details>
    </>
  );
}

/** A step that came from us: can the person do it? Their word, whenever they want. */
function Haalbaar({ s }: { s: Stap }) {
  return (
    <form method="post" className="boven-r3">
      <input type="hidden" name="id" value={s.id} />
      <p>
        <Tekst k="plan.stap.haalbaarVraag" />
      </p>
      <Knoppen>
        <Knop soort="lijn" name="doe" value="stap-haalbaar">
          <Tekst k="plan.stap.haalbaar" />
        </Knop>
        <Knop soort="lijn" name="doe" value="stap-kleiner">
          <Tekst k="plan.stap.kleiner" />
        </Knop>
        <Knop soort="kaal" name="doe" value="stap-rust">
          <Tekst k="plan.stap.nietNu" />
        </Knop>
      </Knoppen>
    </form>
  );
}

function Standen({ s, plek }: { s: Stap; plek: { eerste: boolean; laatste: boolean } }) {
  const knop = (doe: string, k: Sleutel) => (
    <Knop key={doe} soort="kaal" name="doe" value={`stap-${doe}`}>
      <Tekst k={k} />
    </Knop>
  );
  return (
    <form method="post">
      <input type="hidden" name="id" value={s.id} />
      <Knoppen>
        {s.stand !== 'nu' && knop('nu', 'plan.stap.ditNu')}
        {s.stand !== 'nu' && s.stand !== 'klaar' && knop('klaar', 'plan.stap.gedaan')}
        {s.stand !== 'durf_nog_niet' && knop('durf_nog_niet', 'plan.stap.durfKnop')}
        {s.stand !== 'rust' && knop('rust', 'plan.stap.rustKnop')}
        {s.stand !== 'straks' && knop('straks', 'plan.stap.straksKnop')}
        {s.stand !== 'klaar' && s.haalbaar !== 'ja' && knop('haalbaar', 'plan.stap.haalbaar')}
        {s.stand !== 'klaar' && s.haalbaar !== 'kleiner' && knop('kleiner', 'plan.stap.kleiner')}
        {!plek.eerste && knop('voor', 'plan.stap.voor')}
        {!plek.laatste && knop('na', 'plan.stap.na')}
        {knop('weg', 'plan.stap.weg')}
      </Knoppen>
    </form>
  );
}

/** Other words, another goal, another moment or none, other readers. */
function Woorden({ s, d, fout }: { s: Stap; d: Planbeeld; fout: boolean }) {
  const t = useTekst();
  return (
    <form method="post">
      <Stapel gat="r3">
        <input type="hidden" name="id" value={s.id} />
        <Tekstveld
          id={`stap-tekst-${s.id}`}
          name="tekst"
          maxLength={1000}
          label={<Tekst k="plan.stap.wat" />}
          defaultValue={s.tekst}
          fout={fout && <Tekst k="plan.stap.leegFout" />}
          required
        />
        <Tekstveld
          id={`stap-woorden-${s.id}`}
          name="woorden"
          maxLength={1000}
          label={<Tekst k="plan.stap.woorden" />}
          defaultValue={s.woorden}
        />
        <Tekstveld
          id={`stap-wanneer-${s.id}`}
          name="wanneer"
          maxLength={1000}
          label={<Tekst k="plan.stap.wanneer" />}
          hulp={<Tekst k="plan.stap.wanneerHulp" />}
          defaultValue={s.wanneer}
        />
        <Doelkeuze id={`stap-doel-${s.id}`} d={d} doel={s.doel} />
        <DelenLijst id={`stap-delen-${s.id}`} delen={s.delen} />
        <Knop soort="lijn" name="doe" value="stap-tekst">
          {t('plan.fragment.bewaar')}
        </Knop>
      </Stapel>
    </form>
  );
}

/** Which of their goals a step belongs to; only asked when there is one. */
export function Doelkeuze({ id, d, doel = null }: { id: string; d: Planbeeld; doel?: string | null }) {
  const t = useTekst();
  if (d.plan.doelen.length === 0) return null;
  return (
    <Keuzelijst
      id={id}
      name="doel"
      label={<Tekst k="plan.stap.doel" />}
      defaultValue={doel ?? ''}
      opties={[
        { value: '', tekst: t('plan.stap.geenDoel') },
        ...d.plan.doelen.map((x) => ({
          value: x.id,
          tekst: x.tekst.length > 80 ? `${x.tekst.slice(0, 78).trimEnd()}…` : x.tekst,
        })),
      ]}
    />
  );
}

function Splits({ s, sleutel, fout }: { s: Stap; sleutel: string; fout: string | null }) {
  return (
    <form method="post">
      <Stapel gat="r3">
        <Eenmalig sleutel={sleutel} />
        <input type="hidden" name="id" value={s.id} />
        <Tekstvak
          id={`splits-${s.id}`}
          name="stukken"
          rows={3}
          maxLength={4000}
          label={<Tekst k="plan.stap.splits" />}
          hulp={<Tekst k="plan.stap.splitsHulp" />}
          fout={fout !== null && <Tekst k="plan.stap.splitsFout" />}
          defaultValue={fout ?? undefined}
          eigen
          required
        />
        <Knop soort="lijn" name="doe" value="stap-splits">
          <Tekst k="plan.stap.splitsKnop" />
        </Knop>
      </Stapel>
    </form>
  );
}

/** The words a step had before; nobody else reads these. */
function Eerder({ s, d }: { s: Stap; d: Planbeeld }) {
  const eerder = d.eerder.filter((e) => e.stap === s.id);
  if (eerder.length === 0) return null;
  return (
    <div>
      <p className="klein zacht">
        <Tekst k="plan.stap.eerder" />
      </p>
      <ul className="klein">
        {eerder.map((e) => (
          <li key={e.id}>
            <Tekst
              k="plan.stap.eerderTot"
              waarden={{ tekst: e.tekst, dag: <Datum key="dag" iso={e.tot} weekdag="geen" /> }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
