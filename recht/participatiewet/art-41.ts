/** Art. 41 lid 4: under 27 the application waits four weeks, with its exceptions. Art. 44 lid 5: looking back. Art. 58 lid 4: settling. */
import {
  als,
  en,
  invoer,
  keer,
  kleinste,
  niet,
  of,
  parameter,
  type Regel,
  regel,
  uit,
  vast,
  vergelijk,
  vraag,
} from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

export const aanvraagfeiten = {
  jongste: invoer('leeftijd_oudste_aanvrager', 'jaar', 'Leeftijd van de oudste aanvrager', { hoog: 150 }),
  medisch: vraag('een_medisch_urenbeperkt', 'Een van u kan om medische redenen minder uren werken'),
  doelgroep: vraag('een_doelgroep_loonkostensubsidie', 'Een van u hoort bij de groep met loonkostensubsidie'),
  praktijkonderwijs: vraag(
    'praktijkonderwijs_of_vso_afgelopen_jaar',
    'Een van u zat in het laatste jaar op praktijkonderwijs of speciaal onderwijs',
  ),
  eerder: vraag('college_begint_eerder', 'De gemeente begint eerder, omdat uw situatie daarom vraagt'),
  maandenTerug: invoer('maanden_terug_gevraagd', 'aantal', 'Maanden voor de melding waarover u bijstand vraagt', {
    hoog: 1200,
  }),
  noodzaak: vraag('omstandigheden_noodzaken', 'Uw situatie maakt het nodig om terug te gaan in de tijd'),
  maandenOud: invoer('maanden_geleden_ontvangen', 'aantal', 'Hoeveel maanden geleden u het geld kreeg', { hoog: 1200 }),
};
const f = aanvraagfeiten;

export const zoektermijn = regel('zoektermijn-geldt', pw('art. 41 lid 4 en 11'), 'ja/nee', {
  titel: 'Er is een zoektermijn',
  formule: en(
    vergelijk(f.jongste, '<', parameter('pw.leeftijd.zoektermijn', 'jaar')),
    niet(of(f.medisch, f.doelgroep, f.praktijkonderwijs, f.eerder)),
  ),
  zin: 'Onder {pw.leeftijd.zoektermijn} zoekt u eerst zelf naar werk of school. Soms geldt dat niet.',
});
export const zoektermijnDagen = regel('zoektermijn', pw('art. 41 lid 4'), 'dag', {
  titel: 'Dagen wachten na uw melding',
  formule: als(uit(zoektermijn), keer(vast(7, 'dag'), parameter('pw.zoektermijn_jongeren', 'aantal')), vast(0, 'dag')),
  zin: 'Vier weken na uw melding kunt u de aanvraag doen.',
});
export const terugwerkend = regel('maanden-met-terugwerkende-kracht', pw('art. 44 lid 5'), 'aantal', {
  titel: 'Maanden die de gemeente terug kan gaan',
  versies: [
    {
      van: '0001-01-01',
      tot: '2026-01-01',
      formule: vast(0, 'aantal'),
      zin: 'Voor 2026 kon de gemeente niet teruggaan.',
    },
    {
      van: '2026-01-01',
      formule: als(f.noodzaak, kleinste(f.maandenTerug, parameter('pw.terugwerkend_max', 'aantal')), vast(0, 'aantal')),
    },
  ],
  zin: 'Is het nodig? Dan kan de gemeente {pw.terugwerkend_max} maanden teruggaan.',
});
export const magVerrekenen = regel('verrekenen-mag', pw('art. 58 lid 4'), 'ja/nee', {
  titel: 'Verrekenen met uw uitkering mag',
  formule: vergelijk(f.maandenOud, '<=', parameter('pw.verrekening_venster', 'aantal')),
  zin: 'Verrekenen mag alleen met geld van de laatste {pw.verrekening_venster} maanden.',
});
export const AANVRAAGREGELS: readonly Regel[] = [zoektermijn, zoektermijnDagen, terugwerkend, magVerrekenen].map(
  (r) => r as unknown as Regel,
);
