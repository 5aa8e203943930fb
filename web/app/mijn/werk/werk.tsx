import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { antwoordOpPlaatsing, grensVan, kiesGrens, plaatsingantwoorden, plaatsingenVan } from '@bijrijder/dossier/werk';
import { Deel, Knop, Knoppen, Kop, Melding, Stapel, Tekstvak, Tekstveld, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { tekstveld } from '../../formulier.ts';
import { isNummer } from '../../gedeeld/nummer.ts';
import { alsUren, leesUren } from '../../gedeeld/uren.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten, type WieClient } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/werk.ts';

const bij = <T,>(wie: WieClient, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(databank(), { wie, handeling, object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

const KLAAR = ['ja', 'klopt', 'klopt_niet'] as const;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return bij(wie, 'lezen', async (t) => ({
    bron: teksten('nazorg'),
    plekken: await plaatsingenVan(t),
    antwoorden: await plaatsingantwoorden(t),
    grens: (await grensVan(t, wie.id)) ?? null,
    vandaag: t.vandaag,
    klaar: KLAAR.find((k) => k === new URL(request.url).searchParams.get('klaar')) ?? null,
    sleutels: { grens: nieuweSleutel(), plek: nieuweSleutel() },
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const plek = tekstveld(vorm, 'plek');
  if (plek) {
    if (!isNummer(plek)) throw new Response(null, { status: 400 });
    const soort = vorm.get('antwoord') === 'klopt' ? 'klopt' : 'klopt_niet';
    const tekst = tekstveld(vorm, 'woorden', 2000);
    await bij(wie, 'toevoegen', (t) =>
      eenmalig(t, leesSleutel(vorm), async () => {
        await antwoordOpPlaatsing(t, wie.id, plek, soort, tekst);
        return null;
      }),
    );
    return redirect(`/mijn/werk?klaar=${soort}#plekken`, 303);
  }
  const uren = tekstveld(vorm, 'uren');
  const reden = tekstveld(vorm, 'reden', 500);
  const hoogstens = uren ? leesUren(uren) : null;
  if (uren && hoogstens === null) return data({ fout: 'uren' as const, uren, reden }, 400);
  if (reden.length < 3) return data({ fout: 'reden' as const, uren, reden }, 400);
  await bij(wie, 'toevoegen', (t) => eenmalig(t, leesSleutel(vorm), () => kiesGrens(t, wie.id, hoogstens, reden)));
  return redirect('/mijn/werk?klaar=ja#grens', 303);
}

export default function Werkpagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Werk d={loaderData} poging={actionData ?? null} />
    </Teksten>
  );
}

type Beeld = Route.ComponentProps['loaderData'];

function Werk({ d, poging }: { d: Beeld; poging: Route.ComponentProps['actionData'] | null }) {
  const t = useTekst();
  return (
    <Stapel gat="r6">
      <title>{t('nazorg.werk.titel')}</title>
      <Terug href="/mijn/alles">
        <Tekst k="mijn.alles.kop" />
      </Terug>
      <Kop titel={<Tekst k="nazorg.werk.kop" />} lood={<Tekst k="nazorg.werk.lood" />} />
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k={d.klaar === 'ja' ? 'nazorg.werk.klaar' : `nazorg.werk.${d.klaar}Dank`} />
        </Melding>
      )}
      <Deel id="plekken" titel={<Tekst k="nazorg.werk.plekken" />}>
        <Stapel gat="r4">
          {d.plekken.length === 0 && (
            <p>
              <Tekst k="nazorg.werk.leeg" />
            </p>
          )}
          {d.plekken.map((p) => (
            <Plek key={p.id} p={p} d={d} />
          ))}
        </Stapel>
      </Deel>
      <Deel id="grens" titel={<Tekst k="nazorg.werk.grens" />}>
        <Stapel gat="r3">
          <p>
            <Tekst k="nazorg.werk.grensBij" />
          </p>
          <Nu grens={d.grens} />
          <form method="post">
            <Stapel gat="r3">
              <Eenmalig sleutel={d.sleutels.grens} />
              <Tekstveld
                id="uren"
                name="uren"
                inputMode="decimal"
                label={<Tekst k="nazorg.werk.grensUren" />}
                hulp={<Tekst k="nazorg.werk.grensUrenBij" />}
                defaultValue={poging?.uren}
                fout={poging?.fout === 'uren' && <Tekst k="nazorg.werk.fout.uren" />}
              />
              <Tekstvak
                id="reden"
                name="reden"
                rows={2}
                maxLength={500}
                eigen
                label={<Tekst k="nazorg.werk.reden" />}
                defaultValue={poging?.reden}
                fout={poging?.fout === 'reden' && <Tekst k="nazorg.werk.fout.reden" />}
                required
              />
              <Knop>
                <Tekst k="nazorg.werk.bewaar" />
              </Knop>
            </Stapel>
          </form>
        </Stapel>
      </Deel>
    </Stapel>
  );
}

function Plek({ p, d }: { p: Beeld['plekken'][number]; d: Beeld }) {
  const t = useTekst();
  const dag = (iso: string) => ({ dag: <Datum key={iso} iso={iso} weekdag="geen" /> });
  const { vandaag } = d;
  const loopt = p.gestopt_op === null && (p.tot === null || p.tot >= vandaag);
  return (
    <Vlak titel={p.werkgever} niveau={3} soort={loopt ? 'wit' : 'zacht'}>
      <p>
        {t('nazorg.werk.uren', { uren: alsUren(p.uren_honderdsten), contract: t(`nazorg.c.${p.contract}`) })}.{' '}
        <Tekst k="nazorg.werk.sinds" waarden={dag(p.van)} />.
      </p>
      {loopt && p.tot && (
        <p className="boven-r2">
          <Tekst k="nazorg.werk.contract" waarden={dag(p.tot)} />
        </p>
      )}
      {loopt && p.subsidie_tot && p.subsidie_tot >= vandaag && p.subsidie !== 'proefplaats' && (
        <p className="boven-r2">
          <Tekst k="nazorg.werk.subsidie" waarden={dag(p.subsidie_tot)} />
        </p>
      )}
      {!loopt && (
        <p className="zacht">{<Tekst k="nazorg.werk.gestopt" waarden={dag(p.gestopt_op ?? p.tot ?? p.van)} />}</p>
      )}
      <Klopt p={p} antwoord={d.antwoorden.find((a) => a.plaatsing === p.id)} sleutel={d.sleutels.plek} />
    </Vlak>
  );
}

/** We noted this: is it right? Their word stands beside it; what changes after that is asked again. */
function Klopt({
  p,
  antwoord,
  sleutel,
}: {
  p: Beeld['plekken'][number];
  antwoord: Beeld['antwoorden'][number] | undefined;
  sleutel: string;
}) {
  const gezegd = antwoord?.nog ? antwoord : undefined;
  const dag = gezegd && { dag: <Datum key="d" iso={gezegd.op} weekdag="geen" /> };
  return (
    <div className="boven-r3">
      {gezegd ? (
        <>
          <p>
            <b>
              <Tekst k={`nazorg.werk.${gezegd.soort}`} waarden={dag} />
            </b>
          </p>
          {gezegd.tekst && <p className="eigen">{gezegd.tekst}</p>}
          {gezegd.soort === 'klopt_niet' && (
            <p className="zacht">
              <Tekst k={gezegd.gelezen ? 'nazorg.werk.gelezen' : 'nazorg.werk.wacht'} />
            </p>
          )}
        </>
      ) : (
        <p>
          <b>
            <Tekst k={antwoord ? 'nazorg.werk.kloptAnders' : 'nazorg.werk.kloptDit'} />
          </b>
        </p>
      )}
      <details open={!gezegd}>
        <summary className="klein zacht">
          <Tekst k={gezegd ? 'nazorg.werk.antwoordAnders' : 'nazorg.werk.antwoord'} />
        </summary>
        <form method="post">
          <Stapel gat="r3">
            <Eenmalig sleutel={sleutel} />
            <input type="hidden" name="plek" value={p.id} />
            <Tekstvak
              id={`woorden-${p.id}`}
              name="woorden"
              rows={2}
              maxLength={2000}
              eigen
              label={<Tekst k="nazorg.werk.woorden" />}
            />
            <Knoppen>
              <Knop soort="lijn" name="antwoord" value="klopt">
                <Tekst k="nazorg.werk.kloptKnop" />
              </Knop>
              <Knop soort="lijn" name="antwoord" value="klopt_niet">
                <Tekst k="nazorg.werk.kloptNietKnop" />
              </Knop>
            </Knoppen>
          </Stapel>
        </form>
      </details>
    </div>
  );
}

function Nu({ grens }: { grens: Beeld['grens'] }) {
  if (!grens || grens.hoogstensHonderdsten === null)
    return (
      <p className="zacht">
        <Tekst k="nazorg.werk.grensGeen" />
      </p>
    );
  return (
    <Melding
      icoon="hand-heart"
      titel={<Tekst k="nazorg.werk.grensNu" waarden={{ uren: alsUren(grens.hoogstensHonderdsten) }} />}
    >
      <p>
        <Tekst
          k="nazorg.werk.grensDoor"
          waarden={{
            door: grens.door ?? 'uzelf',
            dag: <Datum key="d" iso={grens.op} weekdag="geen" />,
            reden: grens.reden,
          }}
        />
      </p>
    </Melding>
  );
}
