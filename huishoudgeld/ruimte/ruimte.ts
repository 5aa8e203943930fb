/** How much room there is this year before anything changes: told in advance, so that nobody has to be afraid. */
import { parameterOp } from '@bijrijder/rekenkern';
import { type Dag, eersteDag, leeftijdOp, maandVan } from '../tijdlijn/maand.ts';
import { kinderenInMaand, personenInMaand } from '../tijdlijn/maandinvoer.ts';
import type { Reeksmaand } from '../tijdlijn/reeks.ts';
import type { Rekenaar } from '../tijdlijn/rekenaar.ts';
import type { Tijdlijn } from '../tijdlijn/soorten.ts';
import { leeftijdVrijlating } from '../tijdlijn/wetsgrenzen.ts';

export interface Ruimte {
  readonly soort: 'giften' | 'vrijwilligersvergoeding' | 'vrijwilligersvergoeding_maand' | 'spaargeld' | 'bufferbudget';
  readonly persoon?: string;
  readonly grensCent: number;
  readonly gebruiktCent: number;
  readonly overCent: number;
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
    const w = parameterOp(r.boek, sleutel, { peildatum: vandaag })?.waarde;
    if (w && 'teller' in w) return Number(w.teller / w.noemer);
    nietBekend.push(sleutel);
    return null;
  };
  const voegToe = (x: Omit<Ruimte, 'overCent' | 'dag'>) =>
    ruimten.push({ ...x, overCent: Math.max(0, x.grensCent - x.gebruiktCent), dag: vandaag });

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

  const gehuwd = personenInMaand(tijdlijn, maand).some((p) => p.rol === 'echtgenoot');
  const sleutel = gehuwd
    ? 'pw.vermogen.gehuwden'
    : kinderenInMaand(tijdlijn, maand).length > 0
      ? 'pw.vermogen.alleenstaande_ouder'
      : 'pw.vermogen.alleenstaande';
  const vermogensgrens = grens(sleutel);
  const vermogen = (tijdlijn.vermogen ?? [])
    .filter((v) => v.dag <= vandaag)
    .toSorted((a, b) => (a.dag < b.dag ? -1 : 1))
    .at(-1);
  if (vermogensgrens !== null && vermogen) {
    const vrij = vermogen.opgebouwd_in_bijstand_ct ?? 0;
    voegToe({
      soort: 'spaargeld',
      grensCent: vermogensgrens,
      gebruiktCent: Math.max(0, vermogen.bedrag_ct - vrij),
      teltNietMeeCent: Math.min(vrij, vermogen.bedrag_ct),
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
