/**
 * Zet de knop 'Lees voor' aan als de browser kan voorlezen. Zonder dit script blijft de knop verborgen.
 * Leest de hoofdinhoud in de taal van de bladzijde; nog een keer drukken stopt.
 */
export function leesVoor(document: Document): void {
  const stem = document.defaultView?.speechSynthesis;
  if (!stem) return;
  for (const knop of document.querySelectorAll<HTMLButtonElement>('[data-lees-voor]')) {
    knop.hidden = false;
    knop.addEventListener('click', () => {
      if (stem.speaking) {
        stem.cancel();
        knop.setAttribute('aria-pressed', 'false');
        return;
      }
      const inhoud = document.querySelector('main');
      // biome-ignore lint: innerText slaat verborgen tekst over, en dat moet niet voorgelezen worden
      const tekst = new SpeechSynthesisUtterance(inhoud?.innerText ?? '');
      tekst.lang = document.documentElement.lang;
      tekst.onend = () => knop.setAttribute('aria-pressed', 'false');
      knop.setAttribute('aria-pressed', 'true');
      stem.speak(tekst);
    });
  }
}

if (typeof document !== 'undefined') leesVoor(document);
