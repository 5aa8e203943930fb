import { Keuzelijst, Knop, Stapel } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Kop } from './kop.tsx';

export const REDENEN = ['uren', 'vraag', 'doorgeven', 'maatwerk'] as const;
export type Reden = (typeof REDENEN)[number];

/** Money is closed until somebody says what for; the person reads that. */
export function Geldslot({ kop, fout }: { kop: Kop; fout?: boolean }) {
  const t = useTekst();
  const naam = kop.roepnaam;
  return (
    <>
      <p>
        <Tekst k="werkplek.geld.dicht" waarden={{ naam }} />
      </p>
      <form className="boven-r3" action={`/werkplek/mensen/${kop.id}/geld`} method="get">
        <Stapel gat="r2">
          <Keuzelijst
            id="waarvoor"
            name="waarvoor"
            label={<Tekst k="werkplek.geld.waarvoor" />}
            fout={fout && <Tekst k="werkplek.geld.fout" />}
            opties={[
              { value: '', tekst: t('werkplek.geld.kies') },
              ...REDENEN.map((r) => ({ value: r, tekst: t(`werkplek.geld.reden.${r}`, { naam }) })),
            ]}
          />
          <Knop soort="lijn" icoon="lock-open">
            <Tekst k="werkplek.geld.open" />
          </Knop>
        </Stapel>
      </form>
    </>
  );
}
