/** Art. 34: how much people may own. */
import { als, boven, en, invoer, min, parameter, plus, type Regel, regel, uit, vergelijk } from '@bijrijder/rekenkern';
import { huishouden as h, pw } from './feiten.ts';

const bedrag = (naam: string, titel: string) => invoer(naam, 'cent', titel, { hoog: 10_000_000_000 });
export const vermogensfeiten = {
  bezittingen: bedrag('bezittingen', 'Wat u bezit: geld op de bank, auto en andere zaken'),
  schulden: bedrag('schulden', 'Uw schulden'),
  gespaard: bedrag('gespaard_tijdens_bijstand', 'Wat u spaarde terwijl u bijstand kreeg'),
  woning: bedrag('eigen_woning', 'Waarde van uw eigen woning, min de hypotheek'),
};
const f = vermogensfeiten;

export const vermogensgrens = regel('vermogensgrens', pw('art. 34 lid 3'), 'cent', {
  titel: 'Zoveel mag u bezitten',
  formule: als(
    h.gehuwd,
    parameter('pw.vermogen.gehuwden', 'cent'),
    als(
      h.alleenstaandeOuder,
      parameter('pw.vermogen.alleenstaande_ouder', 'cent'),
      parameter('pw.vermogen.alleenstaande', 'cent'),
    ),
  ),
  zin: 'U mag hoogstens {pw.vermogen.alleenstaande} bezitten, met partner of kind {pw.vermogen.alleenstaande_ouder}.',
});
export const vermogen = regel('vermogen', pw('art. 34 lid 1 en 2 onder c en d'), 'cent', {
  titel: 'Wat meetelt als vermogen',
  formule: min(
    plus(boven(f.bezittingen, f.gespaard), boven(f.woning, parameter('pw.vermogen.woning', 'cent'))),
    f.schulden,
  ),
  zin: 'Uw bezit min uw schulden. Wat u tijdens de bijstand spaart en een deel van uw woning tellen niet mee.',
});
/** Only what is above the limit is taken into account (lid 2 onder b). */
export const teVeelVermogen = regel('vermogen-boven-grens', pw('art. 34 lid 2 onder b'), 'cent', {
  titel: 'Vermogen boven de grens',
  formule: boven(uit(vermogen), uit(vermogensgrens)),
  zin: 'Alleen wat boven de grens ligt, telt mee.',
  orakels: ['recht-vermogen-boven-grens-2026'],
});
export const geenVermogen = regel('geen-vermogen-boven-grens', pw('art. 19 lid 1 onder b'), 'ja/nee', {
  titel: 'Uw vermogen is laag genoeg',
  formule: vergelijk(uit(vermogen), '<=', uit(vermogensgrens)),
  zin: 'Er is recht als uw vermogen niet boven de grens ligt.',
  orakels: ['recht-vermogen-boven-grens-2026'],
});

const inkomen = bedrag('inkomen_maand', 'Inkomen dat meetelt');
const norm = bedrag('norm_maand', 'Bedrag om van te leven');
/** Art. 19 lid 1 whole: both conditions, on amounts that are known. */
export const rechtGeheel = regel('recht-inkomen-en-vermogen', pw('art. 19 lid 1'), 'ja/nee', {
  titel: 'Er is recht op bijstand',
  formule: en(vergelijk(inkomen, '<', norm), uit(geenVermogen)),
  zin: 'Er is recht als inkomen en vermogen laag genoeg zijn.',
  orakels: ['recht-vermogen-boven-grens-2026'],
});

export const VERMOGENREGELS: readonly Regel[] = [
  vermogensgrens,
  vermogen,
  teVeelVermogen,
  geenVermogen,
  rechtGeheel,
].map((r) => r as unknown as Regel);
