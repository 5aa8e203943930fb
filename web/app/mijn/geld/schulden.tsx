import { ruimteVan, splitsKlein } from '@bijrijder/dossier/afhandelen';
import { naastVan } from '@bijrijder/dossier/begeleiding';
import { jaargrenzen } from '@bijrijder/dossier/jaaropgave';
import { terugbetaalkenmerk, terugbetalingen } from '@bijrijder/dossier/terugbetaling';
import { betaalrekeningNu, geldafspraken, inVieren } from '@bijrijder/dossier/uitbetaling';
import { leesGrootboek } from '@bijrijder/dossier/verrekening';
import { type Inhouding, type WatOverblijft, watBlijftOver } from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Deel,
  Geldveld,
  Knop,
  Kop,
  Melding,
  Rekenrij,
  Som,
  Stapel,
  Terug,
  Verder,
  Vlak,
  WetsBron,
  Zij,
} from '@bijrijder/ui';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { Jaargrenzen, KleinBedrag } from '../jaaropgave/grens.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/schulden.ts';
import { Ontvangen, ZelfTerugbetalen } from './terugbetalen.tsx';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };
const SOORTEN = ['loonbeslag', 'termijn', 'schuldregeling'] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const v = new URL(request.url).searchParams;
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const velden = SOORTEN.map((soort) => {
      const tekst = v.get(soort) ?? '';
      const cent = tekst.trim() === '' ? 0 : leesBedrag(tekst);
      return { soort, tekst, cent, fout: cent === null };
    });
    const bekend: Inhouding[] = (geld.tijdlijn.termijnen ?? [])
      .filter((x) => !x.tot_en_met || x.tot_en_met >= geld.vandaag)
      .map((x) => ({ soort: 'termijn', schuldeiser: x.schuldeiser, gevraagdCent: x.bedrag_ct }));
    const afspraken = (await geldafspraken(t, geld.huishouden)).filter((a) => a.stand === 'loopt');
    const beslag: Inhouding[] = afspraken.flatMap((a) =>
      a.soort === 'beslag' ? [{ soort: 'beslag_op_bijstand', schuldeiser: a.naar, gevraagdCent: a.bedragCent }] : [],
    );
    const getypt: Inhouding[] = velden.flatMap((x) =>
      x.cent ? [{ soort: x.soort, schuldeiser: '', gevraagdCent: x.cent }] : [],
    );
    const m = geld.uitvoering.nu.find((x) => x.maand === geld.vandaag.slice(0, 7));
    const over = m ? watBlijftOver(m, [...beslag, ...bekend, ...getypt]) : null;
    const open = await splitsKlein(
      t,
      openstaandVan(await leesGrootboek(t, geld.huishouden), geld.uitvoering.openstaand),
    );
    // what is open until the next decision; what was paid back meanwhile is off already
    const ruimte = geld.tijdlijn.schuld ? await ruimteVan(t, geld.huishouden) : null;
    const openCent = geld.tijdlijn.schuld ? (ruimte?.restCent ?? geld.tijdlijn.schuld.bedrag_ct) : 0;
    const rekening = openCent > 0 ? await betaalrekeningNu(t) : null;
    return {
      bron: teksten('jaaropgave'),
      vandaag: geld.vandaag,
      maand: geld.vandaag.slice(0, 7),
      velden,
      over: over && { ...over, aflossingCent: m?.uitkomst?.aflossing_ct ?? 0 },
      voorU: afspraken.flatMap((a) =>
        a.soort === 'doorbetaling' && a.bedragCent ? [{ naam: a.naar, cent: a.bedragCent }] : [],
      ),
      openstaand: open.rest,
      klein: { klein: open.klein, grensCent: open.grensCent },
      grenzen: await jaargrenzen(t, persoon, open.rest),
      klantmanager: await naastVan(t, persoon),
      openCent,
      zelf: rekening && {
        openCent,
        perMaandCent: ruimte?.zelf ? ruimte.perMaandCent : null,
        naam: rekening.naam,
        iban: inVieren(rekening.iban),
        kenmerk: inVieren(await terugbetaalkenmerk(t, geld.huishouden)),
      },
      ontvangen: await terugbetalingen(t, geld.huishouden),
    };
  });
}

/**
 * What is open per month, with the decision that brought it to light: what was promised about a small amount of one decision holds. What came in
 * since has no decision yet; when it makes a month better, that much less is open.
 */
function openstaandVan(
  grootboek: Awaited<ReturnType<typeof leesGrootboek>>,
  nu: readonly { maand: string; restCent: number }[],
): { maand: string; cent: number; besluit: string }[] {
  const teHoren = grootboek.filter((g) => g.stand === 'te_horen' && !g.soort.startsWith('premie'));
  const uit = teHoren
    .filter((g) => !g.afgehandeld)
    .map((g) => ({
      maand: g.maand,
      cent: g.was_cent - g.wordt_cent,
      besluit: g.in_maand,
      voorschot: g.soort === 'voorschot',
    }));
  const som = (rij: readonly { cent: number }[]) => rij.reduce((s, r) => s + r.cent, 0);
  for (const maand of new Set([...nu.map((o) => o.maand), ...uit.map((o) => o.maand)])) {
    const rest = nu.filter((o) => o.maand === maand).reduce((s, o) => s + o.restCent, 0);
    const geweten = teHoren.filter((g) => g.maand === maand && g.soort !== 'voorschot');
    let meer = rest - som(geweten.map((g) => ({ cent: g.was_cent - g.wordt_cent })));
    if (meer > 0) uit.push({ maand, cent: meer, besluit: 'straks', voorschot: false });
    for (const o of uit)
      if (meer < 0 && o.maand === maand && !o.voorschot) {
        const af = Math.min(o.cent, -meer);
        o.cent -= af;
        meer += af;
      }
  }
  // one line a month for each decision
  return [...Map.groupBy(uit, (o) => `${o.maand}|${o.besluit}`).values()]
    .map((rij) => ({ maand: rij[0]!.maand, cent: som(rij), besluit: rij[0]!.besluit }))
    .filter((o) => o.cent > 0);
}

/** What is left plus the vakantietoeslag set aside, when only both together are what must stay free; else null. */
const metVakantietoeslag = (o: WatOverblijft): number | null => {
  const samen = o.over.laagCent + o.vakantietoeslagCent;
  const vrij = o.beslagvrijeVoet.laagCent;
  return o.over.laagCent < vrij && samen >= vrij ? samen : null;
};

export default function Schulden({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Pagina d={loaderData} />
    </Teksten>
  );
}

function Pagina({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const taal = useTaal();
  const t = useTekst();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const samen = d.over && metVakantietoeslag(d.over);
  const tussen = (x: { laagCent: number; hoogCent: number }) =>
    x.laagCent === x.hoogCent ? (
      <Bedrag cent={x.laagCent} />
    ) : (
      <Tekst
        k="geld.schuld.tussen"
        waarden={{ laag: <Bedrag cent={x.laagCent} />, hoog: <Bedrag cent={x.hoogCent} /> }}
      />
    );
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.schulden.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <Kop titel={<Tekst k="geld.schulden.kies" />} lood={<Tekst k="geld.schuld.lood" />} />
        {d.openCent > 0 && (
          <Melding>
            <Tekst k="geld.schuld.aanGemeente" waarden={{ bedrag: <Bedrag cent={d.openCent} /> }} />
          </Melding>
        )}
        {d.openstaand.length > 0 && (
          <Melding soort="let-op" titel={<Tekst k="geld.schuld.open" />}>
            {d.openstaand.map((o) => (
              <p key={`${o.maand}-${o.besluit}`}>
                <Tekst
                  k="geld.schuld.openMaand"
                  waarden={{ maand: maandWoord(o.maand, d.vandaag, taal), bedrag: <Bedrag cent={o.cent} /> }}
                />
              </p>
            ))}
          </Melding>
        )}
        <KleinBedrag {...d.klein} />
        <Jaargrenzen grenzen={d.grenzen} />
        <form method="get">
          <Vlak id="invullen" soort="zacht" titel={<Tekst k="geld.schuld.vulIn" />} kop="groot">
            <p className="onder-r3">
              <Tekst k="geld.schuld.vulInBij" />
            </p>
            <Stapel gat="r3">
              {d.velden.map((x) => (
                <Geldveld
                  key={x.soort}
                  id={x.soort}
                  name={x.soort}
                  label={<Tekst k={`geld.schuld.${x.soort}`} />}
                  defaultValue={x.tekst}
                  fout={x.fout ? <Tekst k="geld.veld.geldFout" /> : undefined}
                />
              ))}
              <Knop>
                <Tekst k="geld.wat-als.reken" />
              </Knop>
            </Stapel>
          </Vlak>
        </form>
        {d.over ? (
          <Deel id="over" titel={<Tekst k="geld.schuld.over" waarden={{ maand }} />}>
            <Som>
              <Rekenrij wat={<Tekst k="geld.schuld.binnen" />} cent={d.over.binnenCent} ongeveer />
              {d.over.aflossingCent > 0 && (
                <Rekenrij wat={<Tekst k="geld.schuld.aflossing" />} cent={-d.over.aflossingCent} />
              )}
            </Som>
            {d.over.inhoudingen.map((x) => (
              <p key={`${x.inhouding.soort}-${x.inhouding.schuldeiser}-${x.laagCent}`} className="boven-r3">
                {x.inhouding.soort === 'beslag_op_bijstand' ? (
                  <Tekst
                    k="geld.schuld.beslag"
                    waarden={{ naam: x.inhouding.schuldeiser, bedrag: <Bedrag cent={x.laagCent} /> }}
                  />
                ) : (
                  <Tekst
                    k="geld.schuld.inhouding"
                    waarden={{
                      wat: x.inhouding.schuldeiser || t(`geld.schuld.${x.inhouding.soort}`),
                      bedrag: tussen(x),
                    }}
                  />
                )}
              </p>
            ))}
            <p className="groot boven-r4">
              <Tekst k="geld.schuld.overZin" waarden={{ bedrag: <b>{tussen(d.over.over)}</b> }} />
            </p>
            {d.voorU.map((x) => (
              <p key={x.naam} className="boven-r3">
                <Tekst k="geld.schuld.betaaldVoorU" waarden={{ naam: x.naam, bedrag: <Bedrag cent={x.cent} /> }} />
              </p>
            ))}
            <p className="boven-r3">
              <Tekst k="geld.schuld.bvv" waarden={{ bedrag: <Bedrag cent={d.over.beslagvrijeVoet.laagCent} /> }} />
            </p>
            {samen !== null && (
              <p className="boven-r3">
                <Tekst
                  k="geld.schuld.bvvSamen"
                  waarden={{
                    over: <Bedrag cent={d.over.over.laagCent} />,
                    opzij: <Bedrag cent={d.over.vakantietoeslagCent} />,
                    samen: (
                      <b>
                        <Bedrag cent={samen} />
                      </b>
                    ),
                    vrij: <Bedrag cent={d.over.beslagvrijeVoet.laagCent} />,
                  }}
                />
              </p>
            )}
            {!d.over.zeker && (
              <Melding soort="onzeker">
                <Tekst k="geld.schuld.onzeker" />
              </Melding>
            )}
            {d.over.gronden.includes('loonbeslag_verlaagt_inkomen_niet') && (
              <p className="boven-r3">
                <Tekst k="geld.schuld.beslagTelt" />
              </p>
            )}
            <WetsBron>Wetboek van Burgerlijke Rechtsvordering art. 475dc</WetsBron>
          </Deel>
        ) : (
          <Melding soort="onzeker">
            <Tekst k="geld.wat-als.nietNuBij" />
          </Melding>
        )}
        <ZelfTerugbetalen z={d.zelf} />
        <Ontvangen lijst={d.ontvangen} vandaag={d.vandaag} />
        <Deel id="spreiden" titel={<Tekst k="geld.schuld.spreiden" />}>
          <p className="onder-r3">
            <Tekst k="geld.schuld.spreidenBij" />
          </p>
          <Verder href="/mijn/geld/wat-als/anders?vraag=aflossing">
            <Tekst k="geld.vraag.aflossing" />
          </Verder>
        </Deel>
      </Stapel>
      <Zij>
        <Begeleider wie={d.klantmanager} />
        <Vlak id="hulp" titel={<Tekst k="geld.schuld.hulp" />} kop="groot">
          <p>
            <Tekst k="geld.schuld.hulpBij" />
          </p>
        </Vlak>
      </Zij>
    </>
  );
}
