import { EigenWoorden, Gezicht, Keuze, Knop, Knoppen, Stapel, Tekstvak, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { alineas } from '../../gedeeld/alineas.tsx';
import { BEGELEIDERWENSEN } from '../../gedeeld/keuzes.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Contactbeeld } from './contact.tsx';

/** Asking for another klantmanager, and saying yes or no to the handover note. */
export function Ander({ d, naam }: { d: Contactbeeld; naam: string }) {
  if (!d.naast) return null;
  const o = d.overdracht;
  return (
    <Vlak id="ander" kop="groot" soort="zacht" titel={<Tekst k="contact.ander.kop" />}>
      {o ? (
        <form method="post">
          <Stapel>
            <input type="hidden" name="id" value={o.id} />
            <p>
              <Tekst
                k={o.aanleiding === 'client' ? 'contact.ander.loopt' : 'contact.ander.teamLoopt'}
                waarden={{ naam }}
              />
            </p>
            {o.aanleiding === 'team' && o.reden && <p>{o.reden}</p>}
            {o.ondanksWens && <p>{o.ondanksWens}</p>}
            {o.collega?.antwoord === 'nee' && (
              <p>
                <Tekst k="contact.ander.collegaNee" waarden={{ naam }} />
              </p>
            )}
            {o.notitie && (
              <>
                {o.naar && (
                  <p className="rij">
                    {d.naarGezicht && (
                      <Gezicht
                        naam={o.naar.naam}
                        rol="medewerker"
                        maat="groot"
                        foto={`/mijn/gezicht/${o.naar.id}?v=${d.naarGezicht}`}
                      />
                    )}
                    <Tekst k="contact.ander.naar" waarden={{ naam: <b key="naam">{o.naar.naam}</b> }} />
                  </p>
                )}
                <div>
                  <h3>
                    <Tekst k="contact.ander.notitie" />
                  </h3>
                  {alineas(o.notitie)}
                </div>
                {o.naar && (
                  <p className="zacht">
                    <Tekst
                      k={o.collega ? 'contact.ander.collega' : 'contact.ander.collegaWacht'}
                      waarden={{
                        naam: o.naar.naam,
                        dag: o.collega ? <Datum key="dag" iso={o.collega.op} weekdag="geen" /> : '',
                      }}
                    />
                  </p>
                )}
                {o.akkoordOp ? (
                  <p>
                    <Tekst
                      k="contact.ander.gezegd"
                      waarden={{ dag: <Datum key="dag" iso={o.akkoordOp} weekdag="geen" /> }}
                    />
                  </p>
                ) : (
                  <>
                    <Tekstvak
                      id="woorden"
                      name="woorden"
                      eigen
                      rows={3}
                      maxLength={2000}
                      label={<Tekst k="contact.ander.woorden" />}
                      defaultValue={o.clientWoorden}
                    />
                    <Knoppen>
                      <Knop name="doe" value="akkoord">
                        <Tekst k="contact.ander.akkoord" />
                      </Knop>
                      <Knop soort="lijn" name="doe" value="niet-akkoord">
                        <Tekst k="contact.ander.niet" />
                      </Knop>
                    </Knoppen>
                  </>
                )}
              </>
            )}
            <Knop soort="kaal" name="doe" value="blijf">
              <Tekst k="contact.ander.stop" waarden={{ naam }} />
            </Knop>
          </Stapel>
        </form>
      ) : (
        <>
          <p>
            <Tekst k="contact.ander.uitleg" />
          </p>
          <details className="boven-r3">
            <summary>
              <Tekst k="contact.ander.vraag" />
            </summary>
            <form method="post">
              <Stapel>
                <Eenmalig sleutel={d.sleutels.ander} />
                <Tekstvak id="reden" name="reden" rows={2} maxLength={1000} label={<Tekst k="contact.ander.reden" />} />
                <Tekstvak id="wens" name="wens" rows={2} maxLength={1000} label={<Tekst k="contact.ander.wens" />} />
                <Knop soort="lijn" name="doe" value="ander">
                  <Tekst k="contact.ander.vraag" />
                </Knop>
              </Stapel>
            </form>
          </details>
        </>
      )}
    </Vlak>
  );
}

/** Who came after whom: until the first talk in full, with who stays until when; then folded. The note stays to be read. */
export function Overgegaan({ d }: { d: Contactbeeld }) {
  const t = useTekst();
  return d.eerder.map((o) => {
    const van = o.van.split(' ')[0]!;
    const naar = o.naar?.naam.split(' ')[0] ?? '';
    const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" />;
    return (
      <Vlak
        key={o.id}
        id={`overgegaan-${o.id}`}
        kop="groot"
        soort={o.id === d.vers?.id ? 'thema' : 'zacht'}
        titel={<Tekst k="contact.ander.klaarKop" waarden={{ van, naar }} />}
      >
        <Stapel gat="r3">
          {o.naar && d.naast?.id === o.naar.id && (
            <Gezicht
              naam={o.naar.naam}
              rol="medewerker"
              maat="groot"
              foto={d.naast.gezicht ? `/mijn/gezicht/${o.naar.id}?v=${d.naast.gezicht}` : undefined}
            />
          )}
          <p>
            <Tekst k="contact.ander.klaar" waarden={{ naar: o.naar?.naam ?? '', dag: dag(o.klaarOp!) }} />
          </p>
          {o.samenTot && o.samenTot >= d.vandaag && (
            <p>
              <Tekst k="contact.ander.nogErbij" waarden={{ van, dag: dag(o.samenTot) }} />
            </p>
          )}
          {o.id === d.vers?.id && !o.kennismaking && (
            <p>
              <a href="#afspraken">
                <Tekst k="contact.ander.samenUitleg" waarden={{ van }} />
              </a>
            </p>
          )}
          <details open={o.id === d.vers?.id}>
            <summary>{t('contact.ander.eerder')}</summary>
            <Stapel gat="r3">
              {alineas(o.notitie)}
              {o.clientWoorden && <EigenWoorden>{o.clientWoorden}</EigenWoorden>}
              {o.gesproken && (
                <>
                  <h3>
                    <Tekst k="contact.ander.besproken" waarden={{ van, naar, dag: dag(o.gesproken.op) }} />
                  </h3>
                  {alineas(o.gesproken.over)}
                </>
              )}
            </Stapel>
          </details>
        </Stapel>
      </Vlak>
    );
  });
}

/** Staying with the klantmanager of now, or not: said by the person, and looked at before anything is proposed. */
export function Begeleiderwens({ d, naam }: { d: Contactbeeld; naam: string }) {
  const t = useTekst();
  if (!d.naast) return null;
  return (
    <Vlak id="begeleider" kop="groot" soort="zacht" titel={<Tekst k="contact.begeleider.kop" waarden={{ naam }} />}>
      <form method="post">
        <Stapel gat="r3">
          <Eenmalig sleutel={d.sleutels.begeleider} />
          <Keuze
            id="begeleiderwens"
            name="begeleiderwens"
            vraag={t('contact.begeleider.vraag')}
            gekozen={d.begeleiderwens?.wens}
            required
            opties={BEGELEIDERWENSEN.map((w) => ({ value: w, tekst: t(`contact.begeleider.${w}`, { naam }) }))}
          />
          <Tekstvak
            id="begeleiderwoorden"
            name="begeleiderwoorden"
            rows={2}
            maxLength={1000}
            eigen
            label={t('contact.begeleider.woorden')}
            hulp={t('contact.begeleider.hulp')}
            defaultValue={d.begeleiderwens?.woorden}
          />
          <Knop soort="lijn" name="doe" value="begeleider">
            <Tekst k="contact.begeleider.bewaar" />
          </Knop>
        </Stapel>
      </form>
    </Vlak>
  );
}
