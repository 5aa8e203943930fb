/** All laws in one household-month: kept, explained, and the exact what-if curve. Facts of a shared case and plain ones. */
import { readFileSync } from 'node:fs';
import * as recht from '../../recht/index.ts';
import {
  bouw,
  type Gebonden,
  type Invoerwaarden,
  krommen,
  legUit,
  type Regel,
  type Stap,
  type Stelsel,
} from '../index.ts';
import { getal, type lijst, wedstrijd } from './meet.ts';

interface Wet {
  readonly stelsel: Stelsel;
  readonly bij: Gebonden;
  readonly invoer: Invoerwaarden;
  /** Facts that move with one cent of monthly wage. */
  readonly langs: Record<string, { begin: number; per: number }>;
}

const PLAIN: Record<string, number | boolean> = {
  heffingskorting: true,
  uit_werk: true,
  kale_huur: 65_000,
  aantal_personen: 2,
  rekeninkomen_euro: 20_000,
  toetsingsinkomen: 2_400_000,
  vermogen: 100_000,
  partner_verzekerd: true,
  kinderen_1: 1,
  kinderen_0_5: 1,
  urendelen_1: 120_000,
  uurtarief_1: 1_000,
  dagopvang_1: true,
  minimumloon: 224_640,
  loonwaarde: 100_000,
  netto_bijstand: 133_143,
  loon: 2_400_000,
  ouder: true,
};

function wetten(): Wet[] {
  const regels = readFileSync(new URL('../../recht/gevallen/bijstand-maanden.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const geval = regels
    .map((r) => JSON.parse(r) as { maand: string; invoer: { personen: unknown[]; inkomsten: { soort: string }[] } })
    .find((g) => g.maand < '2026-07' && g.maand >= '2026-01' && g.invoer.inkomsten.some((i) => i.soort === 'loon'))!;
  const maand = recht.berekenMaand(recht.leesHuishoudmaand(geval.invoer), geval.maand, recht.LANDELIJK);
  const bijstand = maand.uitslag;
  const tijd = { peildatum: `${geval.maand}-01`, bekendOp: '2026-06-30' };
  const andere = [
    recht.loonheffingStelsel(),
    recht.huurtoeslagStelsel(2),
    recht.kindgebondenBudgetStelsel(),
    recht.loonkostensubsidieStelsel(),
    recht.inkomstenbelastingStelsel(),
    recht.kinderbijslagStelsel(),
    recht.zvwStelsel(),
    recht.kinderopvangtoeslagStelsel(1),
    recht.zorgtoeslagStelsel(),
  ];
  return [
    {
      stelsel: bijstand.bij.rekenaar.stelsel,
      bij: bijstand.bij,
      invoer: bijstand.invoer,
      langs: { loon_P1: { begin: 0, per: 12 } },
    },
    ...andere.map((stelsel): Wet => {
      const rekenaar = bouw(stelsel);
      const invoer: Record<string, number | boolean> = {};
      const langs: Wet['langs'] = {};
      for (const [naam, eenheid, laag] of rekenaar.gegenereerd.feiten) {
        invoer[naam] = PLAIN[naam] ?? (eenheid === 'ja/nee' ? false : laag);
        if (naam === 'toetsingsinkomen' || naam === 'loon')
          langs[naam] = { begin: 0, per: eenheid === 'cent/jaar' ? 12 : 1 };
        if (naam === 'rekeninkomen_euro') langs[naam] = { begin: 0, per: '12/100' as never };
      }
      return { stelsel, bij: rekenaar.voor(tijd), invoer, langs };
    }),
  ];
}

export function benchVoluit(meld: ReturnType<typeof lijst>['meld']): void {
  const alle = wetten();
  const aantal = alle.reduce((n, w) => n + w.bij.rekenaar.regels.length, 0);
  let som = 0;
  const reken = (): void => {
    for (const w of alle) som += w.bij.bereken(w.invoer).S[0] ?? 0;
  };
  const [bewaard] = wedstrijd(50, [
    () => {
      for (let i = 0; i < 50; i++) reken();
    },
  ]) as [number];
  meld(
    `all laws (${alle.length} sets, ${aantal} rules), one household-month, every value kept`,
    '≤ 50 µs',
    `${getal(bewaard)} µs`,
    bewaard <= 50,
  );
  const uitleg = (): void => {
    for (const w of alle) {
      const u = w.bij.bereken(w.invoer);
      for (const r of w.bij.rekenaar.regels) {
        const s: Stap = legUit(u, r);
        som += s.rijen.length + s.zin.length;
      }
    }
  };
  const [verteld] = wedstrijd(1, [uitleg]) as [number];
  meld(
    'same, every rule explained: address, rows, sentence written out',
    '≤ 1 ms',
    `${getal(verteld / 1000)} ms`,
    verteld <= 1000,
  );

  let bochten = 0;
  let gevraagd = 0;
  const lijnen = (): void => {
    bochten = 0;
    gevraagd = 0;
    for (const w of alle) {
      if (!Object.keys(w.langs).length) continue;
      const doelen = doelenVan(w);
      gevraagd += doelen.length;
      const plekken = new Set<string>();
      for (const k of krommen(w.bij, w.invoer, doelen, { langs: w.langs, van: 0, tot: 255_000 }))
        for (const b of k.bochten) plekken.add(`${b.positie.teller}/${b.positie.noemer}`);
      bochten += plekken.size;
    }
  };
  const [lijn] = wedstrijd(1, [lijnen]) as [number];
  const perBocht = lijn / 1000 / Math.max(1, bochten);
  meld(
    'all laws, exact what-if curve of wage 0–2,550 euro a month (40 hours at the minimum wage)',
    '≤ 20 ms',
    `${getal(lijn / 1000)} ms (${gevraagd} outcomes, ${bochten} bends)`,
    lijn <= 20_000,
  );
  meld('same, per bend', '≤ 1 ms', `${getal(perBocht)} ms`, perBocht <= 1);
  if (Number.isNaN(som)) throw new Error('nothing was measured');
}

const gekozen = new WeakMap<Wet, Regel[]>();
/** The outcomes of a set that nothing else uses and that are piecewise linear and known along the wage. */
function doelenVan(w: Wet): Regel[] {
  let uit = gekozen.get(w);
  if (!uit) {
    const { regels } = w.bij.rekenaar;
    uit = regels.filter((r) => {
      if (r.eenheid === 'ja/nee' || !w.stelsel.regels.some((x) => x.naam === r.naam)) return false;
      try {
        krommen(w.bij, w.invoer, [r], { langs: w.langs, van: 0, tot: 255_000 });
        return true;
      } catch {
        return false;
      }
    });
    gekozen.set(w, uit);
  }
  return uit;
}
