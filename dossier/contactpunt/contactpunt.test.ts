import { expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { Geweigerd, metToegang, type Wie } from '../toegang/index.ts';
import { contactpunten, leesAdres, zetContactpunten } from './index.ts';

const { app, inrichten } = await proefDatabank();
const G = 9999;
const openbaar: Wie = { soort: 'openbaar', gemeente: G, naam: 'Bezoeker', rol: 'openbaar' };

test.each([
  ['veilig@voorbeeldstad.test', 'mailto:veilig@voorbeeldstad.test'],
  [' https://voorbeeldstad.test/lek ', 'https://voorbeeldstad.test/lek'],
  ['tel:+31-30-1234567', 'tel:+31-30-1234567'],
  ['http://voorbeeldstad.test', null],
  ['javascript:alert(1)', null],
  ['mailto:a@b.c\nExpires: nooit', null],
  ['https://a.test\r\nContact: mailto:ander@a.test', null],
  ['bel ons', null],
  ['', null],
])('an address is one that can stand in a page and in security.txt: %j', (getypt, wordt) => {
  expect(leesAdres(getypt)).toBe(wordt);
});

test('the manager says it with a reason, everybody reads it, nobody else says it', async () => {
  const id = await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    const rij = { gemeente: G, naam: 'Joost', functie: 'beheerder', subject: 'joost' };
    return (await db.insertInto('gebruiker').values(rij).returning('id').executeTakeFirstOrThrow()).id;
  });
  const lees = () =>
    metToegang(
      app.db,
      { wie: openbaar, handeling: 'lezen', object: 'instelling', doel: 'voorlichting', betrokkene: 'geen' },
      contactpunten,
    );
  expect(await lees()).toEqual({ lek: null, toegankelijkheid: null, verklaring: null });
  const zeg = (wie: Wie) =>
    metToegang(app.db, { wie, handeling: 'toevoegen', object: 'instelling', doel: 'beheer', betrokkene: 'geen' }, (t) =>
      zetContactpunten(
        t,
        { lek: 'mailto:veilig@proefstad.test', toegankelijkheid: null, verklaring: null },
        'Nieuw adres',
      ),
    );
  await expect(zeg({ soort: 'medewerker', gemeente: G, id, naam: 'Joost', rol: 'auditor' })).rejects.toThrow(Geweigerd);
  await expect(zeg(openbaar)).rejects.toThrow(Geweigerd);
  await zeg({ soort: 'medewerker', gemeente: G, id, naam: 'Joost', rol: 'beheerder' });
  expect(await lees()).toEqual({ lek: 'mailto:veilig@proefstad.test', toegankelijkheid: null, verklaring: null });
});
