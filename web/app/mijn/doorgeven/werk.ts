/** Kinds of income one adds, and how often it comes. */
export const SOORTEN = [
  'loon',
  'uitkering',
  'particulier_pensioen',
  'alimentatie',
  'vrijwilligersvergoeding',
  'overig',
] as const;
export const RITMES = ['maand', 'vierweken', 'week'] as const;
