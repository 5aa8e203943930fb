/** One household, one month, one municipality: what the law gives, with every value kept for the explanation. */
import {
  type Gebonden,
  type Gegenereerd,
  genereer,
  Invoerfout,
  maakRekenaar,
  type Rekenaar,
} from '@bijrijder/rekenkern';
import type { Gemeenteinstellingen } from '../gemeenten/instellingen.ts';
import { lezingenVan } from '../gemeenten/lezingen.ts';
import { metLosseAanspraken } from './aanspraak-los.ts';
import type { Huishoudmaand } from './huishoudmaand.ts';
import { leeftijdenOp } from './leeftijden.ts';
import { isMaand } from './lezer.ts';
import { Maandberekening } from './maandberekening.ts';
import { keuzesAlsInvoer, type Maandvoorbereiding, naarInvoer } from './naar-invoer.ts';
import { bewijsparameters, gemeenteparameters } from './parameters.ts';
import { participatiewet } from './stelsel.ts';
import { dagenInMaand, dagGetal } from './tellen.ts';
import { toetsVermogen } from './vermogen.ts';

let geschreven: Gegenereerd | undefined;
/** Uses code that a build step wrote from these rules (browser: no evaluation of text). */
export function gebruikGeschreven(code: Gegenereerd): void {
  geschreven = code;
}

interface Klaar {
  readonly gebonden: Gebonden;
  readonly voorbereiding: Maandvoorbereiding;
}
const rekenaars = new WeakMap<Gemeenteinstellingen, { rekenaar: Rekenaar; maanden: Map<string, Klaar> }>();

/** The calculator of a municipality, built once. */
export function rekenaarVan(g: Gemeenteinstellingen): Rekenaar {
  return vanGemeente(g).rekenaar;
}
function vanGemeente(g: Gemeenteinstellingen) {
  let r = rekenaars.get(g);
  if (!r) {
    const stelsel = participatiewet(gemeenteparameters(g));
    geschreven ??= new Function(
      genereer(participatiewet(bewijsparameters())).bron.replace('export default', 'return'),
    )() as Gegenereerd;
    r = { rekenaar: maakRekenaar(geschreven, stelsel), maanden: new Map() };
    rekenaars.set(g, r);
  }
  return r;
}

/** What is prepared once per municipality, month and decision date. */
function voorMaand(g: Gemeenteinstellingen, maand: string, bekendOp: string | undefined): Klaar {
  const { rekenaar, maanden } = vanGemeente(g);
  const sleutel = `${maand}|${bekendOp ?? ''}`;
  let klaar = maanden.get(sleutel);
  if (!klaar) {
    if (!isMaand(maand)) throw new Invoerfout('maand', 'een maand als 2026-03', maand);
    const tijd = { peildatum: `${maand}-01`, ...(bekendOp === undefined ? {} : { bekendOp }) };
    const lezingen = lezingenVan(g);
    klaar = {
      gebonden: rekenaar.voor(tijd),
      voorbereiding: {
        maand,
        dag: dagGetal(`${maand}-01`) + (lezingen.normwissel === 'laatste_dag' ? dagenInMaand(maand) - 1 : 0),
        lezingen,
        keuzes: keuzesAlsInvoer(lezingen, g, maand),
        leeftijden: leeftijdenOp(rekenaar.stelsel.parameters, tijd),
        vooruitlopen34aVanaf: g.vooruitlopen34aVanaf,
      },
    };
    maanden.set(sleutel, klaar);
  }
  return klaar;
}

/**
 * Calculates the bijstand of one household over one month, as the municipality reads the law.
 * @param invoer facts of the month, checked by `leesHuishoudmaand`
 * @param maand calendar month, `2026-03` (art. 45 lid 1 Participatiewet)
 * @param bekendOp decision date (ISO day): only figures known then are used
 * @returns amounts in whole cents; `status` is `niet_berekend` with the missing keys when a figure or fact is unknown
 * @throws Invoerfout on facts outside what can be calculated
 */
export function berekenMaand(
  invoer: Huishoudmaand,
  maand: string,
  gemeente: Gemeenteinstellingen,
  bekendOp?: string,
): Maandberekening {
  const { gebonden, voorbereiding } = voorMaand(gemeente, maand, bekendOp);
  const { lezingen } = voorbereiding;
  const vermogen = invoer.vermogen && toetsVermogen(invoer, invoer.vermogen, gebonden);
  const feiten = naarInvoer(invoer, voorbereiding, vermogen?.laagGenoeg ?? true);
  if (lezingen.va_bronnen === 'samen' && lezingen.va_grondslag !== 'na_vrijlating')
    return new Maandberekening(maand, gemeente, lezingen, invoer, gebonden.bereken(feiten), [], vermogen);
  const los = metLosseAanspraken(invoer, feiten, lezingen, gebonden);
  return new Maandberekening(maand, gemeente, lezingen, invoer, gebonden.bereken(los.feiten), los.ontbreekt, vermogen);
}
