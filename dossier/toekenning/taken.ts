import { plusMaanden, werkdag } from '@bijrijder/huishoudgeld';
import { z } from 'zod';
import type { Db } from '../databank/index.ts';
import { plusDagen } from '../feiten/index.ts';
import { betaalBuitenRun, maandrunLosBestand } from '../maandrun/index.ts';
import { meldAan, taak } from '../taken/index.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { verreken } from '../verrekening/index.ts';
import { laatsteBevrorenMaand } from './bedrag.ts';

const gegevens = z.object({ besluit: z.uuid() });
type Recht = { huishouden: string; maanden: string[]; mensen: string[] };

/** The new right a job is about, its adults, and the months that were computed for everybody before it was there. */
async function rechtVan(db: Db, wie: Wie, besluit: string): Promise<Recht | null> {
  return metToegang(
    db,
    { wie, handeling: 'lezen', object: 'persoon', doel: 'uitbetalen', betrokkene: 'geen' },
    async (t) => {
      const b = await t.db
        .selectFrom('rechtsbesluit')
        .select(['huishouden', 'ingang'])
        .where((e) => e.and({ gemeente: t.gemeente, id: besluit, soort: 'toekenning' }))
        .executeTakeFirst();
      if (!b?.ingang) return null;
      const leden = await t.db
        .selectFrom('huishouden_lid')
        .select('persoon')
        .where((e) => e.and({ gemeente: t.gemeente, huishouden: b.huishouden }))
        .where('rol', 'in', ['aanvrager', 'partner'])
        .where('van', '<=', t.vandaag)
        .where((e) => e.or([e('tot', 'is', null), e('tot', '>', t.vandaag)]))
        .execute();
      const bevroren = await laatsteBevrorenMaand(t);
      const maanden: string[] = [];
      for (let m = b.ingang.slice(0, 7); bevroren && m <= bevroren; m = plusMaanden(m, 1)) maanden.push(m);
      return { huishouden: b.huishouden, maanden, mensen: leden.map((l) => l.persoon) };
    },
  );
}

const inRecht = (db: Db, wie: Wie, r: Recht, fn: (t: Toegang) => Promise<void>): Promise<void> =>
  metToegang(
    db,
    {
      wie,
      handeling: 'toevoegen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: r.mensen,
      reden: 'Uw nieuwe recht uitrekenen en betalen',
    },
    fn,
  );

/**
 * Job: decide on the months of a new right that were computed for everybody before it was there, so that the next run goes on from them.
 * Pays nothing. Running it twice changes nothing.
 */
export const rechtVaststellen = taak({
  naam: 'recht-vaststellen',
  gegevens,
  async uitvoeren({ besluit }, { db, wie, klaar }) {
    const r = await rechtVan(db, wie, besluit);
    if (!r) return;
    await inRecht(db, wie, r, async (t) => {
      for (const maand of r.maanden) await verreken(t, r.huishouden, maand);
      await klaar(t);
    });
  },
});

/** Job: pay those months, after a second colleague looked: the next working day, each once. */
export const rechtBetalen = taak({
  naam: 'recht-betalen',
  gegevens,
  async uitvoeren({ besluit }, { db, wie, klaar }) {
    const r = await rechtVan(db, wie, besluit);
    if (!r) return;
    await inRecht(db, wie, r, async (t) => {
      const dag = werkdag(plusDagen(t.vandaag, 1), 'later');
      let betaald = 0;
      for (const maand of r.maanden) betaald += await betaalBuitenRun(t, r.huishouden, maand, dag);
      if (betaald > 0) await meldAan(t, maandrunLosBestand, {});
      await klaar(t);
    });
  },
});
