import type { Besloten } from '@bijrijder/dossier/advies';
import type { Afspraak, Eigenafspraak, Gesprek, Toezegging } from '@bijrijder/dossier/contact';
import type { Plan } from '@bijrijder/dossier/plan';
import type { Grens } from '@bijrijder/dossier/werk';
import { Datum, Knop, Lijstje, Stapel, Tekstveld, Verder, Vlak } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Eenmalig } from '../../eenmalig.tsx';
import { alsUren } from '../../gedeeld/uren.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { Geldslot } from './geldslot.tsx';
import type { Kop } from './kop.tsx';

type Terzij = {
  kop: Kop;
  plan: Plan;
  toezeggingen: readonly Toezegging[];
  /** By when a decision on a request was promised, while there is none. */
  besluitVoor: string | null;
  afgesproken: readonly Eigenafspraak[];
  afspraak: Afspraak | null;
  grens: Grens | null;
  advies: Besloten | null;
  laatste: Gesprek | null;
  vandaag: string;
  sleutels: { beloof: string };
};

/** Beside the person's own words: what we promised, what was agreed, what happened last, and money behind its lock; what is obliged comes last. */
export function Terzijde({ d, children }: { d: Terzij; children: ReactNode }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const open = d.toezeggingen.filter((z) => z.gedaanOp === null);
  const gedaan = d.toezeggingen.filter((z) => z.gedaanOp !== null);
  const stap = d.plan.stappen.filter((s) => s.klaarOp !== null).sort((a, b) => (a.klaarOp! < b.klaarOp! ? 1 : -1))[0];
  const g = d.laatste;
  return (
    <aside aria-label={t('werkplek.beloofd.kop')}>
      <Vlak id="beloofd" soort="thema" titel={<Tekst k="werkplek.beloofd.kop" />}>
        {d.besluitVoor && (
          <>
            <p>
              <Tekst
                k={d.besluitVoor < d.vandaag ? 'werkplek.dag.besluitLaat' : 'werkplek.dag.besluit'}
                waarden={{ dag: <Datum key="dag" iso={d.besluitVoor} /> }}
              />
            </p>
            <p>
              <Verder href={`/werkplek/mensen/${d.kop.id}/recht`}>
                <Tekst k="werkplek.beloofd.besluit" />
              </Verder>
            </p>
          </>
        )}
        {d.toezeggingen.length === 0 ? (
          d.besluitVoor === null && (
            <p>
              <Tekst k="werkplek.beloofd.leeg" />
            </p>
          )
        ) : (
          <Lijstje
            lijst={[
              ...open.map((z) => ({
                id: z.id,
                icoon: 'clock' as const,
                tekst: (
                  <>
                    <b className="hoofdletter">
                      <Datum iso={z.voor} />
                    </b>{' '}
                    {z.wat}
                  </>
                ),
                actie: (
                  <form method="post">
                    <input type="hidden" name="id" value={z.id} />
                    <Knop soort="kaal" icoon="check" name="doe" value="gedaan">
                      <Tekst k="werkplek.beloofd.knopGedaan" />
                    </Knop>
                  </form>
                ),
                bij:
                  z.voor < d.vandaag ? (
                    <Tekst
                      k={z.beloofdDoor ? 'werkplek.beloofd.nuVoorbij' : 'werkplek.beloofd.voorbij'}
                      waarden={{ door: z.door, eerst: z.beloofdDoor ?? '' }}
                    />
                  ) : (
                    <Tekst
                      k={z.beloofdDoor ? 'werkplek.beloofd.nu' : 'werkplek.beloofd.open'}
                      waarden={{
                        door: z.door,
                        eerst: z.beloofdDoor ?? '',
                        dag: <Datum key="dag" iso={z.beloofdOp} weekdag="geen" />,
                      }}
                    />
                  ),
              })),
              ...gedaan.map((z) => ({
                id: z.id,
                icoon: 'check-circle' as const,
                tekst: <span className="hoofdletter">{z.wat}</span>,
                bij: (
                  <Tekst
                    k="werkplek.beloofd.gedaan"
                    waarden={{ door: z.door, dag: <Datum key="dag" iso={z.gedaanOp!} weekdag="geen" /> }}
                  />
                ),
              })),
            ]}
          />
        )}
        <details className="boven-r3">
          <summary className="knop knop--kaal">
            <Tekst k="werkplek.beloofd.nieuw" />
          </summary>
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.beloof} />
              <Tekstveld
                id="beloof-wat"
                name="tekst"
                label={<Tekst k="werkplek.beloofd.wat" />}
                maxLength={1000}
                required
              />
              <Tekstveld
                id="beloof-voor"
                name="voor"
                type="date"
                min={d.vandaag}
                label={<Tekst k="werkplek.beloofd.voor" />}
                required
              />
              <Knop soort="lijn" name="doe" value="beloof">
                <Tekst k="werkplek.beloofd.bewaar" waarden={{ naam }} />
              </Knop>
            </Stapel>
          </form>
        </details>
      </Vlak>
      <Vlak id="afgesproken" titel={<Tekst k="werkplek.afgesproken.kop" waarden={{ naam }} />}>
        {d.afspraak || d.plan.vorm || d.grens || d.advies || d.afgesproken.length > 0 ? (
          <Afgesproken d={d} />
        ) : (
          <p>
            <Tekst k="werkplek.afgesproken.leeg" waarden={{ naam }} />
          </p>
        )}
        <p className="boven-r2">
          <Verder href={`/werkplek/mensen/${d.kop.id}/overdracht`} icoon="handshake">
            <Tekst k="werkplek.persoon.overdracht" />
          </Verder>
        </p>
        <p className="boven-r2">
          <Verder href={`/werkplek/mensen/${d.kop.id}/verhuizing`} icoon="house">
            <Tekst k="werkplek.persoon.verhuizing" />
          </Verder>
        </p>
        <p className="boven-r2">
          <Verder href={`/werkplek/mensen/${d.kop.id}/bewind`} icoon="scales">
            <Tekst k="werkplek.persoon.bewind" />
          </Verder>
        </p>
      </Vlak>
      {(stap || g) && (
        <Vlak id="laatst" titel={<Tekst k="werkplek.laatst.kop" />}>
          <Lijstje
            lijst={[
              ...(stap
                ? [
                    {
                      id: stap.id,
                      icoon: 'star' as const,
                      tekst: <Tekst k="werkplek.laatst.stap" waarden={{ naam, wat: stap.tekst }} />,
                      bij: <Datum iso={stap.klaarOp!} weekdag="geen" />,
                    },
                  ]
                : []),
              ...(g
                ? [
                    {
                      id: g.id,
                      icoon: 'chats-circle' as const,
                      tekst: (
                        <Tekst
                          k="werkplek.laatst.gesprek"
                          waarden={{
                            vorm: t(`werkplek.gespreksvorm.${g.vorm}` as Sleutel),
                            dag: <Datum key="dag" iso={g.dag} weekdag="geen" />,
                          }}
                        />
                      ),
                      bij: (
                        <Tekst
                          k={
                            g.antwoorden.some((a) => a.soort === 'zo_is_het')
                              ? 'werkplek.laatst.zoIsHet'
                              : 'werkplek.laatst.gedeeld'
                          }
                          waarden={{ naam }}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Vlak>
      )}
      <Vlak id="geld" soort="zacht" titel={<Tekst k="werkplek.geld.kop" />}>
        <Geldslot kop={d.kop} />
      </Vlak>
      {children}
    </aside>
  );
}

/** The next time to meet, and what this person chose and took on: how close we walk along, at most how many hours of work, and their own agreements. */
function Afgesproken({ d }: { d: Terzij }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  const { vorm } = d.plan;
  const a = d.afspraak;
  const dag = (iso: string) => <Datum key="dag" iso={iso} weekdag="geen" />;
  return (
    <Lijstje
      lijst={[
        ...(a
          ? [
              {
                id: 'afspraak',
                icoon: 'calendar-blank' as const,
                tekst: (
                  <a className="hoofdletter" href={`/werkplek/mensen/${d.kop.id}/afspraak/${a.id}`}>
                    <Tekst
                      k="werkplek.afgesproken.zien"
                      waarden={{ dag: <Datum key="dag" iso={a.dag} />, tijd: a.tijd.replace(':', '.') }}
                    />
                  </a>
                ),
                bij: (
                  <Tekst
                    k="werkplek.afgesproken.zienBij"
                    waarden={{
                      waar: a.plek || t(`werkplek.afspraak.${a.vorm}` as Sleutel),
                      wie: a.waarnemer ?? a.met,
                    }}
                  />
                ),
              },
            ]
          : []),
        ...(vorm
          ? [
              {
                id: 'vorm',
                icoon: 'users' as const,
                tekst: <Tekst k={`werkplek.vorm.${vorm.vorm}`} waarden={{ naam }} />,
                bij: <Tekst k="werkplek.afgesproken.gekozen" waarden={{ naam, dag: dag(vorm.gekozenOp) }} />,
              },
            ]
          : []),
        ...(d.grens?.hoogstensHonderdsten
          ? [
              {
                id: 'grens',
                icoon: 'handshake' as const,
                tekst: (
                  <Tekst
                    k="werkplek.afgesproken.uren"
                    waarden={{
                      uren: alsUren(d.grens.hoogstensHonderdsten),
                      reden: <span key="reden" className="eigen">{`“${d.grens.reden}”`}</span>,
                    }}
                  />
                ),
                bij: (
                  <a href={`/werkplek/mensen/${d.kop.id}/werk#grens`}>
                    <Tekst k="werkplek.afgesproken.urenSinds" waarden={{ dag: dag(d.grens.op) }} />
                  </a>
                ),
              },
            ]
          : []),
        ...(d.advies
          ? [
              {
                id: 'advies',
                icoon: 'note-pencil' as const,
                tekst: (
                  <>
                    <a href={`/werkplek/mensen/${d.kop.id}/advies`}>
                      <Tekst k="werkplek.advies.link" />
                    </a>{' '}
                    {d.advies.conclusie.urenHonderdsten !== null && (
                      <Tekst k="werkplek.advies.uren" waarden={{ uren: alsUren(d.advies.conclusie.urenHonderdsten) }} />
                    )}
                  </>
                ),
                bij: <Tekst k="werkplek.advies.tot" waarden={{ dag: dag(d.advies.conclusie.geldigTot) }} />,
              },
            ]
          : []),
        ...d.afgesproken.map((a) => ({
          id: a.id,
          icoon: a.gedaanOp ? ('check-circle' as const) : ('footprints' as const),
          tekst: <Tekst k="werkplek.afgesproken.eigen" waarden={{ naam, wat: a.wat }} />,
          bij: a.gedaanOp ? (
            <Tekst k="werkplek.afgesproken.eigenGedaan" waarden={{ dag: dag(a.gedaanOp) }} />
          ) : a.voor ? (
            <Tekst k="werkplek.afgesproken.eigenDag" waarden={{ dag: dag(a.voor) }} />
          ) : (
            <Tekst k="werkplek.afgesproken.eigenTempo" />
          ),
        })),
      ]}
    />
  );
}
