import { BETAALDATUM, BETAALZIN, MAANDNAMEN, PERIODE_ETIKET, VIERWEKEN } from '../etiketten/tijd.ts';
import type { Tijdvak, Vak, Veld } from '../soorten.ts';
import { type Cel, vakVan } from '../tekst/cellen.ts';
import { dagenTussen, datumsIn, isoWeekStart, maandgrenzen, plusDagen } from '../tekst/datums.ts';
import { OPEN } from './bedragen.ts';
import { type Blad, type Document, inCumulatiefBlok } from './document.ts';
import { rechtsVan } from './kandidaten.ts';

type Bereik = {
  van: string;
  tot: string;
  soort: Tijdvak | null;
  gedrukt: boolean;
  gelabeld: boolean;
  pagina: number;
  vak: Vak;
};
export type Tijd = { tijdvak: Veld<Tijdvak>; van: Veld<string>; tot: Veld<string>; betaaldatum: Veld<string> };

/** What kind of pay period a range of days is; null when it is none of them. */
export function soortBereik(van: string, tot: string, vierweken: boolean): Tijdvak | null {
  const grens = maandgrenzen(Number(van.slice(0, 4)), Number(van.slice(5, 7)));
  const maandag = new Date(`${van}T00:00:00Z`).getUTCDay() === 1;
  const dagen = dagenTussen(van, tot) + 1;
  if (maandag && dagen === 28 && (vierweken || grens.van !== van || grens.tot !== tot)) return 'vierweken';
  if (grens.van === van && grens.tot === tot) return 'maand';
  return maandag && dagen === 7 ? 'week' : null;
}

const TUSSEN = /^[\s:,]*(?:t ?\/ ?m|t\.?m\.?|tot en met|tot|until|till|through|to|um|\/m|[-–—])[\s:,]*$/i;
const JAARDEEL = /verlof|dienst|contract|vakantie|geboren|geb\.|holiday|reservering|saldo|ingang/i;

function celregel(blad: Blad, regel: number): string {
  return (blad.regels[regel]?.cellen.map((c) => c.zacht).join(' ') ?? '').replace(/ +/g, ' ');
}

function omgeving(blad: Blad, cel: Cel, begin: number): string {
  const regel = blad.regels[cel.regel]!;
  const links = regel.cellen.filter((c) => c.x1 <= cel.x0).at(-1)?.zacht ?? '';
  const boven =
    blad.regels
      .slice(Math.max(0, cel.regel - 2), cel.regel)
      .flatMap((r) => r.cellen)
      .filter((c) => c.x0 < cel.x1 && c.x1 > cel.x0)
      .at(-1)?.zacht ?? '';
  return `${links} ${boven} ${cel.zacht.slice(0, begin)}`;
}

/** Ranges of two printed dates, in one cell or in two neighbouring cells. */
function gedrukteBereiken(doc: Document, vierweken: boolean): Bereik[] {
  const uit: Bereik[] = [];
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const [i, cel] of regel.cellen.entries()) {
        const volgende = regel.cellen[i + 1];
        const paren = cel.datums
          .slice(1)
          .map((d, n) => [cel.datums[n]!, d] as const)
          .filter(
            ([a, b]) => cel.tekst.slice(a.eind, b.begin).trim() === '' || TUSSEN.test(cel.tekst.slice(a.eind, b.begin)),
          );
        for (const [a, b] of paren) voegToe(blad, cel, a.iso, b.iso, a.begin, vakVan(blad, cel, a.begin, b.eind));
        const a = cel.datums.at(-1);
        const b = volgende?.datums[0];
        if (!paren.length && a && b && cel.datums.length === 1) {
          const tussen = `${cel.tekst.slice(a.eind)}${volgende.tekst.slice(0, b.begin)}`.trim();
          if (tussen === '' || TUSSEN.test(tussen))
            voegToe(blad, cel, a.iso, b.iso, a.begin, vakVan(blad, cel, a.begin), tussen === '');
        }
      }
  return uit;

  function voegToe(blad: Blad, cel: Cel, van: string, tot: string, begin: number, vak: Vak, kaal = false): void {
    const tekst = omgeving(blad, cel, begin);
    const gelabeld = PERIODE_ETIKET.test(tekst) || /\bvan\b.*\bt *m\b/.test(tekst);
    const soort = soortBereik(van, tot, vierweken);
    if (van > tot || dagenTussen(van, tot) > 45 || JAARDEEL.test(tekst) || inCumulatiefBlok(blad, cel)) return;
    if (kaal && !gelabeld && soort === null) return;
    uit.push({ van, tot, soort, gedrukt: true, gelabeld, pagina: blad.nummer, vak });
  }
}

/** "maart 2026", "periode 3 2026", "week 23 - 2026", "4-weken per. 07 2026": a period by its name or number. */
function genoemdeBereiken(doc: Document, vierweken: boolean): Bereik[] {
  const uit: Bereik[] = [];
  const maanden = Object.keys(MAANDNAMEN)
    .sort((a, b) => b.length - a.length)
    .join('|');
  const naam = new RegExp(`(?<![\\d] ?)(?<![a-z])(${maanden})(?![a-z]) *['’]? *(20\\d\\d)(?!\\d)`, 'g');
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const cel of regel.cellen) {
        if (inCumulatiefBlok(blad, cel)) continue;
        const boven = omgeving(blad, cel, 0);
        let kaal = cel.zacht;
        for (const d of datumsIn(cel.tekst))
          kaal = kaal.slice(0, d.begin) + ' '.repeat(d.eind - d.begin) + kaal.slice(d.eind);
        const plek = (m: RegExpMatchArray) => ({
          pagina: blad.nummer,
          vak: vakVan(blad, cel, m.index, (m.index ?? 0) + m[0].length),
        });
        const namen = [...kaal.matchAll(naam)];
        if (namen.length === 1 && !/vakantie|holiday|tot nu|vanaf|\bin \w+ *$/.test(kaal)) {
          const m = namen[0]!;
          uit.push({
            ...maandgrenzen(Number(m[2]), MAANDNAMEN[m[1]!]!),
            soort: 'maand',
            gedrukt: false,
            gelabeld: PERIODE_ETIKET.test(boven + kaal) || /strook|specificatie|slip/.test(kaal),
            ...plek(m),
          });
        }
        const nummers = [
          ...kaal.matchAll(
            /\b(week|wk|weeknummer|weeknr|periode|per|period|tijdvak|maand)(?: *(?:nr|no|nummer))? *(\d{1,2})(?: *(?:t *m|-|tot en met) *(\d{1,2}))? +(?:van +)?(20\d\d)\b/g,
          ),
          ...onderKop(boven, kaal),
        ];
        for (const m of nummers) {
          const b = uitNummer(
            m[1]!,
            Number(m[2]),
            m[3] ? Number(m[3]) : null,
            Number(m[4]),
            vierweken || VIERWEKEN.test(boven),
          );
          if (b) uit.push({ ...b, gedrukt: false, gelabeld: true, ...plek(m) });
        }
      }
  return uit;
}

/** A cell "07 2026" under a head "4-WEKEN PER.". */
function onderKop(boven: string, tekst: string): RegExpMatchArray[] {
  const kop = /\b(week|periode|per|period|tijdvak|maand)\b/.exec(boven)?.[1];
  const m = /^ *()(\d{1,2})() *(?:van +)?(20\d\d) *$/.exec(tekst) ?? null;
  if (!kop || !m) return [];
  m[1] = kop;
  return [m];
}

function uitNummer(
  woord: string,
  nr: number,
  tm: number | null,
  jaar: number,
  vierweken: boolean,
): { van: string; tot: string; soort: Tijdvak } | null {
  if (/^(week|wk)/.test(woord)) {
    if (nr < 1 || nr > 53) return null;
    const van = isoWeekStart(jaar, nr);
    if (tm === null) return { van, tot: plusDagen(van, 6), soort: 'week' };
    return tm - nr === 3 ? { van, tot: plusDagen(van, 27), soort: 'vierweken' } : null;
  }
  if (vierweken) {
    if (nr < 1 || nr > 13 || woord === 'maand') return null;
    const van = isoWeekStart(jaar, nr * 4 - 3);
    return { van, tot: plusDagen(van, 27), soort: 'vierweken' };
  }
  return woord === 'maand' && nr >= 1 && nr <= 12 ? { ...maandgrenzen(jaar, nr), soort: 'maand' } : null;
}

const OPEN_TIJD: Tijd = { tijdvak: OPEN, van: OPEN, tot: OPEN, betaaldatum: OPEN };

/** Pay period and payment date. Certain when printed dates form a whole month, week or four weeks and nothing disagrees. */
export function leesTijd(doc: Document): Tijd {
  const vierweken = doc.bladen.some((b) =>
    b.regels.some((r) => VIERWEKEN.test(celregel(b, r.nummer)) || r.cellen.some((c) => VIERWEKEN.test(c.zacht))),
  );
  const gedrukt = gedrukteBereiken(doc, vierweken);
  const genoemd = genoemdeBereiken(doc, vierweken);
  const gelabeld = gedrukt.filter((b) => b.gelabeld);
  const keus =
    [gelabeld, gedrukt.filter((b) => b.soort), genoemd.filter((b) => b.gelabeld), genoemd].find((l) => l.length) ?? [];
  const eerste = keus[0];
  const verschillend = new Set(keus.map((b) => `${b.van} ${b.tot}`)).size > 1;
  if (!eerste || verschillend) return { ...OPEN_TIJD, betaaldatum: leesBetaaldatum(doc, null) };
  const tegen =
    genoemd.some((g) => spreektTegen(g, eerste)) || (!eerste.gedrukt && eerste.soort === 'maand' && vierweken);
  const steun = genoemd.some((g) => g.van === eerste.van && g.tot === eerste.tot && g !== eerste);
  const zeker =
    eerste.soort !== null &&
    !tegen &&
    (eerste.gelabeld || eerste.gedrukt) &&
    (!doc.foto || steun || (eerste.gedrukt && anderJaargetuige(doc, eerste)));
  const soort = eerste.soort ?? (vierweken ? 'vierweken' : 'maand');
  const f = <T>(waarde: T): Veld<T> => ({ waarde, zeker, pagina: eerste.pagina, vak: eerste.vak });
  return {
    tijdvak: eerste.soort === null ? { ...f(soort), zeker: false } : f(soort),
    van: f(eerste.van),
    tot: f(eerste.tot),
    betaaldatum: leesBetaaldatum(doc, eerste),
  };
}

/** In a photo: another date near the period, so that a misread year does not pass. */
function anderJaargetuige(doc: Document, b: Bereik): boolean {
  const datums = doc.bladen.flatMap((blad) => blad.regels.flatMap((r) => r.cellen.flatMap((c) => c.datums)));
  return datums.some((d) => d.iso !== b.van && d.iso !== b.tot && Math.abs(dagenTussen(b.tot, d.iso)) <= 45);
}

/** A name or number of another period, of the same kind, on the same slip. */
function spreektTegen(g: Bereik, b: Bereik): boolean {
  if (g.van === b.van && g.tot === b.tot) return false;
  if (g.soort === 'week' && b.soort === 'vierweken') return g.van < b.van || g.tot > b.tot;
  return g.gelabeld && g.soort === b.soort;
}

function leesBetaaldatum(doc: Document, b: Bereik | null): Veld<string> {
  const uit: { iso: string; pagina: number; vak: Vak }[] = [];
  for (const blad of doc.bladen)
    for (const regel of blad.regels)
      for (const cel of regel.cellen) {
        const label = BETAALDATUM.exec(cel.zacht);
        const voeg = (c: Cel, i = 0) =>
          c.datums[i] &&
          uit.push({
            iso: c.datums[i].iso,
            pagina: blad.nummer,
            vak: vakVan(blad, c, c.datums[i].begin, c.datums[i].eind),
          });
        if (label) {
          const eigen = cel.datums.findIndex((d) => d.begin > label.index);
          const rechts =
            rechtsVan(regel, cel).find((c) => c.datums.length) ?? regel.cellen.slice(regel.cellen.indexOf(cel) + 1)[0];
          if (eigen >= 0) voeg(cel, eigen);
          else if (rechts?.datums.length) voeg(rechts);
          else {
            const laag = blad.regels
              .slice(regel.nummer + 1, regel.nummer + 4)
              .flatMap((r) => r.cellen)
              .filter((c) => c.x0 < cel.x1 && c.x1 > cel.x0 && c.y0 - cel.y1 < 2 * cel.hoogte);
            const eersteLaag = laag[0];
            if (eersteLaag?.datums.length) voeg(eersteLaag);
          }
        } else if (
          cel.datums.length === 1 &&
          BETAALZIN.test(cel.zacht) &&
          /\brekening\b|\baccount\b|overgemaakt|gestort/.test(cel.zacht) &&
          !/\b20\d\d *t *m\b/.test(cel.zacht)
        )
          voeg(cel);
      }
  const eerste = uit[0];
  if (!eerste || new Set(uit.map((u) => u.iso)).size > 1) return OPEN;
  const past = b !== null && dagenTussen(b.van, eerste.iso) >= -7 && dagenTussen(b.tot, eerste.iso) <= 45;
  return { waarde: eerste.iso, zeker: past && !doc.foto, pagina: eerste.pagina, vak: eerste.vak };
}
