const SCOPE = '/werkplek/bezoek';

/** Keeps the empty page with its own files, so that a visit opens without a connection. None of it is about anybody. */
export async function bewaarLegeBladzijde(wachter: string): Promise<void> {
  await navigator.serviceWorker.register(wachter, { scope: SCOPE, type: 'module' });
  const bestanden = new Set(
    [...performance.getEntriesByType('resource').map((r) => new URL(r.name)), ...eigenLinks()]
      .filter((u) => u.origin === location.origin && u.pathname.startsWith('/assets/'))
      .map((u) => u.pathname),
  );
  const doos = await caches.open('bezoek');
  const al = new Set((await doos.keys()).map((r) => new URL(r.url).pathname));
  // the page anew: it names the files of this version
  await doos.add(SCOPE);
  await doos.addAll([...bestanden].filter((pad) => !al.has(pad)));
  await navigator.serviceWorker.ready;
}

const eigenLinks = (): URL[] =>
  [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[rel=stylesheet], script[src]')].map(
    (e) => new URL(e instanceof HTMLLinkElement ? e.href : e.src),
  );
