/** Name of a field about one obligation of one person. */
export const plichtveld = (persoon: string, grond: string, wat: 'keuze' | 'wat' | 'reden' | 'tot'): string =>
  `plicht_${persoon}_${grond}_${wat}`;
