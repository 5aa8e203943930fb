import type { Berichtbeeld } from '@bijrijder/dossier/contact';
import { Verder } from '@bijrijder/ui';
import type { ReactNode } from 'react';

/** Links to the pages that came with one message, or nothing. `pad`: where the pictures are. `wat`: the words of one link. */
export function berichtfotos(
  beelden: readonly Berichtbeeld[],
  bericht: string,
  pad: string,
  wat: (nummer: number) => ReactNode,
): ReactNode {
  const hier = beelden.filter((b) => b.bericht === bericht);
  return hier.length === 0
    ? null
    : hier.map((b, i) => (
        <span key={`${b.bijlage}-${b.pagina}`} className="bijregel">
          <Verder href={`${pad}/${b.bijlage}/${b.pagina}`}>{wat(i + 1)}</Verder>
        </span>
      ));
}
