import {
  afsprakenVan,
  berichtenVan,
  gesprekkenVan,
  leesAntwoorden,
  leesBerichten,
  planAfspraak,
  stuurBericht,
  vrijeMomenten,
  zegAf,
} from '@bijrijder/dossier/contact';
import { eenmalig } from '@bijrijder/dossier/toegang';
import {
  Berichten,
  Datum,
  EigenWoorden,
  Keuzelijst,
  Knop,
  Kolommen,
  Leeg,
  Lijstje,
  Melding,
  Stapel,
  Tekstvak,
  Tekstveld,
  Vlak,
} from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { useBericht } from '../../gedeeld/berichttekst.ts';
import { GESPREKSVORMEN } from '../../gedeeld/keuzes.ts';
import { leesSleutel, nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/gesprekken.ts';
import { Gespreksafspraken } from './gespreksafspraken.tsx';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  const klaar = new URL(request.url).searchParams.get('klaar');
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'contact' }, async (t) => {
    const uit = {
      kop: await leesKop(t, persoon),
      gesprekken: await gesprekkenVan(t, persoon),
      berichten: await berichtenVan(t, persoon),
      afspraken: await afsprakenVan(t, persoon),
      momenten: t.wie.soort === 'medewerker' ? await vrijeMomenten(t, t.wie.id) : [],
      klaar: klaar === 'ja',
      bezet: klaar === 'bezet',
      sleutels: { bericht: nieuweSleutel(), afspraak: nieuweSleutel() },
    };
    // who opens this page has read it
    await leesBerichten(t, persoon);
    await leesAntwoorden(t, persoon);
    return uit;
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const vorm = await request.formData();
  const tekst = (naam: string) => String(vorm.get(naam) ?? '').trim();
  const { persoon } = params;
  const hier = `/werkplek/mensen/${persoon}/gesprekken`;
  switch (tekst('doe')) {
    case 'bericht': {
      if (!tekst('tekst')) return redirect(`${hier}#berichten`, 303);
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'bericht' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          if (t.wie.soort === 'medewerker') await stuurBericht(t, persoon, tekst('tekst').slice(0, 4000), t.wie.id);
          return null;
        }),
      );
      return redirect(`${hier}#berichten`, 303);
    }
    case 'plan': {
      const [dag, tijd] = tekst('moment').split(' ');
      if (!dag || !tijd) return redirect(`${hier}#afspraken`, 303);
      const { resultaat } = await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
        eenmalig(t, leesSleutel(vorm), async () =>
          t.wie.soort === 'medewerker'
            ? planAfspraak(t, persoon, t.wie.id, {
                dag,
                tijd,
                vorm: GESPREKSVORMEN.find((g) => g === tekst('vorm')) ?? 'telefoon',
                plek: tekst('plek').slice(0, 200),
                soort: 'gesprek',
                tolk: '',
                meenemen: '',
              })
            : false,
        ),
      );
      return redirect(resultaat ? `${hier}#afspraken` : `${hier}?klaar=bezet#afspraken`, 303);
    }
    case 'zeg-af':
      await bijPersoon(request, persoon, { handeling: 'toevoegen', object: 'contact' }, (t) =>
        zegAf(t, persoon, tekst('id')),
      );
      return redirect(`${hier}#afspraken`, 303);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Gesprekken({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const bericht = useBericht();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="gesprekken" titel={t('werkplek.gesprekken.titel')}>
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="werkplek.gesprekken.gedeeld" waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <div>
          {d.gesprekken.length === 0 && <Leeg icoon="chats-circle" zin={<Tekst k="werkplek.gesprekken.leeg" />} />}
          {d.gesprekken.map((g) => (
            <Vlak
              key={g.id}
              id={`g-${g.id}`}
              titel={
                <>
                  {t(`werkplek.gespreksvorm.${g.vorm}` as Sleutel)}, <Datum iso={g.dag} weekdag="geen" />
                </>
              }
            >
              <Stapel gat="r3">
                <p className="zacht klein">{[g.door, g.plek].filter(Boolean).join(' · ')}</p>
                {g.clientZegt && <EigenWoorden wie={naam}>{g.clientZegt}</EigenWoorden>}
                {g.gezienGehoord && <p>{g.gezienGehoord}</p>}
                <Gespreksafspraken naam={naam} afspraken={g.afspraken} />
                {g.antwoorden.map((a) => (
                  <div key={a.id}>
                    <p className="klein zacht">
                      <Tekst
                        k={a.soort === 'zo_is_het' ? 'werkplek.gesprekken.zoIsHet' : 'werkplek.gesprekken.aanvulling'}
                        waarden={{ naam, dag: <Datum key="dag" iso={a.op} weekdag="geen" /> }}
                      />
                    </p>
                    {a.tekst && <p className="eigen">{a.tekst}</p>}
                  </div>
                ))}
              </Stapel>
            </Vlak>
          ))}
        </div>
        <aside aria-label={t('werkplek.berichten.kop')}>
          <Vlak id="berichten" titel={<Tekst k="werkplek.berichten.kop" />}>
            <Stapel gat="r4">
              {d.berichten.length === 0 ? (
                <p>
                  <Tekst k="werkplek.berichten.leeg" />
                </p>
              ) : (
                <Berichten
                  label={t('werkplek.berichten.kop')}
                  items={d.berichten.map((b) => ({
                    id: b.id,
                    naam: b.van === 'client' ? naam : (b.naam ?? t('werkplek.berichten.systeem')),
                    rol: b.van === 'client' ? 'client' : 'medewerker',
                    wanneer: <Datum iso={b.dag} weekdag="geen" />,
                    tekst: bericht(b),
                  }))}
                />
              )}
              <form method="post">
                <Stapel gat="r3">
                  <Eenmalig sleutel={d.sleutels.bericht} />
                  <Tekstvak
                    id="bericht"
                    name="tekst"
                    rows={3}
                    maxLength={4000}
                    label={<Tekst k="werkplek.berichten.schrijf" waarden={{ naam }} />}
                    hulp={<Tekst k="werkplek.berichten.hulp" waarden={{ naam }} />}
                    required
                  />
                  <Knop soort="lijn" name="doe" value="bericht">
                    <Tekst k="werkplek.berichten.stuur" />
                  </Knop>
                </Stapel>
              </form>
            </Stapel>
          </Vlak>
          <Vlak id="afspraken" titel={<Tekst k="werkplek.afspraken.kop" />}>
            <Stapel gat="r4">
              {d.bezet && (
                <Melding soort="fout" rol="alert">
                  <Tekst k="werkplek.afspraken.bezet" />
                </Melding>
              )}
              {d.afspraken.length === 0 ? (
                <p>
                  <Tekst k="werkplek.afspraken.leeg" waarden={{ naam }} />
                </p>
              ) : (
                <Lijstje
                  lijst={d.afspraken.map((a) => ({
                    id: a.id,
                    icoon: 'calendar-check',
                    tekst: (
                      <>
                        <b>
                          <Tekst
                            k="werkplek.afspraken.item"
                            waarden={{ dag: datum(a.dag), tijd: a.tijd.replace(':', '.') }}
                          />
                        </b>{' '}
                        {a.plek || t(`werkplek.afspraak.${a.vorm}` as Sleutel)}
                        <form method="post">
                          <input type="hidden" name="id" value={a.id} />
                          <Knop soort="kaal" name="doe" value="zeg-af">
                            <Tekst k="werkplek.afspraken.zegAf" />
                          </Knop>
                        </form>
                      </>
                    ),
                    bij: <Tekst k="werkplek.afspraken.door" waarden={{ naam, door: a.gemaaktDoor }} />,
                  }))}
                />
              )}
              {d.momenten.length === 0 ? (
                <p>
                  <Tekst k="werkplek.afspraken.geenMoment" />
                </p>
              ) : (
                <details>
                  <summary className="knop knop--lijn">
                    <Tekst k="werkplek.afspraken.nieuw" />
                  </summary>
                  <form method="post">
                    <Stapel gat="r3">
                      <Eenmalig sleutel={d.sleutels.afspraak} />
                      <Keuzelijst
                        id="moment"
                        name="moment"
                        label={<Tekst k="werkplek.afspraken.moment" />}
                        opties={d.momenten.map((m) => ({
                          value: `${m.dag} ${m.tijd}`,
                          tekst: `${datum(m.dag)}, ${m.tijd.replace(':', '.')}`,
                        }))}
                      />
                      <Keuzelijst
                        id="vorm"
                        name="vorm"
                        label={<Tekst k="werkplek.afspraken.vorm" />}
                        opties={GESPREKSVORMEN.map((g) => ({ value: g, tekst: t(`werkplek.vormkeuze.${g}`) }))}
                      />
                      <Tekstveld
                        id="plek"
                        name="plek"
                        label={<Tekst k="werkplek.afspraken.plek" />}
                        defaultValue={d.kop.voorkeur?.plek}
                        maxLength={200}
                      />
                      <Knop soort="lijn" name="doe" value="plan">
                        <Tekst k="werkplek.afspraken.plan" />
                      </Knop>
                    </Stapel>
                  </form>
                </details>
              )}
            </Stapel>
          </Vlak>
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
