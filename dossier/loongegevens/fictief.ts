import { BEDRAGKOLOMMEN, type Loonregel } from './regel.ts';

/** A fictive person with jobs, for whom deliveries are made. */
export type FictiefPersoon = {
  bsn: string;
  banen: readonly {
    werkgever: string;
    loonheffingennummer: string;
    inkomstenverhouding: number;
    ritme: Loonregel['ritme'];
    /** Wage per pay period before tax, and how far it may differ from period to period. */
    brutoCent: number;
    wisseltCent: number;
    heffingskorting: boolean;
    vakantiegeldMaand: number | null;
  }[];
};

/** How often something else happens than one line per pay period, in thousandths. */
export type Grillen = { correctie: number; laat: number; dubbel: number; ingetrokken: number };
export const GEWONE_GRILLEN: Grillen = { correctie: 40, laat: 30, dubbel: 15, ingetrokken: 10 };

/** Small reproducible generator of pseudo-random numbers (splitmix32): the same seed gives the same delivery. */
export function toeval(zaad: number): () => number {
  let stand = zaad | 0;
  return () => {
    stand = (stand + 0x9e3779b9) | 0;
    let t = stand ^ (stand >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
}

const ijk = Date.parse('2025-12-29');
const dag = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const DAG = 86_400_000;

/** Pay periods that end in a month. Four-week periods and weeks count from Monday 29 December 2025. */
function tijdvakken(maand: string, ritme: Loonregel['ritme']): { van: string; tot: string }[] {
  const begin = Date.parse(`${maand}-01`);
  const volgende = new Date(begin);
  volgende.setUTCMonth(volgende.getUTCMonth() + 1);
  const einde = volgende.getTime() - DAG;
  if (ritme === 'maand') return [{ van: dag(begin), tot: dag(einde) }];
  const lengte = (ritme === 'week' ? 7 : 28) * DAG;
  const uit: { van: string; tot: string }[] = [];
  const eerste = Math.ceil((begin - ijk + DAG) / lengte);
  for (let nr = eerste; ijk + nr * lengte - DAG <= einde; nr++)
    uit.push({ van: dag(ijk + (nr - 1) * lengte), tot: dag(ijk + nr * lengte - DAG) });
  return uit;
}

/**
 * The delivery of one month: the pay periods that ended in it, late lines, corrections and withdrawals of the month before, and now and
 * then a line twice. Amounts of tax are rough: they only have to look like a delivery.
 */
export function fictieveLevering(
  mensen: readonly FictiefPersoon[],
  maand: string,
  zaad: number,
  grillen: Grillen = GEWONE_GRILLEN,
): Loonregel[] {
  const vorige = new Date(Date.parse(`${maand}-01`) - DAG).toISOString().slice(0, 7);
  const uit: Loonregel[] = [];
  for (const mens of mensen) {
    mens.banen.forEach((baan, nummer) => {
      const plaats = Number(mens.bsn) * 31 + nummer;
      for (const welke of [vorige, maand]) {
        for (const tijdvak of tijdvakken(welke, baan.ritme)) {
          const kans = toeval(zaad ^ plaats ^ (Date.parse(tijdvak.van) / DAG));
          const eerst = regel(mens.bsn, baan, tijdvak, kans());
          const lot = kans() % 1000;
          const laat = lot < grillen.laat;
          const correctie = !laat && lot < grillen.laat + grillen.correctie;
          const ingetrokken = lot >= 500 && lot < 500 + grillen.ingetrokken;
          if (welke === vorige && ingetrokken)
            uit.push({ ...leeg(eerst), opgesteldOp: `${maand}-20`, kenmerken: ['ingetrokken'] });
          if (welke === maand && !laat) {
            uit.push(eerst);
            if (lot >= 1000 - grillen.dubbel) uit.push(eerst);
          }
          if (welke === vorige && laat) uit.push({ ...eerst, opgesteldOp: `${maand}-20` });
          if (welke === vorige && correctie)
            uit.push({
              ...regel(mens.bsn, baan, tijdvak, kans()),
              opgesteldOp: `${maand}-20`,
              kenmerken: ['nabetaling'],
            });
        }
      }
    });
  }
  return uit;
}

/** The same line without its amounts. */
export const leeg = (r: Loonregel): Loonregel => ({
  ...r,
  ...Object.fromEntries(BEDRAGKOLOMMEN.map(([, bedrag]) => [bedrag, 0])),
});

function regel(
  bsn: string,
  baan: FictiefPersoon['banen'][number],
  tijdvak: { van: string; tot: string },
  getal: number,
): Loonregel {
  const loon = Math.max(
    0,
    baan.brutoCent + (baan.wisseltCent > 0 ? (getal % (2 * baan.wisseltCent + 1)) - baan.wisseltCent : 0),
  );
  const metVakantiegeld = baan.vakantiegeldMaand === Number(tijdvak.tot.slice(5, 7)) && baan.ritme === 'maand';
  const vakantiegeld = metVakantiegeld ? Math.floor((loon * 12 * 8) / 100) : 0;
  return {
    bsn,
    loonheffingennummer: baan.loonheffingennummer,
    werkgever: baan.werkgever,
    inkomstenverhouding: baan.inkomstenverhouding,
    tijdvakVan: tijdvak.van,
    tijdvakTot: tijdvak.tot,
    ritme: baan.ritme,
    opgesteldOp: tijdvak.tot,
    heffingskorting: baan.heffingskorting,
    tabel: 'wit',
    loonTabelCent: loon,
    loonBijzonderCent: vakantiegeld,
    loonheffingTabelCent: baan.heffingskorting
      ? Math.floor(Math.max(0, loon - 90_000) / 4)
      : Math.floor((loon * 36) / 100),
    loonheffingBijzonderCent: Math.floor((vakantiegeld * 18) / 100),
    zvwIngehoudenCent: 0,
    bijtellingAutoCent: 0,
    whkMaximaalCent: Math.floor((loon * 6) / 1000),
    vakantiegeldOpgebouwdCent: Math.floor((loon * 8) / 100),
    vakantiegeldUitbetaaldCent: vakantiegeld,
    extraSalarisOpgebouwdCent: 0,
    extraSalarisUitbetaaldCent: 0,
    ikbUitbetaaldCent: 0,
    jonggehandicaptenkortingCent: 0,
    anwTegemoetkomingCent: 0,
    urenHonderdsten: Math.round(loon / 15),
    kenmerken: [],
  };
}
