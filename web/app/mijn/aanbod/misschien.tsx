import type { Passend, Passing } from '@bijrijder/dossier/aanbod';
import type { Terrein } from '@bijrijder/dossier/plan';
import { EigenWoorden, Stapel } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { useTekst } from '../../tekst/index.tsx';

/** Per goal of the person, once in their words: what is only about the same kind of end. It says that this is all we know. */
export function Misschien({
  groepen,
  lijst,
}: {
  groepen: Passing['misschien'];
  lijst: (id: string, aanbod: readonly Passend[]) => ReactNode;
}) {
  const t = useTekst();
  return groepen.map((g) => (
    <section key={`${g.terrein}${g.doel}`} id={`misschien-${g.terrein}`}>
      <Stapel gat="r3">
        <h2>{t('aanbod.misschien.kop', { terrein: t(`plan.terrein.${g.terrein as Terrein}`) })}</h2>
        <EigenWoorden wie={t('aanbod.wie.doel')}>{g.doel}</EigenWoorden>
        <p className="zacht">{t('aanbod.misschien.bij', { terrein: t(`plan.terrein.${g.terrein as Terrein}`) })}</p>
        {lijst(`misschien-${g.terrein}`, g.lijst)}
      </Stapel>
    </section>
  ));
}
