/**
 * Keurt een bladzijde in de browser: axe-core (WCAG 2.2 AA en goede gewoonten), dwars schuiven, raakvlakken van 44 px,
 * stijl-attributen. Voor de galerij en voor de proeven van `web`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Wat er niet goed is, met de plek. */
export interface Bevinding {
  soort: 'toegankelijkheid' | 'dwars' | 'klein' | 'stijl-attribuut';
  wat: string;
}

export interface KeurOpties {
  /** Regels van axe die hier niet gelden, met in de code de reden waarom. */
  zonder?: string[];
  /** Klapt eerst alles open wat dicht is, zodat ook dat gekeurd wordt. Standaard aan. */
  open?: boolean;
}

const EISEN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const bron = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeUitslag {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** Keurt de bladzijde zoals hij nu open staat. Een lege lijst is goed. */
export async function keurPagina(page: Page, opties: KeurOpties = {}): Promise<Bevinding[]> {
  if (opties.open !== false) {
    await page.evaluate(() => {
      for (const deel of document.querySelectorAll('details:not(.taalmenu)')) deel.setAttribute('open', '');
    });
  }
  const maat = page.viewportSize();
  const hoog = await page.evaluate(() => document.documentElement.scrollHeight);
  // Zo hoog als de bladzijde: de vaste balk onderaan bedekt dan niets.
  if (maat) await page.setViewportSize({ width: maat.width, height: Math.min(Math.max(hoog, maat.height), 12_000) });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(bron);
  const uitslag = await page.evaluate(
    async ({ eisen, zonder }) => {
      const axe = (globalThis as unknown as { axe: { run: (waar: Document, hoe: object) => Promise<unknown> } }).axe;
      const rules = Object.fromEntries(zonder.map((regel) => [regel, { enabled: false }]));
      return axe.run(document, { runOnly: eisen, resultTypes: ['violations'], rules });
    },
    { eisen: EISEN, zonder: opties.zonder ?? [] },
  );
  const bevindingen: Bevinding[] = (uitslag as AxeUitslag).violations.map((fout) => ({
    soort: 'toegankelijkheid',
    wat: `${fout.id}: ${fout.help} bij ${fout.nodes
      .slice(0, 4)
      .map((plek) => `${plek.target.join(' ')} (${plek.failureSummary?.split('\n')[1]?.trim() ?? ''})`)
      .join('; ')}`,
  }));
  bevindingen.push(...(await page.evaluate(vorm)));
  if (maat) await page.setViewportSize(maat);
  return bevindingen;
}

/** Loopt in de browser: te breed, te klein om te raken, of een stijl-attribuut. */
function vorm(): Bevinding[] {
  const uit: Bevinding[] = [];
  const breed = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > breed) {
    uit.push({ soort: 'dwars', wat: `${document.documentElement.scrollWidth} px breed in ${breed} px` });
  }
  for (const ding of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    const vak = (ding.closest('label') ?? ding).getBoundingClientRect();
    const inTekst = getComputedStyle(ding).display === 'inline';
    if (vak.width === 0 || inTekst || ding.matches('.sla-over, a.bedrag, .taalmenu__lijst a')) continue;
    if (vak.height < 43.5 || vak.width < 43.5) {
      const naam = `${ding.tagName.toLowerCase()}.${ding.className} '${(ding.textContent ?? '').trim().slice(0, 30)}'`;
      uit.push({ soort: 'klein', wat: `${naam} is ${Math.round(vak.width)} bij ${Math.round(vak.height)} px` });
    }
  }
  for (const ding of document.querySelectorAll('[style]')) {
    uit.push({ soort: 'stijl-attribuut', wat: `${ding.tagName.toLowerCase()}.${ding.getAttribute('class') ?? ''}` });
  }
  return uit;
}
