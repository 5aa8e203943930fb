import { beantwoord } from './antwoord.ts';
import { Gebruiksfout, leesArgs, leesBestand, metGebruik } from './invoer.ts';

const GEBRUIK = `Gebruik: bijrijder reken-gevallen BESTAND.jsonl…

Leest gevallen (een per regel) en schrijft per geval één regel JSON met "id" en de uitkomst, in de woorden van
recht/gevallen/README.md. Ontbreekt er een cijfer, dan staat er "status": "niet_berekend" met "ontbreekt".
Kan een geval niet worden gelezen, dan staat er "fout" met het veld en wat wij verwachten; de uitgang is dan 1.
`;

type Geval = Readonly<Record<string, unknown>>;

function leesGeval(regel: string): Geval {
  let geval: unknown;
  try {
    geval = JSON.parse(regel);
  } catch {
    throw new Error('deze regel is geen geldige JSON');
  }
  if (typeof geval !== 'object' || geval === null || Array.isArray(geval))
    throw new Error('een geval is een object met "id", "soort" en "invoer"');
  return geval as Geval;
}

function rekenRegel(regel: string, nummer: number): Readonly<Record<string, unknown>> {
  let id: unknown = null;
  try {
    const geval = leesGeval(regel);
    id = geval.id ?? null;
    return { id, ...beantwoord(geval) };
  } catch (fout) {
    // One bad line never stops the others: the line says what is wrong and the exit code is 1.
    return { id, regel: nummer, fout: fout instanceof Error ? fout.message : String(fout) };
  }
}

/** `bijrijder reken-gevallen FILE…`: one line of JSON per case; exit code 1 when a case could not be read. */
export async function rekenGevallenOpdracht(args: string[]): Promise<number> {
  return metGebruik(GEBRUIK, args, async () => {
    const { paden } = leesArgs(args, []);
    if (paden.length === 0) throw new Gebruiksfout('Welk bestand met gevallen?');
    let code = 0;
    for (const pad of paden) {
      const regels = (await leesBestand(pad)).split('\n');
      for (const [i, regel] of regels.entries()) {
        if (regel.trim() === '') continue;
        const uit = rekenRegel(regel, i + 1);
        if ('fout' in uit) code = 1;
        process.stdout.write(`${JSON.stringify(uit)}\n`);
      }
    }
    return code;
  });
}
