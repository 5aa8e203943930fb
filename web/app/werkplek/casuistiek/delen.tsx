import type { Casus, Intervisie as Les } from '@bijrijder/dossier/casuistiek';
import {
  Datum,
  EigenWoorden,
  Gezicht,
  Keuze,
  Keuzelijst,
  Knop,
  Leeg,
  Merkje,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vinkkeuze,
  Vlak,
} from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';

type Mens = { id: string; naam: string };

/** Questions on the table: who sits there, what they advise, what came of it. */
export function Casussen({ lijst, sleutel }: { lijst: readonly Casus[]; sleutel: string }) {
  const t = useTekst();
  if (lijst.length === 0) return <Leeg icoon="chats-circle" zin={t('casuistiek.leeg')} />;
  return (
    <Stapel gat="r4">
      {lijst.map((c) => (
        <Vlak key={c.id} id={`casus-${c.id}`} titel={c.vraag} kop="groot">
          <p className="zacht">
            <Tekst
              k="casuistiek.gesteld"
              waarden={{ door: c.door, dag: <Datum key="d" iso={c.gesteldOp} weekdag="geen" /> }}
            />
          </p>
          <p>
            <Merkje soort="goed">{t(`casuistiek.${c.client}`)}</Merkje>{' '}
            <Merkje soort="lijn">{t(c.metNaam ? 'casuistiek.metNaam' : 'casuistiek.zonderNaam')}</Merkje>
          </p>
          {c.clientWoorden && (
            <EigenWoorden wie={t('casuistiek.eigen')} wens>
              {c.clientWoorden}
            </EigenWoorden>
          )}
          {c.achtergrond && <p className="boven-r2">{c.achtergrond}</p>}
          <h3 className="boven-r3">{t('casuistiek.tafel')}</h3>
          <ul className="lijstje">
            {[{ naam: c.door, functie: 'klantmanager' }, ...c.leden].map((l) => (
              <li key={l.naam}>
                <Gezicht naam={l.naam} rol="medewerker" maat="klein" />
                <div>
                  <b>{l.naam}</b> <span className="zacht">{l.functie}</span>
                  {c.adviezen
                    .filter((a) => a.door === l.naam)
                    .map((a) => (
                      <p key={a.id}>{a.tekst}</p>
                    ))}
                </div>
              </li>
            ))}
          </ul>
          {c.uitkomst ? (
            <>
              <h3 className="boven-r3">{t('casuistiek.uitkomst.kop')}</h3>
              <p>{c.uitkomst.tekst}</p>
            </>
          ) : (
            <Meedoen c={c} sleutel={sleutel} />
          )}
        </Vlak>
      ))}
    </Stapel>
  );
}

function Meedoen({ c, sleutel }: { c: Casus; sleutel: string }) {
  const t = useTekst();
  return (
    <form method="post" className="boven-r3">
      <Stapel gat="r2">
        <Eenmalig sleutel={sleutel} />
        <input type="hidden" name="casus" value={c.id} />
        <input type="hidden" name="vraag" value={c.vraag} />
        <Tekstvak
          id={`tekst-${c.id}`}
          name="tekst"
          label={t(c.vanMij ? 'casuistiek.uitkomst' : 'casuistiek.advies')}
          rows={2}
          maxLength={2000}
        />
        {c.vanMij && (
          <Tekstveld id={`stap-${c.id}`} name="stap" label={t('casuistiek.uitkomst.stap')} maxLength={1000} />
        )}
        <Knop soort="lijn" name="doe" value={c.vanMij ? 'uitkomst' : 'advies'}>
          {t(c.vanMij ? 'casuistiek.uitkomst.knop' : 'casuistiek.advies.knop')}
        </Knop>
        {c.metNaam && !c.vanMij && (
          <>
            <Knop soort="kaal" icoon="lock-open" name="doe" value="open">
              {t('casuistiek.open')}
            </Knop>
            <p className="klein zacht">{t('casuistiek.open.bij')}</p>
          </>
        )}
      </Stapel>
    </form>
  );
}

/** A new question: no name in it, and the person knows. */
export function Stel({
  mensen,
  collegas,
  sleutel,
  w,
}: {
  mensen: readonly Mens[];
  collegas: readonly (Mens & { functie: string })[];
  sleutel: string;
  w: Record<string, string> | null;
}) {
  const t = useTekst();
  const keuze = (id: 'naam' | 'client', waarden: readonly ['nee', 'ja'] | readonly ['weet', 'erbij']) => (
    <Keuze
      id={`stel-${id}`}
      name={id}
      vraag={t(`casuistiek.stel.${id}`)}
      gekozen={w?.[id] ?? waarden[0]}
      opties={waarden.map((x) => ({ value: x, tekst: t(`casuistiek.stel.${id}.${x}` as 'casuistiek.stel.naam.nee') }))}
    />
  );
  return (
    <Vlak id="stel" titel={t('casuistiek.stel.kop')}>
      <form method="post">
        <Stapel gat="r3">
          <Eenmalig sleutel={sleutel} />
          <Keuzelijst
            id="stel-persoon"
            name="persoon"
            label={t('casuistiek.stel.mens')}
            defaultValue={w?.persoon}
            opties={mensen.map((m) => ({ value: m.id, tekst: m.naam }))}
          />
          <Tekstveld
            id="stel-vraag"
            name="vraag"
            label={t('casuistiek.stel.vraag')}
            hulp={t('casuistiek.stel.vraag.hulp')}
            maxLength={500}
            defaultValue={w?.vraag}
            required
          />
          <Tekstvak
            id="stel-achtergrond"
            name="achtergrond"
            label={t('casuistiek.stel.achtergrond')}
            rows={3}
            maxLength={4000}
            defaultValue={w?.achtergrond}
          />
          <Tekstvak
            id="stel-woorden"
            name="client_woorden"
            eigen
            label={t('casuistiek.stel.woorden')}
            hulp={t('casuistiek.stel.woorden.hulp')}
            rows={2}
            maxLength={2000}
            defaultValue={w?.client_woorden}
          />
          {keuze('naam', ['nee', 'ja'])}
          {keuze('client', ['weet', 'erbij'])}
          <Vinkkeuze
            id="stel-collegas"
            name="collega"
            vraag={t('casuistiek.stel.collegas')}
            opties={collegas.map((c) => ({ value: c.id, tekst: c.naam, bij: c.functie }))}
          />
          <Knop name="doe" value="vraag">
            {t('casuistiek.stel.knop')}
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}

/** What was learned together. */
export function Intervisie({
  lijst,
  sleutel,
  magSchrijven,
  w,
}: {
  lijst: readonly Les[];
  sleutel: string;
  magSchrijven: boolean;
  w: Record<string, string> | null;
}) {
  const t = useTekst();
  const eigen = w?.doe === 'intervisie' ? w : null;
  return (
    <Vlak id="intervisie" soort="zacht" titel={t('casuistiek.intervisie.kop')}>
      <p>{t('casuistiek.intervisie.bij')}</p>
      {lijst.map((les) => (
        <p key={les.id}>
          <b>{les.thema}</b> {les.geleerd} <span className="zacht">{les.door}</span>
        </p>
      ))}
      {magSchrijven && (
        <form method="post">
          <Stapel gat="r2">
            <Eenmalig sleutel={sleutel} />
            <Tekstveld
              id="thema"
              name="thema"
              label={t('casuistiek.intervisie.thema')}
              maxLength={200}
              defaultValue={eigen?.thema}
              required
            />
            <Tekstvak
              id="geleerd"
              name="tekst"
              label={t('casuistiek.intervisie.geleerd')}
              rows={2}
              maxLength={2000}
              defaultValue={eigen?.tekst}
              required
            />
            <Knop soort="lijn" name="doe" value="intervisie">
              {t('casuistiek.intervisie.knop')}
            </Knop>
          </Stapel>
        </form>
      )}
    </Vlak>
  );
}
