import { useTaal, useTekst } from './tekst/index.tsx';
import { isNagelezen } from './tekst/talen.ts';

/** The words of the frame itself, in the language of the reader. */
export function usePortaalwoorden() {
  const t = useTekst();
  return {
    naarInhoud: t('algemeen.naarInhoud'),
    kiesTaal: t('algemeen.kiesTaal'),
    hoofdmenu: t('algemeen.hoofdmenu'),
    naarBegin: t('algemeen.naarBegin'),
    gemeente: t('algemeen.gemeente'),
    leesVoor: t('algemeen.leesVoor'),
  };
}

/** What to know about the translation of this page, as long as nobody who speaks the language has read it. */
export function useVertaling(href: string) {
  const t = useTekst();
  return isNagelezen(useTaal())
    ? undefined
    : { zin: t('algemeen.vertaling.zin'), zeg: t('algemeen.vertaling.zeg'), href };
}
