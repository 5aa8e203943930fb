import { Antwoord, Bedrag, Rekenrij, Som } from '@bijrijder/ui';
import type { ReactNode } from 'react';
import { Tekst } from '../../tekst/index.tsx';
import type { Voorbeeld } from './voorbeeld.ts';

const NUL: Voorbeeld = {
  normCent: 0,
  nettoCent: 0,
  vrijCent: 0,
  teltCent: 0,
  aanspraakCent: 0,
  verlagingCent: 0,
  restCent: 0,
  bijstandCent: 0,
  reserveCent: 0,
  aflossingCent: 0,
  erbijCent: 0,
  betaaldCent: 0,
  premieCent: 0,
  zonderWerkCent: 0,
};

/**
 * What the month comes to: the figure, what is kept, and the rows that add up to it. The script of the page keeps the
 * amounts up to date by their ids (`bedrag-…`, `rij-…`).
 */
export function Uitkomst({
  v,
  dag,
  besloten,
  premieMaand,
  wet,
  nogNiet,
}: {
  v: Voorbeeld | null;
  dag: ReactNode;
  /** The month that was decided on already: what it becomes does not come on its payday any more. */
  besloten?: string | null;
  premieMaand: ReactNode;
  wet: ReactNode;
  /** What stands there before an amount is known, when it is not the reader's own money. */
  nogNiet?: ReactNode;
}) {
  const c = v ?? NUL;
  const samen = c.nettoCent + c.betaaldCent;
  const erbij = samen - c.zonderWerkCent;
  const rij = (naam: string, cent: number, wat: ReactNode, meer: { bij?: ReactNode; open?: ReactNode } = {}) => (
    <Rekenrij
      id={`rij-${naam}`}
      bedragId={`bedrag-${naam}`}
      verborgen={cent === 0}
      wat={wat}
      bij={meer.bij}
      cent={cent}
    >
      {meer.open}
    </Rekenrij>
  );
  return (
    <div id="uitkomst-vak" data-wacht={v ? undefined : ''}>
      <p className="zacht" id="zonder-bedrag" hidden={v !== null}>
        {nogNiet ?? <Tekst k="opgave.typen.danNog" />}
      </p>
      <div id="met-bedrag" hidden={v === null}>
        <Antwoord
          id="uitkomst"
          titel={
            besloten ? (
              <Tekst k="opgave.klopt.wordt" waarden={{ maand: besloten }} />
            ) : (
              <Tekst k="opgave.typen.dan" waarden={{ dag }} />
            )
          }
          cent={c.betaaldCent}
          bedragId="bedrag-betaald"
          zin={
            <>
              <span id="zin-meer" hidden={erbij <= 0}>
                <Tekst
                  k="opgave.typen.samen"
                  waarden={{
                    samen: <Bedrag cent={samen} id="bedrag-samen" />,
                    erbij: <Bedrag cent={erbij} id="bedrag-erbijzin" />,
                  }}
                />
              </span>
              <span id="zin-minder" hidden={erbij > 0}>
                <Tekst k="opgave.typen.samenMinder" waarden={{ samen: <Bedrag cent={samen} id="bedrag-samen2" /> }} />
              </span>
            </>
          }
        >
          <Som>
            <Rekenrij wat={<Tekst k="opgave.regel.norm" />} cent={c.normCent} bedragId="bedrag-norm">
              <p>
                <Tekst k="opgave.regel.normUitleg" />
              </p>
            </Rekenrij>
            {rij('telt', -c.teltCent, <Tekst k="opgave.regel.loonTelt" />, {
              bij: (
                <Tekst k="opgave.regel.magHouden" waarden={{ bedrag: <Bedrag cent={c.vrijCent} id="bedrag-vrij" /> }} />
              ),
              open: wet,
            })}
            {rij('aanspraak', -c.aanspraakCent, <Tekst k="opgave.regel.vakantieWerkgever" />, {
              open: (
                <p>
                  <Tekst k="opgave.regel.vakantieWerkgeverUitleg" />
                </p>
              ),
            })}
            {rij('verlaging', -c.verlagingCent, <Tekst k="opgave.regel.verlaging" />)}
            {rij('rest', c.restCent, <Tekst k="opgave.regel.rest" />)}
            {rij('reserve', -c.reserveCent, <Tekst k="opgave.regel.vakantieWij" />, {
              open: (
                <p>
                  <Tekst k="opgave.regel.vakantieWijUitleg" />
                </p>
              ),
            })}
            {rij('aflossing', -c.aflossingCent, <Tekst k="opgave.regel.terugbetaling" />)}
            {rij('erbij', c.erbijCent, <Tekst k="opgave.regel.erbij" />)}
            <Rekenrij
              soort="eind"
              wat={<Tekst k="opgave.regel.opRekening" />}
              cent={c.betaaldCent}
              bedragId="bedrag-betaald2"
            />
          </Som>
          <p className="klein boven-r3" id="zin-premie" hidden={c.premieCent === 0}>
            <Tekst
              k="opgave.typen.premie"
              waarden={{ bedrag: <Bedrag cent={c.premieCent} id="bedrag-premie" />, maand: premieMaand }}
            />
          </p>
        </Antwoord>
      </div>
    </div>
  );
}
