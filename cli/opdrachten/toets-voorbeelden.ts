import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sleuteluitkomst, toetsVoorbeeld, VOORBEELDONDERWERPEN, type Voorbeelduitkomst } from '@bijrijder/recht';
import { Gebruiksfout, leesArgs, leesBestand, metGebruik } from './invoer.ts';

const GEBRUIK = `Gebruik: bijrijder toets-voorbeelden MAP… [--json]

Rekent elk voorbeeld (*.json) in de map na met de regels van Bijrijder, tot op de cent.
Per voorbeeld staat er:
  goed            wij komen op hetzelfde uit
  afwijkend       wij komen op iets anders uit: verwacht, gekregen en de reden
  niet berekend   wij missen een cijfer of een gegeven: welk

Een afwijking telt als goedgekeurd als wij weten dat de bron het anders doet: het voorbeeld noemt onze
waarde zelf, zegt dat de bron fout is, of staat op onze lijst met bekende fouten en wij komen nog steeds op
de waarde van die lijst uit. Elke andere afwijking telt als fout.

De laatste regel telt: N passed, N failed, N skipped. Is er iets fout, dan is de uitgang 1.
`;

const toon = (w: unknown) => (typeof w === 'string' ? w : JSON.stringify(w));
function regel({ sleutel, verwacht, onze, oordeel, reden }: Sleuteluitkomst): string {
  if (oordeel === 'niet berekend') return `    ${sleutel}: niet berekend, ${reden}`;
  return `    ${sleutel}: verwacht ${toon(verwacht)}, gekregen ${toon(onze)}${reden ? ` (${reden})` : ''}`;
}
const WOORD = {
  goed: 'goed',
  verklaard: 'afwijkend',
  afwijkend: 'afwijkend',
  'niet berekend': 'niet berekend',
} as const;

function verslag(u: Voorbeelduitkomst): string {
  const kop = `${WOORD[u.oordeel].padEnd(13)}  ${u.id}${u.oordeel === 'verklaard' ? '  (verklaard)' : ''}`;
  const rest = u.reden ? [`    ${u.reden}`] : u.sleutels.filter((s) => s.oordeel !== 'goed').map(regel);
  return [kop, ...rest].join('\n');
}

async function bestanden(map: string): Promise<string[]> {
  try {
    const namen = await readdir(map);
    return namen
      .filter((n) => n.endsWith('.json'))
      .sort()
      .map((n) => join(map, n));
  } catch {
    throw new Gebruiksfout(`Wij kunnen de map ${map} niet vinden of openen.`);
  }
}

async function toetsBestand(pad: string): Promise<readonly Voorbeelduitkomst[]> {
  try {
    const inhoud: unknown = JSON.parse(await leesBestand(pad));
    return (Array.isArray(inhoud) ? inhoud : [inhoud]).map((v) => toetsVoorbeeld(v, VOORBEELDONDERWERPEN));
  } catch (fout) {
    const reden = fout instanceof SyntaxError ? 'dit bestand is geen geldige JSON' : (fout as Error).message;
    return [{ id: pad, oordeel: 'niet berekend', reden, sleutels: [] }];
  }
}

/** `bijrijder toets-voorbeelden DIR…`: exit code 1 when an example fails without explanation. */
export async function toetsVoorbeeldenOpdracht(args: string[]): Promise<number> {
  return metGebruik(GEBRUIK, args, async () => {
    const { vlaggen, paden } = leesArgs(args, ['--json']);
    if (paden.length === 0) throw new Gebruiksfout('Welke map met voorbeelden?');
    const tel = { passed: 0, failed: 0, skipped: 0 };
    for (const map of paden)
      for (const pad of await bestanden(map))
        for (const u of await toetsBestand(pad)) {
          tel[u.oordeel === 'afwijkend' ? 'failed' : u.oordeel === 'niet berekend' ? 'skipped' : 'passed']++;
          process.stdout.write(`${vlaggen.has('--json') ? JSON.stringify(u) : verslag(u)}\n`);
        }
    process.stdout.write(`${tel.passed} passed, ${tel.failed} failed, ${tel.skipped} skipped\n`);
    return tel.failed === 0 ? 0 : 1;
  });
}
