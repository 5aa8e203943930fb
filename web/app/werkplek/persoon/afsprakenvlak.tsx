import type { Afspraak } from '@bijrijder/dossier/contact';
import { Keuzelijst, Knop, Lijstje, Melding, Stapel, Tekstvak, Tekstveld, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { GESPREKSVORMEN, vormBij } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Kop } from './kop.tsx';

type Gegevens = {
  kop: Kop;
  afspraken: Afspraak[];
  momenten: { dag: string; tijd: string }[];
  /** The moment that was asked for has just been taken. */
  bezet: boolean;
  sleutels: { afspraak: string; af: string };
};

/** Appointments of a person with us: the ones that stand, and a new moment to propose. */
export function Afsprakenvlak({ naam, d }: { naam: string; d: Gegevens }) {
  const t = useTekst();
  return (
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
                  <details>
                    <summary>
                      <Tekst k="werkplek.afspraken.zegAf" />
                    </summary>
                    <form method="post">
                      <Stapel gat="r3">
                        <Eenmalig sleutel={d.sleutels.af} />
                        <input type="hidden" name="id" value={a.id} />
                        <Tekstvak
                          id={`waarom-${a.id}`}
                          name="waarom"
                          rows={2}
                          maxLength={1000}
                          label={<Tekst k="werkplek.afspraken.waarom" waarden={{ naam }} />}
                          hulp={<Tekst k="werkplek.afspraken.waaromHulp" waarden={{ naam }} />}
                          required
                        />
                        <Knop soort="lijn" name="doe" value="zeg-af">
                          <Tekst k="werkplek.afspraken.zegAf" />
                        </Knop>
                      </Stapel>
                    </form>
                  </details>
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
                  hulp={
                    d.kop.voorkeur && (
                      <Tekst
                        k="werkplek.afspraken.voorkeur"
                        waarden={{ naam, hoe: t(`werkplek.kanaal.${d.kop.voorkeur.kanaal}` as Sleutel) }}
                      />
                    )
                  }
                  defaultValue={vormBij(d.kop.voorkeur?.kanaal)}
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
  );
}
