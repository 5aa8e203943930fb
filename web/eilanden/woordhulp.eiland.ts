import { keurBrief, kijkNaar } from '@bijrijder/dossier/woorden';

/**
 * Marks labels while somebody writes: every text inside `<div data-woordhulp>`, or `data-woordhulp="brief"` for a letter;
 * not where the person's own words are noted (`eigen`). Below the field a line per word with the question "Wat zag of hoorde
 * u?". Nothing is blocked here; the server asks the same before it keeps the text.
 */
const VELDEN = ['textarea:not(.eigen)', 'input[type="text"][maxlength]']
  .map((v) => `[data-woordhulp] form[method="post"] ${v}`)
  .concat('form [data-woordhulp="brief"] textarea')
  .join();
for (const veld of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(VELDEN)) {
  const vak = document.createElement('div');
  vak.setAttribute('role', 'status');
  vak.id = `${veld.id}-woordhulp`;
  veld.after(vak);
  veld.setAttribute('aria-describedby', [veld.getAttribute('aria-describedby'), vak.id].filter(Boolean).join(' '));
  const soort = veld.closest<HTMLElement>('[data-woordhulp]')?.dataset.woordhulp === 'brief' ? 'brief' : 'notitie';
  let wacht = 0;
  let vorige = '';
  const kijk = () => {
    const regels = (soort === 'brief' ? keurBrief(veld.value) : kijkNaar(veld.value)).slice(0, 6).map((v) => {
      const regel = document.createElement('li');
      const woord = document.createElement('mark');
      woord.className = 'woordhulp';
      woord.textContent = v.tekst;
      const tekst = document.createElement('span');
      tekst.append(woord, ` ${v.vraag}`);
      regel.append(tekst);
      return regel;
    });
    const nieuw = regels.map((r) => r.textContent).join();
    if (nieuw === vorige) return;
    vorige = nieuw;
    const lijst = document.createElement('ul');
    lijst.className = 'lijstje';
    lijst.append(...regels);
    vak.replaceChildren(...(regels.length > 0 ? [lijst] : []));
  };
  veld.addEventListener('input', () => {
    window.clearTimeout(wacht);
    wacht = window.setTimeout(kijk, 300);
  });
  kijk();
}
