import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUIS } from '@bijrijder/dossier/databank';
import { afdruk, bestand, TALEN, type Taal, VERPLICHT } from '@bijrijder/web/server';

/**
 * What a translator has to do: per language and area which sentences are not there, and of which the Dutch changed since they were
 * translated. `npm run talen` gives the counts, `npm run talen tr geld` the sentences, and `npm run talen -- --bij tr geld` writes
 * down that the translation of now belongs to the Dutch of now (without area: everything that is new). Never fails: who adds a
 * Dutch sentence does not have to speak six languages.
 */
type Bron = Record<string, string>;
const GEBIEDEN = Object.keys(VERPLICHT).filter((g) => VERPLICHT[g as keyof typeof VERPLICHT].length > 1);
const VOLGERS = TALEN.filter((taal) => !VERPLICHT.algemeen.includes(taal));
const plek = (taal: Taal) => join(HUIS, 'web/teksten/bron', `${taal}.json`);

const woorden = process.argv.slice(2);
const bij = woorden.includes('--bij');
const [welke, gebied] = woorden.filter((w) => !w.startsWith('--'));

for (const taal of VOLGERS.filter((t) => !welke || t === welke)) {
  const bron = JSON.parse(readFileSync(plek(taal), 'utf8')) as Bron;
  const nieuw: Bron = {};
  for (const naam of GEBIEDEN) {
    const nl = bestand('nl', naam);
    const eigen = bestand(taal, naam);
    const mist: string[] = [];
    const anders: string[] = [];
    for (const [sleutel, zin] of Object.entries(nl)) {
      const id = `${naam}.${sleutel}`;
      if (!(sleutel in eigen)) mist.push(`${id}: ${zin}`);
      else {
        const nu = afdruk(zin);
        const was = bron[id];
        const overnemen = bij && (was === undefined ? !gebied || gebied === naam : gebied === naam);
        if (overnemen) nieuw[id] = nu;
        else if (was !== undefined) nieuw[id] = was;
        if (was !== nu && !overnemen) anders.push(`${id}: ${zin}`);
      }
    }
    if (gebied && gebied !== naam) continue;
    if (mist.length + anders.length > 0 || welke)
      console.log(
        `${taal}  ${naam.padEnd(12)} mist ${mist.length} van ${Object.keys(nl).length}, Nederlands veranderd ${anders.length}`,
      );
    if (gebied)
      for (const [wat, lijst] of [
        ['mist', mist],
        ['veranderd', anders],
      ] as const)
        for (const regel of lijst) console.log(`  ${wat}  ${regel}`);
  }
  if (bij) writeFileSync(plek(taal), `${JSON.stringify(nieuw, null, 2)}\n`);
}
