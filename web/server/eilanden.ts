import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAP = join(dirname(fileURLToPath(import.meta.url)), '../build/client/assets');
let adressen: Map<string, string> | undefined;

/** Address of a built script of `web/eilanden`, by name. @throws when it was not built */
export function eiland(naam: string): string {
  adressen ??= new Map(
    readdirSync(MAP).flatMap((bestand) => {
      const deel = /^eiland-(.+)-[\w-]{8}\.js$/.exec(bestand);
      return deel ? [[deel[1]!, `/assets/${bestand}`] as const] : [];
    }),
  );
  const adres = adressen.get(naam);
  if (!adres) throw new Error(`Het script "${naam}" is niet gebouwd.`);
  return adres;
}
