/** Answers to computed cases (recht/gevallen/README.md, section 3), in the keys defined there. */
import { huurtoeslag } from '../huurtoeslag/index.ts';
import { inkomstenbelasting } from '../inkomstenbelasting/index.ts';
import { kinderbijslag } from '../kinderbijslag/index.ts';
import { kinderopvangtoeslag, type Opvangsoort } from '../kinderopvangtoeslag/index.ts';
import { kindgebondenBudget } from '../kindgebonden-budget/index.ts';
import type { Berekend, NietBerekend } from '../reken.ts';
import { zorgtoeslag } from '../zorgtoeslag/index.ts';
import {
  data,
  datum,
  geheel,
  geheelOfNull,
  gehelen,
  InvoerFout,
  janee,
  lijst,
  object,
  tekst,
  type Veld,
} from './lees.ts';
import { antwoordOpToeslagjaar } from './toeslagjaar.ts';

export type Antwoord = NietBerekend | ({ readonly status: 'berekend' } & Readonly<Record<string, unknown>>);
const EUR = 'hele euro’s';
const CT = 'hele centen';

/** Hours may have decimals; `"40"` and 40 are the same. */
function uren(w: unknown, veld: string): string {
  const t = typeof w === 'number' ? String(w) : w;
  if (typeof t !== 'string' || !/^\d+(\.\d+)?$/.test(t)) throw new InvoerFout(veld, 'een aantal uren, zoals 60.5', w);
  return t;
}

const schrijf = <T extends object>(b: Berekend<T>, sleutels: (t: T) => Record<string, unknown>): Antwoord =>
  b.status === 'niet_berekend'
    ? { status: b.status, ontbreekt: b.ontbreekt }
    : { status: b.status, ...sleutels(b as unknown as T) };

const zorg = (v: Veld): Antwoord =>
  schrijf(
    zorgtoeslag({
      jaar: geheel(v, 'jaar', 'een jaar'),
      toetsingsinkomenEur: geheelOfNull(v, 'toetsingsinkomen_eur', EUR),
      toeslagpartner: janee(v, 'toeslagpartner'),
      partnerVerzekerd: janee(v, 'partner_verzekerd'),
      vermogenEur: geheelOfNull(v, 'vermogen_eur', EUR),
    }),
    (z) => ({
      ...(z.vermogenLaagGenoeg
        ? { normpremie_ct: z.normpremieCent, jaar_onafgerond_ct: z.jaarOnafgerondCent }
        : { recht: false }),
      jaar_toegekend_eur: z.jaarToegekendEur,
      maand_uitbetaald_eur: z.maandUitbetaaldEur,
    }),
  );

const huur = (v: Veld): Antwoord => {
  const aanvrager = geheelOfNull(v, 'vermogen_aanvrager_eur', EUR);
  const partner = geheelOfNull(v, 'vermogen_partner_eur', EUR);
  return schrijf(
    huurtoeslag({
      jaar: geheel(v, 'jaar', 'een jaar'),
      kaleHuurCent: geheelOfNull(v, 'kale_huur_ct', CT),
      inkomenEur: geheelOfNull(v, 'inkomen_aanvrager_en_partner_eur', EUR),
      inkomenKinderenEur: gehelen(v, 'inkomen_kinderen_onder_23_eur', EUR),
      aantalPersonen: geheelOfNull(v, 'aantal_personen', 'een aantal mensen'),
      jong: janee(v, 'allen_onder_21_zonder_kind_of_aangepaste_woning'),
      partner: partner !== null,
      vermogenEur: aanvrager === null ? null : aanvrager + (partner ?? 0),
    }),
    (h) => ({
      ...(h.geenRechtDoor
        ? { recht: false }
        : { maand_onafgerond_ct: h.maandOnafgerondCent, jaar_onafgerond_ct: h.jaarOnafgerondCent }),
      jaar_toegekend_eur: h.jaarToegekendEur,
      maand_uitbetaald_eur: h.maandUitbetaaldEur,
    }),
  );
};

const kgb = (v: Veld): Antwoord => {
  const perMaand = v.geboortedata !== undefined;
  return schrijf(
    kindgebondenBudget({
      jaar: geheel(v, 'jaar', 'een jaar'),
      toetsingsinkomenEur: geheelOfNull(v, 'toetsingsinkomen_eur', EUR),
      toeslagpartner: janee(v, 'toeslagpartner'),
      vermogenEur: geheelOfNull(v, 'vermogen_eur', EUR),
      ...(perMaand
        ? { geboortedata: data(v, 'geboortedata') }
        : { leeftijden: gehelen(v, 'leeftijden_hele_jaar', 'leeftijden in jaren') }),
    }),
    (k) => ({
      ...(k.vermogenLaagGenoeg ? { jaar_onafgerond_ct: k.jaarOnafgerondCent } : { recht: false }),
      jaar_toegekend_eur: k.jaarToegekendEur,
      ...(perMaand
        ? { maanden_uitbetaald_eur: k.maandenUitbetaaldEur }
        : { maand_uitbetaald_eur: k.maandenUitbetaaldEur[0] }),
    }),
  );
};

const kot = (v: Veld): Antwoord =>
  schrijf(
    kinderopvangtoeslag({
      jaar: geheel(v, 'jaar', 'een jaar'),
      toetsingsinkomenEur: geheelOfNull(v, 'toetsingsinkomen_eur', EUR),
      kinderen: lijst(v.kinderen, 'kinderen').map((k, i) => {
        const kind = object(k, `kinderen[${i}]`);
        return {
          soort: tekst(kind, 'soort') as Opvangsoort,
          uurtariefCent: geheel(kind, 'uurtarief_ct', CT),
          urenPerMaand: uren(kind.uren_per_maand, `kinderen[${i}].uren_per_maand`),
        };
      }),
    }),
    (k) => ({
      eerste_kind_index: k.eersteKindIndex,
      per_kind_ct: k.perKindCent,
      maand_onafgerond_ct: k.maandOnafgerondCent,
      maand_uitbetaald_eur: k.maandUitbetaaldEur,
      jaar_onafgerond_ct: k.jaarOnafgerondCent,
    }),
  );

const akw = (v: Veld): Antwoord =>
  schrijf(
    kinderbijslag({
      eersteDagKwartaal: datum(v.eerste_dag_kwartaal, 'eerste_dag_kwartaal'),
      geboortedata: data(v, 'geboortedata'),
    }),
    (k) => ({ kwartaal_ct: k.kwartaalCent }),
  );

const ib = (v: Veld): Antwoord =>
  schrijf(
    inkomstenbelasting({
      jaar: geheel(v, 'jaar', 'een jaar'),
      jongerDanAow: janee(v, 'jonger_dan_aow'),
      loonEur: geheelOfNull(v, 'loon_eur', EUR),
      uitkeringEur: geheelOfNull(v, 'uitkering_zonder_arbeidskorting_eur', EUR),
      kinderenGeboortedata: data(v, 'kinderen_geboortedata'),
      fiscaalPartner: janee(v, 'fiscaal_partner'),
      arbeidsinkomenPartnerEur: geheelOfNull(v, 'arbeidsinkomen_partner_eur', EUR),
    }),
    (b) => ({
      belasting_ct: b.belastingCent,
      algemene_heffingskorting_ct: b.algemeneHeffingskortingCent,
      arbeidskorting_ct: b.arbeidskortingCent,
      iack_ct: b.iackCent,
      te_betalen_ct: b.teBetalenCent,
      netto_ct: b.nettoCent,
    }),
  );

const SOORTEN: Readonly<Record<string, (invoer: Veld) => Antwoord>> = {
  zorgtoeslag: zorg,
  huurtoeslag: huur,
  kindgebonden_budget: kgb,
  kinderopvangtoeslag: kot,
  kinderbijslag: akw,
  inkomstenbelasting: ib,
  toeslagen_jaar: (v) => ({ ...antwoordOpToeslagjaar(v), status: 'berekend' }),
};

/** The answer to a case of these kinds; undefined when the kind belongs elsewhere. Throws `InvoerFout` on bad input. */
export const antwoordOpToeslaggeval = (soort: string, invoer: Veld): Antwoord | undefined => SOORTEN[soort]?.(invoer);
