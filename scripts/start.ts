import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { controleerNode } from './versie.ts';

controleerNode();
const begin = performance.now();
const zeg = (regel = '') => process.stdout.write(`${regel}\n`);
const poort = Number(process.env.PORT ?? 3000);
zeg('Even geduld: de eerste keer duurt dit ongeveer een minuut, op een trage machine wat langer.');
// what was read from TypeScript once is not read again at the next start
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/bijrijder/vertaald'));

let product: import('./product.ts').Product | null = null;
let bezigMetStoppen = false;
async function stop(): Promise<void> {
  if (bezigMetStoppen) return;
  bezigMetStoppen = true;
  zeg('\nBijrijder stopt…');
  await product?.stop();
  zeg('Tot ziens.');
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

try {
  const { bouwWeb } = await import('./bouw.ts');
  // beside the database, and everything that happened in it: the web waits for both
  const paginas = bouwWeb().then((nieuw) => zeg(nieuw ? "De pagina's zijn gebouwd." : "De pagina's waren al gebouwd."));
  paginas.catch(() => {});
  const [{ PERSONAS }, { startProduct }] = await Promise.all([import('@bijrijder/demo'), import('./product.ts')]);
  product = await startProduct(poort, zeg, {}, paginas);
  zeg();
  zeg(`Bijrijder draait na ${((performance.now() - begin) / 1000).toFixed(1)} seconden op ${product.web.url}`);
  if (product.buur) zeg(`Waterdam, om naartoe te verhuizen, draait op ${product.buur.url}`);
  zeg('Kies op de inlogpagina wie u bent. Deze mensen zijn verzonnen:');
  for (const wie of PERSONAS) zeg(`  ${wie.naam.padEnd(20)} ${wie.omschrijving}`);
  zeg('Stop met Ctrl+C. De gegevens blijven bewaard.');
} catch (fout) {
  process.stderr.write(`Bijrijder kon niet starten.\n${fout instanceof Error ? fout.message : String(fout)}\n`);
  await product?.stop();
  process.exit(1);
}
