import {
  geefAdvies,
  mensVanCasus,
  rondCasusAf,
  schrijfIntervisie,
  stelVraag,
  vraagMeekijken,
} from '@bijrijder/dossier/casuistiek';
import { beloof, stuurBericht } from '@bijrijder/dossier/contact';
import { stelVoor } from '@bijrijder/dossier/plan';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { redirect } from 'react-router';
import { isDag } from '../../maand.ts';
import { databank, eisMedewerker, leesSleutel, vertaler } from '../../sessie.server.ts';
import { isWeigering } from '../afstemming/afstemming.server.ts';

const DOEL = {
  klantmanager: 'begeleiding',
  jobcoach: 'begeleiding',
  inkomensconsulent: 'inkomen_verrekenen',
  teamleider: 'toezicht_op_werk',
} as const;

/** A colleague at the table, with what they look for. */
export async function wieDan(request: Request) {
  const wie = await eisMedewerker(request, 'klantmanager', 'jobcoach', 'inkomensconsulent', 'teamleider');
  return { wie, doel: DOEL[wie.rol as keyof typeof DOEL] };
}

/** What is done at the table: ask, advise, look along with a name, say what comes of it, write down what was learned. */
export async function doeCasus(request: Request) {
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
            collegas: vorm.getAll('collega').map(String).filter(Boolean),
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
      // a promise has a day
      if (v('wij') && !isDag(v('voor'))) throw Object.assign(new Error('Er mist een dag.'), { code: '23514' });
      const persoon = await wieHetIs();
      if (!persoon) throw new Response(null, { status: 404 });
      // outcome, offer for the plan and message to the person in one act
      await metToegang(databank(), { ...zonderMens, betrokkene: persoon }, (t) =>
        eens(t, async () => {
          await rondCasusAf(t, v('casus'), v('tekst'));
          if (v('stap')) await stelVoor(t, persoon, v('stap'), v('tekst'));
          if (v('wij') && isDag(v('voor'))) await beloof(t, persoon, v('wij').slice(0, 1000), v('voor'));
          await stuurBericht(t, persoon, vertaler('nl')('casuistiek.uitkomst.bericht', { tekst: v('tekst') }), wie.id);
        }),
      );
    }
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const naam = /toestemming/.test((fout as Error).message);
    return { naam, waarden: Object.fromEntries([...vorm].map(([k, w]) => [k, String(w)])) as Record<string, string> };
  }
  const naar = v('casus') ? `/${v('casus')}` : '';
  return redirect(`/werkplek/casuistiek${naar}`, 303);
}
