/**
 * Keeps what is typed and chosen in a form with text while it is typed, and puts it back when the page opens again: the
 * text, and with it who may read it. Without it forms work the same; what was typed comes back with an error, as always.
 */
type Veld = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Velden = [naam: string, waarde: string][];
type Bewaard = { formulier: string; velden: Velden };
const { bewaard, terug, leeg } = JSON.parse(document.getElementById('concepttekst')?.textContent ?? '{}') as Record<
  string,
  string
>;
const pad = window.location.pathname;

/** A code or a number that must not be kept says so with `autocomplete="off"`. */
const TEKST = ['textarea', 'input[type="text"]', 'input[type="date"]', 'input[type="time"]'].map(
  (v) => `${v}[name]:not([autocomplete="off"])`,
);
const KEUZE = ['input[type="radio"][name]', 'input[type="checkbox"][name]', 'select[name]'];
const isTekst = (f: HTMLFormElement) => f.querySelector(TEKST.join()) !== null;
const velden = (f: HTMLFormElement): Veld[] => [...f.querySelectorAll<Veld>([...TEKST, ...KEUZE].join())];
const isTik = (v: Veld): v is HTMLInputElement => v.type === 'radio' || v.type === 'checkbox';
/** A choice is kept under its name and value: whether it is made. */
const naamVan = (v: Veld): string => (isTik(v) ? `${v.name}=${v.value}` : v.name);
const standVan = (v: Veld): string => (isTik(v) ? (v.checked ? 'ja' : '') : v.value);
const begin = (v: Veld): string => {
  if (isTik(v)) return v.defaultChecked ? 'ja' : '';
  if (v instanceof HTMLSelectElement)
    return ([...v.options].find((o) => o.defaultSelected) ?? v.options[0])?.value ?? '';
  return v.defaultValue;
};
const isAnders = (v: Veld): boolean => standVan(v) !== begin(v);
/** The same form of the same thing: names of the fields, and what it is about. Keys are new each time. */
const kenmerk = (f: HTMLFormElement): string =>
  [...f.querySelectorAll<HTMLInputElement>('[name]:not([name="concept"])')]
    .map((v) => (v.type === 'hidden' && !['sleutel', 'eenmalig'].includes(v.name) ? `${v.name}=${v.value}` : v.name))
    .join('&')
    .slice(0, 2_000);
const inhoud = (f: HTMLFormElement): Velden => velden(f).map((v) => [naamVan(v), standVan(v)]);

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

/** A quiet line below the form that says what was kept, from the first time it has something to say. */
function regelBij(f: HTMLFormElement) {
  const p = document.createElement('p');
  p.className = 'klein zacht';
  p.setAttribute('role', 'status');
  return (tekst: string, knop?: () => void) => {
    if (!p.isConnected) f.append(p);
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

/**
 * Puts the draft in fields that are still as the page gave them. A line that the page filled in is left: it may be newer, an
 * amount above all. @returns whether anything changed
 */
function zetTerug(f: HTMLFormElement, bewaarde: Velden): boolean {
  let gezet = false;
  const rest = [...bewaarde];
  for (const v of velden(f)) {
    const plek = rest.findIndex(([naam]) => naam === naamVan(v));
    if (plek < 0) continue;
    const waarde = rest.splice(plek, 1)[0]![1];
    const isIngevuld = v instanceof HTMLInputElement && v.value !== '';
    if (waarde === standVan(v) || isAnders(v) || (isIngevuld && !isTik(v))) continue;
    if (isTik(v)) v.checked = waarde === 'ja';
    else v.value = waarde;
    v.dispatchEvent(new Event('input', { bubbles: true }));
    v.dispatchEvent(new Event('change', { bubbles: true }));
    for (let d = v.closest('details'); d; d = d.parentElement?.closest('details') ?? null) d.open = true;
    gezet = true;
  }
  return gezet;
}

const vormen: HTMLFormElement[] = [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')].filter(
  isTekst,
);
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
        f.reset();
        void stuur('DELETE', f, stop.signal);
        zeg('');
      });
    f.addEventListener('input', () => {
      window.clearTimeout(wacht);
      wacht = window.setTimeout(async () => {
        stop.abort();
        stop = new AbortController();
        const iets = velden(f).some(isAnders);
        if (await stuur(iets ? 'POST' : 'DELETE', f, stop.signal).catch(() => false)) zeg(iets ? (bewaard ?? '') : '');
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
