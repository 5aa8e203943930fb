import { afzenderOp } from '@bijrijder/dossier/brief';
import { metToegang } from '@bijrijder/dossier/toegang';
import type { Huis } from './verzoek.ts';

const MINUUT_MS = 60_000;

/**
 * The number of the municipality, as it stands above its letters. Asked once a minute at most and never waited for after the first time:
 * a page that says something went wrong has to say whom to call while the database is away.
 * @returns a reader of the number last known; null when the municipality did not say one
 */
export async function telefoonVan({ databank, gemeente, log }: Omit<Huis, 'telefoon'>): Promise<Huis['telefoon']> {
  let nummer: string | null = null;
  let gevraagd = 0;
  const vraag = async (): Promise<void> => {
    gevraagd = Date.now();
    try {
      const afzender = await metToegang(
        databank.app.db,
        {
          wie: { soort: 'openbaar', gemeente: gemeente.code, naam: 'Bezoeker', rol: 'openbaar' },
          handeling: 'lezen',
          object: 'instelling',
          doel: 'voorlichting',
          betrokkene: 'geen',
        },
        afzenderOp,
      );
      nummer = afzender?.telefoon ?? null;
    } catch (fout) {
      log.warn({ reden: (fout as Error).message }, 'het nummer van de gemeente is niet gelezen');
    }
  };
  await vraag();
  return () => {
    if (Date.now() - gevraagd > MINUUT_MS) void vraag();
    return nummer;
  };
}
