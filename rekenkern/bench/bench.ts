/** Every budget of the core, measured. `node rekenkern/bench/bench.ts [households]`. */
import { cpus, loadavg } from 'node:os';
import { benchKlein } from './klein.ts';
import { benchLaden } from './laden.ts';
import { lijst } from './meet.ts';
import { benchVoluit } from './voluit.ts';

const { regels, meld } = lijst();
benchKlein(meld, Number(process.argv[2] ?? 20_000));

benchVoluit(meld);
await benchLaden(meld);

console.log(
  `load of the machine: ${loadavg()
    .map((x) => x.toFixed(1))
    .join(' ')} on ${cpus().length} processors`,
);
const geteld = regels.filter((r) => r.gehaald !== undefined);
console.log(`${geteld.filter((r) => r.gehaald).length} of ${geteld.length} targets met`);
