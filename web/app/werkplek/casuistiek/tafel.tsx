import type { Casus } from '@bijrijder/dossier/casuistiek';
import { Bijdragen, Knop, Stapel, Tekstvak, Tekstveld, Verhaalvlak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { useTekst } from '../../tekst/index.tsx';

type Getypt = Record<string, string> | null;

/** One question on the table: the person's own words first, who says what, and what comes of it. */
export function Tafel({
  c,
  ik,
  vandaag,
  sleutel,
  w,
}: {
  c: Casus;
  ik: string;
  vandaag: string;
  sleutel: string;
  w: Getypt;
}) {
  const t = useTekst();
  const advies = (naam: string) => c.adviezen.filter((a) => a.door === naam);
  const klaar = c.leden.some((l) => l.naam === ik) && advies(ik).length > 0;
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
            { id: 'vraagt', naam: c.door, rol: 'medewerker', functie: t('casuistiek.vraagt'), tekst: c.achtergrond },
            ...c.leden.map((l) => {
              const zei = advies(l.naam);
              return {
                id: l.naam,
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
      {(c.uitkomst || c.vanMij) && (
        <Vlak id="uitkomst" soort="lijn" titel={t(c.uitkomst ? 'casuistiek.uitkomst.kop' : 'casuistiek.uitkomst')}>
          {c.uitkomst ? (
            <p className="groot">{c.uitkomst.tekst}</p>
          ) : (
            <Uitkomst c={c} vandaag={vandaag} sleutel={sleutel} w={w?.doe === 'uitkomst' ? w : null} />
          )}
          <p className="klein zacht boven-r3">{t('casuistiek.bindt')}</p>
        </Vlak>
      )}
    </div>
  );
}

/** The asker says what comes of it: to the person, as an offer for their plan, and as a promise of one's own. */
function Uitkomst({ c, vandaag, sleutel, w }: { c: Casus; vandaag: string; sleutel: string; w: Getypt }) {
  const t = useTekst();
  return (
    <form method="post">
      <Eenmalig sleutel={sleutel} />
      <input type="hidden" name="casus" value={c.id} />
      <Stapel gat="r3">
        <Tekstvak
          id="uitkomst-tekst"
          name="tekst"
          rows={3}
          maxLength={2000}
          label={t('casuistiek.uitkomst.tekst')}
          defaultValue={w?.tekst}
          required
        />
        <Tekstveld
          id="uitkomst-stap"
          name="stap"
          maxLength={1000}
          label={t('casuistiek.uitkomst.stap')}
          defaultValue={w?.stap}
        />
        <div className="vt">
          <Tekstveld
            id="uitkomst-wij"
            name="wij"
            maxLength={1000}
            label={t('casuistiek.uitkomst.wij')}
            defaultValue={w?.wij}
          />
          <Tekstveld
            id="uitkomst-voor"
            name="voor"
            type="date"
            min={vandaag}
            label={t('casuistiek.uitkomst.voor')}
            defaultValue={w?.voor}
          />
        </div>
        <Knop name="doe" value="uitkomst">
          {t('casuistiek.uitkomst.knop')}
        </Knop>
      </Stapel>
    </form>
  );
}

/** With or without a name; with one, it opens on purpose and the person reads that. */
export function MetNaam({ c, sleutel }: { c: Casus; sleutel: string }) {
  const t = useTekst();
  return (
    <Vlak id="naam" titel={t(c.metNaam ? 'casuistiek.metNaam' : 'casuistiek.zonderNaam')}>
      <p>{t(c.metNaam ? 'casuistiek.metNaamBij' : 'casuistiek.zonderNaamBij')}</p>
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
