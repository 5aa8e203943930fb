/**
 * The proof that generated code is the reference: `npm run bewijs:kern [households]`. Small set, random sets and, where
 * they exist, all laws. Prints what was compared; exits with 1 on the first difference.
 */
import * as recht from '../../recht/index.ts';
import {
  berekenNaslag,
  bouw,
  type Invoerwaarden,
  isOnbekend,
  type Rekenaar,
  type Stelsel,
  type Tijdstip,
  type Waarde,
} from '../index.ts';
import { klein } from '../proef/klein.ts';
import { type Dobbel, dobbel, TIJDEN, willekeurigeFeiten, willekeurigStelsel } from '../proef/willekeurig.ts';

const aantal = Number(process.argv[2] ?? 1_000_000);
const zelfde = (a: Waarde, b: Waarde): boolean => {
  if (typeof a === 'boolean' || typeof b === 'boolean') return a === b;
  if (isOnbekend(a) || isOnbekend(b))
    return isOnbekend(a) && isOnbekend(b) && a.ontbreekt.join() === b.ontbreekt.join();
  return a.teller * b.noemer === b.teller * a.noemer;
};

let huishoudens = 0;
let waarden = 0;
let geweigerd = 0;
function vergelijk(stelsel: Stelsel, rekenaar: Rekenaar, tijd: Tijdstip, feiten: Invoerwaarden): void {
  huishoudens++;
  let verwacht: ReturnType<typeof berekenNaslag>;
  try {
    verwacht = berekenNaslag(stelsel, tijd, feiten);
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
    geweigerd++;
    let ook = false;
    try {
      const u = rekenaar.voor(tijd).bereken(feiten);
      for (const r of stelsel.regels) u.waarde(r);
    } catch (f) {
      ook = f instanceof RangeError;
    }
    if (ook) return;
    console.error('only the reference refuses', stelsel.naam, tijd, feiten, (e as Error).message);
    process.exit(1);
  }
  const u = rekenaar.voor(tijd).bereken(feiten);
  for (const [naam, w] of verwacht) {
    waarden++;
    if (zelfde(w, u.waarde(naam))) continue;
    console.error('verschil', stelsel.naam, naam, tijd, feiten, w, u.waarde(naam));
    process.exit(1);
  }
}
function reeks(naam: string, n: number, doe: (d: Dobbel) => void): void {
  const t = performance.now();
  const voor = { huishoudens, waarden, geweigerd };
  const d = dobbel(n);
  while (huishoudens - voor.huishoudens < n) doe(d);
  const s = (performance.now() - t) / 1000;
  console.log(
    `${naam}: ${huishoudens - voor.huishoudens} households, ${waarden - voor.waarden} values equal, ` +
      `${geweigerd - voor.geweigerd} refused by both, ${s.toFixed(1)} s`,
  );
}

const kleine = bouw(klein);
const TIJD = [{ peildatum: '2026-04-01' }, { peildatum: '2026-08-01' }, { peildatum: '2025-10-01' }];
reeks('small set', Math.round(aantal * 0.5), (d) =>
  vergelijk(klein, kleine, TIJD[d(3)]!, willekeurigeFeiten(d, klein, kleine.gegenereerd.feiten, d(4) === 0)),
);
reeks('random rules', Math.round(aantal * 0.3), (d) => {
  const stelsel = willekeurigStelsel(d);
  const rekenaar = bouw(stelsel, d(2) ? {} : { stukgrootte: 3 });
  for (let i = 0; i < 100; i++)
    vergelijk(
      stelsel,
      rekenaar,
      TIJDEN[d(TIJDEN.length)]!,
      willekeurigeFeiten(d, stelsel, rekenaar.gegenereerd.feiten, d(2) === 0),
    );
});
const wetten = [
  recht.participatiewet(recht.gemeenteparameters()),
  recht.loonheffingStelsel(),
  recht.huurtoeslagStelsel(2),
  recht.kindgebondenBudgetStelsel(),
  recht.inkomstenbelastingStelsel(),
  recht.kinderbijslagStelsel(),
  recht.kinderopvangtoeslagStelsel(1),
  recht.zorgtoeslagStelsel(),
].map((stelsel) => ({ stelsel, rekenaar: bouw(stelsel) }));
reeks('all laws', Math.round(aantal * 0.2), (d) => {
  const { stelsel, rekenaar } = wetten[d(wetten.length)]!;
  vergelijk(
    stelsel,
    rekenaar,
    { peildatum: ['2026-01-01', '2026-04-28', '2025-07-01'][d(3)]! },
    willekeurigeFeiten(d, stelsel, rekenaar.gegenereerd.feiten, d(5) === 0),
  );
});
console.log(`0 differences in ${huishoudens} households and ${waarden} values`);
