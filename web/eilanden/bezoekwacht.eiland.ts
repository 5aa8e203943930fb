/**
 * Looks after the pages of a visit when there is no connection: shows the empty page the device kept. It keeps no page with
 * somebody's data, and sees no other page than those of a visit.
 */
type Gebeurtenis = Event & {
  request: Request;
  waitUntil(klaar: Promise<unknown>): void;
  respondWith(antwoord: Promise<Response>): void;
};
const wacht = globalThis as unknown as {
  addEventListener(wat: string, doe: (g: Gebeurtenis) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
};
const LEEG = '/werkplek/bezoek';

wacht.addEventListener('install', (g) => g.waitUntil(wacht.skipWaiting()));
wacht.addEventListener('activate', (g) => g.waitUntil(wacht.clients.claim()));
wacht.addEventListener('fetch', (g) => {
  const { method, mode, url } = g.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== wacht.location.origin) return;
  if (mode === 'navigate')
    g.respondWith(
      fetch(g.request).catch(async () => (await caches.match(LEEG, { ignoreVary: true })) ?? Response.error()),
    );
  else if (pathname.startsWith('/assets/'))
    g.respondWith(caches.match(pathname, { ignoreVary: true }).then((bekend) => bekend ?? fetch(g.request)));
});
