import { boven, kleinste, plus, regel, uit } from '@bijrijder/rekenkern';
import { ibwet, kindJongerDan12, lbwet, loon, meestverdiener, ORAKELS, uitkering } from './feiten.ts';
import { algemeneHeffingskorting, arbeidskorting, combinatiekorting } from './heffingskortingen.ts';
import { belastingOver } from './schijven.ts';

const inkomen = plus(loon, uitkering);

/** Art. 2.10: tax over box 1 before the credits. */
export const belasting = regel('belasting', ibwet('art. 2.10'), 'cent/jaar', {
  titel: 'Belasting en premies over uw inkomen',
  zin: 'Over uw inkomen tot {lb.schijven.lt_aow.1.tot} betaalt u {lb.schijven.lt_aow.1.pct}. Daarboven betaalt u meer.',
  formule: belastingOver(inkomen),
  orakels: ORAKELS,
});
/** Art. 8.10. */
export const algemeneKorting = regel('algemene-heffingskorting', lbwet('art. 22'), 'cent/jaar', {
  titel: 'Algemene heffingskorting',
  zin: 'U krijgt een korting op de belasting van {lb.ahk.max}. Boven {lb.ahk.afbouw_vanaf} wordt de korting lager.',
  formule: algemeneHeffingskorting(inkomen),
  orakels: ORAKELS,
});
/** Art. 8.11. */
export const arbeid = regel('arbeidskorting', lbwet('art. 22a'), 'cent/jaar', {
  titel: 'Arbeidskorting',
  zin: 'Omdat u werkt, betaalt u minder belasting.',
  formule: arbeidskorting(loon),
  orakels: ORAKELS,
});
/** Art. 8.14a. */
export const combinatie = regel('combinatiekorting', ibwet('art. 8.14a'), 'cent/jaar', {
  titel: 'Combinatiekorting',
  zin: 'U werkt en u hebt een kind jonger dan 12 jaar. Van uw loon boven {ib.iack.drempel} krijgt u {ib.iack.pct} korting, tot {ib.iack.max}.',
  formule: combinatiekorting(loon, kindJongerDan12, meestverdiener),
  orakels: ['ib-051', 'ib-115', 'ib-155'],
  onzeker: 'Een bron noemt een grens voor kinderen die na 2024 zijn geboren. De wet kent die grens niet.',
});
/** Art. 8.8 and 8.9: credits together never more than the tax. */
export const kortingen = regel('heffingskortingen', ibwet('art. 8.8'), 'cent/jaar', {
  titel: 'Kortingen op de belasting',
  zin: 'De kortingen samen zijn nooit hoger dan {belasting}.',
  formule: kleinste(uit(belasting), plus(uit(algemeneKorting), uit(arbeid), uit(combinatie))),
  orakels: ORAKELS,
});
export const teBetalen = regel('te-betalen-belasting', ibwet('art. 2.7'), 'cent/jaar', {
  titel: 'Belasting die u betaalt',
  zin: 'U betaalt {belasting} min {heffingskortingen}.',
  formule: boven(uit(belasting), uit(kortingen)),
  orakels: ORAKELS,
});
export const netto = regel('netto-inkomen', ibwet('art. 2.7'), 'cent/jaar', {
  titel: 'Inkomen na belasting',
  zin: 'Van uw inkomen gaat {te-betalen-belasting} af.',
  formule: boven(inkomen, uit(teBetalen)),
  orakels: ORAKELS,
});
