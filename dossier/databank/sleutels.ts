import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keys of the installation. `huidig` names the key new values are written with; older ones stay to read what they wrote.
 * Each is 32 bytes in base64. In production they come from `BIJRIJDER_SLEUTELS` (the same JSON); without it they are made
 * once in the data folder.
 */
type Sleutelbos = { huidig: string; sleutels: Record<string, string>; geheim: string };

/** An encrypted value as it is stored: which key, and nonce + tag + ciphertext. */
export type Versleuteld = { sleutel: string; waarde: Buffer };

/** Encrypts what may not lie readable in the database (BSN, bank account), and makes lookup hashes for it. */
export type Kluis = {
  versleutel(tekst: string, context: string): Versleuteld;
  /** @throws when the key is unknown, or value or context were changed */
  ontsleutel(versleuteld: Versleuteld, context: string): string;
  /** Keyed hash to find a value without decrypting; the same value and context always give the same hash. */
  zoekhash(tekst: string, context: string): Buffer;
  /** A secret for one purpose (session keys, passwords of database logins), derived from the secret of the installation. */
  geheim(doel: string): string;
};

/** Open the keys from `BIJRIJDER_SLEUTELS`, else from the data folder (made there when absent, readable by us only). */
export function openKluis(map: string): Kluis {
  const bos = uitOmgeving() ?? uitMap(map);
  const sleutel = (id: string): Buffer => {
    const tekst = bos.sleutels[id];
    if (!tekst) throw new Error(`Sleutel "${id}" ontbreekt; deze waarde kan niet worden gelezen.`);
    const bytes = Buffer.from(tekst, 'base64');
    if (bytes.length !== 32) throw new Error(`Sleutel "${id}" is geen 32 bytes in base64.`);
    return bytes;
  };
  sleutel(bos.huidig);
  const afgeleid = (doel: string) => Buffer.from(hkdfSync('sha256', bos.geheim, 'bijrijder', doel, 32));
  return {
    versleutel(tekst, context) {
      const nonce = randomBytes(12);
      const vercijfer = createCipheriv('aes-256-gcm', sleutel(bos.huidig), nonce).setAAD(Buffer.from(context));
      const inhoud = Buffer.concat([vercijfer.update(tekst, 'utf8'), vercijfer.final()]);
      return { sleutel: bos.huidig, waarde: Buffer.concat([nonce, vercijfer.getAuthTag(), inhoud]) };
    },
    ontsleutel({ sleutel: id, waarde }, context) {
      const ontcijfer = createDecipheriv('aes-256-gcm', sleutel(id), waarde.subarray(0, 12))
        .setAAD(Buffer.from(context))
        .setAuthTag(waarde.subarray(12, 28));
      return ontcijfer.update(waarde.subarray(28), undefined, 'utf8') + ontcijfer.final('utf8');
    },
    zoekhash: (tekst, context) =>
      createHmac('sha256', afgeleid(`zoekhash:${context}`))
        .update(tekst)
        .digest(),
    geheim: (doel) => afgeleid(doel).toString('base64url'),
  };
}

function uitOmgeving(): Sleutelbos | null {
  const tekst = process.env.BIJRIJDER_SLEUTELS;
  if (!tekst) return null;
  const bos = JSON.parse(tekst) as Partial<Sleutelbos>;
  if (!bos.huidig || !bos.sleutels || !bos.geheim) {
    throw new Error('BIJRIJDER_SLEUTELS moet JSON zijn met "huidig", "sleutels" en "geheim".');
  }
  return bos as Sleutelbos;
}

function uitMap(map: string): Sleutelbos {
  const pad = join(map, 'sleutels.json');
  if (!existsSync(pad)) {
    mkdirSync(map, { recursive: true });
    const nieuw: Sleutelbos = {
      huidig: 's1',
      sleutels: { s1: randomBytes(32).toString('base64') },
      geheim: randomBytes(32).toString('base64'),
    };
    writeFileSync(pad, JSON.stringify(nieuw), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(pad, 'utf8')) as Sleutelbos;
}
