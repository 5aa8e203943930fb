import type { Casus } from '@bijrijder/dossier/casuistiek';
import { Icoon, Keuzelijst, Knop, Lijstje, Stapel, Tekstvak, Tekstveld, Vlak, VoorTegen } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { useTekst } from '../../tekst/index.tsx';

/** What counts for which choice. Everybody at the table adds, and so does the person. */
export function Weegt({ c, sleutel, w }: { c: Casus; sleutel: string; w: Record<string, string> | null }) {
  const t = useTekst();
  const leeg = c.weegt.length === 0;
  if (leeg && c.uitkomst) return null;
  return (
    <Vlak id="weegt" titel={t('overu.tafel.weegt.kop')}>
      {leeg ? <p>{t('casuistiek.weegt.leeg')}</p> : <Weegschaal weegt={c.weegt} />}
      {!c.uitkomst && (
        <details className="boven-r3" open={leeg || w !== null || undefined}>
          <summary className="knop knop--kaal">
            <Icoon naam="plus" />
            {t('casuistiek.weegt.erbij')}
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutel} />
              <input type="hidden" name="casus" value={c.id} />
              <Keuzevelden weegt={c.weegt} w={w} />
              <Tekstvak
                id="weegt-tekst"
                name="tekst"
                rows={2}
                maxLength={500}
                label={t('casuistiek.weegt.wat')}
                defaultValue={w?.tekst}
                required
              />
              <Knop soort="lijn" name="doe" value="weegt">
                {t('casuistiek.weegt.knop')}
              </Knop>
            </Stapel>
          </form>
        </details>
      )}
    </Vlak>
  );
}

/** Reasons beside each other, per choice; what the person said is marked as theirs. `van`: who reads. */
export function Weegschaal({ weegt, van = 'collega' }: { weegt: Casus['weegt']; van?: 'u' | 'collega' }) {
  const t = useTekst();
  return (
    <VoorTegen
      kanten={weegt.map((kant) => ({
        id: kant.keuze,
        titel: t('overu.tafel.weegt.voor', { keuze: kant.keuze }),
        inhoud: (
          <Lijstje
            lijst={kant.redenen.map((r) => ({
              id: r.id,
              icoon: 'plus' as const,
              tekst: r.tekst,
              bij: r.door ? undefined : t(van === 'u' ? 'overu.tafel.weegt.u' : 'overu.tafel.weegt.mens'),
            }))}
          />
        ),
      }))}
    />
  );
}

/** For which choice: one that is there, or another in one's own words. */
export function Keuzevelden({
  weegt,
  w,
  bij = 'nieuw',
}: {
  weegt: Casus['weegt'];
  w: Record<string, string> | null;
  /** Sets the fields apart where more than one question stands on the page. */
  bij?: string;
}) {
  const t = useTekst();
  const anders = (
    <Tekstveld
      id={`weegt-anders-${bij}`}
      name="anders"
      maxLength={80}
      label={t(weegt.length > 0 ? 'overu.tafel.weegt.anders' : 'overu.tafel.weegt.keuze')}
      hulp={t('overu.tafel.weegt.hulp')}
      defaultValue={w?.anders}
      required={weegt.length === 0}
    />
  );
  if (weegt.length === 0) return anders;
  return (
    <div className="vt">
      <Keuzelijst
        id={`weegt-keuze-${bij}`}
        name="keuze"
        label={t('overu.tafel.weegt.keuze')}
        defaultValue={w?.keuze}
        opties={weegt.map((k) => ({ value: k.keuze, tekst: k.keuze }))}
      />
      {anders}
    </div>
  );
}
