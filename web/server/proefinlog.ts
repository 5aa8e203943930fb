import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { Uitgever } from './inloggen.ts';
import type { Persona } from './persona.ts';

const PAD = '/oidc';
const KIES = '/inloggen/persona/';

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
        void roepOp(req, res);
        return true;
      }
      if (req.method === 'POST' && url.startsWith(KIES)) {
        kies(provider, req, res, personas).catch(() => {
          res.writeHead(303, { Location: '/inloggen?melding=opnieuw' }).end();
        });
        return true;
      }
      return false;
    },
  };
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
