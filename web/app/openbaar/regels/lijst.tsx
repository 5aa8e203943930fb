import { BLADEN } from '@bijrijder/recht';
import { Kiezers, Kop, Stapel } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/lijst.ts';

export function loader() {
  return { bladen: BLADEN.map(({ sleutel, titel, wet }) => ({ sleutel, titel, wet })) };
}

/** All rules by law, for people. */
export default function Regellijst({ loaderData }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r5">
      <title>{t('regels.kop')}</title>
      <Kop titel={<Tekst k="regels.kop" />} lood={<Tekst k="regels.lood" />} />
      <Kiezers
        items={loaderData.bladen.map((b) => ({
          href: `/zo-rekenen-wij/${b.sleutel}`,
          icoon: 'scales',
          titel: b.titel,
          bij: b.wet,
        }))}
      />
    </Stapel>
  );
}
