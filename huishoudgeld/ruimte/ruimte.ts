/** How much room there is this year before anything changes: told in advance, so that nobody has to be afraid. */
import { type Dag, eersteDag, leeftijdOp, maandVan } from '../tijdlijn/maand.ts';
import { personenInMaand } from '../tijdlijn/maandinvoer.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { leeftijdVrijlating } from '../tijdlijn/wetsgrenzen.ts';
import { grensOp, spaargeldOp, vermogenssleutel } from './door-het-jaar.ts';

export interface Ruimte {
  readonly soort: 'giften' | 'vrijwilligersvergoeding' | 'vrijwilligersvergoeding_maand' | 'spaargeld' | 'bufferbudget';
  readonly persoon?: string;
  readonly grensCent: number;
  readonly gebruiktCent: number;
  readonly overCent: number;
  /** What is above the limit; then a human looks along first. */
  readonly bovenCent: number;
  readonly artikel: string;
  /** Part of the savings that does not count because it was put aside during bijstand (art. 34 lid 2 onder c). */
  readonly teltNietMeeCent?: number;
  readonly dag: Dag;
}

export interface Ruimteantwoord {
  readonly ruimten: readonly Ruimte[];
  /** What matters here and is not known, by key of the figure or name of the fact. */
  readonly nietBekend: readonly string[];
}

/** Room on a day: gifts and volunteer allowance of the calendar year, savings against the limit. */
export function ruimteDitJaar(
  tijdlijn: Tijdlijn,
  nu: readonly Reeksmaand[],
  vandaag: Dag,
  r: Rekenaar,
): Ruimteantwoord {
  const ruimten: Ruimte[] = [];
  const nietBekend: string[] = [];
  const jaar = vandaag.slice(0, 4);
  const maand = maandVan(vandaag);
  const grens = (sleutel: string): number | null => {
    const cent = grensOp(r, sleutel, vandaag);
    if (cent === null) nietBekend.push(sleutel);
    return cent;
  };
  const voegToe = (x: Omit<Ruimte, 'overCent' | 'bovenCent' | 'dag'>) =>
    ruimten.push({
      ...x,
      overCent: Math.max(0, x.grensCent - x.gebruiktCent),
      bovenCent: Math.max(0, x.gebruiktCent - x.grensCent),
      dag: vandaag,
    });

  const giften = grens('pw.giften.m_jaar');
  if (giften !== null)
    voegToe({
      soort: 'giften',
      grensCent: giften,
      gebruiktCent: (tijdlijn.giften ?? [])
        .filter((g) => g.dag.startsWith(jaar) && g.dag <= vandaag)
        .reduce((som, g) => som + g.bedrag_ct, 0),
      artikel: 'art. 31 lid 2 onder m',
    });

  const stand = nu.findLast((m) => m.maand <= maand && m.maand.startsWith(jaar))?.standNa;
  const kJaar = grens('pw.vrijwilliger.k_jaar');
  const kMaand = grens('pw.vrijwilliger.k_maand');
  for (const p of personenInMaand(tijdlijn, maand)) {
    if (leeftijdOp(p.geboortedatum, eersteDag(maand)) < leeftijdVrijlating()) continue;
    if (kJaar !== null)
      voegToe({
        soort: 'vrijwilligersvergoeding',
        persoon: p.id,
        grensCent: kJaar,
        gebruiktCent: stand?.vrijwilligerDitJaarCent[p.id] ?? 0,
        artikel: 'art. 31 lid 2 onder k',
      });
    if (kMaand !== null)
      voegToe({
        soort: 'vrijwilligersvergoeding_maand',
        persoon: p.id,
        grensCent: kMaand,
        gebruiktCent: 0,
        artikel: 'art. 31 lid 2 onder k',
      });
  }

  const vermogensgrens = grens(vermogenssleutel(tijdlijn, maand));
  const spaargeld = spaargeldOp(tijdlijn, vandaag);
  if (vermogensgrens !== null && spaargeld) {
    voegToe({
      soort: 'spaargeld',
      grensCent: vermogensgrens,
      gebruiktCent: spaargeld.bedragCent - spaargeld.tijdensCent,
      teltNietMeeCent: spaargeld.tijdensCent,
      artikel: 'art. 34 lid 2 onder c en lid 3',
    });
  } else if (vermogensgrens !== null) nietBekend.push('vermogen');

  if (vandaag >= '2027-01-01') {
    const buffer = grens('pw.2027.bufferbudget_max');
    if (buffer !== null)
      voegToe({
        soort: 'bufferbudget',
        grensCent: buffer,
        gebruiktCent: (tijdlijn.bufferbudget ?? [])
          .filter((b) => b.dag.startsWith(jaar) && b.dag <= vandaag)
          .reduce((som, b) => som + b.bedrag_ct, 0),
        artikel: 'art. 34b',
      });
  }
  return { ruimten, nietBekend };
}
