import { Eilandgegevens } from './eiland.tsx';
import { useTekst } from './tekst/index.tsx';

/** The words of the script that keeps what is typed (`concept.eiland.ts`). */
export function Conceptteksten() {
  const t = useTekst();
  return (
    <Eilandgegevens
      id="concepttekst"
      gegevens={{
        bewaard: t('algemeen.concept.bewaard'),
        terug: t('algemeen.concept.terug'),
        leeg: t('algemeen.concept.leeg'),
      }}
    />
  );
}
