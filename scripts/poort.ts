import { createServer } from 'node:net';

/** A port nobody listens on now. */
export function vrijePoort(): Promise<number> {
  return new Promise((goed) => {
    const server = createServer();
    server.listen(0, () => {
      const adres = server.address();
      server.close(() => goed(typeof adres === 'object' && adres ? adres.port : 0));
    });
  });
}
