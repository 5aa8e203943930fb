// One worker process of a run: node dossier/maandrun/werkproces.ts <municipality> <run>. The database is in BIJRIJDER_WERK_URL.
// Without a run it gets ready and waits for one on its standard input, as a worker of the product waits for its queue.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

// a second worker on this machine does not read and compile everything again; where nothing may be written it just does
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/bijrijder'));
const { verbind } = await import('../databank/index.ts');
const { werkAanRun } = await import('./werk.ts');

const [gemeente, genoemd] = process.argv.slice(2);
const url = process.env.BIJRIJDER_WERK_URL;
const run = genoemd ?? (await text(process.stdin)).trim();
if (!url || !gemeente || !run) throw new Error('Geef de gemeente en de run, en de databank in BIJRIJDER_WERK_URL.');

const verbinding = verbind(url, { max: 2, naam: `maandrun-${process.pid}` });
const geheugen: number[] = [];
let delen = 0;
const meld = () => process.send?.({ delen });
let uitkomst = 'wacht';
for (let poging = 0; poging < 200; poging++) {
  try {
    uitkomst = await werkAanRun(verbinding.db, Number(gemeente), run, {
      naDeel: (hoe) => {
        if (hoe !== 'gedaan') return;
        delen += 1;
        geheugen.push(process.memoryUsage.rss());
        meld();
      },
    });
    break;
  } catch (fout) {
    // the database went away or this part failed: nothing was stored, try again
    if (poging > 100) throw fout;
    await new Promise((verder) => setTimeout(verder, 250));
  }
}
await verbinding.sluit();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const helft = geheugen.slice(Math.floor(geheugen.length / 2));
console.log(
  JSON.stringify({
    uitkomst,
    delen,
    cpuSeconden: (userCPUTime + systemCPUTime) / 1e6,
    maxRssMb: Math.round(maxRSS / 1024),
    rssHalverwegeMb: Math.round((geheugen[Math.floor(geheugen.length / 2)] ?? 0) / 1048576),
    rssEindMb: Math.round(Math.max(0, ...helft) / 1048576),
  }),
);
