import { startProefserver } from '../proefserver.ts';
import { allesTegelijk } from './alles-tegelijk.ts';
import { apartGezet } from './apart-gezet.ts';
import { type Foutproef, gelijk, metWerkers, type Omvang, spoor, start, vul } from './basis.ts';
import { databankGedood } from './databank-gedood.ts';
import { hangendeWerker } from './hangende-werker.ts';
import { meerGemeenten } from './meer-gemeenten.ts';
import { springendeKlok } from './springende-klok.ts';
import { staandeWerker } from './staande-werker.ts';
import { tweeHosts } from './twee-hosts.ts';
import { volleSchijf } from './volle-schijf.ts';
import { werkersGedood } from './werkers-gedood.ts';
import { zelfdeLevering } from './zelfde-levering.ts';

/** Every fault of the suite. Each works on a municipality of its own. */
const FOUTPROEVEN: readonly Foutproef[] = [
  werkersGedood,
  databankGedood,
  staandeWerker,
  hangendeWerker,
  springendeKlok,
  allesTegelijk,
  apartGezet,
  zelfdeLevering,
  meerGemeenten,
  tweeHosts,
  volleSchijf,
];

export type Uitslag = { naam: string; uitkomst: 'goed' | 'fout' | 'kan hier niet'; seconden: number; melding: string };

/** Run faults on one server, each on a fresh municipality, and compare each with an undisturbed run. */
export async function draaiFoutproeven(
  o: Omvang,
  welke: (naam: string) => boolean,
  vertel: (u: Uitslag) => void,
): Promise<Uitslag[]> {
  const s = await startProefserver();
  const uit: Uitslag[] = [];
  try {
    await vul(s, 1, o);
    const rustig = await start(s, 1, o);
    await metWerkers(s, 1, rustig, 1, () => new Promise((verder) => setTimeout(verder, 200)));
    const goed = await spoor(s, 1);
    if (goed.huishoudens !== o.huishoudens || goed.besluiten !== o.huishoudens || goed.dubbel > 0)
      throw new Error(`de ongestoorde run klopt niet: ${JSON.stringify(goed)}`);
    for (const [i, proef] of FOUTPROEVEN.entries()) {
      if (!welke(proef.naam)) continue;
      const waaromNiet = proef.kanNiet?.() ?? null;
      const uitslag: Uitslag = waaromNiet
        ? { naam: proef.naam, uitkomst: 'kan hier niet', seconden: 0, melding: waaromNiet }
        : await meet(proef.naam, async () => {
            if (!proef.eigenServer) await vul(s, 10 + i, o);
            const wat = await proef.doe(s, o, 10 + i, goed);
            if (!proef.eigenServer) gelijk(await spoor(s, 10 + i), goed);
            return wat;
          });
      vertel(uitslag);
      uit.push(uitslag);
    }
  } finally {
    await s.weg();
  }
  return uit;
}

async function meet(naam: string, doe: () => Promise<string>): Promise<Uitslag> {
  const begin = performance.now();
  const seconden = () => (performance.now() - begin) / 1000;
  try {
    const melding = `${await doe()}; exactly once, same cents, same lines`;
    return { naam, uitkomst: 'goed', seconden: seconden(), melding };
  } catch (fout) {
    return { naam, uitkomst: 'fout', seconden: seconden(), melding: (fout as Error).message };
  }
}
