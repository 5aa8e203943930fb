import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keys of the installation. `huidig` names the key new values are written with; older ones stay to read what they wrote.
 * Each is 32 bytes in base64. In production they come from `BIJRIJDER_SLEUTELS` (the same JSON); without it they are made
 * once in the data folder.
 */
type Sleutelbos = { huidig: string; sleutels: Record<string, string>; geheim: string };

/** An encrypted value as it is stored: which key, and nonce + tag + ciphertext. */
export type Versleuteld = { sleutel: string; waarde: Buffer };

/** What one person's key locks and opens. When that key is gone, so is everything it locked, in every copy. */
export type Persoonskluis = {
  versleutel(inhoud: Uint8Array, context: string): Buffer;
  /** @throws when value or context were changed */
  ontsleutel(waarde: Uint8Array, context: string): Buffer;
};

/** Encrypts what may not lie readable in the database (BSN, bank account), and makes lookup hashes for it. */
export type Kluis = {
  /** Name of the key new values are written with. */
  huidig: string;
  /** Names of all keys that can still be read with. */
  sleutels: readonly string[];
  /** A new key for one person, wrapped by the key of the installation; store it, then open it. */
  nieuwePersoonsleutel(context: string): Versleuteld;
  /** @throws when the wrapping key is unknown, or the wrapped key was changed */
  openPersoonsleutel(ingepakt: Versleuteld, context: string): Persoonskluis;
  versleutel(tekst: string, context: string): Versleuteld;
  /** @throws when the key is unknown, or value or context were changed */
  ontsleutel(versleuteld: Versleuteld, context: string): string;
  versleutelBytes(inhoud: Uint8Array, context: string): Versleuteld;
  /** @throws as `ontsleutel` */
  ontsleutelBytes(versleuteld: Versleuteld, context: string): Buffer;
  /** The same value under the key of now, without anybody reading it. @throws as `ontsleutel` */
  verpak(versleuteld: Versleuteld, context: string): Versleuteld;
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
    huidig: bos.huidig,
    sleutels: Object.keys(bos.sleutels),
    versleutel: (tekst, context) => ({
      sleutel: bos.huidig,
      waarde: vercijfer(Buffer.from(tekst), sleutel(bos.huidig), context),
    }),
    ontsleutel: ({ sleutel: id, waarde }, context) => ontcijfer(waarde, sleutel(id), context).toString('utf8'),
    versleutelBytes: (inhoud, context) => ({
      sleutel: bos.huidig,
      waarde: vercijfer(inhoud, sleutel(bos.huidig), context),
    }),
    ontsleutelBytes: ({ sleutel: id, waarde }, context) => ontcijfer(waarde, sleutel(id), context),
    nieuwePersoonsleutel: (context) => ({
      sleutel: bos.huidig,
      waarde: vercijfer(randomBytes(32), sleutel(bos.huidig), context),
    }),
    openPersoonsleutel({ sleutel: id, waarde }, context) {
      const eigen = ontcijfer(waarde, sleutel(id), context);
      return {
        versleutel: (inhoud, waar) => vercijfer(inhoud, eigen, waar),
        ontsleutel: (inhoud, waar) => ontcijfer(inhoud, eigen, waar),
      };
    },
    verpak: ({ sleutel: id, waarde }, context) => ({
      sleutel: bos.huidig,
      waarde: vercijfer(ontcijfer(waarde, sleutel(id), context), sleutel(bos.huidig), context),
    }),
    zoekhash: (tekst, context) =>
      createHmac('sha256', afgeleid(`zoekhash:${context}`))
        .update(tekst)
        .digest(),
    geheim: (doel) => afgeleid(doel).toString('base64url'),
  };
}

function vercijfer(inhoud: Uint8Array, sleutel: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const c = createCipheriv('aes-256-gcm', sleutel, nonce).setAAD(Buffer.from(context));
  const uit = Buffer.concat([c.update(inhoud), c.final()]);
  return Buffer.concat([nonce, c.getAuthTag(), uit]);
}

function ontcijfer(waarde: Uint8Array, sleutel: Buffer, context: string): Buffer {
  const d = createDecipheriv('aes-256-gcm', sleutel, waarde.subarray(0, 12))
    .setAAD(Buffer.from(context))
    .setAuthTag(waarde.subarray(12, 28));
  return Buffer.concat([d.update(waarde.subarray(28)), d.final()]);
}

/**
 * Make a new key in the data folder and write new values with it; the older ones stay to read. Returns its name.
 * @throws when the keys come from the environment: whoever keeps them there adds one
 */
export const voegSleutelToe = (map: string): string =>
  wijzigBos(map, (bos) => {
    const hoogste = Math.max(0, ...Object.keys(bos.sleutels).map((id) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)));
    const id = `s${hoogste + 1}`;
    return [{ ...bos, huidig: id, sleutels: { ...bos.sleutels, [id]: randomBytes(32).toString('base64') } }, id];
  });

/** Destroy a key for ever. The caller has made sure that nothing that must stay is under it. @throws for the current one */
export const vernietigSleutel = (map: string, id: string): string =>
  wijzigBos(map, (bos) => {
    if (id === bos.huidig) throw new Error(`"${id}" is de sleutel van nu. Maak eerst een nieuwe.`);
    if (!bos.sleutels[id]) throw new Error(`Er is geen sleutel "${id}".`);
    const { [id]: _weg, ...over } = bos.sleutels;
    return [{ ...bos, sleutels: over }, id];
  });

function wijzigBos(map: string, fn: (bos: Sleutelbos) => [Sleutelbos, string]): string {
  if (process.env.BIJRIJDER_SLEUTELS)
    throw new Error('De sleutels staan in BIJRIJDER_SLEUTELS. Verander ze daar, en start opnieuw.');
  const [nieuw, id] = fn(uitMap(map));
  const pad = join(map, 'sleutels.json');
  // whole or not at all: half a file of keys would lose everything
  writeFileSync(`${pad}.nieuw`, JSON.stringify(nieuw), { mode: 0o600, flush: true });
  renameSync(`${pad}.nieuw`, pad);
  return id;
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
