import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Kluis } from '../databank/index.ts';

const okp = <C extends string>(crv: C) =>
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal(crv), x: z.string().regex(/^[\w-]{43}$/) });

/** What a municipality gives others: who it is, the key it signs with and the key to seal for it. Nothing secret. */
export const Gemeentekaart = z.strictObject({
  formaat: z.literal('bijrijder-gemeentekaart/1'),
  code: z.int().min(1).max(9999),
  naam: z.string().min(2).max(120),
  teken: okp('Ed25519'),
  verzegel: okp('X25519'),
});
export type Gemeentekaart = z.infer<typeof Gemeentekaart>;

/** What two people read to each other over the phone: SHA-256 of the card, in a fixed order. */
export const vingerafdruk = (k: Gemeentekaart): string =>
  createHash('sha256').update([k.formaat, k.code, k.naam, k.teken.x, k.verzegel.x].join('\n')).digest('hex');

/** Name of a key inside a package. */
export const sleutelnaam = (sleutel: { x: string }): string =>
  createHash('sha256').update(sleutel.x).digest('base64url');

export type Eigensleutels = { kaart: Gemeentekaart; teken: KeyObject; open: KeyObject };

/** Keys of one municipality, from the secret of the installation: the same after every start, and in no table. */
export function eigenSleutels(kluis: Kluis, gemeente: { code: number; naam: string }): Eigensleutels {
  const maak = (soort: 'ed25519' | 'x25519'): KeyObject =>
    createPrivateKey({
      key: Buffer.concat([
        PKCS8[soort],
        Buffer.from(kluis.geheim(`verhuizing:${gemeente.code}:${soort}`), 'base64url'),
      ]),
      format: 'der',
      type: 'pkcs8',
    });
  const teken = maak('ed25519');
  const open = maak('x25519');
  const publiek = (sleutel: KeyObject) => createPublicKey(sleutel).export({ format: 'jwk' }).x!;
  return {
    teken,
    open,
    kaart: {
      formaat: 'bijrijder-gemeentekaart/1',
      code: gemeente.code,
      naam: gemeente.naam,
      teken: { kty: 'OKP', crv: 'Ed25519', x: publiek(teken) },
      verzegel: { kty: 'OKP', crv: 'X25519', x: publiek(open) },
    },
  };
}

/** The bytes before a raw private key of 32 bytes (RFC 8410). */
const PKCS8 = {
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
} as const;
