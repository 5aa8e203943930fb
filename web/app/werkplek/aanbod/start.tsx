import type { Keuze } from '@bijrijder/dossier/aanbod';
import { Knop, Knoppen, Melding, Stapel, Tekstveld } from '@bijrijder/ui';
import { Lijn } from '../../mijn/aanbod/lijn.tsx';
import { useTekst } from '../../tekst/index.tsx';

export type Startvelden = { keuze: string; op: string; tijd: string; waar: string; wie: string; bereik: string };

/** Where a place stands, and after the call: the first day, where, and who expects the person. */
export function Startblad({
  k,
  naam,
  vandaag,
  fout,
}: {
  k: Keuze;
  naam: string;
  vandaag: string;
  fout: Startvelden | null;
}) {
  const t = useTekst();
  const s = k.start;
  const veld = (wat: 'op' | 'tijd' | 'waar' | 'wie' | 'bereik', label: string, nu: string, meer: object = {}) => (
    <Tekstveld
      id={`start-${wat}-${k.id}`}
      name={wat}
      label={label}
      defaultValue={fout ? fout[wat] : nu}
      maxLength={wat === 'waar' ? 200 : 120}
      {...meer}
    />
  );
  return (
    <div>
      <p>
        <b>{k.naam}</b>
      </p>
      <Lijn k={k} vandaag={vandaag} zelf={false} />
      {s && !s.begonnenOp && (
        <>
          {s.op && (
            <form method="post">
              <input type="hidden" name="keuze" value={k.id} />
              <Knoppen>
                {s.op <= vandaag && (
                  <Knop soort="lijn" name="doe" value="begon">
                    {t('aanbodwerk.start.ja', { naam })}
                  </Knop>
                )}
                <Knop soort="kaal" name="doe" value="begon-niet">
                  {t('aanbodwerk.start.nee')}
                </Knop>
              </Knoppen>
              <p className="klein zacht">{t('aanbodwerk.start.neeBij', { naam })}</p>
            </form>
          )}
          <details open={fout !== null}>
            <summary>{t('aanbodwerk.start.kop')}</summary>
            <form method="post">
              <Stapel gat="r2">
                {fout && (
                  <Melding soort="fout" rol="alert">
                    {t('aanbodwerk.start.fout')}
                  </Melding>
                )}
                <input type="hidden" name="keuze" value={k.id} />
                <p className="zacht">{t('aanbodwerk.start.bij', { naam })}</p>
                {veld('op', t('aanbodwerk.start.dag'), s.op ?? '', { type: 'date', required: true })}
                {veld('tijd', t('aanbodwerk.start.tijd'), s.tijd ?? '', { inputMode: 'numeric' })}
                {veld('waar', t('aanbodwerk.start.waar'), s.waar, { required: true })}
                {veld('wie', t('aanbodwerk.start.wie', { naam }), s.verwachtDoor, { required: true })}
                {veld('bereik', t('aanbodwerk.start.bereik'), s.bereik)}
                <Knop soort="lijn" name="doe" value="start">
                  {t('aanbodwerk.start.bewaar')}
                </Knop>
              </Stapel>
            </form>
          </details>
        </>
      )}
    </div>
  );
}
