import { casussen, collegas, intervisies } from '@bijrijder/dossier/casuistiek';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Datum, Groep, Kiezers, Kolommen, Leeg, Melding, Werkkop } from '@bijrijder/ui';
import { databank, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/casuistiek.ts';
import { type Casusfout, doeCasus, wieDan } from './casus.server.ts';
import { Intervisie, Stel, WieZietWat } from './delen.tsx';

export async function loader({ request }: Route.LoaderArgs) {
  const { wie, doel } = await wieDan(request);
  const zoek = new URL(request.url).searchParams;
  const mensen =
    wie.rol === 'klantmanager'
      ? await metToegang(
          databank(),
          { wie, handeling: 'lezen', object: 'caseload', doel, betrokkene: 'eigen klanten' },
          (t) =>
            t.db
              .selectFrom('persoon')
              .select(['id', 'aanspreeknaam as naam'])
              .where('gemeente', '=', t.gemeente)
              .where('id', 'in', t.betrokkenen.length > 0 ? [...t.betrokkenen] : [wie.id])
              .orderBy('achternaam')
              .execute(),
        )
      : [];
  return metToegang(
    databank(),
    { wie, handeling: 'lezen', object: 'casuistiek', doel, betrokkene: 'geen' },
    async (t) => ({
      lijst: await casussen(t),
      // brought along from another page, for instance maatwerk
      mee: { persoon: zoek.get('persoon') ?? '', vraag: (zoek.get('vraag') ?? '').slice(0, 500) },
      les: { thema: (zoek.get('thema') ?? '').slice(0, 200), tekst: (zoek.get('geleerd') ?? '').slice(0, 2000) },
      mensen,
      collegas: (await collegas(t)).filter((c) => c.id !== wie.id),
      intervisie: await intervisies(t),
      magSchrijven: wie.rol !== 'inkomensconsulent',
      vandaag: t.vandaag,
      sleutel: nieuweSleutel(),
      bron: teksten('casuistiek', 'overu'),
    }),
  );
}

export const action = ({ request }: Route.ActionArgs) => doeCasus(request);

export default function Casuistiek({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} fout={actionData ?? null} />
    </Teksten>
  );
}

function Binnen({ d, fout }: { d: Route.ComponentProps['loaderData']; fout: Casusfout | null }) {
  const t = useTekst();
  const w = fout?.waarden ?? null;
  const groepen = [
    ['opgenomen', d.lijst.filter((c) => !c.vanMij && c.uitkomst?.acties.some((a) => a.vanMij && !a.gedaanOp))],
    ['gevraagd', d.lijst.filter((c) => !c.vanMij && !c.uitkomst)],
    ['vanMij', d.lijst.filter((c) => c.vanMij && !c.uitkomst)],
    ['klaar', d.lijst.filter((c) => c.uitkomst).slice(0, 10)],
  ] as const;
  return (
    <>
      <title>{t('casuistiek.kop')}</title>
      <Werkkop titel={t('casuistiek.kop')} onder={t('casuistiek.bij')} />
      {fout && <Melding soort="fout" rol="alert" titel={t(`casuistiek.fout.${fout.soort}`)} />}
      <Kolommen>
        <div>
          {d.lijst.length === 0 && <Leeg icoon="chats-circle" zin={t('casuistiek.leeg')} />}
          {groepen.map(
            ([id, lijst]) =>
              lijst.length > 0 && (
                <Groep key={id} id={id} titel={t(`casuistiek.groep.${id}`)}>
                  <Kiezers
                    items={lijst.map((c) => ({
                      href: `/werkplek/casuistiek/${c.id}`,
                      icoon: 'chats-circle',
                      titel: c.vraag,
                      bij: (
                        <>
                          <Tekst
                            k="casuistiek.gesteld"
                            waarden={{ door: c.door, dag: <Datum key="d" iso={c.gesteldOp} weekdag="geen" /> }}
                          />
                          {' · '}
                          <Tekst k="casuistiek.adviezen" waarden={{ aantal: c.adviezen.length }} />
                        </>
                      ),
                    }))}
                  />
                </Groep>
              ),
          )}
          {d.mensen.length > 0 && (
            <Stel
              mensen={d.mensen}
              collegas={d.collegas}
              sleutel={d.sleutel}
              w={w ?? d.mee}
              vandaag={d.vandaag}
              open={w?.doe === 'vraag' || d.mee.persoon !== '' || d.lijst.length === 0}
            />
          )}
        </div>
        <aside aria-label={t('casuistiek.ziet.kop')}>
          <WieZietWat />
          <Intervisie
            sleutel={d.sleutel}
            lijst={d.intervisie}
            magSchrijven={d.magSchrijven}
            w={w?.doe === 'intervisie' ? w : d.les}
          />
        </aside>
      </Kolommen>
    </>
  );
}
