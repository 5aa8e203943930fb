import { Deel, EigenWoorden, Knop, Knoppen, Stapel, Tekstvak, Vinkjes, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { hoofdletter } from '../maandwoorden.ts';
import type { Contactbeeld } from './contact.tsx';

/** What we promised. A day that passed is our fault, and we say so. */
export function Beloften({ d }: { d: Contactbeeld }) {
  return (
    <Deel id="beloften" titel={<Tekst k="contact.beloften.kop" />}>
      {d.toezeggingen.length === 0 ? (
        <p>
          <Tekst k="contact.beloften.leeg" />
        </p>
      ) : (
        <Vinkjes
          lijst={d.toezeggingen.map((z) => ({
            id: z.id,
            icoon: z.gedaanOp ? ('check-circle' as const) : ('clock' as const),
            tekst: (
              <Tekst
                k={
                  z.gedaanOp
                    ? 'contact.beloften.gedaan'
                    : z.voor < d.vandaag
                      ? 'contact.beloften.voorbij'
                      : z.beloofdDoor
                        ? 'contact.beloften.nu'
                        : 'contact.beloften.open'
                }
                waarden={{
                  wat: hoofdletter(z.wat.replace(/\.$/, '')),
                  naam: z.door,
                  eerst: z.beloofdDoor ?? '',
                  dag: <Datum key="dag" iso={z.gedaanOp ?? z.voor} />,
                }}
              />
            ),
          }))}
        />
      )}
    </Deel>
  );
}

/** Notes of talks, read along and answered. */
export function Gesprekken({ d, naam }: { d: Contactbeeld; naam: string }) {
  return (
    <Deel id="gesprekken" titel={<Tekst k="contact.gesprekken.kop" />}>
      <Stapel>
        {d.gesprekken.length === 0 && (
          <p>
            <Tekst k="contact.gesprekken.leeg" />
          </p>
        )}
        {d.gesprekken.map((g, plek) => (
          <Vlak key={g.id} id={`gesprek-${g.id}`} soort="zacht">
            <Stapel gat="r3">
              <p className="zacht">
                <Tekst
                  k="contact.gesprekken.schreef"
                  waarden={{ naam: g.door, dag: <Datum key="dag" iso={g.dag} weekdag="geen" /> }}
                />
              </p>
              {g.clientZegt && <EigenWoorden>{g.clientZegt}</EigenWoorden>}
              {g.gezienGehoord && (
                <p>
                  <Tekst k="contact.gesprekken.zag" waarden={{ naam: g.door, tekst: g.gezienGehoord }} />
                </p>
              )}
              {g.afspraken.length > 0 && (
                <Vinkjes
                  lijst={g.afspraken.map((a) => {
                    const dag = <Datum key="dag" iso={a.gedaanOp ?? a.voor ?? d.vandaag} />;
                    const wie = a.wie === 'wij' ? 'wij' : 'u';
                    const hoe = a.gedaanOp ? 'Gedaan' : a.voor ? 'Dag' : '';
                    return {
                      id: a.id,
                      icoon: a.gedaanOp ? 'check-circle' : a.wie === 'wij' ? 'clock' : 'footprints',
                      tekst: (
                        <Tekst
                          k={`contact.gesprekken.${wie}${hoe}` as Sleutel}
                          waarden={{ naam: a.wie === 'wij' ? a.door : '', wat: a.wat, dag }}
                        />
                      ),
                    };
                  })}
                />
              )}
              {g.antwoorden.map((a) => (
                <div key={a.id}>
                  <p className="zacht">
                    <Tekst
                      k={a.soort === 'zo_is_het' ? 'contact.gesprekken.zei' : 'contact.gesprekken.vulde'}
                      waarden={{ dag: <Datum key="dag" iso={a.op} weekdag="geen" /> }}
                    />
                  </p>
                  {a.tekst && <p className="eigen">{a.tekst}</p>}
                </div>
              ))}
              {plek === 0 && (
                <form method="post">
                  <Stapel gat="r3">
                    <Eenmalig sleutel={d.sleutels.antwoord} />
                    <input type="hidden" name="id" value={g.id} />
                    {!g.antwoorden.some((a) => a.soort === 'zo_is_het') && (
                      <Knoppen>
                        <Knop soort="lijn" icoon="check" name="doe" value="zo_is_het">
                          <Tekst k="contact.gesprekken.zoIsHet" />
                        </Knop>
                      </Knoppen>
                    )}
                    <details>
                      <summary>
                        <Tekst k="contact.gesprekken.aanvullen" />
                      </summary>
                      <Stapel gat="r3">
                        <Tekstvak
                          id="aanvulling"
                          name="tekst"
                          eigen
                          rows={3}
                          maxLength={4000}
                          label={<Tekst k="contact.gesprekken.tekst" waarden={{ naam }} />}
                        />
                        <Knop soort="lijn" name="doe" value="aanvulling">
                          <Tekst k="contact.gesprekken.stuur" />
                        </Knop>
                      </Stapel>
                    </details>
                  </Stapel>
                </form>
              )}
            </Stapel>
          </Vlak>
        ))}
      </Stapel>
    </Deel>
  );
}
