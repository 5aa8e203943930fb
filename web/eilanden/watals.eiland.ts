/**
 * What if you work more or less, while moving. Reads the month from the page and calculates with the same code that decides.
 * Nothing leaves the browser.
 */

import wet from 'virtual:participatiewet';
import { GEMEENTEN, gebruikGeschreven } from '@bijrijder/recht';
import { euro, leesBedrag } from '@bijrijder/ui/opmaak';
import {
  leesUren,
  nettoVoor,
  perExtraUur,
  rekenWatals,
  urenVoor,
  urenWoord,
  vergelijk,
  type Watalsbasis,
  type Watalsuitkomst,
} from '../app/mijn/geld/reken.ts';

interface Paginagegevens {
  readonly gemeente: string;
  readonly basis: Watalsbasis;
  /** The month that runs, at the wage of now. */
  readonly nu: Watalsuitkomst;
  readonly totX: number;
  readonly zegt: string;
}

gebruikGeschreven(wet);
const bron = document.getElementById('watals-basis');
const invoer = (id: string) => document.getElementById(id) as HTMLInputElement | null;
const schuif = invoer('schuif');
const uren = invoer('uren');
const uurloon = invoer('uurloon');

if (bron?.textContent && schuif && uren && uurloon) {
  const gegevens = JSON.parse(bron.textContent) as Paginagegevens;
  const gemeente = GEMEENTEN.get(gegevens.gemeente);
  const { basis, nu } = gegevens;
  const wijzer = document.querySelector('#lijn .grafiek__proef')?.parentElement;
  const zet = (id: string, tekst: string): void => {
    const plek = document.getElementById(id);
    if (plek) plek.textContent = tekst;
  };
  const verberg = (id: string, weg: boolean): void => {
    const plek = document.getElementById(id);
    if (plek) plek.hidden = weg;
  };

  const toon = (loonCent: number, uurloonCent: number): void => {
    const dan = gemeente && rekenWatals(basis, loonCent, gemeente);
    if (!gemeente || !dan) return;
    const { verschilCent: verschil, minderMetPremieCent, zelfdeLoon } = vergelijk(nu, dan);
    const perUur = perExtraUur(basis, loonCent, uurloonCent, gemeente);
    zet('u-loon', euro(dan.loonCent));
    zet('u-samen', euro(dan.samenCent));
    zet('u-meer-bedrag', euro(Math.abs(verschil)));
    zet('u-minder-bedrag', euro(Math.abs(verschil)));
    zet('u-premie-bedrag', euro(dan.premieCent));
    verberg('u-meer', verschil <= 0);
    verberg('u-minder', verschil >= 0);
    verberg('u-gelijk', verschil !== 0);
    verberg('u-zelfde', !zelfdeLoon || verschil === 0);
    verberg('u-premie', dan.premieCent === 0);
    zet('u-metpremie-bedrag', euro(minderMetPremieCent));
    verberg('u-metpremie', minderMetPremieCent === 0);
    verberg('u-uur', perUur === undefined || perUur < 0);
    verberg('u-uurmin', perUur === undefined || perUur >= 0);
    for (const id of ['u-uur-bedrag', 'u-uurmin-bedrag'])
      if (perUur !== undefined) zet(id, euro(Math.abs(perUur), { ongeveer: true }));
    wijzer?.setAttribute('x', `${Math.min(100, Math.round((loonCent / gegevens.totX) * 1000) / 10)}%`);
    schuif.setAttribute(
      'aria-valuetext',
      gegevens.zegt.replace('%loon%', euro(dan.loonCent)).replace('%samen%', euro(dan.samenCent)),
    );
  };
  const uurloonNu = (): number => leesBedrag(uurloon.value) ?? 0;

  schuif.addEventListener('input', () => {
    const loonCent = Number(schuif.value) * 100;
    const perUur = uurloonNu();
    if (perUur > 0) uren.value = urenWoord(urenVoor(basis, loonCent, perUur));
    toon(loonCent, perUur);
  });
  const vanUren = (): void => {
    const honderdsten = leesUren(uren.value);
    const perUur = uurloonNu();
    const n = honderdsten === null || perUur < 100 ? null : nettoVoor(basis, honderdsten, perUur);
    if (!n) return;
    const loonCent = Math.min(n.nettoPerMaandCent, gegevens.totX);
    schuif.value = String(Math.round(loonCent / 100));
    toon(loonCent, perUur);
  };
  uren.addEventListener('input', vanUren);
  uurloon.addEventListener('input', vanUren);
}
