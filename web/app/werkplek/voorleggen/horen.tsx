import type { Voorlegging } from '@bijrijder/dossier/voorlegging';
import {
  Datum,
  EigenWoorden,
  Keuzelijst,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  Tekstvak,
  Tekstveld,
  Verder,
} from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { Meelezers } from '../../gedeeld/meelezers.tsx';
import { useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Kop } from '../persoon/kop.tsx';

const KANALEN = ['bellen', 'appen', 'mailen', 'brief', 'langskomen', 'beeldbellen'] as const;
type Gegevens = {
  kop: Kop;
  ik: string;
  meelezer: boolean;
  vandaag: string;
  sleutel: string;
  collegas: { id: string; naam: string; functie: string }[];
};
type Getypt = { kanaal: string; dag: string; tekst: string; woord: string };

/** One question: what the person said, how they were heard, and what may come next. What cannot be done has no button. */
export function Gevraagd({ v, d, was }: { v: Voorlegging; d: Gegevens; was: Getypt | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const hoorde = v.stappen.some((s) => s.soort !== 'akkoord' && s.doorId === d.ik);
  const tweede = v.doorId !== d.ik && !hoorde;
  const open = !v.vastgelegd && v.antwoord?.soort !== 'klopt';
  return (
    <section aria-label={v.vraag}>
      <Stapel gat="r2">
        <p>{v.vraag}</p>
        <p className="zacht klein">
          {v.door}, <Datum iso={v.op} weekdag="geen" />
        </p>
        <p>
          <b>{t(`werkplek.voorleggen.stand.${v.antwoord?.soort ?? (v.vastgelegd ? 'vast' : 'wacht')}`, { naam })}</b>
        </p>
        {v.antwoord?.woorden && <EigenWoorden>{v.antwoord.woorden}</EigenWoorden>}
        {v.stappen.map((s) => (
          <p key={s.id}>
            <b>{t(`werkplek.voorleggen.stap.${s.soort}`)}</b> {s.tekst}{' '}
            <span className="zacht">
              {s.door}, <Datum iso={s.dag} weekdag="geen" />
              {s.kanaal && `, ${t(`werkplek.voorleggen.kanaal.${s.kanaal}` as Sleutel)}`}
            </span>
          </p>
        ))}
        {was && <Melding soort="fout" rol="alert" titel={t('werkplek.voorleggen.horenFout')} />}
        <Meelezers
          woorden={v.meelezers}
          antwoord={
            open && !tweede && !d.meelezer
              ? { velden: { voorlegging: v.id }, sleutel: d.sleutel, getypt: was }
              : undefined
          }
        />
        {open && !tweede && !v.eens && !d.meelezer && (
          <Vorm v={v} d={d} id="horen" open={was !== null} titel={t('werkplek.voorleggen.horen', { naam })}>
            <p className="zacht">{t('werkplek.voorleggen.horenBij', { naam })}</p>
            <Keuzelijst
              id={`kanaal-${v.id}`}
              name="kanaal"
              label={t('werkplek.voorleggen.hoe')}
              defaultValue={was?.kanaal}
              opties={KANALEN.map((k) => ({ value: k, tekst: t(`werkplek.voorleggen.kanaal.${k}`) }))}
            />
            <Tekstveld
              id={`dag-${v.id}`}
              name="dag"
              type="date"
              label={t('werkplek.voorleggen.dag')}
              defaultValue={was?.dag ?? d.vandaag}
              required
            />
            <Tekstvak
              id={`tekst-${v.id}`}
              name="tekst"
              rows={3}
              maxLength={2000}
              label={t('werkplek.voorleggen.zei', { naam })}
              defaultValue={was?.tekst}
              required
            />
            <Knoppen>
              <Knop soort="lijn" name="doe" value="gehoord">
                {t('werkplek.voorleggen.knopGehoord')}
              </Knop>
              <Knop soort="kaal" name="doe" value="poging">
                {t('werkplek.voorleggen.knopPoging')}
              </Knop>
            </Knoppen>
          </Vorm>
        )}
        {open && v.gehoord && !v.eens && !tweede && v.meelezers.every((w) => w.antwoord) && (
          <Vorm v={v} d={d} id="tweede" open titel={t('werkplek.voorleggen.vraagTweede')}>
            <p>{t('werkplek.voorleggen.tweede')}</p>
            <Keuzelijst
              id={`wie-${v.id}`}
              name="wie"
              label={t('werkplek.voorleggen.wie')}
              opties={d.collegas.map((c) => ({ value: c.id, tekst: `${c.naam} (${c.functie})` }))}
            />
            <Knop soort="lijn" name="doe" value="meelezer">
              {t('werkplek.voorleggen.knopMeelezer')}
            </Knop>
          </Vorm>
        )}
        {open && v.gehoord && tweede && !v.eens && (
          <Vorm v={v} d={d} id="eens" open titel={t('werkplek.voorleggen.akkoord')}>
            <Tekstvak
              id={`waarom-${v.id}`}
              name="tekst"
              rows={3}
              maxLength={2000}
              label={t('werkplek.voorleggen.akkoordWaarom')}
              hulp={t('werkplek.voorleggen.akkoordBij', { naam })}
              defaultValue={was?.tekst}
              required
            />
            <Knop soort="lijn" name="doe" value="akkoord">
              {t('werkplek.voorleggen.knopAkkoord')}
            </Knop>
          </Vorm>
        )}
        {v.soort === 'bijstand' && !v.vastgelegd && !d.meelezer && (v.eens || v.antwoord?.soort === 'klopt') && (
          <p>
            {t('werkplek.voorleggen.besluit', { naam })}{' '}
            <Verder href={`/werkplek/mensen/${d.kop.id}/recht`}>{t('werkplek.voorleggen.naarBesluit')}</Verder>
          </p>
        )}
        {open && v.eens && v.doorId === d.ik && v.soort !== 'bijstand' && (
          <Vorm v={v} d={d} id="vast" open titel={t('werkplek.voorleggen.vast')}>
            <p>{t('werkplek.voorleggen.vastBij', { naam })}</p>
            <Knop soort="lijn" name="doe" value="vast">
              {t('werkplek.voorleggen.knopVast')}
            </Knop>
          </Vorm>
        )}
      </Stapel>
    </section>
  );
}

function Vorm({
  v,
  d,
  id,
  open,
  titel,
  children,
}: {
  v: Voorlegging;
  d: Gegevens;
  id: string;
  open: boolean;
  titel: string;
  children: ReactNode;
}) {
  return (
    <details id={`${id}-${v.id}`} open={open} className="boven-r3">
      <summary className="knop knop--lijn">{titel}</summary>
      <form method="post" className="boven-r3">
        <Stapel gat="r3">
          <Eenmalig sleutel={d.sleutel} />
          <input type="hidden" name="voorlegging" value={v.id} />
          {children}
        </Stapel>
      </form>
    </details>
  );
}
