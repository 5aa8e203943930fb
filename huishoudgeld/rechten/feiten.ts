/** What the rights check looks at. Absent is unknown, never zero and never no. */
export interface Rechtsfeiten {
  readonly jaar: number;
  readonly leeftijd: number;
  readonly leefvorm: 'alleenstaand' | 'alleenstaande_ouder' | 'gehuwd';
  readonly kinderenGeboortedata: readonly string[];
  /** Yearly income that Dienst Toeslagen will see, in whole euros. */
  readonly toetsingsinkomenEur?: number;
  readonly vermogenEur?: number;
  readonly kaleHuurCent?: number;
  readonly zelfstandigeWoning?: boolean;
  readonly zorgverzekerd?: boolean;
  readonly maandenLaagInkomen?: number;
  readonly studeertMetStudiefinanciering?: boolean;
  readonly doorBeperkingNietBijverdienen?: boolean;
  readonly kostenDieNietAndersKunnen?: boolean;
  readonly aanslagGemeentebelasting?: boolean;
  /** What already comes in; never asked and never offered again. */
  readonly ontvangtAl: readonly string[];
}
export type Vraagsleutel = Exclude<
  { [K in keyof Rechtsfeiten]-?: undefined extends Rechtsfeiten[K] ? K : never }[keyof Rechtsfeiten],
  undefined
>;

/** Values an unknown fact can have, for the range of an answer. */
export const MOGELIJK: { readonly [K in Vraagsleutel]: readonly NonNullable<Rechtsfeiten[K]>[] } = {
  toetsingsinkomenEur: [0, 21_327, 29_736, 45_000, 100_000],
  vermogenEur: [0, 1_000_000],
  kaleHuurCent: [0, 45_000, 60_000, 75_000, 95_000],
  zelfstandigeWoning: [true, false],
  zorgverzekerd: [true, false],
  maandenLaagInkomen: [0, 36, 60],
  studeertMetStudiefinanciering: [true, false],
  doorBeperkingNietBijverdienen: [true, false],
  kostenDieNietAndersKunnen: [true, false],
  aanslagGemeentebelasting: [true, false],
};

/** What the municipality decided about its own arrangements; absent: not known, then no amount is shown. */
export interface Lokaal {
  readonly individueleInkomenstoeslag?: {
    readonly maandenLaagInkomen: number;
    readonly alleenstaandCent: number;
    readonly alleenstaandeOuderCent: number;
    readonly gehuwdCent: number;
  };
  /** What a household at bijstand level usually pays when there is no kwijtschelding, per year. */
  readonly gemeentebelastingCent?: number;
}
