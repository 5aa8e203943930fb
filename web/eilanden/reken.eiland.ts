/**
 * The amount while typing. Reads the household from the page, listens to the fields, and fills what is marked `data-geld`.
 * Same code as the decision; nothing is sent while typing except the draft, which is saved on our own server.
 */

import wet from 'virtual:participatiewet';
import { GEMEENTEN, gebruikGeschreven } from '@bijrijder/recht';
import { euro } from '@bijrijder/ui/opmaak';
import { type Bronvraag, bedragenUitVelden, nuTeLezen } from '../app/mijn/doorgeven/velden.ts';
import { perMaandCent, rekenVoorbeeld, type Voorbeeld, type Voorbeeldbasis } from '../app/mijn/doorgeven/voorbeeld.ts';

interface Paginagegevens {
  readonly gemeente: string;
  readonly basis: Voorbeeldbasis;
  readonly bronnen: readonly Bronvraag[];
}

gebruikGeschreven(wet);

const vind = (id: string) => document.getElementById(id);
const bron = vind('rekenbasis');
const formulier = bron?.closest('form');
const vak = vind('uitkomst-vak');

if (bron?.textContent && formulier && vak) {
  const gegevens = JSON.parse(bron.textContent) as Paginagegevens;
  const gemeente = GEMEENTEN.get(gegevens.gemeente);
  const velden = () => Object.fromEntries([...new FormData(formulier)].map(([k, v]) => [k, String(v)]));
  const verberg = (id: string, weg: boolean): void => {
    const deel = vind(id);
    if (deel) deel.hidden = weg;
  };

  const zet = (id: string, cent: number): void => {
    const plek = vind(id);
    if (plek) plek.textContent = euro(cent);
  };

  const toon = (v: Voorbeeld): void => {
    const samen = v.nettoCent + v.betaaldCent;
    const erbij = samen - v.zonderWerkCent;
    const regels = {
      telt: -v.teltCent,
      aanspraak: -v.aanspraakCent,
      verlaging: -v.verlagingCent,
      rest: v.restCent,
      reserve: -v.reserveCent,
      aflossing: -v.aflossingCent,
      erbij: v.erbijCent,
    };
    const bedragen = {
      ...regels,
      norm: v.normCent,
      betaald: v.betaaldCent,
      betaald2: v.betaaldCent,
      betaald3: v.betaaldCent,
      samen,
      samen2: samen,
      vrij: v.vrijCent,
      premie: v.premieCent,
    };
    for (const [naam, cent] of Object.entries(bedragen)) zet(`bedrag-${naam}`, cent);
    zet('bedrag-erbijzin', erbij);
    for (const [naam, cent] of Object.entries(regels)) verberg(`rij-${naam}`, cent === 0);
    verberg('zin-meer', erbij <= 0);
    verberg('zin-minder', erbij > 0);
    verberg('zin-premie', v.premieCent === 0);
  };

  const reken = (): void => {
    const { bedragen, compleet } = bedragenUitVelden(gegevens.bronnen, velden());
    for (const [plek, b] of gegevens.bronnen.entries()) {
      const cent = bedragen[b.bron] ?? 0;
      zet(`omrekening-${plek}-was`, cent);
      zet(`omrekening-${plek}-maand`, perMaandCent(b.ritme, cent));
      verberg(`omrekening-${plek}`, cent === 0);
    }
    const v = compleet && gemeente ? rekenVoorbeeld(gegevens.basis, bedragen, gemeente) : undefined;
    vak.toggleAttribute('data-wacht', !v);
    verberg('met-bedrag', !v);
    verberg('meeloper', !v);
    verberg('zonder-bedrag', v !== undefined);
    if (v) toon(v);
  };

  let wacht: ReturnType<typeof setTimeout> | undefined;
  const bewaar = (): void => {
    clearTimeout(wacht);
    wacht = setTimeout(() => {
      const inhoud = new FormData(formulier);
      inhoud.set('doe', 'bewaar-stil');
      // what is typed is also on the page and comes with the next step, so a failed save loses nothing
      fetch(location.href, { method: 'POST', body: inhoud }).catch(() => {});
    }, 1_500);
  };

  /** Takes away what was said about a field once it can be read; what the server asks about a good amount stays. */
  const ruimOp = (veld: EventTarget | null): void => {
    if (!(veld instanceof HTMLInputElement) || !veld.hasAttribute('aria-invalid')) return;
    if (!nuTeLezen(veld.name, veld.defaultValue, veld.value)) return;
    vind(`${veld.id}-fout`)?.remove();
    veld.closest('.veld')?.classList.remove('veld--fout');
    veld.removeAttribute('aria-invalid');
    if (!formulier.querySelector('.veld--fout')) vind('fouten')?.remove();
  };

  formulier.addEventListener('input', (e) => {
    ruimOp(e.target);
    reken();
    bewaar();
  });
  formulier.addEventListener('submit', () => clearTimeout(wacht));
  reken();
  // the first calculation makes the law ready: done while nobody types, so that the first key does not wait for it
  (globalThis.requestIdleCallback ?? setTimeout)(() => {
    const proef = Object.fromEntries(gegevens.bronnen.map((b) => [b.bron, 50_000]));
    if (gemeente) rekenVoorbeeld(gegevens.basis, proef, gemeente);
  });
}
