import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Leesresultaat, leesLoonstrook, sluitLezer, VELDNAMEN } from '@bijrijder/loonstrook';

const GEBRUIK = `Gebruik: bijrijder lees-loonstrook BESTAND… [--json] [--samen]
  --json   één regel JSON per bestand
  --samen  alle bestanden zijn foto's van dezelfde loonstrook
`;

async function inhoud(pad: string): Promise<{ naam: string; bytes: Uint8Array } | null> {
  try {
    return { naam: basename(pad), bytes: new Uint8Array(await readFile(pad)) };
  } catch {
    return null;
  }
}

function bedrag(cent: number): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cent / 100);
}

function tekst(naam: string, waarde: string | number | boolean): string {
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number')
    return naam.endsWith('_cent')
      ? bedrag(waarde)
      : (waarde / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
  return waarde;
}

function tabel(bestand: string, r: Leesresultaat): string {
  if (r.fout) return `${bestand}\n  ${r.fout}\n`;
  const regels = VELDNAMEN.map((naam) => {
    const { waarde, zeker } = r.velden[naam];
    const oordeel = waarde === null ? '' : zeker ? 'zeker' : 'controleer dit';
    return `  ${naam.padEnd(32)} ${(waarde === null ? '–' : tekst(naam, waarde)).padEnd(44)} ${oordeel}`.trimEnd();
  });
  return `${bestand}\n${regels.join('\n')}\n`;
}

/**
 * `bijrijder lees-loonstrook FILE… [--json] [--samen]`: reads payslips and prints the fields, one line of JSON or one
 * table per file. Exit code 0 when everything could be read, 1 when a file could not, 2 for wrong use.
 */
export async function leesLoonstrookOpdracht(args: string[]): Promise<number> {
  const onbekend = args.filter((a) => a.startsWith('--') && !['--json', '--samen', '--help'].includes(a));
  const paden = args.filter((a) => !a.startsWith('--'));
  if (args.includes('--help')) {
    process.stdout.write(GEBRUIK);
    return 0;
  }
  if (onbekend.length || paden.length === 0) {
    process.stderr.write(GEBRUIK);
    return 2;
  }
  const json = args.includes('--json');
  const groepen = args.includes('--samen') ? [paden] : paden.map((p) => [p]);
  let code = 0;
  for (const groep of groepen) {
    const naam = groep.join(' + ');
    const gelezen = await Promise.all(groep.map(inhoud));
    const bestanden = gelezen.filter((b) => b !== null);
    const r = await leesLoonstrook(bestanden);
    const fout =
      bestanden.length < groep.length
        ? `We kunnen het bestand ${groep[gelezen.indexOf(null)]} niet vinden of openen.`
        : r.fout;
    if (fout) code = 1;
    process.stdout.write(
      json ? `${JSON.stringify({ bestand: naam, velden: r.velden, fout })}\n` : `${tabel(naam, { ...r, fout })}\n`,
    );
  }
  sluitLezer();
  return code;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await leesLoonstrookOpdracht(process.argv.slice(2));
