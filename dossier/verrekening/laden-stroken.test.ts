import { raaktMaand, vanSoort } from '@bijrijder/huishoudgeld';
import pg from 'pg';
import { expect, it } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { vulProefgemeente } from '../maandrun/proefgemeente.ts';
import { metToegang } from '../toegang/index.ts';
import { laad } from './laden.ts';
import { rekeningOp } from './regeling.ts';
import { verrekenStap } from './stap.ts';

const { werk, beheerUrl, kluis } = await proefDatabank();
const GEMEENTE = 941;

it('the last known wage stands in however long ago it was told, and the month says that it is not sure', async () => {
  const klant = new pg.Client({ connectionString: beheerUrl });
  await klant.connect();
  await vulProefgemeente(klant, kluis, {
    gemeente: GEMEENTE,
    huishoudens: 60,
    maand: '2026-01',
    zaad: 7,
    rekeningen: false,
  }).finally(() => klant.end());
  const wie = { soort: 'taak', gemeente: GEMEENTE, naam: 'Maandrun', rol: 'werker' } as const;
  const maand = '2026-12';
  const bekendOp = '2027-01-04';
  await metToegang(
    werk.db,
    { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' },
    async ({ db }) => {
      const grens = { maand, bekendOp, peil: 'infinity', betaaldag: '2027-01-08' };
      const alle = await laad(
        db,
        GEMEENTE,
        { ...grens, van: '00000000-0000-0000-0000-000000000000', tot: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
        false,
      );
      const regeling = await rekeningOp(db, bekendOp);
      let banen = 0;
      for (const g of alle) {
        const feiten = g.vraag.feiten;
        const metStrook = new Set(vanSoort(feiten, 'inkomsten').map((s) => s.inhoud.dienstverband));
        const lopend = vanSoort(feiten, 'dienstverband').filter((d) => raaktMaand(d, maand));
        if (lopend.length === 0) continue;
        banen += 1;
        for (const d of lopend) expect(metStrook, g.huishouden).toContain(d.onderwerp);
        const stap = verrekenStap(g.vraag, regeling);
        if (stap.soort === 'besluit') {
          expect(stap.inkomenCent, g.huishouden).toBeGreaterThan(0);
          expect(stap.zeker).toBe(false);
        }
      }
      expect(banen).toBeGreaterThan(3);
    },
  );
});
