import type { z } from 'zod';
import type { Db, Kluis } from '../databank/index.ts';
import type { Toegang, Wie } from '../toegang/index.ts';

/** What a job gets besides its data. */
export type Omstandigheid = {
  /** Pool of the worker login, for `metToegang`. */
  db: Db;
  kluis: Kluis;
  /** Who acts: this job, in role `werker`. */
  wie: Extract<Wie, { soort: 'taak' }>;
  /** The worker was asked to stop: a long job gives back what it has not begun. */
  stop?: AbortSignal;
  /** Finish the job in the transaction of its own result: both are there, or neither. Optional. */
  klaar(toegang: Toegang): Promise<void>;
};

/** A kind of work in the background. */
export type Taak<G> = {
  /** Name of the queue, for instance `inzage-verzegelen`. */
  naam: string;
  gegevens: z.ZodType<G>;
  uitvoeren(gegevens: G, omstandigheid: Omstandigheid): Promise<void>;
  /** Run by itself, cron in Dutch time; the data is then `{}`. */
  rooster?: string;
  /** How often again after a failure (default 5, with growing pauses). */
  herhaal?: number;
  /** A run that takes longer counts as lost and is taken over (default 300). */
  maxSeconden?: number;
  /** How often an idle worker looks whether there is one (default every second). */
  kijkSeconden?: number;
  /** Runs at the same time in one process (default 1). */
  tegelijk?: number;
};

/** Define a job. Register it in `dossier/werkers/register.ts`. */
export const taak = <G>(wat: Taak<G>): Taak<G> => wat;
