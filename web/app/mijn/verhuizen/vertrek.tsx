import { Keuzelijst, Knop, Knoppen, Stapel, Vinkkeuze, Vlak } from '@bijrijder/ui';
import { VERHUISDELEN } from '../../gedeeld/keuzes.ts';
import { VerhuisinhoudBlad } from '../../gedeeld/verhuisinhoud.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Verhuisbeeld } from './verhuizen.tsx';

const kort = (tekst: string): string => (tekst.length > 160 ? `${tekst.slice(0, 158).trimEnd()}…` : tekst);

/** Where to, and what may go along: nothing is ticked beforehand. */
export function Kies({ d }: { d: Verhuisbeeld }) {
  const t = useTekst();
  if (d.buren.length === 0)
    return (
      <Vlak id="kies">
        <p>{t('verhuizen.kies.geen')}</p>
      </Vlak>
    );
  const open = d.vertrek && !d.vertrek.verzondenOp ? d.vertrek : null;
  return (
    <details open={d.vertrek === null} id="kies">
      <summary className="knop knop--lijn">{t(open ? 'verhuizen.kies.anders' : 'verhuizen.kies.begin')}</summary>
      <form method="post" className="vlak">
        <Stapel gat="r4">
          <Keuzelijst
            id="naar"
            name="naar"
            label={t('verhuizen.kies.naar')}
            defaultValue={open ? String(open.naar.code) : undefined}
            opties={d.buren.map((b) => ({ value: String(b.code), tekst: b.naam }))}
          />
          <p>{t('verhuizen.kies.uitleg')}</p>
          {d.verhaal.length > 0 && (
            <Vinkkeuze
              id="fragmenten"
              name="fragment"
              vraag={t('verhuizen.kies.verhaal')}
              gekozen={open?.fragmenten}
              opties={d.verhaal.map((v) => ({
                value: v.id,
                tekst: t(`verhuizen.soort.${v.soort}`),
                bij: kort(v.tekst),
              }))}
            />
          )}
          <Vinkkeuze
            id="delen"
            name="deel"
            vraag={t('verhuizen.kies.delen')}
            gekozen={open?.delen}
            opties={VERHUISDELEN.map((k) => ({
              value: k,
              tekst: t(`verhuizen.deel.${k}`),
              bij: t(`verhuizen.deel.${k}Bij`),
            }))}
          />
          <Knop soort={open ? 'lijn' : 'vol'} name="doe" value="kies">
            {t('verhuizen.kies.kijk')}
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}

/** Exactly what would go, and the yes to just that. */
export function Kijk({ d }: { d: Verhuisbeeld }) {
  const t = useTekst();
  const v = d.vertrek!;
  return (
    <Vlak id="kijk" soort="lijn" titel={t('verhuizen.kijk.kop', { gemeente: v.naar.naam })}>
      <Stapel gat="r4">
        <p>{t('verhuizen.kijk.bij')}</p>
        <VerhuisinhoudBlad inhoud={d.inhoud!} />
        <form method="post">
          <Stapel gat="r3">
            <input type="hidden" name="id" value={v.id} />
            <input type="hidden" name="afdruk" value={d.afdruk} />
            <p>{t('verhuizen.kijk.ja', { gemeente: v.naar.naam })}</p>
            <Knoppen>
              <Knop name="doe" value="ja">
                {t('verhuizen.kijk.knop')}
              </Knop>
              <Knop soort="lijn" name="doe" value="stop">
                {t('verhuizen.stop')}
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </Stapel>
    </Vlak>
  );
}

/** After the yes: what goes or went, and the way back as long as there is one. */
export function Klaar({ d }: { d: Verhuisbeeld }) {
  const t = useTekst();
  const v = d.vertrek!;
  const dag = <Datum key="d" iso={v.verzondenOp ?? v.akkoordOp!} weekdag="geen" />;
  return (
    <Vlak id="klaar" soort="thema" titel={t(v.verzondenOp ? 'verhuizen.weg.kop' : 'verhuizen.wacht.kop')}>
      <Stapel gat="r3">
        <p>
          <Tekst
            k={v.verzondenOp ? 'verhuizen.weg.bij' : 'verhuizen.wacht.bij'}
            waarden={{ gemeente: v.naar.naam, dag }}
          />
        </p>
        <details>
          <summary>{t('verhuizen.wat')}</summary>
          <VerhuisinhoudBlad inhoud={d.inhoud!} />
        </details>
        {v.verzondenOp ? (
          <>
            <p>
              <Knop soort="lijn" href={`/mijn/verhuizen/${v.id}/pakket`} download>
                {t('verhuizen.weg.pakket')}
              </Knop>
            </p>
            <p className="klein">{t('verhuizen.weg.pakketBij', { gemeente: v.naar.naam })}</p>
          </>
        ) : (
          <form method="post">
            <input type="hidden" name="id" value={v.id} />
            <Knop soort="lijn" name="doe" value="stop">
              {t('verhuizen.stop')}
            </Knop>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}
