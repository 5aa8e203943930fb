import { bewaarLegeBladzijde } from './bezoek/bewaar.ts';
import { alle, haalWeg, type Notitierij, open, sleutelVanNu, verzegel, zet } from './bezoek/kluis.ts';
import { type Notitie, type Velden, verstuur } from './bezoek/versturen.ts';

/** A visit without a connection: reads what was taken along, keeps what is written, sends it once. */
type Inhoud = { naam: string; delen: { kop: string; eigen: boolean; regels: string[] }[] };
type Gegevens = {
  bezoek: { id: string; persoon: string; tot: string; inhoud: Inhoud } | null;
  wachter: string;
  zinnen: Record<string, string>;
};

const gegevens = JSON.parse(document.getElementById('bezoek-gegevens')!.textContent!) as Gegevens;
const [, , , persoon = '', bezoek = ''] = location.pathname.split('/');
const plek = (naam: string): HTMLElement => document.querySelector<HTMLElement>(`[data-bezoek-${naam}]`)!;
const formulier = document.querySelector<HTMLFormElement>('[data-bezoek-notitie]')!;
const VELDEN = ['zegt', 'zag', 'stap', 'voor'] as const;
const tabs = new BroadcastChannel('bezoek');
let eigen = '';

function zeg(zin: string, waarden: Record<string, string> = {}): void {
  plek('stand').textContent = (gegevens.zinnen[zin] ?? '').replace(/\{(\w+)\}/g, (_, n: string) => waarden[n] ?? '');
}
const maak = (wat: string, tekst: string, klas = ''): HTMLElement => {
  const e = document.createElement(wat);
  e.textContent = tekst;
  e.className = klas;
  return e;
};
function toon({ naam, delen }: Inhoud): void {
  plek('naam').textContent = naam;
  plek('delen').replaceChildren(
    ...delen.map((d) => {
      const vlak = maak('section', '', 'vlak');
      vlak.append(maak('h2', d.kop, 'vlak__kop'), ...d.regels.map((r) => maak('p', r, d.eigen ? 'eigen' : '')));
      return vlak;
    }),
  );
}
/** Nothing to read any more: on the screen, in the form and on the device. Notes that wait stay, closed. */
async function sluit(): Promise<void> {
  for (const b of await alle('bezoek')) await haalWeg('bezoek', b.id);
  plek('naam').textContent = '';
  plek('delen').replaceChildren();
  plek('wachtend').replaceChildren();
  formulier.reset();
  for (const naam of VELDEN) veld(naam).value = '';
  zeg('geenSleutel');
}

const veld = (naam: string): HTMLInputElement => formulier.elements.namedItem(naam) as HTMLInputElement;
const velden = (): Velden => Object.fromEntries(VELDEN.map((v) => [v, veld(v).value.trim()])) as Velden;
const pak = (sleutel: string): Promise<boolean> =>
  new Promise((goed) => {
    void navigator.locks.request(`notitie:${sleutel}`, { ifAvailable: true }, (slot) => {
      goed(slot !== null);
      return slot ? new Promise(() => {}) : undefined;
    });
  });
async function schrijf(key: CryptoKey, soort: Notitierij['soort'], inhoud: Notitie): Promise<void> {
  await zet('notitie', { sleutel: eigen, bezoek, persoon, soort, ...(await verzegel(key, inhoud, eigen)) });
}
/** A note that was being typed when its tab closed goes on here; otherwise a new one. */
async function begin(key: CryptoKey): Promise<void> {
  for (const n of (await alle('notitie')).filter((r) => r.soort === 'concept' && r.bezoek === bezoek)) {
    const inhoud = await open<Notitie>(key, n, n.sleutel);
    if (!inhoud || !(await pak(n.sleutel))) continue;
    eigen = n.sleutel;
    for (const naam of VELDEN) veld(naam).value = inhoud[naam];
    return;
  }
  eigen = crypto.randomUUID();
  await pak(eigen);
}

async function toonWachtend(key: CryptoKey): Promise<void> {
  const uit: HTMLElement[] = [];
  for (const n of (await alle('notitie')).filter((r) => r.bezoek === bezoek && r.soort !== 'concept')) {
    const inhoud = await open<Notitie>(key, n, n.sleutel);
    if (!inhoud) continue;
    const vlak = maak('section', '', 'vlak vlak--thema');
    vlak.append(
      maak('p', gegevens.zinnen[n.soort] ?? ''),
      maak('p', [inhoud.zegt, inhoud.zag].join(' ').trim(), 'eigen'),
    );
    if (n.soort === 'botst') {
      vlak.append(maak('p', [inhoud.eerder?.clientZegt, inhoud.eerder?.gezienGehoord].join(' ').trim(), 'zacht'));
      const knop = maak('button', gegevens.zinnen.toch ?? '', 'knop knop--lijn') as HTMLButtonElement;
      knop.type = 'button';
      knop.addEventListener('click', async () => {
        await zet('notitie', { ...n, soort: 'wacht', ...(await verzegel(key, { ...inhoud, toch: true }, n.sleutel)) });
        await stuur(key);
      });
      vlak.append(knop);
    }
    uit.push(vlak);
  }
  plek('wachtend').replaceChildren(...uit);
}

async function stuur(key: CryptoKey): Promise<void> {
  const stand = await verstuur(key, bezoek);
  if (stand) zeg(stand);
  if (stand === 'verstuurd') {
    plek('delen').replaceChildren();
    plek('naam').textContent = '';
  }
  await toonWachtend(key);
  tabs.postMessage(stand);
}

async function start(): Promise<void> {
  for (const b of await alle('bezoek')) if (b.tot < Date.now()) await haalWeg('bezoek', b.id);
  const key = await sleutelVanNu();
  if (!key) return sluit();
  if (gegevens.bezoek) {
    const { id, tot, inhoud } = gegevens.bezoek;
    await zet('bezoek', { id, tot: Date.parse(tot), ...(await verzegel(key, inhoud, id)) });
    await bewaarLegeBladzijde(gegevens.wachter);
    zeg('bewaard', {
      tot: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(tot)),
    });
  } else {
    const rij = (await alle('bezoek')).find((b) => b.id === bezoek);
    const inhoud = rij && (await open<Inhoud>(key, rij, rij.id));
    if (inhoud) toon(inhoud);
  }
  await begin(key);

  let wacht = 0;
  formulier.addEventListener('input', () => {
    clearTimeout(wacht);
    wacht = window.setTimeout(async () => {
      if (!(await sleutelVanNu())) return sluit();
      await schrijf(key, 'concept', velden());
      zeg('opgeslagen');
    }, 250);
  });
  formulier.addEventListener('submit', async (g) => {
    g.preventDefault();
    clearTimeout(wacht);
    if (!(await sleutelVanNu())) return sluit();
    const nu = velden();
    if (!nu.zegt && !nu.zag) return zeg('leeg');
    if (nu.voor && !nu.stap) return zeg('stap');
    await schrijf(key, 'wacht', { ...nu, op: new Date().toISOString() });
    zeg('wacht');
    formulier.reset();
    for (const naam of VELDEN) veld(naam).value = '';
    eigen = crypto.randomUUID();
    await pak(eigen);
    await stuur(key);
  });
  tabs.addEventListener('message', async (g) => {
    if (g.data === 'verstuurd') zeg('verstuurd');
    await toonWachtend(key);
  });
  window.addEventListener('online', () => void stuur(key));
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible') return;
    if (!(await sleutelVanNu())) await sluit();
    else await stuur(key);
  });
  await stuur(key);
}

if ('serviceWorker' in navigator && crypto.subtle && 'locks' in navigator) void start();
else zeg('kan');
