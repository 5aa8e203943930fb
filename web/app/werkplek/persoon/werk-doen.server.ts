import { ANDEREN, beantwoord, noemAnder, verlengNazorg } from '@bijrijder/dossier/nazorg';
import { eenmalig, type Handeling, type Voorwerp } from '@bijrijder/dossier/toegang';
import { besprokenEinde, kiesGrens, leesPlaatsingantwoord, STOPPERS, wijzigPlaatsing } from '@bijrijder/dossier/werk';
import { data, redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { leesUren } from '../../gedeeld/uren.ts';
import { isDag } from '../../maand.ts';
import { leesSleutel } from '../../sessie.server.ts';
import { bewaarPlek, binnenGrens, leesPlek, type Plekpoging } from '../werk/plek.server.ts';
import { bijPersoon } from './kop.server.ts';

/** A form that has to be looked at again: which one (`plek`, `grens`, or the id of a place), and what was typed. */
export type Werkpoging = Plekpoging & { waar: string };
const mis = (poging: Werkpoging) => data(poging, 400);

/** What a klantmanager does about the work and the nazorg of one person. */
export async function doeInWerk(request: Request, persoon: string, vorm: FormData) {
  const lees = (naam: string, lengte = 500) => tekstveld(vorm, naam, lengte);
  const id = lees('id');
  if (id && !isNummer(id)) throw new Response(null, { status: 400 });
  const bij = (object: Voorwerp, handeling: Handeling, fn: Parameters<typeof bijPersoon>[3]) =>
    bijPersoon(request, persoon, { handeling, object }, fn);
  const eens = (object: Voorwerp, handeling: Handeling, fn: Parameters<typeof bijPersoon>[3]) =>
    bij(object, handeling, (t) => eenmalig(t, leesSleutel(vorm), () => fn(t)));
  const naar = (plek: string) => redirect(`/werkplek/mensen/${persoon}/werk?klaar=ja${plek}`, 303);
  const terug = (plek = '') => redirect(`/werkplek/mensen/${persoon}/werk${plek}`, 303);
  switch (lees('doe')) {
    case 'plek': {
      const plek = leesPlek(vorm);
      if (!plek.goed) return mis({ waar: 'plek', ...plek.mis });
      const fout = await binnenGrens(() => eens('aanbod', 'toevoegen', (t) => bewaarPlek(t, persoon, plek.goed)));
      return fout ? mis({ waar: 'plek', fout, getypt: plek.getypt }) : naar('#plekken');
    }
    case 'wijzig': {
      const tot = lees('tot');
      const uren = leesUren(lees('uren'));
      if (uren === null) return mis({ waar: id, fout: 'uren', getypt: {} });
      const fout = await binnenGrens(() =>
        bij('aanbod', 'wijzigen', (t) =>
          wijzigPlaatsing(t, persoon, id, { uren_honderdsten: uren, ...(isDag(tot) ? { tot } : {}) }),
        ),
      );
      return fout ? mis({ waar: id, fout, getypt: {} }) : naar('#plekken');
    }
    case 'stop': {
      const door = STOPPERS.find((s) => s === lees('door'));
      if (!isDag(lees('op')) || !door) return terug('#plekken');
      await bij('aanbod', 'wijzigen', (t) =>
        wijzigPlaatsing(t, persoon, id, { gestopt_op: lees('op'), gestopt_door: door }),
      );
      return naar('#plekken');
    }
    case 'besproken':
      await bij('nazorg', 'wijzigen', (t) => besprokenEinde(t, persoon, id));
      return naar('#plekken');
    case 'klopt-gelezen':
      await bij('nazorg', 'wijzigen', (t) => leesPlaatsingantwoord(t, persoon, id));
      return naar('#plekken');
    case 'grens': {
      const getypt = { uren: lees('uren'), reden: lees('reden') };
      const uren = leesUren(lees('uren'));
      if (uren === null || lees('reden').length < 3) return mis({ waar: 'grens', fout: 'uren', getypt });
      const fout = await binnenGrens(() =>
        eens('plan', 'toevoegen', (t) => kiesGrens(t, persoon, uren, lees('reden'))),
      );
      return fout ? mis({ waar: 'grens', fout, getypt }) : naar('#grens');
    }
    case 'antwoord': {
      const tekst = lees('tekst', 4000);
      if (!tekst) return terug('#vragen');
      await bij('nazorg', 'wijzigen', (t) => beantwoord(t, persoon, id, tekst));
      return naar('#vragen');
    }
    case 'langer':
      if (isDag(lees('tot'))) await bij('nazorg', 'wijzigen', (t) => verlengNazorg(t, persoon, lees('tot')));
      return naar('#nazorg');
    case 'ander': {
      const ander = { naam: lees('naam', 120), bereik: lees('bereik', 200), magWeten: lees('magWeten') };
      const soort = ANDEREN.find((s) => s === lees('soort'));
      if (!soort || ander.naam.length < 2 || ander.magWeten.length < 3) return terug('#ander');
      await eens('nazorg', 'toevoegen', (t) => noemAnder(t, persoon, { soort, ...ander }));
      return naar('#ander');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}
