import { naastVan } from '@bijrijder/dossier/begeleiding';
import { geldVan, kalenderOpRekening, kalenderVan, seinenVan } from '@bijrijder/dossier/geld';
import { loonvragenVan } from '@bijrijder/dossier/loongegevens';
import { RunFout } from '@bijrijder/dossier/maandrun';
import { geldOnderBewind } from '@bijrijder/dossier/machtiging';
import { nieuwspad, zetGezien } from '@bijrijder/dossier/nieuws';
import { laatVoor, vraagVoorschot } from '@bijrijder/dossier/optijd';
import { type Nu, nuVan } from '@bijrijder/dossier/plan';
import { metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { rekeningNu } from '@bijrijder/dossier/uitbetaling';
import { opSchattingBesloten, rechtOp, rekeningOp } from '@bijrijder/dossier/verrekening';
import { plusMaanden } from '@bijrijder/huishoudgeld';
import {
  Belofte,
  Deel,
  EigenWoorden,
  Geldlijst,
  Held,
  Knop,
  Knoppen,
  Melding,
  Stapel,
  Verder,
  Vlak,
  Zij,
} from '@bijrijder/ui';
import { redirect } from 'react-router';
import { tekstveld } from '../formulier.ts';
import { eisNummer } from '../gedeeld/nummer.ts';
import { isMaand } from '../maand.ts';
import { databank, eisClient, teksten } from '../sessie.server.ts';
import { Datum } from '../tekst/datum.tsx';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Route } from './+types/maand.ts';
import { aanvraagVan } from './aanvraag.server.ts';
import { Aanvraagvlak } from './aanvraagvlak.tsx';
import { Begeleider } from './begeleider.tsx';
import { lopendeMaand } from './doorgeven/beeld.server.ts';
import { Nabesluit } from './doorgeven/nabesluit.tsx';
import { bijMaand } from './doorgeven/toegang.server.ts';
import { rekenVoorbeeld } from './doorgeven/voorbeeld.ts';
import { eersteRegels } from './eerste-regels.ts';
import { alsGeldregels } from './geld/regels.tsx';
import { Seinen } from './geld/seinen.tsx';
import { Laat } from './laat.tsx';
import { Alsnog, DoorWerk, Geldwegen, NogDoorgeven } from './maanddelen.tsx';
import { dagWoord, hoofdletter, maandWoord } from './maandwoorden.ts';
import { Nieuw } from './nieuws.tsx';
import { verwachteWeg } from './specificatie/beeld.server.ts';
import { eigenDeel, Restzin, Waarheen, Waarzin } from './specificatie/waarheen.tsx';

export const handle = { indeling: 'tweeluik' };

/** Round wages to show what a month would come to while the real one is not known yet. */
const PROEFLONEN = [-10_000, 0, 10_000];

/** What is next in one's own plan: never opened for both partners at once, as the money of the household is. */
async function eigenNu(request: Request): Promise<Nu> {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) => nuVan(t, wie.id),
  );
}

export async function loader({ request }: Route.LoaderArgs) {
  const { nu, ...maand } = await maandVan(request);
  const { nieuws, ...rest } = nu ?? (await eigenNu(request));
  return {
    ...maand,
    aanvraag: maand.stap.soort === 'geen_recht' ? await aanvraagVan(request) : null,
    nu: rest,
    bron: teksten('specificatie'),
    nieuws: nieuws.map((n) => ({ ...n, href: nieuwspad(n) })),
  };
}

function maandVan(request: Request) {
  const lopend = async (t: Toegang) => lopendeMaand(t.vandaag, (await rekeningOp(t.db, t.vandaag)).kalender);
  return bijMaand(request, lopend, 'lezen', async (t, beeld, persoon) => {
    const recht = await rechtOp(t.db, t.vandaag);
    const v = beeld.basis ? (rekenVoorbeeld(beeld.basis, {}, recht) ?? null) : null;
    const een =
      beeld.bronnen.length === 1 && beeld.bronnen[0]!.soort === 'loon' && beeld.bronnen[0]!.ritme === 'maand'
        ? beeld.bronnen[0]!
        : null;
    const rond = een?.vorigeNettoCent ? Math.round(een.vorigeNettoCent / 10_000) * 10_000 : null;
    const vorige = plusMaanden(beeld.maand, -1);
    const [geld, laat, bewind, loonvragen, klantmanager, nu, geschat] = await Promise.all([
      geldVan(t, beeld.huishouden, beeld.feiten),
      laatVoor(t, beeld.huishouden),
      geldOnderBewind(t, persoon),
      loonvragenVan(t, [beeld.huishouden]),
      naastVan(t, persoon),
      t.rol === 'client' ? nuVan(t, persoon) : null,
      opSchattingBesloten(t, beeld.huishouden, vorige),
    ]);
    // what was decided is what comes; a difference that was told after it has a sentence of its own
    const stap =
      beeld.vast && beeld.stap.soort === 'besluit' ? { ...beeld.stap, ...beeld.vast, zeker: true } : beeld.stap;
    const weg = await verwachteWeg(t, persoon, { ...beeld, stap });
    const rekening = laat.length > 0 ? await rekeningNu(t, beeld.huishouden, persoon) : null;
    return {
      laat,
      bewind,
      rekeningSinds: rekening?.vanaf ?? null,
      weg,
      loonvragen: loonvragen.filter((v) => v.antwoord === null).length,
      maand: beeld.maand,
      vandaag: beeld.vandaag,
      seinen: seinenVan(geld),
      // the payment this page is about comes first and is the one of the decision
      // only who has money going elsewhere needs the longer walk
      komt: eersteRegels(
        (weg ? await kalenderOpRekening(t, geld, persoon, 3) : kalenderVan(geld, 3))
          .flatMap((m) => m.regels)
          .filter(
            (r) =>
              r.dag >= beeld.vandaag && !(r.van === 'gemeente' && r.soort !== 'premie' && r.dag === beeld.betaaldag),
          ),
        KOMT,
      ),
      betaaldag: beeld.betaaldag,
      // the day the premie of this month is paid, by the rhythm of the municipality
      premieOp:
        geld.uitvoering.specificaties.find((x) => x.soort === 'premie' && x.regels.some((r) => r.maand === beeld.maand))
          ?.betaaldag ?? null,
      wijzigbaarTot: beeld.wijzigbaarTot,
      roepnaam: beeld.roepnaam,
      heeftBron: beeld.bronnen.length > 0,
      ingediend: beeld.opgaven[0]
        ? {
            id: beeld.opgaven[0].id,
            op: beeld.opgaven[0].bekend_op,
            door: beeld.opgaven[0].namens_door,
            bedragCent: beeld.opgaven[0].bedrag_cent,
          }
        : null,
      stap:
        stap.soort === 'besluit'
          ? { soort: 'besluit' as const, betaaldCent: stap.betaaldCent, zeker: stap.zeker }
          : stap,
      vast: beeld.vast,
      // decided with the wage of before: what it really was is still welcome
      vorigeAlsnog: geschat ? vorige : null,
      alsnog: beeld.vast !== null && beeld.stap.soort === 'besluit' && !beeld.stap.zeker,
      v,
      proef:
        een && rond !== null && beeld.basis
          ? PROEFLONEN.flatMap((d) => {
              const loon = rond + d;
              const uit = loon > 0 ? rekenVoorbeeld(beeld.basis!, { [een.bron]: loon }, recht) : undefined;
              return uit ? [{ loon, krijgt: uit.betaaldCent }] : [];
            })
          : [],
      klantmanager,
      nu,
    };
  });
}

/** One tap: put news away, or ask for an advance on money that comes late. Asked twice is asked once. */
export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  if (vorm.has('gezien')) {
    const ids = vorm.getAll('gezien').map((id) => eisNummer(String(id)));
    await metToegang(
      databank(),
      { wie, handeling: 'wijzigen', object: 'nieuws', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => zetGezien(t, wie.id, ids),
    );
    return redirect('/mijn');
  }
  const maand = tekstveld(vorm, 'voorschot');
  if (!isMaand(maand)) throw new Response(null, { status: 400 });
  try {
    await metToegang(
      databank(),
      { wie, handeling: 'toevoegen', object: 'uitbetaling', doel: 'eigen_zaak', betrokkene: wie.id },
      (t) => vraagVoorschot(t, wie.id, maand),
    );
  } catch (fout) {
    // meanwhile the money is on its way: the page shows how it stands
    if (!(fout instanceof RunFout)) throw fout;
  }
  return redirect('/mijn');
}

/** How many of the next payments are shown beside this one. */
const KOMT = 4;

export default function Maand({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  const taal = useTaal();
  const maand = maandWoord(d.maand, d.vandaag, taal);
  const dag = hoofdletter(dagWoord(d.betaaldag, taal));
  const zeker = d.stap.soort === 'besluit' && d.stap.zeker;
  const doorgeven = `/mijn/doorgeven/${d.maand}`;
  // what somebody counts on is what comes on their own account
  const eigen = d.weg && eigenDeel(d.weg);
  return (
    <>
      <Stapel gat="r5">
        <title>{t('opgave.maand.titel')}</title>
        <Laat laat={d.laat} vandaag={d.vandaag} bewind={d.bewind} rekeningSinds={d.rekeningSinds} />
        {d.stap.soort === 'besluit' ? (
          <Held
            id="groet"
            groet={<Tekst k="opgave.maand.groet" waarden={{ naam: d.roepnaam }} />}
            voor={<Tekst k={zeker ? 'opgave.maand.komt' : 'opgave.maand.komtOngeveer'} waarden={{ dag }} />}
            bedrag={{
              cent: eigen || d.stap.betaaldCent,
              heel: !zeker,
              uitleg: eigen ? '#waarheen' : `/mijn/uitleg/${d.maand}`,
              uitlegTekst: t('opgave.maand.zoKomen'),
            }}
            na={
              d.weg && zeker ? (
                <Teksten bron={d.bron}>
                  {eigen ? (
                    <Restzin weg={d.weg} cent={d.stap.betaaldCent} maand={maand} />
                  ) : (
                    <>
                      <Tekst k="specificatie.waarheen.uitkering" waarden={{ maand }} /> <Waarzin weg={d.weg} komt />
                    </>
                  )}
                </Teksten>
              ) : (
                <Tekst k={zeker ? 'opgave.maand.opRekening' : 'opgave.maand.geefDoor'} waarden={{ maand }} />
              )
            }
          >
            {zeker ? (
              <>
                <Belofte>
                  <Tekst k="opgave.maand.vast" />
                </Belofte>
                {d.vast && d.vast.verschilCent !== 0 && (
                  <p>
                    <Nabesluit vast={d.vast} verschilCent={d.vast.verschilCent} vandaag={d.vandaag} />
                  </p>
                )}
                {d.alsnog && (
                  <p>
                    <Alsnog maand={d.maand} vandaag={d.vandaag} />
                  </p>
                )}
                {d.stap.betaaldCent === 0 && d.v && d.v.nettoCent > 0 && (
                  <p>
                    <Tekst k="opgave.klopt.nulUitleg" />
                  </p>
                )}
                <p>
                  <Verder href={`/mijn/uitleg/${d.maand}`}>
                    <Tekst k="opgave.maand.zoKomen" />
                  </Verder>
                </p>
              </>
            ) : (
              <Knoppen className="boven-r5">
                <Knop groot breed href={doorgeven}>
                  <Tekst k="opgave.maand.knopDoorgeven" waarden={{ maand }} />
                </Knop>
                <Knop soort="lijn" breed href={`${doorgeven}/klopt?niets=ja`}>
                  <Tekst k="opgave.maand.knopGeen" waarden={{ maand }} />
                </Knop>
              </Knoppen>
            )}
          </Held>
        ) : (
          <Held
            id="groet"
            groet={<Tekst k="opgave.maand.groet" waarden={{ naam: d.roepnaam }} />}
            na={
              d.aanvraag?.loopt ? (
                <Tekst k="mijn.maand.aanvraagLoopt" />
              ) : (
                <Tekst
                  k={d.stap.soort === 'geen_recht' ? 'opgave.maand.geenUitkering' : 'opgave.maand.nietBerekend'}
                  waarden={{ maand }}
                />
              )
            }
          />
        )}
        {d.aanvraag && <Aanvraagvlak {...d.aanvraag} vandaag={d.vandaag} />}
        <Nieuw nieuws={d.nieuws} />
        {d.vorigeAlsnog && (
          <Melding id="alsnog">
            <p>
              <Alsnog maand={d.vorigeAlsnog} vandaag={d.vandaag} />
            </p>
          </Melding>
        )}
        {d.weg && d.stap.soort === 'besluit' && (
          <Teksten bron={d.bron}>
            <Waarheen weg={d.weg} betaaldCent={d.stap.betaaldCent} komt />
          </Teksten>
        )}
        {d.loonvragen > 0 && (
          <Melding id="loonvraag" titel={<Tekst k="opgave.loonvraag.kaart" waarden={{ aantal: d.loonvragen }} />}>
            <p>
              <Tekst k="opgave.loonvraag.kaartBij" />{' '}
              <Verder href="/mijn/loonvragen">
                <Tekst k="opgave.loonvraag.kaartKnop" />
              </Verder>
            </p>
          </Melding>
        )}
        {d.stap.soort !== 'besluit' && (
          <div>
            {d.stap.soort === 'geen_recht' && (
              <p>
                <Verder href={d.aanvraag ? '/mijn/aanmelding' : '/mijn/nazorg'}>
                  <Tekst k={d.aanvraag ? 'mijn.aanmelding.kop' : 'mijn.alles.nazorg'} />
                </Verder>
              </p>
            )}
            {!d.aanvraag && <Geldwegen />}
          </div>
        )}
        {d.stap.soort === 'apart' && (
          <Melding soort="let-op">
            <Tekst k="opgave.maand.nietBerekendUitleg" waarden={{ wat: d.stap.ontbreekt.join(', ') }} />
          </Melding>
        )}
        {!zeker && d.stap.soort === 'besluit' && (
          <NogDoorgeven
            maand={maand}
            doorgeven={doorgeven}
            klantmanager={d.klantmanager?.naam}
            proef={d.proef}
            uiterlijk={dagWoord(d.wijzigbaarTot, taal)}
          />
        )}
        {zeker && d.ingediend && (
          <p>
            <Tekst
              k={d.ingediend.door ? 'opgave.maand.ingediendVoorU' : 'opgave.maand.ingediend'}
              waarden={{ dag: dagWoord(d.ingediend.op, taal), naam: d.ingediend.door ?? '' }}
            />{' '}
            <Verder href={`${doorgeven}/binnen/${d.ingediend.id}`}>
              <Tekst k="opgave.bon.bon" />
            </Verder>
          </p>
        )}
        {zeker && d.v && d.v.nettoCent > 0 && (
          <DoorWerk
            maand={maand}
            v={d.v}
            premieOp={d.premieOp && maandWoord(d.premieOp.slice(0, 7), d.vandaag, taal)}
          />
        )}
        <Seinen seinen={d.seinen} vandaag={d.vandaag} />
        {d.stap.soort === 'besluit' && (
          <Deel id="komt" titel={<Tekst k="opgave.maand.komtNu" />}>
            <Geldlijst
              regels={[
                {
                  id: 'uitkering',
                  dag: d.betaaldag,
                  wat: <Tekst k="opgave.maand.uitkeringOver" waarden={{ maand }} />,
                  van: <Tekst k="opgave.maand.vanGemeente" />,
                  cent: d.stap.betaaldCent,
                  ongeveer: !zeker,
                  uitleg: `/mijn/uitleg/${d.maand}`,
                },
                ...alsGeldregels(d.komt, d.vandaag),
              ].toSorted((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0))}
            />
            <Geldwegen metWatAls />
          </Deel>
        )}
      </Stapel>
      <Zij>
        {d.nu.stap && (
          <Vlak id="stap" titel={<Tekst k="mijn.nu.stap" />}>
            <Stapel gat="r3">
              <EigenWoorden>{d.nu.stap}</EigenWoorden>
              <p>
                <Knop soort="zacht" href="/mijn/plan">
                  <Tekst k="mijn.nu.plan" />
                </Knop>
              </p>
            </Stapel>
          </Vlak>
        )}
        {d.nu.belofte && (
          <Vlak id="belofte" soort="thema" titel={<Tekst k="mijn.nu.belofte" />}>
            <p>
              <Tekst
                k={d.nu.belofte.voor < d.vandaag ? 'mijn.nu.belofteVoorbij' : 'mijn.nu.belofteTekst'}
                waarden={{
                  naam: d.nu.belofte.door,
                  wat: <bdi key="wat">{hoofdletter(d.nu.belofte.wat.replace(/\.$/, ''))}</bdi>,
                  dag: <Datum key="dag" iso={d.nu.belofte.voor} />,
                }}
              />
            </p>
          </Vlak>
        )}
        <Begeleider wie={d.klantmanager} />
        <p>
          <Verder href="/mijn/hulp/niet-goed" icoon="hand-heart">
            <Tekst k={d.nu.nietGoed ? 'mijn.nu.nietGoed' : 'opgave.maand.nietGoed'} />
          </Verder>
        </p>
        <p>
          <Verder href="/mijn/alles" icoon="list">
            <Tekst k="mijn.alles.kop" />
          </Verder>
        </p>
      </Zij>
    </>
  );
}
