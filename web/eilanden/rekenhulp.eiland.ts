/** The public calculator while typing. Nothing leaves the browser. */

import wet from 'virtual:participatiewet';
import { GEMEENTEN, gebruikGeschreven } from '@bijrijder/recht';
import { euro } from '@bijrijder/ui/opmaak';
import { rekenVoorbeeld } from '../app/mijn/doorgeven/voorbeeld.ts';
import { alsBasis, leesVragen } from '../app/openbaar/rekenhulp/basis.ts';

gebruikGeschreven(wet);
const bron = document.getElementById('rekenbasis');
const formulier = bron?.closest('form');

if (bron?.textContent && formulier) {
  const gegevens = JSON.parse(bron.textContent) as { gemeente: string; maand: string; vandaag: string };
  const gemeente = GEMEENTEN.get(gegevens.gemeente);
  formulier.addEventListener('input', () => {
    const velden = new FormData(formulier);
    const vragen = leesVragen((naam) => velden.get(naam) as string | null);
    const v =
      gemeente && !vragen.loonOnleesbaar
        ? rekenVoorbeeld(alsBasis(vragen, gegevens.maand, gegevens.vandaag), {}, gemeente)
        : undefined;
    document.getElementById('houd')?.toggleAttribute('data-wacht', !v);
    if (!v) return;
    const bedragen = {
      erbij: v.nettoCent + v.betaaldCent - v.zonderWerkCent,
      betaald: v.betaaldCent,
      samen: v.nettoCent + v.betaaldCent,
      zonder: v.zonderWerkCent,
      vrij: v.vrijCent,
      premie: v.premieCent,
    };
    for (const [naam, cent] of Object.entries(bedragen)) {
      const plek = document.getElementById(`bedrag-${naam}`);
      if (plek) plek.textContent = euro(cent);
    }
    const premie = document.getElementById('rij-premie');
    if (premie) premie.hidden = v.premieCent === 0;
    // the address of the page is the link one can pass on
    history.replaceState(null, '', `?${new URLSearchParams([...velden].map(([k, w]) => [k, String(w)]))}`);
  });
}
