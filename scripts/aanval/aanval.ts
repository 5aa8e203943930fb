import { NIET_TE_BEREIKEN, patronen, vulIn } from './adressen.ts';
import { bestanden } from './bestanden.ts';
import { Bezoeker, bezoekers } from './http.ts';
import { tegelijk } from './hulp.ts';
import { Kring } from './kring.ts';
import { PADEN } from './ladingen.ts';
import { mutaties } from './mutaties.ts';
import { races } from './races.ts';
import { type Basis, rondgang } from './rondgang.ts';
import { maakGevallen } from './scenario.ts';
import type { Serverlog } from './serverlog.ts';
import { traag } from './traag.ts';
import { Meting, type Uitslag } from './uitslag.ts';

/**
 * `aantal`: random changes of valid posts; `kort`: four clients and one colleague per role, and a sample of the rest; `zeg` gets a line
 * per part; `log` is what the server wrote.
 */
export type Aanvalswens = { aantal: number; zaad: number; kort: boolean; log: Serverlog; zeg: (regel: string) => void };

/** Attacks the product at `url` (this machine only). */
export async function valAan(url: string, beheerUrl: string, wens: Aanvalswens): Promise<Uitslag> {
  const { aantal, zaad, kort, log, zeg } = wens;
  const kring = await Kring.open(beheerUrl);
  const wie = await bezoekers(url, (naam) => kring.mensen.find((m) => m.naam === naam)?.id ?? null, kort);
  const [niemand] = wie as [Bezoeker];
  const patroon = patronen();
  const m = new Meting(kring, log, zaad);
  m.uit.adressen = patroon.length;
  m.uit.bezoekers = wie.length;
  const deel = async <T>(naam: string, fn: () => Promise<T>): Promise<T> => {
    const begin = performance.now();
    const uit = await fn();
    zeg(`${m.uit.verzoeken} verzoeken: ${naam} (${Math.round((performance.now() - begin) / 1000)} s)`);
    return uit;
  };

  await deel('gevallen gemaakt', () => maakGevallen(kring, wie));
  const { basis, bereikt } = await deel('elk adres door iedereen', () => rondgang(m, kring, wie, kort));
  m.uit.formulieren = basis.length;
  m.uit.nietBereikt = patroon.filter((p) => !bereikt.has(p) && !(p in NIET_TE_BEREIKEN));
  await deel('geraden nummers en paden', () => raad(m, wie, kort ? PADEN.slice(0, 6) : PADEN));
  await deel('van elders, vervalst en te groot', () => vanElders(m, url, wie, basis.slice(0, kort ? 15 : 60)));
  await deel('trage verbindingen', () => traag(m, niemand, kort));
  await deel('foute bestanden', () => bestanden(m, niemand, basis, kort));
  await deel('twee keer tegelijk', () => races(m, basis, kort));
  const echt = [
    ...kring.mensen.slice(0, 2).map((mens) => mens.id),
    ...(await kring.ids('opgave')),
    ...(await kring.ids('bewijsstuk')),
  ];
  await deel('veranderde formulieren', () => mutaties(m, wie, basis, { aantal, zaad, echt }));
  await m.oordeel();
  await kring.sluit();
  return m.uit;
}

/** Guessed parameters and paths. */
async function raad(m: Meting, wie: readonly Bezoeker[], paden: readonly string[]): Promise<void> {
  const raders = [wie[0]!, wie.find((b) => b.soort === 'client')!, wie.find((b) => b.rol === 'klantmanager')!];
  const gokken = raders.flatMap((b) => [
    ...patronen()
      .filter((x) => x.includes(':'))
      .flatMap((p) => paden.map((gok) => ({ b, pad: vulIn(p, () => gok) }))),
    ...['/assets/..%2f..%2fserver.ts', '/%2e%2e/package.json', '/assets/../../server.ts', '/.git/config', '/.env'].map(
      (pad) => ({ b, pad }),
    ),
  ]);
  await tegelijk(gokken, ({ b, pad }) => m.doe(b, pad, {}, 'geraden'));
}

/** From elsewhere, without a session, with an invented one, with other methods, too large, without a length. */
async function vanElders(m: Meting, url: string, wie: readonly Bezoeker[], basis: readonly Basis[]): Promise<void> {
  const niemand = wie[0]!;
  await tegelijk(basis, async ({ wie: b, formulier: f }) => {
    const body = new URLSearchParams(f.velden).toString();
    const koppen = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const vreemd = await m.doe(b, f.doel, {
      methode: 'POST',
      body,
      koppen: { ...koppen, Origin: 'https://elders.example' },
    });
    if (vreemd.status !== 403) m.uit.doorgelaten.push(`${b.naam} ${f.doel}: formulier van elders gaf ${vreemd.status}`);
    await m.doe(niemand, f.doel, { methode: 'POST', body, koppen });
    const vals = new Bezoeker(url, { naam: 'vervalst', soort: 'niemand', id: null, rol: null });
    for (const [naam] of b.koekjes) vals.koekjes.set(naam, 'A'.repeat(43));
    await m.doe(vals, f.pad);
    for (const methode of ['PUT', 'DELETE']) await m.doe(b, f.doel, { methode });
  });
  const groot = Buffer.alloc(31_000_000, 'a');
  for (const [pad, body] of [
    ['/klacht', groot],
    ['/api/v1/berekeningen', groot.subarray(0, 1_100_000)],
  ] as const) {
    const wat = { methode: 'POST', koppen: { 'Content-Type': 'application/json' } };
    const a = await m.doe(niemand, pad, { ...wat, body }, 'te groot', true);
    if (a.status !== 413 && a.status !== 0) m.uit.doorgelaten.push(`${pad}: ${body.length} bytes gaf ${a.status}`);
    const b = await m.doe(niemand, pad, { methode: 'POST', body: 'a=1', brokken: true }, 'zonder lengte', true);
    if (b.status !== 413) m.uit.doorgelaten.push(`${pad}: een lijf zonder lengte gaf ${b.status}`);
  }
}
