import { Bedrag, Datum, Vast } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Waaromhier } from './waarom.server.ts';

/** Why somebody is on the list, in sentences: what is different, by which line, and what nobody told yet. */
export function Waarom({ waarom: w, reden }: { waarom: Waaromhier; reden: string }) {
  const t = useTekst();
  const b = w.besluit;
  const zinnen = [
    ...w.vragen.map((v) => (
      <Tekst
        key={v.id}
        k="maandrun.waarom.vraag"
        waarden={{
          werkgever: v.werkgever,
          bron: v.bron,
          opgegeven: <Bedrag key="o" cent={v.opgegevenCent} />,
          bekend: <Bedrag key="b" cent={v.bekendCent} />,
        }}
      />
    )),
    ...(w.rekening
      ? [
          <Tekst
            key="rekening"
            k="maandrun.waarom.rekening"
            waarden={{
              houder: w.rekening.houder,
              vier: <Vast key="vier">{w.rekening.vier}</Vast>,
              vanaf: <Datum key="vanaf" iso={w.rekening.vanaf} />,
            }}
          />,
        ]
      : []),
    ...(b?.eerste ? [t('maandrun.waarom.eerste')] : []),
    ...(b?.anders ?? []).map((a) => (
      <Tekst
        key={a.regel}
        k={`maandrun.waarom.${a.regel === 'norm' && a.isCent === 0 ? 'gestopt' : a.regel}` as Sleutel}
        waarden={{ was: <Bedrag key="was" cent={a.wasCent} />, is: <Bedrag key="is" cent={a.isCent} /> }}
      />
    )),
    ...(b && b.nabetalingCent > 0
      ? [
          <Tekst
            key="nabetaling"
            k="maandrun.waarom.nabetaling"
            waarden={{ bedrag: <Bedrag key="n" cent={b.nabetalingCent} /> }}
          />,
        ]
      : []),
    ...(b && !b.zeker ? [t('maandrun.waarom.voorlopig')] : []),
  ];
  if (zinnen.length === 0)
    return t(reden === 'groot_verschil' ? 'maandrun.waarom.andereRegel' : 'maandrun.waarom.niets');
  return zinnen.map((zin, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the order is fixed
    <span key={i}>{zin} </span>
  ));
}
