import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { controleerUitvoer } from '@bijrijder/dossier/audit';

const GEBRUIK = `Gebruik: bijrijder audit --controleer BESTAND [--sleutel SLEUTEL.pem] [--json]
Kijkt of een audit-bestand nog precies zo is als het is ondertekend, en of de keten van zegels klopt. Zonder databank en zonder netwerk.
--sleutel  De publieke sleutel van de gemeente. Haal hem op bij de gemeente zelf: /.well-known/audit-sleutel.pem
           Zonder: de sleutel in het bestand. Vergelijk dan de vingerafdruk met die op dat adres.
`;

/** `bijrijder audit`: exit code 0 when the file is as it was signed, 1 when not, 2 for wrong use. */
export async function auditOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      controleer: { type: 'string' },
      sleutel: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help || typeof values.controleer !== 'string') {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  let uit: ReturnType<typeof controleerUitvoer>;
  try {
    const sleutel = typeof values.sleutel === 'string' ? await readFile(values.sleutel, 'utf8') : undefined;
    uit = controleerUitvoer(await readFile(values.controleer), sleutel);
  } catch (fout) {
    process.stderr.write(`Het bestand is niet te lezen: ${(fout as Error).message}\n`);
    return 2;
  }
  const goed = uit.fouten.length === 0;
  if (values.json) process.stdout.write(`${JSON.stringify(uit)}\n`);
  else process.stdout.write(verslag(uit, goed, values.sleutel === undefined));
  return goed ? 0 : 1;
}

function verslag(uit: ReturnType<typeof controleerUitvoer>, goed: boolean, zelfdeBestand: boolean): string {
  const kop = ['gemeente', 'dagen', 'waarom', 'gevraagd door', 'gevraagd op'].flatMap((k) =>
    uit.kop[k] ? [`${k}: ${uit.kop[k]}`] : [],
  );
  return [
    ...kop,
    `${uit.zegels} zegels, ${uit.blikken} blikken, ${uit.verwerkingen} verwerkingen`,
    ...(uit.vingerafdruk ? [`vingerafdruk van de sleutel: ${uit.vingerafdruk}`] : []),
    ...(zelfdeBestand && uit.vingerafdruk
      ? ['De sleutel komt uit het bestand zelf. Vergelijk de vingerafdruk met die van de gemeente.']
      : []),
    ...uit.fouten,
    goed ? 'Er is niets veranderd.' : 'Dit bestand is veranderd, of niet van deze gemeente.',
    '',
  ].join('\n');
}
