/** All toeslagen of a household in a year, from and to neutral JSON (kind `toeslagen_jaar`). */
import { type Opvangsoort, SOORTEN } from '../kinderopvangtoeslag/index.ts';
import type { Berekend } from '../reken.ts';
import { maandvoorschotten, type Toeslaghuishouden, type Toeslagpost, toeslagenVanJaar } from '../toeslagen/index.ts';
import { datum, geheel, geheelOfNull, InvoerFout, janee, lijst, object, tekst, type Veld } from './lees.ts';

const EUR = 'hele euro’s';
const CT = 'hele centen';
/** More children in day care than this is a mistake in the input. */
const MEESTE = 20;

function leesPersoon(w: unknown, veld: string) {
  const v = object(w, veld);
  return {
    geboortedatum: datum(v.geboortedatum, `${veld}.geboortedatum`),
    toetsingsinkomenEur: geheelOfNull(v, 'toetsingsinkomen_eur', EUR),
    zorgverzekerd: janee(v, 'zorgverzekerd'),
  };
}
function leesKind(w: unknown, veld: string): Toeslaghuishouden['kinderen'][number] {
  const v = object(w, veld);
  const inkomen = geheelOfNull(v, 'toetsingsinkomen_eur', EUR);
  const opvang = v.opvang === undefined || v.opvang === null ? undefined : object(v.opvang, `${veld}.opvang`);
  const soort = opvang && tekst(opvang, 'soort');
  if (soort !== undefined && !SOORTEN.includes(soort as Opvangsoort))
    throw new InvoerFout(`${veld}.opvang.soort`, `een van ${SOORTEN.join(', ')}`, soort);
  return {
    geboortedatum: datum(v.geboortedatum, `${veld}.geboortedatum`),
    ...(inkomen === null ? {} : { toetsingsinkomenEur: inkomen }),
    ...(opvang
      ? {
          opvang: {
            soort: soort as Opvangsoort,
            uurtariefCent: geheel(opvang, 'uurtarief_ct', CT),
            urenPerMaand: tekst(opvang, 'uren_per_maand'),
          },
        }
      : {}),
  };
}

/** Reads the facts; every fault names the field, what was expected and what was given. */
export function leesToeslaghuishouden(v: Veld): Toeslaghuishouden {
  const kinderen = lijst(v.kinderen, 'kinderen');
  if (kinderen.length > MEESTE) throw new InvoerFout('kinderen', `hoogstens ${MEESTE} kinderen`, kinderen.length);
  const huur = v.huur === null ? null : object(v.huur, 'huur');
  return {
    ...leesPersoon(v, 'invoer'),
    toeslagpartner: v.toeslagpartner === null ? null : leesPersoon(v.toeslagpartner, 'toeslagpartner'),
    kinderen: kinderen.map((k, i) => leesKind(k, `kinderen[${i}]`)),
    medebewoners: lijst(v.medebewoners, 'medebewoners').map((m, i) => {
      const veld = object(m, `medebewoners[${i}]`);
      return {
        geboortedatum: datum(veld.geboortedatum, `medebewoners[${i}].geboortedatum`),
        toetsingsinkomenEur: geheelOfNull(veld, 'toetsingsinkomen_eur', EUR),
      };
    }),
    huur: huur && {
      kaleHuurCent: geheelOfNull(huur, 'kale_huur_ct', CT),
      ...(huur.aangepaste_woning === undefined ? {} : { aangepasteWoning: janee(huur, 'aangepaste_woning') }),
    },
    vermogenEur: geheelOfNull(v, 'vermogen_eur', EUR),
  };
}

type MetJaar = { readonly jaarToegekendEur: number };
function post<T extends MetJaar>(p: Toeslagpost<T> | null): Record<string, unknown> | null {
  if (p === null) return null;
  const u: Berekend<MetJaar> = p.uitkomst;
  return {
    ...(u.status === 'berekend'
      ? { status: u.status, jaar_toegekend_eur: u.jaarToegekendEur }
      : { status: u.status, ontbreekt: u.ontbreekt }),
    ...(p.onzeker.length ? { onzeker: p.onzeker } : {}),
  };
}

/** The toeslagen of the year as plain JSON; `null`: does not apply to this household. */
export function antwoordOpToeslagjaar(invoer: Veld): Record<string, unknown> {
  const t = toeslagenVanJaar(leesToeslaghuishouden(invoer), geheel(invoer, 'jaar', 'een jaar'));
  return {
    status: 'berekend',
    zorgtoeslag: post(t.zorgtoeslag),
    huurtoeslag: post(t.huurtoeslag),
    kindgebonden_budget: post(t.kindgebondenBudget),
    kinderopvangtoeslag: post(t.kinderopvangtoeslag),
    kinderbijslag_kwartaal_ct: t.kinderbijslag.map((k) => (k.status === 'berekend' ? k.kwartaalCent : null)),
    maanden_uitbetaald_eur: maandvoorschotten(t),
  };
}
