import { Knop, Knoppen, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import type { ComponentProps, ReactNode } from 'react';
import { Eenmalig } from '../eenmalig.tsx';

/** An answer to an objection or a complaint: what comes before, one text, and what is done with it. */
export function Antwoordvorm({
  id,
  titel,
  soort,
  sleutel,
  label,
  hulp,
  tekst,
  children,
  knoppen,
}: {
  id: string;
  titel: ReactNode;
  soort?: 'lijn';
  sleutel: string;
  label: ReactNode;
  hulp?: ReactNode;
  /** What was typed before, after an error. */
  tekst?: string;
  children?: ReactNode;
  knoppen: readonly { soort: string; tekst: ReactNode; knop?: ComponentProps<typeof Knop>['soort'] }[];
}) {
  return (
    <Vlak id={id} titel={titel} {...(soort ? { soort } : {})}>
      <form method="post">
        <Stapel>
          <Eenmalig sleutel={sleutel} />
          {children}
          <Tekstvak id={`${id}-tekst`} name="tekst" label={label} hulp={hulp} defaultValue={tekst} />
          <Knoppen>
            {knoppen.map((k) => (
              <Knop key={k.soort} name="soort" value={k.soort} {...(k.knop ? { soort: k.knop } : {})}>
                {k.tekst}
              </Knop>
            ))}
          </Knoppen>
        </Stapel>
      </form>
    </Vlak>
  );
}
