/** Why an amount differs from the month before. Keys and figures; the sentences live in the message catalogue. */
import { eersteDag, leeftijdOp, type Maand, maandVanLeeftijd } from '../tijdlijn/maand.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import {
  leeftijdAow,
  leeftijdKindR,
  leeftijdMeerderjarig,
  leeftijdVolleNorm,
  leeftijdVrijlating,
} from '../tijdlijn/wetsgrenzen.ts';

export type Veranderingsleutel =
  | 'nieuwe_bedragen'
  | 'bedragen_nog_onbekend'
  | 'kind_wordt'
  | 'kind_erbij'
  | 'persoon_wordt'
  | 'vrijlating_begint'
  | 'vrijlating_eindigt'
  | 'vrijlating_anders'
  | 'inkomen_begint'
  | 'inkomen_eindigt'
  | 'inkomen_anders'
  | 'inkomen_verwacht'
  | 'partner_erbij'
  | 'partner_weg'
  | 'medebewoners_anders'
  | 'recht_begint'
  | 'recht_eindigt'
  | 'deel_van_de_maand'
  | 'verlaging'
  | 'verlaging_eindigt'
  | 'correctie'
  | 'schuld_afgelost'
  | 'termijn'
  | 'huur_anders'
  | 'nieuw_besluit';

export interface Verandering {
  readonly sleutel: Veranderingsleutel;
  readonly persoon?: string;
  readonly naam?: string;
  readonly bron?: string;
  readonly leeftijd?: number;
  readonly onderdeel?: string;
  readonly wasCent?: number;
  readonly wordtCent?: number;
}

/** Ages at which a law counts a child or a person differently; 16 is the step of the kindgebonden budget. */
const kindgrenzen = (): number[] => [leeftijdKindR(), 16, leeftijdMeerderjarig()];
const persoonsgrenzen = (): number[] => [leeftijdVolleNorm(), leeftijdVrijlating(), leeftijdAow()];

/** Children and persons who reach an age that matters, from this month on (the first day of the month decides). */
export function verjaardagenIn(tijdlijn: Tijdlijn, maand: Maand): Verandering[] {
  const dag = eersteDag(maand);
  const bereikt = (geboren: string, jaren: number): boolean => {
    const verschil = Number(maand.slice(0, 4)) - Number(geboren.slice(0, 4)) - jaren;
    if (verschil !== 0 && verschil !== 1) return false;
    const inMaand = maandVanLeeftijd(geboren, jaren);
    return (
      leeftijdOp(geboren, dag) === jaren &&
      (inMaand === maand ? geboren.endsWith('-01') : true) &&
      leeftijdOp(geboren, eersteDag(vorige(maand))) < jaren
    );
  };
  return [
    ...tijdlijn.kinderen.flatMap((k) =>
      kindgrenzen()
        .filter((j) => bereikt(k.geboortedatum, j))
        .map(
          (leeftijd): Verandering => ({ sleutel: 'kind_wordt', leeftijd, ...(k.roepnaam ? { naam: k.roepnaam } : {}) }),
        ),
    ),
    ...tijdlijn.personen.flatMap((p) =>
      persoonsgrenzen()
        .filter((j) => bereikt(p.geboortedatum, j))
        .map((leeftijd): Verandering => ({ sleutel: 'persoon_wordt', persoon: p.id, leeftijd })),
    ),
  ];
}
const vorige = (maand: Maand): Maand => {
  const [jaar, m] = [Number(maand.slice(0, 4)), Number(maand.slice(5))];
  return m === 1 ? `${jaar - 1}-12` : `${jaar}-${String(m - 1).padStart(2, '0')}`;
};

/** What changed between two months of bijstand, most telling first. */
export function veranderingen(tijdlijn: Tijdlijn, was: Reeksmaand | undefined, hier: Reeksmaand): Verandering[] {
  if (!was) return [];
  const a = was.invoer;
  const b = hier.invoer;
  if (!a || !b) return a === b ? [] : [{ sleutel: b ? 'recht_begint' : 'recht_eindigt' }];
  const uit: Verandering[] = [...verjaardagenIn(tijdlijn, hier.maand)];
  const zelfdeMensen =
    a.leefvorm === b.leefvorm &&
    a.medebewoners.length === b.medebewoners.length &&
    a.personen.length === b.personen.length;
  if (zelfdeMensen && was.uitkomst?.norm_ct !== hier.uitkomst?.norm_ct && /-0[17]$/.test(hier.maand))
    uit.push({ sleutel: 'nieuwe_bedragen' });
  if (hier.geschat && !was.geschat) uit.push({ sleutel: 'bedragen_nog_onbekend' });
  if (a.leefvorm !== b.leefvorm && b.leefvorm === 'gehuwd') uit.push({ sleutel: 'partner_erbij' });
  if (a.leefvorm !== b.leefvorm && a.leefvorm === 'gehuwd') uit.push({ sleutel: 'partner_weg' });
  if (b.kinderen.length > a.kinderen.length) uit.push({ sleutel: 'kind_erbij' });
  if (a.medebewoners.length !== b.medebewoners.length) uit.push({ sleutel: 'medebewoners_anders' });
  for (const p of b.personen) {
    const va = was.uitkomst?.vrijlating[p.id];
    const vb = hier.uitkomst?.vrijlating[p.id];
    if (va?.onderdeel === vb?.onderdeel) continue;
    const deel = (vb ?? va)!;
    uit.push({
      sleutel: !va ? 'vrijlating_begint' : !vb ? 'vrijlating_eindigt' : 'vrijlating_anders',
      persoon: p.id,
      onderdeel: deel.onderdeel,
      wasCent: va?.bedrag_ct ?? 0,
      wordtCent: vb?.bedrag_ct ?? 0,
    });
  }
  for (const bron of new Set([...a.inkomsten, ...b.inkomsten].map((i) => i.bron))) {
    const van = a.inkomsten.find((i) => i.bron === bron);
    const naar = b.inkomsten.find((i) => i.bron === bron);
    if (van?.netto_per_tijdvak_ct === naar?.netto_per_tijdvak_ct) continue;
    uit.push({
      sleutel: !van ? 'inkomen_begint' : !naar ? 'inkomen_eindigt' : 'inkomen_anders',
      bron,
      wasCent: van?.netto_per_tijdvak_ct ?? 0,
      wordtCent: naar?.netto_per_tijdvak_ct ?? 0,
    });
  }
  if (b.recht_dagen || a.recht_dagen) uit.push({ sleutel: 'deel_van_de_maand' });
  if (a.maatregel_pct !== b.maatregel_pct)
    uit.push({ sleutel: b.maatregel_pct === '0' ? 'verlaging_eindigt' : 'verlaging' });
  if (was.restschuldNaCent !== null && was.restschuldNaCent > 0 && hier.restschuldNaCent === 0)
    uit.push({ sleutel: 'schuld_afgelost' });
  return uit;
}
