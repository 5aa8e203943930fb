import type { useTekst } from '../tekst/index.tsx';

/** Minutes a month in words one says: "45 minuten", "anderhalf uur", "2 uur". */
export function tijdtekst(t: ReturnType<typeof useTekst>, minuten: number): string {
  if (minuten === 90) return t('plan.tijd.anderhalf');
  return minuten >= 60 && minuten % 60 === 0
    ? t('plan.tijd.uren', { n: minuten / 60 })
    : t('plan.tijd.minuten', { n: minuten });
}
