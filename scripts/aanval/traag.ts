import { connect, type Socket } from 'node:net';
import type { Bezoeker } from './http.ts';
import type { Meting } from './uitslag.ts';

/** So many connections that say almost nothing. */
const HOEVEEL = 60;
/** Server: `headersTimeout` 15 s, looked at every 5 s; `requestTimeout` 60 s. */
const KOP_WEG_NA = 25_000;

/**
 * Slow heads and slow bodies: sixty connections that send a byte a second hold nobody else up, and the server ends those whose head
 * does not come (`kort` does not wait for that).
 */
export async function traag(m: Meting, b: Bezoeker, kort: boolean): Promise<void> {
  const { hostname, port } = new URL(b.eigen);
  const koppen = (nr: number) =>
    nr % 2 === 0
      ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Traag: '
      : `POST /klacht HTTP/1.1\r\nHost: localhost\r\nOrigin: ${b.eigen}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\n`;
  const lijnen = Array.from({ length: HOEVEEL }, (_, nr) => {
    const lijn = connect(Number(port), hostname);
    lijn.on('error', () => {});
    lijn.write(koppen(nr));
    return { lijn, kop: nr % 2 === 0 };
  });
  const druppel = setInterval(() => {
    for (const { lijn } of lijnen) if (lijn.writable) lijn.write('a');
  }, 1_000);
  try {
    for (let keer = 0; keer < 5; keer++) {
      const van = performance.now();
      await m.doe(b, '/', {}, 'naast trage verbindingen');
      const wacht = performance.now() - van;
      if (wacht > 15_000)
        m.uit.klappen.push(`naast ${HOEVEEL} trage verbindingen wachtte een ander ${Math.round(wacht)} ms`);
    }
    if (kort) return;
    const over = await nogOpen(lijnen.filter((l) => l.kop).map((l) => l.lijn));
    if (over > 0) m.uit.doorgelaten.push(`${over} verbindingen zonder kop staan na ${KOP_WEG_NA / 1_000} s nog open`);
  } finally {
    clearInterval(druppel);
    for (const { lijn } of lijnen) lijn.destroy();
  }
}

async function nogOpen(lijnen: readonly Socket[]): Promise<number> {
  // a connection whose end is not read does not notice that it was closed
  for (const lijn of lijnen) lijn.resume();
  const tot = performance.now() + KOP_WEG_NA;
  const open = () => lijnen.filter((lijn) => !lijn.closed && !lijn.readableEnded).length;
  while (open() > 0 && performance.now() < tot) await new Promise((r) => setTimeout(r, 500));
  return open();
}
