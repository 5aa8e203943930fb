import { createHash } from 'node:crypto';
import { isBsn } from '../sleutels/index.ts';
import { BEDRAGKOLOMMEN, KENMERKEN, type Kenmerk, KOLOMMEN, type Loonregel } from './regel.ts';

/** Why a line was refused and what to do. Holds no data of the person: the number of the line is enough to find it. */
export type Weigering = { regel: number; kolom: string | null; reden: string; doe: string };

export type Levering = {
  /** Digest of the bytes: the same file offered twice is recognised. */
  bestandshash: string;
  regels: readonly { regel: number; sleutel: string; inhoud: Loonregel }[];
  geweigerd: readonly Weigering[];
  /** Lines that stand in this file twice, word for word: counted once. */
  dubbel: number;
};

/** The file as a whole cannot be trusted. Nothing was used. */
export class LeveringFout extends Error {
  constructor(melding: string) {
    super(`${melding} Er is niets ingelezen.`);
    this.name = 'LeveringFout';
  }
}

const MAXIMUM_BYTES = 500 * 1024 * 1024;
/** Longest line in characters; ours have some three hundred. */
const LANGSTE_REGEL = 5_000;
const MAXIMUM_CENT = 10_000_000_00;

/**
 * Read a delivery (docs/loongegevens.md). A line that is not right is refused with its number and reason, the others are used. A file that
 * is not complete (no closing line, another number of lines) or not ours is refused as a whole.
 * @throws LeveringFout
 */
export function leesLevering(bytes: Uint8Array): Levering {
  if (bytes.length > MAXIMUM_BYTES) throw new LeveringFout('Dit bestand is te groot.');
  let tekst: string;
  try {
    tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LeveringFout('Dit bestand is niet in UTF-8.');
  }
  const rijen = tekst.split(/\r?\n/);
  while (rijen.at(-1) === '') rijen.pop();
  const kop = rijen[0] ?? '';
  if (kop !== KOLOMMEN.join(';'))
    throw new LeveringFout('De eerste regel heeft niet de kolommen van dit formaat (docs/loongegevens.md).');
  const slot = /^EINDE;(\d{1,9})$/.exec(rijen.at(-1) ?? '');
  if (!slot) throw new LeveringFout('De slotregel ontbreekt: het bestand is niet af.');
  const aantal = rijen.length - 2;
  if (Number(slot[1]) !== aantal)
    throw new LeveringFout(`De slotregel zegt ${Number(slot[1])} regels, er staan er ${aantal}.`);

  const regels: { regel: number; sleutel: string; inhoud: Loonregel }[] = [];
  const geweigerd: Weigering[] = [];
  const gezien = new Set<string>();
  let dubbel = 0;
  for (let i = 1; i <= aantal; i++) {
    const uitkomst = leesRegel(rijen[i]!, i + 1);
    if ('reden' in uitkomst) {
      geweigerd.push(uitkomst);
      continue;
    }
    const sleutel = createHash('sha256').update(JSON.stringify(uitkomst.inhoud)).digest('hex');
    if (gezien.has(sleutel)) dubbel += 1;
    else {
      gezien.add(sleutel);
      regels.push({ regel: i + 1, sleutel, inhoud: uitkomst.inhoud });
    }
  }
  return { bestandshash: createHash('sha256').update(bytes).digest('hex'), regels, geweigerd, dubbel };
}

class Nee extends Error {
  readonly kolom: string;
  readonly doe: string;
  constructor(kolom: string, reden: string, doe: string) {
    super(reden);
    this.kolom = kolom;
    this.doe = doe;
  }
}

function leesRegel(rij: string, nummer: number): { inhoud: Loonregel } | Weigering {
  if (rij.length > LANGSTE_REGEL)
    return { regel: nummer, kolom: null, reden: 'deze regel is veel te lang', doe: 'Vraag deze regel opnieuw op.' };
  const velden = splits(rij);
  if (!velden || velden.length !== KOLOMMEN.length) {
    const reden = velden
      ? `deze regel heeft ${velden.length} kolommen, het moeten er ${KOLOMMEN.length} zijn`
      : 'een aanhalingsteken wordt niet gesloten';
    return { regel: nummer, kolom: null, reden, doe: 'Vraag deze regel opnieuw op.' };
  }
  const veld = (naam: string): string => velden[KOLOMMEN.indexOf(naam)]!;
  try {
    const bedragen = Object.fromEntries(
      BEDRAGKOLOMMEN.map(([naam, sleutel]) => [sleutel, centen(naam, veld(naam))]),
    ) as Pick<Loonregel, (typeof BEDRAGKOLOMMEN)[number][1]>;
    const inhoud: Loonregel = {
      bsn: bsn(veld('bsn')),
      loonheffingennummer: patroon('loonheffingennummer', veld('loonheffingennummer'), /^\d{9}L\d{2}$/, '123456782L01'),
      werkgever: naam(veld('werkgever')),
      inkomstenverhouding: Number(patroon('inkomstenverhouding', veld('inkomstenverhouding'), /^\d{1,4}$/, '1')),
      tijdvakVan: dag('tijdvak_van', veld('tijdvak_van')),
      tijdvakTot: dag('tijdvak_tot', veld('tijdvak_tot')),
      ritme: keuze('ritme', veld('ritme'), ['maand', 'vierweken', 'week'] as const),
      opgesteldOp: dag('opgesteld_op', veld('opgesteld_op')),
      heffingskorting: keuze('heffingskorting', veld('heffingskorting'), ['ja', 'nee'] as const) === 'ja',
      tabel: keuze('tabel', veld('tabel'), ['wit', 'groen'] as const),
      ...bedragen,
      urenHonderdsten: veld('uren') === '' ? null : centen('uren', veld('uren')),
      kenmerken: veld('kenmerken')
        .split(' ')
        .filter(Boolean)
        .map((k) => keuze('kenmerken', k, KENMERKEN) as Kenmerk),
    };
    controleerSamenhang(inhoud);
    return { inhoud };
  } catch (fout) {
    if (fout instanceof Nee) return { regel: nummer, kolom: fout.kolom, reden: fout.message, doe: fout.doe };
    throw fout;
  }
}

/** Split on semicolons; a field may stand in double quotes, in which "" is one quote. Null when a quote stays open. */
function splits(rij: string): string[] | null {
  const uit: string[] = [];
  let plek = 0;
  for (;;) {
    if (rij[plek] === '"') {
      let veld = '';
      plek += 1;
      for (;;) {
        const eind = rij.indexOf('"', plek);
        if (eind < 0) return null;
        veld += rij.slice(plek, eind);
        plek = eind + 1;
        if (rij[plek] !== '"') break;
        veld += '"';
        plek += 1;
      }
      if (plek < rij.length && rij[plek] !== ';') return null;
      uit.push(veld);
    } else {
      const eind = rij.indexOf(';', plek);
      uit.push(rij.slice(plek, eind < 0 ? undefined : eind));
      plek = eind < 0 ? rij.length : eind;
    }
    if (plek >= rij.length) return uit;
    plek += 1;
    if (plek === rij.length) return [...uit, ''];
  }
}

function centen(kolom: string, tekst: string): number {
  if (tekst === '') return 0;
  const delen = /^(-?)(\d{1,9}),(\d\d)$/.exec(tekst);
  if (!delen)
    throw new Nee(kolom, 'dit is geen bedrag', 'Schrijf het als 771,84: een komma en twee cijfers, zonder punt.');
  const cent = Number(delen[2]) * 100 + Number(delen[3]);
  if (delen[1] && cent > 0)
    throw new Nee(kolom, 'een bedrag onder nul lezen wij niet', 'Lever het hele tijdvak opnieuw, zoals het moet zijn.');
  if (cent > MAXIMUM_CENT) throw new Nee(kolom, 'dit bedrag is onwaarschijnlijk hoog', 'Vraag na of dit klopt.');
  return cent;
}

function patroon(kolom: string, tekst: string, vorm: RegExp, voorbeeld: string): string {
  if (!vorm.test(tekst)) throw new Nee(kolom, 'dit heeft niet de goede vorm', `Bijvoorbeeld ${voorbeeld}.`);
  return tekst;
}

function keuze<const T extends readonly string[]>(kolom: string, tekst: string, mogelijk: T): T[number] {
  if (!mogelijk.includes(tekst))
    throw new Nee(kolom, 'deze waarde kennen wij niet', `Kies uit: ${mogelijk.join(', ')}.`);
  return tekst;
}

function dag(kolom: string, tekst: string): string {
  const goed = /^\d{4}-\d\d-\d\d$/.test(tekst) && tekst >= '2000-01-01' && tekst < '2100-01-01';
  const datum = goed ? new Date(`${tekst}T00:00:00Z`) : null;
  if (!datum || Number.isNaN(datum.getTime()) || datum.toISOString().slice(0, 10) !== tekst) {
    throw new Nee(kolom, 'dit is geen dag', 'Schrijf jaar-maand-dag, zoals 2026-04-30.');
  }
  return tekst;
}

function bsn(tekst: string): string {
  if (!isBsn(tekst)) {
    throw new Nee('bsn', 'dit burgerservicenummer bestaat niet', 'Vraag deze regel opnieuw op.');
  }
  return tekst;
}

function naam(tekst: string): string {
  const schoon = tekst.replace(/\p{C}/gu, '').trim();
  if (schoon === '' || schoon.length > 200)
    throw new Nee('werkgever', 'de naam van de werkgever ontbreekt of is te lang', 'Vul de naam aan.');
  return schoon;
}

function controleerSamenhang(r: Loonregel): void {
  if (r.tijdvakTot < r.tijdvakVan)
    throw new Nee('tijdvak_tot', 'het tijdvak eindigt voor het begint', 'Draai de dagen om.');
  const dagen = (Date.parse(r.tijdvakTot) - Date.parse(r.tijdvakVan)) / 86_400_000 + 1;
  const langst = { maand: 31, vierweken: 35, week: 7 }[r.ritme];
  if (dagen > langst)
    throw new Nee(
      'tijdvak_tot',
      `dit tijdvak duurt ${dagen} dagen, langer dan een ${r.ritme}`,
      'Lever elk tijdvak op een eigen regel.',
    );
  if (r.opgesteldOp < r.tijdvakVan)
    throw new Nee('opgesteld_op', 'de opgave is van voor het tijdvak', 'Vraag deze regel opnieuw op.');
  if (r.vakantiegeldUitbetaaldCent > 0 && r.loonBijzonderCent < r.vakantiegeldUitbetaaldCent) {
    throw new Nee(
      'vakantiegeld_uitbetaald',
      'er is meer vakantiegeld betaald dan er bijzonder loon is',
      'Vraag deze regel opnieuw op.',
    );
  }
}
