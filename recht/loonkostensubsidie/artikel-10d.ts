import { boven, invoer, keer, kleinste, parameter, plus, regel, rond, uit, vast } from '@bijrijder/rekenkern';
import { wet } from '../wet.ts';

const pw = wet('Participatiewet');
const ORAKELS = ['lks-900-2100', 'lks-koen'];
const bedrag = (naam: string, titel: string) => invoer(naam, 'cent/maand', titel, { hoog: 10_000_000 });
const metVakantiebijslag = (a: ReturnType<typeof bedrag>) =>
  keer(a, plus(vast(1, 'fractie'), parameter('lks.vakantiebijslag_pct', 'fractie')));

/** The statutory minimum wage with the holiday allowance. */
export const loonMetBijslag = regel('minimumloon-met-vakantiebijslag', pw('art. 10d lid 4'), 'cent/maand', {
  titel: 'Minimumloon met vakantiegeld',
  zin: '{minimumloon} met {lks.vakantiebijslag_pct} vakantiegeld.',
  formule: metVakantiebijslag(bedrag('minimumloon', 'Wettelijk minimumloon per maand')),
  orakels: ORAKELS,
});
export const waardeMetBijslag = regel('loonwaarde-met-vakantiebijslag', pw('art. 10d lid 4'), 'cent/maand', {
  titel: 'Wat het werk waard is, met vakantiegeld',
  zin: '{loonwaarde} met {lks.vakantiebijslag_pct} vakantiegeld.',
  formule: metVakantiebijslag(bedrag('loonwaarde', 'Loonwaarde per maand')),
  orakels: ORAKELS,
});
export const hoogsteSubsidie = regel('loonkostensubsidie-maximum', pw('art. 10d lid 4'), 'cent/maand', {
  titel: 'Hoogste loonkostensubsidie',
  zin: 'De subsidie is hooguit {lks.max_pct} van {minimumloon-met-vakantiebijslag}.',
  formule: rond(keer(uit(loonMetBijslag), parameter('lks.max_pct', 'fractie')), pw('art. 10d lid 4')),
  orakels: ORAKELS,
});
export const subsidie = regel('loonkostensubsidie', pw('art. 10d lid 4'), 'cent/maand', {
  titel: 'Loonkostensubsidie voor de werkgever',
  zin: 'De werkgever krijgt {minimumloon-met-vakantiebijslag} min {loonwaarde-met-vakantiebijslag}, tot {loonkostensubsidie-maximum}. U krijgt gewoon uw loon.',
  formule: kleinste(
    rond(boven(uit(loonMetBijslag), uit(waardeMetBijslag)), pw('art. 10d lid 4')),
    uit(hoogsteSubsidie),
  ),
  orakels: ORAKELS,
  onzeker:
    'De vergoeding voor werkgeverslasten uit de ministeriële regeling telt niet mee: dat bedrag is niet gevonden.',
});
