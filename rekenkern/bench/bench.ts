/** Every budget of the core, measured. `node rekenkern/bench/bench.ts [households]`. */
import { benchKlein } from './klein.ts';
import { lijst } from './meet.ts';

const { regels, meld } = lijst();
benchKlein(meld, Number(process.argv[2] ?? 20_000));

const geteld = regels.filter((r) => r.gehaald !== undefined);
console.log(`${geteld.filter((r) => r.gehaald).length} of ${geteld.length} targets met`);
