import { useTekst } from './tekst/index.tsx';

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
