import { PERSONAS } from '@bijrijder/demo';
import { bouwWeb } from './bouw.ts';
import { type Product, startProduct } from './product.ts';
import { controleerNode } from './versie.ts';

controleerNode();
const begin = performance.now();
const zeg = (regel = '') => process.stdout.write(`${regel}\n`);
const poort = Number(process.env.PORT ?? 3000);

let product: Product | null = null;
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
  zeg('Even geduld: de eerste keer duurt dit ongeveer een halve minuut.');
  zeg(bouwWeb() ? "De pagina's zijn gebouwd." : "De pagina's waren al gebouwd.");
  product = await startProduct(poort, zeg);
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
