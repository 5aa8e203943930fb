import { z } from 'zod';
import { versleutelBankberichten } from '../sleutels/index.ts';
import { meldAan, taak } from '../taken/index.ts';
import { verwerkTerugbetalingen } from '../terugbetaling/index.ts';
import { metToegang } from '../toegang/index.ts';
import { maakBestand } from './bestand.ts';
import { startMaand } from './handelingen.ts';
import { maakLosBestand } from './los.ts';
import { maandrunNarekenen } from './narekenen.ts';
import { doeDeel } from './run.ts';
import { DEELRIJ, deelgegevens, WERKER, werkAanRun } from './werk.ts';

/** A worker helps with a run for this long at a time: well within the time after which its job would count as lost. */
const MEEHELPEN_MS = 40_000;

/**
 * Job: one part of a run. The worker that gets it also helps with the rest of the run, so that nobody waits for the next look in the
 * queue. Running it twice is harmless: the row of the part says that it is done.
 */
export const maandrunDeel = taak({
  naam: DEELRIJ,
  gegevens: deelgegevens,
  maxSeconden: 60,
  herhaal: 50,
  // everybody waits for the first parts of a month
  kijkSeconden: 0.5,
  async uitvoeren({ run, deel }, { db, wie, klaar, stop }) {
    await metToegang(
      db,
      { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        const uitkomst = await doeDeel(toegang.db, wie.gemeente, run, deel, WERKER);
        if (uitkomst === 'gedaan' || uitkomst === 'al_klaar') await klaar(toegang);
      },
    );
    const tijd = AbortSignal.timeout(MEEHELPEN_MS);
    const opties = { stop: stop ? AbortSignal.any([stop, tijd]) : tijd };
    if ((await werkAanRun(db, wie.gemeente, run, opties)) !== 'klaar') return;
    await metToegang(
      db,
      { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
      (toegang) => meldAan(toegang, maandrunNarekenen, { run }, { sleutel: run }),
    );
  },
});

const maand = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Job: freeze a month and put its parts in the queue. Asked for by a colleague; started twice it is one run. */
export const maandrunStarten = taak({
  naam: 'maandrun-starten',
  gegevens: z.object({ maand }),
  async uitvoeren(gegevens, { db, wie, klaar }) {
    await metToegang(
      db,
      { wie, handeling: 'toevoegen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        await startMaand(toegang, gegevens.maand);
        await klaar(toegang);
      },
    );
  },
});

/** Job: put the payments of a released run in their file. */
export const maandrunBestand = taak({
  naam: 'maandrun-bestand',
  gegevens: z.object({ run: z.uuid() }),
  async uitvoeren({ run }, { db, wie, klaar }) {
    await metToegang(
      db,
      { wie, handeling: 'toevoegen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        await maakBestand(toegang, run);
        await klaar(toegang);
      },
    );
  },
});

/** Job: put payments outside a run (an advance, one that came back) in a file of their own. */
export const maandrunLosBestand = taak({
  naam: 'maandrun-los-bestand',
  gegevens: z.object({}),
  async uitvoeren(_gegevens, { db, wie, klaar }) {
    await metToegang(
      db,
      { wie, handeling: 'toevoegen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        await maakLosBestand(toegang);
        await klaar(toegang);
      },
    );
  },
});

/** Job: take repayments off their debt, also those that waited for a month that was being computed. Asked for by hand, and every hour. */
export const terugbetalingenVerwerken = taak({
  naam: 'terugbetalingen-verwerken',
  gegevens: z.object({}),
  rooster: '10 * * * *',
  async uitvoeren(_gegevens, { db, wie, klaar }) {
    await metToegang(
      db,
      { wie, handeling: 'wijzigen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
      async (toegang) => {
        const { terug } = await verwerkTerugbetalingen(toegang);
        if (terug) await meldAan(toegang, maandrunLosBestand, {});
        await klaar(toegang);
      },
    );
  },
});

/** Job: put messages of the bank that still lie readable under the key of now. */
export const bankberichtenVersleutelen = taak({
  naam: 'bankberichten-versleutelen',
  gegevens: z.object({}),
  rooster: '20 * * * *',
  maxSeconden: 3_600,
  async uitvoeren(_gegevens, { db, kluis, wie }) {
    await versleutelBankberichten(db, kluis, wie.gemeente);
  },
});
