import { readFile } from 'node:fs/promises';

/** A fault in what was typed or given: shown without a stack trace. */
export class Gebruiksfout extends Error {}

/** Splits options from paths. Unknown options are refused. `metWaarde` take the next word. */
export function leesArgs(
  args: readonly string[],
  vlaggen: readonly string[],
  metWaarde: readonly string[] = [],
): { readonly vlaggen: ReadonlySet<string>; readonly waarden: ReadonlyMap<string, string>; readonly paden: string[] } {
  const aan = new Set<string>();
  const waarden = new Map<string, string>();
  const paden: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const a = args[i]!;
    const gelijk = a.indexOf('=');
    const naam = gelijk > 0 ? a.slice(0, gelijk) : a;
    if (metWaarde.includes(naam)) {
      const waarde = gelijk > 0 ? a.slice(gelijk + 1) : args[++i];
      if (waarde === undefined) throw new Gebruiksfout(`Bij ${naam} hoort nog een waarde.`);
      waarden.set(naam, waarde);
    } else if (vlaggen.includes(a) || a === '--help') aan.add(a);
    else if (a.startsWith('--')) throw new Gebruiksfout(`De keuze ${a} kennen wij niet.`);
    else paden.push(a);
  }
  return { vlaggen: aan, waarden, paden };
}

/** Text of a file, or a message that says what to do. */
export async function leesBestand(pad: string): Promise<string> {
  try {
    return (await readFile(pad, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    throw new Gebruiksfout(`Wij kunnen ${pad} niet vinden of openen.`);
  }
}

/** Runs a command; wrong use is shown with the help text and gives 2. */
export async function metGebruik(
  gebruik: string,
  args: readonly string[],
  doe: () => Promise<number>,
): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(gebruik);
    return 0;
  }
  try {
    return await doe();
  } catch (fout) {
    if (!(fout instanceof Gebruiksfout)) throw fout;
    process.stderr.write(`${fout.message}\n\n${gebruik}`);
    return 2;
  }
}
