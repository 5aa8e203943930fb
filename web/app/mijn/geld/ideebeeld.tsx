import type { Ideebeeld, Ideeuitkomst } from '@bijrijder/dossier/geld';
import { Bedrag, Deel, Feiten, Stapel, Tabel, Uitkomst } from '@bijrijder/ui';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { hoofdletter, maandWoord } from '../maandwoorden.ts';

/** What an idea gives, in one sentence after the amount. */
export function Ideeverschil({ u }: { u: Ideeuitkomst }) {
  const waarden = { bedrag: <Bedrag cent={Math.abs(u.verschilCent)} ongeveer /> };
  return (
    <>
      <Tekst
        k={u.verschilCent > 0 ? 'geld.idee.meer' : u.verschilCent < 0 ? 'geld.idee.minder' : 'geld.idee.evenveel'}
        waarden={waarden}
      />
      {(u.premieCent ?? 0) > 0 && (
        <>
          {' '}
          <Tekst k="geld.idee.premie" waarden={{ bedrag: <Bedrag cent={u.premieCent ?? 0} ongeveer /> }} />
        </>
      )}
    </>
  );
}

/** The picture of one idea: what was filled in, what it gives, month by month. The same for the maker and for whom it is shown to. */
export function Ideetekening({ beeld: b, vandaag }: { beeld: Ideebeeld; vandaag: string }) {
  const taal = useTaal();
  const t = useTekst();
  const w = (m: string) => maandWoord(m, vandaag, taal);
  const maanden = b.uitkomsten[0]?.maanden ?? [];
  return (
    <Stapel gat="r5">
      {b.uitkomsten.map((u) => (
        <Uitkomst
          key={u.naam}
          voor={
            <>
              {u.naam !== 'dan' && (
                <>
                  <b>
                    <Tekst k={`geld.veld.${u.naam}`} />
                  </b>
                  .{' '}
                </>
              )}
              <Tekst k="geld.anders.vanaf" waarden={{ maand: w(b.van) }} />
            </>
          }
          cent={u.samenCent}
          ongeveer
          na={
            <>
              <Ideeverschil u={u} />
              {b.perExtraUurCent !== null && b.perExtraUurCent >= 0 && (
                <>
                  {' '}
                  <Tekst k="geld.wat-als.extraUur" waarden={{ bedrag: <Bedrag cent={b.perExtraUurCent} ongeveer /> }} />
                </>
              )}
            </>
          }
        />
      ))}
      <Deel id="ingevuld" titel={<Tekst k="geld.idee.ingevuld" />}>
        <Feiten
          lijst={b.ingevuld.map((i) => ({
            id: i.veld,
            term: <Tekst k={`geld.idee.veld.${i.veld}` as Sleutel} />,
            waarde:
              i.soort === 'bedrag' ? (
                <Bedrag cent={Number(i.waarde)} />
              ) : i.soort === 'maand' ? (
                hoofdletter(w(i.waarde))
              ) : (
                i.waarde
              ),
          }))}
        />
      </Deel>
      {maanden.length > 0 && (
        <Deel id="maanden" titel={<Tekst k="geld.anders.tabel" />}>
          <Tabel
            naam={t('geld.anders.tabel')}
            soort="smal"
            kolommen={[
              { id: 'maand', naam: <Tekst k="geld.weg.kolom.maand" /> },
              { id: 'nu', naam: <Tekst k="geld.anders.kolom.nu" /> },
              ...b.uitkomsten.map((u) => ({
                id: u.naam,
                naam: <Tekst k={u.naam === 'dan' ? 'geld.anders.kolom.dan' : `geld.veld.${u.naam}`} />,
              })),
            ]}
            rijen={maanden.map((m, i) => ({
              id: m.maand,
              cellen: [
                w(m.maand),
                <Bedrag key="nu" cent={m.nuCent} />,
                ...b.uitkomsten.map((u) => <Bedrag key={u.naam} cent={u.maanden[i]?.danCent ?? 0} />),
              ],
            }))}
          />
        </Deel>
      )}
      <p className="zacht klein">
        <Tekst k="geld.idee.schatting" waarden={{ dag: <Datum key="dag" iso={b.berekendOp} weekdag="geen" jaar /> }} />
      </p>
    </Stapel>
  );
}
