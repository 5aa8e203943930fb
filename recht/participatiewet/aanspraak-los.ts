/**
 * The claim on holiday allowance worked out job by job: where the municipality reads the table per job, or where
 * an exempt part must be spread over wages of different kinds (README, assumption 7).
 */
import { type Gebonden, type Invoerwaarden, isOnbekend, type Waarde } from '@bijrijder/rekenkern';
import type { Lezingen } from '../gemeenten/instellingen.ts';
import { vrijlating } from './art-34a.ts';
import { BRONNEN_NOEMER, type PersoonId } from './feiten.ts';
import type { Huishoudmaand, Inkomst } from './huishoudmaand.ts';
import { vakantieaanspraak } from './regeling-art-10.ts';
import { telInkomsten } from './tellen.ts';

const NOEMER = BigInt(BRONNEN_NOEMER) * 12n;
/** Key in `ontbreekt` when the law gives no way to spread the exempt part. */
export const VERDELING_ONBEKEND = 'verdeling-vrijlating-over-banen';

function groepen(lijst: readonly Inkomst[], l: Lezingen): Inkomst[][] | undefined {
  const perBron = l.va_bronnen === 'per_bron' && lijst.length > 1;
  const lonen = lijst.filter((i) => i.soort === 'loon' && i.netto_per_tijdvak_ct > 0);
  const soort = (i: Inkomst) => (i.recht_op_vakantietoeslag ? (i.heffingskorting ? 'tabel' : 'zonder') : 'geen');
  const gemengd = l.va_grondslag === 'na_vrijlating' && new Set(lonen.map(soort)).size > 1;
  if (perBron) return lijst.map((i) => [i]);
  if (!gemengd) return undefined;
  const rest = lijst.filter((i) => !lonen.includes(i));
  const delen = new Map<string, Inkomst[]>();
  for (const i of lonen) delen.set(soort(i), [...(delen.get(soort(i)) ?? []), i]);
  return [...delen.values(), ...(rest.length ? [rest] : [])];
}

const exact = (w: Waarde): { teller: bigint; noemer: bigint } | undefined =>
  typeof w === 'boolean' || isOnbekend(w) ? undefined : w;

/** The facts with the claims filled in per job, or the key of what the law leaves unknown. Unchanged where not needed. */
export function metLosseAanspraken(
  h: Huishoudmaand,
  feiten: Invoerwaarden,
  l: Lezingen,
  gebonden: Gebonden,
): { feiten: Invoerwaarden; ontbreekt: readonly string[] } {
  const uit: Record<string, Invoerwaarden[string]> = { ...feiten, lezing_aanspraak_per_bron: false };
  const los = new Set<PersoonId>();
  for (const { id } of h.personen) {
    const lijst = h.inkomsten.filter((i) => i.persoon === id);
    const delen = groepen(lijst, l);
    if (!delen) continue;
    los.add(id);
    let som = 0n;
    let vrij = { teller: 0n, noemer: 1n };
    for (const deel of delen) {
      const s = telInkomsten(deel, id, l.omrekening, feiten[`aow_leeftijd_bereikt_${id}`] === true);
      const eigen = { ...uit, ...alsFeiten(s, id), lezing_aanspraak_per_bron: false };
      const uitslag = gebonden.bereken(eigen);
      const a = exact(uitslag.waarde(vakantieaanspraak[id]));
      const v = exact(uitslag.waarde(vrijlating[id]));
      if (!a || !v) return { feiten: uit, ontbreekt: [] };
      som += (a.teller * NOEMER) / a.noemer;
      vrij = { teller: vrij.teller * v.noemer + v.teller * vrij.noemer, noemer: vrij.noemer * v.noemer };
    }
    const geheel = exact(gebonden.bereken({ ...uit }).waarde(vrijlating[id]));
    const verdeeld = geheel && geheel.teller * vrij.noemer === vrij.teller * geheel.noemer;
    if (l.va_grondslag === 'na_vrijlating' && !verdeeld) return { feiten: uit, ontbreekt: [VERDELING_ONBEKEND] };
    uit[`aanspraak_bronnen_${id}`] = Number(som);
  }
  if (los.size === 0) return { feiten: uit, ontbreekt: [] };
  // The other person's claim is read from the same place, so it is worked out as one group.
  for (const { id } of h.personen) {
    if (los.has(id)) continue;
    const a = exact(gebonden.bereken(uit).waarde(vakantieaanspraak[id]));
    if (!a) return { feiten: uit, ontbreekt: [] };
    uit[`aanspraak_bronnen_${id}`] = Number((a.teller * NOEMER) / a.noemer);
  }
  uit.lezing_aanspraak_per_bron = true;
  return { feiten: uit, ontbreekt: [] };
}

function alsFeiten(s: ReturnType<typeof telInkomsten>, id: PersoonId): Record<string, number> {
  return {
    [`loon_${id}`]: s.loon,
    [`loon_10d_${id}`]: s.loon10d,
    [`loon_vt_met_korting_${id}`]: s.loonTabel,
    [`loon_vt_zonder_korting_${id}`]: s.loonZonder,
    [`ander_vt_met_korting_${id}`]: s.anderTabel,
    [`ander_vt_zonder_korting_${id}`]: s.anderZonder,
    [`aow_vt_${id}`]: s.aowInkomen,
  };
}
