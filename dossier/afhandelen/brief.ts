import type { Oorzaak } from '@bijrijder/huishoudgeld';
import { bezwaarEinde } from '../bezwaar/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { leesGrootboek } from '../verrekening/index.ts';

/** A value in a sentence. Amounts, days and months are given as such, so that page and letter show them in their own way. */
export type Briefwaarde = string | number | { cent: number } | { dag: string } | { maand: string };
/** A sentence: a key of the catalogue `besluit` with its values. */
export type Briefzin = { k: string; waarden?: Readonly<Record<string, Briefwaarde>> };
/**
 * `nabetaling`: too little was paid, it has been paid with this decision. `voornemen`: too much was paid; nothing is decided before the person
 * told their side (Awb 4:8). `vervallen`: what we thought was too much, was right. `terugbetalen` and `afgezien`: what was decided about that.
 */
export type Besluitbriefsoort = 'nabetaling' | 'voornemen' | 'terugbetalen' | 'afgezien' | 'vervallen';

export type Briefregel = {
  id: string;
  maand: string;
  soort: 'bijstand' | 'reserve' | 'premie' | 'premie_p2' | 'voorschot';
  wasCent: number;
  wordtCent: number;
  verschilCent: number;
  oorzaken: readonly Briefzin[];
};
/** A decision in words: what changed, why, how it is settled, on which article, how to object and whom to call. */
export type Besluitbrief = {
  soort: Besluitbriefsoort;
  /** An advance that a no came after (art. 52 Pw), or what was paid of the months themselves. */
  over: 'uitkering' | 'voorschot';
  /** Month whose decision brought it to light, and the day of deciding. */
  inMaand: string;
  dagtekening: string;
  titel: Briefzin;
  eerst: readonly Briefzin[];
  regels: readonly Briefregel[];
  totaalCent: number;
  verrekening: readonly Briefzin[];
  /** Why people decided so, in their own words (Awb 3:46). */
  redenen: readonly string[];
  artikelen: readonly string[];
  /** Last day to object (Awb 6:7 and 6:8); null for an intention: there is nothing decided yet. */
  bezwaarTot: string | null;
  wieBellen: { naam: string; telefoon: string | null } | null;
};

export type Briefinvoer = {
  soort: Besluitbriefsoort;
  over: Besluitbrief['over'];
  inMaand: string;
  dagtekening: string;
  regels: readonly {
    id: string;
    maand: string;
    soort: Briefregel['soort'];
    wasCent: number;
    wordtCent: number;
    oorzaken: readonly Oorzaak[];
    /** How it is paid: now, with the vakantietoeslag, with the premie. */
    stand: string;
  }[];
  /** What a human decided, by row; absent for `nabetaling` and `voornemen`. */
  besloten?: readonly {
    regel: string;
    bedragCent: number;
    termijnCent: number | null;
    artikel: string | null;
    reden: string | null;
  }[];
  wieBellen: Besluitbrief['wieBellen'];
};

const ARTIKELTEKST: Readonly<Record<string, string>> = {
  '58_1': 'art. 58 lid 1 Pw',
  '58_2_a': 'art. 58 lid 2 onder a Pw',
  '58_2_d': 'art. 58 lid 2 onder d Pw',
  '58_2_e': 'art. 58 lid 2 onder e Pw',
  '58_2_f': 'art. 58 lid 2 onder f Pw',
  '58_2_kan': 'art. 58 lid 2 Pw',
  '58_7': 'art. 58 lid 7 Pw',
  '58_8': 'art. 58 lid 8 Pw',
  klein_bedrag: 'art. 58 lid 2 Pw en het beleid van de gemeente',
};
const som = (regels: readonly { wasCent: number; wordtCent: number }[]): number =>
  regels.reduce((s, r) => s + r.wordtCent - r.wasCent, 0);

/** What differed, in a sentence of the catalogue `besluit`. */
export function oorzaakzin(o: Oorzaak): Briefzin {
  const geld = (w: Oorzaak['was']): Briefwaarde | null => (typeof w === 'number' ? { cent: w } : null);
  const [was, wordt] = [geld(o.was), geld(o.wordt)];
  const metGeld = o.sleutel.startsWith('inkomen_') && was !== null && wordt !== null;
  return metGeld ? { k: `oorzaak.${o.sleutel}`, waarden: { was, wordt } } : { k: `oorzaak.${o.sleutel}` };
}

/** The letter of one decision. Pure: equal input gives equal content. Every change has its rows; only an intention has no objection. */
export function besluitBrief(v: Briefinvoer): Besluitbrief {
  const totaalCent = som(v.regels);
  const bedrag = { cent: Math.abs(totaalCent) };
  const besloten = v.besloten ?? [];
  const terug = besloten.reduce((s, b) => s + b.bedragCent, 0);
  const termijn = besloten.reduce((s, b) => s + (b.termijnCent ?? 0), 0);
  const voorschot = v.over === 'voorschot';
  const over = voorschot ? 'voorschot.' : '';
  const eerst: Record<Besluitbriefsoort, Briefzin[]> = {
    nabetaling: [{ k: 'eerst.nabetaling', waarden: { bedrag } }],
    voornemen: [{ k: `eerst.${over}voornemen`, waarden: { bedrag } }, { k: 'eerst.niets' }],
    vervallen: [{ k: 'eerst.vervallen' }],
    terugbetalen: [{ k: 'eerst.terugbetalen', waarden: { bedrag: { cent: terug } } }],
    afgezien: [{ k: `eerst.${over}afgezien`, waarden: { bedrag } }],
  };
  const verrekening: Briefzin[] = [];
  if (v.soort === 'nabetaling')
    for (const stand of ['nabetaald', 'bij_vakantietoeslag', 'bij_premie']) {
      const cent = som(v.regels.filter((r) => r.stand === stand));
      if (cent !== 0)
        verrekening.push({ k: `hoe.${stand}`, waarden: { bedrag: { cent }, maand: { maand: v.inMaand } } });
    }
  if (v.soort === 'voornemen')
    verrekening.push({ k: 'hoe.voornemen' }, { k: voorschot ? 'hoe.zelfLater' : 'hoe.nooitMeer' });
  if (v.soort === 'terugbetalen')
    verrekening.push(
      {
        k: voorschot ? 'hoe.zelf' : 'hoe.termijnen',
        waarden: { termijn: { cent: termijn }, n: Math.ceil(terug / Math.max(1, termijn)) },
      },
      ...(voorschot ? [{ k: 'hoe.zelfLater' }] : [{ k: 'hoe.alTerug' }, { k: 'hoe.nooitMeer' }]),
      ...(terug < Math.abs(totaalCent)
        ? [{ k: 'hoe.rest', waarden: { bedrag: { cent: Math.abs(totaalCent) - terug } } }]
        : []),
    );
  if (v.soort === 'vervallen') verrekening.push({ k: 'hoe.vervallen' });
  if (v.soort === 'afgezien') verrekening.push({ k: 'hoe.afgezien' });
  const grond = besloten.flatMap((b) => (b.artikel ? [ARTIKELTEKST[b.artikel] ?? b.artikel] : []));
  const artikelen =
    v.soort === 'nabetaling' || v.soort === 'vervallen'
      ? ['art. 19 Pw']
      : v.soort === 'voornemen'
        ? [voorschot ? 'art. 52 en 58 lid 2 onder d Pw' : 'art. 58 Pw', 'art. 4:8 Awb']
        : [
            ...new Set([
              ...grond,
              ...(v.soort === 'terugbetalen' && !voorschot ? ['art. 60 lid 3 Pw', 'art. 475dc Rv'] : []),
            ]),
          ];
  return {
    soort: v.soort,
    over: v.over,
    inMaand: v.inMaand,
    dagtekening: v.dagtekening,
    titel: { k: `titel.${over}${v.soort}`, waarden: { bedrag: v.soort === 'terugbetalen' ? { cent: terug } : bedrag } },
    eerst: eerst[v.soort],
    regels: v.regels.map((r) => ({
      id: r.id,
      maand: r.maand,
      soort: r.soort,
      wasCent: r.wasCent,
      wordtCent: r.wordtCent,
      verschilCent: r.wordtCent - r.wasCent,
      oorzaken: r.oorzaken.map(oorzaakzin),
    })),
    totaalCent,
    verrekening,
    redenen: [...new Set(besloten.flatMap((b) => (b.reden ? [b.reden] : [])))],
    artikelen,
    bezwaarTot: v.soort === 'voornemen' ? null : bezwaarEinde(v.dagtekening),
    wieBellen: v.wieBellen,
  };
}

/** Every letter about what changed for a household, newest first. */
export async function brievenVan(
  t: Toegang,
  huishouden: string,
  wieBellen: Besluitbrief['wieBellen'],
): Promise<Besluitbrief[]> {
  const regels = (await leesGrootboek(t, huishouden)).map((g) => ({
    ...g,
    briefsoort: (g.stand === 'vervalt'
      ? 'vervallen'
      : g.stand !== 'te_horen'
        ? 'nabetaling'
        : g.afgehandeld === null
          ? 'voornemen'
          : g.afgehandeld === 'afgezien'
            ? 'afgezien'
            : 'terugbetalen') as Besluitbriefsoort,
  }));
  return [...Map.groupBy(regels, (r) => `${r.in_maand}-${r.soort === 'voorschot'}-${r.briefsoort}`).values()].map(
    (groep) => {
      const [een] = groep as [(typeof groep)[number], ...typeof groep];
      const dag = groep
        .flatMap((g) => (g.afgehandeld_op ? [g.afgehandeld_op] : []))
        .toSorted()
        .at(-1);
      return besluitBrief({
        soort: een.briefsoort,
        over: een.soort === 'voorschot' ? 'voorschot' : 'uitkering',
        inMaand: een.in_maand,
        dagtekening: dag ?? een.bekend_op,
        regels: groep
          .map((g) => ({
            id: g.id,
            maand: g.maand,
            soort: g.soort,
            wasCent: g.was_cent,
            wordtCent: g.wordt_cent,
            oorzaken: g.oorzaken,
            stand: g.stand,
          }))
          .toSorted((a, b) => (a.maand + a.soort).localeCompare(b.maand + b.soort)),
        besloten: groep.flatMap((g) =>
          g.afgehandeld === null
            ? []
            : [
                {
                  regel: g.id,
                  bedragCent: g.afgehandeld_cent ?? 0,
                  termijnCent: g.termijn_cent,
                  artikel: g.artikel,
                  reden: g.reden,
                },
              ],
        ),
        wieBellen,
      });
    },
  );
}
