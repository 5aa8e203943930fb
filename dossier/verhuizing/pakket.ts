import { CompactEncrypt, CompactSign, compactDecrypt, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { Verhuisinhoud } from './inhoud.ts';
import { type Eigensleutels, type Gemeentekaart, sleutelnaam } from './sleutels.ts';

/** Largest package that is read: two million characters. */
export const GROOTSTE_PAKKET = 2_000_000;

/** Signed by the sender, then sealed for the receiver (JWS in JWE; RFC 7515, 7516 and 8037). */
export async function verzegel(van: Eigensleutels, naar: Gemeentekaart, inhoud: Verhuisinhoud): Promise<string> {
  const getekend = await new CompactSign(Buffer.from(JSON.stringify(inhoud)))
    .setProtectedHeader({ alg: 'EdDSA', kid: sleutelnaam(van.kaart.teken), typ: 'bijrijder-verhuizing' })
    .sign(van.teken);
  return new CompactEncrypt(Buffer.from(getekend))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid: sleutelnaam(naar.verzegel), cty: 'JWS' })
    .encrypt(await importJWK(naar.verzegel, 'ECDH-ES'));
}

/** Why a package is not taken in. */
export type Weigering =
  | 'geen_pakket'
  | 'andere_gemeente'
  | 'veranderd'
  | 'onbekende_afzender'
  | 'onjuist'
  | 'verlopen'
  | 'andere_mens'
  | 'al_binnen';

/** Opens a package that is meant for us and comes from somebody we know; whatever is wrong, nothing of it is returned. */
export async function openPakket(
  wij: Eigensleutels,
  buren: readonly Gemeentekaart[],
  pakket: string,
  vandaag: string,
): Promise<{ inhoud: Verhuisinhoud } | { geweigerd: Weigering }> {
  const kop = leesKop(pakket);
  if (!kop) return { geweigerd: 'geen_pakket' };
  if (kop !== sleutelnaam(wij.kaart.verzegel)) return { geweigerd: 'andere_gemeente' };
  let getekend: string;
  try {
    const { plaintext } = await compactDecrypt(pakket, wij.open, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    getekend = Buffer.from(plaintext).toString('utf8');
  } catch {
    return { geweigerd: 'veranderd' };
  }
  const afzender = buren.find((b) => sleutelnaam(b.teken) === leesKop(getekend));
  if (!afzender) return { geweigerd: 'onbekende_afzender' };
  let ruw: unknown;
  try {
    const { payload } = await compactVerify(getekend, await importJWK(afzender.teken, 'EdDSA'), {
      algorithms: ['EdDSA'],
    });
    ruw = JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    return { geweigerd: 'veranderd' };
  }
  const gelezen = Verhuisinhoud.safeParse(ruw);
  if (!gelezen.success || gelezen.data.van.code !== afzender.code) return { geweigerd: 'onjuist' };
  if (gelezen.data.naar.code !== wij.kaart.code) return { geweigerd: 'andere_gemeente' };
  if (gelezen.data.geldig_tot < vandaag) return { geweigerd: 'verlopen' };
  return { inhoud: gelezen.data };
}

function leesKop(token: string): string | null {
  try {
    const { kid } = decodeProtectedHeader(token);
    return typeof kid === 'string' ? kid : null;
  } catch {
    return null;
  }
}
