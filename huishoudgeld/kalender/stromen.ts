/** Money that does not come from the municipality: wage, toeslagen, child benefit. */
import { type Parameterboek, parameterOp } from '@bijrijder/rekenkern';
import {
  type Dag,
  dagInMaand,
  eersteDag,
  geldtIn,
  laatsteDag,
  leeftijdOp,
  type Maand,
  plusMaanden,
} from '../tijdlijn/maand.ts';
import { bedragInMaand } from '../tijdlijn/maandinvoer.ts';
import type { Inkomen, Tijdlijn, Toeslagvoorschot } from '../tijdlijn/soorten.ts';
import { betaaldagenLoon, betaaldagKinderbijslag, betaaldagToeslag } from './betaaldag.ts';
import type { Kalenderregel, Zekerheid } from './kalender.ts';
import { type Verandering, verjaardagenIn } from './verandering.ts';

const heleCent = (boek: Parameterboek, sleutel: string, peildatum: Dag): number | null => {
  const w = parameterOp(boek, sleutel, { peildatum })?.waarde;
  return w && 'teller' in w ? Number(w.teller / w.noemer) : null;
};
/** The last figure known on or before a day, also when its period is over: only to show what is expected. */
function laatstBekend(boek: Parameterboek, sleutel: string, dag: Dag): number | null {
  const versies = boek.get(sleutel)?.versies.filter((v) => v.van <= dag) ?? [];
  const w = versies.at(-1)?.waarde;
  return w && 'teller' in w ? Number(w.teller / w.noemer) : null;
}

/** Wage of one source in a month, on its pay days. Certain only when the slip is there. */
export function loonInMaand(inkomen: Inkomen, maand: Maand, vandaag: Dag): Kalenderregel[] {
  const netto = bedragInMaand(inkomen, maand);
  if (netto === undefined || netto === 0) return [];
  const vorige = bedragInMaand(inkomen, plusMaanden(maand, -1));
  const dagen = betaaldagenLoon(maand, inkomen.ritme, inkomen.betaaldag);
  const zeker = inkomen.zekere_maanden?.includes(maand) ?? false;
  const wijziging: Verandering[] =
    vorige === netto
      ? []
      : [
          {
            sleutel: vorige ? 'inkomen_anders' : 'inkomen_begint',
            bron: inkomen.bron,
            wasCent: vorige ?? 0,
            wordtCent: netto,
          },
        ];
  const basis = {
    rekening: inkomen.rekening ?? 'eigen',
    van: inkomen.soort === 'loon' ? ('werkgever' as const) : ('anders' as const),
    naam: inkomen.werkgever ?? inkomen.bron,
    over: { van: eersteDag(maand), totEnMet: laatsteDag(maand) },
  };
  const zekerheid: Zekerheid = zeker ? 'vast' : 'verwacht';
  const beslag = Math.min(netto, inkomen.beslag_per_tijdvak_ct ?? 0);
  const regels = dagen.map(
    (dag): Kalenderregel => ({
      ...basis,
      dag,
      soort: inkomen.soort === 'loon' ? 'loon' : 'ander_inkomen',
      bedragCent: netto + (inkomen.onbelast_per_tijdvak_ct ?? 0) - beslag,
      zekerheid,
      ...(zeker ? {} : { waaromNietVast: dag < vandaag ? 'strook_ontbreekt' : 'laatste_loon' }),
      wijziging,
    }),
  );
  if (beslag > 0)
    for (const dag of dagen)
      regels.push({
        ...basis,
        dag,
        rekening: 'beslag',
        soort: 'loonbeslag',
        bedragCent: beslag,
        zekerheid,
        wijziging: [],
      });
  if (
    inkomen.soort === 'loon' &&
    inkomen.recht_op_vakantietoeslag &&
    inkomen.vakantiegeld_maand === Number(maand.slice(5))
  )
    regels.push({
      ...basis,
      dag: dagen.at(-1)!,
      soort: 'vakantiegeld_werkgever',
      bedragCent: inkomen.vakantiegeld_verwacht_ct ?? null,
      zekerheid: inkomen.vakantiegeld_verwacht_ct === undefined ? 'onbekend' : 'verwacht',
      waaromNietVast: 'vakantiegeld_werkgever_onbekend',
      wijziging: [],
    });
  return regels;
}

/** Instalments that the household pays itself: money that goes out. */
export function termijnenInMaand(tijdlijn: Tijdlijn, maand: Maand): Kalenderregel[] {
  return (tijdlijn.termijnen ?? [])
    .filter((t) => geldtIn(maand, t))
    .map((t) => ({
      dag: dagInMaand(maand, t.dag),
      rekening: 'eigen',
      van: 'anders',
      naam: t.schuldeiser,
      soort: 'termijn',
      over: { van: eersteDag(maand), totEnMet: laatsteDag(maand) },
      bedragCent: -t.bedrag_ct,
      zekerheid: 'verwacht',
      wijziging: [],
    }));
}

/** Extra per year when a child is 12 or 16, counted in the advance from the month after the birthday. */
function kindgebondenExtra(tijdlijn: Tijdlijn, boek: Parameterboek, maand: Maand, vanaf: Maand): number {
  const opDag = (m: Maand) =>
    tijdlijn.kinderen.reduce((som, k) => {
      const jaren = leeftijdOp(k.geboortedatum, laatsteDag(plusMaanden(m, -1)));
      const sleutel = jaren >= 18 ? null : jaren >= 16 ? 'kgb.toeslag_16_17' : jaren >= 12 ? 'kgb.toeslag_12_15' : null;
      return som + (sleutel ? (laatstBekend(boek, sleutel, eersteDag(m)) ?? 0) : 0);
    }, 0);
  return Math.trunc((opDag(maand) - opDag(vanaf)) / 1200) * 100;
}

export function toeslagInMaand(
  tijdlijn: Tijdlijn,
  toeslag: Toeslagvoorschot,
  maand: Maand,
  boek: Parameterboek,
  vandaag: Dag,
): Kalenderregel[] {
  if (!geldtIn(maand, toeslag)) return [];
  const zelfdeJaar = maand.slice(0, 4) === vandaag.slice(0, 4);
  const vanaf = (toeslag.van ?? eersteDag(vandaag.slice(0, 7))).slice(0, 7);
  const extra = toeslag.soort === 'kindgebonden_budget' ? kindgebondenExtra(tijdlijn, boek, maand, vanaf) : 0;
  const huur = (m: Maand) => tijdlijn.huur?.find((h) => geldtIn(m, h))?.kale_huur_ct;
  const anders = toeslag.soort === 'huurtoeslag' && huur(maand) !== huur(vanaf);
  const huurWisselt = toeslag.soort === 'huurtoeslag' && huur(maand) !== huur(plusMaanden(maand, -1));
  const verjaardagen = verjaardagenIn(tijdlijn, maand).filter((v) => v.sleutel === 'kind_wordt');
  return [
    {
      dag: betaaldagToeslag(maand),
      rekening: toeslag.rekening ?? 'eigen',
      van: 'dienst_toeslagen',
      soort: toeslag.soort,
      over: { van: eersteDag(maand), totEnMet: laatsteDag(maand) },
      bedragCent: toeslag.per_maand_ct + extra,
      zekerheid: zelfdeJaar && extra === 0 && !anders ? 'vast' : 'verwacht',
      ...(zelfdeJaar
        ? extra === 0 && !anders
          ? {}
          : { waaromNietVast: 'nieuw_besluit_verwacht' }
        : { waaromNietVast: 'bedragen_nog_onbekend' }),
      wijziging: [
        ...(toeslag.soort === 'kindgebonden_budget' ? verjaardagen : []),
        ...(maand.endsWith('-01') ? [{ sleutel: 'nieuwe_bedragen' as const }] : []),
        ...(huurWisselt ? [{ sleutel: 'huur_anders' as const }] : []),
      ],
    },
  ];
}

/** Child benefit over the quarter that ended, paid on the first working day after it. */
export function kinderbijslagInMaand(tijdlijn: Tijdlijn, maand: Maand, boek: Parameterboek): Kalenderregel[] {
  if (!tijdlijn.kinderbijslag || !/-(01|04|07|10)$/.test(maand)) return [];
  const kwartaal = eersteDag(plusMaanden(maand, -3));
  let som = 0;
  let geschat = false;
  let kinderen = 0;
  for (const k of tijdlijn.kinderen) {
    if (k.geboortedatum > kwartaal) continue;
    const jaren = leeftijdOp(k.geboortedatum, kwartaal);
    if (jaren >= 18) continue;
    const sleutel = `kinderbijslag.${jaren < 6 ? '0_5' : jaren < 12 ? '6_11' : '12_17'}`;
    const bekend = heleCent(boek, sleutel, kwartaal);
    geschat ||= bekend === null;
    som += bekend ?? laatstBekend(boek, sleutel, kwartaal) ?? 0;
    kinderen++;
  }
  if (kinderen === 0) return [];
  return [
    {
      dag: betaaldagKinderbijslag(maand),
      rekening: 'eigen',
      van: 'svb',
      soort: 'kinderbijslag',
      over: { van: kwartaal, totEnMet: laatsteDag(plusMaanden(maand, -1)) },
      bedragCent: som,
      zekerheid: geschat ? 'verwacht' : 'vast',
      ...(geschat ? { waaromNietVast: 'bedragen_nog_onbekend' as const } : {}),
      wijziging: /-(01|07)$/.test(kwartaal.slice(0, 7)) ? [{ sleutel: 'nieuwe_bedragen' }] : [],
    },
  ];
}
