import type { Aanbodwens } from '@bijrijder/dossier/aanbod';
import { EigenWoorden, Keuzelijst, Knop, Lijstje, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { KNELPUNTEN } from '../../gedeeld/keuzes.ts';
import { useTekst } from '../../tekst/index.tsx';

/** What the person finds important when choosing, as far as they share it. */
export function Wensvlak({ naam, wens }: { naam: string; wens: Aanbodwens | null }) {
  const t = useTekst();
  const regels = wens
    ? [
        wens.soorten.length > 0 &&
          t('aanbodwerk.wens.soortenVan', { lijst: wens.soorten.map((s) => t(`aanbod.soort.${s}`)).join(', ') }),
        wens.taalniveau && t(`aanbod.wens.taal.${wens.taalniveau}`),
        wens.tijden.length > 0 &&
          t('aanbodwerk.wens.tijdenVan', { lijst: wens.tijden.map((x) => t(`aanbod.tijd.${x}`)).join(', ') }),
        wens.reizen.length > 0 &&
          t('aanbodwerk.wens.reizenVan', { lijst: wens.reizen.map((x) => t(`aanbod.reis.${x}`)).join(', ') }),
        wens.opvang_nodig && t('aanbodwerk.wens.opvangVan'),
      ].filter((r): r is string => Boolean(r))
    : [];
  return (
    <Vlak id="wens" titel={t('aanbodwerk.wens.van', { naam })}>
      {wens?.woorden && <EigenWoorden>{wens.woorden}</EigenWoorden>}
      {regels.length > 0 && <Lijstje lijst={regels.map((tekst) => ({ id: tekst, icoon: 'check', tekst }))} />}
      {!wens && <p>{t('aanbodwerk.wens.leeg', { naam })}</p>}
    </Vlak>
  );
}

/** What blocks, as a problem of ours. */
export function Knelpuntvorm({
  aanbod,
  sleutel,
  fout,
}: {
  /** About which one; not asked on the page of one offer. */
  aanbod?: { value: string; tekst: string }[];
  sleutel: string;
  fout: { toelichting: string; aanbod: string } | null;
}) {
  const t = useTekst();
  return (
    <Vlak id="knelpunt" soort="zacht" titel={t('aanbodwerk.knelpunt.kop')}>
      <p>{t('aanbodwerk.knelpunt.bij')}</p>
      <form method="post">
        <Stapel gat="r2">
          <Eenmalig sleutel={sleutel} />
          {aanbod && (
            <Keuzelijst
              id="knelpunt-aanbod"
              name="aanbod"
              label={t('aanbodwerk.kop')}
              defaultValue={fout?.aanbod}
              opties={aanbod}
            />
          )}
          <Keuzelijst
            id="knelpunt-soort"
            name="soort"
            label={t('aanbodwerk.knelpunt.wat')}
            opties={KNELPUNTEN.map((k) => ({ value: k, tekst: t(`aanbod.knelpunt.${k}`) }))}
          />
          <Tekstveld
            id="toelichting"
            name="toelichting"
            label={t('aanbodwerk.knelpunt.uitleg')}
            defaultValue={fout?.toelichting}
            maxLength={1000}
            required
          />
          <Knop soort="lijn" name="doe" value="knelpunt">
            {t('aanbodwerk.knelpunt.knop')}
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
