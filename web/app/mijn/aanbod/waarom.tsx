import type { Feit, Passend } from '@bijrijder/dossier/aanbod';
import { Bedrag, EigenWoorden, Lijstje } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';

/** Why an offer stands here: the person's own words, and what of the offer meets them. */
export function Waarom({ a }: { a: Passend }) {
  const t = useTekst();
  if (a.waarom.length === 0) return null;
  return (
    <div>
      <p>
        <b>{t('aanbod.reden.kop')}</b>
      </p>
      {a.waarom.map((w) =>
        w.soort === 'soort' ? (
          <p key="soort">{t('aanbod.reden.soort', { soort: t(`aanbod.soort.${a.soort}`) })}</p>
        ) : (
          <div key={`${w.soort}${w.tekst}`}>
            <EigenWoorden wie={t(`aanbod.wie.${w.soort}`)}>{w.tekst}</EigenWoorden>
            <p>{t('aanbod.reden.woord', { woord: w.uwWoorden, hier: w.inAanbod })}</p>
          </div>
        ),
      )}
    </div>
  );
}

/** What fits, what stands in the way, and what is good to know: beside each other, and nothing added up. */
export function Feiten({ lijst }: { lijst: readonly Feit[] }) {
  const t = useTekst();
  const zin = useFeit();
  const deel = (past: boolean | null, kop: string, icoon: 'check' | 'warning' | 'info') => {
    const regels = lijst.filter((f) => f.past === past);
    return (
      regels.length > 0 && (
        <div key={icoon}>
          <p>
            <b>{kop}</b>
          </p>
          <Lijstje lijst={regels.map((f) => ({ id: f.wat, icoon, tekst: zin(f) }))} />
        </div>
      )
    );
  };
  return (
    <>
      {deel(true, t('aanbod.feit.past'), 'check')}
      {deel(false, t('aanbod.feit.let'), 'warning')}
      {deel(null, t('aanbod.feit.weet'), 'info')}
    </>
  );
}

function useFeit(): (f: Feit) => ReactNode {
  const t = useTekst();
  const taal = useTaal();
  const lijst = (woorden: string[]) => new Intl.ListFormat(taal, { type: 'disjunction' }).format(woorden);
  return (f) => {
    switch (f.wat) {
      case 'taal': {
        const hier = t(`aanbod.niveau.${f.aanbod}`);
        return f.u
          ? t('aanbod.feit.taal', { u: t(`aanbod.niveau.${f.u}`), hier })
          : t('aanbod.feit.taalWeet', { hier });
      }
      case 'tijden':
        return t('aanbod.feit.tijden', {
          u: lijst(f.u.map((x) => t(`aanbod.tijd.${x}`))),
          hier: lijst(f.aanbod.map((x) => t(`aanbod.tijd.${x}`))),
        });
      case 'reizen':
        return t('aanbod.feit.reizen', {
          u: lijst(f.u.map((x) => t(`aanbod.reis.${x}`))),
          hier: lijst(f.aanbod.map((x) => t(`aanbod.reis.${x}`))),
        });
      case 'opvang':
        return t(f.past ? 'aanbod.feit.opvang.ja' : 'aanbod.feit.opvang.nee');
      case 'baangarantie':
        return t('aanbod.feit.baangarantie');
      case 'kosten':
        return <Tekst k="aanbod.feit.kosten" waarden={{ bedrag: <Bedrag key="b" cent={f.cent} /> }} />;
      case 'begin':
        return t('aanbod.feit.begin', { n: f.weken });
      default:
        return f.weken === null ? t('aanbod.feit.wachttijdOnbekend') : t('aanbod.feit.wachttijd', { n: f.weken });
    }
  };
}
