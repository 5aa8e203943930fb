import { Kop, Melding, Stapel, Tabel, Terug, Vlak, WetsBron } from '@bijrijder/ui';
import { datum } from '@bijrijder/ui/opmaak';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/blad.ts';
import { bladVan } from './blad.server.ts';

export function loader({ params }: Route.LoaderArgs) {
  const blad = bladVan(params.blad);
  if (!blad) throw new Response(null, { status: 404 });
  return blad;
}

const dag = (iso: string): string => datum(iso, { jaar: true, weekdag: 'geen' });
const ALTIJD = '0001-01-01';

/** One law as we calculate it: each rule with its sentence, formula, figures through time, examples and doubts. */
export default function Regelblad({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Stapel gat="r4">
      <title>{`${d.titel}: ${t('regels.kop')}`}</title>
      <Terug href="/zo-rekenen-wij">
        <Tekst k="regels.alle" />
      </Terug>
      <Kop boven={d.wet} titel={d.titel} lood={d.inleiding} />
      {d.hiaten.length > 0 && (
        <Melding soort="onzeker" titel={<Tekst k="regels.nietZeker" />}>
          <ul>
            {d.hiaten.map((h) => (
              <li key={h.sleutel}>
                <b>{t(h.soort === 'onzeker' ? 'regels.onzeker' : 'regels.nietBerekend')}.</b> {h.tekst}
              </li>
            ))}
          </ul>
        </Melding>
      )}
      {d.regels.map((r) => (
        <details key={r.naam} id={r.naam} className="regelblad">
          <summary>
            <h2 className="kop-groot">{r.titel}</h2> <span className="zacht klein">{r.artikel}</span>
          </summary>
          <Vlak>
            {r.versies.map((v) => (
              <div key={v.van} className="boven-r3">
                {v.van !== ALTIJD && (
                  <p className="label">
                    <Tekst
                      k={v.tot ? 'regels.vanTot' : 'regels.vanaf'}
                      waarden={{ van: dag(v.van), tot: v.tot ? dag(v.tot) : '' }}
                    />
                  </p>
                )}
                <p>{v.zin}</p>
                <details>
                  <summary>
                    <Tekst k="regels.formule" />
                  </summary>
                  <p className="boven-r2">= {v.formule}</p>
                </details>
              </div>
            ))}
            {r.figuren.length > 0 && (
              <details>
                <summary>
                  <Tekst k="regels.cijfers" />
                </summary>
                <Stapel gat="r4">
                  {r.figuren.map((f) => (
                    <Tabel
                      key={f.sleutel}
                      naam={f.titel}
                      toonNaam
                      kolommen={[
                        { id: 'vanaf', naam: t('regels.kolomVanaf'), tekst: true },
                        { id: 'waarde', naam: t('regels.kolomWaarde') },
                        { id: 'bron', naam: t('regels.kolomBron'), tekst: true },
                      ]}
                      rijen={f.versies.map((v) => ({
                        id: v.van,
                        cellen: [
                          `${dag(v.van)}${v.tot ? ` ${t('regels.totEnMet')} ${dag(v.tot)}` : ''}`,
                          typeof v.waarde === 'string' ? v.waarde : v.waarde.map((rij) => rij.join(' · ')).join('; '),
                          `${v.bron.document}${v.bron.artikel ? `, ${v.bron.artikel}` : ''} (${t(`regels.zekerheid.${v.zekerheid}`)})`,
                        ],
                      }))}
                    />
                  ))}
                </Stapel>
              </details>
            )}
            {r.orakels.length > 0 ? (
              <p className="klein boven-r3">
                <Tekst k="regels.nagerekend" waarden={{ wat: r.orakels.join(', ') }} />
              </p>
            ) : (
              <p className="klein boven-r3">
                <Tekst k="regels.nietNagerekend" />
              </p>
            )}
            {r.nietZeker.map((zin) => (
              <p key={zin} className="klein">
                {zin}
              </p>
            ))}
            <WetsBron>{r.artikel}</WetsBron>
          </Vlak>
        </details>
      ))}
    </Stapel>
  );
}
