import { leesVoor } from '@bijrijder/ui/leesvoor';

/** Makes any form safer with script: one send only, and a clear line when the connection is gone. Without it forms just work. */
for (const formulier of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
  let bezig = false;
  formulier.addEventListener('submit', (gebeurtenis) => {
    if (bezig) {
      gebeurtenis.preventDefault();
      return;
    }
    const melding = formulier.querySelector<HTMLElement>('[data-geen-verbinding]');
    if (!navigator.onLine && melding) {
      gebeurtenis.preventDefault();
      melding.hidden = false;
      melding.focus();
      return;
    }
    bezig = true;
    // back in the history the form must work again
    window.addEventListener('pageshow', () => {
      bezig = false;
    });
  });
}

leesVoor(document);
