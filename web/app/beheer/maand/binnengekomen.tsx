import { terugbetalingenVerwerken } from '@bijrijder/dossier/maandrun';
import { meldAan } from '@bijrijder/dossier/taken';
import {
  betalers,
  boekTerugbetaling,
  doeAf,
  type Ontvangst,
  ontvangstVan,
  openOntvangsten,
  TerugFout,
  zoekBetaler,
} from '@bijrijder/dossier/terugbetaling';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import {
  Bedrag,
  Geldveld,
  Knop,
  Knoppen,
  Leeg,
  Melding,
  Stapel,
  Tekstveld,
  Terug,
  Vast,
  Vlak,
  Werkkop,
} from '@bijrijder/ui';
import { datum, leesBedrag } from '@bijrijder/ui/opmaak';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import {
  databank,
  eisMedewerker,
  kluis,
  leesSleutel,
  nieuweSleutel,
  teksten,
  type WieMedewerker,
} from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/binnengekomen.ts';
import { opDeMaand } from './toegang.server.ts';

/** More than any debt of a household. */
const HOOGSTENS_CENT = 100_000_000;
/** Amounts on one page, oldest first. */
const PER_PAGINA = 20;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const open = await opDeMaand(wie, 'lezen', async (t) => ({
    vandaag: t.vandaag,
    ...(await openOntvangsten(t, kluis(), PER_PAGINA)),
  }));
  return {
    ...open,
    sleutel: nieuweSleutel(),
    klaar: new URL(request.url).searchParams.get('klaar'),
    bron: teksten('maandrun'),
  };
}

type Velden = { ontvangst: string; bedrag: string; dag: string; wie: string; reden: string };

const bijMensen = <T,>(wie: WieMedewerker, mensen: string[], fn: (t: Toegang) => Promise<T>): Promise<T> =>
  metToegang(
    databank(),
    {
      wie,
      handeling: 'toevoegen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: mensen,
      reden: 'Boeken wat u zelf terugbetaalde',
    },
    fn,
  );

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisMedewerker(request, 'inkomensconsulent');
  const vorm = await request.formData();
  const doe = tekstveld(vorm, 'doe');
  const velden: Velden = {
    ontvangst: tekstveld(vorm, 'ontvangst'),
    bedrag: tekstveld(vorm, 'bedrag', 40),
    dag: tekstveld(vorm, 'dag', 20),
    wie: tekstveld(vorm, 'wie', 60),
    reden: tekstveld(vorm, 'reden', 1000),
  };
  const ontvangst = velden.ontvangst === '' ? null : eisNummer(velden.ontvangst);
  const mis = (...fouten: string[]) => data({ fouten, velden, gevonden: null }, { status: 422 });
  const reden = velden.reden.length < 10 ? ['reden'] : [];
  if (doe === 'af' && reden.length > 0) return mis(...reden);
  try {
    if (doe === 'af') {
      await opDeMaand(wie, 'wijzigen', (t) => doeAf(t, eisNummer(velden.ontvangst), velden.reden));
      return redirect('/beheer/maand/binnengekomen?klaar=af', 303);
    }
    const wat = await opDeMaand(wie, 'lezen', async (t) => {
      const gevraagd = ontvangst ? await ontvangstVan(t, ontvangst) : null;
      const bedragCent = gevraagd?.bedragCent ?? leesBedrag(velden.bedrag) ?? 0;
      const dag = gevraagd ? (gevraagd.dag ?? t.vandaag) : velden.dag;
      const gevonden = await zoekBetaler(t, kluis(), velden.wie).catch((fout: unknown) => {
        if (fout instanceof TerugFout) return { fout: fout.reden };
        throw fout;
      });
      // everything that is wrong is named at once
      const fouten = [
        ...(bedragCent > 0 && bedragCent <= HOOGSTENS_CENT ? [] : ['bedrag']),
        ...(isDag(dag) && dag <= t.vandaag ? [] : ['dag']),
        ...('fout' in gevonden ? [gevonden.fout] : []),
        ...reden,
      ];
      return { bedragCent, dag, fouten, gevonden };
    });
    if (wat.fouten.length > 0 || 'fout' in wat.gevonden) return mis(...wat.fouten);
    const { huishouden, mensen: bij } = wat.gevonden;
    if (doe === 'boek') {
      await bijMensen(wie, bij, (t) =>
        eenmalig(t, leesSleutel(vorm), async () => {
          const { bedragCent, dag } = wat;
          await boekTerugbetaling(t, huishouden, { ontvangst, bedragCent, dag, reden: velden.reden });
          await meldAan(t, terugbetalingenVerwerken, {});
        }),
      );
      return redirect('/beheer/maand/binnengekomen?klaar=boek', 303);
    }
    const mensen = await bijMensen(wie, bij, (t) => betalers(t));
    return data({
      fouten: [] as string[],
      velden,
      gevonden: {
        namen: mensen.map((m) => m.naam),
        restCent: mensen[0]?.restCent ?? 0,
        bedragCent: wat.bedragCent,
        dag: wat.dag,
      },
    });
  } catch (fout) {
    if (fout instanceof TerugFout) return mis(fout.reden);
    throw fout;
  }
}

export default function Binnengekomen({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} terug={actionData ?? null} />
    </Teksten>
  );
}

type Beeld = Route.ComponentProps['loaderData'];
type Teruggave = NonNullable<Route.ComponentProps['actionData']> | null;

function Binnen({ d, terug }: { d: Beeld; terug: Teruggave }) {
  const t = useTekst();
  const metDeHand = terug?.velden.ontvangst === '' ? terug : null;
  return (
    <Stapel gat="r5">
      <title>{t('maandrun.binnen.titel')}</title>
      <Terug href="/beheer/maand/bank">
        <Tekst k="maandrun.bank.kop" />
      </Terug>
      <Werkkop titel={<Tekst k="maandrun.binnen.kop" />} onder={<Tekst k="maandrun.binnen.onder" />} />
      {d.klaar && !terug && ['boek', 'af'].includes(d.klaar) && (
        <Melding soort="goed" rol="status">
          <Tekst k={`maandrun.binnen.klaar.${d.klaar}` as Sleutel} />
        </Melding>
      )}
      {terug?.fouten.includes('al_klaar') && (
        <Melding soort="fout" rol="alert">
          <Tekst k="maandrun.binnen.fout.al_klaar" />
        </Melding>
      )}
      {terug?.gevonden && <Bevestig g={terug.gevonden} v={terug.velden} sleutel={d.sleutel} />}
      <Vlak id="wachten" titel={<Tekst k="maandrun.binnen.wachten" waarden={{ aantal: d.aantal }} />}>
        {d.lijst.length === 0 ? (
          <Leeg icoon="check-circle" zin={<Tekst k="maandrun.binnen.leeg" />} />
        ) : (
          <Stapel gat="r4">
            {d.lijst.map((o) => (
              <Een key={o.id} o={o} terug={terug?.velden.ontvangst === o.id ? terug : null} />
            ))}
          </Stapel>
        )}
      </Vlak>
      <Vlak id="hand" soort="zacht" titel={<Tekst k="maandrun.binnen.hand" />}>
        <form method="post">
          <Stapel gat="r3">
            <p>
              <Tekst k="maandrun.binnen.handBij" />
            </p>
            <Geldveld
              id="bedrag"
              name="bedrag"
              label={<Tekst k="maandrun.binnen.bedrag" />}
              defaultValue={metDeHand?.velden.bedrag}
              fout={foutBij(metDeHand, 'bedrag', 'te_veel')}
            />
            <Tekstveld
              id="dag"
              name="dag"
              type="date"
              label={<Tekst k="maandrun.binnen.dag" />}
              defaultValue={metDeHand?.velden.dag ?? d.vandaag}
              max={d.vandaag}
              fout={foutBij(metDeHand, 'dag', 'dag_voor_schuld')}
            />
            <Wie id="hand" terug={metDeHand} />
            <Knop name="doe" value="zoek">
              <Tekst k="maandrun.binnen.zoek" />
            </Knop>
          </Stapel>
        </form>
      </Vlak>
    </Stapel>
  );
}

const foutBij = (terug: Teruggave, ...redenen: string[]) => {
  const fout = terug?.fouten.find((f) => redenen.includes(f));
  return fout && <Tekst k={`maandrun.binnen.fout.${fout}` as Sleutel} />;
};

/** Whose it is and how we know. */
function Wie({ id, terug }: { id: string; terug: Teruggave }) {
  return (
    <>
      <Tekstveld
        id={`wie-${id}`}
        name="wie"
        label={<Tekst k="maandrun.binnen.wie" />}
        hulp={<Tekst k="maandrun.binnen.wieHulp" />}
        defaultValue={terug?.velden.wie}
        fout={foutBij(terug, 'kenmerk', 'kent_niet', ...(id === 'hand' ? [] : ['te_veel']))}
        maxLength={60}
        autoComplete="off"
      />
      <Tekstveld
        id={`reden-${id}`}
        name="reden"
        label={<Tekst k="maandrun.binnen.reden" />}
        hulp={<Tekst k="maandrun.binnen.redenHulp" />}
        defaultValue={terug?.velden.reden}
        fout={foutBij(terug, 'reden')}
        maxLength={1000}
      />
    </>
  );
}

/** One amount that waits: find whose it is, or say that it is not for here. */
function Een({ o, terug }: { o: Ontvangst; terug: Teruggave }) {
  const t = useTekst();
  return (
    <form method="post" id={`o-${o.id}`}>
      <input type="hidden" name="ontvangst" value={o.id} />
      <Stapel gat="r3">
        <p>
          <b>
            <Bedrag cent={o.bedragCent} />
          </b>{' '}
          · {o.betaler.naam ?? t('maandrun.binnen.geenNaam')}
          {o.boekdatum && <> · {datum(o.boekdatum, { weekdag: 'geen' })}</>}
          <br />
          {o.betaler.tekst && <span className="eigen">{o.betaler.tekst} </span>}
          <span className="zacht">
            {o.betaler.iban && (
              <>
                {t('maandrun.binnen.vanRekening')} <Vast>{o.betaler.iban.slice(-4)}</Vast>.{' '}
              </>
            )}
            {t(`maandrun.binnen.waarom.${o.waarom}`)}
          </span>
        </p>
        <Wie id={o.id} terug={terug} />
        <Knoppen>
          {o.waarom !== 'teruggedraaid' && (
            <Knop name="doe" value="zoek">
              <Tekst k="maandrun.binnen.zoek" />
            </Knop>
          )}
          <Knop soort="lijn" name="doe" value="af">
            <Tekst k="maandrun.binnen.af" />
          </Knop>
        </Knoppen>
      </Stapel>
    </form>
  );
}

/** Found: a colleague sees the name and what is open before it is booked. */
function Bevestig({
  g,
  v,
  sleutel,
}: {
  g: { namen: string[]; restCent: number; bedragCent: number; dag: string };
  v: Velden;
  sleutel: string;
}) {
  const past = g.bedragCent <= g.restCent;
  return (
    <Vlak id="bevestig" titel={<Tekst k="maandrun.binnen.isDit" waarden={{ naam: g.namen.join(' en ') }} />}>
      <Stapel gat="r3">
        <p>
          <Tekst
            k={past ? 'maandrun.binnen.past' : 'maandrun.binnen.pastNiet'}
            waarden={{
              bedrag: <Bedrag cent={g.bedragCent} />,
              open: <Bedrag cent={g.restCent} />,
              daarna: <Bedrag cent={Math.max(0, g.restCent - g.bedragCent)} />,
              dag: datum(g.dag, { weekdag: 'geen' }),
            }}
          />
        </p>
        {past && (
          <form method="post">
            <Eenmalig sleutel={sleutel} />
            {Object.entries(v).map(([naam, waarde]) => (
              <input key={naam} type="hidden" name={naam} value={waarde} />
            ))}
            <Knop icoon="check" name="doe" value="boek">
              <Tekst k="maandrun.binnen.boek" />
            </Knop>
          </form>
        )}
      </Stapel>
    </Vlak>
  );
}
