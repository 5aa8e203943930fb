import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What people sent, and what came back. */
export type Telling = {
  verstuurd: number;
  aangenomen: number;
  /** Not accepted, also not after asking again with the same key. */
  mislukt: number;
  /** Asked again with the same key, because no answer came. */
  herhaald: number;
  gelezen: number;
  leesfouten: number;
  langzaamsteMs: number;
};

const HERHAAL = 40;

/** A session as the login makes it. Returns the cookie. */
export async function sessieVan(db: pg.Client, gemeente: number, persoon: string, naam: string): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  await db.query(
    `insert into sessie (gemeente, id_hash, soort, persoon, naam, rollen, eindigt_op)
     values ($1, $2, 'client', $3, $4, '{}', now() + interval '8 hours')`,
    [gemeente, createHash('sha256').update(id).digest(), persoon, naam],
  );
  return `bijrijder=${id}`;
}

/** People who keep sending forms and opening pages, so many per second, until told to stop. Each form carries `merk` and its number. */
export function stroom(url: string, koekjes: readonly string[], perSeconde: number, merk: string) {
  const telling: Telling = {
    verstuurd: 0,
    aangenomen: 0,
    mislukt: 0,
    herhaald: 0,
    gelezen: 0,
    leesfouten: 0,
    langzaamsteMs: 0,
  };
  const lopend = new Set<Promise<void>>();
  const stuur = (nr: number, pad: string, body?: URLSearchParams) =>
    fetch(url + pad, {
      method: body ? 'POST' : 'GET',
      headers: {
        cookie: koekjes[nr % koekjes.length]!,
        origin: url,
        // everybody from a place of their own: the limits per address are not what is tested here
        'x-forwarded-for': `10.0.${(nr >> 8) & 255}.${nr & 255}`,
      },
      ...(body ? { body } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    }).then(
      async (r) => {
        await r.arrayBuffer();
        return r.status;
      },
      () => 0,
    );
  const formulier = (nr: number): [string, URLSearchParams] => {
    const sleutel = randomUUID();
    const woorden = `${merk} ${nr}`;
    return nr % 2
      ? ['/mijn/correctie', new URLSearchParams({ sleutel, staat: woorden, moet: 'Een proef', bewijs: '' })]
      : [
          '/mijn/delen',
          new URLSearchParams({ sleutel, soort: 'collegas', met: woorden, waarom: 'Een proef', maanden: '1' }),
        ];
  };
  const een = async (nr: number): Promise<void> => {
    const van = performance.now();
    if (nr % 5 === 4) {
      const status = await stuur(nr, '/mijn');
      telling.gelezen += 1;
      if (status !== 200) telling.leesfouten += 1;
      return;
    }
    telling.verstuurd += 1;
    const [pad, body] = formulier(nr);
    for (let keer = 0; ; keer++) {
      const status = await stuur(nr, pad, body);
      if (status >= 300 && status < 400) {
        telling.aangenomen += 1;
        break;
      }
      if ((status !== 0 && status < 500) || keer >= HERHAAL) {
        telling.mislukt += 1;
        break;
      }
      telling.herhaald += 1;
      await new Promise((verder) => setTimeout(verder, 250));
    }
    telling.langzaamsteMs = Math.max(telling.langzaamsteMs, performance.now() - van);
  };
  let nr = 0;
  const klok = setInterval(() => {
    const deze = een(nr++).finally(() => lopend.delete(deze));
    lopend.add(deze);
  }, 1_000 / perSeconde);
  return {
    telling,
    async stop(): Promise<void> {
      clearInterval(klok);
      await Promise.all(lopend);
    },
  };
}

/** How often each form that carries `merk` stands in the database. */
export async function inDatabank(db: pg.Client, merk: string): Promise<{ rijen: number; verschillend: number }> {
  const { rows } = await db.query<{ rijen: number; verschillend: number }>(
    `select count(*)::int as rijen, count(distinct tekst)::int as verschillend from (
       select met as tekst from toestemming where met like $1 union all select staat from correctie where staat like $1) x`,
    [`${merk} %`],
  );
  return rows[0]!;
}
