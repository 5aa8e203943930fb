import type aanbod from '../../teksten/nl/aanbod.json';
import type aanbodwerk from '../../teksten/nl/aanbodwerk.json';
import type afhandelen from '../../teksten/nl/afhandelen.json';
import type afstemming from '../../teksten/nl/afstemming.json';
import type algemeen from '../../teksten/nl/algemeen.json';
import type behandelen from '../../teksten/nl/behandelen.json';
import type beheer from '../../teksten/nl/beheer.json';
import type berichten from '../../teksten/nl/berichten.json';
import type besluit from '../../teksten/nl/besluit.json';
import type bewind from '../../teksten/nl/bewind.json';
import type brieven from '../../teksten/nl/brieven.json';
import type casuistiek from '../../teksten/nl/casuistiek.json';
import type contact from '../../teksten/nl/contact.json';
import type delen from '../../teksten/nl/delen.json';
import type fouten from '../../teksten/nl/fouten.json';
import type geld from '../../teksten/nl/geld.json';
import type helpen from '../../teksten/nl/helpen.json';
import type horen from '../../teksten/nl/horen.json';
import type inzage from '../../teksten/nl/inzage.json';
import type jaaropgave from '../../teksten/nl/jaaropgave.json';
import type maandrun from '../../teksten/nl/maandrun.json';
import type maatwerk from '../../teksten/nl/maatwerk.json';
import type mijn from '../../teksten/nl/mijn.json';
import type nazorg from '../../teksten/nl/nazorg.json';
import type openbaar from '../../teksten/nl/openbaar.json';
import type opgave from '../../teksten/nl/opgave.json';
import type overu from '../../teksten/nl/overu.json';
import type plan from '../../teksten/nl/plan.json';
import type rechten from '../../teksten/nl/rechten.json';
import type regels from '../../teksten/nl/regels.json';
import type register from '../../teksten/nl/register.json';
import type rekenhulp from '../../teksten/nl/rekenhulp.json';
import type schrijven from '../../teksten/nl/schrijven.json';
import type specificatie from '../../teksten/nl/specificatie.json';
import type toekenning from '../../teksten/nl/toekenning.json';
import type verhuiswerk from '../../teksten/nl/verhuiswerk.json';
import type verhuizen from '../../teksten/nl/verhuizen.json';
import type werkplek from '../../teksten/nl/werkplek.json';

/**
 * The Dutch catalogues, for their keys. A new area: `web/teksten/nl/AREA.json`, one line here, and its entry in
 * `VERPLICHT` (web/server/teksten.ts) for the languages it must exist in.
 */
export interface Catalogi {
  aanbod: typeof aanbod;
  aanbodwerk: typeof aanbodwerk;
  afstemming: typeof afstemming;
  algemeen: typeof algemeen;
  casuistiek: typeof casuistiek;
  maatwerk: typeof maatwerk;
  behandelen: typeof behandelen;
  beheer: typeof beheer;
  berichten: typeof berichten;
  bewind: typeof bewind;
  brieven: typeof brieven;
  contact: typeof contact;
  delen: typeof delen;
  fouten: typeof fouten;
  geld: typeof geld;
  helpen: typeof helpen;
  horen: typeof horen;
  inzage: typeof inzage;
  besluit: typeof besluit;
  afhandelen: typeof afhandelen;
  jaaropgave: typeof jaaropgave;
  maandrun: typeof maandrun;
  mijn: typeof mijn;
  nazorg: typeof nazorg;
  openbaar: typeof openbaar;
  opgave: typeof opgave;
  overu: typeof overu;
  rechten: typeof rechten;
  regels: typeof regels;
  register: typeof register;
  rekenhulp: typeof rekenhulp;
  schrijven: typeof schrijven;
  specificatie: typeof specificatie;
  plan: typeof plan;
  verhuizen: typeof verhuizen;
  toekenning: typeof toekenning;
  verhuiswerk: typeof verhuiswerk;
  werkplek: typeof werkplek;
}
export type Gebied = keyof Catalogi;
/** `area.key`, for instance `mijn.welkom`. A key that is not in the Dutch file does not compile. */
export type Sleutel = { [G in Gebied]: `${G}.${Extract<keyof Catalogi[G], string>}` }[Gebied];
