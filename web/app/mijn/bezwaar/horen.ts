/** How somebody wants to be heard. */
export const HOREN = ['bellen', 'langs', 'nee'] as const;
