import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { grensVan, kiesGrens, plaatsingenVan } from '@bijrijder/dossier/werk';
import { Deel, Knop, Kop, Melding, Stapel, Tekstvak, Tekstveld, Terug, Vlak } from '@bijrijder/ui';
import { data, redirect } from 'react-router';
import { Eenmalig } from '../../eenmalig.tsx';
import { alsUren, leesUren } from '../../gedeeld/uren.ts';
import { databank, eisClient, leesSleutel, nieuweSleutel, teksten, type WieClient } from '../../sessie.server.ts';
import { Datum } from '../../tekst/datum.tsx';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/werk.ts';

const bij = <T,>(wie: WieClient, handeling: 'lezen' | 'toevoegen', fn: (t: Toegang) => Promise<T>) =>
  metToegang(databank(), { wie, handeling, object: 'plan', doel: 'eigen_zaak', betrokkene: wie.id }, fn);

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  return bij(wie, 'lezen', async (t) => ({
    bron: teksten('nazorg'),
    plekken: await plaatsingenVan(t),
    grens: (await grensVan(t, wie.id)) ?? null,
    vandaag: t.vandaag,
    klaar: new URL(request.url).searchParams.has('klaar'),
    sleutel: nieuweSleutel(),
  }));
}

export async function action({ request }: Route.ActionArgs) {
  const wie = await eisClient(request);
  const vorm = await request.formData();
  const uren = String(vorm.get('uren') ?? '').trim();
  const reden = String(vorm.get('reden') ?? '')
    .trim()
    .slice(0, 500);
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
          <Tekst k="nazorg.werk.klaar" />
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
            <Plek key={p.id} p={p} vandaag={d.vandaag} />
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
              <Eenmalig sleutel={d.sleutel} />
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

function Plek({ p, vandaag }: { p: Beeld['plekken'][number]; vandaag: string }) {
  const t = useTekst();
  const dag = (iso: string) => ({ dag: <Datum key={iso} iso={iso} weekdag="geen" /> });
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
    </Vlak>
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
