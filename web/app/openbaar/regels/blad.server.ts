import { BLADEN } from '@bijrijder/recht';
import { drukAf } from '@bijrijder/rekenkern';

/** A page of rules as plain data: the law printed from the rules themselves. */
function maakBlad(sleutel: string) {
  const blad = BLADEN.find((b) => b.sleutel === sleutel);
  if (!blad) return undefined;
  return {
    titel: blad.titel,
    wet: blad.wet,
    inleiding: blad.inleiding,
    hiaten: blad.hiaten,
    regels: drukAf(blad.stelsel()).map((r) => ({
      naam: r.naam,
      titel: r.titel,
      artikel: `${r.artikel.wet} ${r.artikel.plaats}`,
      versies: r.versies.map((v) => ({ van: v.van, tot: v.tot ?? null, zin: v.zin, formule: v.formule.tekst })),
      figuren: r.figuren.map((f) => ({
        sleutel: f.sleutel,
        titel: f.titel,
        versies: f.versies.map((v) => ({
          van: v.van,
          tot: v.totEnMet ?? null,
          waarde: v.waarde,
          bron: v.bron,
          zekerheid: v.zekerheid,
        })),
      })),
      orakels: r.orakels,
      nietZeker: r.nietZeker,
      gebruikt: r.gebruikt,
    })),
  };
}

export type Bladgegevens = NonNullable<ReturnType<typeof maakBlad>>;
const bladen = new Map<string, Bladgegevens>();

/** The page of one law; made once. */
export function bladVan(sleutel: string): Bladgegevens | undefined {
  const al = bladen.get(sleutel);
  if (al) return al;
  const nieuw = maakBlad(sleutel);
  if (nieuw) bladen.set(sleutel, nieuw);
  return nieuw;
}
