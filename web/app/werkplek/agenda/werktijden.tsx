import type { Werktijd } from '@bijrijder/dossier/contact';
import { Knop, Melding, Stapel, Tekstveld, Vlak } from '@bijrijder/ui';
import { tekstveld } from '../../formulier.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';

const DAGEN = [1, 2, 3, 4, 5, 6, 7] as const;
const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

type Getypt = { dag: number; van: string; tot: string };
type Fout = { fout: number; getypt: Getypt[] };

/** The week somebody typed; or the first day on which it cannot be, with everything that was typed. */
export function leesWerktijden(vorm: FormData): { week: Werktijd[] } | Fout {
  const v = (naam: string): string => tekstveld(vorm, naam);
  const getypt = DAGEN.map((dag) => ({ dag, van: v(`van-${dag}`), tot: v(`tot-${dag}`) }));
  const week = getypt.filter((w) => w.van !== '' || w.tot !== '');
  const mis = week.find((w) => !TIJD.test(w.van) || !TIJD.test(w.tot) || w.tot <= w.van);
  return mis ? { fout: mis.dag, getypt } : { week };
}

/** One's own working hours: where people find a free moment. */
export function Werktijden({ tijden, fout }: { tijden: Werktijd[]; fout: Fout | undefined }) {
  const t = useTekst();
  const bij = (dag: number): { van: string; tot: string } =>
    (fout?.getypt ?? tijden).find((w) => w.dag === dag) ?? { van: '', tot: '' };
  return (
    <Vlak id="werktijden" titel={<Tekst k="werkplek.agenda.werktijden" />}>
      <p className="zacht">
        <Tekst k="werkplek.agenda.werktijdenBij" />
      </p>
      <details className="boven-r3" open={fout !== undefined}>
        <summary className="knop knop--lijn">
          <Tekst k="werkplek.agenda.werktijdenAnders" />
        </summary>
        <form method="post">
          <Stapel gat="r3">
            {fout && (
              <Melding soort="fout" rol="alert">
                <Tekst
                  k="werkplek.agenda.werktijdFout"
                  waarden={{ dag: t(`werkplek.weekdag.${fout.fout}` as Sleutel) }}
                />
              </Melding>
            )}
            {DAGEN.map((dag) => (
              <fieldset key={dag} className="urenrij">
                <legend>{t(`werkplek.weekdag.${dag}` as Sleutel)}</legend>
                <Tekstveld
                  id={`van-${dag}`}
                  name={`van-${dag}`}
                  type="time"
                  label={t('werkplek.agenda.van')}
                  defaultValue={bij(dag).van}
                />
                <Tekstveld
                  id={`tot-${dag}`}
                  name={`tot-${dag}`}
                  type="time"
                  label={t('werkplek.agenda.tot')}
                  defaultValue={bij(dag).tot}
                />
              </fieldset>
            ))}
            <Knop soort="lijn">
              <Tekst k="werkplek.agenda.werktijdenBewaar" />
            </Knop>
          </Stapel>
        </form>
      </details>
    </Vlak>
  );
}
