import { expect, test } from 'vitest';
import { berichtbeeldenVan, bewaarBerichtbeelden, leesBerichtbeeld } from '../contact/index.ts';
import { plusDagen } from '../feiten/index.ts';
import type { Wie } from '../toegang/index.ts';
import { aanvraagstandVan, aanvullingIsBinnen, stuurPapieren, vraagAanvulling, wijsAf } from './index.ts';

import { als, proefToekenning } from './proef.ts';

const { beheer, kluis, id, staf, zelf, bij, klok, nieuw, metMilan, morgen } = await proefToekenning('2026-06-01');
const G = 9999;

test('one friendly question: our own term waits, and only after its time the request can be left', async () => {
  const { p } = await nieuw('Mo', { gemeldOp: '2026-05-20' }, '2026-05-26');
  const stand = () => bij(zelf('Mo'), 'plan', 'lezen', p, (t) => aanvraagstandVan(t, p));
  expect((await stand())!.besluitUiterlijk).toBe('2026-07-21');
  const vraag = (tot: string) =>
    metMilan(p, (t) =>
      vraagAanvulling(
        t,
        p,
        { wat: ['spaargeld', 'huurcontract'], waarom: 'Zo weten wij wat u kunt krijgen.', termijnTot: tot },
        { ...als, sprak: null },
      ),
    );
  for (const tot of [await morgen(5), await morgen(70), '9999-12-31'])
    await expect(vraag(tot)).rejects.toMatchObject({ reden: 'termijn' });
  await vraag(await morgen(14));
  await expect(vraag(await morgen(14))).rejects.toMatchObject({ reden: 'al_gevraagd' });
  expect(await stand()).toMatchObject({
    besluitUiterlijk: '2026-08-04',
    aanvullingen: [{ wat: ['spaargeld', 'huurcontract'], binnenOp: null }],
  });
  const nee = {
    soort: 'buiten_behandeling',
    grond: null,
    reden: 'Wij kregen uw spaargeld niet te zien.',
    nu: 'Kom langs met uw papieren.',
  } as const;
  const laat = () => metMilan(p, (t) => wijsAf(t, p, nee, { ...als, sprak: 'bellen' }));
  await expect(laat()).rejects.toMatchObject({ reden: 'na_aanvulling' });
  await klok(await morgen(15));
  await laat();
  expect((await stand())!.besluit).toMatchObject({ soort: 'buiten_behandeling' });
});

test('papers for what was asked: unreadable in the database, seen by who sent them and who decides; our own term runs again', async () => {
  const { p } = await nieuw('Bo', { gemeldOp: '2026-06-01' }, '2026-06-02');
  const stand = async (wie: Wie) =>
    (await bij(wie, wie.soort === 'persoon' ? 'plan' : 'besluit', 'lezen', p, (t) => aanvraagstandVan(t, p)))!;
  const eerst = (await stand(zelf('Bo'))).besluitUiterlijk!;
  const wat = ['spaargeld', 'huurcontract'] as const;
  const termijnTot = await morgen(14);
  await metMilan(p, (t) =>
    vraagAanvulling(t, p, { wat, waarom: 'Zo weten wij wat u kunt krijgen.', termijnTot }, { ...als, sprak: null }),
  );
  await klok(await morgen(3));
  const bytes = Buffer.from('afschrift van de bank');
  const stuur = (welk: (typeof wat)[number], naam: string) =>
    bij(zelf('Bo'), 'bericht', 'toevoegen', p, async (t) => {
      const ids = await stuurPapieren(t, kluis, p, { wat: welk, tekst: 'Dit is het.', gebruiker: id.Milan! }, [
        { naam, soort: 'image/jpeg', bytes },
      ]);
      for (const b of ids) await bewaarBerichtbeelden(t, kluis, p, b, [{ soort: 'image/jpeg', inhoud: bytes }]);
      return ids;
    });
  const [spaar] = await stuur('spaargeld', 'spaar.jpg');
  expect((await stand(staf('Milan'))).aanvullingen).toMatchObject([
    { allesOp: null, stukken: [{ bijlage: spaar, wat: 'spaargeld', naam: 'spaar.jpg', paginas: [1] }] },
  ]);
  await stuur('huurcontract', 'huur.jpg');
  const vandaag = await morgen(0);
  expect((await stand(zelf('Bo'))).aanvullingen).toMatchObject([{ allesOp: vandaag, binnenOp: null }]);
  // three days of waiting, also when nobody looked yet
  expect((await stand(zelf('Bo'))).besluitUiterlijk).toBe(plusDagen(eerst, 3));
  const kijk = (wie: Wie) => bij(wie, 'bericht', 'lezen', p, (t) => leesBerichtbeeld(t, kluis, p, spaar!, 1));
  expect([(await kijk(zelf('Bo')))?.inhoud, (await kijk(staf('Milan')))?.inhoud]).toEqual([bytes, bytes]);
  await expect(kijk(staf('Tineke'))).rejects.toThrow();
  await expect(kijk(staf('Rosa'))).rejects.toThrow();
  const { rows } = await beheer.pool.query('select inhoud from bericht_bijlage where persoon = $1', [p]);
  expect(rows.map((r) => r.inhoud.includes(bytes))).toEqual([false, false]);
  // another's paper cannot be put with one's own question
  const mo = bij(zelf('Mo'), 'bericht', 'toevoegen', id.Mo!, (t) =>
    t.db
      .insertInto('aanvulling_stuk')
      .columns(['gemeente', 'bijlage', 'aanvulling', 'persoon', 'wat', 'op'])
      .expression((e) =>
        e
          .selectFrom('aanvulling')
          .select((x) => [
            x.val(G).as('g'),
            x.val(spaar!).as('b'),
            'id',
            'persoon',
            x.val('spaargeld').as('w'),
            x.val(t.vandaag).as('o'),
          ])
          .where('persoon', '=', id.Mo!),
      )
      .execute(),
  );
  await expect(mo).rejects.toThrow(/hoort bij iets anders/);
  // settled meanwhile: what is sent stays with its message
  const vraag = (await stand(staf('Milan'))).aanvullingen[0]!.id;
  await metMilan(p, (t) => aanvullingIsBinnen(t, p, vraag));
  const [later] = await stuur('spaargeld', 'later.jpg');
  expect((await stand(zelf('Bo'))).aanvullingen[0]!.stukken).toHaveLength(2);
  expect(
    (await bij(zelf('Bo'), 'bericht', 'lezen', p, (t) => berichtbeeldenVan(t, p))).map((x) => x.bijlage),
  ).toContain(later);
});
