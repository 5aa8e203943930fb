import { splitsKlein } from '@bijrijder/dossier/afhandelen';
import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { jaargrenzen, leesJaaropgave } from '@bijrijder/dossier/jaaropgave';
import { openTeHoren } from '@bijrijder/dossier/verrekening';
import {
  Bedrag,
  Deel,
  Knop,
  Knoppen,
  Kop,
  Leeg,
  Melding,
  Rekenrij,
  Som,
  Stapel,
  Tabel,
  Terug,
  Verder,
  WetsBron,
} from '@bijrijder/ui';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/jaar.ts';
import { Jaargrenzen, KleinBedrag } from './grens.tsx';
import { bijJaar, leesJaar } from './toegang.server.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const jaar = leesJaar(params.jaar);
  return bijJaar(request, 'lezen', async (t, persoon) => {
    const beeld = await leesJaaropgave(t, persoon, jaar);
    const thuis = await huishoudenVan(t, persoon);
    const open = thuis ? await openTeHoren(t, thuis.huishouden) : [];
    const { rest, klein, grensCent } = await splitsKlein(t, open);
    return {
      bron: teksten('jaaropgave'),
      klein: { grensCent, klein: klein.filter((o) => o.maand.startsWith(`${jaar}-`)) },
      jaar,
      vandaag: t.vandaag,
      loopt: jaar >= Number(t.vandaag.slice(0, 4)),
      beeld: beeld ?? null,
      grenzen: (await jaargrenzen(t, persoon, rest)).filter((g) => g.jaar === jaar),
    };
  });
}

export default function Jaarpagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Jaar d={loaderData} />
    </Teksten>
  );
}

function Jaar({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const jaar = String(d.jaar);
  const o = d.beeld?.opgave;
  return (
    <Stapel gat="r5">
      <title>{t('jaaropgave.titel', { jaar })}</title>
      <Terug href="/mijn/geld/jaaropgave">
        <Tekst k="jaaropgave.alle" />
      </Terug>
      <Kop
        titel={<Tekst k={d.loopt ? 'jaaropgave.kopTotNu' : 'jaaropgave.titel'} waarden={{ jaar }} />}
        lood={
          d.beeld?.gemaaktOp ? (
            <Tekst k="jaaropgave.gemaakt" waarden={{ dag: dagWoord(d.beeld.gemaaktOp, taal) }} />
          ) : (
            <Tekst k={d.loopt ? 'jaaropgave.loopt' : 'jaaropgave.nogNiet'} />
          )
        }
      />
      <KleinBedrag {...d.klein} />
      <Jaargrenzen grenzen={d.grenzen} />
      {!o ? (
        <Leeg icoon="receipt" zin={<Tekst k="jaaropgave.niets" waarden={{ jaar }} />} />
      ) : (
        <>
          {(d.beeld?.volgnummer ?? 0) > 0 && (
            <Melding>
              <Tekst k="jaaropgave.opnieuw" />
            </Melding>
          )}
          <Deel id="som" titel={<Tekst k="jaaropgave.som" />}>
            <Som rekening label={t('jaaropgave.som')}>
              <Rekenrij
                wat={<Tekst k="jaaropgave.uitbetaald" waarden={{ jaar }} />}
                bij={<Tekst k="jaaropgave.uitbetaaldBij" waarden={{ n: o.betalingen.length }} />}
                cent={o.uitbetaaldCent}
              />
              {o.premieCent > 0 && (
                <Rekenrij wat={<Tekst k="jaaropgave.premie" />} cent={-o.premieCent}>
                  <p>
                    <Tekst k="jaaropgave.premieUitleg" />
                  </p>
                </Rekenrij>
              )}
              {o.ingehoudenCent > 0 && (
                <Rekenrij wat={<Tekst k="jaaropgave.ingehouden" />} cent={o.ingehoudenCent}>
                  <p>
                    <Tekst k="jaaropgave.ingehoudenUitleg" />
                  </p>
                  <WetsBron>art. 58 en 60 Pw</WetsBron>
                </Rekenrij>
              )}
              {o.terugbetaaldCent > 0 && (
                <Rekenrij wat={<Tekst k="jaaropgave.terugbetaald" />} cent={-o.terugbetaaldCent}>
                  <p>
                    <Tekst k="jaaropgave.terugbetaaldUitleg" />
                  </p>
                  <WetsBron>art. 58 lid 5 Pw</WetsBron>
                </Rekenrij>
              )}
              <Rekenrij soort="tussen" wat={<Tekst k="jaaropgave.netto" />} cent={o.nettoCent} />
              <Rekenrij
                wat={<Tekst k="jaaropgave.loonheffing" />}
                cent={o.loonheffingCent}
                ongeveer={o.onbevestigd.length > 0}
              >
                <p>
                  <Tekst
                    k="jaaropgave.loonheffingUitleg"
                    waarden={{ n: o.kortingMaanden, korting: <Bedrag cent={o.heffingskortingCent ?? 0} /> }}
                  />
                </p>
                <p>
                  <Verder href="/regels/jaaropgave">
                    <Tekst k="jaaropgave.regels" />
                  </Verder>
                </p>
                <WetsBron>Normenbrief SZW, bijlage VI</WetsBron>
              </Rekenrij>
              <Rekenrij
                soort="eind"
                wat={<Tekst k="jaaropgave.bruto" />}
                cent={o.brutoCent}
                ongeveer={o.onbevestigd.length > 0}
              />
            </Som>
            <p>
              <Tekst k="jaaropgave.brutoUitleg" />
            </p>
          </Deel>
          {o.ontbreekt.length > 0 && (
            <Melding soort="onzeker" titel={<Tekst k="jaaropgave.nietBerekend" />}>
              <Tekst
                k={o.ontbreekt.includes('aow_leeftijd') ? 'jaaropgave.aow' : 'jaaropgave.ontbreekt'}
                waarden={{ wat: o.ontbreekt.join(', ') }}
              />
            </Melding>
          )}
          {o.onbevestigd.length > 0 && (
            <Melding soort="onzeker" titel={<Tekst k="jaaropgave.onbevestigd" />}>
              <p>
                <Tekst k="jaaropgave.onbevestigdUitleg" waarden={{ jaar }} />
              </p>
            </Melding>
          )}
          <Deel id="zorg" titel={<Tekst k="jaaropgave.zorg" />}>
            <p>
              <Tekst k="jaaropgave.zorgUitleg" waarden={{ bedrag: <Bedrag cent={o.zvwGemeenteCent ?? 0} /> }} />
            </p>
          </Deel>
          <Deel id="betalingen" titel={<Tekst k="jaaropgave.betalingen" waarden={{ jaar }} />}>
            <Tabel
              naam={t('jaaropgave.betalingen', { jaar })}
              kolommen={[
                { id: 'dag', naam: t('jaaropgave.dag'), tekst: true },
                { id: 'wat', naam: t('jaaropgave.wat'), tekst: true },
                { id: 'bedrag', naam: t('jaaropgave.bedrag') },
              ]}
              rijen={o.betalingen.map((b, i) => ({
                id: `${b.geboektOp}-${b.maand}-${b.doel}-${i}`,
                cellen: [
                  hoofdletter(dagWoord(b.geboektOp, taal)),
                  t(`jaaropgave.doel.${b.doel}` as Sleutel, { maand: maandWoord(b.maand, d.vandaag, taal) }),
                  <Bedrag key="b" cent={b.bedragCent} />,
                ],
              }))}
            />
            <p className="boven-r3">
              <Tekst k="jaaropgave.partner" />
            </p>
          </Deel>
          <Deel id="klopt" titel={<Tekst k="jaaropgave.klopt" />}>
            <p>
              <Tekst k="jaaropgave.kloptUitleg" />{' '}
              <Verder href="/mijn/hulp">
                <Tekst k="jaaropgave.hulp" />
              </Verder>
            </p>
          </Deel>
          <Knoppen>
            <Knop soort="zacht" icoon="download-simple" href={`/mijn/geld/jaaropgave/${jaar}/download`} download>
              <Tekst k="jaaropgave.download" />
            </Knop>
          </Knoppen>
          <p className="zacht klein">
            <Tekst k="jaaropgave.print" />
          </p>
        </>
      )}
    </Stapel>
  );
}
