// npm run fouten [-- --huishoudens 6000] [-- --alleen "clock"]
// Faults on a real PostgreSQL with several worker processes. Afterwards every household exactly once, the same cents as undisturbed.
import { parseArgs } from 'node:util';
import { draaiFoutproeven } from './fouten/index.ts';

const { values } = parseArgs({
  options: { huishoudens: { type: 'string', default: '6000' }, alleen: { type: 'string' } },
});
const huishoudens = Number(values.huishoudens);
const uit = await draaiFoutproeven(
  { huishoudens, deelgrootte: Math.max(20, Math.floor(huishoudens / 40)), werkers: 3 },
  (naam) => !values.alleen || naam.includes(values.alleen),
  (u) =>
    console.log(`${u.uitkomst === 'fout' ? 'FOUT' : u.uitkomst}  ${u.naam} (${u.seconden.toFixed(1)} s): ${u.melding}`),
);
const telling = (welke: (typeof uit)[number]['uitkomst']) => uit.filter((u) => u.uitkomst === welke).length;
console.log(
  `${telling('goed')} passed, ${telling('fout')} failed, ${telling('kan hier niet')} not possible on this machine`,
);
process.exit(telling('fout') === 0 && telling('goed') > 0 ? 0 : 1);
