/** One line of a specification: data first, then a Dutch sentence made from the same data. */
import { type Breuk, isOnbekend, legUit, type Stap } from '@bijrijder/rekenkern';
import type { PersoonId } from './feiten.ts';
import type { Maandberekening } from './maandberekening.ts';
import { datumtekst } from './tekst.ts';
import { toegepast } from './toegepast.ts';

export type Regelsoort = 'bedrag' | 'tussen' | 'eind' | 'afronding';
export interface Specificatieregel {
  /** Stable within a month: `norm`, `loon:P1`, `reservering`. */
  readonly id: string;
  /** Key of the text in a message catalogue. */
  readonly sleutel: string;
  readonly soort: Regelsoort;
  /** Short line in plain Dutch. */
  readonly titel: string;
  /** One or two sentences of explanation (B1) with the own figures filled in. */
  readonly zin: string;
  /** Signed cents. Lines of kind `tussen` and `eind` repeat the sum so far. */
  readonly bedrag_ct: number;
  /** The figures in the sentence: cents end in `_ct`, others are text. */
  readonly cijfers: Readonly<Record<string, number | string>>;
  readonly persoon?: PersoonId;
  /** Where it stands in the law, and since when the figure holds: "Participatiewet art. 21 onder a. Bedrag vanaf 1 januari 2026." */
  readonly bron: string;
  /** Name of the rule behind the line; `stapVan` explains it down to the clause and the tree. */
  readonly regel?: string;
  /** What is not certain, for people. */
  readonly onzeker?: string;
  /** A provisional figure was used. */
  readonly voorlopig?: boolean;
  /** Rows that add up to `bedrag_ct`; empty when the line is one amount. */
  readonly rijen: readonly Specificatieregel[];
}

export type Deel = Omit<Specificatieregel, 'rijen' | 'cijfers' | 'sleutel' | 'bron' | 'zin' | 'soort'> &
  Partial<Pick<Specificatieregel, 'rijen' | 'cijfers' | 'sleutel' | 'bron' | 'zin' | 'soort'>>;

/** Makes a line; source, sentence and certainty come from the rule behind it unless given. */
export function maakRegel(b: Maandberekening, d: Deel): Specificatieregel {
  const stap = d.regel === undefined ? undefined : stapVan(b, d.regel);
  const cijfers = d.regel === undefined ? [] : toegepast(b.uitslag, [d.regel]).cijfers;
  const eigen = d.regel === undefined ? [] : toegepast(b.uitslag, [d.regel], false).cijfers;
  const vanaf = eigen
    .filter((c) => /cent/.test(c.eenheid) && !c.sleutel.startsWith('gemeente.'))
    .map((c) => c.versie.van)
    .sort()
    .at(-1);
  const voorlopig = cijfers.some((c) => c.versie.zekerheid === 'unverified');
  const artikel = stap ? `${stap.artikel.wet} ${stap.artikel.plaats}.` : '';
  const onzeker = stap?.regel.onzeker;
  return {
    id: d.id,
    sleutel: d.sleutel ?? d.id.replace(/:.*$/, ''),
    soort: d.soort ?? 'bedrag',
    titel: d.titel,
    zin: d.zin ?? stap?.zin ?? '',
    bedrag_ct: d.bedrag_ct,
    cijfers: d.cijfers ?? {},
    ...(d.persoon === undefined ? {} : { persoon: d.persoon }),
    bron: d.bron ?? [artikel, vanaf ? `Bedrag vanaf ${datumtekst(vanaf)}.` : ''].filter(Boolean).join(' '),
    ...(d.regel === undefined ? {} : { regel: d.regel }),
    ...(d.onzeker === undefined && onzeker === undefined ? {} : { onzeker: d.onzeker ?? onzeker }),
    ...(d.voorlopig || voorlopig ? { voorlopig: true } : {}),
    rijen: metAfronding(d.rijen ?? [], d.bedrag_ct),
  };
}

export const AFRONDING = (bedrag_ct: number): Specificatieregel => ({
  id: 'afronding',
  sleutel: 'afronding',
  soort: 'afronding',
  titel: 'Afgerond op hele centen',
  zin: 'Wij rekenen met delen van centen en ronden aan het eind af. Zo valt er geen cent weg.',
  bedrag_ct,
  cijfers: {},
  bron: '',
  rijen: [],
});
function metAfronding(rijen: readonly Specificatieregel[], som: number): readonly Specificatieregel[] {
  if (rijen.length === 0) return rijen;
  const rest = som - rijen.reduce((s, r) => s + r.bedrag_ct, 0);
  return rest === 0 ? rijen : [...rijen, AFRONDING(rest)];
}

/** The explanation of a line down to the clause and the tree. */
export const stapVan = (b: Maandberekening, regel: string): Stap => legUit(b.uitslag, regel);
/** The exact value of a rule of this month. Throws when it is not known. */
export function exactVan(b: Maandberekening, regel: string): Breuk {
  const w = b.uitslag.waarde(regel);
  if (typeof w === 'boolean' || isOnbekend(w)) throw new Error(`${regel} is niet bekend`);
  return w;
}
