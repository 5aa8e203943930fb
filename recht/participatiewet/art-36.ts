/** Art. 36: individuele inkomenstoeslag. Art. 36b: studietoeslag. */
import {
  als,
  en,
  invoer,
  niet,
  parameter,
  type Regel,
  regel,
  tabel,
  vast,
  vergelijk,
  vraag,
} from '@bijrijder/rekenkern';
import { pw } from './feiten.ts';

export const toeslagfeiten = {
  leeftijd: invoer('leeftijd', 'jaar', 'Uw leeftijd', { hoog: 150 }),
  aow: vraag('aow_leeftijd_bereikt', 'U hebt de AOW-leeftijd'),
  langLaag: vraag('langdurig_laag_inkomen', 'U hebt lang een laag inkomen (de gemeente zegt hoe lang)'),
  vermogenOk: vraag('vermogen_onder_grens', 'Uw vermogen is niet te hoog'),
  geenUitzicht: vraag('geen_uitzicht_op_verbetering', 'Uw inkomen wordt voorlopig niet hoger'),
  inJaarGehad: vraag('toeslag_afgelopen_12_maanden', 'U kreeg deze toeslag in de laatste twaalf maanden'),
  beperking: vraag(
    'kan_niet_bijverdienen_door_ziekte',
    'U kunt door ziekte of een beperking niet werken naast uw studie',
  ),
  studiefinanciering: vraag('studiefinanciering', 'U krijgt studiefinanciering of een tegemoetkoming voor school'),
  wajong: vraag('wajong', 'U hebt recht op Wajong'),
};
const f = toeslagfeiten;

export const inkomenstoeslag = regel('individuele-inkomenstoeslag-mogelijk', pw('art. 36 lid 1 en 3'), 'ja/nee', {
  titel: 'U kunt de individuele inkomenstoeslag vragen',
  formule: en(
    vergelijk(f.leeftijd, '>=', parameter('pw.leeftijd.21', 'jaar')),
    niet(f.aow),
    f.langLaag,
    f.vermogenOk,
    f.geenUitzicht,
    niet(f.inJaarGehad),
  ),
  zin: 'Hebt u lang een laag inkomen? Dan kunt u elk jaar deze toeslag vragen. De gemeente bepaalt het bedrag.',
  onzeker: 'Het bedrag staat in de verordening van de gemeente. Dat kennen wij niet.',
});
export const studietoeslag = regel('studietoeslag', pw('art. 36b lid 1 en 3'), 'cent/maand', {
  titel: 'Studietoeslag, ten minste',
  formule: als(
    en(
      f.beperking,
      f.studiefinanciering,
      niet(f.wajong),
      vergelijk(f.leeftijd, '>=', parameter('pw.leeftijd.studietoeslag', 'jaar')),
    ),
    als(
      vergelijk(f.leeftijd, '>=', parameter('pw.leeftijd.21', 'jaar')),
      parameter('pw.studietoeslag.21+', 'cent/maand'),
      tabel('pw.studietoeslag.jong', f.leeftijd, 1, 'cent/maand'),
    ),
    vast(0, 'cent/maand'),
  ),
  zin: 'Kunt u door ziekte niet werken naast uw studie? Dan krijgt u vanaf 21 jaar ten minste {pw.studietoeslag.21+} per maand.',
});
export const TOESLAGREGELS: readonly Regel[] = [inkomenstoeslag, studietoeslag].map((r) => r as unknown as Regel);
