import { Deel, Keuzelijst, Knop, Melding, Stapel, Tekstveld, Verder, Vinkje, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { GESPREKSVORMEN, vormBij } from '../../gedeeld/keuzes.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { hoofdletter } from '../maandwoorden.ts';
import type { Contactbeeld } from './contact.tsx';

/** Appointments one plans oneself, and may cancel without a reason. */
export function Afspraken({ d, naam }: { d: Contactbeeld; naam: string }) {
  const t = useTekst();
  const taal = useTaal();
  const van = d.vers?.van.split(' ')[0] ?? '';
  const moment = (m: { dag: string; tijd: string; ookVrij: boolean }) => {
    const item = t('contact.afspraken.item', { dag: datum(m.dag, { taal }), tijd: m.tijd.replace(':', '.') });
    return m.ookVrij ? t('contact.ander.ookVrij', { item, van }) : item;
  };
  return (
    <Deel id="afspraken" titel={<Tekst k="contact.afspraken.kop" />}>
      <Stapel>
        {d.bezet && (
          <Melding soort="fout" rol="alert">
            <Tekst k="contact.afspraken.bezet" />
          </Melding>
        )}
        {d.afspraken.length === 0 && (
          <p>
            <Tekst k="contact.afspraken.leeg" />
          </p>
        )}
        {d.afspraken.map((a) => (
          <Vlak key={a.id} id={`afspraak-${a.id}`}>
            <h3>
              <Tekst
                k="contact.afspraken.item"
                waarden={{ dag: hoofdletter(datum(a.dag, { taal })), tijd: a.tijd.replace(':', '.') }}
              />
            </h3>
            <p>
              <Tekst k="contact.afspraken.met" waarden={{ naam: a.met, waar: a.plek || t(`contact.waar.${a.vorm}`) }} />
            </p>
            {a.vorm === 'chat' && (
              <p>
                <Tekst k={a.dag === d.vandaag ? 'contact.afspraken.chatNu' : 'contact.afspraken.chat'} />{' '}
                <Verder href="/mijn/hulp#berichten">
                  <Tekst k="contact.afspraken.chatNaar" />
                </Verder>
              </p>
            )}
            {a.waarnemer && (
              <p>
                <Tekst k="contact.afspraken.waarnemer" waarden={{ naam: a.met.split(' ')[0]!, ander: a.waarnemer }} />
              </p>
            )}
            <form method="post">
              <input type="hidden" name="id" value={a.id} />
              <Knop soort="kaal" name="doe" value="zeg-af">
                <Tekst k="contact.afspraken.zegAf" />
              </Knop>{' '}
              <span className="zacht">
                <Tekst k="contact.afspraken.zegAfBij" />
              </span>
            </form>
          </Vlak>
        ))}
        {!d.naast && (
          <form method="post">
            <Stapel gat="r3">
              <p>
                <Tekst k="contact.afspraken.niemand" />
              </p>
              <div>
                <Knop soort="lijn" name="doe" value="iemand">
                  <Tekst k="contact.afspraken.iemand" />
                </Knop>
              </div>
            </Stapel>
          </form>
        )}
        {d.naast &&
          (d.momenten.length === 0 ? (
            <p>
              <Tekst k="contact.afspraken.geen" />
            </p>
          ) : (
            <details open={d.bezet || d.afspraken.length === 0}>
              <summary className="knop knop--lijn">
                <Tekst k="contact.afspraken.nieuw" waarden={{ naam }} />
              </summary>
              <form method="post">
                <Stapel>
                  <Eenmalig sleutel={d.sleutels.afspraak} />
                  <Keuzelijst
                    id="moment"
                    name="moment"
                    label={<Tekst k="contact.afspraken.moment" />}
                    opties={d.momenten.map((m) => ({
                      value: `${m.dag} ${m.tijd}`,
                      tekst: moment(m),
                    }))}
                  />
                  <Keuzelijst
                    id="vorm"
                    name="vorm"
                    label={<Tekst k="contact.afspraken.vorm" />}
                    defaultValue={vormBij(d.voorkeur?.kanaal)}
                    opties={GESPREKSVORMEN.map((g) => ({ value: g, tekst: t(`contact.vorm.${g}`) }))}
                  />
                  <Tekstveld
                    id="waar"
                    name="plek"
                    maxLength={300}
                    label={<Tekst k="contact.afspraken.plek" />}
                    defaultValue={d.voorkeur?.plek}
                  />
                  {d.vers && d.vers.naar?.id === d.naast.id && (
                    <Vinkje name="samen" value="ja">
                      <Tekst k="contact.ander.samen" waarden={{ van }} />
                    </Vinkje>
                  )}
                  <input type="hidden" name="tolk" value={d.voorkeur?.tolk ?? ''} />
                  <input type="hidden" name="meenemen" value={d.voorkeur?.meenemen ?? ''} />
                  <Knop name="doe" value="plan">
                    <Tekst k="contact.afspraken.plan" />
                  </Knop>
                </Stapel>
              </form>
            </details>
          ))}
      </Stapel>
    </Deel>
  );
}
