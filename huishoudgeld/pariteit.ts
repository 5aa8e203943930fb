/**
 * Parity over generated household-years: what the calendar shows, what the specifications say, what is paid and what the
 * ledger holds are the same money, to the cent. `npm run pariteit -- 1000`.
 */

import { pathToFileURL } from 'node:url';
import { VOORBEELDSTAD } from '@bijrijder/recht';
import { type Uitvoering, voerUit } from './grootboek/uitvoering.ts';
import { BETAALKALENDER_VOORBEELDSTAD as KALENDER } from './kalender/betaaldag.ts';
import { geldkalender, komtBinnen } from './kalender/kalender.ts';
import { type Proefhuishouden, proefhuishouden, vensterVan } from './proef/huishoudens.ts';
import { kennisVan } from './tijdlijn/kennis.ts';
import { laatsteDag, maandenTussen, maandVan, plusMaanden } from './tijdlijn/maand.ts';
import { type Rekenaar, rekenaarVoor } from './tijdlijn/rekenaar.ts';

export interface Pariteit {
  readonly nummer: number;
  readonly betaaldCent: number;
  readonly kalenderCent: number;
  readonly fouten: readonly string[];
}

const som = <T>(rij: readonly T[], f: (x: T) => number): number => rij.reduce((t, x) => t + f(x), 0);

/** Paid over the year = what now should have been paid + what was paid too much and is still open. */
function grootboekKlopt(u: Uitvoering): string[] {
  const regels = u.specificaties.flatMap((s) => s.regels);
  const van = (...soorten: string[]) =>
    som(
      regels.filter((r) => soorten.includes(r.soort)),
      (r) => r.bedragCent,
    );
  const uitOpzij = (soort: string) =>
    som(
      u.openstaand.filter((v) => v.soort === soort),
      (v) => v.uitOpzijCent,
    );
  const open = (soort: string) =>
    som(
      u.openstaand.filter((v) => v.soort === soort),
      (v) => v.bedragCent,
    );
  const moest = som(u.nu, (m) => m.uitkomst?.te_betalen_ct ?? 0);
  const fouten: string[] = [];
  const bijstand = van('bijstand', 'nabetaling') - open('bijstand');
  if (bijstand !== moest) fouten.push(`grootboek bijstand: betaald ${bijstand}, had moeten zijn ${moest}`);
  const pot = (
    soort: 'vakantietoeslag' | 'premie',
    opzijCent: number,
    bedrag: (m: Uitvoering['nu'][number]) => number,
  ) => {
    const is = van(soort, `${soort}_correctie`) + opzijCent + uitOpzij(soort) - open(soort);
    const hoort = som(u.nu, bedrag);
    if (is !== hoort) fouten.push(`grootboek ${soort}: ${is} tegen ${hoort}`);
  };
  pot('vakantietoeslag', u.opzij.vakantietoeslagCent, (m) => m.reserveringCent);
  pot('premie', u.opzij.premieCent, (m) => som(Object.values(m.premieCent), (x) => x));
  const afgelost = van('verrekening') + som(u.openstaand, (v) => v.bedragCent - v.restCent - v.uitOpzijCent);
  if (afgelost !== 0) fouten.push(`verrekening ${afgelost} sluit niet op de openstaande bedragen`);
  return fouten;
}

/** Checks one household over its months, decided month by month on what was known then. */
export function toetsPariteit(r: Rekenaar, h: Proefhuishouden, verrekenen?: { perMaandCent?: number }): Pariteit {
  const bekend = kennisVan(h.feiten, vensterVan(h));
  const peildag = laatsteDag(plusMaanden(h.totEnMet, 6));
  const u = voerUit(r, {
    bekend,
    van: h.van,
    totEnMet: h.totEnMet,
    peildag,
    kalender: KALENDER,
    ...(verrekenen ? { verrekenen } : {}),
  });
  const fouten = grootboekKlopt(u);
  for (const s of u.specificaties) {
    const regels = som(s.regels, (x) => x.bedragCent);
    if (regels !== s.betaaldCent) fouten.push(`specificatie ${s.maand}: regels ${regels}, betaald ${s.betaaldCent}`);
    if (s.betaaldCent < 0) fouten.push(`specificatie ${s.maand}: onder nul`);
  }
  const tijdlijn = bekend(peildag);
  const eerste = h.van;
  const maanden = maandenTussen(eerste, plusMaanden(h.totEnMet, 1)).length;
  const kalender = geldkalender(r, {
    tijdlijn,
    specificaties: u.specificaties,
    nu: u.nu,
    vandaag: peildag,
    van: eerste,
    maanden,
  });
  const uitKalender = kalender.flatMap((m) => m.regels).filter((x) => x.van === 'gemeente');
  for (const m of kalender)
    if (m.samenCent !== som(m.regels.filter(komtBinnen), (x) => x.bedragCent ?? 0))
      fouten.push(`kalender ${m.maand} telt niet op`);
  for (const dag of new Set(u.specificaties.map((s) => s.betaaldag))) {
    const gepland = som(
      u.specificaties.filter((s) => s.betaaldag === dag),
      (s) => s.betaaldCent,
    );
    const getoond = som(
      uitKalender.filter((x) => x.dag === dag),
      (x) => x.bedragCent ?? 0,
    );
    if (gepland !== getoond) fouten.push(`${dag}: gepland ${gepland}, kalender ${getoond}`);
  }
  // premie: what is earned up to the last month paid about equals what was paid
  const betaaldCent = som(u.specificaties, (s) => s.betaaldCent);
  const kalenderCent = som(uitKalender, (x) => x.bedragCent ?? 0);
  if (betaaldCent !== kalenderCent) fouten.push(`jaar: betaald ${betaaldCent}, kalender ${kalenderCent}`);
  if (uitKalender.some((x) => maandVan(x.dag) < h.van)) fouten.push('een betaling van voor het begin');
  return { nummer: h.nummer, betaaldCent, kalenderCent, fouten };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const aantal = Number(process.argv[2] ?? 1000);
  const r = rekenaarVoor(VOORBEELDSTAD);
  let fout = 0;
  let cent = 0;
  const begin = performance.now();
  for (let n = 0; n < aantal; n++) {
    const p = toetsPariteit(r, proefhuishouden(n), n % 2 ? {} : undefined);
    cent += p.betaaldCent;
    if (p.fouten.length === 0) continue;
    fout++;
    console.error(`huishouden ${n}: ${p.fouten.join('; ')}`);
  }
  const seconden = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(
    `${aantal} huishoudjaren, ${(cent / 100).toFixed(2)} euro betaald, ${fout} met een verschil, ${seconden} s`,
  );
  process.exitCode = fout > 0 ? 1 : 0;
}
