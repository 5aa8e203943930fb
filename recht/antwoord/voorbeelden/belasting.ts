import { type Invoerwaarden, type Parameter, procent } from '@bijrijder/rekenkern';
import { inkomstenbelastingStelsel } from '../../inkomstenbelasting/index.ts';
import { loonkostensubsidieStelsel } from '../../loonkostensubsidie/index.ts';
import { parameterboek } from '../../parameters/index.ts';
import { Ontbreekt, reken } from '../../reken.ts';
import { type Druk, marginaleDruk } from '../../toeslagen/druk.ts';
import { zvwStelsel } from '../../zvw/index.ts';
import { gehelen, InvoerFout, type Veld } from '../lees.ts';
import {
  cent,
  centInvoer,
  euroInvoer,
  jaNeeInvoer,
  nodig,
  type Onderwerp,
  type Uitkomst,
  type Waarde,
} from './soort.ts';

const nieuwjaar = (datum: string) => ({ peildatum: `${datum.slice(0, 4)}-01-01` });
const belastingOver = (loonCent: number, uitkeringCent: number, datum: string) =>
  reken({
    stelsel: inkomstenbelastingStelsel(),
    tijd: nieuwjaar(datum),
    invoer: { loon: loonCent, uitkering: uitkeringCent, kind_jonger_dan_12: false, meestverdiener: false },
  });

export const inkomstenbelastingVoorbeeld: Onderwerp = {
  invoer: ['loon_jaar', 'uitkering_jaar'],
  bereken(v, datum) {
    const uit = () =>
      belastingOver(
        nodig(euroInvoer(v, 'loon_jaar') ?? (v.uitkering_jaar === undefined ? undefined : 0), 'loon_jaar'),
        euroInvoer(v, 'uitkering_jaar') ?? 0,
        datum,
      );
    const lees =
      (regel: string): Uitkomst =>
      () => [cent(uit().exact(regel))];
    return {
      belasting: lees('belasting'),
      algemene_heffingskorting: lees('algemene-heffingskorting'),
      arbeidskorting: lees('arbeidskorting'),
      heffingskortingen: lees('heffingskortingen'),
      te_betalen: lees('te-betalen-belasting'),
      netto: lees('netto-inkomen'),
    };
  },
};

export const zvwVoorbeeld: Onderwerp = {
  invoer: ['loon_jaar'],
  bereken(v, datum) {
    const uit =
      (regel: string): Uitkomst =>
      () => [
        cent(
          reken({
            stelsel: zvwStelsel(),
            tijd: nieuwjaar(datum),
            invoer: { loon: nodig(euroInvoer(v, 'loon_jaar'), 'loon_jaar') },
          }).exact(regel),
        ),
      ];
    return {
      bijdrage: uit('werkgeversheffing-zvw'),
      werkgeversheffing: uit('werkgeversheffing-zvw'),
      bijdrage_laag: uit('bijdrage-zvw'),
      bijdrage_inkomen: uit('bijdrage-inkomen'),
    };
  },
};

/** What is left of extra wage: more tax and lower toeslagen (exact, before the rounding of the year). */
export const marginaleDrukVoorbeeld: Onderwerp = {
  invoer: [
    'loon_jaar',
    'extra',
    'alleenstaand',
    'zorgtoeslag',
    'huurtoeslag',
    'kale_huur',
    'personen',
    'kinderen',
    'toetsingsinkomen_partner',
  ],
  bereken(v, datum) {
    const alleen = jaNeeInvoer(v, 'alleenstaand', true);
    const kinderen = v.kinderen === undefined ? [] : gehelen(v, 'kinderen', 'leeftijden in jaren');
    const uit = (): Druk => {
      const metHuur = jaNeeInvoer(v, 'huurtoeslag', false);
      const personen = (alleen ? 1 : 2) + kinderen.length;
      const druk = marginaleDruk({
        jaar: Number(datum.slice(0, 4)),
        loonCent: nodig(euroInvoer(v, 'loon_jaar'), 'loon_jaar'),
        extraCent: nodig(euroInvoer(v, 'extra'), 'extra'),
        partnerCent: alleen ? null : nodig(euroInvoer(v, 'toetsingsinkomen_partner'), 'toetsingsinkomen_partner'),
        zorgtoeslag: jaNeeInvoer(v, 'zorgtoeslag', false),
        kinderen,
        ...(metHuur
          ? {
              huur: {
                kaleHuurCent: nodig(euroInvoer(v, 'kale_huur'), 'kale_huur'),
                aantalPersonen: typeof v.personen === 'number' ? v.personen : personen,
                jong: false,
              },
            }
          : {}),
      });
      if (druk.status === 'niet_berekend') throw new Ontbreekt(druk.ontbreekt);
      return druk;
    };
    return {
      belasting: () => [cent(uit().meerBelasting)],
      lagere_zorgtoeslag: () => [cent(uit().minderZorgtoeslag)],
      lagere_huurtoeslag: () => [cent(uit().minderHuurtoeslag)],
      lager_kindgebonden_budget: () => [cent(uit().minderKindgebondenBudget)],
      over: () => [cent(uit().over)],
    };
  },
};

/** A percentage that the example brings, in the place of the one in the book. */
function boekMetPct(v: Veld, sleutels: Readonly<Record<string, string>>, datum: string) {
  const boek = new Map<string, Parameter>(parameterboek());
  for (const [naam, sleutel] of Object.entries(sleutels)) {
    const w = v[naam];
    if (w === undefined) continue;
    if (typeof w !== 'string' && typeof w !== 'number') throw new InvoerFout(naam, 'een percentage', w);
    const versie = {
      van: datum,
      waarde: procent(String(w)),
      bron: { document: 'het voorbeeld zelf' },
      zekerheid: 'secondary' as const,
    };
    boek.set(sleutel, { sleutel, titel: naam, eenheid: 'procent', versies: [versie] });
  }
  return boek;
}

export const loonkostensubsidieVoorbeeld: Onderwerp = {
  invoer: ['wml_ct', 'loonwaarde_ct', 'vakantiebijslag_pct', 'wml_plus_vb_ct', 'max_pct', 'loonwaarde_pct'],
  bereken(v, datum) {
    const uit =
      (regel: string): Uitkomst =>
      () => {
        const metBijslag = centInvoer(v, 'wml_plus_vb_ct');
        const wml = nodig(metBijslag ?? centInvoer(v, 'wml_ct'), 'wml_ct');
        const pct = v.loonwaarde_pct;
        const waarde = nodig(
          centInvoer(v, 'loonwaarde_ct') ?? (pct === undefined ? undefined : deelVan(wml, String(pct))),
          'loonwaarde_ct',
        );
        const invoer: Invoerwaarden = { minimumloon: wml, loonwaarde: waarde };
        // Amounts that already hold the holiday allowance get none on top.
        const bron = metBijslag === undefined ? v : { ...v, vakantiebijslag_pct: '0' };
        const boek = boekMetPct(
          bron,
          { max_pct: 'lks.max_pct', vakantiebijslag_pct: 'lks.vakantiebijslag_pct' },
          datum,
        );
        return [
          reken({ stelsel: loonkostensubsidieStelsel(boek), tijd: { peildatum: datum }, invoer }).cent(regel),
        ] as readonly [Waarde];
      };
    return { subsidie_ct: uit('loonkostensubsidie'), maximum_ct: uit('loonkostensubsidie-maximum') };
  },
};
function deelVan(bedrag: number, pct: string): number {
  const { teller, noemer } = procent(pct);
  const t = BigInt(bedrag) * teller;
  if (t % noemer !== 0n) throw new InvoerFout('loonwaarde_pct', 'een deel in hele centen', pct);
  return Number(t / noemer);
}
