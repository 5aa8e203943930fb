import { aanpakNodig, legAanpakVast } from '@bijrijder/dossier/plan';
import { eenmalig } from '@bijrijder/dossier/toegang';
import { tekstveld } from '../../formulier.ts';
import { isDag } from '../../maand.ts';
import { leesSleutel, type WieMedewerker } from '../../sessie.server.ts';
import { metGezin } from '../afstemming/afstemming.server.ts';
import { reden } from './doen.server.ts';

/** What was typed for a plan van aanpak and what is wrong with it. */
export type Aanpakpoging = {
  soort: 'aanpak';
  persoon: string;
  ondersteuning: string;
  evaluatieOp: string;
  fout: 'ondersteuning' | 'evaluatie';
};

/** Makes the plan van aanpak of one adult of the household. Null: it is there. */
export async function maakAanpak(wie: WieMedewerker, persoon: string, vorm: FormData): Promise<Aanpakpoging | null> {
  const voor = tekstveld(vorm, 'voor');
  const ondersteuning = tekstveld(vorm, 'ondersteuning', 2000);
  const evaluatieOp = tekstveld(vorm, 'evaluatieOp');
  return metGezin(wie, persoon, { handeling: 'besluiten', object: 'besluit', reden: reden() }, async (t) => {
    const [wie] = await aanpakNodig(
      t,
      t.betrokkenen.filter((b) => b === voor),
    );
    if (!wie) throw new Response(null, { status: 400 });
    const fout =
      ondersteuning.length < 10
        ? 'ondersteuning'
        : !isDag(evaluatieOp) || evaluatieOp <= t.vandaag
          ? 'evaluatie'
          : null;
    if (fout) return { soort: 'aanpak', persoon: voor, ondersteuning, evaluatieOp, fout };
    await eenmalig(t, leesSleutel(vorm), () => legAanpakVast(t, voor, { ondersteuning, evaluatieOp }));
    return null;
  });
}
