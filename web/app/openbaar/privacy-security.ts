import { leesAdres } from '@bijrijder/dossier/contactpunt';
import { verzoek } from '../sessie.server.ts';
import { openbareContactpunten } from './contactpunten.server.ts';

/** RFC 9116 asks for less than a year: who reads it must be able to trust that somebody still looks at it. */
const GELDIG_MS = 180 * 86_400_000;

/** `/.well-known/security.txt` (RFC 9116): where somebody who finds a weakness can say so. */
export async function loader() {
  const { publiekeUrl } = verzoek();
  const adres = (pad: string) => new URL(pad, publiekeUrl).href;
  const { lek } = await openbareContactpunten();
  const contact = lek ?? leesAdres(process.env.BEVEILIGING_CONTACT ?? '') ?? adres('/klacht');
  const tekst = [
    `Contact: ${contact}`,
    `Expires: ${new Date(Date.now() + GELDIG_MS).toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${adres('/.well-known/security.txt')}`,
    '',
  ].join('\n');
  return new Response(tekst, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
