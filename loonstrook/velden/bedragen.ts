import type { Veld } from '../soorten.ts';
import type { Document } from './document.ts';
import type { Kandidaat } from './kandidaten.ts';
import { type Kernsoort, overigeRijen, verzamelOpties } from './opties.ts';
import { type Keuze, reken } from './rekencheck.ts';

export const OPEN = { waarde: null, zeker: false, pagina: null, vak: null } as const;

/** Words read from a photo count only when the recogniser itself was sure. */
export const MIN_SCORE = 40;

export function veldVan<T>(waarde: T, zeker: boolean, k: Pick<Kandidaat, 'pagina' | 'vak'>): Veld<T> {
  return { waarde, zeker, pagina: k.pagina, vak: k.vak };
}

function veld(keuze: Keuze | undefined, foto: boolean): Veld<number> {
  const plek = keuze?.optie.uit.find((k) => k.cent === keuze.optie.cent) ?? keuze?.optie.uit[0];
  if (!keuze || !plek) return OPEN;
  const { optie, bevestigd, uniek, verankerd } = keuze;
  const scherp = !foto || optie.uit.some((k) => k.score >= MIN_SCORE);
  return veldVan(optie.cent, bevestigd && uniek && verankerd && scherp, plek);
}

export type Bedragen = Record<Kernsoort, Veld<number>> & { kloppend: number };

/** The amounts from gross to the bank, each with whether it is certain. */
export function leesBedragen(doc: Document): Bedragen {
  const opties = verzamelOpties(doc);
  const { keuzes, kloppend } = reken(opties, overigeRijen(doc, opties));
  const v = (k: Kernsoort) => veld(keuzes[k], doc.foto);
  return {
    bruto: v('bruto'),
    loonLh: v('loonLh'),
    loonheffing: v('loonheffing'),
    pensioen: v('pensioen'),
    netto: v('netto'),
    vergoeding: v('vergoeding'),
    beslag: v('beslag'),
    overgemaakt: v('overgemaakt'),
    kloppend,
  };
}
