import { casussen, handhavers } from '@bijrijder/dossier/casuistiek';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Datum, Kolommen, Meeleest, Melding, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/een.ts';
import { type Casusfout, doeCasus, wieDan } from './casus.server.ts';
import { WieZietWat } from './delen.tsx';
import { doeGast } from './gast.server.ts';
import { Gasten, type Gastuitkomst } from './gasten.tsx';
import { MetNaam, Tafel } from './tafel.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { wie, doel } = await wieDan(request);
  const id = eisNummer(params.casus);
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'casuistiek', doel, betrokkene: 'geen' },
    async (t) => {
      const c = (await casussen(t)).find((een) => een.id === id);
      if (!c) throw new Response(null, { status: 404 });
      return {
        c,
        ik: { id: wie.id, naam: wie.naam },
        vandaag: t.vandaag,
        handhavers: c.vanMij ? await handhavers(t) : [],
        sleutel: nieuweSleutel(),
        gastsleutels: { gast: nieuweSleutel(), handhaver: nieuweSleutel() },
        bron: teksten('casuistiek', 'overu'),
      };
    },
  );
}

export async function action({ request }: Route.ActionArgs) {
  const doe = String((await request.clone().formData()).get('doe') ?? '');
  return doe === 'gast' || doe === 'gast-stop' ? doeGast(request) : doeCasus(request);
}

export default function Casuspagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen
        d={loaderData}
        fout={actionData && 'acties' in actionData ? actionData : null}
        gast={actionData && 'wie' in actionData ? actionData : null}
      />
    </Teksten>
  );
}

function Binnen({
  d,
  fout,
  gast,
}: {
  d: Route.ComponentProps['loaderData'];
  fout: Casusfout | null;
  gast: Gastuitkomst | null;
}) {
  const t = useTekst();
  const { c } = d;
  const mag = c.antwoorden.some((a) => a.voorbeeld);
  return (
    <>
      <title>{`${c.vraag} · ${t('casuistiek.kop')}`}</title>
      <Werkkop
        boven={
          <>
            <a href="/werkplek/casuistiek">{t('casuistiek.kop')}</a>
            {' · '}
            {c.tafel && (
              <>
                <Tekst
                  k="casuistiek.tafelOp"
                  waarden={{
                    dag: <Datum key="d" iso={c.tafel.op} />,
                    tijd: c.tafel.om ? 'ja' : 'nee',
                    om: c.tafel.om?.replace(':', '.') ?? '',
                  }}
                />
                {' · '}
              </>
            )}
            <Tekst
              k="casuistiek.gesteld"
              waarden={{ door: c.door, dag: <Datum key="d" iso={c.gesteldOp} weekdag="geen" /> }}
            />
          </>
        }
        titel={c.vraag}
      >
        <Meeleest icoon="handshake">{t(`casuistiek.${c.client}`)}</Meeleest>
      </Werkkop>
      {fout && <Melding soort="fout" rol="alert" titel={t(`casuistiek.fout.${fout.soort}`)} />}
      <Kolommen>
        <Tafel
          c={c}
          ik={d.ik}
          vandaag={d.vandaag}
          sleutel={d.sleutel}
          w={fout?.waarden ?? null}
          fouten={fout?.acties ?? {}}
        />
        <aside aria-label={t('casuistiek.ziet.kop')}>
          <MetNaam c={c} sleutel={d.sleutel} />
          <Gasten c={c} handhavers={d.handhavers} sleutels={d.gastsleutels} uitkomst={gast} />
          <WieZietWat />
          <Vlak id="later" soort="zacht" titel={t('casuistiek.later.kop')}>
            <p>{t(mag ? 'casuistiek.later.ja' : 'casuistiek.later.bij')}</p>
            {c.vanMij && mag && c.uitkomst && (
              <p className="boven-r2">
                <Verder
                  href={`/werkplek/casuistiek?thema=${encodeURIComponent(c.vraag)}&geleerd=${encodeURIComponent(c.uitkomst.tekst)}#intervisie`}
                >
                  {t('casuistiek.later.link')}
                </Verder>
              </p>
            )}
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
