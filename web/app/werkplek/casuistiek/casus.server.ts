import {
  deelConcept,
  geefAdvies,
  legOpDeWeegschaal,
  mensVanCasus,
  rondCasusAf,
  schrijfIntervisie,
  stelVraag,
  vraagMeekijken,
  zetActieKlaar,
} from '@bijrijder/dossier/casuistiek';
import { stuurBericht } from '@bijrijder/dossier/contact';
import { eenmalig, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { herkenbaar } from '@bijrijder/dossier/woorden';
import { redirect } from 'react-router';
import { tekstveld } from '../../formulier.ts';
import { eisNummer } from '../../gedeeld/nummer.ts';
import { isDag } from '../../maand.ts';
import { databank, eisMedewerker, leesSleutel, vertaler } from '../../sessie.server.ts';
import { isWeigering } from '../afstemming/afstemming.server.ts';
import { type Actiefout, leesRijen, naarActies } from './actievorm.ts';

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

/** What could not be done, with everything that was typed. */
export type Casusfout = {
  soort: 'persoon' | 'toestemming' | 'actie' | 'herkenbaar';
  waarden: Record<string, string>;
  acties: Record<string, Actiefout>;
};

/** Where the person reads along, and answers. */
const BIJ_DE_MENS = '/mijn/aanbod/over-u#casussen';

/** What is done at the table: ask, advise, look along with a name, say what comes of it, write down what was learned. */
export async function doeCasus(request: Request): Promise<Response | Casusfout> {
  const { wie, doel } = await wieDan(request);
  const vorm = await request.formData();
  const v = (naam: string): string => tekstveld(vorm, naam);
  const zonderMens = { wie, handeling: 'toevoegen', object: 'casuistiek', doel, betrokkene: 'geen' } as const;
  const doe = v('doe');
  const waarden = Object.fromEntries([...vorm].map(([k, w]) => [k, String(w)])) as Record<string, string>;
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
            beeld: v('beeld').slice(0, 200),
            tafelOp: isDag(v('tafel_op')) ? v('tafel_op') : null,
            tafelOm: /^([01]\d|2[0-3]):[0-5]\d$/.test(v('tafel_om')) ? v('tafel_om') : null,
          });
          const bericht = vertaler('nl')('casuistiek.stel.bericht', { vraag: v('vraag') });
          await stuurBericht(t, v('persoon'), bericht, wie.id, BIJ_DE_MENS);
        }),
      );
    if (doe === 'advies')
      await metToegang(databank(), zonderMens, (t) => eens(t, () => geefAdvies(t, v('casus'), v('tekst'))));
    if (doe === 'weegt')
      await metToegang(databank(), zonderMens, (t) =>
        eens(t, () => legOpDeWeegschaal(t, v('casus'), v('anders') || v('keuze'), v('tekst'))),
      );
    if (doe === 'gedaan')
      await metToegang(databank(), zonderMens, (t) => eens(t, () => zetActieKlaar(t, eisNummer(v('actie')))));
    const sporen = doe === 'intervisie' ? herkenbaar(`${v('thema')}\n${v('tekst')}`) : [];
    if (sporen.length > 0)
      return { soort: 'herkenbaar', waarden: { ...waarden, sporen: sporen.join(', ') }, acties: {} };
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
    if (doe === 'uitkomst' || doe === 'lees') {
      const persoon = await wieHetIs();
      if (!persoon) throw new Response(null, { status: 404 });
      const mist = await metToegang(databank(), { ...zonderMens, betrokkene: persoon }, async (t) => {
        const uit = naarActies(leesRijen(waarden, null), wie.id, t.vandaag);
        if ('fouten' in uit) return uit.fouten;
        await eens(t, async () => {
          // outcome, promises, offers for the plan and the message to the person in one act
          if (doe === 'lees') await deelConcept(t, v('casus'), v('tekst'), uit.acties);
          else await rondCasusAf(t, persoon, v('casus'), v('tekst'), uit.acties);
          const bericht = vertaler('nl')(`casuistiek.${doe}.bericht`, { tekst: v('tekst') });
          await stuurBericht(t, persoon, bericht, wie.id, BIJ_DE_MENS);
        });
        return null;
      });
      if (mist) return { soort: 'actie', waarden, acties: mist };
    }
  } catch (fout) {
    if (!isWeigering(fout)) throw fout;
    const soort = /toestemming/.test((fout as Error).message) ? 'toestemming' : 'persoon';
    return { soort, waarden, acties: {} };
  }
  const naar = v('casus') ? `/${eisNummer(v('casus'))}` : '';
  return redirect(`/werkplek/casuistiek${naar}`, 303);
}
