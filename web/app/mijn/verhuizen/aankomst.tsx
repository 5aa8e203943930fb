import { Knop, Knoppen, Stapel, Vlak } from '@bijrijder/ui';
import { VerhuisinhoudBlad } from '../../gedeeld/verhuisinhoud.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Verhuisbeeld } from './verhuizen.tsx';

/** What came from another municipality: the person says yes here as well, or no and it is gone. */
export function Aankomsten({ lijst }: { lijst: Verhuisbeeld['komt'] }) {
  const t = useTekst();
  return lijst.map((a) =>
    a.inhoud ? (
      <Vlak key={a.id} id={`komt-${a.id}`} soort="thema" titel={t('verhuizen.komt.kop', { gemeente: a.van })}>
        <Stapel gat="r4">
          <p>{t('verhuizen.komt.bij')}</p>
          <VerhuisinhoudBlad inhoud={a.inhoud} />
          <form method="post">
            <Stapel gat="r3">
              <input type="hidden" name="id" value={a.id} />
              <p>{t('verhuizen.komt.gevolg')}</p>
              <Knoppen>
                <Knop name="doe" value="neem">
                  {t('verhuizen.komt.ja')}
                </Knop>
                <Knop soort="lijn" name="doe" value="niet">
                  {t('verhuizen.komt.nee')}
                </Knop>
              </Knoppen>
            </Stapel>
          </form>
        </Stapel>
      </Vlak>
    ) : (
      <p key={a.id} className="zacht">
        <Tekst
          k={a.antwoord === 'ja' ? 'verhuizen.komt.gezegdJa' : 'verhuizen.komt.gezegdNee'}
          waarden={{ gemeente: a.van, dag: <Datum key="d" iso={a.antwoordOp ?? a.ontvangenOp} weekdag="geen" /> }}
        />
      </p>
    ),
  );
}
