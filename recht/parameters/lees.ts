import { type Breuk, leesBreuk, procent, type Tabelrij, vereenvoudig } from '@bijrijder/rekenkern';

/** A value as it stands in parameters.json. */
export type Ruw = number | string | null | readonly Ruw[] | { readonly [sleutel: string]: Ruw };
type Geheel = Breuk | readonly Tabelrij[];
/** Scalar figures and tables under their own key. `''` is the key of the parameter itself. */
export type Vlak = ReadonlyMap<string, Geheel>;

const lijst = (w: Ruw): w is readonly Ruw[] => Array.isArray(w);
const rijen = (w: Ruw): readonly (readonly Ruw[])[] => (lijst(w) ? w.filter(lijst) : []);
const getal = (w: Ruw | undefined): Breuk => {
  if (typeof w !== 'number' && typeof w !== 'string') throw new TypeError(`geen getal in de parameters: ${String(w)}`);
  return leesBreuk(w);
};
const pct = (w: Ruw | undefined): Breuk => {
  if (typeof w !== 'number' && typeof w !== 'string') throw new TypeError(`geen percentage: ${String(w)}`);
  return vereenvoudig(procent(w));
};
const isGetal = (w: Ruw): w is number | string =>
  typeof w === 'number' || (typeof w === 'string' && /^-?\d+(\.\d+)?$/.test(w));

/** [vanaf, tot, percentage, aftrek] → [vanaf, fractie, aftrek]; `grens: 'vanaf'`. */
const aanspraaktabel = (w: Ruw): readonly Tabelrij[] => rijen(w).map((r) => [getal(r[0]), pct(r[2]), getal(r[3])]);

/** [tot en met, percentage] → [boven, fractie]; `grens: 'boven'`. With each bound and rate also as a scalar. */
function schijven(w: Ruw): Vlak {
  const r = rijen(w);
  const uit = new Map<string, Geheel>();
  uit.set(
    '',
    r.map((rij, i) => [i === 0 ? leesBreuk(0) : getal(r[i - 1]?.[0]), pct(rij[1])]),
  );
  for (const [i, rij] of r.entries()) {
    if (rij[0] !== null) uit.set(`.${i + 1}.tot`, getal(rij[0]));
    uit.set(`.${i + 1}.pct`, pct(rij[1]));
  }
  return uit;
}

/** [vanaf (exclusief), basis, percentage] → [boven, basis, fractie]; `grens: 'boven'`. Also as scalars. */
function opbouw(w: Ruw): Vlak {
  const r = rijen(w);
  const uit = new Map<string, Geheel>();
  uit.set(
    '',
    r.map((rij) => [getal(rij[0]), getal(rij[1]), pct(rij[2])]),
  );
  for (const [i, rij] of r.entries()) {
    uit.set(`.${i + 1}.boven`, getal(rij[0]));
    uit.set(`.${i + 1}.basis`, getal(rij[1]));
    uit.set(`.${i + 1}.pct`, pct(rij[2]));
  }
  return uit;
}

/** [inkomen vanaf in hele euro, eerste kind %, volgend kind %] → [vanaf in cent, fractie, fractie]; `grens: 'vanaf'`. */
function opvangtabel(w: Ruw): Vlak {
  return new Map([['', rijen(w).map((r): Tabelrij => [leesBreuk(BigInt(Number(r[0])) * 100n), pct(r[1]), pct(r[2])])]]);
}

/** Figures that stand inside a written formula. */
const UIT_TEKST: Readonly<Record<string, (tekst: string) => Vlak>> = {
  'lb.tabelmethode': (t) => {
    const euro = /veelvoud van (\d+) euro/.exec(t)?.[1];
    return euro ? new Map([['.stap', leesBreuk(BigInt(euro) * 100n)]]) : new Map();
  },
  'huurtoeslag.rekenhuur': (t) => {
    const euro = /elk maximaal (\d+) euro/.exec(t)?.[1];
    return euro ? new Map([['.servicekosten_max', leesBreuk(BigInt(euro) * 100n)]]) : new Map();
  },
  'pw.norm.22a_formule': (t) => {
    const [, vast, perPersoon] = /\((\d+)% \+ A x (\d+)%\)/.exec(t) ?? [];
    return vast && perPersoon
      ? new Map([
          ['.vast', pct(vast)],
          ['.per_persoon', pct(perPersoon)],
        ])
      : new Map();
  },
};

const TABELLEN: Readonly<Record<string, (w: Ruw) => Vlak>> = {
  'lb.schijven.lt_aow': schijven,
  'lb.arbeidskorting': opbouw,
  'kot.tabel': opvangtabel,
};

/** Makes scalars and tables of one value; texts that hold no figure are left out. */
export function maakVlak(sleutel: string, eenheid: string, waarde: Ruw): Vlak {
  const tabel = TABELLEN[sleutel];
  if (tabel) return tabel(waarde);
  const procenten = /^(object \()?procent/.test(eenheid);
  if (isGetal(waarde)) return new Map([['', procenten ? pct(waarde) : getal(waarde)]]);
  if (typeof waarde === 'string') return UIT_TEKST[sleutel]?.(waarde) ?? new Map();
  if (waarde === null) return new Map();
  if (lijst(waarde)) return rijen(waarde).length ? new Map([['', aanspraaktabel(waarde)]]) : new Map();
  const uit = new Map<string, Geheel>();
  const object = waarde as { readonly [k: string]: Ruw };
  if ('teller_eurocent' in object) {
    const { teller } = getal(object.teller_eurocent);
    return new Map([['', leesBreuk(`${teller}/${getal(object.noemer).teller}`)]]);
  }
  const formule = object.formule;
  if (typeof formule === 'string') return UIT_TEKST[sleutel]?.(formule) ?? uit;
  for (const [deel, w] of Object.entries(object)) {
    if (isGetal(w)) uit.set(`.${deel}`, procenten || /(^|_)pct$/.test(deel) ? pct(w) : getal(w));
    else if (lijst(w) && rijen(w).length) uit.set(`.${deel}`, aanspraaktabel(w));
    else if (lijst(w) && w.length === 2 && w.every(isGetal)) {
      uit.set(`.${deel}.a`, getal(w[0]));
      uit.set(`.${deel}.b`, getal(w[1]));
    }
  }
  return uit;
}

/** The unit of a part, in the words of the source: an object's unit stands between brackets. */
export function eenheidVanDeel(eenheid: string, deel: string): string {
  if (/pct$/.test(deel) || /^(object \()?procent/.test(eenheid)) return 'procent';
  const binnen = /^object \((.+)\)$/.exec(eenheid)?.[1];
  if (binnen && !binnen.includes('/')) return binnen;
  if (/(leeftijd|jaren|maanden)$/.test(deel)) return deel.slice(deel.lastIndexOf('.') + 1);
  return eenheid.startsWith('object') || eenheid === 'tekst' ? 'eurocent' : eenheid;
}
