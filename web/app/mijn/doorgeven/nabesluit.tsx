import { Bedrag } from '@bijrijder/ui';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Vast } from './beeld.server.ts';

/**
 * What somebody gets who tells something after the decision: what was decided comes on its day, more comes with a later month, and about
 * less a human talks first.
 * @param verschilCent what it comes to less what was decided; null when that is not known yet
 */
export function Nabesluit({
  vast,
  verschilCent,
  vandaag,
}: {
  vast: Vast;
  verschilCent: number | null;
  vandaag: string;
}) {
  const taal = useTaal();
  const { betaaldag } = vast;
  const soort = verschilCent === null ? 'onbekend' : verschilCent > 0 ? 'meer' : verschilCent < 0 ? 'minder' : 'gelijk';
  return (
    <>
      <Tekst
        k={`opgave.nabesluit.${vast.kwamTerug ? 'terug' : betaaldag > vandaag ? 'komt' : 'kwam'}`}
        waarden={{
          bedrag: <Bedrag key="bedrag" cent={vast.betaaldCent} />,
          dag: betaaldag > vandaag ? hoofdletter(dagWoord(betaaldag, taal)) : dagWoord(betaaldag, taal),
        }}
      />{' '}
      <Tekst
        k={`opgave.nabesluit.${soort}`}
        waarden={{
          verschil: <Bedrag key="verschil" cent={Math.abs(verschilCent ?? 0)} />,
          maand: maandWoord(vast.met.maand, vandaag, taal),
          dag: dagWoord(vast.met.dag, taal),
        }}
      />
    </>
  );
}
