import { AsyncLocalStorage } from 'node:async_hooks';
import type { Databank } from '@bijrijder/dossier/databank';
import type { Logger } from 'pino';
import type { Persona } from './persona.ts';
import type { Nieuwspunt, Sessie } from './sessies.ts';
import type { Taal } from './teksten.ts';

/** What is fixed while the server runs. */
export type Huis = {
  databank: Databank;
  /** The municipality this server serves. */
  gemeente: { code: number; naam: string; thema: string; isVoorbeeld: boolean };
  /** Address as the visitor sees it, without a slash at the end. */
  publiekeUrl: string;
  /** The general number of the municipality, last known; null when it did not say one. */
  telefoon: () => string | null;
  /** Invented people one can log in as; empty outside the demo. */
  personas: readonly Persona[];
  log: Logger;
};

/** What belongs to one request. */
export type Verzoek = Huis & {
  nonce: string;
  sessie: Sessie | null;
  /** What the client who is logged in did not see yet, as it was when the request came in. */
  nieuws: readonly Nieuwspunt[];
  taal: Taal;
  kenmerk: string;
  /** Somebody practises: `gemeente` and `sessie` are those of the practice municipality, this is the real one. */
  oefening?: { echt: number };
  /** Refused for what came in (`weigering`): the status of the answer, not a fault on our side. */
  geweigerd?: 400 | 403 | 404 | 409;
};

const lopend = new AsyncLocalStorage<Verzoek>();

/** Run the handling of one request with its own context. */
export const metVerzoek = <T>(verzoek: Verzoek, fn: () => T): T => lopend.run(verzoek, fn);

/** The request being handled. For loaders and actions. */
export function verzoek(): Verzoek {
  const nu = lopend.getStore();
  if (!nu) throw new Error('Dit kan alleen tijdens een verzoek aan de server.');
  return nu;
}
