import { beantwoordGeval, InvoerFout } from '@bijrijder/recht';
import { Invoerfout } from '@bijrijder/rekenkern';
import { Gebruiksfout, leesArgs, leesBestand, metGebruik } from './invoer.ts';

const GEBRUIK = `Gebruik: bijrijder reken-gevallen BESTAND.jsonl…

Leest gevallen (een per regel) en schrijft per geval één regel JSON met "id" en de uitkomst, in de woorden van
recht/gevallen/README.md. Ontbreekt er een cijfer, dan staat er "status": "niet_berekend" met "ontbreekt".
Kan een geval niet worden gelezen, dan staat er "fout" met het veld en wat wij verwachten; de uitgang is dan 1.
`;

type Geval = { readonly id?: unknown; readonly soort?: unknown; readonly invoer?: unknown };

async function antwoord(geval: Geval): Promise<Readonly<Record<string, unknown>>> {
  if (geval.soort !== 'tijdlijn') return beantwoordGeval(geval);
  const { beantwoordTijdlijn } = await import('./tijdlijn.ts');
  return beantwoordTijdlijn(geval);
}

async function rekenRegel(regel: string, nummer: number): Promise<Record<string, unknown>> {
  let geval: Geval;
  try {
    geval = JSON.parse(regel) as Geval;
  } catch {
    return { id: null, regel: nummer, fout: 'deze regel is geen geldige JSON' };
  }
  try {
    return { id: geval.id ?? null, ...(await antwoord(geval)) };
  } catch (fout) {
    if (fout instanceof InvoerFout || fout instanceof Invoerfout || fout instanceof RangeError)
      return { id: geval.id ?? null, regel: nummer, fout: fout.message };
    throw fout;
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
        const uit = await rekenRegel(regel, i + 1);
        if ('fout' in uit) code = 1;
        process.stdout.write(`${JSON.stringify(uit)}\n`);
      }
    }
    return code;
  });
}
