import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDatabank } from '@bijrijder/dossier/databank';
import { voorbeeldLevering } from '@bijrijder/dossier/loongegevens';
import { metToegang, type Wie } from '@bijrijder/dossier/toegang';

const GEBRUIK = `Gebruik: bijrijder voorbeeld-loongegevens --maand 2026-04 --naar BESTAND.csv [--gemeente 9999]
Maakt een verzonnen levering voor een voorbeeldgemeente: met late en dubbele regels, correcties, verschillen en regels die niet kloppen.
Lees haar in op /beheer/loongegevens, of met bijrijder importeer-loongegevens.
`;

/** `bijrijder voorbeeld-loongegevens`: 0 when written, 1 when this is no fictive municipality, 2 for wrong use. */
export async function voorbeeldLoongegevensOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      maand: { type: 'string' },
      naar: { type: 'string' },
      gemeente: { type: 'string', default: '9999' },
      help: { type: 'boolean' },
    },
  });
  const { maand, naar } = values;
  if (values.help || typeof naar !== 'string' || typeof maand !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])$/.test(maand)) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const databank = await openDatabank('voorbeeld-loongegevens');
  const wie: Wie = { soort: 'taak', gemeente: Number(values.gemeente), naam: 'Loongegevens verzinnen', rol: 'werker' };
  try {
    const csv = await metToegang(
      databank.werk.db,
      { wie, handeling: 'lezen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      (t) => voorbeeldLevering(t, databank.kluis, maand),
    );
    await writeFile(naar, csv);
    process.stdout.write(`${naar} is geschreven: ${csv.trimEnd().split('\n').length - 2} regels.\n`);
    return 0;
  } catch (fout) {
    process.stderr.write(`${(fout as Error).message}\n`);
    return 1;
  } finally {
    await databank.stop();
  }
}
