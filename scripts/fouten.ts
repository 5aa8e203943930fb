// npm run fouten [-- --huishoudens 6000] [-- --alleen "clock"]
// Faults on a real PostgreSQL with several worker processes. Afterwards every household exactly once, the same cents as undisturbed.
import { parseArgs } from 'node:util';
import { draaiFoutproeven } from './foutproeven.ts';

const { values } = parseArgs({
  options: { huishoudens: { type: 'string', default: '6000' }, alleen: { type: 'string' } },
});
const huishoudens = Number(values.huishoudens);
const uit = await draaiFoutproeven(
  { huishoudens, deelgrootte: Math.max(20, Math.floor(huishoudens / 40)), werkers: 3 },
  (naam) => !values.alleen || naam.includes(values.alleen),
  (u) => console.log(`${u.goed ? 'goed' : 'FOUT'}  ${u.naam} (${u.seconden.toFixed(1)} s): ${u.melding}`),
);
console.log(`${uit.filter((u) => u.goed).length} passed, ${uit.filter((u) => !u.goed).length} failed`);
process.exit(uit.every((u) => u.goed) ? 0 : 1);
