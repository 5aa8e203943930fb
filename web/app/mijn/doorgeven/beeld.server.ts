import { type Feit, feitenVan, geldend, huishoudenVan, tijdvakkenVan, vanSoort } from '@bijrijder/dossier/feiten';
import { bekendVoorMaand } from '@bijrijder/dossier/loongegevens';
import { laatsteDagVoorWijzigen, leesConcept, opgavenVan } from '@bijrijder/dossier/opgave';
import type { Toegang } from '@bijrijder/dossier/toegang';
import {
  eigenBetaling,
  laatsteRunmaand,
  leesMaandbesluit,
  rekeningOp,
  type Stapuitkomst,
  stapVandaag,
  teruggekomenOp,
} from '@bijrijder/dossier/verrekening';
import { betaaldagBijstand, betaalmaandPremie, plusMaanden } from '@bijrijder/huishoudgeld';
import { legNaast, type Onbekendloon } from './register.ts';
import type { Bronvraag, Velden } from './velden.ts';
import type { Voorbeeldbasis } from './voorbeeld.ts';

/** A slip as it was told, in cents: `nettoCent` is the whole net wage, also with holiday allowance in it. */
interface Bekendestrook {
  readonly nettoCent: number;
  readonly brutoCent: number | null;
  readonly vakantiegeldCent: number | null;
  readonly vakantiegeldNettoCent: number;
  readonly urenHonderdsten: number | null;
  readonly geschat: boolean;
  readonly bewijsstuk: string | null;
}

/** A source of income with what we know of it. */
export interface Bronbeeld extends Bronvraag {
  /** First name of whose income it is, when it is not the reader's. */
  readonly vanWie: string | null;
  readonly vorigeNettoCent: number | null;
  /** What was told for a pay period, by its first day. */
  readonly bekend: Readonly<Record<string, Bekendestrook>>;
  /** What the wage data say about a pay period, by its first day. */
  readonly register: Readonly<Record<string, number>>;
}

/** Everything about one month that the portal shows, seen by one adult of the household. */
export interface Maandbeeld {
  readonly huishouden: string;
  /** Everything recorded of the household, in order of recording. */
  readonly feiten: readonly Feit[];
  readonly maand: string;
  readonly vandaag: string;
  readonly betaaldag: string;
  /** Month in which the premie over this month is paid; null where the municipality has none. */
  readonly premieMaand: string | null;
  readonly wijzigbaarTot: string;
  /** Already decided: a change now is a correction. */
  readonly besloten: boolean;
  /** What was decided, when it was: that is what comes on the payday, whatever is told after it. */
  readonly vast: Vast | null;
  readonly roepnaam: string;
  readonly volwassenen: readonly { id: string; nr: 'P1' | 'P2'; roepnaam: string; naam: string }[];
  readonly bronnen: readonly Bronbeeld[];
  /** The declaration of this month that counts, newest first. */
  readonly opgaven: Awaited<ReturnType<typeof opgavenVan>>;
  readonly concept: Concept | null;
  /** Wages of the register that belong to no source the household told about. */
  readonly onbekendLoon: readonly Onbekendloon[];
  /** What the month comes to with what is known now. */
  readonly stap: Stapuitkomst;
  readonly basis: Voorbeeldbasis | null;
}

/** A month that a run decided on, beside what it comes to with what is known now. Cents. */
export interface Vast {
  /** When it was decided. */
  readonly op: string;
  readonly betaaldCent: number;
  /** The bank sent it back, and it is not paid anew yet. */
  readonly kwamTerug: boolean;
  /** The day of the payment that counts: paid anew has another one than the payday. */
  readonly betaaldag: string;
  readonly teBetalenCent: number;
  readonly normCent: number;
  readonly aflossingCent: number;
  /** With what is known now, less what was decided. */
  readonly verschilCent: number;
  /** The month with which a difference comes, and its payday. */
  readonly met: { readonly maand: string; readonly dag: string };
}

/** What is kept while somebody fills in. */
export interface Concept {
  readonly velden: Velden;
  readonly nieuw: readonly NieuweBron[];
}
export interface NieuweBron {
  readonly bron: string;
  readonly persoon: string;
  readonly werkgever: string;
  readonly soort:
    | 'loon'
    | 'uitkering'
    | 'aow'
    | 'particulier_pensioen'
    | 'alimentatie'
    | 'vrijwilligersvergoeding'
    | 'overig';
  readonly ritme: 'maand' | 'vierweken' | 'week';
  readonly sinds: string;
  readonly vakantiegeldLater: boolean;
}

export const LEEG: Concept = { velden: {}, nieuw: [] };

/** The month whose money comes next: the first one with a payday after today. */
export function lopendeMaand(vandaag: string, kalender: Parameters<typeof betaaldagBijstand>[1]): string {
  const deze = vandaag.slice(0, 7);
  const vorige = plusMaanden(deze, -1);
  return betaaldagBijstand(vorige, kalender) > vandaag ? vorige : deze;
}

/** Months somebody may still tell about: from six months back (art. 58 lid 4) up to this month. */
export const magDoorgeven = (maand: string, vandaag: string): boolean =>
  maand <= vandaag.slice(0, 7) && maand >= plusMaanden(vandaag.slice(0, 7), -6);

/**
 * Reads one month of the household of `persoon` (who must be among those the transaction is about).
 * @param bekend that household, when it has been read already in this transaction
 * @param conceptVan whose draft is filled in: a colleague on the telephone has one of their own
 */
export async function maandbeeld(
  t: Toegang,
  persoon: string,
  maand: string,
  bekend?: Awaited<ReturnType<typeof huishoudenVan>>,
  conceptVan: string = persoon,
): Promise<Maandbeeld | null> {
  const thuis = bekend ?? (await huishoudenVan(t, persoon));
  if (!thuis) return null;
  const { huishouden, volwassenen } = thuis;
  const plek = { huishouden, persoon: conceptVan, maand };
  const [feiten, namen, opgaven, ruwConcept, { stap, besloten }, regeling, register] = await Promise.all([
    feitenVan(t, huishouden),
    t.db
      .selectFrom('persoon')
      .select(['id', 'roepnaam', 'aanspreeknaam'])
      .where('gemeente', '=', t.gemeente)
      .where('id', 'in', [...volwassenen])
      .execute(),
    opgavenVan(t, huishouden, maand),
    leesConcept(t, plek),
    stapVandaag(t, huishouden, maand),
    rekeningOp(t.db, t.vandaag),
    bekendVoorMaand(t, huishouden, maand),
  ]);
  const betaaldag = betaaldagBijstand(maand, regeling.kalender);
  const nu = geldend(feiten);
  const naam = (id: string): string => namen.find((n) => n.id === id)?.roepnaam ?? '';
  const concept = (ruwConcept as Concept | undefined) ?? null;
  const stroken = vanSoort(nu, 'inkomsten');

  const bronnen: Bronbeeld[] = vanSoort(nu, 'dienstverband')
    .filter(
      (d) => d.geldigVan.slice(0, 7) <= maand && (d.geldigTotEnMet === null || d.geldigTotEnMet.slice(0, 7) >= maand),
    )
    .map((d) => {
      const vanDeze = stroken
        .filter((s) => s.inhoud.dienstverband === d.onderwerp)
        .toSorted((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1));
      return {
        register: {},
        bron: d.onderwerp,
        persoon: d.persoon ?? persoon,
        werkgever: d.inhoud.werkgever,
        soort: d.inhoud.soort,
        ritme: d.inhoud.ritme,
        vakantiegeldLater: d.inhoud.recht_op_vakantietoeslag,
        tijdvakken: tijdvakkenVan(maand, d.inhoud.ritme).filter(
          (v) => v.tot >= d.geldigVan && (d.geldigTotEnMet === null || v.van <= d.geldigTotEnMet),
        ),
        vanWie: d.persoon && d.persoon !== persoon ? naam(d.persoon) : null,
        vorigeNettoCent: vanDeze.findLast((s) => s.geldigVan < `${maand}-01`)?.inhoud.netto_ct ?? null,
        bekend: Object.fromEntries(
          vanDeze.map((s) => [
            s.inhoud.tijdvak_van,
            {
              nettoCent: s.inhoud.netto_ct + (s.inhoud.vakantiegeld_netto_ct ?? 0),
              brutoCent: s.inhoud.bruto_ct ?? null,
              vakantiegeldCent: s.inhoud.vakantiegeld_uitbetaald_ct ?? null,
              vakantiegeldNettoCent: s.inhoud.vakantiegeld_netto_ct ?? 0,
              urenHonderdsten: s.inhoud.uren_honderdsten ?? null,
              geschat: s.inhoud.geschat ?? false,
              bewijsstuk: s.inhoud.bewijsstuk ?? null,
            },
          ]),
        ),
      };
    });
  for (const n of concept?.nieuw ?? [])
    bronnen.push({
      bron: n.bron,
      persoon: n.persoon,
      werkgever: n.werkgever,
      soort: n.soort,
      ritme: n.ritme,
      vakantiegeldLater: n.vakantiegeldLater,
      tijdvakken: tijdvakkenVan(maand, n.ritme).filter((v) => v.tot >= n.sinds),
      vanWie: n.persoon !== persoon ? naam(n.persoon) : null,
      vorigeNettoCent: null,
      bekend: {},
      register: {},
    });
  const { bronnen: metRegister, onbekend } = legNaast(bronnen, register);

  const nummers = vanSoort(nu, 'persoon');
  const mensen = volwassenen.map((id) => ({
    id,
    nr: nummers.find((p) => p.persoon === id)?.inhoud.rol === 'echtgenoot' ? ('P2' as const) : ('P1' as const),
    roepnaam: naam(id),
    naam: namen.find((n) => n.id === id)?.aanspreeknaam ?? '',
  }));
  const nrVan = (id: string): 'P1' | 'P2' => mensen.find((m) => m.id === id)?.nr ?? 'P1';
  const invoer = stap.soort === 'besluit' && stap.invoer ? stap.invoer : null;
  const bekendeBronnen = new Set(invoer?.inkomsten.map((i) => i.bron));
  const basis: Voorbeeldbasis | null = invoer
    ? {
        maand,
        bekendOp: t.vandaag,
        invoer: {
          ...invoer,
          inkomsten: [
            ...invoer.inkomsten,
            // a source without any amount yet is in the form, so the preview must know it
            ...bronnen
              .filter((b) => !bekendeBronnen.has(b.bron))
              .map((b) => {
                const nieuw = concept?.nieuw.find((n) => n.bron === b.bron);
                const feit = vanSoort(nu, 'dienstverband').find((d) => d.onderwerp === b.bron);
                return {
                  persoon: nrVan(b.persoon),
                  bron: b.bron,
                  soort: b.soort as NieuweBron['soort'],
                  ritme: b.ritme,
                  netto_per_tijdvak_ct: 0,
                  recht_op_vakantietoeslag: feit?.inhoud.recht_op_vakantietoeslag ?? nieuw?.vakantiegeldLater ?? true,
                  heffingskorting: feit?.inhoud.heffingskorting ?? true,
                  dienstbetrekking_10d: feit?.inhoud.dienstbetrekking_10d ?? false,
                };
              }),
          ],
        } as Voorbeeldbasis['invoer'],
        erbijCent: stap.soort === 'besluit' ? stap.betaaldCent - stap.teBetalenCent + stap.aflossingCent : 0,
      }
    : null;

  const vast = besloten ? await beslotenMaand(t, huishouden, maand, stap, regeling.kalender) : null;
  return {
    huishouden,
    feiten,
    maand,
    vast,
    vandaag: t.vandaag,
    betaaldag,
    premieMaand: betaalmaandPremie(maand, regeling.kalender),
    wijzigbaarTot: laatsteDagVoorWijzigen(betaaldag),
    besloten,
    roepnaam: naam(persoon),
    volwassenen: mensen,
    bronnen: metRegister,
    onbekendLoon: onbekend,
    opgaven,
    concept,
    stap,
    basis,
  };
}

async function beslotenMaand(
  t: Toegang,
  huishouden: string,
  maand: string,
  stap: Stapuitkomst,
  kalender: Parameters<typeof betaaldagBijstand>[1],
): Promise<Vast | null> {
  const [b, laatste] = await Promise.all([leesMaandbesluit(t, huishouden, maand), laatsteRunmaand(t, huishouden)]);
  if (!b) return null;
  const met = plusMaanden(laatste ?? maand, 1);
  return {
    op: b.vastgelegdOp.toISOString(),
    betaaldCent: b.betaaldCent,
    kwamTerug: teruggekomenOp(b) !== null,
    betaaldag: eigenBetaling(b)?.betaaldag ?? b.betaaldag,
    teBetalenCent: b.teBetalenCent,
    normCent: b.normCent,
    aflossingCent: b.aflossingCent,
    verschilCent: stap.soort === 'besluit' ? stap.teBetalenCent - b.teBetalenCent : 0,
    met: { maand: met, dag: betaaldagBijstand(met, kalender) },
  };
}

/**
 * What is promised with a declaration: what comes on the payday. After the decision that is what was decided; a difference is paid with a
 * later month, or talked about first.
 */
export const belofteVan = (beeld: Pick<Maandbeeld, 'vast' | 'betaaldag'>, stap: Stapuitkomst) => ({
  bedragCent: beeld.vast?.betaaldCent ?? (stap.soort === 'besluit' ? stap.betaaldCent : 0),
  betaaldag: beeld.betaaldag,
  uitkomst: stap,
});
