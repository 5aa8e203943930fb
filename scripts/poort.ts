import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** A port nobody listens on now, below those the system hands out by itself: it stays free until it is used. */
export async function vrijePoort(): Promise<number> {
  for (;;) {
    const poort = randomInt(10_000, 32_000);
    if (await isVrij(poort)) return poort;
  }
}

function isVrij(poort: number): Promise<boolean> {
  return new Promise((goed) => {
    const server = createServer();
    server.once('error', () => goed(false));
    server.listen(poort, () => server.close(() => goed(true)));
  });
}
