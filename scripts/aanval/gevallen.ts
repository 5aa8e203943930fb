import { BLADEN } from '@bijrijder/recht';
import type { Geval } from './adressen.ts';
import type { Kring } from './kring.ts';

/** Where real values of a parameter are: the most telling parameter of an address decides. */
const BRON: readonly (readonly [naam: string, vraag: string])[] = [
  ['concept', 'select persoon, id as concept from brief_concept'],
  ['bezoek', 'select persoon, id as bezoek from bezoek'],
  ['verhuizing', 'select persoon, id as verhuizing from verhuizing where verzonden_op is not null'],
  ['brief', 'select persoon, id as brief from brief'],
  ['idee', "select persoon, idee from idee_deling where met = 'klantmanager' union select persoon, id from idee"],
  ['bijlage', 'select persoon, id as bijlage from nazorg_bijlage'],
  ['foto', 'select persoon, id as foto from bericht_bijlage'],
  ['stuk', 'select persoon, id as stuk from bewijsstuk'],
  ['opgave', 'select persoon, id as opgave, maand from opgave'],
  ['klacht', 'select id as klacht from klacht.klacht'],
  ['bezwaar', 'select persoon, id as bezwaar from bezwaar'],
  ['bestand', 'select id as bestand from betaalbestand'],
  ['casus', 'select id as casus from casus'],
  ['huishouden', "select huishouden from grootboekregel where stand = 'te_horen'"],
  [
    'reden',
    'select r.maand, n.reden from maandrun_nakijken n join maandrun r on r.gemeente = n.gemeente and r.id = n.run',
  ],
  ['persoon', 'select persoon from begeleiding'],
  ['maand', 'select maand from besluit'],
];
/** Of who is helped: whoever else is not the business of these pages. Letters, decisions and the like only where a bewindvoerder reads them. */
const VAN_BEWIND = /\/(brieven|besluiten|terugbetalen|bezwaar|klacht)(\/|$)/;
const GEHOLPEN = `select m.persoon, coalesce((select b.id from brief b where b.gemeente = m.gemeente and b.persoon = m.persoon and b.kring = 'inkomen'
  limit 1), m.id) as brief from machtiging m where m.soort = 'bewindvoerder' or $WIE`;
/** What is the same for everybody. */
const VAST: Geval = { jaar: '2025', pagina: '1', taal: 'nl', blad: BLADEN[0]!.sleutel, maand: '2026-03' };

/** Real cases of an address, at most three; one that is not complete is filled with what is the same for everybody. */
export async function gevallen(kring: Kring, patroon: string): Promise<Geval[]> {
  const namen = [...patroon.matchAll(/:([a-z]+)/g)].map(([, naam]) => naam!);
  const vraag = patroon.startsWith('/helpen/:')
    ? GEHOLPEN.replace('$WIE', VAN_BEWIND.test(patroon) ? 'false' : 'true')
    : BRON.find(([naam]) => namen.includes(naam))?.[1];
  const rijen = vraag ? await kring.gevallen(vraag) : [];
  return (rijen.length > 0 ? rijen : [{}]).map((rij) => ({ ...VAST, ...rij }));
}
