import type { Overdracht } from '@bijrijder/dossier/overdracht';
import { Datum, EigenWoorden, Knop, Stapel, Vlak } from '@bijrijder/ui';
import { alineas } from '../../gedeeld/alineas.tsx';
import { Tekst } from '../../tekst/index.tsx';

/** The note of a handover on top of the person's page, for the new colleague, until the first talk. */
export function VerseOverdracht({
  o,
  persoon,
  naam,
  ik,
}: {
  o: Overdracht;
  persoon: string;
  naam: string;
  ik: string;
}) {
  const dag = (iso: string) => <Datum key={iso} iso={iso} weekdag="geen" />;
  const van = o.van.split(' ')[0]!;
  return (
    <Vlak id="overdracht" soort="thema" titel={<Tekst k="werkplek.overdracht.vers" waarden={{ van: o.van }} />}>
      <Stapel gat="r3">
        <p className="zacht">
          <Tekst k="werkplek.overdracht.versBij" waarden={{ naam, dag: dag(o.akkoordOp!) }} />
        </p>
        {alineas(o.notitie)}
        {o.wens && (
          <EigenWoorden wie={<Tekst k="werkplek.overdracht.hoopt" waarden={{ naam }} />}>{o.wens}</EigenWoorden>
        )}
        {o.clientWoorden && (
          <EigenWoorden wie={<Tekst k="werkplek.overdracht.zegt" waarden={{ naam }} />}>{o.clientWoorden}</EigenWoorden>
        )}
        {o.gesproken?.over && (
          <div>
            <h3>
              <Tekst k="werkplek.overdracht.besproken" waarden={{ van }} />
            </h3>
            {alineas(o.gesproken.over)}
          </div>
        )}
        {o.samenTot && (
          <p>
            <Tekst k="werkplek.overdracht.versLoopt" waarden={{ van, dag: dag(o.samenTot) }} />
          </p>
        )}
        {o.samen && (
          <p>
            <Tekst k="werkplek.overdracht.versSamen" waarden={{ naam, van }} />
          </p>
        )}
        {o.kennismaking ? (
          <p>
            <b>
              <Tekst
                k="werkplek.overdracht.versGepland"
                waarden={{ dag: dag(o.kennismaking.dag), tijd: o.kennismaking.tijd.replace(':', '.') }}
              />
            </b>
          </p>
        ) : (
          o.naar?.id === ik && (
            <p>
              <Knop soort="lijn" href={`/werkplek/mensen/${persoon}/gesprekken#afspraken`}>
                <Tekst k="werkplek.overdracht.versPlan" />
              </Knop>
            </p>
          )
        )}
      </Stapel>
    </Vlak>
  );
}
