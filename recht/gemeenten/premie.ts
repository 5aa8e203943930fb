/** Art. 31 lid 2 onder j: a premium of the municipality for people who work next to bijstand. A local choice in four shapes. */
import {
  als,
  bedragInMaand,
  boven,
  deel,
  en,
  invoer,
  keer,
  kleinste,
  maandbedrag,
  of,
  parameter,
  regel,
  tabel,
  uit,
  vast,
  vergelijk,
  vraag,
} from '@bijrijder/rekenkern';
import { bijstand } from '../participatiewet/art-19.ts';
import { loonPerMaand } from '../participatiewet/art-31.ts';
import { feiten, pw, voorPersoon } from '../participatiewet/feiten.ts';
import { PREMIE_SLEUTELS } from './premie-sleutels.ts';

export const premieInstelling = {
  geldt: vraag('premie_geldt', 'De gemeente geeft een premie voor werk naast de bijstand'),
  twaalfdeJ: vraag('premie_maximum_twaalfde_j', 'Hoogstens een twaalfde van het jaarbedrag per maand'),
  rustPerJaar: vraag('premie_maximum_deel_j', 'Hoogstens een deel van het jaarbedrag per jaar'),
  oplopend: vraag('premie_oplopend', 'Het percentage loopt op met de maanden werk'),
};
const nul = vast(0, 'cent/maand');

export const premieFeiten = voorPersoon((p) => ({
  ditJaar: invoer(`premie_dit_jaar_${p}`, 'cent', `Premie die dit jaar al is verdiend (${p})`, { hoog: 100_000_000 }),
  maandenGewerkt: invoer(`premie_maanden_gewerkt_${p}`, 'aantal', `Maanden met loon voor deze maand (${p})`, {
    hoog: 1200,
  }),
}));

export const premieVerdiend = voorPersoon((p) => {
  const loon = uit(loonPerMaand[p]);
  const pct = als(
    premieInstelling.oplopend,
    tabel(PREMIE_SLEUTELS.oplopend, premieFeiten[p].maandenGewerkt, 1, 'fractie'),
    parameter(PREMIE_SLEUTELS.percentage, 'fractie'),
  );
  const j = parameter('pw.premie.j_max', 'cent');
  const hoogstens = als(
    premieInstelling.rustPerJaar,
    bedragInMaand(boven(keer(j, parameter(PREMIE_SLEUTELS.deelVanJ, 'fractie')), premieFeiten[p].ditJaar)),
    als(premieInstelling.twaalfdeJ, bedragInMaand(deel(j, 12)), parameter(PREMIE_SLEUTELS.maximum, 'cent/maand')),
  );
  return regel(`premie-verdiend-${p}`, pw('art. 31 lid 2 onder j en lid 5'), 'cent', {
    titel: 'Premie die u deze maand verdient',
    formule: maandbedrag(
      als(
        en(
          premieInstelling.geldt,
          feiten[p].rechthebbend,
          vergelijk(feiten[p].loon, '>', vast(0, 'cent/jaar')),
          vergelijk(uit(bijstand), '>', nul),
          of(vergelijk(feiten[p].leeftijd, '>=', parameter('pw.vrijlating.n_leeftijd', 'jaar')), feiten[p].doelgroep),
        ),
        kleinste(keer(loon, pct), hoogstens),
        nul,
      ),
    ),
    zin: 'Omdat u werkt, verdient u premie boven op uw uitkering. De premie telt niet mee als inkomen.',
    orakels: ['amsterdam-experiment-300', 'premie-iasz-2026'],
  });
});
