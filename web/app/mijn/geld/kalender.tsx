import { naastVan } from '@bijrijder/dossier/begeleiding';
import { kalenderOpRekening, VOORUIT } from '@bijrijder/dossier/geld';
import { geldOnderBewind } from '@bijrijder/dossier/machtiging';
import { nietInKalender } from '@bijrijder/huishoudgeld';
import {
  aandelen,
  Bedrag,
  Blokje,
  Deel,
  Geldlijst,
  Kalendermaand,
  Sleutel as Kleursleutel,
  Knop,
  Knoppen,
  Leeg,
  Maandstaven,
  Melding,
  Stapel,
  Terug,
  Vlak,
  Zij,
} from '@bijrijder/ui';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { Begeleider } from '../begeleider.tsx';
import { dagWoord, hoofdletter, maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/kalender.ts';
import { alsGeldregels, perKleur } from './regels.tsx';
import { bijGeld } from './toegang.server.ts';

export const handle = { indeling: 'tweeluik' };

/** Months well above the middle one are named beforehand, so that the next month is no fright. */
const HOOG = 1.2;
/** Months that lie open; the later ones are behind one tap. */
const EERST = 3;

export async function loader({ request }: Route.LoaderArgs) {
  return bijGeld(request, 'lezen', async (t, geld, persoon) => {
    // what came earlier this month is on the bank statement already
    const maanden = (await kalenderOpRekening(t, geld, persoon, VOORUIT + 1))
      .map((m) => {
        const regels = m.regels.filter((r) => r.dag >= geld.vandaag);
        const weg = m.regels.filter((r) => r.dag < geld.vandaag && r.soort !== 'termijn' && r.soort !== 'loonbeslag');
        return { ...m, regels, samenCent: m.samenCent - weg.reduce((som, r) => som + (r.bedragCent ?? 0), 0) };
      })
      .filter((m) => m.regels.length > 0);
    const bewind = await geldOnderBewind(t, persoon);
    return {
      vandaag: geld.vandaag,
      bewind,
      maanden,
      niet: nietInKalender(geld.tijdlijn),
      klantmanager: await naastVan(t, persoon),
    };
  });
}

type Maand = Route.ComponentProps['loaderData']['maanden'][number];

/** One month, day by day. */
function Maandblad({ m, vandaag, eerste = false }: { m: Maand; vandaag: string; eerste?: boolean }) {
  const taal = useTaal();
  return (
    <Kalendermaand
      id={`m-${m.maand}`}
      naam={hoofdletter(maandWoord(m.maand, vandaag, taal))}
      cent={m.samenCent}
      ongeveer={!m.zeker}
      vandaag={eerste ? <Tekst k="geld.kalender.vandaag" waarden={{ dag: dagWoord(vandaag, taal) }} /> : undefined}
    >
      <Geldlijst lijn regels={alsGeldregels(m.regels, vandaag)} />
      {m.eruitCent > 0 && (
        <p className="zacht boven-r2">
          <Tekst
            k="geld.kalender.eruit"
            waarden={{ maand: maandWoord(m.maand, vandaag, taal), bedrag: <Bedrag cent={m.eruitCent} /> }}
          />
        </p>
      )}
    </Kalendermaand>
  );
}

/** The first month that is clearly higher because of holiday money or premie. */
function hogeMaand(maanden: readonly Maand[]): { maand: string; wat: 'Vakantiegeld' | 'Premie' | 'Beide' } | null {
  const midden = maanden.map((m) => m.samenCent).toSorted((a, b) => a - b)[Math.floor(maanden.length / 2)] ?? 0;
  for (const m of maanden) {
    const vt = m.regels.some((r) => r.soort === 'vakantietoeslag');
    const premie = m.regels.some((r) => r.soort === 'premie');
    if ((vt || premie) && m.samenCent > midden * HOOG)
      return { maand: m.maand, wat: vt && premie ? 'Beide' : vt ? 'Vakantiegeld' : 'Premie' };
  }
  return null;
}

export default function Kalender({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const hoogste = Math.max(1, ...d.maanden.map((m) => m.samenCent));
  const hoog = hogeMaand(d.maanden);
  const regels = d.maanden.flatMap((m) => m.regels);
  const onzeker = [...new Set(regels.flatMap((r) => r.waaromNietVast ?? []))];
  const geschat = regels.find((r) => r.waaromNietVast === 'bedragen_nog_onbekend');
  return (
    <>
      <div>
        <title>{t('geld.kalender.kop')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <h1>
          <Tekst k="geld.kalender.kop" />
        </h1>
        <p className="groot boven-r3 onder-r5">
          <Tekst k="geld.kalender.lood" />
        </p>
        {d.bewind && (
          <div className="onder-r5">
            <Melding>
              <Tekst k="geld.kalender.bewind" />
            </Melding>
          </div>
        )}
        {d.maanden.length === 0 ? (
          <Leeg icoon="calendar-blank" zin={<Tekst k="geld.kalender.leeg" />} />
        ) : (
          <Deel id="maanden" titel={<Tekst k="geld.kalender.perMaand" />} verborgenTitel>
            <Maandstaven
              maanden={d.maanden.map((m) => ({
                naam: hoofdletter(maandWoord(m.maand, d.vandaag, taal)),
                href: `#m-${m.maand}`,
                cent: m.samenCent,
                ongeveer: !m.zeker,
                stukken: aandelen(perKleur(m), hoogste),
              }))}
            />
            <Kleursleutel
              className="boven-r3"
              items={[
                ...(['uitkering', 'loon', 'toeslag', 'premie', 'kind'] as const).map((bron) => ({
                  id: bron,
                  bron,
                  wat: t(`geld.kalender.sleutel.${bron}`),
                })),
                {
                  id: 'verwacht',
                  bron: 'uitkering' as const,
                  wat: t('geld.kalender.sleutel.verwacht'),
                  verwacht: true,
                },
              ]}
            />
          </Deel>
        )}
        {hoog && (
          <div className="boven-r5">
            <Melding>
              <p>
                <Tekst
                  k="geld.kalender.hoog"
                  waarden={{
                    maand: hoofdletter(maandWoord(hoog.maand, d.vandaag, taal)),
                    wat: t(`geld.kalender.hoog${hoog.wat}`),
                  }}
                />
              </p>
            </Melding>
          </div>
        )}
        {d.maanden.slice(0, EERST).map((m, i) => (
          <Maandblad key={m.maand} m={m} vandaag={d.vandaag} eerste={i === 0} />
        ))}
        {d.maanden.length > EERST && (
          <details className="bewijs boven-r5">
            <summary>
              <Tekst
                k="geld.kalender.later"
                waarden={{ maand: maandWoord(d.maanden[EERST]!.maand, d.vandaag, taal) }}
              />
            </summary>
            {d.maanden.slice(EERST).map((m) => (
              <Maandblad key={m.maand} m={m} vandaag={d.vandaag} />
            ))}
          </details>
        )}
        <Stapel gat="r3" className="boven-r5">
          {geschat && (
            <Melding soort="onzeker">
              <Tekst
                k="geld.kalender.bedragenOnbekend"
                waarden={{ maand: maandWoord(geschat.over.totEnMet.slice(0, 7), d.vandaag, taal) }}
              />
            </Melding>
          )}
          {onzeker.includes('voorlopige_bedragen') && (
            <Melding soort="onzeker">
              <Tekst k="geld.kalender.bedragenVoorlopig" />
            </Melding>
          )}
          {d.niet.length > 0 && (
            <Melding soort="onzeker">
              <Tekst
                k="geld.kalender.nietErin"
                waarden={{ wat: d.niet.map((n) => t(`geld.stroom.${n}`).toLocaleLowerCase(taal)).join(', ') }}
              />
            </Melding>
          )}
        </Stapel>
      </div>
      <Zij>
        <Vlak id="plusmin" titel={<Tekst k="geld.kalender.plusmin" />} kop="groot">
          <ul className="stapel stapel--r3 boven-r3">
            <li className="rij rij--vast">
              <Blokje bron="uitkering" />
              <span>
                <Tekst k="geld.kalender.vast" />
              </span>
            </li>
            <li className="rij rij--vast">
              <Blokje bron="uitkering" verwacht />
              <span>
                <Tekst k="geld.kalender.verwacht" />
              </span>
            </li>
            {onzeker.map((o) => (
              <li key={o} className="klein">
                <Tekst k={`geld.onzeker.${o}` as Sleutel} />
              </li>
            ))}
          </ul>
        </Vlak>
        <Vlak id="laat" titel={<Tekst k="geld.kalender.teLaat" />} kop="groot">
          <p>
            <Tekst k="geld.kalender.teLaatUitleg" />
          </p>
        </Vlak>
        <Begeleider wie={d.klantmanager} />
        <Knoppen>
          <Knop soort="zacht" icoon="calendar-blank" href="/mijn/geld/kalender.ics" download>
            <Tekst k="geld.kalender.agenda" />
          </Knop>
        </Knoppen>
      </Zij>
    </>
  );
}
