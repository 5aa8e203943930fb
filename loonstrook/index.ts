import { BERICHTEN, type Berichtsleutel } from './etiketten/berichten.ts';
import { MAX_BYTES } from './invoer/bestandssoort.ts';
import { Leespool } from './pool/pool.ts';
import type { Beeld } from './pool/protocol.ts';
import { type Invoerbestand, type Leesresultaat, legeVelden } from './soorten.ts';

export type { Beeld } from './pool/protocol.ts';
export type { Invoerbestand, Leesresultaat, Tijdvak, Vak, Veld, Velden, Veldnaam } from './soorten.ts';
export { legeVelden, VELDNAMEN } from './soorten.ts';

export type Leesopties = {
  /** Isolated processes to use; default one shared by all calls. */
  pool?: Leespool;
};

export { Leespool } from './pool/pool.ts';

let gedeeld: Leespool | null = null;
function poolVan(opties?: Leesopties): Leespool {
  if (opties?.pool) return opties.pool;
  gedeeld ??= new Leespool();
  return gedeeld;
}

/** The key of a sentence the reader gave as `fout`, to say it in another language; null for one it does not have any more. */
export const berichtsleutel = (zin: string): Berichtsleutel | null =>
  (Object.keys(BERICHTEN) as Berichtsleutel[]).find((k) => BERICHTEN[k] === zin) ?? null;

function fout(zin: string): Leesresultaat {
  return { velden: legeVelden(), fout: zin, paginas: 0, bron: null };
}

/**
 * Reads one payslip: a PDF, or one or more photos of the same slip. The kind of a file follows from its content.
 * Never rejects for a bad file: `fout` is then one Dutch sentence and all fields are open.
 */
export async function leesLoonstrook(bestanden: Invoerbestand[], opties?: Leesopties): Promise<Leesresultaat> {
  const totaal = bestanden.reduce((n, b) => n + b.bytes.byteLength, 0);
  if (totaal === 0) return fout(BERICHTEN.leeg);
  if (totaal > 2 * MAX_BYTES || bestanden.some((b) => b.bytes.byteLength > MAX_BYTES)) return fout(BERICHTEN.teGroot);
  const antwoord = await poolVan(opties).doe({ soort: 'lees', bestanden });
  return antwoord.lees ?? fout(antwoord.fout ?? BERICHTEN.gestopt);
}

/**
 * A picture of a page (from 1) to show beside the fields: JPEG, at most `maat` pixels (default 1600), without
 * metadata. For a photo, `pagina` is ignored. Returns a sentence when no picture can be made.
 */
export async function beeldVanPagina(
  bestand: Invoerbestand,
  pagina = 1,
  opties?: Leesopties & { maat?: number },
): Promise<{ beeld: Beeld; fout: null } | { beeld: null; fout: string }> {
  if (bestand.bytes.byteLength === 0) return { beeld: null, fout: BERICHTEN.leeg };
  if (bestand.bytes.byteLength > MAX_BYTES) return { beeld: null, fout: BERICHTEN.teGroot };
  const maat = Math.min(1600, Math.max(64, Math.round(opties?.maat ?? 1600)));
  const antwoord = await poolVan(opties).doe({ soort: 'beeld', bestand, pagina, maat });
  return antwoord.beeld
    ? { beeld: antwoord.beeld, fout: null }
    : { beeld: null, fout: antwoord.fout ?? BERICHTEN.gestopt };
}

/** Starts the reader for photos beforehand, so that the first photo does not wait. */
export async function warmLezer(opties?: Leesopties): Promise<void> {
  await poolVan(opties).doe({ soort: 'warm' });
}

/** Ends the isolated processes; a later call starts new ones. */
export function sluitLezer(): void {
  gedeeld?.sluit();
  gedeeld = null;
}
