/**
 * Keeps what is typed in a longer form (a text area, or two fields of text) while it is typed, and puts it back when the
 * page opens again. Without it forms work the same; what was typed comes back with an error, as always.
 */
type Tekstveld = HTMLInputElement | HTMLTextAreaElement;
type Velden = [naam: string, waarde: string][];
type Bewaard = { formulier: string; velden: Velden };
const { bewaard, terug, leeg } = JSON.parse(document.getElementById('concepttekst')?.textContent ?? '{}') as Record<
  string,
  string
>;
const pad = window.location.pathname;

const tekstvelden = (f: HTMLFormElement): Tekstveld[] => [
  ...f.querySelectorAll<Tekstveld>(
    'textarea[name], input[name][type="text"], input[name][type="date"], input[name][type="time"]',
  ),
];
const lang = (f: HTMLFormElement) => f.querySelector('textarea[name]') !== null || tekstvelden(f).length > 1;
/** The same form of the same thing: names of the fields, and what it is about. Keys are new each time. */
const kenmerk = (f: HTMLFormElement): string =>
  [...f.querySelectorAll<HTMLInputElement>('[name]:not([name="concept"])')]
    .map((v) => (v.type === 'hidden' && !['sleutel', 'eenmalig'].includes(v.name) ? `${v.name}=${v.value}` : v.name))
    .join('&')
    .slice(0, 2_000);
const inhoud = (f: HTMLFormElement): Velden => tekstvelden(f).map((v) => [v.name, v.value]);

async function stuur(methode: 'POST' | 'DELETE', f: HTMLFormElement, signal: AbortSignal): Promise<boolean> {
  const uit = await fetch('/concept', {
    method: methode,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pad, formulier: kenmerk(f), velden: inhoud(f) }),
    keepalive: true,
    signal,
  });
  return uit.ok;
}

/** A quiet line below the form that says what was kept; `knop` empties the form again. */
function regelBij(f: HTMLFormElement) {
  const p = document.createElement('p');
  p.className = 'klein zacht';
  p.setAttribute('role', 'status');
  f.append(p);
  return (tekst: string, knop?: () => void) => {
    p.replaceChildren(tekst);
    if (!knop) return;
    const b = document.createElement('button');
    b.type = 'button';
    b.className = 'knop knop--zacht';
    b.textContent = leeg ?? '';
    b.addEventListener('click', knop);
    p.append(' ', b);
  };
}

/** Puts the draft in fields that are still as the page gave them. @returns whether anything changed */
function zetTerug(f: HTMLFormElement, velden: Velden): boolean {
  let gezet = false;
  const rest = [...velden];
  for (const v of tekstvelden(f)) {
    const plek = rest.findIndex(([naam]) => naam === v.name);
    const waarde = plek < 0 ? '' : rest.splice(plek, 1)[0]![1];
    if (!waarde || v.value !== '' || waarde === v.value) continue;
    v.value = waarde;
    v.dispatchEvent(new Event('input', { bubbles: true }));
    for (let d = v.closest('details'); d; d = d.parentElement?.closest('details') ?? null) d.open = true;
    gezet = true;
  }
  return gezet;
}

const vormen: HTMLFormElement[] = [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')].filter(lang);
if (vormen.length > 0 && terug) {
  const antwoord = await fetch(`/concept?pad=${encodeURIComponent(pad)}`).catch(() => null);
  const eerder: Bewaard[] = antwoord?.ok ? await antwoord.json() : [];
  for (const f of vormen) {
    const zeg = regelBij(f);
    let stop = new AbortController();
    let wacht = 0;
    const mijn = eerder.find((e) => e.formulier === kenmerk(f));
    if (mijn && zetTerug(f, mijn.velden))
      zeg(terug, () => {
        for (const v of tekstvelden(f)) v.value = v.defaultValue;
        void stuur('DELETE', f, stop.signal);
        zeg('');
      });
    f.addEventListener('input', () => {
      window.clearTimeout(wacht);
      wacht = window.setTimeout(async () => {
        stop.abort();
        stop = new AbortController();
        if (await stuur('POST', f, stop.signal).catch(() => false)) zeg(bewaard ?? '');
      }, 800);
    });
    // from here the form itself is what counts; a late draft must not come after it
    f.addEventListener('submit', () => {
      window.clearTimeout(wacht);
      stop.abort();
      const veld = document.createElement('input');
      veld.type = 'hidden';
      veld.name = 'concept';
      veld.value = kenmerk(f);
      f.append(veld);
    });
  }
}

export {};
