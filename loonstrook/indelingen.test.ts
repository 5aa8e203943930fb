import { describe, expect, test } from 'vitest';
import { lees } from './invoer/lees.ts';
import { INDELINGEN } from './proef/indelingen.ts';
import { leegMeting, meet } from './proef/meet.ts';
import { MOEILIJK } from './proef/moeilijk.ts';
import { NOTATIES } from './proef/notaties.ts';
import { STROKEN, verwacht } from './proef/strook.ts';
import { VALKUILEN } from './proef/valkuilen.ts';

/** Layouts the reader was not made for: nothing wrong may be called certain, and most must still be read. */
describe('indelingen die niemand kent', () => {
  const som = leegMeting();

  test.each([...INDELINGEN, ...MOEILIJK, ...VALKUILEN, ...NOTATIES].map((i) => [i.naam, i] as const))(
    '%s',
    async (naam, indeling) => {
      for (const s of STROKEN) {
        const r = await lees([{ naam: `${naam}.pdf`, bytes: await indeling.druk(s).pdf() }]);
        const bron = `${naam}/${s.naam}`;
        if (r.fout) expect(r.fout, bron).toMatch(/meer loonstroken/);
        else {
          const m = meet(leegMeting(), bron, r, { ...verwacht(s), ...indeling.anders?.(s) });
          expect(m.foutZeker).toEqual([]);
          meet(som, bron, r, { ...verwacht(s), ...indeling.anders?.(s) });
        }
      }
    },
  );

  test('een blad dat op zijn kant is gedrukt', async () => {
    const s = STROKEN[0]!;
    const vel = INDELINGEN[0]!.druk(s);
    vel.gekanteld = true;
    const r = await lees([{ naam: 'kant.pdf', bytes: await vel.pdf() }]);
    const m = meet(leegMeting(), 'op zijn kant', r, { ...verwacht(s), ...INDELINGEN[0]!.anders?.(s) });
    expect(m).toMatchObject({ foutZeker: [], mis: 0, anders: [] });
  });

  test('het meeste is goed en zeker', () => {
    const gevuld = som.zeker + som.onzeker + som.mis + som.anders.length;
    expect(som.zeker / gevuld).toBeGreaterThan(0.9);
    expect(som.anders.length / gevuld).toBeLessThan(0.02);
  });
});
