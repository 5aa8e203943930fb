/** Shows what is being written as the other will read it. Without it the button of the form does the same. */
for (const plek of document.querySelectorAll<HTMLElement>('[data-meelees]')) {
  const veld = document.getElementById(plek.dataset.meelees ?? '') as HTMLTextAreaElement | null;
  const leeg = plek.textContent;
  veld?.addEventListener('input', () => {
    plek.textContent = veld.value.trim() || leeg;
  });
}

export {};
