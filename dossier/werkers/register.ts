import { aanbodPlekken } from '../aanbod/index.ts';
import { niemandZonderMens } from '../begeleiding/index.ts';
import { bewaren } from '../bewaren/index.ts';
import { jaaropgavenMaken } from '../jaaropgave/index.ts';
import { logboekUitvoeren } from '../logboek/taken.ts';
import { loongegevensVergelijken } from '../loongegevens/index.ts';
import {
  bankantwoordLezen,
  bankberichtenVersleutelen,
  maandrunApart,
  maandrunBestand,
  maandrunDeel,
  maandrunLosBestand,
  maandrunNarekenen,
  maandrunStarten,
  terugbetalingenVerwerken,
} from '../maandrun/index.ts';
import { nazorgBijwerken } from '../nazorg/index.ts';
import type { Taak } from '../taken/index.ts';
import { inzageVerzegelen, opruimen } from '../toegang/taken.ts';
import { rechtBetalen, rechtVaststellen } from '../toekenning/index.ts';
import { maandVerrekenen } from '../verrekening/index.ts';
import { werkEindigt } from '../werk/index.ts';

/** Every kind of work in the background. A capability adds its own here. */
// biome-ignore lint/suspicious/noExplicitAny: each job parses its own data before it uses it
export const TAKEN: readonly Taak<any>[] = [
  inzageVerzegelen,
  opruimen,
  bewaren,
  logboekUitvoeren,
  maandVerrekenen,
  rechtVaststellen,
  rechtBetalen,
  maandrunStarten,
  maandrunDeel,
  maandrunLosBestand,
  maandrunNarekenen,
  maandrunApart,
  maandrunBestand,
  bankantwoordLezen,
  bankberichtenVersleutelen,
  terugbetalingenVerwerken,
  jaaropgavenMaken,
  loongegevensVergelijken,
  nazorgBijwerken,
  niemandZonderMens,
  werkEindigt,
  aanbodPlekken,
];
