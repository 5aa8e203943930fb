import type { Zoektermijn as Termijn } from '@bijrijder/dossier/plan';
import { Lijstje, Stapel, Vlak, WetsBron } from '@bijrijder/ui';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst } from '../../tekst/index.tsx';

const UITZONDERINGEN = ['onderwijs', 'medisch', 'doelgroep', 'partner', 'eerder'] as const;

/** From when somebody under 27 can apply, and what makes that they need not wait (art. 41 lid 4 and 11). */
export function Zoektermijn({ zoek }: { zoek: Termijn }) {
  const wacht = zoek.aanvraagVanaf > zoek.gemeldOp;
  return (
    <Vlak id="aanvraag" titel={<Tekst k="plan.zoek.kop" />}>
      <Stapel gat="r3">
        <p>
          <Tekst
            k={wacht ? 'plan.zoek.vanaf' : 'plan.zoek.meteen'}
            waarden={{
              gemeld: <Datum key="gemeld" iso={zoek.gemeldOp} />,
              dag: <Datum key="dag" iso={zoek.aanvraagVanaf} />,
            }}
          />
        </p>
        {wacht && (
          <>
            <p>
              <Tekst k="plan.zoek.nu" />
            </p>
            <p>
              <Tekst k="plan.zoek.mag" />
            </p>
            <Lijstje lijst={UITZONDERINGEN.map((u) => ({ id: u, tekst: <Tekst k={`plan.zoek.${u}`} /> }))} />
          </>
        )}
        <WetsBron>
          <Tekst k="plan.zoek.artikel" />
        </WetsBron>
      </Stapel>
    </Vlak>
  );
}
