import type { Casus } from '@bijrijder/dossier/casuistiek';
import { Actielijst, EigenWoorden, Knop, Knoppen, Stapel, Tekstvak, Vinkje, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Keuzevelden, Weegschaal } from '../../werkplek/casuistiek/weegt.tsx';

/** A question about the person at the table of colleagues: they read all of it, weigh along, and see the outcome first. */
export function Casusblad({ c, sleutel }: { c: Casus; sleutel: string }) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key="d" iso={iso} weekdag="geen" />;
  return (
    <Vlak id={`casus-${c.id}`} titel={c.vraag}>
      <Stapel gat="r3">
        <p className="zacht">
          <Tekst k="overu.door" waarden={{ door: c.door, dag: dag(c.gesteldOp) }} />
          {c.tafel && (
            <>
              {'. '}
              <Tekst
                k="overu.tafel.tafel"
                waarden={{
                  dag: <Datum key="d" iso={c.tafel.op} />,
                  tijd: c.tafel.om ? 'ja' : 'nee',
                  om: c.tafel.om?.replace(':', '.') ?? '',
                }}
              />
            </>
          )}
        </p>
        {c.leden.length > 0 && (
          <p>
            <Tekst k="overu.tafel.wie" waarden={{ namen: c.leden.map((l) => `${l.naam} (${l.functie})`).join(', ') }} />
          </p>
        )}
        {c.achtergrond && <p>{c.achtergrond}</p>}
        {c.clientWoorden && <EigenWoorden>{c.clientWoorden}</EigenWoorden>}
        {c.adviezen.map((a) => (
          <p key={a.id}>
            <b>{a.door}</b> {a.tekst}
          </p>
        ))}
        {c.gasten.map((g) => (
          <Gast key={g.id} g={g} open={!c.uitkomst} />
        ))}
        {c.weegt.length > 0 && (
          <>
            <h3>{t('overu.tafel.weegt.kop')}</h3>
            <Weegschaal weegt={c.weegt} van="u" />
          </>
        )}
        {c.uitkomst ? (
          <>
            <h3>{t('overu.tafel.uitkomst.kop')}</h3>
            <p>{c.uitkomst.tekst}</p>
            <Actielijst
              items={c.uitkomst.acties.map((a) => ({
                id: a.id,
                gedaan: a.gedaanOp !== null,
                wat: a.wat,
                wie: a.door ?? t('overu.tafel.u'),
                wanneer: a.gedaanOp ? (
                  <Tekst k="overu.tafel.actie.gedaanOp" waarden={{ dag: dag(a.gedaanOp) }} />
                ) : a.voor ? (
                  <Datum iso={a.voor} weekdag="kort" />
                ) : (
                  <a href="/mijn/plan">{t('overu.tafel.plan')}</a>
                ),
              }))}
            />
          </>
        ) : (
          <>
            <Weegmee c={c} sleutel={sleutel} />
            {c.concept && <Meelezen c={c} concept={c.concept} sleutel={sleutel} />}
          </>
        )}
      </Stapel>
    </Vlak>
  );
}

function Weegmee({ c, sleutel }: { c: Casus; sleutel: string }) {
  const t = useTekst();
  return (
    <details>
      <summary className="knop knop--lijn">{t('overu.tafel.weegt')}</summary>
      <form method="post" className="boven-r3">
        <Stapel gat="r3">
          <Eenmalig sleutel={sleutel} />
          <input type="hidden" name="id" value={c.id} />
          <Keuzevelden weegt={c.weegt} w={null} bij={c.id} />
          <Tekstvak
            id={`weegt-${c.id}`}
            name="woorden"
            rows={2}
            maxLength={500}
            eigen
            label={t('overu.tafel.weegt')}
            hulp={t('overu.tafel.weegt.bij')}
            required
          />
          <Knop soort="lijn" name="doe" value="weegt">
            {t('overu.tafel.weegt.knop')}
          </Knop>
        </Stapel>
      </form>
    </details>
  );
}

/** What would come of it: nothing is final before they read it, when the asker wants to hear them first. */
function Meelezen({ c, concept, sleutel }: { c: Casus; concept: NonNullable<Casus['concept']>; sleutel: string }) {
  const t = useTekst();
  const naam = (id: string) => c.leden.find((l) => l.id === id)?.naam ?? c.door;
  return (
    <section aria-labelledby={`concept-${c.id}`} className="stapel">
      <h3 id={`concept-${c.id}`}>{t('overu.tafel.concept')}</h3>
      <p>{concept.tekst}</p>
      <Actielijst
        items={concept.acties.map((a) => ({
          id: `${a.gebruiker ?? ''}-${a.wat}`,
          gedaan: false,
          wat: a.wat,
          wie: a.gebruiker ? naam(a.gebruiker) : t('overu.tafel.u'),
          wanneer: a.voor ? <Datum iso={a.voor} weekdag="kort" /> : t('overu.tafel.actie.past'),
        }))}
      />
      {c.antwoorden.map((a) => (
        <EigenWoorden
          key={a.id}
          wie={<Tekst k="overu.tafel.gelezen" waarden={{ dag: <Datum key="d" iso={a.op} weekdag="geen" /> }} />}
        >
          {a.tekst || t('overu.tafel.concept.zonder')}
        </EigenWoorden>
      ))}
      <form method="post">
        <Stapel gat="r3">
          <Eenmalig sleutel={sleutel} />
          <input type="hidden" name="id" value={c.id} />
          <Tekstvak
            id={`antwoord-${c.id}`}
            name="woorden"
            rows={2}
            maxLength={2000}
            eigen
            label={t('overu.tafel.antwoord')}
          />
          <Vinkje name="voorbeeld">{t('overu.tafel.voorbeeld')}</Vinkje>
          <Knop name="doe" value="concept">
            {t('overu.tafel.knop')}
          </Knop>
        </Stapel>
      </form>
    </section>
  );
}

/** Somebody from outside at the table: who, until when, and what they said. The person says yes, or stops it, without a reason. */
function Gast({ g, open }: { g: Casus['gasten'][number]; open: boolean }) {
  const t = useTekst();
  const dag = (iso: string) => <Datum key="d" iso={iso} weekdag="geen" />;
  const wacht = g.jaNodig && !g.jaOp;
  return (
    <div>
      <p>
        <b>
          <bdi>{g.wie}</bdi>
        </b>{' '}
        {g.gestoptOp ? (
          <Tekst k="overu.gast.gestopt" waarden={{ dag: dag(g.gestoptOp) }} />
        ) : wacht ? (
          t(g.soort === 'handhaver' ? 'overu.gast.vraagHandhaver' : 'overu.gast.vraag')
        ) : (
          <Tekst k="overu.gast.denktMee" waarden={{ dag: dag(g.tot) }} />
        )}
      </p>
      {g.adviezen.map((a) => (
        <p key={a.tekst}>
          <bdi lang="nl">{a.tekst}</bdi>
        </p>
      ))}
      {open && !g.gestoptOp && (
        <form method="post">
          <input type="hidden" name="id" value={g.id} />
          <Knoppen>
            {wacht && (
              <Knop soort="lijn" name="doe" value="gast-ja">
                {t('overu.gast.ja')}
              </Knop>
            )}
            <Knop soort="kaal" name="doe" value="gast-nee">
              {t('overu.gast.nee')}
            </Knop>
          </Knoppen>
        </form>
      )}
    </div>
  );
}
