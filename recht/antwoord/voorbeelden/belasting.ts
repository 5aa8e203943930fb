import { type Breuk, type Invoerwaarden, leesBreuk, type Parameter, procent } from '@bijrijder/rekenkern';
import { inkomstenbelastingStelsel } from '../../inkomstenbelasting/index.ts';
import { loonkostensubsidieStelsel } from '../../loonkostensubsidie/index.ts';
import { parameterboek } from '../../parameters/index.ts';
import { Ontbreekt, reken } from '../../reken.ts';
import { zorgtoeslagStelsel } from '../../zorgtoeslag/index.ts';
import { zvwStelsel } from '../../zvw/index.ts';
import { InvoerFout, type Veld } from '../lees.ts';
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

const verschil = (a: Breuk, b: Breuk): Breuk => ({
  teller: a.teller * b.noemer - b.teller * a.noemer,
  noemer: a.noemer * b.noemer,
});

/** What is left of extra wage: more tax, less zorgtoeslag (exact, before the rounding of the year). */
export const marginaleDrukVoorbeeld: Onderwerp = {
  invoer: ['loon_jaar', 'extra', 'alleenstaand', 'zorgtoeslag', 'huurtoeslag'],
  bereken(v, datum) {
    const delen = () => {
      if (jaNeeInvoer(v, 'huurtoeslag', false)) throw new Ontbreekt(['kale_huur']);
      if (!jaNeeInvoer(v, 'alleenstaand', true)) throw new Ontbreekt(['toetsingsinkomen_partner']);
      const loon = nodig(euroInvoer(v, 'loon_jaar'), 'loon_jaar');
      const extra = nodig(euroInvoer(v, 'extra'), 'extra');
      const belasting = (l: number) => belastingOver(l, 0, datum).exact('te-betalen-belasting');
      const zorg = (l: number) =>
        reken({
          stelsel: zorgtoeslagStelsel(),
          tijd: nieuwjaar(datum),
          invoer: { toetsingsinkomen: l, toeslagpartner: false, partner_verzekerd: true, vermogen: 0 },
        }).exact('zorgtoeslag-recht');
      const meerBelasting = verschil(belasting(loon + extra), belasting(loon));
      const minderZorg = jaNeeInvoer(v, 'zorgtoeslag', false) ? verschil(zorg(loon), zorg(loon + extra)) : leesBreuk(0);
      return { meerBelasting, minderZorg, over: verschil(verschil(leesBreuk(extra), meerBelasting), minderZorg) };
    };
    return {
      belasting: () => [cent(delen().meerBelasting)],
      lagere_zorgtoeslag: () => [cent(delen().minderZorg)],
      over: () => [cent(delen().over)],
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
