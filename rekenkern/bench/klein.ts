/** The small set: exactness, columns, one household, explanation, receipt, curve; beside a hand-written loop and publicodes. */
import { createHash } from 'node:crypto';
import {
  berekenKolommen,
  berekenNaslag,
  bonnenboek,
  bouw,
  isOnbekend,
  kromme,
  legAllesUit,
  legUit,
  maakKolommen,
  opMaat,
} from '../index.ts';
import { klein } from '../proef/klein.ts';
import { dobbel } from '../proef/willekeurig.ts';
import { type Handkolommen, metDeHand } from './hand.ts';
import { getal, type lijst, wedstrijd } from './meet.ts';
import { type Huishouden, publicodesRekenaar } from './publicodes.ts';

const UIT = ['bijstand', 'zorgtoeslag'];

function huishoudens(n: number): Huishouden[] {
  const d = dobbel(2026);
  return Array.from({ length: n }, () => ({
    loon: d(4) ? d(250_000) : 0,
    anderInkomen: d(3) ? 0 : d(100_000),
    partner: d(2) === 0,
    vrijlatingRecht: d(3) === 0,
    medebewoners: d(4) ? 0 : d(4),
    toetsingsinkomen: d(6_000_000),
    vermogen: d(20_000_000),
    verzekerd: d(10) > 0,
  }));
}

export function benchKlein(meld: ReturnType<typeof lijst>['meld'], aantal: number): void {
  const rekenaar = bouw(klein, { kolommen: { paar: UIT } });
  const bij = rekenaar.voor({ peildatum: '2026-04-01', bekendOp: '2026-04-28' });
  const n = 1 << 13;
  const h = huishoudens(n);
  const kolommen = Object.fromEntries(
    rekenaar.gegenereerd.feiten.map(([naam]) => [naam, Int32Array.from(h, (x) => Number(x[naam as keyof Huishouden]))]),
  ) as unknown as Handkolommen;

  const proef = huishoudens(aantal);
  let fout = 0;
  let bedragen = 0;
  for (const x of proef) {
    const u = bij.bereken(x as never);
    for (const [naam, w] of berekenNaslag(klein, bij.tijd, x as never)) {
      const v = u.waarde(naam);
      bedragen++;
      if (typeof v === 'boolean' || typeof w === 'boolean') fout += v === w ? 0 : 1;
      else if (isOnbekend(v) || isOnbekend(w) || v.teller * w.noemer !== w.teller * v.noemer) fout++;
    }
  }
  meld(
    `cents wrong, ${getal(proef.length)} households against the BigInt reference`,
    '0',
    `${fout} of ${getal(bedragen)} values`,
    fout === 0,
  );

  const k = maakKolommen(rekenaar, 'paar', kolommen as never);
  const maat = opMaat(bij);
  const U = UIT.map(() => new Float64Array(n));
  const B = new Float64Array(n);
  const Z = new Float64Array(n);
  const [ons, hand] = wedstrijd(n, [
    () => void berekenKolommen(bij, k, U, maat),
    () => metDeHand(n, kolommen, B, Z),
  ]) as [number, number];
  let mis = 0;
  for (let i = 0; i < n; i++) mis += (U[0]![i] === B[i] ? 0 : 1) + (U[1]![i] === Z[i] ? 0 : 1);
  const deel = (hand / ons) * 100;
  meld(
    'small set, columns, one thread, against a hand-written float loop',
    '≥ 90%',
    `${getal(deel)}% (${getal(1 / ons)} M/s; by hand ${getal(1 / hand)} M/s with ${getal((mis / n / 2) * 100, 2)}% of amounts wrong)`,
    deel >= 90,
  );
  meld(
    'OpenFisca on its own small set, measured elsewhere (cannot be measured here)',
    '(peer)',
    '35–49 M/s, where a loop by hand did 39 M/s',
  );

  const deel10 = h.slice(0, 1024);
  const peer = publicodesRekenaar();
  const [een] = wedstrijd(1024, [
    () => {
      for (let i = 0; i < 1024; i++) bij.bereken(deel10[i] as never);
    },
  ]) as [number];
  const [pub] = wedstrijd(200, [
    () => {
      for (let i = 0; i < 200; i++) peer(deel10[i]!);
    },
  ]) as [number];
  meld(
    'small set, one household, every value kept',
    '≥ 10 M/s',
    `${getal(1 / een)} M/s (publicodes beside it ${getal(1000 / pub)} k/s: ${getal(pub / een)} times slower)`,
    1 / een >= 10,
  );
  let anders = 0;
  for (let i = 0; i < 1000; i++)
    anders += Math.round(peer(deel10[i]!).bijstand) === bij.bereken(deel10[i] as never).cent('bijstand') ? 0 : 1;
  meld(
    'publicodes on the same households: bijstand that differs by a cent',
    '(peer)',
    `${getal((anders / 1000) * 100, 2)}%`,
  );

  let som = 0;
  const leg = (metZin: boolean) => () => {
    for (let i = 0; i < 1024; i++)
      for (const s of legAllesUit(bij.bereken(deel10[i] as never), 'in-handen')) {
        for (const r of s.rijen) som += Number(r.teller);
        if (metZin) som += s.zin.length;
      }
  };
  const [rijen, zinnen] = wedstrijd(1024, [leg(false), leg(true)]) as [number, number];
  meld(
    'small set, explained: every rule with address, rows that add up',
    '≥ 300 k/s',
    `${getal(1000 / rijen)} k/s`,
    1000 / rijen >= 300,
  );
  meld('same, every sentence written out as well', '(also)', `${getal(1000 / zinnen)} k/s`);
  const [lui] = wedstrijd(1024, [
    () => {
      for (let i = 0; i < 1024; i++) som += legUit(bij.bereken(deel10[i] as never), 'bijstand').rijen.length;
    },
  ]) as [number];
  meld('small set, one amount with its rows', '(also)', `${getal(1000 / lui)} k/s`);

  const boek = bonnenboek(bij, UIT, (t) => createHash('sha256').update(t).digest('hex'));
  const [bon] = wedstrijd(1024, [
    () => {
      for (let i = 0; i < 1024; i++)
        som += createHash('sha256')
          .update(boek.schrijf(bij.bereken(deel10[i] as never)))
          .digest('hex').length;
    },
  ]) as [number];
  meld('calculate, write the receipt and hash it', '≤ 10 µs', `${getal(bon)} µs`, bon <= 10);

  let bochten = 0;
  const [lijn] = wedstrijd(100, [
    () => {
      for (let i = 0; i < 100; i++)
        bochten = kromme(bij, { ...deel10[i]!, loon: 0 } as never, 'in-handen', {
          langs: 'loon',
          van: 0,
          tot: 250_000,
        }).bochten.length;
    },
  ]) as [number];
  meld(
    'small set, exact what-if curve of wage 0–2,500 euro',
    '≤ 1 ms per bend',
    `${getal(lijn / 1000)} ms for the whole curve (${bochten} bends in the last)`,
    lijn / 1000 <= Math.max(1, bochten),
  );
  if (som === 0) throw new Error('nothing was measured');
}
