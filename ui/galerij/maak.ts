/** `node ui/galerij/maak.ts` bouwt de galerij in reports/galerij en zegt waar hij staat. */
import { bouwGalerij, doel } from './bouw.ts';

const namen = await bouwGalerij();
console.log(`${namen.length} bladzijden in ${doel}: ${namen.join(', ')}`);
