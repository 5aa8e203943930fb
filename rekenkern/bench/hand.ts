/** The small set as a programmer would write it by hand: one loop over typed arrays, in floating point. */
export interface Handkolommen {
  readonly loon: Int32Array;
  readonly anderInkomen: Int32Array;
  readonly partner: Int32Array;
  readonly vrijlatingRecht: Int32Array;
  readonly medebewoners: Int32Array;
  readonly toetsingsinkomen: Int32Array;
  readonly vermogen: Int32Array;
  readonly verzekerd: Int32Array;
}

export function metDeHand(n: number, k: Handkolommen, bijstand: Float64Array, zorgtoeslag: Float64Array): void {
  const { loon, anderInkomen, partner, vrijlatingRecht, medebewoners, toetsingsinkomen, vermogen, verzekerd } = k;
  for (let i = 0; i < n; i++) {
    const l = loon[i]!;
    const p = partner[i] === 1;
    const norm = medebewoners[i]! > 0 ? 200214 * (p ? 2 : 1) * 0.4 : p ? 200214 : 140150;
    const vrij = vrijlatingRecht[i] === 1 ? Math.min(l * 0.25, 28500) : 0;
    let aanspraak = l * 0.08;
    if (l >= 217548) aanspraak = l * 0.0502 - 4121;
    else if (l >= 105926) aanspraak = l * 0.0605 + 1130;
    else if (l >= 87639) aanspraak = l * 0.0434 + 1130;
    const inkomen = l - vrij + anderInkomen[i]! + Math.max(0, aanspraak);
    bijstand[i] = inkomen < norm ? Math.round((norm - inkomen) * 0.95) : 0;
    const t = toetsingsinkomen[i]!;
    if (verzekerd[i] === 1 && vermogen[i]! <= (p ? 17973400 : 14196900)) {
      const premie = 2973600 * (p ? 0.04273 : 0.01896) + Math.max(0, t - 2973600) * 0.137;
      zorgtoeslag[i] = Math.floor(Math.max(0, 217600 * (p ? 2 : 1) - premie) / 12 / 100) * 100;
    } else zorgtoeslag[i] = 0;
  }
}
