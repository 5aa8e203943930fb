import { createHash } from 'node:crypto';
import { isBsn } from '../sleutels/index.ts';
import { BEDRAGKOLOMMEN, KENMERKEN, type Kenmerk, KOLOMMEN, type Loonregel } from './regel.ts';

/** Why a line was refused and what to do. Holds no data of the person: the number of the line is enough to find it. */
export type Weigering = { regel: number; kolom: string | null; reden: string; doe: string };

/** One line of a file: what it says, with its digest, or why it is refused. */
export type Gelezenregel = { regel: number; sleutel: string; inhoud: Loonregel } | Weigering;

/** A whole file in memory; for a file of any size `opent` gives its lines one by one. */
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
/** Bytes that are looked at together. */
const STUK = 1024 * 1024;
const NIEUWE_REGEL = 10;

/**
 * Look whether a delivery (docs/loongegevens.md) is whole before anything of it is used: our columns, readable text, and as many lines as
 * its last line says. Takes no memory beside the bytes themselves, whatever the file holds.
 * @param vandaag `YYYY-MM-DD`: a statement of a later day is refused, for the newest statement counts
 * @throws LeveringFout
 */
export function opent(bytes: Uint8Array, vandaag = '9999-12-31') {
  if (bytes.length > MAXIMUM_BYTES)
    throw new LeveringFout(
      `Dit bestand is groter dan ${MAXIMUM_BYTES / 1024 / 1024} MB. Vraag het op in delen, elk met een eigen slotregel.`,
    );
  if (bytes.length === 0) throw new LeveringFout('Dit bestand is leeg. Kies het bestand opnieuw.');
  eisTekst(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let rijen = 0;
  let laatste = '';
  for (const rij of rijenVan(buffer)) {
    if (rijen === 0) eisKolommen(rij);
    rijen += 1;
    laatste = rij;
  }
  const slot = /^"?EINDE"?;"?(\d{1,9})"?;*$/.exec(laatste);
  if (!slot)
    throw new LeveringFout(
      'De slotregel ontbreekt: de laatste regel hoort EINDE; met het aantal regels te zijn. Het bestand is niet af. Vraag het opnieuw op.',
    );
  const aantal = rijen - 2;
  if (Number(slot[1]) !== aantal)
    throw new LeveringFout(
      `De slotregel zegt ${Number(slot[1])} regels, er staan er ${aantal}. Het bestand is niet heel. Vraag het opnieuw op.`,
    );
  return {
    bestandshash: createHash('sha256').update(bytes).digest('hex'),
    /** Every line between the columns and the last line, with its number in the file. */
    *regels(): Generator<Gelezenregel> {
      let nummer = 0;
      for (const rij of rijenVan(buffer)) {
        nummer += 1;
        if (nummer === 1) continue;
        if (nummer === rijen) return;
        const uit = leesRegel(rij, nummer, vandaag);
        if ('reden' in uit) yield uit;
        else
          yield {
            regel: nummer,
            sleutel: createHash('sha256').update(JSON.stringify(uit.inhoud)).digest('hex'),
            inhoud: uit.inhoud,
          };
      }
    },
  };
}

/**
 * Read a small delivery as a whole. A line that is not right is refused with its number and reason, the others are used.
 * @throws LeveringFout
 */
export function leesLevering(bytes: Uint8Array, vandaag?: string): Levering {
  const bestand = opent(bytes, vandaag);
  const regels: { regel: number; sleutel: string; inhoud: Loonregel }[] = [];
  const geweigerd: Weigering[] = [];
  const gezien = new Set<string>();
  let dubbel = 0;
  for (const r of bestand.regels()) {
    if ('reden' in r) geweigerd.push(r);
    else if (gezien.has(r.sleutel)) dubbel += 1;
    else {
      gezien.add(r.sleutel);
      regels.push(r);
    }
  }
  return { bestandshash: bestand.bestandshash, regels, geweigerd, dubbel };
}

/** Text in UTF-8, part by part. @throws LeveringFout */
function eisTekst(bytes: Uint8Array): void {
  const lezer = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let plek = 0; plek < bytes.length; plek += STUK)
      lezer.decode(bytes.subarray(plek, plek + STUK), { stream: true });
    lezer.decode();
  } catch {
    throw new LeveringFout(
      'Dit bestand is niet in UTF-8. Komt het uit een rekenblad? Bewaar het daar als ‘CSV UTF-8 (gescheiden door puntkomma’s)’.',
    );
  }
}

/** The lines of a file, without what ends them; a mark at the start and empty lines at the end are left out. */
function* rijenVan(buffer: Buffer): Generator<string> {
  let plek = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  let einde = buffer.length;
  while (einde > plek && (buffer[einde - 1] === NIEUWE_REGEL || buffer[einde - 1] === 13)) einde -= 1;
  while (plek < einde) {
    const nieuwe = buffer.indexOf(NIEUWE_REGEL, plek);
    let tot = nieuwe < 0 || nieuwe > einde ? einde : nieuwe;
    const verder = tot + 1;
    if (tot > plek && buffer[tot - 1] === 13) tot -= 1;
    // a line that goes on and on is refused by its length, so the rest of it is never made into text
    yield buffer.toString('utf8', plek, Math.min(tot, plek + 4 * LANGSTE_REGEL + 4));
    plek = verder;
  }
}

/** @throws LeveringFout that names the columns which are not there, or what stands there instead */
function eisKolommen(kop: string): void {
  if (kop === KOLOMMEN.join(';')) return;
  const velden = kop.length > LANGSTE_REGEL ? [] : kop.split(';').map((v) => v.trim().replace(/^"(.*)"$/, '$1'));
  const mist = KOLOMMEN.filter((k) => !velden.includes(k));
  const zin =
    mist.length === KOLOMMEN.length
      ? 'De eerste regel heeft niet de kolommen van dit formaat. Kies het bestand met loongegevens, met puntkomma’s tussen de kolommen.'
      : mist.length > 0
        ? `${mist.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken'}: ${mist.join(', ')}.`
        : 'De kolommen staan niet in de goede volgorde, of er zijn er te veel.';
  throw new LeveringFout(`${zin} Alle kolommen staan in docs/loongegevens.md.`);
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

function leesRegel(rij: string, nummer: number, vandaag: string): { inhoud: Loonregel } | Weigering {
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
    controleerSamenhang(inhoud, vandaag);
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

function controleerSamenhang(r: Loonregel, vandaag: string): void {
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
  if (r.opgesteldOp > vandaag)
    throw new Nee(
      'opgesteld_op',
      'deze opgave is van een dag die nog moet komen',
      'Vraag deze regel opnieuw op: van twee opgaven telt de laatste.',
    );
  if (r.kenmerken.includes('ingetrokken') && BEDRAGKOLOMMEN.some(([, bedrag]) => r[bedrag] !== 0))
    throw new Nee(
      'kenmerken',
      'een tijdvak dat is ingetrokken, heeft geen bedragen',
      'Laat de bedragen leeg, of haal ‘ingetrokken’ weg.',
    );
  if (r.vakantiegeldUitbetaaldCent > 0 && r.loonBijzonderCent < r.vakantiegeldUitbetaaldCent) {
    throw new Nee(
      'vakantiegeld_uitbetaald',
      'er is meer vakantiegeld betaald dan er bijzonder loon is',
      'Vraag deze regel opnieuw op.',
    );
  }
}
