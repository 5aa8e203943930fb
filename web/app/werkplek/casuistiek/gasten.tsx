import type { Casus } from '@bijrijder/dossier/casuistiek';
import { Datum, Keuzelijst, Knop, Melding, Stapel, Tekstveld, Vast, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

/** What came of inviting somebody: the code to give them, or why it could not be. */
export type Gastuitkomst =
  | { code: string; wie: string; jaNodig: boolean }
  | { fout: string; wie: string; soort: string };

/** Who thinks along from outside, with a code for this question only; the asker invites and stops. */
export function Gasten({
  c,
  handhavers,
  sleutels,
  uitkomst,
}: {
  c: Casus;
  handhavers: { id: string; naam: string }[];
  /** A one-time key per form. */
  sleutels: { gast: string; handhaver: string };
  uitkomst: Gastuitkomst | null;
}) {
  const t = useTekst();
  const mis = uitkomst && 'fout' in uitkomst ? uitkomst : null;
  if (!c.vanMij && c.gasten.length === 0) return null;
  return (
    <Vlak id="gasten" titel={t('casuistiek.gast.kop')}>
      <Stapel gat="r3">
        {uitkomst && 'code' in uitkomst && (
          <Melding soort="goed" rol="status">
            <p>{t(uitkomst.jaNodig ? 'casuistiek.gast.codeNaJa' : 'casuistiek.gast.code', { wie: uitkomst.wie })}</p>
            <p>
              <b>
                <Vast>{uitkomst.code}</Vast>
              </b>
            </p>
            <p>{t('casuistiek.gast.codeBij')}</p>
          </Melding>
        )}
        {c.gasten.map((g) => (
          <form method="post" key={g.id}>
            <input type="hidden" name="casus" value={c.id} />
            <input type="hidden" name="gast" value={g.id} />
            <p>
              <b>{g.wie}</b>{' '}
              {g.gestoptOp ? (
                <Tekst
                  k="casuistiek.gast.gestopt"
                  waarden={{ dag: <Datum key="d" iso={g.gestoptOp} weekdag="geen" /> }}
                />
              ) : g.jaNodig && !g.jaOp ? (
                t('casuistiek.gast.wachtOpJa')
              ) : (
                <Tekst k="casuistiek.gast.tot" waarden={{ dag: <Datum key="d" iso={g.tot} weekdag="geen" /> }} />
              )}
            </p>
            {c.vanMij && !g.gestoptOp && !c.uitkomst && (
              <Knop soort="kaal" name="doe" value="gast-stop">
                {t('casuistiek.gast.stop', { wie: g.wie })}
              </Knop>
            )}
          </form>
        ))}
        {c.vanMij && !c.uitkomst && (
          <details open={mis !== null}>
            <summary className="knop knop--lijn">{t('casuistiek.gast.vraag')}</summary>
            <Stapel gat="r3">
              <p className="klein zacht">{t('casuistiek.gast.bij')}</p>
              {mis && (
                <Melding soort="fout" rol="alert">
                  {mis.fout}
                </Melding>
              )}
              <form method="post">
                <Stapel gat="r3">
                  <Eenmalig sleutel={sleutels.gast} />
                  <input type="hidden" name="casus" value={c.id} />
                  <Keuzelijst
                    id="gast-soort"
                    name="soort"
                    label={t('casuistiek.gast.wieSoort')}
                    defaultValue={mis?.soort}
                    opties={(['arts', 'buurtteam'] as const).map((s) => ({
                      value: s,
                      tekst: t(`casuistiek.gast.soort.${s}`),
                    }))}
                  />
                  <Tekstveld
                    id="gast-wie"
                    name="wie"
                    label={t('casuistiek.gast.wie')}
                    hulp={t('casuistiek.gast.wieBij')}
                    maxLength={120}
                    defaultValue={mis?.wie}
                    required
                  />
                  <Knop soort="lijn" name="doe" value="gast">
                    {t('casuistiek.gast.knop')}
                  </Knop>
                </Stapel>
              </form>
              {!c.metNaam && handhavers.length > 0 && (
                <form method="post">
                  <Stapel gat="r3">
                    <Eenmalig sleutel={sleutels.handhaver} />
                    <input type="hidden" name="casus" value={c.id} />
                    <input type="hidden" name="soort" value="handhaver" />
                    <Keuzelijst
                      id="gast-handhaver"
                      name="gebruiker"
                      label={t('casuistiek.gast.soort.handhaver')}
                      hulp={t('casuistiek.gast.handhaverBij')}
                      opties={handhavers.map((h) => ({ value: h.id, tekst: h.naam }))}
                    />
                    <Knop soort="lijn" name="doe" value="gast">
                      {t('casuistiek.gast.knopHandhaver')}
                    </Knop>
                  </Stapel>
                </form>
              )}
            </Stapel>
          </details>
        )}
      </Stapel>
    </Vlak>
  );
}
