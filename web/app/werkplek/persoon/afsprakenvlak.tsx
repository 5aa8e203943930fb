import type { Afspraak } from '@bijrijder/dossier/contact';
import { Knop, Lijstje, Melding, Stapel, Vinkje, Vlak } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Eenmalig } from '../../eenmalig.tsx';
import { vormBij } from '../../gedeeld/keuzes.ts';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { Momentvelden } from '../agenda/delen.tsx';
import type { Kop } from './kop.tsx';

type Gegevens = {
  kop: Kop;
  afspraken: Afspraak[];
  momenten: { dag: string; tijd: string }[];
  /** The moment that was asked for has just been taken. */
  bezet: boolean;
  sleutels: { afspraak: string };
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
                  <br />
                  <a href={`/werkplek/mensen/${d.kop.id}/afspraak/${a.id}`}>
                    <Tekst k="werkplek.agenda.verzetOfZegAf" />
                  </a>
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
                <Momentvelden
                  momenten={d.momenten}
                  vorm={vormBij(d.kop.voorkeur?.kanaal)}
                  voorkeur={d.kop.voorkeur && { naam, kanaal: d.kop.voorkeur.kanaal }}
                  plek={d.kop.voorkeur?.plek ?? ''}
                />
                {d.kop.voorkeur?.tolk && (
                  <Vinkje name="regeltolk" value="ja" aan>
                    <Tekst k="werkplek.agenda.regelTolk" waarden={{ taal: d.kop.voorkeur.tolk }} />
                  </Vinkje>
                )}
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
