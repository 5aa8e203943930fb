import { createHash, randomBytes } from 'node:crypto';
import type { Tabellen } from '@bijrijder/dossier/databank';
import { herkenHelper } from '@bijrijder/dossier/machtiging';
import { type Kysely, sql } from 'kysely';
import * as oidc from 'openid-client';
import { isEigenPad } from './beveiliging.ts';
import { haalFormulier } from './bewaard.ts';
import { koekje, koekjesnaam, leesKoekje } from './koekjes.ts';
import { LEESTAAL, leestaal } from './leestaal.ts';
import { beginSessie, eindigSessie, type Sessie } from './sessies.ts';
import type { Huis } from './verzoek.ts';

/** A login provider: the local one of the demo, a DigiD broker for clients, or the directory of the municipality for staff. */
export type Uitgever = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Claim that holds the citizen service number (clients). */
  bsnClaim: string;
};

export type Soort = 'client' | 'medewerker';

const KOEKJE = 'bijrijder-aanmelding';
const CODEPAD = '/helpen/code';

/** Providers from the environment: `INLOG_CLIENT_ISSUER`, `…_CLIENT_ID`, `…_CLIENT_SECRET`, `…_SCOPE`, `…_BSN_CLAIM`, and the same for `INLOG_MEDEWERKER`. */
export function uitgeverUitOmgeving(soort: Soort): Uitgever | null {
  const voor = `INLOG_${soort.toUpperCase()}`;
  const waarde = (naam: string) => process.env[`${voor}_${naam}`];
  const issuer = waarde('ISSUER');
  if (!issuer) return null;
  const clientId = waarde('CLIENT_ID');
  const clientSecret = waarde('CLIENT_SECRET');
  if (!clientId || !clientSecret) throw new Error(`${voor}_CLIENT_ID en ${voor}_CLIENT_SECRET ontbreken.`);
  const bsnClaim = waarde('BSN_CLAIM') ?? 'urn:nl-eid-gdi:1.0:BSN';
  return { issuer, clientId, clientSecret, scope: waarde('SCOPE') ?? 'openid profile', bsnClaim };
}

/** A path of this site to go back to; anything else becomes the start page of that kind of user. */
export function veiligPad(pad: string | null, soort: Soort): string {
  return pad !== null && isEigenPad(pad) ? pad : soort === 'client' ? '/mijn' : '/werkplek';
}

/** The login steps of one server. */
export function maakInloggen(huis: Huis, uitgevers: Readonly<Record<Soort, Uitgever>>) {
  const veilig = huis.publiekeUrl.startsWith('https:');
  const naamKoekje = koekjesnaam(KOEKJE, veilig);
  const terugUrl = `${huis.publiekeUrl}/inloggen/terug`;
  const gevonden = new Map<Soort, Promise<oidc.Configuration>>();

  const configuratie = (soort: Soort): Promise<oidc.Configuration> => {
    let belofte = gevonden.get(soort);
    if (!belofte) {
      const { issuer, clientId, clientSecret } = uitgevers[soort];
      const opties = issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : {};
      belofte = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, opties);
      // a provider that was away for a moment is asked again at the next login
      belofte.catch(() => gevonden.delete(soort));
      gevonden.set(soort, belofte);
    }
    return belofte;
  };
  const hash = (id: string) => createHash('sha256').update(id).digest();
  const db = huis.databank.app.db;

  return {
    /** Other sites that a form may end at: a post after the session has ended is sent on to the login. */
    elders: [...new Set(Object.values(uitgevers).map(({ issuer }) => new URL(issuer).origin))].filter(
      (een) => een !== new URL(huis.publiekeUrl).origin,
    ),

    /** To the provider. */
    async begin(soort: Soort, naar: string | null): Promise<Response> {
      const config = await configuratie(soort);
      const geheim = {
        naar: veiligPad(naar, soort),
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        bewijs: oidc.randomPKCECodeVerifier(),
      };
      const id = randomBytes(32).toString('base64url');
      const { sleutel, waarde } = huis.databank.kluis.versleutel(JSON.stringify(geheim), 'aanmelding');
      await db
        .insertInto('aanmelding')
        .values({ gemeente: huis.gemeente.code, id_hash: hash(id), soort, inhoud: waarde, sleutel })
        .execute();
      const doel = oidc.buildAuthorizationUrl(config, {
        redirect_uri: terugUrl,
        scope: uitgevers[soort].scope,
        state: geheim.state,
        nonce: geheim.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(geheim.bewijs),
        code_challenge_method: 'S256',
        // on a shared computer the previous person must not be let in
        prompt: 'login',
      });
      return antwoord(doel.href, [koekje(naamKoekje, id, veilig, 900)]);
    },

    /** Back from the provider: check, find the person, begin a session. */
    async terug(request: Request): Promise<Response> {
      const id = leesKoekje(request, naamKoekje);
      const weg = koekje(naamKoekje, '', veilig, 0);
      if (!id) return antwoord('/inloggen?melding=opnieuw', [weg]);
      const rij = await db
        .deleteFrom('aanmelding')
        .where('gemeente', '=', huis.gemeente.code)
        .where('id_hash', '=', hash(id))
        .where(sql<boolean>`gemaakt_op > now() - interval '15 minutes'`)
        .returning(['soort', 'inhoud', 'sleutel'])
        .executeTakeFirst();
      if (!rij) return antwoord('/inloggen?melding=opnieuw', [weg]);
      const geheim = JSON.parse(
        huis.databank.kluis.ontsleutel({ sleutel: rij.sleutel, waarde: rij.inhoud }, 'aanmelding'),
      ) as {
        naar: string;
        state: string;
        nonce: string;
        bewijs: string;
      };
      let claims: oidc.IDToken | undefined;
      try {
        const hier = new URL(request.url);
        const tokens = await oidc.authorizationCodeGrant(
          await configuratie(rij.soort),
          new URL(`${huis.publiekeUrl}${hier.pathname}${hier.search}`),
          {
            pkceCodeVerifier: geheim.bewijs,
            expectedState: geheim.state,
            expectedNonce: geheim.nonce,
            idTokenExpected: true,
          },
        );
        claims = tokens.claims();
      } catch (fout) {
        huis.log.warn({ wat: 'inloggen', fout: (fout as Error).message }, 'inloggen niet gelukt');
        return antwoord('/inloggen?melding=opnieuw', [weg]);
      }
      const sessie = claims
        ? await vindWie(huis, db, rij.soort, claims, uitgevers[rij.soort].bsnClaim, geheim.naar)
        : null;
      if (!sessie) return antwoord(`/inloggen?melding=onbekend-${rij.soort}`, [weg]);
      const nieuw = await beginSessie(huis, request, sessie);
      const bewaard = await haalFormulier(huis, request, sessie);
      return antwoord(bewaard ? '/hervat' : geheim.naar, [weg, nieuw, await leestaal(huis, sessie, veilig)]);
    },

    async uit(request: Request): Promise<Response> {
      // with it goes the key of what the device keeps for a visit
      const bezoek = 'bezoeksleutel=; Path=/werkplek/bezoek; SameSite=Strict; Max-Age=0';
      const uit = antwoord('/?melding=uitgelogd', [
        await eindigSessie(huis, request),
        bezoek,
        koekje(LEESTAAL, '', veilig, 0),
      ]);
      // on a shared computer the next person must not find pages back with the back button
      uit.headers.set('Clear-Site-Data', '"cache"');
      return uit;
    },
  };
}

async function vindWie(
  huis: Huis,
  db: Kysely<Tabellen>,
  soort: Soort,
  claims: oidc.IDToken,
  bsnClaim: string,
  naar: string,
): Promise<Sessie | null> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('bijrijder.gemeente', ${String(huis.gemeente.code)}, true)`.execute(tx);
    if (soort === 'medewerker') {
      const { rows } = await sql<{ id: string; naam: string; rollen: string[] }>`
        select id, naam, rollen from bijrijder.zoek_medewerker('medewerker', ${claims.sub})`.execute(tx);
      const wie = rows[0];
      if (!wie || wie.rollen.length === 0) return null;
      return {
        soort,
        gebruiker: wie.id,
        naam: wie.naam,
        rollen: wie.rollen as Extract<Sessie, { soort: 'medewerker' }>['rollen'],
      };
    }
    const bsn = claims[bsnClaim];
    if (typeof bsn !== 'string') return null;
    const zoekhash = huis.databank.kluis.zoekhash(bsn, 'bsn');
    const { rows } = await sql<{ id: string | null; naam: string | null }>`
      select id, naam from bijrijder.aanmelden(${zoekhash})`.execute(tx);
    const wie = rows[0];
    if (wie?.id && wie.naam) return { soort, persoon: wie.id, naam: wie.naam };
    const helper = await herkenHelper(tx, zoekhash);
    if (helper) return { soort: 'helper', persoon: helper.id, zoekhash, naam: helper.naam };
    // somebody we do not know comes in for one thing: accepting a code
    if (new URL(naar, 'http://x').pathname !== CODEPAD) return null;
    return {
      soort: 'helper',
      persoon: null,
      zoekhash,
      naam: typeof claims.name === 'string' ? claims.name.slice(0, 80) : '',
    };
  });
}

function antwoord(naar: string, koekjes: readonly string[]): Response {
  const headers = new Headers({ Location: naar, 'Cache-Control': 'no-store' });
  for (const een of koekjes) headers.append('Set-Cookie', een);
  return new Response(null, { status: 303, headers });
}
