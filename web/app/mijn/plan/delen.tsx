import type { Delen } from '@bijrijder/dossier/verhaal';
import { Keuze, Keuzelijst, Leesrecht } from '@bijrijder/ui';
import { createContext, type ReactNode, useContext } from 'react';
import { DELEN } from '../../gedeeld/keuzes.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';

/** Who reads along today, by name: the klantmanager, who replaces them now, and the jobcoaches the person said yes to. */
type Lezers = { klantmanager: string | null; vervanger: string | null; coaches: readonly string[] };
const Kring = createContext<Lezers>({ klantmanager: null, vervanger: null, coaches: [] });

/** Says to every choice below it who "my klantmanager" and "the team" are today. */
export function Lezerskring({
  naast,
  meelopers,
  children,
}: {
  naast: { naam: string; weg: { vervanger: string } | null } | null;
  meelopers: readonly { naam: string }[];
  children: ReactNode;
}) {
  return (
    <Kring
      value={{
        klantmanager: naast?.naam ?? null,
        vervanger: naast?.weg?.vervanger ?? null,
        coaches: meelopers.map((m) => m.naam),
      }}
    >
      {children}
    </Kring>
  );
}

function useNamen() {
  const t = useTekst();
  const taal = useTaal();
  const { klantmanager, vervanger, coaches } = useContext(Kring);
  const samen = (namen: readonly string[]) => new Intl.ListFormat(taal, { type: 'conjunction' }).format(namen);
  const dichtbij = [klantmanager ?? t('plan.delen.iemand'), ...(vervanger ? [vervanger] : [])];
  return { klantmanager: samen(dichtbij), team: samen([...dichtbij, ...coaches]), coaches: coaches.length };
}

/** Who may read this one fragment, with the names of who that is today. `stil`: nobody else, until the person says otherwise. */
export function DelenKeuze({ id, delen, stil = false }: { id: string; delen?: Delen | undefined; stil?: boolean }) {
  const t = useTekst();
  const namen = useNamen();
  return (
    <Keuze
      id={id}
      name="delen"
      vraag={<Tekst k="plan.delen.vraag" />}
      hulp={
        <>
          {!delen && (
            <>
              <Tekst k={stil ? 'plan.delen.eerstStil' : 'plan.delen.eerstSamen'} />{' '}
            </>
          )}
          <Tekst k="plan.delen.nooit" />
        </>
      }
      gekozen={delen ?? (stil ? 'ik' : 'klantmanager')}
      opties={DELEN.map((d) => ({
        value: d,
        tekst: t(`plan.delen.${d}`),
        bij: d === 'ik' ? undefined : t(`plan.delen.${d}Bij`, { namen: namen[d], coaches: namen.coaches }),
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

/** One line that says who may read this now, by name. */
export function WieLeest({ delen }: { delen: Delen }) {
  const namen = useNamen();
  return (
    <Leesrecht>
      <Tekst k={`plan.delen.leest.${delen}`} waarden={{ namen: delen === 'ik' ? '' : namen[delen] }} />
    </Leesrecht>
  );
}
