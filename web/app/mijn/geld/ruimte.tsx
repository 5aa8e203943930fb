import { naastVan } from '@bijrijder/dossier/begeleiding';
import { giftenVan, spaargeldVan } from '@bijrijder/dossier/geld';
import { ruimteDitJaar, ruimteDoorHetJaar } from '@bijrijder/huishoudgeld';
import { Bedrag, Deel, Kop, Melding, Rekenrij, Som, Stapel, Tabel, Terug, Vinkjes, WetsBron, Zij } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { nieuweSleutel } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/ruimte.ts';
import { verwerkRuimte } from './ruimte.server.ts';
import { Giften, Spaargeld } from './ruimtevormen.tsx';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  const zoek = new URL(request.url).searchParams;
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const { ruimten, nietBekend } = ruimteDitJaar(geld.tijdlijn, geld.uitvoering.nu, geld.vandaag, geld.rekenaar);
    const jaar = geld.vandaag.slice(0, 4);
    const vanaf = `${Number(jaar) - 1}-01-01`;
    const giften = giftenVan(geld.feiten)
      .filter((g) => g.geldigVan >= vanaf)
      .map((g) => ({ onderwerp: g.onderwerp, wat: g.inhoud.wat, dag: g.geldigVan, cent: g.inhoud.bedrag_ct }));
    return {
      jaar,
      vandaag: geld.vandaag,
      // the other adult has the same room; once is enough when nothing was used
      ruimten: ruimten.filter((r, i) => r.gebruiktCent > 0 || ruimten.findIndex((x) => x.soort === r.soort) === i),
      maanden: ruimteDoorHetJaar(geld.tijdlijn, geld.uitvoering.nu, jaar, geld.vandaag, geld.rekenaar).map((m) => ({
        ...m,
        vrijwilligCent: m.vrijwilliger && Math.max(0, ...Object.values(m.vrijwilliger).map((s) => s.gebruiktCent)),
      })),
      giften,
      wijzig: giften.find((g) => g.onderwerp === zoek.get('wijzig')) ?? null,
      spaargeld: spaargeldVan(geld.feiten)
        .filter((v) => v.geldigVan >= vanaf)
        .map((v) => ({
          onderwerp: v.onderwerp,
          dag: v.geldigVan,
          cent: v.inhoud.bedrag_ct,
          tijdensCent: v.inhoud.opgebouwd_in_bijstand_ct,
        })),
      samen: geld.tijdlijn.personen.length > 1,
      geenGiften: !(geld.tijdlijn.giften ?? []).some((g) => g.dag.startsWith(jaar)),
      vermogenOnbekend: nietBekend.includes('vermogen'),
      ietsOnbekend: nietBekend.some((n) => n !== 'vermogen'),
      bewaard: zoek.has('bewaard'),
      sleutels: { gift: nieuweSleutel(), spaargeld: nieuweSleutel() },
      klantmanager: await naastVan(t, persoon),
    };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const fout = await verwerkRuimte(request);
  return fout ? data({ fout }, 400) : redirect('/mijn/geld/ruimte?bewaard=ja', 303);
}

export default function Ruimte({ loaderData: d, actionData }: Route.ComponentProps) {
  const taal = useTaal();
  const t = useTekst();
  const fout = actionData?.fout ?? null;
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.ruimte.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <Kop titel={<Tekst k="geld.ruimte.kies" />} lood={<Tekst k="geld.ruimte.lood" />} />
        {d.bewaard && !fout && (
          <Melding soort="goed" rol="status">
            <Tekst k="geld.ruimte.bewaard" />
          </Melding>
        )}
        {d.ruimten.map((r) => (
          <Deel
            key={`${r.soort}-${r.persoon ?? ''}`}
            id={`${r.soort}-${r.persoon ?? ''}`}
            titel={<Tekst k={`geld.ruimte.${r.soort}`} />}
          >
            <p className="onder-r3">
              <Tekst
                k={`geld.ruimte.${r.soort}.uitleg`}
                waarden={{ grens: <Bedrag cent={r.grensCent} />, jaar: d.jaar }}
              />
            </p>
            {r.soort !== 'vrijwilligersvergoeding_maand' && (
              <Som>
                <Rekenrij wat={<Tekst k="geld.ruimte.grens" />} cent={r.grensCent} />
                <Rekenrij wat={<Tekst k="geld.ruimte.gebruikt" />} cent={-r.gebruiktCent} />
                <Rekenrij wat={<Tekst k="geld.ruimte.over" />} cent={r.overCent} soort="eind" />
              </Som>
            )}
            {(r.teltNietMeeCent ?? 0) > 0 && (
              <p className="boven-r2">
                <Tekst k="geld.ruimte.teltNietMee" waarden={{ bedrag: <Bedrag cent={r.teltNietMeeCent ?? 0} /> }} />
              </p>
            )}
            {r.bovenCent > 0 ? (
              <div className="boven-r3">
                <Melding soort="let-op">
                  <Tekst
                    k={r.soort === 'spaargeld' ? 'geld.ruimte.spaarBoven' : 'geld.ruimte.boven'}
                    waarden={{ bedrag: <Bedrag cent={r.bovenCent} /> }}
                  />
                </Melding>
              </div>
            ) : (
              (r.soort === 'giften' || r.soort === 'spaargeld') && (
                <p className="boven-r2">
                  <Tekst k={r.soort === 'giften' ? 'geld.ruimte.alsBoven' : 'geld.ruimte.alsSpaarBoven'} />
                </p>
              )
            )}
            <WetsBron>Participatiewet {r.artikel}</WetsBron>
            {r.soort === 'giften' && (
              <div className="boven-r4">
                {d.geenGiften && (
                  <p className="zacht onder-r3">
                    <Tekst k="geld.ruimte.geenGiften" />
                  </p>
                )}
                <Giften regels={d.giften} wijzig={d.wijzig} fout={fout} sleutel={d.sleutels.gift} vandaag={d.vandaag} />
              </div>
            )}
            {r.soort === 'spaargeld' && (
              <div className="boven-r4">
                <Spaargeld regels={d.spaargeld} fout={fout} sleutel={d.sleutels.spaargeld} vandaag={d.vandaag} />
              </div>
            )}
          </Deel>
        ))}
        {d.vermogenOnbekend && (
          <Deel id="spaargeld-" titel={<Tekst k="geld.ruimte.spaargeld" />}>
            <p className="onder-r3">
              <Tekst k="geld.ruimte.vermogenOnbekend" />
            </p>
            <Spaargeld regels={d.spaargeld} fout={fout} sleutel={d.sleutels.spaargeld} vandaag={d.vandaag} />
          </Deel>
        )}
        {d.ietsOnbekend && (
          <Melding soort="onzeker">
            <Tekst k="geld.ruimte.ietsOnbekend" />
          </Melding>
        )}
        <Deel id="maanden" titel={<Tekst k="geld.ruimte.maanden" waarden={{ jaar: d.jaar }} />}>
          <Tabel
            naam={t('geld.ruimte.maanden', { jaar: d.jaar })}
            soort="smal"
            kolommen={(['maand', 'giften', 'over', 'vrijwillig', 'spaargeld'] as const).map((id) => ({
              id,
              naam: <Tekst k={`geld.ruimte.kolom.${id}`} />,
            }))}
            rijen={d.maanden.map((m) => ({
              id: m.maand,
              soort: d.vandaag.startsWith(m.maand) ? ('nu' as const) : undefined,
              cellen: [
                hoofdletter(maandWoord(m.maand, d.vandaag, taal)),
                ...[
                  m.komt ? null : m.giftenCent,
                  m.giften ? m.giften.overCent : null,
                  m.vrijwilligCent,
                  m.spaargeld ? m.spaargeld.overCent : null,
                ].map((cent, i) => (cent === null ? '–' : <Bedrag key={['g', 'o', 'v', 's'][i]} cent={cent} />)),
              ],
            }))}
          />
          <p className="zacht klein boven-r2">
            <Tekst k="geld.ruimte.maandenBij" />
          </p>
        </Deel>
        <Deel id="weten" titel={<Tekst k="geld.premie.weten" />}>
          <Vinkjes
            lijst={[
              { id: 'a', tekst: <Tekst k="geld.ruimte.weten1" /> },
              { id: 'b', tekst: <Tekst k="geld.ruimte.weten2" /> },
              { id: 'd', tekst: <Tekst k="geld.ruimte.weten4" /> },
              ...(d.samen ? [{ id: 'c', tekst: <Tekst k="geld.ruimte.weten3" /> }] : []),
            ]}
          />
        </Deel>
      </Stapel>
      <Zij>
        <Begeleider wie={d.klantmanager} />
      </Zij>
    </>
  );
}
