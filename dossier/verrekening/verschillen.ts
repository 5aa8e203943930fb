import { type Betaalkalender, grootboek, type Maand, plusMaanden, type Reeksmaand } from '@bijrijder/huishoudgeld';
import type { Kortregel } from './regels.ts';
import type { Grootboekrij, Premieopen, Stapvraag } from './stap.ts';

/** Earlier months as decided against as they are now: ledger rows, lines that are paid now, and what is added to reserve and premie. */
export function verschillen(
  vraag: Stapvraag,
  toen: readonly Reeksmaand[],
  nu: readonly Reeksmaand[],
  kalender: Betaalkalender,
) {
  const { maand, bekendOp, anders, vorige } = vraag;
  const rijen: Grootboekrij[] = [];
  const regels: Kortregel[] = [];
  let reserveErbijCent = 0;
  const waarom = new Map(grootboek(toen, nu, `${plusMaanden(maand, 1)}-01`).regels.map((rij) => [rij.maand, rij]));
  const laatsteUitkering = vorigeVakantietoeslag(maand, kalender);
  for (const e of anders?.eerder ?? []) {
    const n = nu.find((m) => m.maand === e.maand);
    if (!n || e.maand >= maand) continue;
    const gemeen = {
      maand: e.maand,
      oorzaken: waarom.get(e.maand)?.oorzaken ?? [],
      herkomst: anders!.herkomst,
      binnenZesMaanden: e.maand >= plusMaanden(bekendOp.slice(0, 7), -6),
    };
    const betalen = tegenOpen(e.teBetalenCent, e.openTeBetalenCent ?? 0, n.uitkomst?.te_betalen_ct ?? 0);
    if (betalen) {
      rijen.push({ ...gemeen, soort: 'bijstand', ...rij(betalen, 'nabetaald') });
      const cent = betalen.wordtCent - betalen.wasCent;
      if (cent > 0) regels.push(['nabetaling', cent, { m: e.maand, w: gemeen.oorzaken }]);
    }
    const reserve = tegenOpen(e.reserveringCent, e.openReserveringCent ?? 0, n.reserveringCent);
    if (reserve) {
      const alUitbetaald = e.maand <= laatsteUitkering;
      rijen.push({ ...gemeen, soort: 'reserve', ...rij(reserve, alUitbetaald ? 'nabetaald' : 'bij_vakantietoeslag') });
      const verschil = reserve.wordtCent - reserve.wasCent;
      if (verschil > 0 && alUitbetaald)
        regels.push(['vakantietoeslag_correctie', verschil, { m: e.maand, w: gemeen.oorzaken }]);
      else if (verschil > 0) reserveErbijCent += verschil;
    }
  }
  const premieOpen: Premieopen[] = [...(vorige?.premieOpen ?? [])];
  for (const n of nu) {
    if (n.maand >= maand) continue;
    const o = toen.find((m) => m.maand === n.maand);
    for (const persoon of new Set([...Object.keys(o?.premieCent ?? {}), ...Object.keys(n.premieCent)])) {
      const was = o?.premieCent[persoon] ?? 0;
      const wordt = n.premieCent[persoon] ?? 0;
      if (was === wordt) continue;
      rijen.push({
        maand: n.maand,
        soort: persoon === 'P2' ? 'premie_p2' : 'premie',
        wasCent: was,
        wordtCent: wordt,
        oorzaken: waarom.get(n.maand)?.oorzaken ?? [],
        herkomst: anders!.herkomst,
        binnenZesMaanden: n.maand >= plusMaanden(bekendOp.slice(0, 7), -6),
        stand: wordt > was ? 'bij_premie' : 'te_horen',
      });
      if (wordt > was) premieOpen.push([n.maand, persoon, wordt - was]);
    }
  }
  return { rijen, regels, reserveErbijCent, premieOpen };
}

type Verschil = Pick<Grootboekrij, 'wasCent' | 'wordtCent' | 'vervangt'>;

/**
 * An earlier month as it was settled against as it is now; null: the same. What waits to be heard was paid and never taken back: when the month
 * turns out better, that comes first, and only what is above it is paid.
 * @param was as settled, less what waits
 * @param open what waits
 */
function tegenOpen(was: number, open: number, wordt: number): Verschil | null {
  if (wordt === was) return null;
  return wordt > was && open > 0
    ? { wasCent: was + open, wordtCent: wordt, vervangt: true }
    : { wasCent: was, wordtCent: wordt };
}

const rij = (v: Verschil, gunst: Grootboekrij['stand']): Verschil & Pick<Grootboekrij, 'stand'> => ({
  ...v,
  stand: v.wordtCent === v.wasCent ? 'vervalt' : v.wordtCent < v.wasCent ? 'te_horen' : gunst,
});

/** Last month whose vakantietoeslag had been paid with a decision before this one. */
function vorigeVakantietoeslag(maand: Maand, kalender: Betaalkalender): Maand {
  const beslis = ((kalender.vakantietoeslagMaand + 10) % 12) + 1;
  const jaar = Number(maand.slice(0, 4)) - (Number(maand.slice(5)) > beslis ? 0 : 1);
  return `${jaar}-${String(beslis).padStart(2, '0')}`;
}
