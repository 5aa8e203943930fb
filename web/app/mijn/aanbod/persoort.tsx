import type { Passend } from '@bijrijder/dossier/aanbod';
import { Stapel } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { AANBODSOORTEN } from '../../gedeeld/keuzes.ts';
import { useTekst } from '../../tekst/index.tsx';

/** More than this on a page is put away per kind, so that a long list stays to be chosen from. */
const VEEL = 6;

/** Offers per kind, each kind folded; a short list as it is. */
export function PerSoort({
  id,
  lijst,
  toon,
}: {
  id: string;
  lijst: readonly Passend[];
  toon: (van: readonly Passend[]) => ReactNode;
}) {
  const t = useTekst();
  if (lijst.length <= VEEL) return toon(lijst);
  return (
    <Stapel gat="r3">
      {AANBODSOORTEN.map((soort) => {
        const van = lijst.filter((a) => a.soort === soort);
        return (
          van.length > 0 && (
            <details key={soort} id={`${id}-${soort}`}>
              <summary>{t('aanbod.soortAantal', { soort: t(`aanbod.soort.${soort}`), n: van.length })}</summary>
              {toon(van)}
            </details>
          )
        );
      })}
    </Stapel>
  );
}
