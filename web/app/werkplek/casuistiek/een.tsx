import { casussen } from '@bijrijder/dossier/casuistiek';
import { metToegang } from '@bijrijder/dossier/toegang';
import { Datum, Kolommen, Meeleest, Melding, Verder, Vlak, Werkkop } from '@bijrijder/ui';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { databank, nieuweSleutel, teksten } from '../../sessie.server.ts';
import { Tekst, Teksten, useTekst } from '../../tekst/index.tsx';
import type { Route } from './+types/een.ts';
import { doeCasus, wieDan } from './casus.server.ts';
import { WieZietWat } from './delen.tsx';
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
      return { c, ik: wie.naam, vandaag: t.vandaag, sleutel: nieuweSleutel(), bron: teksten('casuistiek') };
    },
  );
}

export const action = ({ request }: Route.ActionArgs) => doeCasus(request);

export default function Casuspagina({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <Teksten bron={loaderData.bron}>
      <Binnen d={loaderData} w={actionData?.waarden ?? null} naam={actionData?.naam ?? false} />
    </Teksten>
  );
}

function Binnen({
  d,
  w,
  naam,
}: {
  d: Route.ComponentProps['loaderData'];
  w: Record<string, string> | null;
  naam: boolean;
}) {
  const t = useTekst();
  const { c } = d;
  return (
    <>
      <title>{`${c.vraag} · ${t('casuistiek.kop')}`}</title>
      <Werkkop
        boven={
          <>
            <a href="/werkplek/casuistiek">{t('casuistiek.kop')}</a>
            {' · '}
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
      {w && (
        <Melding soort="fout" rol="alert" titel={t(naam ? 'casuistiek.stel.zonderToestemming' : 'casuistiek.fout')} />
      )}
      <Kolommen>
        <Tafel c={c} ik={d.ik} vandaag={d.vandaag} sleutel={d.sleutel} w={w} />
        <aside aria-label={t('casuistiek.ziet.kop')}>
          <MetNaam c={c} sleutel={d.sleutel} />
          <WieZietWat />
          <Vlak id="later" soort="zacht" titel={t('casuistiek.later.kop')}>
            <p>{t('casuistiek.later.bij')}</p>
            <p className="boven-r2">
              <Verder href="/werkplek/casuistiek#intervisie">{t('casuistiek.later.link')}</Verder>
            </p>
          </Vlak>
        </aside>
      </Kolommen>
    </>
  );
}
