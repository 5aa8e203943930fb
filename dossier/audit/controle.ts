import { createHash, type Hash } from 'node:crypto';
import { leesRij, schrijfRij } from './regel.ts';
import { klopt, vingerafdruk } from './sleutel.ts';

/** What a check found. `fouten` in Dutch; empty means: exactly as it was signed, and the chain over the lines closes. */
export type Auditcontrole = {
  kop: Record<string, string>;
  /** Of the key the signature was checked with. */
  vingerafdruk: string;
  zegels: number;
  blikken: number;
  verwerkingen: number;
  fouten: string[];
};

type Zegel = { aantal: number; vorige: string; afdruk: string; waarde: string; geteld: number; som: Hash };

/**
 * Check a file of `maakUitvoer`: the signature over every byte, and the chain of seals over the lines. Needs no database and no network.
 * @param sleutel public key (PEM) from elsewhere; without it the key in the file, of which the fingerprint must then be compared by a human
 */
export function controleerUitvoer(bestand: Buffer, sleutel?: string): Auditcontrole {
  const uit: Auditcontrole = { kop: {}, vingerafdruk: '', zegels: 0, blikken: 0, verwerkingen: 0, fouten: [] };
  const fout = (wat: string) => void (uit.fouten.includes(wat) || uit.fouten.push(wat));
  const tekst = bestand.toString('utf8');
  const rijen = tekst.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const laatste = leesRij(rijen.at(-1) ?? '');
  // not text as it was written: a byte that means nothing would otherwise be read as something else
  if (!Buffer.from(tekst).equals(bestand) || !tekst.startsWith('\ufeff') || laatste?.[0] !== 'handtekening') {
    fout('Dit is geen heel bestand van Bijrijder.');
    return uit;
  }
  const lichaam = rijen.slice(0, -1);
  leesRijen(lichaam, uit, fout);
  if (uit.kop.formaat !== 'bijrijder audit 1') fout('Dit formaat kennen wij niet.');
  const handtekening = Buffer.from(laatste[2] ?? '', 'base64url');
  const zoGeschreven = schrijfRij(['handtekening', 'Ed25519', handtekening.toString('base64url')]) === rijen.at(-1);
  const pem = sleutel ?? `-----BEGIN PUBLIC KEY-----\n${uit.kop.sleutel ?? ''}\n-----END PUBLIC KEY-----\n`;
  try {
    uit.vingerafdruk = vingerafdruk(pem);
    const afdruk = createHash('sha256').update(lichaam.join('')).digest();
    if (!zoGeschreven || !klopt(pem, afdruk, handtekening)) fout('De handtekening klopt niet.');
    if (uit.kop['vingerafdruk van de sleutel'] !== uit.vingerafdruk)
      fout('De sleutel is niet die waarmee dit bestand zegt te zijn ondertekend.');
  } catch {
    fout('De sleutel is niet te lezen.');
  }
  return uit;
}

function leesRijen(rijen: readonly string[], uit: Auditcontrole, fout: (wat: string) => void): void {
  const zegels = new Map<string, Zegel>();
  for (const [i, rij] of rijen.entries()) {
    const cellen = leesRij(i === 0 ? rij.slice(1) : rij);
    if (!cellen) {
      fout(`Regel ${i + 1} is niet zoals wij hem schrijven.`);
      continue;
    }
    const [soort = '', een = '', twee = ''] = cellen;
    if (soort === 'kop') uit.kop[een] = twee;
    else if (soort === 'zegel') {
      uit.zegels += 1;
      const [, , , aantal = '', vorige = '', afdruk = '', waarde = ''] = cellen;
      zegels.set(een, { aantal: Number(aantal), vorige, afdruk, waarde, geteld: 0, som: createHash('sha256') });
    } else if (soort === 'blik' || soort === 'andere dag') {
      const z = zegels.get(een);
      if (!z) fout(`Regel ${i + 1} hoort bij geen zegel.`);
      else z.som.update(`${z.geteld++ === 0 ? '' : '\n'}${twee}`);
      if (soort === 'blik') uit.blikken += 1;
    } else if (soort === 'verwerking') uit.verwerkingen += 1;
    else if (soort !== 'kolommen') fout(`Regel ${i + 1} kennen wij niet.`);
  }
  let ervoor = uit.kop['keten begint na'];
  for (const [nummer, z] of zegels) {
    const regels = z.geteld === 0 && z.afdruk ? Buffer.from(z.afdruk, 'hex') : z.som.digest();
    const waarde = createHash('sha256').update(Buffer.from(z.vorige, 'hex')).update(regels).digest('hex');
    if (waarde !== z.waarde || (z.geteld !== z.aantal && !(z.geteld === 0 && z.afdruk)))
      fout(`Zegel ${nummer} past niet op zijn regels.`);
    if (z.vorige !== ervoor) fout(`Zegel ${nummer} sluit niet aan op het zegel ervoor.`);
    ervoor = z.waarde;
  }
  if (ervoor !== uit.kop['keten eindigt met']) fout('De keten eindigt niet waar dit bestand zegt.');
}
