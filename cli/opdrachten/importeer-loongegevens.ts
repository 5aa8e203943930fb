import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabank } from '@bijrijder/dossier/databank';
import { importeerLevering, LeveringFout } from '@bijrijder/dossier/loongegevens';
import { metToegang, type Wie } from '@bijrijder/dossier/toegang';

const GEBRUIK = `Gebruik: bijrijder importeer-loongegevens BESTAND.csv [--gemeente 9999]
Leest een levering in (docs/loongegevens.md). Hetzelfde bestand twee keer verandert niets.
`;

/** `bijrijder importeer-loongegevens FILE`: 0 when read, 1 when the file was refused as a whole or lines were, 2 for wrong use. */
export async function importeerLoongegevensOpdracht(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { gemeente: { type: 'string', default: '9999' }, help: { type: 'boolean' } },
  });
  const pad = positionals[0];
  if (values.help || !pad) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const bytes = await readFile(pad).catch(() => null);
  if (!bytes) {
    process.stderr.write(`Het bestand ${pad} is niet te openen.\n`);
    return 1;
  }
  const databank = await openDatabank('importeer-loongegevens');
  const wie: Wie = { soort: 'taak', gemeente: Number(values.gemeente), naam: 'Loongegevens inlezen', rol: 'werker' };
  try {
    const v = await metToegang(
      databank.werk.db,
      { wie, handeling: 'wijzigen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      (t) => importeerLevering(t, basename(pad), bytes, databank.kluis),
    );
    const kop = v.eerder ? 'Dit bestand was al ingelezen; er is niets veranderd.' : 'Ingelezen.';
    process.stdout.write(
      `${kop} ${v.gelezen} regels gelezen: ${v.nieuw} nieuw, ${v.dubbel} dubbel, ${v.onbekend} over mensen of tijden zonder bijstand hier, ${v.geweigerdAantal} geweigerd, ${v.vragen} vragen.\n`,
    );
    for (const w of v.geweigerd)
      process.stdout.write(`  regel ${w.regel}${w.kolom ? `, ${w.kolom}` : ''}: ${w.reden}. ${w.doe}\n`);
    if (v.geweigerdAantal > v.geweigerd.length)
      process.stdout.write(`  En nog ${v.geweigerdAantal - v.geweigerd.length} geweigerde regels.\n`);
    return v.geweigerdAantal > 0 ? 1 : 0;
  } catch (fout) {
    if (!(fout instanceof LeveringFout)) throw fout;
    process.stderr.write(`${fout.message}\n`);
    return 1;
  } finally {
    await databank.stop();
  }
}
