/** A quick fingerprint of rules, to see that written code belongs to them. Not against tampering: receipts have a real hash. */
import { delenVan } from './ontleding.ts';
import type { Regel } from './taal/regel.ts';
import type { Knoop } from './taal/uitdrukking.ts';

/** Mixes a text into a 32-bit number (FNV-1a). */
function meng(h: number, tekst: string): number {
  let uit = h;
  for (let i = 0; i < tekst.length; i++) uit = Math.imul(uit ^ tekst.charCodeAt(i), 0x01000193);
  return uit;
}
const BEGIN = 0x811c9dc5;

/** What decides the value of a node besides its parts. */
function eigen(k: Knoop): string {
  switch (k.op) {
    case 'vast':
      return `${k.waarde.teller}/${k.waarde.noemer}`;
    case 'waar':
      return String(k.waarde);
    case 'invoer':
      return `${k.invoer.naam} ${k.invoer.eenheid} ${k.invoer.laag} ${k.invoer.hoog}`;
    case 'parameter':
      return k.sleutel;
    case 'regel':
      return k.regel.naam;
    case 'deel':
      return String(k.door);
    case 'deelDoorAantal':
      return String(k.hoogstens);
    case 'vergelijk':
      return k.teken;
    case 'tabel':
      return `${k.sleutel} ${k.kolom} ${k.grens}`;
    case 'rond':
      return `${k.stap} ${k.hoe}`;
    default:
      return '';
  }
}

/** The fingerprint of rules with all their versions. */
export function regelafdruk(regels: readonly Regel[]): string {
  const klaar = new Map<Knoop, number>();
  const knoop = (k: Knoop): number => {
    let uit = klaar.get(k);
    if (uit === undefined) {
      uit = meng(meng(BEGIN, k.op), eigen(k));
      for (const d of delenVan(k)) uit = Math.imul(uit ^ knoop(d), 0x85ebca6b) ^ (uit >>> 15);
      klaar.set(k, uit);
    }
    return uit;
  };
  let uit = BEGIN;
  for (const r of regels) {
    uit = meng(meng(uit, r.naam), r.eenheid);
    for (const v of r.versies)
      uit = Math.imul(meng(uit, `${v.van} ${v.tot} ${v.bekendVanaf}`) ^ knoop(v.formule.knoop), 0x85ebca6b);
  }
  return `${regels.length}.${klaar.size}.${(uit >>> 0).toString(36)}`;
}
