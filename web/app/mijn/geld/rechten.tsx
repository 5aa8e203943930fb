import { naastVan } from '@bijrijder/dossier/begeleiding';
import type { Geld } from '@bijrijder/dossier/geld';
import {
  jaareffect,
  leeftijdOp,
  MOGELIJK,
  type Rechtsfeiten,
  rechtencheck,
  type Vraagsleutel,
} from '@bijrijder/huishoudgeld';
import {
  Bedrag,
  Deel,
  Geldveld,
  Keuze,
  Knop,
  Kop,
  Leeg,
  Merkje,
  Stapel,
  Terug,
  Vlak,
  WetsBron,
  Zij,
} from '@bijrijder/ui';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { Tekst, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import type { Route } from './+types/rechten.ts';
import { bijGeld } from './toegang.server.ts';
import { nummerVan } from './wat-als.server.ts';

export const handle = { indeling: 'tweeluik' };
const EURO: ReadonlySet<Vraagsleutel> = new Set(['toetsingsinkomenEur', 'vermogenEur']);
const isVraag = (k: string): k is Vraagsleutel => k in MOGELIJK;

/** What is known from facts, with what somebody answered on the page. Answers are not stored. */
function feitenVan(geld: Geld, persoon: string, v: URLSearchParams): Rechtsfeiten {
  const jaar = Number(geld.vandaag.slice(0, 4));
  const nr = nummerVan(geld, persoon);
  const ik = geld.tijdlijn.personen.find((p) => p.id === nr);
  const huur = geld.tijdlijn.huur?.findLast((h) => !h.tot_en_met || h.tot_en_met >= geld.vandaag)?.kale_huur_ct;
  const effect = jaareffect(geld.tijdlijn, geld.uitvoering.nu, jaar);
  const bekend: Rechtsfeiten = {
    jaar,
    leeftijd: ik ? leeftijdOp(ik.geboortedatum, geld.vandaag) : 30,
    leefvorm:
      geld.tijdlijn.personen.length > 1
        ? 'gehuwd'
        : geld.tijdlijn.kinderen.length > 0
          ? 'alleenstaande_ouder'
          : 'alleenstaand',
    kinderenGeboortedata: geld.tijdlijn.kinderen.map((k) => k.geboortedatum),
    toetsingsinkomenEur: effect.toetsingsinkomenEur,
    ontvangtAl: [
      ...(geld.tijdlijn.toeslagen ?? []).map((x) => x.soort),
      ...(geld.tijdlijn.kinderbijslag ? ['kinderbijslag'] : []),
    ],
    ...(huur === undefined ? {} : { kaleHuurCent: huur }),
  };
  const antwoorden: Record<string, number | boolean> = {};
  for (const [k, w] of v) {
    if (!isVraag(k) || k in bekend) continue;
    const vorm = MOGELIJK[k][0];
    if (typeof vorm === 'boolean') {
      if (w === 'ja' || w === 'nee') antwoorden[k] = w === 'ja';
      continue;
    }
    const getal = k === 'maandenLaagInkomen' ? Number(w) : leesBedrag(w);
    if (getal !== null && Number.isFinite(getal)) antwoorden[k] = EURO.has(k) ? Math.floor(getal / 100) : getal;
  }
  return { ...bekend, ...antwoorden };
}

export async function loader({ request }: Route.LoaderArgs) {
  const v = new URL(request.url).searchParams;
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    const uit = rechtencheck(feitenVan(geld, persoon, v), geld.rekenaar.boek);
    const vraag = uit.volgendeVraag?.vraag ?? null;
    return {
      rechten: uit.rechten.map((r) => ({ ...r })),
      vraag: vraag && { sleutel: vraag, jaNee: typeof MOGELIJK[vraag][0] === 'boolean' },
      antwoorden: [...v].filter(([k]) => isVraag(k) && k !== vraag),
      klantmanager: await naastVan(t, persoon),
    };
  });
}

const WEG = {
  mijn_toeslagen: 'https://www.belastingdienst.nl/mijntoeslagen',
  svb: 'https://www.svb.nl/kinderbijslag',
} as const;

type Recht = Route.ComponentProps['loaderData']['rechten'][number];

function Eenrecht({ r }: { r: Recht }) {
  return (
    <Vlak id={r.recht} titel={<Tekst k={`geld.recht.${r.recht}`} />} kop="groot">
      <p>
        <Merkje soort={r.zekerheid === 'ja' ? 'goed' : 'lijn'}>
          <Tekst k={`geld.recht.${r.zekerheid}`} />
        </Merkje>
      </p>
      <p className="boven-r2">
        {r.perJaar === null ? (
          <Tekst k="geld.recht.bedragOnbekend" />
        ) : r.perJaar.laagCent === r.perJaar.hoogCent ? (
          <Tekst k="geld.recht.bedrag" waarden={{ bedrag: <Bedrag cent={r.perJaar.hoogCent} ongeveer heel /> }} />
        ) : (
          <Tekst
            k="geld.recht.tussen"
            waarden={{
              laag: <Bedrag cent={r.perJaar.laagCent} heel />,
              hoog: <Bedrag cent={r.perJaar.hoogCent} heel />,
            }}
          />
        )}
      </p>
      <p className="boven-r2">
        {r.weg === 'mijn_toeslagen' || r.weg === 'svb' ? (
          <a href={WEG[r.weg]}>
            <Tekst k={`geld.recht.weg.${r.weg}`} />
          </a>
        ) : (
          <Tekst k={`geld.recht.weg.${r.weg}`} />
        )}
      </p>
      <WetsBron>{r.artikel}</WetsBron>
    </Vlak>
  );
}

export default function Rechten({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <>
      <Stapel gat="r5">
        <title>{t('geld.rechten.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <Kop titel={<Tekst k="geld.rechten.kies" />} lood={<Tekst k="geld.rechten.lood" />} />
        {d.vraag && (
          <form method="get">
            <Vlak id="vraag" soort="zacht" titel={<Tekst k="geld.rechten.eenVraag" />} kop="groot">
              {d.antwoorden.map(([k, w]) => (
                <input key={k} type="hidden" name={k} value={w} />
              ))}
              <Stapel gat="r3">
                {d.vraag.jaNee ? (
                  <Keuze
                    id="antwoord"
                    name={d.vraag.sleutel}
                    vraag={<Tekst k={`geld.rechtvraag.${d.vraag.sleutel}`} />}
                    naast
                    opties={[
                      { value: 'ja', tekst: <Tekst k="geld.ja" /> },
                      { value: 'nee', tekst: <Tekst k="geld.nee" /> },
                    ]}
                  />
                ) : d.vraag.sleutel === 'maandenLaagInkomen' ? (
                  <Keuze
                    id="antwoord"
                    name={d.vraag.sleutel}
                    vraag={<Tekst k="geld.rechtvraag.maandenLaagInkomen" />}
                    opties={['12', '36', '60'].map((n) => ({
                      value: n,
                      tekst: <Tekst k={`geld.rechtvraag.maanden${n as '12'}`} />,
                    }))}
                  />
                ) : (
                  <Geldveld
                    id="antwoord"
                    name={d.vraag.sleutel}
                    label={<Tekst k={`geld.rechtvraag.${d.vraag.sleutel}`} />}
                  />
                )}
                <Knop>
                  <Tekst k="geld.rechten.verder" />
                </Knop>
                <p className="zacht klein">
                  <Tekst k="geld.rechten.nietBewaard" />
                </p>
              </Stapel>
            </Vlak>
          </form>
        )}
        {d.rechten.length === 0 ? (
          <Leeg icoon="check-circle" zin={<Tekst k="geld.rechten.geen" />} />
        ) : (
          <Deel id="lijst" titel={<Tekst k="geld.rechten.lijst" />}>
            <Stapel gat="r3">
              {d.rechten.map((r) => (
                <Eenrecht key={r.recht} r={r} />
              ))}
            </Stapel>
          </Deel>
        )}
        <p className="zacht">
          <Tekst k="geld.rechten.schatting" />
        </p>
      </Stapel>
      <Zij>
        <Begeleider wie={d.klantmanager} />
      </Zij>
    </>
  );
}
