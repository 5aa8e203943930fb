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
    const betalen = n.uitkomst?.te_betalen_ct ?? 0;
    if (betalen !== e.teBetalenCent) {
      const meer = betalen > e.teBetalenCent;
      rijen.push({
        ...gemeen,
        soort: 'bijstand',
        wasCent: e.teBetalenCent,
        wordtCent: betalen,
        stand: meer ? 'nabetaald' : 'te_horen',
      });
      if (meer) regels.push(['nabetaling', betalen - e.teBetalenCent, { m: e.maand, w: gemeen.oorzaken }]);
    }
    if (n.reserveringCent !== e.reserveringCent) {
      const verschil = n.reserveringCent - e.reserveringCent;
      const alUitbetaald = e.maand <= laatsteUitkering;
      const stand = verschil < 0 ? 'te_horen' : alUitbetaald ? 'nabetaald' : 'bij_vakantietoeslag';
      rijen.push({ ...gemeen, soort: 'reserve', wasCent: e.reserveringCent, wordtCent: n.reserveringCent, stand });
      if (stand === 'nabetaald')
        regels.push(['vakantietoeslag_correctie', verschil, { m: e.maand, w: gemeen.oorzaken }]);
      if (stand === 'bij_vakantietoeslag') reserveErbijCent += verschil;
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

/** Last month whose vakantietoeslag had been paid with a decision before this one. */
function vorigeVakantietoeslag(maand: Maand, kalender: Betaalkalender): Maand {
  const beslis = ((kalender.vakantietoeslagMaand + 10) % 12) + 1;
  const jaar = Number(maand.slice(0, 4)) - (Number(maand.slice(5)) > beslis ? 0 : 1);
  return `${jaar}-${String(beslis).padStart(2, '0')}`;
}
