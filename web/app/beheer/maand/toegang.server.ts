import type { Handeling } from '@bijrijder/dossier/toegang';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { databank, type WieMedewerker } from '../../sessie.server.ts';

/** Work on the month of the municipality: counts and sums, no people. */
export function opDeMaand<T>(wie: WieMedewerker, handeling: Handeling, fn: (t: Toegang) => Promise<T>): Promise<T> {
  const doel = wie.rol === 'inkomensconsulent' ? 'uitbetalen' : wie.rol === 'auditor' ? 'controle' : 'beheer';
  return metToegang(databank(), { wie, handeling, object: 'maandrun', doel, betrokkene: 'geen' }, fn);
}
