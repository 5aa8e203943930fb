import { describe, expect, it } from 'vitest';
import { rekeningVan } from '../dossier/verrekening/regeling.ts';
import { type Stapbesluit, type Vorige, verrekenStap } from '../dossier/verrekening/stap.ts';
import { besluitdagVan, voerUit } from './grootboek/uitvoering.ts';
import { type Proefhuishouden, proefhuishouden, vensterVan } from './proef/huishoudens.ts';
import { opVolgordeVanKennis } from './tijdlijn/feiten.ts';
import { kennisVan } from './tijdlijn/kennis.ts';
import { maandenTussen } from './tijdlijn/maand.ts';

const regeling = rekeningVan('voorbeeldstad');

/** The months as the municipality decides them, one after the other, on what was known on each day of decision. */
function* besluiten(h: Proefhuishouden): Generator<{ maand: string; betaaldCent: number; premieCent: number }> {
  const feiten = opVolgordeVanKennis(h.feiten);
  const bekend = (dag: string) => feiten.filter((f) => f.bekendOp <= dag);
  const eerder: { maand: string; teBetalenCent: number; reserveringCent: number }[] = [];
  let vorige: Vorige | null = null;
  let vorigeDag = '';
  for (const maand of maandenTussen(h.van, h.totEnMet)) {
    const bekendOp = besluitdagVan(maand);
    const nieuw = vorige !== null && feiten.some((f) => f.bekendOp > vorigeDag && f.bekendOp <= bekendOp);
    const uit = verrekenStap(
      {
        maand,
        bekendOp,
        feiten: bekend(bekendOp),
        vorige,
        anders: nieuw
          ? { feitenToen: bekend(vorigeDag), eerder: eerder.map((e) => ({ ...e })), herkomst: 'client' }
          : null,
      },
      regeling,
    );
    vorigeDag = bekendOp;
    if (uit.soort !== 'besluit') {
      yield { maand, betaaldCent: 0, premieCent: 0 };
      continue;
    }
    onthoud(uit, maand);
    vorige = { ...uit, maand, bekendOp };
    yield { maand, betaaldCent: uit.betaaldCent, premieCent: uit.premieCent };
  }
  function onthoud(uit: Stapbesluit, maand: string): void {
    for (const rij of uit.grootboek) {
      const e = eerder.find((x) => x.maand === rij.maand);
      if (e && rij.soort === 'bijstand') e.teBetalenCent = rij.wordtCent;
      if (e && rij.soort === 'reserve') e.reserveringCent = rij.wordtCent;
    }
    eerder.push({ maand, teBetalenCent: uit.teBetalenCent, reserveringCent: uit.reserveringCent });
  }
}

describe('the months ahead', () => {
  it('show to the cent what the municipality then decides and pays', () => {
    for (let n = 0; n < 60; n++) {
      const h = proefhuishouden(n);
      const { specificaties } = voerUit(regeling.rekenaar, {
        bekend: kennisVan(h.feiten, vensterVan(h)),
        van: h.van,
        totEnMet: h.totEnMet,
        peildag: '2027-06-30',
        kalender: regeling.kalender,
      });
      const vooruit = (maand: string, soort: 'bijstand' | 'premie') =>
        specificaties.find((s) => s.maand === maand && s.soort === soort)?.betaaldCent ?? 0;
      for (const b of besluiten(h))
        expect([vooruit(b.maand, 'bijstand'), vooruit(b.maand, 'premie')], `huishouden ${n}, ${b.maand}`).toEqual([
          b.betaaldCent,
          b.premieCent,
        ]);
    }
  });
});
