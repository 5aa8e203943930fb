import type { Klacht } from '@bijrijder/dossier/klacht';
import { EigenWoorden, Lijstje, Melding, Stapel, Statusregel, Vlak } from '@bijrijder/ui';
import { datum, tijd } from '@bijrijder/ui/opmaak';
import type { ReactNode } from 'react';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';

/** A complaint as the person who complains sees it: where it stands, what was said, who read it. */
export function Klachtbeeld({ k, vandaag, children }: { k: Klacht; vandaag: string; children?: ReactNode }) {
  const t = useTekst();
  const taal = useTaal();
  const dag = (iso: string) => datum(iso, { taal });
  const laat = !k.uitkomst && vandaag > k.uiterlijk;
  return (
    <Stapel gat="r5">
      <Statusregel
        stap={<Tekst k={k.uitkomst ? 'rechten.klacht.status.klaar' : 'rechten.klacht.status.stap'} />}
        wie={<Tekst k="rechten.klacht.status.wie" />}
        wanneer={k.uitkomst ? dag(k.uitkomst.dag) : <Tekst k="rechten.ervoor" waarden={{ dag: dag(k.uiterlijk) }} />}
      />
      {laat && <Melding soort="let-op" titel={<Tekst k="rechten.klacht.status.laat" />} />}
      <p className="zacht">
        <Tekst k="rechten.klacht.bevestigd" waarden={{ dag: dag(k.ontvangenOp) }} />{' '}
        {!k.uitkomst && <Tekst k="rechten.klacht.horen" />}
      </p>
      {k.uitkomst && (
        <Vlak soort="thema" id="antwoord" titel={<Tekst k="rechten.klacht.soort.uitkomst" />}>
          <Stapel>
            {k.uitkomst.oordeel && (
              <p className="groot">
                <Tekst k={`rechten.klacht.oordeel.${k.uitkomst.oordeel}`} />
              </p>
            )}
            {k.uitkomst.excuus && (
              <p>
                <Tekst k="rechten.klacht.excuus" />
              </p>
            )}
            {k.uitkomst.herstel && (
              <p>
                <Tekst k="rechten.klacht.herstel" />
              </p>
            )}
            <EigenWoorden wie={t('rechten.klacht.status.wie')}>{k.uitkomst.tekst}</EigenWoorden>
            <p className="zacht">
              <Tekst k="rechten.klacht.ombudsman" />
            </p>
          </Stapel>
        </Vlak>
      )}
      <Vlak id="woorden" titel={<Tekst k="rechten.klacht.uwWoorden" />}>
        <Stapel>
          {k.namens && (
            <p>
              <Tekst k="rechten.klacht.namens" waarden={{ naam: k.namens }} />
            </p>
          )}
          <EigenWoorden>{k.wat}</EigenWoorden>
          {k.over && (
            <p>
              <b>
                <Tekst k="rechten.klacht.over" />
              </b>
              <br />
              {k.over}
            </p>
          )}
          {k.wens && (
            <p>
              <b>
                <Tekst k="rechten.klacht.wens" />
              </b>
              <br />
              {k.wens}
            </p>
          )}
        </Stapel>
      </Vlak>
      {k.stappen.some((s) => s.soort !== 'uitkomst') && (
        <Vlak id="gebeurd" titel={<Tekst k="rechten.klacht.gebeurd" />}>
          <Stapel>
            {k.stappen
              .filter((s) => s.soort !== 'uitkomst')
              .map((s) => (
                <div key={s.id}>
                  <p>
                    <b>
                      {s.soort === 'bericht' ? (
                        <Tekst k={`rechten.klacht.van.${s.van}`} />
                      ) : (
                        <Tekst k={`rechten.klacht.soort.${s.soort}`} waarden={{ dag: s.tot ? dag(s.tot) : '' }} />
                      )}
                    </b>{' '}
                    <span className="zacht klein">{dag(s.dag)}</span>
                  </p>
                  <p>{s.tekst}</p>
                </div>
              ))}
          </Stapel>
        </Vlak>
      )}
      {children}
      <Vlak soort="zacht" id="wie-las" titel={<Tekst k="rechten.klacht.wieLas" />}>
        {k.gelezenDoor.length === 0 ? (
          <p>
            <Tekst k="rechten.klacht.niemandLas" />
          </p>
        ) : (
          <Lijstje
            lijst={k.gelezenDoor.map((g) => ({
              id: g.op,
              icoon: 'eye',
              tekst: g.naam,
              bij: `${dag(g.dag)}, ${tijd(g.op, taal)}`,
            }))}
          />
        )}
      </Vlak>
    </Stapel>
  );
}

/** Who reads a complaint, before somebody writes one. */
export function WieLeest() {
  const regels = ['alleen', 'niet', 'dossier', 'termijn'] as const;
  return (
    <Vlak soort="zacht" id="wie-leest" titel={<Tekst k="rechten.klacht.wieLeest.kop" />}>
      <Lijstje
        lijst={regels.map((id) => ({ id, icoon: 'lock-simple', tekst: <Tekst k={`rechten.klacht.wieLeest.${id}`} /> }))}
      />
    </Vlak>
  );
}
