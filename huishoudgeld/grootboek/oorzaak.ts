/** Why a month came out differently: keys and figures only; the sentences live in the message catalogue. */
import type { Huishoudmaand } from '@bijrijder/recht';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';

export type Oorzaaksleutel =
  | 'inkomen_hoger'
  | 'inkomen_lager'
  | 'inkomen_erbij'
  | 'inkomen_weg'
  | 'vrijlating_anders'
  | 'leefvorm_anders'
  | 'medebewoners_anders'
  | 'kinderen_anders'
  | 'persoon_anders'
  | 'recht_begint_of_eindigt'
  | 'dagen_met_recht_anders'
  | 'verlaging_anders'
  | 'woonsituatie_anders'
  | 'nieuwe_bedragen'
  | 'aflossing_anders';

export interface Oorzaak {
  readonly sleutel: Oorzaaksleutel;
  readonly persoon?: string;
  readonly bron?: string;
  /** Amounts in cents or plain texts, ready for a message. */
  readonly was?: number | string | null;
  readonly wordt?: number | string | null;
}

const gelijk = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function inkomens(was: Huishoudmaand, wordt: Huishoudmaand): Oorzaak[] {
  const sleutels = new Set([...was.inkomsten, ...wordt.inkomsten].map((i) => `${i.persoon}\u0000${i.bron}`));
  return [...sleutels].flatMap((s): Oorzaak[] => {
    const [persoon, bron] = s.split('\u0000') as [string, string];
    const zoek = (m: Huishoudmaand) =>
      m.inkomsten.find((i) => i.persoon === persoon && i.bron === bron)?.netto_per_tijdvak_ct;
    const a = zoek(was);
    const b = zoek(wordt);
    if (a === b) return [];
    const sleutel: Oorzaaksleutel =
      a === undefined ? 'inkomen_erbij' : b === undefined ? 'inkomen_weg' : b > a ? 'inkomen_hoger' : 'inkomen_lager';
    return [{ sleutel, persoon, bron, was: a ?? 0, wordt: b ?? 0 }];
  });
}

/** What differs between two calculations of one month, facts first; knock-on effects of the law's counters after them. */
export function oorzakenVan(was: Reeksmaand, wordt: Reeksmaand): Oorzaak[] {
  const a = was.invoer;
  const b = wordt.invoer;
  if (!a || !b) return a === b ? [] : [{ sleutel: 'recht_begint_of_eindigt', was: was.status, wordt: wordt.status }];
  const uit = inkomens(a, b);
  if (a.leefvorm !== b.leefvorm) uit.push({ sleutel: 'leefvorm_anders', was: a.leefvorm, wordt: b.leefvorm });
  if (!gelijk(a.medebewoners, b.medebewoners))
    uit.push({ sleutel: 'medebewoners_anders', was: a.medebewoners.length, wordt: b.medebewoners.length });
  if (a.kinderen.length !== b.kinderen.length)
    uit.push({ sleutel: 'kinderen_anders', was: a.kinderen.length, wordt: b.kinderen.length });
  if (!gelijk(a.recht_dagen, b.recht_dagen))
    uit.push({ sleutel: 'dagen_met_recht_anders', was: a.recht_dagen?.van ?? null, wordt: b.recht_dagen?.van ?? null });
  if (a.maatregel_pct !== b.maatregel_pct)
    uit.push({ sleutel: 'verlaging_anders', was: a.maatregel_pct, wordt: b.maatregel_pct });
  if (a.woonsituatie_verlaging_pct !== b.woonsituatie_verlaging_pct)
    uit.push({
      sleutel: 'woonsituatie_anders',
      was: a.woonsituatie_verlaging_pct,
      wordt: b.woonsituatie_verlaging_pct,
    });
  for (const p of b.personen) {
    const zelfde = a.personen.find((x) => x.id === p.id);
    if (zelfde && !gelijk({ ...zelfde, tellers: null }, { ...p, tellers: null }))
      uit.push({ sleutel: 'persoon_anders', persoon: p.id });
    const va = was.uitkomst?.vrijlating[p.id];
    const vb = wordt.uitkomst?.vrijlating[p.id];
    // a different exemption on the same wage is a knock-on of the months before
    if (va?.onderdeel !== vb?.onderdeel)
      uit.push({ sleutel: 'vrijlating_anders', persoon: p.id, was: va?.bedrag_ct ?? 0, wordt: vb?.bedrag_ct ?? 0 });
  }
  if (uit.length === 0 && was.uitkomst?.norm_ct !== wordt.uitkomst?.norm_ct)
    uit.push({
      sleutel: 'nieuwe_bedragen',
      was: was.uitkomst?.norm_ct ?? null,
      wordt: wordt.uitkomst?.norm_ct ?? null,
    });
  return uit;
}
