/** Figures of a premium, filled by the municipality under these keys. */
export const PREMIE_SLEUTELS = {
  percentage: 'gemeente.premie.percentage',
  maximum: 'gemeente.premie.maximum',
  deelVanJ: 'gemeente.premie.deel_van_j',
  oplopend: 'gemeente.premie.oplopend',
} as const;
