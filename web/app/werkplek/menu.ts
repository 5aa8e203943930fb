import type { IcoonNaam } from '@bijrijder/ui';
import type { Sleutel } from '../tekst/sleutels.ts';

/** A room of the workspace and who works there. */
type Kamer = { pad: string; tekst: Sleutel; icoon: IcoonNaam; rollen: readonly string[] };

const IEDEREEN = [
  'klantmanager',
  'inkomensconsulent',
  'handhaver',
  'teamleider',
  'jobcoach',
  'partnerorganisatie',
  'klachtbehandelaar',
  'auditor',
  'beheerder',
];

const KAMERS: readonly Kamer[] = [
  { pad: '/werkplek', tekst: 'werkplek.menu.dag', icoon: 'sun-horizon', rollen: ['klantmanager'] },
  { pad: '/werkplek/mensen', tekst: 'werkplek.menu.mensen', icoon: 'users', rollen: ['klantmanager'] },
  {
    pad: '/werkplek/casuistiek',
    tekst: 'werkplek.menu.casuistiek',
    icoon: 'chats-circle',
    rollen: ['klantmanager', 'inkomensconsulent', 'jobcoach', 'teamleider'],
  },
  { pad: '/werkplek/werk', tekst: 'werkplek.menu.werk', icoon: 'briefcase', rollen: ['klantmanager'] },
  { pad: '/werkplek/team', tekst: 'werkplek.menu.team', icoon: 'users-three', rollen: ['klantmanager', 'teamleider'] },
  {
    pad: '/werkplek/bezwaren',
    tekst: 'behandelen.bezwaren.kop',
    icoon: 'scales',
    rollen: ['inkomensconsulent', 'teamleider'],
  },
  {
    pad: '/werkplek/oefenen',
    tekst: 'werkplek.menu.oefenen',
    icoon: 'graduation-cap',
    rollen: IEDEREEN,
  },
  {
    pad: '/werkplek/klachten',
    tekst: 'behandelen.klachten.kop',
    icoon: 'chats-circle',
    rollen: ['klachtbehandelaar'],
  },
];

/** What somebody in this role finds at the side; the page where they are is marked. */
export const menu = (rol: string, pathname: string): (Kamer & { hier: boolean })[] =>
  KAMERS.filter((k) => k.rollen.includes(rol)).map((k) => ({
    ...k,
    hier: pathname === k.pad || (k.pad !== '/werkplek' && pathname.startsWith(`${k.pad}/`)),
  }));
