import type { IcoonNaam } from '@bijrijder/ui';
import type { Sleutel } from '../tekst/sleutels.ts';

/** A room of the workspace or the administration, and who works there. */
type Kamer = { pad: string; tekst: Sleutel; bij?: Sleutel; icoon: IcoonNaam; rollen: readonly string[] };

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

const GELD = ['inkomensconsulent'];
const OVERZICHT = ['beheerder', 'auditor'];

/** Workspace and administration together: somebody who works in both finds everything in one menu. */
const KAMERS: readonly Kamer[] = [
  { pad: '/beheer', tekst: 'beheer.begin.kop', icoon: 'house', rollen: OVERZICHT },
  {
    pad: '/beheer/maand',
    tekst: 'beheer.menu.maand',
    bij: 'beheer.kamer.maand',
    icoon: 'calendar-check',
    rollen: [...GELD, ...OVERZICHT],
  },
  {
    pad: '/beheer/loongegevens',
    tekst: 'beheer.menu.loon',
    bij: 'beheer.kamer.loon',
    icoon: 'receipt',
    rollen: GELD,
  },
  {
    pad: '/beheer/geldweg',
    tekst: 'beheer.menu.geldweg',
    bij: 'beheer.kamer.geldweg',
    icoon: 'share-network',
    rollen: GELD,
  },
  { pad: '/beheer/op-tijd', tekst: 'beheer.menu.optijd', bij: 'beheer.kamer.optijd', icoon: 'clock', rollen: GELD },
  {
    pad: '/beheer/afhandelen',
    tekst: 'beheer.menu.afhandelen',
    bij: 'beheer.kamer.afhandelen',
    icoon: 'coins',
    rollen: GELD,
  },
  {
    pad: '/werkplek',
    tekst: 'werkplek.menu.dag',
    bij: 'beheer.kamer.dag',
    icoon: 'sun-horizon',
    rollen: ['klantmanager'],
  },
  {
    pad: '/werkplek/agenda',
    tekst: 'werkplek.menu.agenda',
    bij: 'beheer.kamer.agenda',
    icoon: 'calendar-blank',
    rollen: ['klantmanager'],
  },
  {
    pad: '/werkplek/mensen',
    tekst: 'werkplek.menu.mensen',
    bij: 'beheer.kamer.mensen',
    icoon: 'users',
    rollen: ['klantmanager'],
  },
  {
    pad: '/werkplek/meelopen',
    tekst: 'werkplek.menu.meelopen',
    bij: 'beheer.kamer.meelopen',
    icoon: 'users',
    rollen: ['jobcoach'],
  },
  {
    pad: '/werkplek/casuistiek',
    tekst: 'werkplek.menu.casuistiek',
    bij: 'beheer.kamer.casuistiek',
    icoon: 'chats-circle',
    rollen: ['klantmanager', 'inkomensconsulent', 'jobcoach', 'teamleider'],
  },
  {
    pad: '/werkplek/aanbod',
    tekst: 'werkplek.menu.aanbod',
    bij: 'beheer.kamer.aanbod',
    icoon: 'list',
    rollen: ['klantmanager', 'teamleider'],
  },
  {
    pad: '/werkplek/werk',
    tekst: 'werkplek.menu.werk',
    bij: 'beheer.kamer.werk',
    icoon: 'briefcase',
    rollen: ['klantmanager'],
  },
  {
    pad: '/werkplek/team',
    tekst: 'werkplek.menu.team',
    bij: 'beheer.kamer.team',
    icoon: 'users-three',
    rollen: ['klantmanager', 'teamleider'],
  },
  {
    pad: '/werkplek/bezwaren',
    tekst: 'behandelen.bezwaren.kop',
    bij: 'beheer.kamer.bezwaren',
    icoon: 'scales',
    rollen: ['inkomensconsulent', 'teamleider'],
  },
  {
    pad: '/werkplek/bewind',
    tekst: 'beheer.menu.bewind',
    bij: 'beheer.kamer.bewind',
    icoon: 'handshake',
    rollen: GELD,
  },
  {
    pad: '/werkplek/vragen',
    tekst: 'behandelen.vragen.kop',
    bij: 'beheer.kamer.vragen',
    icoon: 'eye',
    rollen: ['teamleider'],
  },
  {
    pad: '/werkplek/vragen',
    tekst: 'behandelen.correcties.menu',
    bij: 'beheer.kamer.correcties',
    icoon: 'pencil-simple',
    rollen: ['klantmanager', 'inkomensconsulent'],
  },
  {
    pad: '/beheer/jaar',
    tekst: 'beheer.menu.jaar',
    bij: 'beheer.kamer.jaar',
    icoon: 'files',
    rollen: [...GELD, ...OVERZICHT],
  },
  {
    pad: '/beheer/kwaliteit',
    tekst: 'beheer.menu.kwaliteit',
    bij: 'beheer.kamer.kwaliteit',
    icoon: 'check-circle',
    rollen: [...GELD, ...OVERZICHT],
  },
  {
    pad: '/beheer/audit',
    tekst: 'beheer.menu.audit',
    bij: 'beheer.kamer.audit',
    icoon: 'shield-check',
    rollen: OVERZICHT,
  },
  {
    pad: '/beheer/betaalrekening',
    tekst: 'beheer.menu.rekening',
    bij: 'beheer.kamer.rekening',
    icoon: 'bank',
    rollen: OVERZICHT,
  },
  {
    pad: '/beheer/contact',
    tekst: 'beheer.menu.contact',
    bij: 'beheer.kamer.contact',
    icoon: 'phone',
    rollen: OVERZICHT,
  },
  {
    pad: '/beheer/buren',
    tekst: 'beheer.menu.buren',
    bij: 'beheer.kamer.buren',
    icoon: 'handshake',
    rollen: ['beheerder'],
  },
  {
    pad: '/beheer/bewaren',
    tekst: 'beheer.menu.bewaren',
    bij: 'beheer.kamer.bewaren',
    icoon: 'clock',
    rollen: OVERZICHT,
  },
  {
    pad: '/werkplek/kennis',
    tekst: 'werkplek.kennis.kop',
    bij: 'werkplek.kennis.kamer',
    icoon: 'magnifying-glass',
    rollen: ['klantmanager'],
  },
  {
    pad: '/werkplek/oefenen',
    tekst: 'werkplek.menu.oefenen',
    bij: 'beheer.kamer.oefenen',
    icoon: 'graduation-cap',
    rollen: IEDEREEN,
  },
  {
    pad: '/werkplek/klachten',
    tekst: 'behandelen.klachten.kop',
    bij: 'beheer.kamer.klachten',
    icoon: 'chats-circle',
    rollen: ['klachtbehandelaar'],
  },
];

/** First pages: only marked on that page itself. */
const BEGIN = new Set(['/werkplek', '/beheer']);

/** What somebody in this role finds at the side; the page where they are is marked. */
export const menu = (rol: string, pathname: string): (Kamer & { hier: boolean })[] =>
  KAMERS.filter((k) => k.rollen.includes(rol)).map((k) => ({
    ...k,
    hier: pathname === k.pad || (!BEGIN.has(k.pad) && pathname.startsWith(`${k.pad}/`)),
  }));
