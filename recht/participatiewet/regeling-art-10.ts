/** Regeling art. 10-14: the claim on holiday allowance over income counts as income (art. 31 lid 4 of the law). */
import {
  als,
  deel,
  en,
  jaarNaarMaand,
  keer,
  min,
  niet,
  parameter,
  plus,
  regel,
  tabel,
  type Uitdrukking,
  uit,
  vast,
  vergelijk,
} from '@bijrijder/rekenkern';
import { vrijlating } from './art-34a.ts';
import { ander, BRONNEN_NOEMER, feiten, huishouden as h, lezing, regeling, voorPersoon } from './feiten.ts';

const nul = vast(0, 'cent/maand');
const geen = vast(0, 'cent/jaar');
type Maand = Uitdrukking<'cent/maand'>;
const SLEUTEL = 'regeling.vakantieaanspraak';
const volgensTabel = (sleutel: string, inkomen: Maand): Maand =>
  min(keer(inkomen, tabel(sleutel, inkomen, 1, 'fractie')), tabel(sleutel, inkomen, 2, 'cent/maand'));
const onzeker = 'De wet zegt niet of het gaat om het loon voor of na het deel dat u houdt.';

/** Wages in one table row of kinds: the exempt part comes off only where the municipality reads it so. */
const loonBasis = voorPersoon((p) => {
  const naAftrek = (jaarbedrag: Uitdrukking<'cent/jaar'>): Maand =>
    als(
      en(lezing.aanspraakNaVrijlating, vergelijk(jaarbedrag, '>', geen)),
      min(jaarNaarMaand(jaarbedrag), uit(vrijlating[p])),
      jaarNaarMaand(jaarbedrag),
    );
  return { tabel: naAftrek(feiten[p].loonTabel), zonder: naAftrek(feiten[p].loonZonder) };
});

export const aanspraak11 = voorPersoon((p) =>
  regel(`vakantieaanspraak-11-${p}`, regeling('art. 11'), 'cent/maand', {
    titel: 'Vakantiegeld dat uw werkgever voor u spaart',
    orakels: ['maand-093', 'maand-099', 'maand-105'],
    formule: als(
      en(niet(feiten[p].aow), vergelijk(feiten[p].loonTabel, '>', geen)),
      volgensTabel(`${SLEUTEL}.art11`, loonBasis[p].tabel),
      nul,
    ),
    zin: 'Uw werkgever spaart vakantiegeld voor u. De wet telt dat elke maand mee. Krijgt u het in mei? Dan telt het niet nog een keer.',
    onzeker,
  }),
);
export const aanspraak12 = voorPersoon((p) =>
  regel(`vakantieaanspraak-12-${p}`, regeling('art. 12'), 'cent/maand', {
    titel: 'Vakantiegeld over uw uitkering',
    orakels: ['maand-231', 'maand-237'],
    formule: als(
      en(niet(feiten[p].aow), vergelijk(feiten[p].anderTabel, '>', geen)),
      volgensTabel(`${SLEUTEL}.art12`, jaarNaarMaand(feiten[p].anderTabel)),
      nul,
    ),
    zin: 'Krijgt u over een uitkering later vakantiegeld? De wet telt dat elke maand mee.',
  }),
);
export const aanspraak13 = voorPersoon((p) =>
  regel(`vakantieaanspraak-13-${p}`, regeling('art. 13'), 'cent/maand', {
    titel: 'Vakantiegeld over inkomen zonder heffingskorting',
    formule: als(
      en(niet(feiten[p].aow), vergelijk(plus(feiten[p].loonZonder, feiten[p].anderZonder), '>', geen)),
      volgensTabel(`${SLEUTEL}.art13`, plus(loonBasis[p].zonder, jaarNaarMaand(feiten[p].anderZonder))),
      nul,
    ),
    zin: 'Over inkomen zonder heffingskorting telt een vast deel mee als vakantiegeld.',
  }),
);
export const aanspraak14 = voorPersoon((p) => {
  const inkomen = jaarNaarMaand(feiten[p].aowInkomen);
  const anderInkomen = plus(
    loonBasis[p].tabel,
    loonBasis[p].zonder,
    jaarNaarMaand(feiten[p].anderTabel),
    jaarNaarMaand(feiten[p].anderZonder),
  );
  const anders = plus(feiten[p].loonTabel, feiten[p].loonZonder, feiten[p].anderTabel, feiten[p].anderZonder);
  const deelVan = (soort: string) => parameter(`${SLEUTEL}.art14.${soort}`, 'fractie');
  return {
    aow: regel(`vakantieaanspraak-14-1-${p}`, regeling('art. 14 lid 1'), 'cent/maand', {
      titel: 'Vakantiegeld over uw AOW',
      orakels: ['maand-249'],
      formule: als(
        en(feiten[p].aow, vergelijk(feiten[p].aowInkomen, '>', geen)),
        als(
          h.gehuwd,
          als(
            feiten[ander(p)].aow,
            keer(inkomen, deelVan('gehuwden_beide_aow')),
            volgensTabel(`${SLEUTEL}.art14.gehuwden_een_aow`, inkomen),
          ),
          keer(inkomen, deelVan('alleenstaande')),
        ),
        nul,
      ),
      zin: 'Krijgt u over uw AOW later vakantiegeld? De wet telt dat elke maand mee.',
    }),
    ander: regel(`vakantieaanspraak-14-2-${p}`, regeling('art. 14 lid 2'), 'cent/maand', {
      titel: 'Vakantiegeld over inkomen naast uw AOW',
      orakels: ['maand-147', 'maand-207', 'maand-249'],
      formule: als(
        en(feiten[p].aow, vergelijk(anders, '>', geen)),
        keer(anderInkomen, deelVan('ander_inkomen_naast_aow')),
        nul,
      ),
      zin: 'Over inkomen naast uw AOW telt een vast deel mee als vakantiegeld.',
    }),
  };
});

export const vakantieaanspraak = voorPersoon((p) =>
  regel(`vakantieaanspraak-${p}`, regeling('art. 10 tot en met 14'), 'cent/maand', {
    titel: 'Vakantiegeld over uw inkomen',
    orakels: ['maand-093', 'maand-099', 'maand-105'],
    formule: als(
      lezing.aanspraakGeen,
      nul,
      als(
        lezing.aanspraakPerBron,
        jaarNaarMaand(deel(feiten[p].aanspraakBronnen, BRONNEN_NOEMER)),
        plus(
          uit(aanspraak11[p]),
          uit(aanspraak12[p]),
          uit(aanspraak13[p]),
          uit(aanspraak14[p].aow),
          uit(aanspraak14[p].ander),
        ),
      ),
    ),
    zin: 'Over uw inkomen bouwt u vakantiegeld op. De wet telt dat elke maand mee.',
    onzeker,
  }),
);

/** Only the part over wages with heffingskorting: what an employer of one more job would set aside. */
export const vakantieaanspraakLoon = voorPersoon((p) =>
  regel(`vakantieaanspraak-loon-${p}`, regeling('art. 11 en art. 14 lid 2'), 'cent/maand', {
    titel: 'Vakantiegeld over uw loon',
    orakels: ['bocht-03', 'bocht-10'],
    formule: als(
      lezing.aanspraakGeen,
      nul,
      als(
        en(feiten[p].aow, vergelijk(feiten[p].loonTabel, '>', geen)),
        keer(loonBasis[p].tabel, parameter(`${SLEUTEL}.art14.ander_inkomen_naast_aow`, 'fractie')),
        uit(aanspraak11[p]),
      ),
    ),
    zin: 'Over uw loon bouwt u vakantiegeld op bij uw werkgever.',
  }),
);
