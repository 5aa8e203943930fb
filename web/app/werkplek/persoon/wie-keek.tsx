import { Kijklijst, Kolommen, Leeg, Vlak } from '@bijrijder/ui';
import { datum, tijd } from '@bijrijder/ui/opmaak';
import { teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Sleutel } from '../../tekst/sleutels.ts';
import type { Route } from './+types/wie-keek.ts';
import { bijPersoon, leesKop } from './kop.server.ts';
import { Persoonblad } from './kop.tsx';

const AANTAL = 40;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { persoon } = params;
  return bijPersoon(request, persoon, { handeling: 'lezen', object: 'inzage' }, async (t) => {
    const regels = await t.db
      .selectFrom('inzage')
      .select(['id', 'op', 'wie_soort', 'wie_naam', 'rol', 'handeling', 'object', 'doel', 'reden'])
      .where('gemeente', '=', t.gemeente)
      .where('betrokkene', '=', persoon)
      // what somebody does with their own data is theirs
      .where('wie_soort', '<>', 'persoon')
      .orderBy('op', 'desc')
      .limit(AANTAL)
      .execute();
    return {
      kop: await leesKop(t, persoon),
      bron: teksten('inzage'),
      blikken: regels.map(({ op, ...r }) => ({ ...r, op: op.toISOString() })),
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
        </Kolommen>
      </Teksten>
    </Persoonblad>
  );
}

function Lijst({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
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
            id: b.id,
            naam: b.wie_soort === 'taak' ? t('inzage.computer') : b.wie_naam,
            rol: 'medewerker',
            computer: b.wie_soort === 'taak',
            functie: b.wie_soort === 'medewerker' ? t(`inzage.rol.${b.rol}` as Sleutel) : undefined,
            wanneer: `${datum(b.op.slice(0, 10))}, ${tijd(b.op)}`,
            wat: (
              <Tekst
                k={`inzage.handeling.${b.handeling}` as Sleutel}
                waarden={{ wat: t(`inzage.object.${b.object}` as Sleutel) }}
              />
            ),
            waarom: b.reden ?? t(`inzage.doel.${b.doel}` as Sleutel),
          }))}
        />
      )}
    </Vlak>
  );
}
