import { isDag } from '@bijrijder/recht';
import { bezwaarEinde } from '../bezwaar/index.ts';
import { type Blok, leesbaar, type Stuk } from '../papier/index.ts';
import { isEtiket, keurBrief, type Vondst } from '../woorden/index.ts';
import { type Briefpunten, waardeTekst } from './feiten.ts';
import { type Briefinhoud, vulZin } from './inhoud.ts';
import type { Sjabloon, Sjabloonblok } from './sjabloon.ts';

/** What a writer filled in, by name of the field. */
export type Velden = Readonly<Record<string, string>>;

/** What stands in the fields before anything is typed: what we know already. */
export const voorgevuld = (s: Sjabloon, punten: Briefpunten): Record<string, string> =>
  Object.fromEntries(
    s.velden.flatMap((v) => {
      const waarde = v.feit && punten.waarden[v.feit];
      return waarde ? [[v.id, waardeTekst(waarde)]] : [];
    }),
  );

/** The template with, at each place of `keuzes`, the sentence that was chosen; an empty choice says nothing there. @throws Error when the template has no such sentence */
export function metKeuzes(s: Sjabloon, keuzes: Readonly<Record<string, string>>): Sjabloon {
  const kies = (b: Sjabloonblok): Sjabloonblok[] => {
    const plek = 'zin' in b ? /^\{([a-z_]+)\}$/.exec(b.zin)?.[1] : undefined;
    const welke = plek && s.keuzes?.[plek];
    if (!plek || !welke) return [b];
    if (keuzes[plek] === '') return [];
    const zin = welke[keuzes[plek] ?? ''];
    if (!zin) throw new Error(`In "${s.naam}" is bij {${plek}} geen zin "${keuzes[plek]}".`);
    return [{ zin }];
  };
  return { ...s, delen: s.delen.map((d) => ({ ...d, blokken: d.blokken.flatMap(kies) })) };
}

/** Fields that still need something: a day that is no day of the future counts as empty. */
export const ontbreekt = (s: Sjabloon, velden: Velden, vandaag: string): string[] =>
  s.velden
    .filter((v) => {
      const waarde = velden[v.id]?.trim() ?? '';
      if (v.soort === 'dag') return !isDag(waarde) || waarde < vandaag;
      return waarde === '' && !v.leeg;
    })
    .map((v) => v.id);

/** Facts a letter needs and that are not there (no decision yet, no talk yet): this letter cannot be written now. */
export function mistFeiten(s: Sjabloon, punten: Briefpunten): string[] {
  const eigen = new Set(s.velden.map((v) => v.id));
  const nodig = [s.titel, ...s.kort, ...s.delen.flatMap((d) => d.blokken.flatMap((b) => ('zin' in b ? b.zin : [])))];
  return [...new Set(nodig.flatMap((z) => [...z.matchAll(/\{([a-z_]+)\}/g)].map((m) => m[1]!)))].filter(
    (naam) => !eigen.has(naam) && punten.waarden[naam] === undefined,
  );
}

/** What to look at again, by field. */
export function keurVelden(s: Sjabloon, velden: Velden): Record<string, Vondst[]> {
  return Object.fromEntries(
    s.velden
      .filter((v) => v.soort !== 'dag')
      .map((v) => [v.id, keurBrief(velden[v.id] ?? '')] as const)
      .filter(([, vondsten]) => vondsten.length > 0),
  );
}
/** A word that may not go out stands in one of the fields. */
export const metEtiket = (vondsten: Readonly<Record<string, readonly Vondst[]>>): boolean =>
  Object.values(vondsten).some((lijst) => lijst.some(isEtiket));

/** The template with its fields and facts: what the letter says. The caller checked `ontbreekt` and `mistFeiten`. */
export function vulIn(naam: string, s: Sjabloon, velden: Velden, punten: Briefpunten, vandaag: string): Briefinhoud {
  const waarden: Record<string, Stuk> = { ...punten.waarden };
  for (const v of s.velden) {
    const waarde = velden[v.id]?.trim() ?? '';
    waarden[v.id] = v.soort === 'dag' && isDag(waarde) ? { dag: waarde } : waarde;
  }
  const alineas = (zin: string): Stuk[][] => {
    const los = /^\{([a-z_]+)\}$/.exec(zin)?.[1];
    const vrij = los === undefined ? undefined : s.velden.find((v) => v.id === los && v.soort === 'alinea');
    if (!vrij) return [vulZin(zin, waarden)];
    return (velden[vrij.id] ?? '')
      .split(/\r?\n+/)
      .map((r) => r.trim())
      .filter(Boolean)
      .map((r) => [r]);
  };
  const blokken = (lijst: readonly Sjabloonblok[]): Blok[] =>
    lijst.flatMap((b): Blok[] => {
      if ('zin' in b) return alineas(b.zin).map((delen) => ({ soort: 'tekst', delen }));
      if ('lijst' in b) return [{ soort: 'lijst', punten: b.lijst.map((z) => vulZin(z, waarden)) }];
      const eigen = punten.blokken[b.feit] ?? [];
      return b.kop ? eigen.map((e) => (e.soort === 'tabel' ? { ...e, kop: b.kop } : e)) : eigen;
    });
  const tekst = (zin: string) => leesbaar(vulZin(zin, waarden), 'nl');
  return {
    sjabloon: naam,
    kring: s.kring,
    titel: tekst(s.titel),
    kort: s.kort.flatMap(alineas),
    delen: s.delen.map((d) => ({ kop: tekst(d.kop), blokken: blokken(d.blokken) })).filter((d) => d.blokken.length > 0),
    waarom: s.waarom
      ? { kop: tekst(s.waarom.kop), blokken: blokken(s.waarom.blokken), artikelen: s.waarom.artikelen }
      : null,
    slechtNieuws: s.slechtNieuws === 'ja' || (s.slechtNieuws === 'als_minder' && punten.minder),
    bezwaarTot: s.besluit ? bezwaarEinde(vandaag) : null,
  };
}
