/** The months of a household in order, with what each month leaves for the next. */
import type { Huishoudmaand } from '@bijrijder/recht';
import { type Dag, type Maand, maandenTussen } from './maand.ts';
import { type Maandtellers, maandInvoer, rechtDagen, type Stand, tellersVooraf } from './maandinvoer.ts';
import { premieVan, vrijwilligerVrij } from './opbouw.ts';
import type { Maanduitkomst, Rekenaar } from './rekenaar.ts';
import type { Tijdlijn } from './soorten.ts';

export interface Reeksmaand {
  readonly maand: Maand;
  /** `niet_berekend`: a figure is not known; the outcome then rests on estimates (`geschat`) or is null. */
  readonly status: 'berekend' | 'niet_berekend' | 'geen_bijstand';
  /** Keys of what is missing. */
  readonly ontbreekt: readonly string[];
  readonly geschat: boolean;
  readonly invoer: Huishoudmaand | null;
  readonly uitkomst: Maanduitkomst | null;
  readonly tellersNa: Readonly<Record<string, Maandtellers>>;
  readonly restschuldNaCent: number | null;
  /** Premie earned this month per person, in whole cents. */
  readonly premieCent: Readonly<Record<string, number>>;
  /** Vakantietoeslag that stands aside after this month, not counting payments. */
  readonly reserveringCent: number;
  /** State after this month, to go on from. */
  readonly standNa: Stand;
}

export interface Reeksvraag {
  readonly van?: Maand;
  readonly totEnMet?: Maand;
  /** Day on which is decided: which figures of law were known. The facts are those of the timeline given. */
  readonly bekendOp?: Dag;
  /** State to start from, when the months before were calculated already. */
  readonly stand?: Stand;
}

export function beginstand(tijdlijn: Tijdlijn): Stand {
  const tellers: Record<string, Maandtellers> = {};
  for (const p of tijdlijn.personen) tellers[p.id] ??= tellersVooraf(p.tellers_vooraf);
  return {
    tellers,
    restschuldCent: tijdlijn.schuld?.bedrag_ct ?? null,
    vrijwilligerDitJaarCent: {},
    premieDitJaarCent: {},
    maandenGewerkt: {},
  };
}

const nieuwJaar = (stand: Stand): Stand => ({ ...stand, vrijwilligerDitJaarCent: {}, premieDitJaarCent: {} });

/** Calculates one month after a state. */
export function rekenMaand(tijdlijn: Tijdlijn, maand: Maand, vooraf: Stand, r: Rekenaar, bekendOp?: Dag): Reeksmaand {
  const stand = maand.endsWith('-01') ? nieuwJaar(vooraf) : vooraf;
  const invoer = rechtDagen(tijdlijn, maand) ? maandInvoer(tijdlijn, maand, stand) : null;
  if (!invoer?.personen.some((p) => p.rol === 'aanvrager'))
    return {
      maand,
      status: 'geen_bijstand',
      ontbreekt: [],
      geschat: false,
      invoer: null,
      uitkomst: null,
      tellersNa: stand.tellers,
      restschuldNaCent: stand.restschuldCent,
      premieCent: {},
      reserveringCent: 0,
      standNa: stand,
    };
  // naming every missing figure is dear: a month without any norm is estimated at once, and named when somebody asks
  const eerste = r.zonderNormen(maand, bekendOp) ? null : r.bereken(invoer, maand, bekendOp);
  const berekend = eerste?.status === 'berekend';
  const uitkomst = berekend ? eerste : r.schat(invoer, maand, bekendOp);
  const bekend = uitkomst.status === 'berekend' ? uitkomst : null;
  const tellersNa: Record<string, Maandtellers> = { ...stand.tellers };
  if (bekend) Object.assign(tellersNa, bekend.tellers_na);
  const premieCent = bekend ? premieVan(tijdlijn, maand, invoer, bekend, stand, r, bekendOp) : {};
  const werkers: Record<string, number> = {};
  for (const i of invoer.inkomsten) if (i.soort === 'loon') werkers[i.persoon] = 1;
  const restschuld =
    stand.restschuldCent === null
      ? null
      : stand.restschuldCent - (invoer.aflossing.gevraagd_ct ? (bekend?.aflossing_ct ?? 0) : 0);
  const standNa: Stand = {
    tellers: tellersNa,
    restschuldCent: restschuld,
    vrijwilligerDitJaarCent: opgeteld(
      stand.vrijwilligerDitJaarCent,
      vrijwilligerVrij(invoer, maand, stand, r, bekendOp),
    ),
    premieDitJaarCent: opgeteld(stand.premieDitJaarCent, premieCent),
    maandenGewerkt: opgeteld(stand.maandenGewerkt, werkers),
  };
  return new Berekend(
    maand,
    berekend ? 'berekend' : 'niet_berekend',
    invoer,
    bekend,
    premieCent,
    standNa,
    () => (eerste ?? r.bereken(invoer, maand, bekendOp)).ontbreekt,
  );
}

function opgeteld(
  oud: Stand['premieDitJaarCent'],
  erbij: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const uit = { ...oud };
  for (const id of Object.keys(erbij)) uit[id] = (uit[id] ?? 0) + erbij[id]!;
  return uit;
}

/**
 * A month that was calculated. A class, because an object written with a getter gets a form of its own each time, and all those forms
 * keep everything they were made from alive until the next large collection of garbage.
 */
class Berekend implements Reeksmaand {
  readonly maand: Maand;
  readonly status: Reeksmaand['status'];
  readonly geschat: boolean;
  readonly invoer: Huishoudmaand;
  readonly uitkomst: Maanduitkomst | null;
  readonly tellersNa: Reeksmaand['tellersNa'];
  readonly restschuldNaCent: number | null;
  readonly premieCent: Reeksmaand['premieCent'];
  readonly reserveringCent: number;
  readonly standNa: Stand;
  readonly #mist: () => readonly string[];

  constructor(
    maand: Maand,
    status: Reeksmaand['status'],
    invoer: Huishoudmaand,
    uitkomst: Maanduitkomst | null,
    premieCent: Reeksmaand['premieCent'],
    standNa: Stand,
    mist: () => readonly string[],
  ) {
    this.maand = maand;
    this.status = status;
    this.geschat = status !== 'berekend';
    this.invoer = invoer;
    this.uitkomst = uitkomst;
    this.tellersNa = standNa.tellers;
    this.restschuldNaCent = standNa.restschuldCent;
    this.premieCent = premieCent;
    this.reserveringCent = uitkomst?.reservering_ct ?? 0;
    this.standNa = standNa;
    this.#mist = mist;
  }

  /** Worked out when somebody asks. */
  get ontbreekt(): readonly string[] {
    return this.#mist();
  }
}

/** All months of the timeline (or a part of them) in order. Pure: equal facts and figures give equal months. */
export function rekenReeks(tijdlijn: Tijdlijn, r: Rekenaar, vraag: Reeksvraag = {}): Reeksmaand[] {
  const maanden: Reeksmaand[] = [];
  let stand = vraag.stand ?? beginstand(tijdlijn);
  for (const maand of maandenTussen(vraag.van ?? tijdlijn.periode.van, vraag.totEnMet ?? tijdlijn.periode.tot_en_met)) {
    const m = rekenMaand(tijdlijn, maand, stand, r, vraag.bekendOp);
    maanden.push(m);
    stand = m.standNa;
  }
  return maanden;
}
