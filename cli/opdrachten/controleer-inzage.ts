import { parseArgs } from 'node:util';
import { controleerInzage } from '@bijrijder/dossier/bewaren';
import { openDatabank } from '@bijrijder/dossier/databank';

const GEBRUIK = `Gebruik: bijrijder controleer-inzage [--gemeente 9999] [--json]
Kijkt of het logboek "wie keek" nog precies zo is als het is geschreven. Er wordt niets opgeslagen.
De databank is die van BIJRIJDER_DATA of DATABASE_URL; stop eerst het product als dat de ingebouwde databank gebruikt.
`;

/** `bijrijder controleer-inzage`: exit code 0 when the chain of seals fits, 1 when a line was changed or is gone, 2 for wrong use. */
export async function controleerInzageOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { gemeente: { type: 'string', default: '9999' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const gemeente = Number(values.gemeente);
  if (values.help || !Number.isInteger(gemeente) || gemeente <= 0) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const databank = await openDatabank('controleer-inzage');
  try {
    const uit = await controleerInzage(databank.werk.db, gemeente);
    if (values.json) process.stdout.write(`${JSON.stringify(uit)}\n`);
    else {
      process.stdout.write(`${uit.zegels} zegels over ${uit.regels} regels gecontroleerd.\n`);
      for (const { volgnummer, wat } of uit.kapot) process.stdout.write(`Zegel ${volgnummer}: ${wat}.\n`);
      process.stdout.write(uit.kapot.length === 0 ? 'Er is niets veranderd.\n' : 'Het logboek is veranderd.\n');
    }
    return uit.kapot.length === 0 ? 0 : 1;
  } finally {
    await databank.stop();
  }
}
