import type { Delen } from '@bijrijder/dossier/verhaal';
import { Keuze, Keuzelijst, Leesrecht } from '@bijrijder/ui';
import { DELEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** Who may read this one fragment. */
export function DelenKeuze({ id, delen = 'klantmanager' }: { id: string; delen?: Delen }) {
  const t = useTekst();
  return (
    <Keuze
      id={id}
      name="delen"
      vraag={<Tekst k="plan.delen.vraag" />}
      hulp={<Tekst k="plan.delen.nooit" />}
      gekozen={delen}
      opties={DELEN.map((d) => ({
        value: d,
        tekst: t(`plan.delen.${d}`),
        bij: d === 'ik' ? undefined : t(`plan.delen.${d}Bij`),
      }))}
    />
  );
}

/** The same choice in one line, for a small fragment. */
export function DelenLijst({ id, delen }: { id: string; delen: Delen }) {
  const t = useTekst();
  return (
    <Keuzelijst
      id={id}
      name="delen"
      label={<Tekst k="plan.delen.vraag" />}
      defaultValue={delen}
      opties={DELEN.map((d) => ({ value: d, tekst: t(`plan.delen.${d}`) }))}
    />
  );
}

/** One line that says who may read this now. */
export function WieLeest({ delen, naam }: { delen: Delen; naam: string }) {
  return (
    <Leesrecht>
      <Tekst k={`plan.delen.leest.${delen}`} waarden={{ naam }} />
    </Leesrecht>
  );
}
