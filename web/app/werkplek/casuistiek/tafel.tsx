import type { Casus } from '@bijrijder/dossier/casuistiek';
import { Bijdragen, Knop, Stapel, Tekstvak, Verhaalvlak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { useTekst } from '../../tekst/index.tsx';
import type { Actiefout } from './actievorm.ts';
import { Uitkomst } from './uitkomst.tsx';
import { Weegt } from './weegt.tsx';

type Getypt = Record<string, string> | null;

/** One question on the table: the person's own words first, who says what, and what comes of it. */
export function Tafel({
  c,
  ik,
  vandaag,
  sleutel,
  w,
  fouten,
}: {
  c: Casus;
  ik: { id: string; naam: string };
  vandaag: string;
  sleutel: string;
  w: Getypt;
  fouten: Record<string, Actiefout>;
}) {
  const t = useTekst();
  const advies = (naam: string) => c.adviezen.filter((a) => a.door === naam);
  const klaar = advies(ik.naam).length > 0;
  return (
    <div>
      {c.clientWoorden && (
        <Verhaalvlak id="zelf" titel={t('casuistiek.zelf')}>
          <p>{`“${c.clientWoorden}”`}</p>
        </Verhaalvlak>
      )}
      <Vlak id="tafel" titel={t('casuistiek.tafel')}>
        <Bijdragen
          items={[
            { id: 'vraagt', naam: c.door, rol: 'medewerker', functie: c.doorFunctie, tekst: c.achtergrond },
            ...c.leden.map((l) => {
              const zei = advies(l.naam);
              return {
                id: l.id,
                naam: l.naam,
                rol: 'medewerker' as const,
                functie: l.functie,
                tekst:
                  zei.length > 0 ? (
                    zei.map((a) => <p key={a.id}>{a.tekst}</p>)
                  ) : (
                    <p className="zacht">{t('casuistiek.nogNiet')}</p>
                  ),
              };
            }),
            ...c.gasten
              .filter((g) => g.adviezen.length > 0)
              .map((g) => ({
                id: g.id,
                naam: g.wie.split(',')[0]!,
                rol: 'medewerker' as const,
                functie: t(`casuistiek.gast.soort.${g.soort}`),
                tekst: g.adviezen.map((a) => <p key={a.tekst}>{a.tekst}</p>),
              })),
          ]}
        />
        {!c.uitkomst && !c.vanMij && (
          <form method="post" className="boven-r4">
            <Stapel gat="r3">
              <Eenmalig sleutel={sleutel} />
              <input type="hidden" name="casus" value={c.id} />
              <Tekstvak
                id="advies"
                name="tekst"
                rows={3}
                maxLength={2000}
                label={t(klaar ? 'casuistiek.adviesNog' : 'casuistiek.advies')}
                hulp={t('casuistiek.adviesBij')}
                defaultValue={w?.doe === 'advies' ? w.tekst : undefined}
                required
              />
              <Knop soort={klaar ? 'lijn' : 'vol'} name="doe" value="advies">
                {t('casuistiek.advies.knop')}
              </Knop>
            </Stapel>
          </form>
        )}
      </Vlak>
      <Weegt c={c} sleutel={sleutel} w={w?.doe === 'weegt' ? w : null} />
      <Uitkomst
        {...{ c, vandaag, sleutel, fouten }}
        ik={ik.id}
        w={w && ['uitkomst', 'lees'].includes(w.doe ?? '') ? w : null}
      />
    </div>
  );
}

/** With or without a name; with one, it opens on purpose and the person reads that. */
export function MetNaam({ c, sleutel }: { c: Casus; sleutel: string }) {
  const t = useTekst();
  return (
    <Vlak id="naam" titel={t(c.metNaam ? 'casuistiek.metNaam' : 'casuistiek.zonderNaam')}>
      <p>
        {c.beeld && `${t('casuistiek.beeld', { beeld: c.beeld })} `}
        {t(c.metNaam ? 'casuistiek.metNaamBij' : 'casuistiek.zonderNaamBij')}
      </p>
      {c.metNaam && !c.vanMij && (
        <form method="post" className="boven-r3">
          <Stapel gat="r2">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="casus" value={c.id} />
            <input type="hidden" name="vraag" value={c.vraag} />
            <Knop soort="lijn" icoon="lock-open" name="doe" value="open">
              {t('casuistiek.open')}
            </Knop>
            <p className="klein zacht">{t('casuistiek.open.bij')}</p>
          </Stapel>
        </form>
      )}
    </Vlak>
  );
}
