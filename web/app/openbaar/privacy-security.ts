import { verzoek } from '../sessie.server.ts';

const JAAR = 365 * 86_400_000;

/** `/.well-known/security.txt` (RFC 9116): where somebody who finds a weakness can say so. */
export function loader() {
  const { publiekeUrl } = verzoek();
  const adres = (pad: string) => new URL(pad, publiekeUrl).href;
  const tekst = [
    `Contact: ${process.env.BEVEILIGING_CONTACT ?? adres('/klacht')}`,
    `Expires: ${new Date(Date.now() + JAAR).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${adres('/.well-known/security.txt')}`,
    '',
  ].join('\n');
  return new Response(tekst, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
