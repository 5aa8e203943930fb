import { maakBeeld } from '../invoer/beeld.ts';
import { lees } from '../invoer/lees.ts';
import { Leesfout } from '../invoer/leesfout.ts';
import { ocr } from '../invoer/ocr.ts';
import type { Antwoord, Opdracht, Voortgang } from './protocol.ts';

/** The isolated process: one task at a time; it can read the program's own files and nothing else. */
async function doe({ id, taak }: Opdracht): Promise<Antwoord> {
  try {
    if (taak.soort === 'lees')
      return { id, lees: await lees(taak.bestanden, () => process.send?.({ id, fase: 'foto' } satisfies Voortgang)) };
    if (taak.soort === 'beeld') return { id, beeld: await maakBeeld(taak.bestand.bytes, taak.pagina, taak.maat) };
    process.send?.({ id, fase: 'foto' } satisfies Voortgang);
    await ocr();
    return { id };
  } catch (e) {
    if (e instanceof Leesfout) return { id, fout: e.message };
    throw e;
  }
}

process.on('message', (opdracht: Opdracht) => {
  void doe(opdracht).then(
    (antwoord) => process.send?.(antwoord),
    (e: unknown) => {
      process.stderr.write(`${e instanceof Error ? (e.stack ?? e.message) : String(e)}\n`);
      process.exit(70);
    },
  );
});
process.on('disconnect', () => process.exit(0));
