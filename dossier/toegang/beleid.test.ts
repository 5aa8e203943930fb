import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HUIS, ROLLEN, type Rol } from '../databank/index.ts';
import { mag } from './beleid.ts';
import { DOELEN, type Doel, HANDELINGEN, type Handeling, OBJECTEN, type Voorwerp } from './woorden.ts';

type Cel = { rol: Rol; handeling: Handeling; object: Voorwerp; doel: Doel };

/** Every cell there is. */
const CELLEN: readonly Cel[] = ROLLEN.flatMap((rol) =>
  HANDELINGEN.flatMap((handeling) =>
    OBJECTEN.flatMap((object) => DOELEN.map((doel) => ({ rol, handeling, object, doel }))),
  ),
);
const open = CELLEN.filter((cel) => mag(cel.rol, cel.handeling, cel.object, cel.doel));
const naam = ({ rol, handeling, object, doel }: Cel) => `${rol} ${handeling} ${object} voor ${doel}`;

/** Borders that hold whatever else is added to the table: [what it says, which cells it forbids]. */
const GRENZEN: readonly [string, (cel: Cel) => boolean][] = [
  [
    'het verhaal is van de cliënt en de klantmanager; een jobcoach leest wat met het team is gedeeld',
    ({ rol, object, handeling }) =>
      object === 'verhaal' &&
      !['client', 'klantmanager'].includes(rol) &&
      !(rol === 'jobcoach' && handeling === 'lezen'),
  ],
  [
    'handhaving en inkomen zien geen plan, gesprek of belofte',
    ({ rol, object }) =>
      ['handhaver', 'inkomensconsulent'].includes(rol) &&
      ['verhaal', 'plan', 'idee', 'contact', 'belofte', 'nazorg', 'aanbod', 'schulden'].includes(object),
  ],
  [
    'wat een arts concludeerde is van de cliënt en de klantmanager',
    ({ rol, object }) => object === 'advies' && !['client', 'klantmanager'].includes(rol),
  ],
  [
    'wie het systeem beheert ziet geen mens',
    ({ rol, object }) =>
      rol === 'beheerder' &&
      !['instelling', 'gebruiker', 'klok', 'maandrun', 'logboek', 'inzicht', 'bewaartermijn'].includes(object),
  ],
  [
    'een klacht is van de cliënt, van wie hem voor die cliënt deed, en van de klachtbehandelaar',
    ({ rol, object, doel }) =>
      object === 'klacht' &&
      !['client', 'klachtbehandelaar'].includes(rol) &&
      !(rol === 'openbaar' && doel === 'klacht_doen') &&
      !(rol === 'bewindvoerder' && doel === 'helpen'),
  ],
  [
    'de klachtbehandelaar ziet alleen klachten',
    ({ rol, object }) => rol === 'klachtbehandelaar' && object !== 'klacht',
  ],
  ['geen machine besluit', ({ rol, handeling }) => rol === 'werker' && handeling === 'besluiten'],
  [
    'een machine verlaagt, hoort of handhaaft niet',
    ({ rol, object, doel }) =>
      rol === 'werker' && (['afstemming', 'horen', 'klacht', 'bezwaar'].includes(object) || doel === 'handhaving'),
  ],
  [
    'wie niet inlogt ziet geen mens',
    ({ rol, object, doel }) =>
      rol === 'openbaar' &&
      !['instelling', 'inzicht'].includes(object) &&
      doel !== 'klacht_doen' &&
      !(['idee', 'toestemming', 'casuistiek', 'machtiging'].includes(object) && doel === 'helpen'),
  ],
  [
    'wie helpt, geeft geen ander toegang',
    ({ rol, object }) => ['helper', 'bewindvoerder'].includes(rol) && object === 'machtiging',
  ],
  [
    'een controleur verandert niets',
    ({ rol, handeling, object }) =>
      rol === 'auditor' && !['lezen', 'exporteren'].includes(handeling) && object !== 'inzageverzoek',
  ],
  [
    'het burgerservicenummer is voor inkomen en betaling',
    ({ rol, object }) => object === 'bsn' && !['inkomensconsulent', 'werker'].includes(rol),
  ],
  [
    'meenemen doet alleen de mens zelf, of de controle; het geld van een huishouden is van beide partners',
    ({ rol, handeling, object }) =>
      handeling === 'exporteren' && !['client', 'auditor'].includes(rol) && !(rol === 'partner' && object === 'maand'),
  ],
  [
    'een cliënt besluit niet over zichzelf',
    ({ rol, handeling }) => ['client', 'partner', 'helper', 'bewindvoerder'].includes(rol) && handeling === 'besluiten',
  ],
];

test.each(GRENZEN)('%s', (_, verboden) => {
  expect(open.filter(verboden).map(naam)).toEqual([]);
});

/** The cells that the published document opens. Changing who may do what shows as a change of that document. */
function volgensDocument(): Set<string> {
  const cellen = new Set<string>();
  let rol = '';
  for (const regel of readFileSync(join(HUIS, 'docs/toegang.md'), 'utf8').split('\n')) {
    if (regel.startsWith('## ')) rol = regel.slice(3);
    const [doel, object, ...vinkjes] = regel
      .split('|')
      .slice(1, -1)
      .map((deel) => deel.trim());
    if (!doel || !object || doel === 'doel' || doel.startsWith('---')) continue;
    HANDELINGEN.forEach((handeling, nr) => {
      if (vinkjes[nr] === 'ja') cellen.add(`${rol} ${handeling} ${object} voor ${doel}`);
    });
  }
  return cellen;
}

test('every cell: open when the published document says so, closed otherwise', () => {
  const document = volgensDocument();
  const anders = CELLEN.filter(
    (cel) => mag(cel.rol, cel.handeling, cel.object, cel.doel) !== document.has(naam(cel).replaceAll('_', ' ')),
  );
  expect(anders.map(naam)).toEqual([]);
  expect(document.size).toBe(open.length);
  expect(open.length).toBeLessThan(CELLEN.length / 20);
});

test('each role has purposes of its own kind', () => {
  for (const cel of open) {
    const eigen = ['client', 'partner'].includes(cel.rol);
    expect(cel.doel === 'eigen_zaak', naam(cel)).toBe(eigen);
  }
});

test('words that are not in the table are refused', () => {
  expect(mag('client', 'lezen', 'persoon', 'verkoop' as Doel)).toBe(false);
  expect(mag('client', 'toString' as Handeling, 'persoon', 'eigen_zaak')).toBe(false);
  expect(mag('client', 'lezen', 'constructor' as Voorwerp, 'eigen_zaak')).toBe(false);
});
