import {
  AANHEF,
  GEEN_NAAM,
  GEEN_WERKGEVER,
  RECHTSVORM,
  TITEL,
  WERKGEVER_ETIKET,
  WERKGEVERSREGEL,
  WERKNEMER_ETIKET,
} from '../etiketten/namen.ts';
import type { Veld } from '../soorten.ts';
import { type Cel, vakVan } from '../tekst/cellen.ts';
import { normaal } from '../tekst/normaal.ts';
import { OPEN } from './bedragen.ts';
import { type Blad, type Document, patroon } from './document.ts';

type Naam = { tekst: string; blad: Blad; cel: Cel; kracht: number; begin: number };

const GEEN = patroon(GEEN_WERKGEVER);
const isNaam = (t: string) =>
  /\p{L}{2}/u.test(t) &&
  !/\d{3}|€|@|www|\d,\d\d/.test(t) &&
  t.length <= 60 &&
  !GEEN_NAAM.test(normaal(t)) &&
  !TITEL.test(normaal(t).replaceAll(' ', ''));
const opgeruimd = (t: string) => t.replace(/^[\s:|[\]_.,-]+|[\s:|[\]_,;-]+$/g, '').replace(/\s+/g, ' ');

/** The value beside or under a name label. */
function bijEtiket(blad: Blad, cel: Cel, eind: number): Naam | null {
  const rest = opgeruimd(cel.tekst.slice(eind));
  if (rest)
    return /^[\s]*:/.test(cel.tekst.slice(eind)) && isNaam(rest)
      ? { tekst: rest, blad, cel, kracht: 3, begin: cel.tekst.indexOf(rest, eind) }
      : null;
  const regel = blad.regels[cel.regel]!;
  const laag = blad.regels
    .slice(cel.regel + 1, cel.regel + 3)
    .flatMap((r) => r.cellen)
    .find((c) => c.x0 < cel.x1 && c.x1 > cel.x0 && c.y0 - cel.y1 < 1.5 * cel.hoogte);
  const rechts = regel.cellen[regel.cellen.indexOf(cel) + 1];
  const koprij = regel.cellen.length >= 3 && regel.cellen.every((c) => !/\d\d/.test(c.tekst));
  const keus = (koprij && !/:\s*$/.test(cel.tekst)) || !rechts ? [laag] : [rechts];
  for (const c of keus) {
    if (!c) continue;
    const tekst = opgeruimd(c.tekst);
    if (isNaam(tekst) && !/\d/.test(tekst)) return { tekst, blad, cel: c, kracht: 3, begin: 0 };
  }
  return null;
}

function gelabeld(doc: Document, etiket: string): Naam[] {
  const re = patroon(etiket);
  const uit: Naam[] = [];
  for (const blad of doc.bladen)
    for (const r of blad.regels)
      for (const cel of r.cellen) {
        const dubbel = /^\s*\p{L}[\p{L}\s.]*:/u.exec(cel.tekst);
        const kop = dubbel ? cel.zacht.slice(0, dubbel[0].length) : cel.zacht;
        const m = re.exec(kop.trimEnd());
        const naam = m && bijEtiket(blad, cel, dubbel ? dubbel[0].length - 1 : kop.trimEnd().length);
        if (naam) uit.push(naam);
      }
  return uit;
}

function een(namen: Naam[], foto: boolean, zekerVanaf: number): Veld<string> {
  const hoogste = Math.max(...namen.map((n) => n.kracht));
  const top = namen.filter((n) => n.kracht === hoogste);
  const eerste = top[0];
  if (!eerste) return OPEN;
  const een = new Set(top.map((n) => normaal(n.tekst))).size === 1;
  const rivaal = hoogste < 3 && namen.some((n) => n.kracht >= zekerVanaf && normaal(n.tekst) !== normaal(eerste.tekst));
  return {
    waarde: eerste.tekst,
    zeker: !foto && een && !rivaal && hoogste >= zekerVanaf,
    pagina: eerste.blad.nummer,
    vak: vakVan(eerste.blad, eerste.cel, eerste.begin, eerste.begin + eerste.tekst.length),
  };
}

/** The employee's name as printed: behind its label, or a line that begins with Mw., Dhr., Ms. */
export function leesWerknemer(doc: Document): Veld<string> {
  const uit = gelabeld(doc, WERKNEMER_ETIKET);
  for (const blad of doc.bladen)
    for (const r of blad.regels)
      for (const cel of r.cellen) {
        const begin = cel.tekst.search(/\S/);
        const tekst = opgeruimd(cel.tekst);
        if (AANHEF.test(tekst) && isNaam(tekst) && !/\d/.test(tekst) && tekst.split(' ').length <= 7)
          uit.push({ tekst, blad, cel, kracht: 2, begin });
      }
  const sterk = uit.filter((n) => n.kracht === 3);
  const zelfde = uit.filter(
    (n) =>
      !sterk.length ||
      sterk.some((s) => normaal(s.tekst).includes(normaal(n.tekst)) || normaal(n.tekst).includes(normaal(s.tekst))),
  );
  return een(zelfde.length < uit.length ? uit : zelfde.filter((n) => n.kracht === (sterk.length ? 3 : 2)), doc.foto, 2);
}

/** The employer's name as printed: behind its label, or the organisation at the head of the first page. */
export function leesWerkgever(doc: Document): Veld<string> {
  const uit = gelabeld(doc, WERKGEVER_ETIKET);
  const blad = doc.bladen[0];
  if (!blad) return OPEN;
  const eigenRegels = doc.bladen
    .flatMap((b) => b.regels.flatMap((r) => r.cellen))
    .filter((c) => WERKGEVERSREGEL.test(c.tekst))
    .map((c) => normaal(c.tekst));
  const kop = blad.regels
    .filter((r) => r.y < 0.22 * blad.hoogte)
    .flatMap((r) => r.cellen)
    .filter((c) => isNaam(opgeruimd(c.tekst)) && !GEEN.test(c.zacht));
  const hoogste = Math.max(
    0,
    ...blad.regels
      .flatMap((r) => r.cellen)
      .filter((c) => isNaam(opgeruimd(c.tekst)))
      .map((c) => c.hoogte),
  );
  for (const [i, cel] of kop.entries()) {
    const tekst = opgeruimd(cel.tekst);
    if (AANHEF.test(tekst) || /\d/.test(tekst) || /:/.test(tekst)) continue;
    const herhaald = eigenRegels.some((e) => e.startsWith(normaal(tekst)));
    const groot = i <= 1 && cel.hoogte > 0.97 * hoogste && tekst.length > 4;
    const kracht = RECHTSVORM.test(tekst) || herhaald ? 2 : groot ? 1 : 0;
    if (kracht) uit.push({ tekst, blad, cel, kracht, begin: cel.tekst.indexOf(tekst) });
  }
  return een(uit, doc.foto, 2);
}
