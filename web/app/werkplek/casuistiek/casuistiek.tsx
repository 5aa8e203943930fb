import {
  casussen,
  collegas,
  geefAdvies,
  intervisies,
  mensVanCasus,
  rondCasusAf,
  schrijfIntervisie,
  stelVraag,
  vraagMeekijken,
} from '@bijrijder/dossier/casuistiek';
import { stuurBericht } from '@bijrijder/dossier/contact';
import { stelVoor } from '@bijrijder/dossier/plan';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { Kolommen, Lijstje, Melding, Vlak, Werkkop } from '@bijrijder/ui';
import { redirect } from 'react-router';
import { databank, eisMedewerker, leesSleutel, nieuweSleutel, teksten, vertaler } from '../../sessie.server.ts';
import { Teksten, useTekst } from '../../tekst/index.tsx';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import type { Route } from './+types/casuistiek.ts';
import { Casussen, Intervisie, Stel } from './delen.tsx';

const DOEL = {
  klantmanager: 'begeleiding',
  jobcoach: 'begeleiding',
  inkomensconsulent: 'inkomen_verrekenen',
  teamleider: 'toezicht_op_werk',
} as const;

async function wieDan(request: Request) {
  const wie = await eisMedewerker(request, 'klantmanager', 'jobcoach', 'inkomensconsulent', 'teamleider');
  return { wie, doel: DOEL[wie.rol as keyof typeof DOEL] };
}

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
      mensen,
      collegas: (await collegas(t)).filter((c) => c.id !== wie.id),
      intervisie: await intervisies(t),
      magSchrijven: wie.rol !== 'inkomensconsulent',
      sleutel: nieuweSleutel(),
      bron: teksten('casuistiek'),
    }),
  );
}

export async function action({ request }: Route.ActionArgs) {
  const { wie, doel } = await wieDan(request);
  const vorm = await request.formData();
  const v = (naam: string): string => String(vorm.get(naam) ?? '').trim();
  const zonderMens = { wie, handeling: 'toevoegen', object: 'casuistiek', doel, betrokkene: 'geen' } as const;
  const doe = v('doe');
  const eens = (t: Toegang, fn: () => Promise<void>) =>
    eenmalig(t, leesSleutel(vorm), async () => {
      await fn();
      return null;
    });
  const wieHetIs = () =>
    metToegang(databank(), { ...zonderMens, handeling: 'lezen' }, (t) => mensVanCasus(t, v('casus')));
  try {
    if (doe === 'vraag')
      await metToegang(databank(), { ...zonderMens, betrokkene: v('persoon') }, (t) =>
        eens(t, async () => {
          await stelVraag(t, v('persoon'), {
            vraag: v('vraag'),
            achtergrond: v('achtergrond'),
            clientWoorden: v('client_woorden').slice(0, 2000),
            metNaam: v('naam') === 'ja',
            client: v('client') === 'erbij' ? 'erbij' : 'weet',
            collegas: vorm.getAll('collega').map(String),
          });
        }),
      );
    if (doe === 'advies')
      await metToegang(databank(), zonderMens, (t) => eens(t, () => geefAdvies(t, v('casus'), v('tekst'))));
    if (doe === 'intervisie')
      await metToegang(databank(), zonderMens, (t) => eens(t, () => schrijfIntervisie(t, v('thema'), v('tekst'))));
    if (doe === 'open') {
      const persoon = await wieHetIs();
      if (!persoon) throw new Response(null, { status: 404 });
      const reden = vertaler('nl')('casuistiek.reden', { vraag: v('vraag') });
      await metToegang(
        databank(),
        { wie, handeling: 'toevoegen', object: 'inzageverzoek', doel, betrokkene: persoon, reden },
        (t) => eens(t, () => vraagMeekijken(t, persoon, doel, reden)),
      );
      return redirect(`/werkplek/mensen/${persoon}`);
    }
    if (doe === 'uitkomst') {
      const persoon = await wieHetIs();
      if (!persoon) throw new Response(null, { status: 404 });
      // outcome, offer for the plan and message to the person in one act
      await metToegang(databank(), { ...zonderMens, betrokkene: persoon }, (t) =>
        eens(t, async () => {
          await rondCasusAf(t, v('casus'), v('tekst'));
          if (v('stap')) await stelVoor(t, persoon, v('stap'), v('tekst'));
          await stuurBericht(t, persoon, vertaler('nl')('casuistiek.uitkomst.bericht', { tekst: v('tekst') }), wie.id);
        }),
      );
    }
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const naam = /toestemming/.test((fout as Error).message);
    return { naam, waarden: Object.fromEntries([...vorm].map(([k, w]) => [k, String(w)])) as Record<string, string> };
  }
  return redirect('/werkplek/casuistiek');
}

export default function Casuistiek({ loaderData, actionData }: Route.ComponentProps) {
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
  return (
    <>
      <title>{t('casuistiek.kop')}</title>
      <Werkkop titel={t('casuistiek.kop')} onder={t('casuistiek.bij')} />
      {w && (
        <Melding soort="fout" rol="alert" titel={t(naam ? 'casuistiek.stel.zonderToestemming' : 'casuistiek.fout')} />
      )}
      <Kolommen>
        <div>
          <Casussen lijst={d.lijst} sleutel={d.sleutel} />
          {d.mensen.length > 0 && <Stel mensen={d.mensen} collegas={d.collegas} sleutel={d.sleutel} w={w ?? d.mee} />}
        </div>
        <aside aria-label={t('casuistiek.ziet.kop')}>
          <Vlak id="wie-ziet-wat" titel={t('casuistiek.ziet.kop')}>
            <Lijstje
              lijst={[
                { id: 'woorden', icoon: 'eye', tekst: t('casuistiek.ziet.woorden') },
                { id: 'naam', icoon: 'lock-simple', tekst: t('casuistiek.ziet.naam') },
                { id: 'geld', icoon: 'lock-simple', tekst: t('casuistiek.ziet.geld') },
                { id: 'mens', icoon: 'eye', tekst: t('casuistiek.ziet.mens') },
              ]}
            />
          </Vlak>
          <Intervisie sleutel={d.sleutel} lijst={d.intervisie} magSchrijven={d.magSchrijven} w={w} />
        </aside>
      </Kolommen>
    </>
  );
}
