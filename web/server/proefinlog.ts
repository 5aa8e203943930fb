import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Adapter, type AdapterPayload, type JWK } from 'oidc-provider';
import { vanElders } from './beveiliging.ts';
import type { Uitgever } from './inloggen.ts';
import type { Persona } from './persona.ts';

const PAD = '/oidc';
const KIES = '/inloggen/persona/';

const bewaard = new Map<string, { inhoud: AdapterPayload; tot: number }>();

/** What the local provider remembers for some minutes. In memory: it serves one process and only invented people. */
class Geheugen implements Adapter {
  readonly #soort: string;
  constructor(soort: string) {
    this.#soort = soort;
  }
  async upsert(id: string, inhoud: AdapterPayload, seconden = 900): Promise<void> {
    const nu = Date.now();
    if (bewaard.size > 5_000) {
      for (const [sleutel, { tot }] of bewaard) if (tot < nu) bewaard.delete(sleutel);
    }
    bewaard.set(`${this.#soort}:${id}`, { inhoud, tot: nu + seconden * 1_000 });
  }
  async find(id: string): Promise<AdapterPayload | undefined> {
    const een = bewaard.get(`${this.#soort}:${id}`);
    return een && een.tot > Date.now() ? een.inhoud : undefined;
  }
  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    for (const [sleutel, { inhoud, tot }] of bewaard) {
      if (sleutel.startsWith(`${this.#soort}:`) && inhoud.uid === uid && tot > Date.now()) return inhoud;
    }
    return undefined;
  }
  async findByUserCode(): Promise<undefined> {}
  async consume(id: string): Promise<void> {
    const een = bewaard.get(`${this.#soort}:${id}`);
    if (een) een.inhoud = { ...een.inhoud, consumed: Math.floor(Date.now() / 1_000) };
  }
  async destroy(id: string): Promise<void> {
    bewaard.delete(`${this.#soort}:${id}`);
  }
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [sleutel, { inhoud }] of bewaard) if (inhoud.grantId === grantId) bewaard.delete(sleutel);
  }
}

/** A real OpenID Connect provider for the fictive municipality: choose who you are, no password. Never in production. */
export type Proefinlog = {
  uitgever: Uitgever;
  /** Handles its own addresses; false when the request is not for it. */
  behandel(req: IncomingMessage, res: ServerResponse): boolean;
};

export function maakProefinlog(publiekeUrl: string, personas: readonly Persona[], geheim: string): Proefinlog {
  const clientSecret = randomBytes(32).toString('hex');
  const provider = new Provider(`${publiekeUrl}${PAD}`, {
    clients: [
      {
        client_id: 'bijrijder',
        client_secret: clientSecret,
        redirect_uris: [`${publiekeUrl}/inloggen/terug`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    // keys of this start only: what was signed before is worth nothing any more
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as JWK] },
    adapter: Geheugen,
    cookies: { keys: [geheim] },
    claims: { openid: ['sub'], profile: ['name'], bsn: ['bsn'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, interaction) => `${KIES}${interaction.uid}` },
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, Interaction: 900, Session: 60, Grant: 300 },
    async loadExistingGrant(ctx) {
      const accountId = ctx.oidc.session?.accountId;
      const clientId = ctx.oidc.client?.clientId;
      if (!accountId || !clientId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid profile bsn');
      await grant.save();
      return grant;
    },
    findAccount: (_, sub) => {
      const persona = personas.find((een) => een.sub === sub);
      if (!persona) return undefined;
      return {
        accountId: sub,
        claims: () => ({ sub, name: persona.naam, ...(persona.bsn ? { bsn: persona.bsn } : {}) }),
      };
    },
    renderError: (ctx) => {
      ctx.redirect('/inloggen?melding=opnieuw');
    },
  });
  provider.proxy = publiekeUrl.startsWith('https:');
  const roepOp = provider.callback();

  return {
    uitgever: {
      issuer: `${publiekeUrl}${PAD}`,
      clientId: 'bijrijder',
      clientSecret,
      scope: 'openid profile bsn',
      bsnClaim: 'bsn',
    },
    behandel(req, res) {
      const url = req.url ?? '/';
      if (url === PAD || url.startsWith(`${PAD}/`)) {
        Object.assign(req, { originalUrl: url });
        req.url = url.slice(PAD.length) || '/';
        // no session of its own: every login is a choice again, also for the next person on this computer
        req.headers.cookie = req.headers.cookie?.replace(/(^|; *)_session[^;=]*=[^;]*/g, '$1');
        void roepOp(req, res);
        return true;
      }
      if (req.method === 'POST' && url.startsWith(KIES)) {
        if (vanElders(alsVerzoek(req, publiekeUrl), new URL(publiekeUrl).origin)) {
          res.writeHead(403).end();
          return true;
        }
        kies(provider, req, res, personas).catch(() => {
          res.writeHead(303, { Location: '/inloggen?melding=opnieuw' }).end();
        });
        return true;
      }
      return false;
    },
  };
}

/** The request with only what says where it came from. */
function alsVerzoek(req: IncomingMessage, publiekeUrl: string): Request {
  const headers = new Headers();
  for (const naam of ['origin', 'sec-fetch-site', 'referer']) {
    const waarde = req.headers[naam];
    if (typeof waarde === 'string') headers.set(naam, waarde);
  }
  return new Request(publiekeUrl, { method: 'POST', headers });
}

async function kies(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
  personas: readonly Persona[],
): Promise<void> {
  const stukken: Buffer[] = [];
  let lengte = 0;
  for await (const stuk of req as AsyncIterable<Buffer>) {
    lengte += stuk.length;
    if (lengte > 4_000) throw new Error('te groot');
    stukken.push(stuk);
  }
  const persona = new URLSearchParams(Buffer.concat(stukken).toString('utf8')).get('persona');
  if (!personas.some((een) => een.sub === persona)) throw new Error('onbekende persona');
  await provider.interactionFinished(
    req,
    res,
    { login: { accountId: persona!, remember: false } },
    { mergeWithLastSubmission: false },
  );
}
