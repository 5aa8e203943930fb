import { naastVan } from '@bijrijder/dossier/begeleiding';
import {
  Bedrag,
  Deel,
  Geldveld,
  Keuzelijst,
  Knop,
  Knoppen,
  Lijngrafiek,
  Melding,
  NogNietMogelijk,
  Schuif,
  Stapel,
  Tekstveld,
  Terug,
  Uitkomst,
  Urenrij,
  Verder,
  Vlak,
  Zij,
} from '@bijrijder/ui';
import { euro } from '@bijrijder/ui/opmaak';
import { Eiland, Eilandgegevens } from '../../eiland.tsx';
import { eilandVan } from '../../sessie.server.ts';
import { Tekst, useTaal, useTekst } from '../../tekst/index.tsx';
import { Begeleider } from '../begeleider.tsx';
import { maandWoord } from '../maandwoorden.ts';
import type { Route } from './+types/wat-als.ts';
import { urenWoord, vergelijk } from './reken.ts';
import { bijGeld } from './toegang.server.ts';
import { watAlsBeeld } from './wat-als.server.ts';
import { BlijftGelijk, Puntentabel, Stukken, Urentabel } from './wat-als-delen.tsx';

export const handle = { indeling: 'tweeluik' };
const SNEL = [800, 1200, 1600, 2000, 2400, 2800];

export async function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  return bijGeld(request, 'lezen', async (t, geld, persoon) => ({
    vandaag: geld.vandaag,
    beeld: watAlsBeeld(geld, persoon, searchParams),
    klantmanager: await naastVan(t, persoon),
    eiland: eilandVan('watals'),
  }));
}

export type Beeld = Extract<NonNullable<ReturnType<typeof watAlsBeeld>>, { soort: 'beeld' }>;

/** 77184 → "771,84", for in a field. */
const komma = (cent: number): string => euro(cent).slice(2);

export default function WatAls({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const b = d.beeld;
  return (
    <>
      <div>
        <title>{t('geld.wat-als.kies')}</title>
        <Terug href="/mijn/geld">
          <Tekst k="geld.terug" />
        </Terug>
        <h1>
          <Tekst k="geld.wat-als.kies" />
        </h1>
        <p className="groot boven-r3 onder-r5">
          <Tekst k="geld.wat-als.lood" />
        </p>
        {b?.soort === 'beeld' ? (
          <Formulier b={b} vandaag={d.vandaag} eiland={d.eiland} />
        ) : (
          <NogNietMogelijk titel={<Tekst k="geld.wat-als.nietNu" />}>
            <Tekst k="geld.wat-als.nietNuBij" />
          </NogNietMogelijk>
        )}
      </div>
      <Zij>
        <Vlak id="anders" titel={<Tekst k="geld.wat-als.andere" />} kop="groot">
          <p className="onder-r3">
            <Tekst k="geld.wat-als.andereBij" />
          </p>
          <Verder href="/mijn/geld/wat-als/anders">
            <Tekst k="geld.anders.kies" />
          </Verder>
        </Vlak>
        <p>
          <Verder href="/mijn/geld/wat-als/bewaard">
            <Tekst k="geld.bewaard.kies" />
          </Verder>
        </p>
        <Vlak id="genoeg" soort="zacht" titel={<Tekst k="geld.wat-als.genoeg" />} kop="groot">
          <p>
            <Tekst k="geld.wat-als.genoegBij" />
          </p>
        </Vlak>
        <Begeleider wie={d.klantmanager} />
      </Zij>
    </>
  );
}

function Formulier({ b, vandaag, eiland }: { b: Beeld; vandaag: string; eiland: { src: string; nonce: string } }) {
  const taal = useTaal();
  const t = useTekst();
  const { keuze, dan, lopend, lijn } = b;
  const { verschilCent: verschil, minderMetPremieCent, zelfdeLoon } = vergelijk(lopend.uitkomst, dan);
  const loonWaarde = String(Math.round(keuze.loonCent / 100));
  const uurloonWaarde = komma(keuze.uurloonCent);
  const urenWaarde = urenWoord(keuze.urenHonderdsten);
  const zegt = t('geld.wat-als.zegt', { loon: euro(dan.loonCent), samen: euro(dan.samenCent) });
  return (
    <form method="get" id="watals">
      <input type="hidden" name="was" id="was" value={`${loonWaarde}|${urenWaarde}|${uurloonWaarde}`} />
      <Eilandgegevens
        id="watals-basis"
        gegevens={{
          gemeente: b.gemeente,
          basis: b.basis,
          nu: lopend.uitkomst,
          totX: lijn.totX,
          zegt: t('geld.wat-als.zegt', { loon: '%loon%', samen: '%samen%' }),
        }}
      />
      <Uitkomst
        voor={
          <Tekst
            k="geld.wat-als.bij"
            waarden={{
              loon: <Bedrag cent={dan.loonCent} id="u-loon" />,
              maand: maandWoord(b.maand, vandaag, taal),
            }}
          />
        }
        cent={dan.samenCent}
        bedragId="u-samen"
        na={
          <>
            <span id="u-meer" hidden={verschil <= 0}>
              <Tekst
                k="geld.wat-als.meer"
                waarden={{ bedrag: <Bedrag cent={Math.abs(verschil)} id="u-meer-bedrag" /> }}
              />
            </span>
            <span id="u-minder" hidden={verschil >= 0}>
              <Tekst
                k="geld.wat-als.minder"
                waarden={{ bedrag: <Bedrag cent={Math.abs(verschil)} id="u-minder-bedrag" /> }}
              />
            </span>
            <span id="u-gelijk" hidden={verschil !== 0}>
              <Tekst k="geld.wat-als.evenveel" />
            </span>{' '}
            {lopend.maand !== b.maand && (
              <>
                <Tekst
                  k="geld.wat-als.lopend"
                  waarden={{
                    maand: maandWoord(lopend.maand, vandaag, taal),
                    loon: <Bedrag cent={lopend.uitkomst.loonCent} />,
                    bedrag: <Bedrag cent={lopend.uitkomst.samenCent} />,
                  }}
                />{' '}
                <span id="u-zelfde" hidden={!zelfdeLoon || verschil === 0}>
                  <Tekst
                    k={lopend.andereVrijlating ? 'geld.wat-als.zelfdeLoonVrijlating' : 'geld.wat-als.zelfdeLoon'}
                    waarden={{ maand: maandWoord(b.maand, vandaag, taal) }}
                  />
                </span>{' '}
              </>
            )}
            <span id="u-premie" hidden={dan.premieCent === 0}>
              <Tekst
                k="geld.wat-als.premie"
                waarden={{ bedrag: <Bedrag cent={dan.premieCent} id="u-premie-bedrag" /> }}
              />
            </span>{' '}
            <span id="u-metpremie" hidden={minderMetPremieCent === 0}>
              <Tekst
                k="geld.wat-als.minderMetPremie"
                waarden={{ bedrag: <Bedrag cent={minderMetPremieCent} id="u-metpremie-bedrag" /> }}
              />
            </span>{' '}
            <span id="u-uur" hidden={b.perExtraUurCent === null || b.perExtraUurCent < 0}>
              <Tekst
                k="geld.wat-als.extraUur"
                waarden={{ bedrag: <Bedrag cent={Math.abs(b.perExtraUurCent ?? 0)} ongeveer id="u-uur-bedrag" /> }}
              />
            </span>
            <span id="u-uurmin" hidden={b.perExtraUurCent === null || b.perExtraUurCent >= 0}>
              <Tekst
                k="geld.wat-als.extraUurMinder"
                waarden={{ bedrag: <Bedrag cent={Math.abs(b.perExtraUurCent ?? 0)} ongeveer id="u-uurmin-bedrag" /> }}
              />
            </span>
          </>
        }
      />
      <div className="boven-r5">
        <Lijngrafiek
          id="lijn"
          bijschrift={<Tekst k="geld.wat-als.bijschrift" waarden={{ bedrag: <Bedrag cent={lijn.ijkCent} /> }} />}
          totX={lijn.totX}
          totY={lijn.totY}
          stap={50_000}
          lagen={[
            {
              bron: 'loon',
              naam: t('geld.wat-als.laag.loon'),
              punten: lijn.loon,
              woord: { xCent: lijn.totX * 0.64, yCent: lijn.totX * 0.15 },
            },
            {
              bron: 'uitkering',
              naam: t('geld.wat-als.laag.uitkering'),
              punten: lijn.opRekening,
              woord: { xCent: lijn.totX * 0.06, yCent: lijn.ijkCent * 0.55 },
            },
            ...(b.nu.premieCent > 0 ||
            b.dan.premieCent > 0 ||
            lijn.inHanden.some((p, i) => p.yCent !== lijn.opRekening[i]?.yCent)
              ? [
                  {
                    bron: 'premie' as const,
                    naam: t('geld.wat-als.laag.premie'),
                    punten: lijn.inHanden,
                    gestreept: true,
                    woord: { xCent: lijn.totX * 0.09, yCent: lijn.ijkCent * 1.22 },
                  },
                ]
              : []),
          ]}
          lijn={lijn.opRekening}
          ijkCent={lijn.ijkCent}
          dal={lijn.dal ?? undefined}
          knikken={lijn.knikken}
          nu={{ xCent: Math.min(b.basis.nuCent, lijn.totX), woord: t('geld.wat-als.nu') }}
          proefCent={keuze.loonCent}
        />
        <Schuif
          id="schuif"
          name="loon"
          label={t('geld.wat-als.schuif')}
          totEuro={lijn.totX / 100}
          waardeEuro={Math.round(keuze.loonCent / 100)}
          zegt={zegt}
        />
        <p className="klein zacht midden">
          <Tekst k="geld.wat-als.schuif" />
        </p>
      </div>
      <Stapel gat="r3" className="boven-r4">
        <Tekstveld
          id="uren"
          name="uren"
          label={<Tekst k="geld.wat-als.uren" />}
          inputMode="decimal"
          defaultValue={urenWaarde}
          fout={keuze.fout === 'uren' ? <Tekst k="geld.wat-als.urenFout" /> : undefined}
        />
        <Geldveld
          id="uurloon"
          name="uurloon"
          label={<Tekst k="geld.wat-als.uurloon" />}
          defaultValue={uurloonWaarde}
          fout={keuze.fout === 'uurloon' ? <Tekst k="geld.wat-als.uurloonFout" /> : undefined}
        />
      </Stapel>
      <p className="klein zacht boven-r2">
        <Tekst k={b.uurloonBekend ? 'geld.wat-als.geschat' : 'geld.wat-als.geschatMinimum'} />
      </p>
      {(b.maanden.length > 1 || b.banen.length > 1) && (
        <Stapel gat="r3" className="boven-r4">
          <Keuzelijst
            id="maand"
            name="maand"
            label={<Tekst k="geld.wat-als.maand" />}
            defaultValue={b.maand}
            opties={b.maanden.map((m) => ({ value: m, tekst: maandWoord(m, vandaag, taal) }))}
          />
          {b.banen.length > 1 && (
            <Keuzelijst
              id="bron"
              name="bron"
              label={<Tekst k="geld.wat-als.baan" />}
              defaultValue={b.basis.bron}
              opties={b.banen.map((x) => ({ value: x.bron, tekst: x.werkgever }))}
            />
          )}
        </Stapel>
      )}
      <Knoppen className="boven-r4">
        <Knop groot>
          <Tekst k="geld.wat-als.reken" />
        </Knop>
      </Knoppen>
      <div className="boven-r4">
        <Urenrij
          name="kies"
          vraag={<Tekst k="geld.wat-als.kiesUren" />}
          items={b.tabel
            .filter((r) => SNEL.includes(r.urenHonderdsten))
            .map((r) => ({
              value: urenWoord(r.urenHonderdsten),
              getal: urenWoord(r.urenHonderdsten),
              eenheid: t('geld.wat-als.uur'),
              bij: <Bedrag cent={r.nettoPerMaandCent} ongeveer heel />,
              nu: r.urenHonderdsten === keuze.urenHonderdsten,
            }))}
        />
      </div>
      {b.verandert && (
        <div className="boven-r5">
          <Melding soort="let-op" icoon="clock">
            <p>
              <Tekst
                k="geld.wat-als.verandert"
                waarden={{
                  maand: maandWoord(b.verandert.maand, vandaag, taal),
                  straks: <Bedrag cent={b.verandert.uitkeringCent} ongeveer />,
                  nu: <Bedrag cent={dan.uitkeringCent} />,
                }}
              />
            </p>
            <p>
              <a href={`?maand=${b.verandert.maand}&uren=${urenWaarde}&uurloon=${uurloonWaarde}`}>
                <Tekst
                  k="geld.wat-als.verandertLink"
                  waarden={{ maand: maandWoord(b.verandert.maand, vandaag, taal) }}
                />
              </a>
            </p>
          </Melding>
        </div>
      )}
      {b.voorlopig && (
        <div className="boven-r3">
          <Melding soort="onzeker">
            <Tekst k="geld.kalender.bedragenVoorlopig" />
          </Melding>
        </div>
      )}
      <BlijftGelijk b={b} />
      <Deel id="stukken" titel={<Tekst k="geld.wat-als.stukken" />} ruim>
        <Stukken b={b} />
      </Deel>
      <Deel id="punten" titel={<Tekst k="geld.wat-als.punten" waarden={{ n: lijn.punten.length }} />} ruim>
        <Puntentabel b={b} />
      </Deel>
      <Deel id="tabel" titel={<Tekst k="geld.wat-als.tabel" />} ruim>
        <Urentabel b={b} />
      </Deel>
      <Deel id="bewaar" titel={<Tekst k="geld.bewaar.kop" />} ruim>
        <p className="onder-r3">
          <Tekst k="geld.bewaar.uitleg" />
        </p>
        <Knop
          soort="lijn"
          href={`/mijn/geld/wat-als/bewaard?pad=wat-als&${new URLSearchParams({ uren: urenWaarde, uurloon: uurloonWaarde, maand: b.maand, bron: b.basis.bron, naam: t('geld.bewaar.naamUren', { uren: urenWaarde, maand: maandWoord(b.maand, vandaag, taal) }) })}`}
        >
          <Tekst k="geld.bewaar.knop" />
        </Knop>
      </Deel>
      <Eiland {...eiland} />
    </form>
  );
}
