import { parameterOp } from '@bijrijder/rekenkern';
import { kinderbijslag } from '../../kinderbijslag/index.ts';
import { kinderopvangtoeslag, type Opvangsoort } from '../../kinderopvangtoeslag/index.ts';
import { kindgebondenBudget } from '../../kindgebonden-budget/index.ts';
import { parameterboek } from '../../parameters/index.ts';
import { type Berekend, Ontbreekt } from '../../reken.ts';
import { InvoerFout, datum as leesDatum, lijst, object, tekst, type Veld } from '../lees.ts';
import {
  cent,
  centVan,
  euro,
  euroInvoer,
  INKOMEN,
  inkomenCent,
  jaNeeInvoer,
  nodig,
  type Onderwerp,
  type Waarde,
} from './soort.ts';

function bekend<T extends object>(b: Berekend<T>): T {
  if (b.status === 'niet_berekend') throw new Ontbreekt(b.ontbreekt);
  return b as unknown as T;
}
/** Ages (numbers or `{leeftijd}`) or dates of birth. */
function kinderen(v: Veld): { leeftijden: number[] } | { geboortedata: string[] } {
  const rij = lijst(nodig(v.kinderen ?? v.geboortedata, 'kinderen'), 'kinderen').map((k) =>
    typeof k === 'object' && k !== null ? (object(k, 'kinderen').geboortedatum ?? object(k, 'kinderen').leeftijd) : k,
  );
  if (rij.every((k) => typeof k === 'string')) return { geboortedata: rij.map((k) => leesDatum(k, 'kinderen')) };
  return {
    leeftijden: rij.map((k) => {
      if (!Number.isSafeInteger(k)) throw new InvoerFout('kinderen', 'leeftijden in jaren', k);
      return k as number;
    }),
  };
}

export const kindgebondenBudgetVoorbeeld: Onderwerp = {
  invoer: ['partner', 'kinderen', 'geboortedata', ...INKOMEN, 'vermogen'],
  bereken(v, datum) {
    const jaar = Number(datum.slice(0, 4));
    const toeslagpartner = jaNeeInvoer(v, 'partner', false);
    const uit = () =>
      bekend(
        kindgebondenBudget({
          jaar,
          toetsingsinkomenEur: nodig(inkomenCent(v, toeslagpartner), 'toetsingsinkomen') / 100,
          toeslagpartner,
          vermogenEur: (euroInvoer(v, 'vermogen') ?? 0) / 100,
          ...kinderen(v),
        }),
      );
    const jaarbedrag = (): readonly [Waarde] => [cent(uit().jaarExact)];
    const maand = (): readonly [Waarde] => {
      const { teller, noemer } = uit().jaarExact;
      return [cent({ teller, noemer: noemer * 12n })];
    };
    const toegekend = (): readonly [Waarde] => [euro(uit().jaarToegekendEur)];
    return {
      jaar: jaarbedrag,
      jaar_onafgerond: jaarbedrag,
      maand,
      maand_onafgerond: maand,
      maand_uitbetaald: () => [euro(uit().maandenUitbetaaldEur[Number(datum.slice(5, 7)) - 1] ?? 0)],
      tegemoetkoming_jaar: toegekend,
      jaar_toegekend: toegekend,
      recht: () => [uit().recht],
      alo_kop: () => {
        const kop = parameterOp(parameterboek(), 'kgb.alo_kop', { peildatum: `${jaar}-01-01` })?.waarde;
        if (!kop || !('teller' in kop)) throw new Ontbreekt(['kgb.alo_kop']);
        return [toeslagpartner ? cent(0) : cent(kop)];
      },
    };
  },
};

export const kinderopvangtoeslagVoorbeeld: Onderwerp = {
  invoer: [...INKOMEN, 'partner', 'kinderen'],
  bereken(v, datum) {
    const uit = () =>
      bekend(
        kinderopvangtoeslag({
          jaar: Number(datum.slice(0, 4)),
          toetsingsinkomenEur: nodig(inkomenCent(v, jaNeeInvoer(v, 'partner', false)), 'toetsingsinkomen') / 100,
          kinderen: lijst(nodig(v.kinderen, 'kinderen'), 'kinderen').map((k, i) => {
            const kind = object(k, `kinderen[${i}]`);
            const perJaar = kind.uren_per_jaar;
            return {
              soort: tekst(kind, 'soort') as Opvangsoort,
              uurtariefCent: centVan(kind.uurtarief, `kinderen[${i}].uurtarief`),
              urenPerMaand:
                perJaar === undefined
                  ? String(nodig(kind.uren_per_maand, `kinderen[${i}].uren_per_maand`))
                  : `${perJaar}/12`,
            };
          }),
        }),
      );
    const jaar = (): readonly [Waarde] => [cent(uit().jaarExact)];
    return {
      jaar,
      jaar_onafgerond: jaar,
      maand: () => [cent(uit().maandOnafgerondCent)],
      maand_onafgerond: () => [cent(uit().maandOnafgerondCent)],
      maand_uitbetaald: () => [euro(uit().maandUitbetaaldEur)],
      tegemoetkoming_jaar: () => [euro(uit().jaarToegekendEur)],
      jaar_toegekend: () => [euro(uit().jaarToegekendEur)],
      recht: () => [uit().recht],
    };
  },
};

export const kinderbijslagVoorbeeld: Onderwerp = {
  invoer: ['kinderen', 'geboortedata', 'eerste_dag_kwartaal'],
  bereken(v, datum) {
    const dag =
      v.eerste_dag_kwartaal === undefined ? kwartaal(datum) : leesDatum(v.eerste_dag_kwartaal, 'eerste_dag_kwartaal');
    const uit = () => {
      const k = kinderen(v);
      const geboortedata =
        'geboortedata' in k ? k.geboortedata : k.leeftijden.map((l) => `${Number(dag.slice(0, 4)) - l}${dag.slice(4)}`);
      return bekend(kinderbijslag({ eersteDagKwartaal: dag, geboortedata })).kwartaalCent;
    };
    return {
      kwartaal: () => [cent(uit())],
      kwartaal_ct: () => [uit()],
      jaar: () => {
        throw new Ontbreekt(['kinderbijslag per kwartaal']);
      },
    };
  },
};
const kwartaal = (datum: string) =>
  `${datum.slice(0, 4)}-${String(Math.floor((Number(datum.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
