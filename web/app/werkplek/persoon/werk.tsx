import { anderenVan, nazorgVan, vragenVan } from '@bijrijder/dossier/nazorg';
import { grensVan, openEinden, plaatsingantwoorden, plaatsingenVan } from '@bijrijder/dossier/werk';
import { Knop, Kolommen, Melding, Stapel, Vlak } from '@bijrijder/ui';
import { Eenmalig } from '../../eenmalig.tsx';
import { nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import { Plekvelden } from '../werk/plekvelden.tsx';
import type { Route } from './+types/werk.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';
import { doeInWerk, type Werkpoging } from './werk-doen.server.ts';
import { Anderen, Nazorgvlak, Vragen } from './werk-nazorg.tsx';
import { Grensvlak, Plekken } from './werk-plekken.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const klaar = new URL(request.url).searchParams.has('klaar');
  return bijPersoon(request, params.persoon, { handeling: 'lezen', object: 'nazorg' }, async (t) => ({
    bron: teksten('aanbod', 'aanbodwerk'),
    kop: await leesKop(t, params.persoon),
    plekken: await plaatsingenVan(t),
    antwoorden: await plaatsingantwoorden(t),
    einden: await openEinden(t),
    grens: (await grensVan(t, params.persoon)) ?? null,
    nazorg: (await nazorgVan(t, params.persoon)) ?? null,
    vragen: await vragenVan(t, params.persoon),
    anderen: await anderenVan(t, params.persoon),
    vandaag: t.vandaag,
    klaar,
    sleutels: { plek: nieuweSleutel(), grens: nieuweSleutel(), ander: nieuweSleutel() },
  }));
}
export type Werkbeeld = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: Route.ActionArgs) {
  return doeInWerk(request, params.persoon, await request.formData());
}

export default function Werkpagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} poging={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({ d, poging }: { d: Werkbeeld; poging: Werkpoging | null }) {
  const t = useTekst();
  const naam = d.kop.roepnaam;
  return (
    <Persoonblad kop={d.kop} hier="werk" titel={t('aanbodwerk.werk.p.titel')}>
      {d.klaar && (
        <Melding soort="goed" rol="status">
          <Tekst k="aanbodwerk.werk.p.klaar" waarden={{ naam }} />
        </Melding>
      )}
      <Kolommen>
        <Stapel gat="r4">
          {d.nazorg && <Vragen d={d} />}
          <Plekken d={d} poging={poging} />
          <details open={poging?.waar === 'plek'}>
            <summary className="knop knop--lijn">{t('aanbodwerk.werk.nieuw')}</summary>
            <Vlak soort="zacht" titel={t('aanbodwerk.werk.nieuw')}>
              <form method="post">
                <Stapel gat="r3">
                  <Eenmalig sleutel={d.sleutels.plek} />
                  <Plekvelden id="nieuw" poging={poging?.waar === 'plek' ? poging : null} />
                  <Knop name="doe" value="plek">
                    {t('aanbodwerk.werk.knop')}
                  </Knop>
                </Stapel>
              </form>
            </Vlak>
          </details>
        </Stapel>
        <aside aria-label={t('aanbodwerk.werk.p.nazorg')}>
          <Grensvlak d={d} poging={poging} />
          <Nazorgvlak d={d} />
          {d.nazorg && <Anderen d={d} />}
        </aside>
      </Kolommen>
    </Persoonblad>
  );
}
