import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Kluis } from '../databank/index.ts';

/** DER in front of the 32 bytes of an Ed25519 key (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** What is signed: never just bytes that could mean something elsewhere. */
const bericht = (afdruk: Buffer): Buffer => Buffer.concat([Buffer.from('bijrijder audit 1\n'), afdruk]);

/** The key this municipality signs with. It follows from the secret of the installation: nothing more to keep, the same after a restore. */
const ondertekensleutel = (kluis: Kluis, gemeente: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.from(kluis.geheim(`audit-ondertekenen:${gemeente}`), 'base64url')]),
    format: 'der',
    type: 'pkcs8',
  });

/** What a controller needs to check a file, as PEM. Published apart from the file. */
export const publiekeSleutel = (kluis: Kluis, gemeente: number): string =>
  createPublicKey(ondertekensleutel(kluis, gemeente)).export({ type: 'spki', format: 'pem' }).toString();

/** Short sign of a public key, to compare by eye: SHA-256 over its DER, in groups of four. @throws when it is no Ed25519 key */
export function vingerafdruk(pem: string): string {
  const der = leesSleutel(pem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(der).digest('hex');
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

/** @param afdruk SHA-256 over what is signed */
export const onderteken = (kluis: Kluis, gemeente: number, afdruk: Buffer): Buffer =>
  sign(null, bericht(afdruk), ondertekensleutel(kluis, gemeente));

export const klopt = (pem: string, afdruk: Buffer, handtekening: Buffer): boolean =>
  verify(null, bericht(afdruk), leesSleutel(pem), handtekening);

function leesSleutel(pem: string): KeyObject {
  const sleutel = createPublicKey(pem);
  if (sleutel.asymmetricKeyType !== 'ed25519') throw new Error('Dit is geen Ed25519-sleutel.');
  return sleutel;
}
