import { metToegang } from '@bijrijder/dossier/toegang';
import { Bladeren, Kijklijst, Kop, Leeg, Stapel, Terug } from '@bijrijder/ui';
import { tijd } from '@bijrijder/ui/opmaak';
import { databank, eisClient, teksten } from '../sessie.server.ts';
import { Tekst, Teksten, useTaal, useTekst } from '../tekst/index.tsx';
import type { Sleutel } from '../tekst/sleutels.ts';
import type { Route } from './+types/wie-keek.ts';
import { dagWoord } from './maandwoorden.ts';

const PER_BLAD = 30;

export async function loader({ request }: Route.LoaderArgs) {
  const wie = await eisClient(request);
  const zoek = new URL(request.url).searchParams;
  const blad = Math.min(1_000, Math.max(1, Number(zoek.get('blad')) || 1));
  const ookIk = zoek.has('alles');
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'inzage', doel: 'eigen_zaak', betrokkene: wie.id },
    async (t) => {
      const regels = await t.db
        .selectFrom('inzage')
        .select(['id', 'op', 'wie_soort', 'wie_id', 'wie_naam', 'rol', 'handeling', 'object', 'doel', 'reden'])
        .where('gemeente', '=', t.gemeente)
        .where('betrokkene', '=', wie.id)
        .$if(!ookIk, (q) => q.where((e) => e.or([e('wie_soort', '<>', 'persoon'), e('wie_id', '<>', wie.id)])))
        .orderBy('op', 'desc')
        .offset((blad - 1) * PER_BLAD)
        .limit(PER_BLAD + 1)
        .execute();
      return {
        bron: teksten('inzage'),
        blad,
        ookIk,
        meer: regels.length > PER_BLAD,
        blikken: regels.slice(0, PER_BLAD).map((r) => ({
          id: r.id,
          op: r.op.toISOString(),
          naam: r.wie_naam,
          soort: r.wie_soort,
          ik: r.wie_soort === 'persoon' && r.wie_id === wie.id,
          rol: r.rol,
          handeling: r.handeling,
          object: r.object,
          doel: r.doel,
          reden: r.reden,
        })),
      };
    },
  );
}

export default function WieKeekPagina({ loaderData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <WieKeek d={loaderData} />
    </Teksten>
  );
}

function WieKeek({ d }: { d: Route.ComponentProps['loaderData'] }) {
  const t = useTekst();
  const taal = useTaal();
  const adres = (blad: number) => `?blad=${blad}${d.ookIk ? '&alles=ja' : ''}`;
  return (
    <Stapel gat="r5">
      <title>{t('inzage.kop')}</title>
      <Terug href="/mijn">
        <Tekst k="inzage.terug" />
      </Terug>
      <Kop titel={<Tekst k="inzage.kop" />} lood={<Tekst k="inzage.lood" />} />
      {d.blikken.length === 0 ? (
        <Leeg icoon="eye" zin={<Tekst k="inzage.niemand" />} />
      ) : (
        <Kijklijst
          waaromWoord={t('inzage.waarom')}
          blikken={d.blikken.map((b) => ({
            id: b.id,
            naam: b.soort === 'taak' ? t('inzage.computer') : b.ik ? t('inzage.uzelf') : b.naam,
            rol: b.soort === 'medewerker' ? 'medewerker' : 'client',
            computer: b.soort === 'taak',
            functie: b.soort === 'medewerker' ? t(`inzage.rol.${b.rol}` as Sleutel) : undefined,
            wanneer: (
              <>
                {dagWoord(b.op.slice(0, 10), taal)}, {tijd(b.op)}
              </>
            ),
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
      <Bladeren
        label={t('inzage.bladeren')}
        vorige={d.blad > 1 ? adres(d.blad - 1) : undefined}
        volgende={d.meer ? adres(d.blad + 1) : undefined}
        waar={<Tekst k="inzage.blad" waarden={{ blad: d.blad }} />}
        woordVorige={<Tekst k="inzage.nieuwer" />}
        woordVolgende={<Tekst k="inzage.ouder" />}
      />
      <p>
        <a href={d.ookIk ? '?' : '?alles=ja'}>
          <Tekst k={d.ookIk ? 'inzage.zonderMij' : 'inzage.metMij'} />
        </a>
      </p>
    </Stapel>
  );
}
