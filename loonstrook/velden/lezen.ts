import type { Tekstpagina, Velden } from '../soorten.ts';
import { leesBedragen } from './bedragen.ts';
import { maakDocument } from './document.ts';
import { leesKorting } from './korting.ts';
import { leesWerkgever, leesWerknemer } from './namen.ts';
import { leesRekening } from './rekening.ts';
import { leesTijd } from './tijdvak.ts';
import { leesUren } from './uren.ts';
import { leesVakantiegeld } from './vakantiegeld.ts';

/** All fields of one payslip from its pages of words. */
export function leesVelden(paginas: readonly Tekstpagina[]): Velden {
  const doc = maakDocument(paginas);
  const b = leesBedragen(doc);
  const { uren, uurloon } = leesUren(doc);
  const { gereserveerd, uitbetaald } = leesVakantiegeld(doc, b.bruto);
  const tijd = leesTijd(doc);
  return {
    werkgever: leesWerkgever(doc),
    werknemer: leesWerknemer(doc),
    ...tijd,
    uren_honderdsten: uren,
    uurloon_cent: uurloon,
    bruto_cent: b.bruto,
    loon_voor_loonheffing_cent: b.loonLh,
    loonheffing_cent: b.loonheffing,
    loonheffingskorting: leesKorting(doc),
    pensioenpremie_cent: b.pensioen,
    netto_cent: b.netto,
    netto_vergoedingen_cent: b.vergoeding,
    loonbeslag_cent: b.beslag,
    vakantiegeld_gereserveerd_cent: gereserveerd,
    vakantiegeld_uitbetaald_cent: uitbetaald,
    overgemaakt_cent: b.overgemaakt,
    iban: leesRekening(doc),
  };
}
