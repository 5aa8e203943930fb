import type { Briefzin } from '@bijrijder/dossier/afhandelen';
import { Bedrag } from '@bijrijder/ui';
import { Tekst, useTaal } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { dagWoord, maandWoord } from '../maandwoorden.ts';

/** A sentence of a letter on the page. */
export function Zin({ zin, vandaag }: { zin: Briefzin; vandaag: string }) {
  const taal = useTaal();
  const waarden = Object.fromEntries(
    Object.entries(zin.waarden ?? {}).map(([naam, w]) => [
      naam,
      typeof w !== 'object' ? (
        w
      ) : 'cent' in w ? (
        <b key={naam}>
          <Bedrag cent={w.cent} />
        </b>
      ) : 'dag' in w ? (
        dagWoord(w.dag, taal)
      ) : (
        maandWoord(w.maand, vandaag, taal)
      ),
    ]),
  );
  return <Tekst k={`besluit.${zin.k}` as Sleutel} waarden={waarden} />;
}
