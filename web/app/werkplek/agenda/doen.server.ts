import {
  type Afspraak,
  beloof,
  leesAfspraak,
  planAfspraak,
  stuurBericht,
  verzetAfspraak,
  voorkeurVan,
  vrijeUren,
  zegAf,
} from '@bijrijder/dossier/contact';
import { verseOverdracht } from '@bijrijder/dossier/overdracht';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { datum } from '@bijrijder/ui/opmaak';
import { tekstveld } from '../../formulier.ts';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { vertaler } from '../../sessie.server.ts';
import { dagNa } from './dagen.ts';
import { leesMoment } from './moment.ts';

const HIER = '/mijn/contact#afspraken';
/** The moment is somebody else's meanwhile, seen by the database. */
export const isBezet = (fout: unknown): boolean => (fout as { code?: string }).code === '23505';

const woorden = (a: { dag: string; tijd: string }) => ({ dag: datum(a.dag), tijd: a.tijd.replace(':', '.') });

/** What was typed in a form about an appointment. */
export type Getypt = { moment: string; vorm: string; plek: string; waarom: string; sprak: boolean; tolk: boolean };
export function leesAfspraakvorm(vorm: FormData): Getypt {
  const v = (naam: string): string => tekstveld(vorm, naam);
  return {
    moment: v('moment'),
    vorm: v('vorm'),
    plek: v('plek').slice(0, 200),
    waarom: v('waarom').slice(0, 1000),
    sprak: v('sprak') === 'ja',
    tolk: v('regeltolk') === 'ja',
  };
}
const vormVan = (g: Getypt) => GESPREKSVORMEN.find((v) => v === g.vorm) ?? 'telefoon';

/**
 * Puts an appointment in the agenda of the asker, with what the person wishes: an interpreter, somebody who comes along. An
 * interpreter we arrange is a promise, for the day before.
 * @returns false when the moment is taken
 */
export async function plan(t: Toegang, persoon: string, g: Getypt): Promise<boolean> {
  const moment = leesMoment(g.moment);
  if (!moment || t.wie.soort !== 'medewerker') return false;
  const { id } = t.wie;
  if (!(await vrijeUren(t, id, moment.dag)).some((m) => m.dag === moment.dag && m.tijd === moment.tijd)) return false;
  const voorkeur = await voorkeurVan(t, persoon);
  const tolk = voorkeur?.tolk ?? '';
  const staat = await planAfspraak(t, persoon, id, {
    ...moment,
    vorm: vormVan(g),
    plek: g.plek,
    // the first talk after a handover is to get to know each other
    soort: (await verseOverdracht(t, persoon))?.naar?.id === id ? 'kennismaken' : 'gesprek',
    tolk,
    meenemen: voorkeur?.meenemen ?? '',
  });
  if (staat && tolk && g.tolk) {
    const wat = vertaler('nl')('werkplek.agenda.tolkBelofte', { taal: tolk, ...woorden(moment) });
    // free moments begin tomorrow, so the day before has not passed
    await beloof(t, persoon, wat, dagNa(moment.dag, -1));
  }
  return staat;
}

/** Tells why, as a message; and, when they were not spoken with yet, as a promise for today in their own way of contact. */
async function vertel(t: Toegang, persoon: string, over: Afspraak, bericht: string, sprak: boolean): Promise<void> {
  if (t.wie.soort !== 'medewerker') return;
  await stuurBericht(t, persoon, bericht, t.wie.id, HIER);
  if (sprak) return;
  const kanaal = (await voorkeurVan(t, persoon))?.kanaal ?? 'bellen';
  await beloof(t, persoon, vertaler('nl')(`werkplek.agenda.vertel.${kanaal}`, woorden(over)), t.vandaag);
}

/** Moves an appointment and tells the person why. */
export async function verzet(t: Toegang, persoon: string, id: string, g: Getypt): Promise<'verzet' | 'weg' | 'bezet'> {
  const moment = leesMoment(g.moment);
  if (!moment) return 'bezet';
  const oud = await verzetAfspraak(t, persoon, id, { ...moment, vorm: vormVan(g), plek: g.plek });
  if (typeof oud === 'string') return oud;
  const nu = woorden(moment);
  const bericht = vertaler('nl')('werkplek.agenda.verzetBericht', {
    ...woorden(oud),
    nieuweDag: nu.dag,
    nieuweTijd: nu.tijd,
    waarom: g.waarom,
  });
  await vertel(t, persoon, oud, bericht, g.sprak);
  return 'verzet';
}

/** Cancels an appointment and tells the person why. Cancelled already: nothing happens. */
export async function zegAfEnVertel(t: Toegang, persoon: string, id: string, g: Getypt): Promise<void> {
  const oud = await leesAfspraak(t, persoon, id);
  if (!oud || !(await zegAf(t, persoon, id))) return;
  const bericht = vertaler('nl')('werkplek.afspraken.bericht', { ...woorden(oud), waarom: g.waarom });
  await vertel(t, persoon, oud, bericht, g.sprak);
}
