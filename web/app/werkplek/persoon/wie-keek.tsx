import { Kijklijst, Kolommen, Leeg, Verder, Vlak } from '@bijrijder/ui';
import { Bezoekwoorden, Wanneer } from '../../gedeeld/bezoekwoorden.tsx';
import { kijkdagen } from '../../gedeeld/kijkdagen.ts';
import { kijkregels } from '../../gedeeld/kijkregels.server.ts';
import { useReden } from '../../gedeeld/redentekst.ts';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/wie-keek.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

const AANTAL = 200;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'inzage' }, async (t) => {
    // what somebody does with their own data is theirs
    const regels = await kijkregels(t, persoon, { vanaf: 0, aantal: AANTAL, zonder: 'mensen' });
    return {
      kop: await leesKop(t, persoon),
      bron: teksten('inzage'),
      vandaag: t.vandaag,
      blikken: kijkdagen(regels),
    };
  });
}

export default function WieKeek({ loaderData: d }: Route.ComponentProps) {
  const t = useTekst();
  return (
    <Persoonblad kop={d.kop} hier="wieKeek" titel={t('werkplek.persoon.tab.wieKeek')}>
      <Teksten bron={d.bron}>
        <Kolommen>
          <Lijst d={d} />
          <aside aria-label={t('werkplek.wieKeek.delen')}>
            <Vlak id="delen" soort="zacht" titel={t('werkplek.wieKeek.delen')}>
              <p>
                <Tekst k="werkplek.wieKeek.delenBij" waarden={{ naam: d.kop.roepnaam }} />
              </p>
              <p className="boven-r2">
                <Verder href={`/werkplek/mensen/${d.kop.id}/delen`}>{t('werkplek.wieKeek.delenLink')}</Verder>
              </p>
            </Vlak>
          </aside>
        </Kolommen>
      </Teksten>
    </Persoonblad>
  );
}

function Lijst({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const reden = useReden();
  const naam = d.kop.roepnaam;
  return (
    <Vlak id="wie-keek" titel={<Tekst k="werkplek.wieKeek.kop" waarden={{ naam }} />}>
      <p className="zacht">
        <Tekst k="werkplek.wieKeek.uitleg" waarden={{ naam }} />
      </p>
      {d.blikken.length === 0 ? (
        <Leeg icoon="eye" zin={<Tekst k="inzage.niemand" />} />
      ) : (
        <Kijklijst
          waaromWoord={t('werkplek.wieKeek.waarom')}
          blikken={d.blikken.map((b) => ({
            id: b.laatste.id,
            naam: b.laatste.wie_soort === 'taak' ? t('inzage.computer') : b.laatste.wie_naam,
            rol: 'medewerker',
            computer: b.laatste.wie_soort === 'taak',
            functie: b.laatste.wie_soort === 'medewerker' ? t(`inzage.rol.${b.laatste.rol}` as Sleutel) : undefined,
            wanneer: <Wanneer r={b.laatste} vandaag={d.vandaag} />,
            wat: <Bezoekwoorden b={b} vandaag={d.vandaag} />,
            waarom: reden(b.laatste),
          }))}
        />
      )}
    </Vlak>
  );
}
