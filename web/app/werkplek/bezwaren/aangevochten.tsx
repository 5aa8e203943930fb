import type { Aangevochten } from '@bijrijder/dossier/bezwaar';
import { Bedrag, Datum, EigenWoorden, Stapel, Tabel, Vlak } from '@bijrijder/ui';
import { maandnaam } from '@bijrijder/ui/opmaak';
import { Meelezers } from '../../gedeeld/meelezers.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';

/** The reduction an objection is about: the person's words first, then what was heard and weighed, and what it does to the money. */
export function Aangevochtenvlak({ v }: { v: Aangevochten }) {
  const t = useTekst();
  return (
    <Vlak id="verlaging" titel={t('behandelen.verlaging.kop')}>
      <Stapel gat="r3">
        <p>
          <Tekst
            k="behandelen.verlaging.besloten"
            waarden={{ dag: <Datum key="d" iso={v.besloten_op} weekdag="geen" />, door: v.door, tweede: v.tweede }}
          />
        </p>
        {v.woorden.map((w) => (
          <EigenWoorden key={w.id} wie={<Datum iso={w.op} weekdag="geen" />}>
            {w.tekst || t('behandelen.verlaging.zonderWoorden')}
          </EigenWoorden>
        ))}
        <p>{v.aanleiding}</p>
        {v.stappen.map((s) => (
          <div key={s.id}>
            <p>
              <b>{t(`behandelen.verlaging.stap.${s.soort}` as Sleutel)}</b>{' '}
              <span className="zacht">
                <Datum iso={s.dag} weekdag="geen" />
              </span>
            </p>
            <p>{s.tekst}</p>
            {s.tekst2 && <p>{s.tekst2}</p>}
          </div>
        ))}
        <Meelezers woorden={v.meelezers} />
        <Tabel
          naam={t('behandelen.verlaging.geld')}
          kolommen={[
            { id: 'maand', naam: t('behandelen.verlaging.maand'), tekst: true },
            { id: 'nu', naam: t('behandelen.verlaging.zonder') },
            { id: 'dan', naam: t('behandelen.verlaging.met') },
          ]}
          rijen={v.maanden.map((m) => ({
            id: m.maand,
            cellen: [maandnaam(m.maand), <Bedrag key="n" cent={m.nu_ct} />, <Bedrag key="d" cent={m.dan_ct} />],
          }))}
        />
        <p className="zacht">{t('behandelen.verlaging.bij')}</p>
      </Stapel>
    </Vlak>
  );
}
