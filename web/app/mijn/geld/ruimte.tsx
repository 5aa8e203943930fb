import { klantmanagerVan } from '@bijrijder/dossier/begeleiding';
import { ruimteDitJaar } from '@bijrijder/huishoudgeld';
import { Bedrag, Deel, Kop, Melding, Rekenrij, Som, Stapel, Terug, Vinkjes, WetsBron, Zij } from '@bijrijder/ui';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/ruimte.ts';
import { Begeleider } from './samen.tsx';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const { ruimten, nietBekend } = ruimteDitJaar(geld.tijdlijn, geld.uitvoering.nu, geld.vandaag, geld.rekenaar);
    return {
      jaar: geld.vandaag.slice(0, 4),
      // the other adult has the same room; once is enough when nothing was used
      ruimten: ruimten.filter((r, i) => r.gebruiktCent > 0 || ruimten.findIndex((x) => x.soort === r.soort) === i),
      samen: geld.tijdlijn.personen.length > 1,
      geenGiften: (geld.tijdlijn.giften ?? []).length === 0,
      vermogenOnbekend: nietBekend.includes('vermogen'),
      ietsOnbekend: nietBekend.some((n) => n !== 'vermogen'),
      klantmanager: await klantmanagerVan(t, persoon),
    };
  });
}

export default function Ruimte({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.ruimte.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <Kop titel={<Tekst k="geld.ruimte.kies" />} lood={<Tekst k="geld.ruimte.lood" />} />
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
            {r.soort === 'giften' && d.geenGiften && (
              <p className="zacht boven-r2">
                <Tekst k="geld.ruimte.geenGiften" />
              </p>
            )}
            <WetsBron>Participatiewet {r.artikel}</WetsBron>
          </Deel>
        ))}
        {d.vermogenOnbekend && (
          <Melding soort="onzeker">
            <Tekst k="geld.ruimte.vermogenOnbekend" />
          </Melding>
        )}
        {d.ietsOnbekend && (
          <Melding soort="onzeker">
            <Tekst k="geld.ruimte.ietsOnbekend" />
          </Melding>
        )}
        <Deel id="weten" titel={<Tekst k="geld.premie.weten" />}>
          <Vinkjes
            lijst={[
              { id: 'a', tekst: <Tekst k="geld.ruimte.weten1" /> },
              { id: 'b', tekst: <Tekst k="geld.ruimte.weten2" /> },
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
