import { patronen, vulIn } from './adressen.ts';
import { type Formulier, formulieren } from './formulieren.ts';
import { type Geval, gevallen, maakGevallen } from './gevallen.ts';
import { type Antwoord, Bezoeker, bezoekers } from './http.ts';
import { Kring } from './kring.ts';
import { DOORGELATEN, EXTRA, PADEN, SCRIPT, WAARDEN } from './ladingen.ts';

export type Uitslag = {
  adressen: number;
  bezoekers: number;
  verzoeken: number;
  mutaties: number;
  formulieren: number;
  /** A person's name or id shown to somebody without a relation. */
  lekken: string[];
  /** Status 500 or a broken connection. */
  klappen: string[];
  /** Shown without an access line. */
  ongelogd: string[];
  /** Script that came back raw, a form from elsewhere or a body too large that was taken. */
  doorgelaten: string[];
  /** Addresses that nobody got to see, with real parameters: not an error in itself, but nothing behind it was attacked. */
  nietBereikt: string[];
};

/** `mutaties`: random changes of valid posts; `kort`: two clients and one colleague per role; `zeg` gets a line per part. */
export type Aanvalswens = { mutaties: number; zaad?: number; kort?: boolean; zeg?: (regel: string) => void };

const BETAALBESTAND = /^\/beheer\/maand\/bank\/[^/]+\.xml(\.data)?$/;

/** Small random generator with a seed, so that a failing run can be repeated. */
function dobbel(zaad: number): () => number {
  let s = zaad >>> 0;
  return () => {
    s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0;
    return s / 2 ** 32;
  };
}

/** Run `fn` on each, so many at a time. */
async function tegelijk<T>(lijst: readonly T[], fn: (een: T, nr: number) => Promise<void>, hoeveel = 8): Promise<void> {
  let volgende = 0;
  const werker = async () => {
    for (let nr = volgende++; nr < lijst.length; nr = volgende++) await fn(lijst[nr]!, nr);
  };
  await Promise.all(Array.from({ length: hoeveel }, werker));
}

/** Attacks the product at `url` (this machine only). */
export async function valAan(
  url: string,
  beheerUrl: string,
  { mutaties, zaad = 7, kort = false, zeg = () => {} }: Aanvalswens,
): Promise<Uitslag> {
  const kring = await Kring.open(beheerUrl);
  const wie = await bezoekers(url, (naam) => kring.mensen.find((m) => m.naam === naam)?.id ?? null, kort);
  const paden = kort ? PADEN.slice(0, 9) : PADEN;
  zeg(`${wie.length} bezoekers ingelogd`);
  const patroon = patronen();
  const uit: Uitslag = {
    adressen: patroon.length,
    bezoekers: wie.length,
    verzoeken: 0,
    mutaties: 0,
    formulieren: 0,
    lekken: [],
    klappen: [],
    ongelogd: [],
    doorgelaten: [],
    nietBereikt: [],
  };
  const gezien = new Map<string, { wie: Bezoeker; persoon: string; pad: string }>();
  const kijk = (bezoeker: Bezoeker, pad: string, a: Antwoord, mag413 = false) => {
    uit.verzoeken += 1;
    const kort = `${bezoeker.naam} ${pad.slice(0, 120)}`;
    if (a.status >= 500 || (a.status === 0 && !mag413)) uit.klappen.push(`${kort}: ${a.status}`);
    if (a.soort.includes('html'))
      for (const los of DOORGELATEN) if (a.body.includes(los)) uit.doorgelaten.push(`${kort}: ${los}`);
    if (/root:.*:0:0:|"name": "bijrijder-huis"/.test(a.body)) uit.lekken.push(`${kort}: een bestand van de machine`);
    if (/(?:at .*\.ts:\d+|kysely|syntax error at|violates )/.test(a.body))
      uit.lekken.push(`${kort}: een foutmelding van binnen`);
    if (pad.startsWith('/inloggen')) return;
    for (const mens of kring.mensen)
      if (mens.id !== bezoeker.id && (a.body.includes(mens.id) || a.body.includes(mens.naam)))
        if (a.body.includes(mens.naam) || !pad.includes(mens.id))
          // an id that stood in the address itself says nothing new
          gezien.set(`${bezoeker.naam}|${mens.id}|${BETAALBESTAND.test(pad)}`, {
            wie: bezoeker,
            persoon: mens.id,
            pad,
          });
  };
  const doe = async (b: Bezoeker, pad: string, wat: Parameters<Bezoeker['vraag']>[1] = {}, mag413 = false) => {
    const a = await b.vraag(pad, wat);
    kijk(b, pad, a, mag413);
    return a;
  };

  await maakGevallen(kring, wie);

  // 1. every address, everybody: own, other people's and invented parameters
  const anderen = [...kring.mensen].slice(0, 2).map((m) => m.id);
  const echt = [...anderen, ...(await kring.ids('opgave')), ...(await kring.ids('bewijsstuk'))];
  const gevalVan = new Map(await Promise.all(patroon.map(async (p) => [p, await gevallen(kring, p)] as const)));
  const bereikt = new Set<string>();
  const basis: { wie: Bezoeker; formulier: Formulier }[] = [];
  await tegelijk(
    wie.flatMap((b) => patroon.map((p) => ({ b, p }))),
    async ({ b, p }) => {
      const hier = gevalVan.get(p)!;
      const vreemd = hier.map((g) => ({ ...g, persoon: anderen[0]! }));
      const eigen = b.id ? [{ ...hier[0]!, persoon: b.id }] : [];
      const alle = p.includes(':persoon') ? [...hier, ...eigen, ...vreemd.slice(0, 1)] : hier;
      for (const [nr, geval] of (p.includes(':') ? alle : [{}]).entries()) {
        const pad = vulIn(p, (naam) => (geval as Geval)[naam] ?? PADEN[0]!);
        const a = await doe(b, pad);
        if (a.status === 200) bereikt.add(p);
        if (nr === 0 && p.includes(':')) await doe(b, `${pad}.data`);
        if (a.status === 200 && a.soort.includes('html'))
          for (const formulier of formulieren(pad, a.body))
            if (formulier.doel !== '/uitloggen') basis.push({ wie: b, formulier });
      }
    },
  );
  uit.formulieren = basis.length;
  uit.nietBereikt = patroon.filter((p) => !bereikt.has(p));
  zeg(`${uit.verzoeken} verzoeken: elk adres door iedereen`);

  // 2. guessed parameters and paths
  const raders = [wie[0]!, wie.find((b) => b.soort === 'client')!, wie.find((b) => b.rol === 'klantmanager')!];
  const gokken = raders.flatMap((b) => [
    ...patroon.filter((x) => x.includes(':')).flatMap((p) => paden.map((gok) => ({ b, pad: vulIn(p, () => gok) }))),
    ...['/assets/..%2f..%2fserver.ts', '/%2e%2e/package.json', '/assets/../../server.ts', '/.git/config', '/.env'].map(
      (pad) => ({ b, pad }),
    ),
  ]);
  await tegelijk(gokken, async ({ b, pad }) => {
    await doe(b, pad);
  });

  zeg(`${uit.verzoeken} verzoeken: geraden nummers en paden`);

  // 3. from elsewhere, without a session, too large, without a length
  await tegelijk(basis.slice(0, kort ? 15 : 60), async ({ wie: b, formulier: f }) => {
    const body = new URLSearchParams(f.velden).toString();
    const koppen = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const vreemd = await doe(b, f.doel, {
      methode: 'POST',
      body,
      koppen: { ...koppen, Origin: 'https://elders.example' },
    });
    if (vreemd.status !== 403) uit.doorgelaten.push(`${b.naam} ${f.doel}: formulier van elders gaf ${vreemd.status}`);
    await doe(wie[0]!, f.doel, { methode: 'POST', body, koppen });
    const vals = new Bezoeker(url, { naam: 'vervalst', soort: 'niemand', id: null, rol: null });
    for (const [naam] of b.koekjes) vals.koekjes.set(naam, 'A'.repeat(43));
    await doe(vals, f.pad);
    for (const methode of ['PUT', 'DELETE']) await doe(b, f.doel, { methode });
  });
  const groot = Buffer.alloc(31_000_000, 'a');
  for (const [pad, body] of [
    ['/klacht', groot],
    ['/api/v1/berekeningen', groot.subarray(0, 1_100_000)],
  ] as const) {
    const a = await doe(wie[0]!, pad, { methode: 'POST', body, koppen: { 'Content-Type': 'application/json' } }, true);
    if (a.status !== 413 && a.status !== 0) uit.doorgelaten.push(`${pad}: ${body.length} bytes gaf ${a.status}`);
    const b = await doe(wie[0]!, pad, { methode: 'POST', body: 'a=1', brokken: true }, true);
    if (b.status !== 413) uit.doorgelaten.push(`${pad}: een lijf zonder lengte gaf ${b.status}`);
  }

  zeg(`${uit.verzoeken} verzoeken: van elders, vervalst en te groot`);

  // 4. random changes of valid posts
  const gooi = dobbel(zaad);
  const kies = <T>(lijst: readonly T[]): T => lijst[Math.floor(gooi() * lijst.length)]!;
  await tegelijk(Array.from({ length: basis.length > 0 ? mutaties : 0 }), async (_, nr) => {
    const { wie: b, formulier: f } = kies(basis);
    await stuur(gooi() < 0.15 ? kies(wie) : b, f, nr);
    uit.mutaties += 1;
  });
  async function stuur(b: Bezoeker, f: Formulier, nr: number): Promise<void> {
    let velden: [string, string][] = [...f.velden];
    if (f.knoppen.length > 0) velden.push(kies(f.knoppen));
    for (let keer = 0; keer <= gooi() * 3; keer++) {
      const soort = gooi();
      const plek = Math.floor(gooi() * velden.length);
      if (soort < 0.15) velden = velden.filter((_, i) => i !== plek);
      else if (soort < 0.25 && velden[plek]) velden.push(velden[plek]);
      else if (soort < 0.4) velden.push(kies(EXTRA));
      else if (velden[plek]) velden[plek] = [velden[plek][0], kies(WAARDEN)];
    }
    if (nr % 5 === 0) velden = velden.map(([naam, w]) => [naam, w === 'Een paar gewone woorden.' ? SCRIPT : w]);
    const vorm = gooi();
    const gewoon = new URLSearchParams(velden).toString();
    const grens = 'aanvalgrens';
    const multi = velden
      .map(([n, w]) => `--${grens}\r\nContent-Disposition: form-data; name="${n}"\r\n\r\n${w}\r\n`)
      .join('');
    const [body, type] =
      vorm < 0.8
        ? [gewoon, 'application/x-www-form-urlencoded']
        : vorm < 0.88
          ? [`${multi}--${grens}--\r\n`, `multipart/form-data; boundary=${grens}`]
          : vorm < 0.92
            ? [multi.slice(0, 80), `multipart/form-data; boundary=${grens}`]
            : vorm < 0.96
              ? [JSON.stringify(Object.fromEntries(velden)), 'application/json']
              : [
                  gewoon.slice(0, gewoon.length / 2),
                  kies(['text/plain', '', 'application/x-www-form-urlencoded', 'image/svg+xml']),
                ];
    const doel = gooi() < 0.1 ? vulIn(f.doel.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ':id'), () => kies(echt)) : f.doel;
    const a = await doe(b, doel, { methode: 'POST', body, koppen: { 'Content-Type': type } });
    // what was stored must not come back as script
    if (a.naar?.startsWith('/') && nr % 3 === 0) await doe(b, a.naar);
  }

  // 5. what was seen must have been allowed, and logged
  const zaken = await kring.zaken();
  for (const { wie: b, persoon, pad } of gezien.values()) {
    const mag =
      (await kring.mag(b)).has(persoon) ||
      (['inkomensconsulent', 'teamleider'].includes(b.rol ?? '') && zaken.has(persoon)) ||
      // who pays takes the whole file to the bank; each person in it must have an access line of that
      (b.rol === 'inkomensconsulent' && BETAALBESTAND.test(pad));
    if (!mag) uit.lekken.push(`${b.naam} zag ${persoon} op ${pad}`);
    else if (!(await kring.gelogd(b, persoon, BETAALBESTAND.test(pad) ? 'exporteren' : '%')))
      uit.ongelogd.push(`${b.naam} zag ${persoon} op ${pad}`);
  }
  await kring.sluit();
  return uit;
}
