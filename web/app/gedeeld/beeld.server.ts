import { isNummer } from './nummer.ts';
/** Which page of which attachment an address names. @throws 404 when it cannot be one */
export function leesBeeldadres(id: string, pagina: string): { id: string; pagina: number } {
  const nr = Number(pagina);
  if (!isNummer(id) || !Number.isInteger(nr) || nr < 1 || nr > 50) throw new Response(null, { status: 404 });
  return { id, pagina: nr };
}

/** A picture the isolated reader made, never the file itself. */
export function beeldAntwoord(beeld: { soort: string; inhoud: Buffer } | undefined): Response {
  if (!beeld) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(beeld.inhoud), {
    headers: { 'Content-Type': beeld.soort, 'Cache-Control': 'private, no-store' },
  });
}
