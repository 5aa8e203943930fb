/** Adds exact curves over the same range, so that "in hand" bends exactly where one of its parts bends. */
import type { Bocht, Breuk, Kromme, Stuk } from '@bijrijder/rekenkern';
import { gelijk, kort, plus, vergelijk } from './breuk.ts';

type Lijn = Stuk['lijn'];
const in_ = (l: Lijn, x: Breuk): Breuk => kort({ teller: l.a * x.noemer + l.b * x.teller, noemer: l.d * x.noemer });
const helling = (l: Lijn): Breuk => kort({ teller: l.b, noemer: l.d });
const samen = (lijnen: readonly Lijn[]): Lijn => {
  const d = lijnen.reduce((t, l) => (t % l.d === 0n ? t : t * l.d), 1n);
  return {
    a: lijnen.reduce((t, l) => t + (l.a * d) / l.d, 0n),
    b: lijnen.reduce((t, l) => t + (l.b * d) / l.d, 0n),
    d,
  };
};

function soortBocht(voor: Breuk, op: Breuk, na: Breuk, h1: Breuk, h2: Breuk): Bocht['soort'] | null {
  const sprong = !gelijk(voor, na);
  const knik = !gelijk(h1, h2);
  if (sprong) return knik ? 'sprong_en_knik' : 'sprong';
  if (knik) return 'knik';
  return gelijk(op, na) ? null : 'punt';
}
const naarBoven = ({ teller, noemer }: Breuk): bigint =>
  teller % noemer === 0n ? teller / noemer : teller / noemer + 1n;

/** The sum of curves and one straight line (`begin + per · x`). All curves must have the same range. */
export function telOp(naam: string, krommen: readonly Kromme[], lijn: { begin: Breuk; per: Breuk }): Kromme {
  const { van, tot, afronding } = krommen[0]!;
  const los: Lijn = {
    a: lijn.begin.teller * lijn.per.noemer,
    b: lijn.per.teller * lijn.begin.noemer,
    d: lijn.begin.noemer * lijn.per.noemer,
  };
  const plekken: Breuk[] = [];
  const alle = krommen.flatMap((k) => k.bochten.map((b) => b.positie));
  for (const p of alle.toSorted(vergelijk)) {
    const binnen = vergelijk(p, van) > 0 && vergelijk(p, tot) < 0;
    if (binnen && (plekken.length === 0 || !gelijk(plekken.at(-1)!, p))) plekken.push(p);
  }
  const grenzen = [van, ...plekken, tot];
  const stukken: Stuk[] = grenzen.slice(0, -1).map((begin, i) => {
    const eind = grenzen[i + 1]!;
    const delen = krommen.map(
      (k) => k.stukken.find((s) => vergelijk(s.van, begin) <= 0 && vergelijk(s.tot, eind) >= 0)!.lijn,
    );
    return { van: begin, tot: eind, lijn: samen([los, ...delen]) };
  });
  const waardeBij = (x: number | bigint | Breuk): Breuk =>
    krommen.reduce(
      (t, k) => plus(t, k.waardeBij(x)),
      in_(los, typeof x === 'object' ? x : { teller: BigInt(x), noemer: 1n }),
    );
  const bochten = plekken.flatMap((positie, i): Bocht[] => {
    const links = stukken[i]!.lijn;
    const rechts = stukken[i + 1]!.lijn;
    const [waardeVoor, waardeOp, waardeNa] = [in_(links, positie), waardeBij(positie), in_(rechts, positie)];
    const [hellingVoor, hellingNa] = [helling(links), helling(rechts)];
    const soort = soortBocht(waardeVoor, waardeOp, waardeNa, hellingVoor, hellingNa);
    if (!soort) return [];
    const oorzaken = krommen
      .flatMap((k) => k.bochten.filter((b) => gelijk(b.positie, positie)).flatMap((b) => b.oorzaken))
      .filter((o, j, rij) => rij.findIndex((x) => x.regel === o.regel) === j);
    const heel = naarBoven(positie);
    const eersteHele = gelijk(waardeOp, waardeNa) ? heel : positie.noemer === 1n ? heel + 1n : heel;
    return [{ positie, eersteHele, soort, hellingVoor, hellingNa, waardeVoor, waardeOp, waardeNa, oorzaken }];
  });
  // stretches without a bend between them are one
  const heleStukken = stukken.reduce<Stuk[]>((uit, s) => {
    const vorige = uit.at(-1);
    if (vorige && !bochten.some((b) => gelijk(b.positie, s.van))) uit[uit.length - 1] = { ...vorige, tot: s.tot };
    else uit.push(s);
    return uit;
  }, []);
  return {
    doel: naam,
    afronding,
    van,
    tot,
    bijBegin: waardeBij(van),
    bijEind: waardeBij(tot),
    stukken: heleStukken,
    bochten,
    waardeBij,
  };
}
