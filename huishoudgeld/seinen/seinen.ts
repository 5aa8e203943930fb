/** Early warnings by the system to the person: friendly and in time. Data only; the words are in the message catalogue. */
import type { Vrijlating } from '@bijrijder/recht';
import { verjaardagenIn } from '../kalender/verandering.ts';
import {
  type Dag,
  eersteDag,
  geldtIn,
  laatsteDag,
  type Maand,
  maandenTussen,
  maandVan,
  plusMaanden,
} from '../tijdlijn/maand.ts';
import { bedragInMaand } from '../tijdlijn/maandinvoer.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Tijdlijn, Toeslagsoort } from '../tijdlijn/soorten.ts';

export type Sein =
  | {
      readonly sleutel: 'schatting_te_laag' | 'schatting_te_hoog';
      readonly dag: Dag;
      readonly maand: Maand;
      readonly bron: string;
      readonly verwachtCent: number;
      readonly laatsteLonenCent: readonly number[];
    }
  | {
      readonly sleutel: 'vrijlating_eindigt';
      readonly dag: Dag;
      /** First month in which it no longer works. */
      readonly maand: Maand;
      readonly persoon: string;
      readonly onderdeel: string;
      readonly volgendOnderdeel: string | null;
      readonly bedragCent: number;
      readonly volgendBedragCent: number;
    }
  | {
      readonly sleutel: 'verjaardag_verandert_bedrag';
      readonly dag: Dag;
      readonly maand: Maand;
      readonly naam?: string;
      readonly persoon?: string;
      readonly leeftijd: number;
      /** Difference in what is paid that month, when we can calculate it. */
      readonly verschilCent: number | null;
      readonly raakt: readonly ('bijstand' | 'vrijlating' | 'kindgebonden_budget' | 'kinderbijslag')[];
    }
  | {
      readonly sleutel: 'toeslag_waarschijnlijk_te_hoog';
      readonly dag: Dag;
      readonly toeslag: Toeslagsoort;
      readonly doorgegevenInkomenEur: number;
      readonly verwachtInkomenEur: number;
      /** What the advance is above what we expect, per month; null when we cannot calculate that toeslag. */
      readonly teVeelPerMaandCent: number | null;
      /** Where it can be changed. */
      readonly weg: 'mijn_toeslagen';
    };

export interface Seinvraag {
  readonly tijdlijn: Tijdlijn;
  /** Months from before today to at least three months ahead. */
  readonly nu: readonly Reeksmaand[];
  readonly vandaag: Dag;
  /** Yearly income we expect for this calendar year, in whole euros; absent: not known, then no signal about toeslagen. */
  readonly verwachtJaarinkomenEur?: number;
  /** What a toeslag will be over this year, in whole euros; absent: not calculated, then the income alone decides. */
  readonly verwachteToeslagenEur?: Readonly<Partial<Record<Toeslagsoort, number | null>>>;
  /** How many months ahead is looked. */
  readonly vooruit?: number;
  /** Differences below this stay silent, so that people are not bothered with small change. */
  readonly drempelCent?: number;
}

function schattingen({ tijdlijn, vandaag, drempelCent = 2500 }: Seinvraag): Sein[] {
  const maand = maandVan(vandaag);
  return tijdlijn.inkomsten.flatMap((i): Sein[] => {
    const zeker = (i.zekere_maanden ?? [])
      .filter((m) => m < maand)
      .toSorted()
      .slice(-3);
    const lonen = zeker.map((m) => bedragInMaand(i, m) ?? 0);
    const verwacht = bedragInMaand(i, maand);
    if (lonen.length === 0 || verwacht === undefined || i.zekere_maanden?.includes(maand)) return [];
    const laagste = Math.min(...lonen);
    const hoogste = Math.max(...lonen);
    if (verwacht >= laagste - drempelCent && verwacht <= hoogste + drempelCent) return [];
    return [
      {
        sleutel: verwacht < laagste ? 'schatting_te_laag' : 'schatting_te_hoog',
        dag: vandaag,
        maand,
        bron: i.bron,
        verwachtCent: verwacht,
        laatsteLonenCent: lonen,
      },
    ];
  });
}

function aflopendeVrijlatingen({ nu, vandaag, vooruit = 3 }: Seinvraag): Sein[] {
  const uit: Sein[] = [];
  const laatste = plusMaanden(maandVan(vandaag), vooruit);
  for (const [i, m] of nu.entries()) {
    const volgende = nu[i + 1];
    if (!volgende || m.maand < maandVan(vandaag) || volgende.maand > laatste) continue;
    for (const [persoon, v] of Object.entries(m.uitkomst?.vrijlating ?? {}) as ['P1' | 'P2', Vrijlating][]) {
      const straks = volgende.uitkomst?.vrijlating[persoon];
      const werkt = volgende.invoer?.inkomsten.some((x) => x.persoon === persoon && x.soort === 'loon');
      if (!werkt || straks?.onderdeel === v.onderdeel) continue;
      uit.push({
        sleutel: 'vrijlating_eindigt',
        dag: laatsteDag(m.maand),
        maand: volgende.maand,
        persoon,
        onderdeel: v.onderdeel,
        volgendOnderdeel: straks?.onderdeel ?? null,
        bedragCent: v.bedrag_ct,
        volgendBedragCent: straks?.bedrag_ct ?? 0,
      });
    }
  }
  return uit;
}

function verjaardagen({ tijdlijn, nu, vandaag, vooruit = 3 }: Seinvraag): Sein[] {
  const begin = maandVan(vandaag);
  return maandenTussen(begin, plusMaanden(begin, vooruit)).flatMap((maand) =>
    verjaardagenIn(tijdlijn, maand).map((v): Sein => {
      const was = nu.find((m) => m.maand === plusMaanden(maand, -1))?.uitkomst;
      const wordt = nu.find((m) => m.maand === maand)?.uitkomst;
      const kind = v.sleutel === 'kind_wordt';
      return {
        sleutel: 'verjaardag_verandert_bedrag',
        dag: eersteDag(maand),
        maand,
        ...(v.naam ? { naam: v.naam } : {}),
        ...(v.persoon ? { persoon: v.persoon } : {}),
        leeftijd: v.leeftijd!,
        verschilCent: was && wordt ? wordt.te_betalen_ct - was.te_betalen_ct : null,
        raakt: !kind
          ? ['bijstand', 'vrijlating']
          : v.leeftijd === 12
            ? ['vrijlating', 'kindgebonden_budget', 'kinderbijslag']
            : v.leeftijd === 16
              ? ['kindgebonden_budget']
              : ['bijstand', 'kindgebonden_budget', 'kinderbijslag'],
      };
    }),
  );
}

/** A toeslag that does not fall with the higher income stays silent: nobody has to change anything then. */
function teHogeToeslagen({ tijdlijn, vandaag, verwachtJaarinkomenEur, verwachteToeslagenEur }: Seinvraag): Sein[] {
  if (verwachtJaarinkomenEur === undefined) return [];
  return (tijdlijn.toeslagen ?? [])
    .filter((t) => geldtIn(maandVan(vandaag), t))
    .flatMap((t): Sein[] => {
      const jaar = verwachteToeslagenEur?.[t.soort] ?? null;
      const teVeel = jaar === null ? null : t.per_maand_ct - Math.floor(jaar / 12) * 100;
      if (t.toetsingsinkomen_eur === undefined || verwachtJaarinkomenEur <= t.toetsingsinkomen_eur) return [];
      if (teVeel !== null && teVeel <= 0) return [];
      return [
        {
          sleutel: 'toeslag_waarschijnlijk_te_hoog',
          dag: vandaag,
          toeslag: t.soort,
          doorgegevenInkomenEur: t.toetsingsinkomen_eur,
          verwachtInkomenEur: verwachtJaarinkomenEur,
          teVeelPerMaandCent: teVeel,
          weg: 'mijn_toeslagen',
        },
      ];
    });
}

/** All signals on a day, soonest first. */
export function seinen(vraag: Seinvraag): Sein[] {
  return [
    ...schattingen(vraag),
    ...aflopendeVrijlatingen(vraag),
    ...verjaardagen(vraag),
    ...teHogeToeslagen(vraag),
  ].toSorted((a, b) => (a.dag === b.dag ? 0 : a.dag < b.dag ? -1 : 1));
}
