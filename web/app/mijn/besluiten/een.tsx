import { geefZienswijze, ruimteVan, splitsKlein } from '@bijrijder/dossier/afhandelen';
import { huishoudenVan } from '@bijrijder/dossier/feiten';
import { jaargrenzen } from '@bijrijder/dossier/jaaropgave';
import { eenmalig, metToegang } from '@bijrijder/dossier/toegang';
import {
  Bedrag,
  Deel,
  Geldveld,
  Keuze,
  Knop,
  Knoppen,
  Kop,
  Lijstje,
  Melding,
  Rekenrij,
  Som,
  Stapel,
  Tekstvak,
  Terug,
  Verder,
  Vlak,
  WetsBron,
} from '@bijrijder/ui';
import { leesBedrag } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import { Jaargrenzen, KleinBedrag } from '../jaaropgave/grens.tsx';
import { dagWoord, maandWoord } from '../maandwoorden.ts';
import { Verschiltabel } from '../verschiltabel.tsx';
import type { Route } from './+types/een.ts';
import { adresVan, eisBrief } from './lezen.server.ts';
import { Zin } from './zin.tsx';

const SOORTEN = ['klopt', 'klopt_niet', 'kan_niet'] as const;
/** Longest text of the side of the person. */
const LANGSTE = 4_000;

export async function loader({ request, params }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'besluit', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const brief = await eisBrief(t, wie.id, params.brief);
      const thuis = await huishoudenVan(t, wie.id);
      const mijn = await t.db
        .selectFrom('zienswijze')
        .select(['id', 'soort', 'tekst', 'op', 'per_maand_cent'])
        .where((e) => e.and({ gemeente: t.gemeente, persoon: wie.id, in_maand: brief.inMaand }))
        .orderBy('id', 'desc')
        .execute();
      const open =
        brief.soort === 'voornemen'
          ? brief.regels.map((r) => ({ maand: r.maand, cent: -r.verschilCent, besluit: brief.inMaand }))
          : [];
      const { rest, ...klein } = await splitsKlein(t, open);
      return {
        bron: teksten('besluit', 'jaaropgave'),
        klein,
        // all of it is so little that it is not asked back: then nothing has to be said about how
        alleenKlein: klein.klein.length > 0 && rest.length === 0,
        sleutel: nieuweSleutel(),
        vandaag: t.vandaag,
        adres: adresVan(brief),
        brief,
        mijn,
        hoogstensCent:
          thuis && brief.soort === 'voornemen' && brief.over === 'uitkering'
            ? ((await ruimteVan(t, thuis.huishouden))?.hoogstensCent ?? null)
            : null,
        grenzen: await jaargrenzen(t, wie.id, rest),
        binnen: new URL(request.url).searchParams.has('binnen'),
      };
    },
  );
}

/** The person tells their side; typed words come back when something is missing. */
export async function action({ request, params }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const soort = SOORTEN.find((s) => s === vorm.get('soort'));
  const tekst = tekstveld(vorm, 'tekst');
  const bedrag = tekstveld(vorm, 'bedrag');
  const perMaandCent = bedrag === '' ? null : leesBedrag(bedrag);
  const fout = {
    soort: !soort,
    tekst: soort !== undefined && soort !== 'klopt' && tekst === '' ? 'leeg' : tekst.length > LANGSTE ? 'lang' : null,
    bedrag: bedrag !== '' && (perMaandCent === null || perMaandCent <= 0),
  };
  if (!soort || fout.tekst || fout.bedrag) return data({ fout, soort, tekst, bedrag }, { status: 400 });
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'horen', doel: 'eigen_zaak', betrokkene: wie.id },
    (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        const brief = await eisBrief(t, wie.id, params.brief);
        await geefZienswijze(t, wie.id, { inMaand: brief.inMaand, soort, tekst, perMaandCent });
        return { goed: true };
      }),
  );
  return redirect(`/mijn/besluiten/${params.brief}?binnen`);
}

export default function Briefpagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Een d={loaderData} terug={actionData} />
    </Teksten>
  );
}

function Een({ d, terug }: { d: Route.ComponentProps['loaderData']; terug: Route.ComponentProps['actionData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const b = d.brief;
  const oorzaken = [...new Map(b.regels.flatMap((r) => r.oorzaken.map((o) => [JSON.stringify(o), o] as const)))];
  return (
    <Stapel gat="r5">
      <title>{t(`besluit.kort.${b.over === 'voorschot' ? 'voorschot.' : ''}${b.soort}` as Sleutel)}</title>
      <Terug href="/mijn/besluiten">
        <Tekst k="besluit.kies" />
      </Terug>
      {d.binnen && (
        <Melding soort="goed" rol="status" titel={<Tekst k="besluit.uwKant.dank" />}>
          <Tekst k="besluit.uwKant.dankBij" />
        </Melding>
      )}
      <Kop titel={<Zin zin={b.titel} vandaag={d.vandaag} />} lood={dagWoord(b.dagtekening, taal)} />
      {!d.alleenKlein && (
        <div>
          {b.eerst.map((z) => (
            <p key={z.k} className="groot">
              <Zin zin={z} vandaag={d.vandaag} />
            </p>
          ))}
        </div>
      )}
      <KleinBedrag {...d.klein} />
      <Deel id="verschil" titel={<Tekst k="besluit.kop.verschil" />}>
        <Verschiltabel
          naam={t('besluit.kop.verschil')}
          kolommen={{
            wat: t('besluit.kolom.maand'),
            was: t('besluit.kolom.was'),
            wordt: t('besluit.kolom.wordt'),
            verschil: t('besluit.kolom.verschil'),
          }}
          rijen={b.regels.map((r) => ({
            id: r.id,
            wat: `${maandWoord(r.maand, d.vandaag, taal)}, ${t(`besluit.soort.${r.soort}` as Sleutel)}`,
            wasCent: r.wasCent,
            wordtCent: r.wordtCent,
            verschilCent: r.verschilCent,
          }))}
        />
        <Som>
          <Rekenrij soort="eind" wat={<Tekst k="besluit.kolom.samen" />} cent={b.totaalCent} plus />
        </Som>
      </Deel>
      {oorzaken.length > 0 && (
        <Deel id="waarom" titel={<Tekst k="besluit.kop.waarom" />}>
          <Lijstje
            lijst={oorzaken.map(([id, o]) => ({
              id,
              icoon: 'info' as const,
              tekst: <Zin zin={o} vandaag={d.vandaag} />,
            }))}
          />
        </Deel>
      )}
      {b.redenen.length > 0 && (
        <Deel id="reden" titel={<Tekst k="besluit.kop.reden" />}>
          {b.redenen.map((r) => (
            <p key={r}>{r}</p>
          ))}
        </Deel>
      )}
      {!d.alleenKlein && (
        <Deel id="hoe" titel={<Tekst k="besluit.kop.hoe" />}>
          {b.verrekening.map((z) => (
            <p key={z.k}>
              <Zin zin={z} vandaag={d.vandaag} />
            </p>
          ))}
          {d.hoogstensCent !== null && (
            <p>
              <Tekst k="besluit.hoe.hoogstens" waarden={{ bedrag: <Bedrag cent={d.hoogstensCent} /> }} />
            </p>
          )}
          <WetsBron>{b.artikelen.join('; ')}</WetsBron>
        </Deel>
      )}
      <Jaargrenzen grenzen={d.grenzen} />
      {b.soort === 'voornemen' && (
        <Vlak id="uw-kant" titel={<Tekst k="besluit.kop.uwKant" />} kop="groot">
          <Stapel gat="r4">
            <p>
              <Tekst k="besluit.uwKant.uitleg" />
            </p>
            {d.mijn.map((z) => (
              <Melding
                key={z.id}
                icoon="chat-circle-text"
                titel={<Tekst k="besluit.uwKant.zei" waarden={{ dag: dagWoord(z.op, taal) }} />}
              >
                <p>
                  <Tekst k={`besluit.uwKant.${z.soort}` as Sleutel} />
                </p>
                {z.tekst && <p className="eigen">{z.tekst}</p>}
              </Melding>
            ))}
            <form method="post">
              <Eenmalig sleutel={d.sleutel} />
              <Stapel gat="r4">
                <Keuze
                  id="soort"
                  name="soort"
                  vraag={<Tekst k="besluit.uwKant.vraag" />}
                  gekozen={terug?.soort}
                  fout={terug?.fout.soort ? <Tekst k="besluit.uwKant.kies" /> : undefined}
                  opties={SOORTEN.map((s) => ({ value: s, tekst: <Tekst k={`besluit.uwKant.${s}` as Sleutel} /> }))}
                />
                <Tekstvak
                  id="tekst"
                  name="tekst"
                  label={<Tekst k="besluit.uwKant.tekst" />}
                  defaultValue={terug?.tekst}
                  fout={
                    terug?.fout.tekst ? (
                      <Tekst k={terug.fout.tekst === 'leeg' ? 'besluit.uwKant.leeg' : 'besluit.uwKant.lang'} />
                    ) : undefined
                  }
                  eigen
                />
                <Geldveld
                  id="bedrag"
                  name="bedrag"
                  label={<Tekst k="besluit.uwKant.bedrag" />}
                  hulp={<Tekst k="besluit.uwKant.bedragBij" />}
                  defaultValue={terug?.bedrag}
                  fout={terug?.fout.bedrag ? <Tekst k="geld.veld.geldFout" /> : undefined}
                />
                <Knop>
                  <Tekst k="besluit.uwKant.verstuur" />
                </Knop>
              </Stapel>
            </form>
          </Stapel>
        </Vlak>
      )}
      <Deel id="oneens" titel={<Tekst k="besluit.kop.oneens" />}>
        {b.bezwaarTot ? (
          <p>
            <Tekst
              k={b.bezwaarTot < d.vandaag ? 'besluit.bezwaarLater' : 'besluit.bezwaar'}
              waarden={{ dag: dagWoord(b.bezwaarTot, taal) }}
            />{' '}
            <Verder href="/mijn/bezwaar">
              <Tekst k="besluit.bezwaarHoe" />
            </Verder>
          </p>
        ) : (
          <p>
            <Tekst k="besluit.geenBezwaar" />
          </p>
        )}
        {b.wieBellen && (
          <p>
            <Tekst
              k={b.wieBellen.telefoon ? 'besluit.bel' : 'besluit.belZonder'}
              waarden={{
                naam: b.wieBellen.naam,
                nummer: b.wieBellen.telefoon ? (
                  <a href={`tel:${b.wieBellen.telefoon.replaceAll(' ', '')}`}>
                    <bdi dir="ltr">{b.wieBellen.telefoon}</bdi>
                  </a>
                ) : (
                  ''
                ),
              }}
            />
          </p>
        )}
      </Deel>
      <Knoppen>
        <Knop soort="zacht" icoon="file-pdf" href={`/mijn/besluiten/${d.adres}/pdf`}>
          <Tekst k="besluit.pdf" />
        </Knop>
      </Knoppen>
    </Stapel>
  );
}
