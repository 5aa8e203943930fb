import { expect, test } from 'vitest';
import { legVast } from '../feiten/index.ts';
import { planVan } from '../plan/index.ts';
import type { Toegang, Wie } from '../toegang/index.ts';
import { antwoordOpVoorlegging, legVoor, voorleggingenVan } from '../voorlegging/index.ts';
import {
  aanvraagfeitenVan,
  beeindig,
  eersteMaanden,
  eindstandVan,
  neemGegevenTerug,
  type Plicht,
  schrijfGegeven,
} from './index.ts';

import { proefToekenning } from './proef.ts';

const { beheer, staf, zelf, bij, nieuw, besluit, metMilan, morgen } = await proefToekenning('2026-06-01');

test('what is known is written down while a request waits, read by the person, and never after it', async () => {
  const { p, h } = await nieuw('Fleur', { gemeldOp: '2026-05-20' }, '2026-05-26');
  const rand = { vanaf: '2026-05-01', bron: 'gesprek', woorden: 'Haar broer woont er ook.' } as const;
  const eerst = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-05-20'));
  const broer = {
    soort: 'medebewoner',
    inhoud: { geboortedatum: '1985-01-01', contract: 'geen', familie_1e_2e_graad: true, onderwijs_19a_d: false },
  } as const;
  await metMilan(p, (t) => schrijfGegeven(t, p, broer, rand));
  await metMilan(p, (t) => schrijfGegeven(t, p, { soort: 'vermogen', cent: 120_000 }, rand));
  await metMilan(p, (t) =>
    schrijfGegeven(
      t,
      p,
      { soort: 'dienstverband', inhoud: { werkgever: 'De bakker', soort: 'loon', ritme: 'maand' } },
      { ...rand, woorden: 'Zij werkt op zaterdag.' },
    ),
  );
  const met = await bij(staf('Milan'), 'besluit', 'lezen', p, (t) => eersteMaanden(t, h, p, '2026-05-20'));
  expect(met.at(-1)!.normCent).toBeLessThan(eerst.at(-1)!.normCent);
  const feiten = await bij(zelf('Fleur'), 'plan', 'lezen', p, (t) => aanvraagfeitenVan(t, h));
  expect(feiten).toMatchObject([
    { soort: 'medebewoner', rand: { door: 'Milan', bron: 'gesprek', woorden: 'Haar broer woont er ook.' } },
    { soort: 'dienstverband', werkgever: 'De bakker' },
    { soort: 'vermogen', cent: 120_000, vanaf: '2026-05-01' },
  ]);
  await metMilan(p, (t) => neemGegevenTerug(t, p, feiten[0]!.feit, 'Hij is in april verhuisd.'));
  expect((await bij(zelf('Fleur'), 'plan', 'lezen', p, (t) => aanvraagfeitenVan(t, h))).map((f) => f.soort)).toEqual([
    'dienstverband',
    'vermogen',
  ]);
  // not beside what was written down
  const los = metMilan(p, (t) =>
    legVast(t, h, [
      {
        soort: 'medebewoner',
        onderwerp: 'medebewoner:x',
        persoon: null,
        inhoud: broer.inhoud,
        geldigVan: '2026-05-01',
        geldigTotEnMet: null,
        herkomst: 'medewerker',
      },
    ]),
  );
  await expect(los).rejects.toThrow(/voor/);
  // obligations: chosen for this person, each with its reason and its end; an exemption of art. 9 lid 2
  const plicht = (m: Partial<Plicht>): Plicht => ({
    persoon: p,
    grond: '9_1_b',
    keuze: 'nu',
    wat: 'Elke dinsdag naar de werkplaats',
    reden: 'U wilt weer met uw handen werken.',
    tot: '2026-12-01',
    ...m,
  });
  const zorg = plicht({ grond: '9_1_a', keuze: 'ontheffing', wat: '', reden: 'U zorgt nu elke dag voor uw moeder.' });
  for (const [m, reden] of [
    [{ reden: 'ja' }, 'plicht_reden'],
    [{ wat: '' }, 'plicht_wat'],
    [{ tot: '2028-01-01' }, 'plicht_tot'],
  ] as const)
    await expect(besluit(p, { ingang: '2026-05-20', plichten: [plicht(m)] })).rejects.toMatchObject({ reden });
  await besluit(p, { ingang: '2026-05-20', plichten: [plicht({}), zorg] });
  const { rows: brief } = await beheer.pool.query(
    "select papier::text as tekst from brief where persoon = $1 and sjabloon = 'recht_toekenning'",
    [p],
  );
  expect(brief[0].tekst).toMatch(/Elke dinsdag naar de werkplaats[\s\S]*geen werk te zoeken[\s\S]*voor uw moeder/);
  expect((await bij(zelf('Fleur'), 'plan', 'lezen', p, (t) => planVan(t, p))).verplichtingen).toMatchObject([
    { grond: '9_1_b', tot: '2026-12-01', bel: 'Milan' },
  ]);
  const { rows: gunst } = await beheer.pool.query('select soort, grond, tot from ten_gunste where persoon = $1', [p]);
  expect(gunst).toMatchObject([{ soort: 'ontheffing', grond: '9_1_a' }]);
  await expect(metMilan(p, (t) => schrijfGegeven(t, p, broer, rand))).rejects.toMatchObject({ reden: 'besloten' });
  // every end is a decision: their "it is right" lets it be taken, with its letter, and does not end it
  const dag = await morgen(20);
  const horen = <T>(wie: Wie, fn: (t: Toegang) => Promise<T>) => bij(wie, 'horen', 'toevoegen', p, fn);
  await horen(staf('Milan'), (t) => legVoor(t, p, { soort: 'stopt', laatsteDag: dag }, 'U werkt nu. Klopt dat?'));
  const [v] = await horen(zelf('Fleur'), (t) => voorleggingenVan(t, p));
  await horen(zelf('Fleur'), (t) => antwoordOpVoorlegging(t, p, v!.id, true, ''));
  const eindstand = () => bij(zelf('Fleur'), 'uitbetaling', 'toevoegen', p, (t) => eindstandVan(t, p));
  expect((await eindstand())!.laatsteDag).toBeNull();
  const stop = { laatsteDag: dag, reden: 'U verdient nu zelf genoeg.' };
  await metMilan(p, (t) => beeindig(t, p, stop, { regelnaam: (s) => s, sprak: 'bellen' }));
  expect((await eindstand())!.laatsteDag).toBe(dag);
  const { rows: slot } = await beheer.pool.query('select sjabloon from brief where persoon = $1 order by id desc', [p]);
  expect(slot[0].sjabloon).toBe('recht_einde_klopt');
});
