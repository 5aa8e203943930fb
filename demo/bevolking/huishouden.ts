import { maandgrenzen, maandPlus, type NieuwFeit, plusDagen, tijdvakkenVan } from '@bijrijder/dossier';
import { laatste } from '@bijrijder/huishoudgeld';
import { achternamen, straten, talenten, verhalen, voornamen, wensen, werkgevers } from './namen.ts';
import type { Toeval } from './toeval.ts';

/** First month of history and the day the demo plays on. */
export const BEGIN = '2024-10';
export const VANDAAG = '2026-04-28';

export interface Mens {
  readonly id: string;
  readonly voornaam: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly rol: 'aanvrager' | 'partner' | 'kind';
  readonly taal: string;
  readonly voorkeur: 'bellen' | 'appen' | 'mailen' | 'brief' | 'langskomen';
}

/** An invented household with everything that is known of it, in the order in which it became known. */
export interface Gezin {
  readonly id: string;
  readonly mensen: readonly Mens[];
  readonly adres: { straat: string; huisnummer: string; postcode: string };
  readonly sinds: string;
  readonly tot: string | null;
  readonly feiten: readonly (NieuwFeit & { bekendOp: string })[];
  readonly verhaal: string | null;
  readonly wens: string | null;
  readonly talenten: readonly string[];
  /** What they already do for others or to learn. */
  readonly doet?: readonly string[];
}

type DemoFeit = NieuwFeit & { bekendOp: string };

/** Day on which a slip of a pay period is handed in: a few days after it ends, sometimes late. */
function dagVanOpgave(t: Toeval, tot: string): string {
  return plusDagen(tot, t.kans(0.06) ? t.geheel(15, 45) : t.geheel(-4, 5));
}

/** Wage slips of one job, month after month, with the small ups and downs of real hours. */
function stroken(
  t: Toeval,
  baan: {
    persoon: string;
    onderwerp: string;
    ritme: 'maand' | 'vierweken' | 'week';
    netto: number;
    van: string;
    tot: string | null;
  },
): DemoFeit[] {
  const uit: DemoFeit[] = [];
  const vast = t.kans(0.35);
  for (
    let maand = baan.van;
    maand <= '2026-04' && (baan.tot === null || maand <= baan.tot);
    maand = maandPlus(maand, 1)
  ) {
    for (const vak of tijdvakkenVan(maand, baan.ritme)) {
      const netto = vast ? baan.netto : Math.round(baan.netto * (0.8 + 0.4 * t.fractie()));
      const bekendOp = dagVanOpgave(t, vak.tot);
      const onderwerp = `inkomsten:${baan.onderwerp}:${vak.van}`;
      const strook = (netto_ct: number, geschat: boolean, op: string): DemoFeit => ({
        soort: 'inkomsten',
        onderwerp,
        persoon: baan.persoon,
        inhoud: { dienstverband: baan.onderwerp, tijdvak_van: vak.van, tijdvak_tot: vak.tot, netto_ct, geschat },
        geldigVan: vak.van,
        geldigTotEnMet: vak.tot,
        herkomst: 'client',
        bekendOp: op,
      });
      // now and then somebody gave an estimate first and the slip came later
      if (t.kans(0.03)) {
        const eerst = plusDagen(vak.tot, -2);
        const later = plusDagen(vak.tot, t.geheel(20, 40));
        if (eerst <= VANDAAG) uit.push(strook(Math.round(netto / 5000) * 5000, true, eerst));
        if (later <= VANDAAG) uit.push(strook(netto, false, later));
      } else if (bekendOp <= VANDAAG) uit.push(strook(netto, false, bekendOp));
    }
  }
  return uit;
}

function baanVan(t: Toeval, persoon: string, sinds: string, nummer: number): DemoFeit[] {
  const [werkgever, ritme] = t.uit(werkgevers);
  const onderwerp = `baan:${persoon.slice(0, 8)}:${nummer}`;
  const eerste = sinds.slice(0, 7) > BEGIN ? sinds.slice(0, 7) : BEGIN;
  const van = maandPlus(eerste, t.geheel(0, 14));
  if (van > '2026-04') return [];
  const tot = t.kans(0.3) ? maandPlus(van, t.geheel(3, 11)) : null;
  const netto =
    ritme === 'week'
      ? t.geheel(9_000, 32_000)
      : ritme === 'vierweken'
        ? t.geheel(28_000, 110_000)
        : t.geheel(22_000, 125_000);
  const begin = `${van}-01`;
  const einde = tot && tot < '2026-04' ? maandgrenzen(tot).tot : null;
  const dienst: DemoFeit = {
    soort: 'dienstverband',
    onderwerp,
    persoon,
    inhoud: {
      werkgever,
      soort: 'loon',
      ritme,
      recht_op_vakantietoeslag: t.kans(0.93),
      heffingskorting: true,
      dienstbetrekking_10d: false,
      betaaldag: t.geheel(20, 27),
    },
    geldigVan: begin,
    geldigTotEnMet: einde,
    herkomst: 'client',
    bekendOp: begin > VANDAAG ? VANDAAG : begin,
  };
  return [dienst, ...stroken(t, { persoon, onderwerp, ritme, netto, van, tot: einde ? tot : null })];
}

const jarenLater = (dag: string, jaren: number): string => `${Number(dag.slice(0, 4)) + jaren}${dag.slice(4)}`;

/** One invented household, wholly determined by the state of `t`. */
export function maakGezin(t: Toeval): Gezin {
  const id = t.uuid();
  const soort = t.gewogen([
    ['alleen', 60],
    ['ouder', 19],
    ['paar', 12],
    ['gezin', 9],
  ] as const);
  const leeftijd = t.gewogen([
    [['2005-05-01', '2008-02-01'], 3],
    [['1999-05-01', '2005-04-30'], 12],
    [['1985-01-01', '1999-04-30'], 38],
    [['1965-01-01', '1984-12-31'], 38],
    [['1954-01-01', '1959-03-01'], 9],
  ] as const);
  const achternaam = t.uit(achternamen);
  const mens = (rol: Mens['rol'], van: string, tot: string, naam = achternaam): Mens => ({
    id: t.uuid(),
    voornaam: t.uit(voornamen),
    achternaam: naam,
    geboortedatum: t.dag(van, tot),
    rol,
    taal: t.gewogen([
      ['nl', 82],
      ['en', 6],
      ['ar', 5],
      ['tr', 3],
      ['uk', 2],
      ['ti', 2],
    ] as const),
    voorkeur: t.gewogen([
      ['bellen', 38],
      ['appen', 34],
      ['langskomen', 12],
      ['mailen', 12],
      ['brief', 4],
    ] as const),
  });
  const mensen: Mens[] = [mens('aanvrager', leeftijd[0], leeftijd[1])];
  if (soort === 'paar' || soort === 'gezin') mensen.push(mens('partner', leeftijd[0], leeftijd[1], t.uit(achternamen)));
  if (soort === 'ouder' || soort === 'gezin')
    for (
      let n = t.gewogen([
        [1, 48],
        [2, 34],
        [3, 13],
        [4, 5],
      ] as const);
      n > 0;
      n--
    )
      mensen.push(mens('kind', '2009-01-01', '2025-12-31'));

  const volwassen = t.dag('2015-01-01', '2026-03-20');
  const sinds = [volwassen, plusDagen(mensen[0]!.geboortedatum, 365 * 18 + 10)].sort().at(-1)!;
  const start = sinds > '2026-04-01' ? '2026-04-01' : sinds;
  // benefit of a couple begins when both are of age: a partner who is not is some years older
  const eersteDag = laatste(start, `${BEGIN}-01`);
  for (const [plek, m] of mensen.entries())
    for (
      let jaren = 0;
      mensen[plek]!.rol === 'partner' && jarenLater(mensen[plek]!.geboortedatum, 18) > eersteDag;
      jaren++
    )
      mensen[plek] = { ...m, geboortedatum: jarenLater(m.geboortedatum, -jaren - 1) };
  const tot = start < '2025-06-01' && t.kans(0.05) ? t.dag('2025-09-01', '2026-03-31') : null;
  const feiten: DemoFeit[] = [];
  const zeg = (
    f: Omit<DemoFeit, 'geldigTotEnMet' | 'herkomst' | 'bekendOp' | 'geldigVan'> & { geldigVan?: string },
  ): void => {
    feiten.push({ geldigVan: start, geldigTotEnMet: null, herkomst: 'medewerker', bekendOp: start, ...f } as DemoFeit);
  };
  for (const m of mensen) {
    if (m.rol === 'kind') {
      const geldigVan = laatste(m.geboortedatum, start);
      feiten.push({
        soort: 'kind',
        onderwerp: `kind:${m.id.slice(0, 8)}`,
        persoon: m.id,
        inhoud: { roepnaam: m.voornaam, geboortedatum: m.geboortedatum },
        geldigVan,
        geldigTotEnMet: null,
        herkomst: 'medewerker',
        bekendOp: geldigVan,
      });
      continue;
    }
    zeg({
      soort: 'persoon',
      onderwerp: `persoon:${m.id.slice(0, 8)}`,
      persoon: m.id,
      inhoud: {
        rol: m.rol === 'aanvrager' ? 'aanvrager' : 'echtgenoot',
        geboortedatum: m.geboortedatum,
        rechthebbend: true,
        in_inrichting: false,
        geen_beroep_op_ouders: false,
        medisch_urenbeperkt: t.kans(0.06),
        doelgroep_loonkostensubsidie: t.kans(0.04),
        arbeid_draagt_bij: true,
        uitbreiding_uren_niet_mogelijk: false,
        tellers_vooraf: {
          n_maanden_gebruikt: start < '2024-01-01' ? t.geheel(0, 6) : 0,
          n_eerste_maand: null,
          n_laatste_maand: null,
          r_eerste_maand: null,
          z_eerste_maand: null,
          z_maanden_gebruikt: 0,
          lks_loonmaanden: 0,
          bijverdien_eerste_maand: null,
        },
      },
    } as DemoFeit);
  }
  feiten.push({
    soort: 'bijstand',
    onderwerp: 'bijstand',
    persoon: mensen[0]!.id,
    inhoud: {},
    geldigVan: start,
    geldigTotEnMet: tot,
    herkomst: 'medewerker',
    bekendOp: start,
  });
  const huisgenoten = t.gewogen([
    [0, 84],
    [1, 10],
    [2, 4],
    [3, 2],
  ] as const);
  for (let n = 0; n < huisgenoten; n++)
    zeg({
      soort: 'medebewoner',
      onderwerp: `medebewoner:${n}`,
      persoon: null,
      inhoud: {
        geboortedatum: t.dag('1950-01-01', '2003-01-01'),
        contract: t.gewogen([
          ['geen', 80],
          ['zelfde_derde', 12],
          ['met_belanghebbende', 8],
        ] as const),
        familie_1e_2e_graad: t.kans(0.5),
        onderwijs_19a_d: t.kans(0.1),
      },
    } as DemoFeit);
  zeg({
    soort: 'huur',
    onderwerp: 'huur',
    persoon: null,
    inhoud: { kale_huur_ct: t.geheel(38_000, 88_000) },
  } as DemoFeit);
  const werkers = mensen.filter((m) => m.rol !== 'kind' && m.geboortedatum > '1959-03-01' && t.kans(0.27));
  for (const m of werkers) {
    feiten.push(...baanVan(t, m.id, start, 1));
    if (t.kans(0.12)) feiten.push(...baanVan(t, m.id, start, 2));
  }
  if (t.kans(0.07)) {
    const vanaf = t.dag('2025-01-01', '2026-02-01');
    if (vanaf > start)
      feiten.push({
        soort: 'schuld',
        onderwerp: 'schuld:1',
        persoon: mensen[0]!.id,
        inhoud: { bedrag_ct: t.geheel(20_000, 250_000), gevraagd_per_maand_ct: 5_000 },
        geldigVan: vanaf,
        geldigTotEnMet: null,
        herkomst: 'medewerker',
        bekendOp: vanaf,
      });
  }
  return {
    id,
    mensen,
    adres: {
      straat: t.uit(straten),
      huisnummer: String(t.geheel(1, 240)),
      postcode: `0${t.geheel(100, 999)} ${t.uit(['AB', 'CD', 'EK', 'GH', 'LM', 'NP', 'RT', 'VW'])}`,
    },
    sinds: start,
    tot,
    feiten: feiten.sort((a, b) => (a.bekendOp < b.bekendOp ? -1 : a.bekendOp > b.bekendOp ? 1 : 0)),
    verhaal: t.kans(0.45) ? t.uit(verhalen) : null,
    wens: t.kans(0.7) ? t.uit(wensen) : null,
    talenten: t.kans(0.75) ? [...new Set([t.uit(talenten), t.uit(talenten), t.uit(talenten)])] : [],
  };
}
