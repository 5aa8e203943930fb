import { naastVan } from '@bijrijder/dossier/begeleiding';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import { parameterOp } from '@bijrijder/rekenkern';
import {
  Bedrag,
  Belofte,
  Deel,
  Held,
  Melding,
  Rekenrij,
  Som,
  Stapel,
  Terug,
  Verder,
  Vinkjes,
  Vlak,
  WetsBron,
  Zij,
  Zuilen,
} from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { dagWoord, hoofdletter, kortMaand, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/premie.ts';
import { bijGeld } from './toegang.server.ts';
import { nummerVan } from './wat-als.server.ts';

export const handle = { indeling: 'tweeluik' };

export async function loader({ request }: Route.LoaderArgs) {
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const { gemeente, boek } = geld.rekenaar;
    const deze = geld.vandaag.slice(0, 7);
    const nr = nummerVan(geld, persoon);
    const pct = typeof gemeente.premie?.percentage === 'string' ? Number(gemeente.premie.percentage) : 0;
    const zeker = new Set(geld.tijdlijn.inkomsten.flatMap((i) => (i.soort === 'loon' ? (i.zekere_maanden ?? []) : [])));
    const betalingen = geld.uitvoering.specificaties
      .filter((s) => s.soort === 'premie' && s.betaaldag >= geld.vandaag && s.betaaldCent > 0)
      .map((s) => ({
        betaaldag: s.betaaldag,
        cent: s.betaaldCent,
        vast: s.vast,
        maanden: s.regels.map((r) => {
          const m = geld.uitvoering.nu.find((x) => x.maand === r.maand);
          const loonCent = m?.uitkomst?.netto_ct[r.persoon as 'P1' | 'P2'] ?? 0;
          return {
            id: `${r.maand}-${r.persoon ?? ''}-${r.soort}`,
            maand: r.maand,
            cent: r.bedragCent,
            loonCent,
            // other income or the maximum: then the percentage of the net amount is not the explanation
            klopt: Math.abs((loonCent * pct) / 100 - r.bedragCent) <= 1,
            vanPartner: r.persoon !== undefined && r.persoon !== nr,
            vast: r.maand <= deze && zeker.has(r.maand),
          };
        }),
      }));
    const j = parameterOp(boek, 'pw.premie.j_max', { peildatum: geld.vandaag })?.waarde;
    const som = (m: string) =>
      Object.values(geld.uitvoering.nu.find((x) => x.maand === m)?.premieCent ?? {}).reduce((s, c) => s + c, 0);
    return {
      vandaag: geld.vandaag,
      premie: gemeente.premie
        ? {
            percentage: typeof gemeente.premie.percentage === 'string' ? gemeente.premie.percentage : null,
            reden: gemeente.premie.reden,
          }
        : null,
      gemeente: gemeente.naam,
      jaarmaximumCent: j && 'teller' in j ? Number(j.teller / j.noemer) : null,
      betalingen,
      extraMaandCent: som(plusMaanden(deze, 1)),
      volgendeMaand: plusMaanden(deze, 1),
      klantmanager: await naastVan(t, persoon),
    };
  });
}

export default function Premie({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const [eerste, daarna] = d.betalingen;
  const perMaand = [
    ...Map.groupBy(
      d.betalingen.flatMap((b) => b.maanden),
      (m) => m.maand,
    ),
  ].map(([maand, delen]) => ({
    maand,
    cent: delen.reduce((som, x) => som + x.cent, 0),
    vast: delen.every((x) => x.vast),
  }));
  const hoogste = Math.max(1, ...perMaand.map((m) => m.cent));
  const vast = eerste?.maanden.filter((m) => m.vast) ?? [];
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.premie.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        {eerste ? (
          <Held
            id="premie-kop"
            groet={<Tekst k="geld.premie.kies" />}
            voor={<Tekst k="geld.premie.komt" waarden={{ dag: hoofdletter(dagWoord(eerste.betaaldag, taal)) }} />}
            bedrag={{ cent: eerste.cent, heel: false, ongeveer: !eerste.vast && vast.length < eerste.maanden.length }}
            na={<Tekst k="geld.premie.bovenop" />}
          >
            {vast.length > 0 && (
              <Belofte>
                <Tekst
                  k="geld.premie.vast"
                  waarden={{
                    van: hoofdletter(maandWoord(vast[0]!.maand, d.vandaag, taal)),
                    tot: maandWoord(vast.at(-1)!.maand, d.vandaag, taal),
                    n: new Set(vast.map((m) => m.maand)).size,
                  }}
                />
              </Belofte>
            )}
          </Held>
        ) : (
          <Held
            id="premie-kop"
            groet={<Tekst k="geld.premie.kies" />}
            na={
              <Tekst k={d.premie ? 'geld.premie.nogNiet' : 'geld.premie.nietHier'} waarden={{ gemeente: d.gemeente }} />
            }
          />
        )}
        {d.premie && (
          <Deel id="wat" titel={<Tekst k="geld.premie.wat" />}>
            <p>
              <Tekst k="geld.premie.watUitleg" waarden={{ pct: d.premie.percentage ?? '', gemeente: d.gemeente }} />
            </p>
          </Deel>
        )}
        {eerste && (
          <Deel id="groeit" titel={<Tekst k="geld.premie.groeit" />}>
            <Zuilen
              label={t('geld.premie.groeit')}
              bovenCent={hoogste}
              zuilen={perMaand.slice(0, 8).map((m) => ({
                id: `z-${m.maand}`,
                naam: kortMaand(m.maand, taal),
                cent: m.cent,
                stukken: [{ bron: 'premie' as const, cent: m.cent }],
                verwacht: !m.vast,
              }))}
            />
            <Som className="boven-r5">
              {eerste.maanden.map((m) => (
                <Rekenrij
                  key={m.id}
                  wat={hoofdletter(maandWoord(m.maand, d.vandaag, taal))}
                  bij={
                    d.premie?.percentage && m.klopt ? (
                      <Tekst
                        k={m.vanPartner ? 'geld.premie.overPartner' : 'geld.premie.over'}
                        waarden={{ pct: d.premie.percentage, loon: <Bedrag cent={m.loonCent} ongeveer={!m.vast} /> }}
                      />
                    ) : undefined
                  }
                  cent={m.cent}
                  ongeveer={!m.vast}
                />
              ))}
              <Rekenrij
                wat={<Tekst k="geld.premie.krijgt" waarden={{ dag: dagWoord(eerste.betaaldag, taal) }} />}
                cent={eerste.cent}
                ongeveer={vast.length < eerste.maanden.length}
                soort="eind"
              />
            </Som>
          </Deel>
        )}
        {daarna && (
          <Deel id="daarna" titel={<Tekst k="geld.premie.daarna" />}>
            <p>
              <Tekst
                k="geld.premie.daarnaZin"
                waarden={{
                  dag: dagWoord(daarna.betaaldag, taal),
                  bedrag: <Bedrag cent={daarna.cent} ongeveer />,
                  van: maandWoord(daarna.maanden[0]?.maand ?? d.volgendeMaand, d.vandaag, taal),
                  tot: maandWoord(daarna.maanden.at(-1)?.maand ?? d.volgendeMaand, d.vandaag, taal),
                }}
              />
            </p>
            {d.extraMaandCent > 0 && (
              <p className="boven-r3">
                <Tekst
                  k="geld.premie.extraMaand"
                  waarden={{
                    maand: maandWoord(d.volgendeMaand, d.vandaag, taal),
                    bedrag: <Bedrag cent={d.extraMaandCent} ongeveer />,
                  }}
                />
              </p>
            )}
          </Deel>
        )}
        {d.premie && (
          <Deel id="weten" titel={<Tekst k="geld.premie.weten" />}>
            <Vinkjes
              lijst={[
                { id: 'a', tekst: <Tekst k="geld.premie.weten1" /> },
                { id: 'b', tekst: <Tekst k="geld.premie.weten2" /> },
                { id: 'c', tekst: <Tekst k="geld.premie.weten3" /> },
                { id: 'd', icoon: 'info', tekst: <Tekst k="geld.premie.weten4" /> },
              ]}
            />
            <WetsBron>
              <Tekst
                k="geld.premie.bron"
                waarden={{
                  bedrag: <Bedrag cent={d.jaarmaximumCent} />,
                  gemeente: d.gemeente,
                }}
              />
            </WetsBron>
          </Deel>
        )}
        {eerste?.maanden.some((m) => !m.vast) && (
          <Melding soort="onzeker">
            <Tekst k="geld.premie.schatting" />
          </Melding>
        )}
      </Stapel>
      <Zij>
        <Vlak id="reken" titel={<Tekst k="geld.premie.meerMinder" />} kop="groot">
          <p className="onder-r3">
            <Tekst k="geld.premie.meerMinderBij" />
          </p>
          <Verder href="/mijn/geld/wat-als">
            <Tekst k="geld.wat-als.kies" />
          </Verder>
        </Vlak>
        <Begeleider wie={d.klantmanager} />
      </Zij>
    </>
  );
}
