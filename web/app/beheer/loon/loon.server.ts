import {
  beantwoordLoonvraag,
  importeerLevering,
  LeveringFout,
  loonleveringen,
  loonvraagtelling,
  loonvragenVan,
  loonvragenVoorMens,
} from '@bijrijder/dossier/loongegevens';
import { type Handeling, metToegang, type Toegang } from '@bijrijder/dossier/toegang';
import { databank, gemeente, kluis, verzoek, type WieMedewerker } from '../../sessie.server.ts';
import { opDeLijst } from '../afhandelen/toegang.server.ts';

const HOOGSTENS_BYTES = 10_000_000;

/** With the people of questions that wait for a call; each of them reads that we looked. */
const bijMensen = <T>(wie: WieMedewerker, mensen: string[], handeling: Handeling, fn: (t: Toegang) => Promise<T>) =>
  metToegang(
    databank(),
    {
      wie,
      handeling,
      object: 'opgave',
      doel: 'inkomen_verrekenen',
      betrokkene: mensen,
      reden: 'Bellen over een vraag over loon',
    },
    fn,
  );

/** Deliveries, how the questions stand, and who is to be called. */
export async function leesLoon(wie: WieMedewerker) {
  const { bellen, ...rest } = await opDeLijst(wie, async (t) => ({
    leveringen: await loonleveringen(t),
    telling: await loonvraagtelling(t),
    bellen: await loonvragenVoorMens(t),
  }));
  const mensen = [...new Set(bellen.map((b) => b.persoon))];
  const vragen =
    mensen.length === 0
      ? []
      : await bijMensen(wie, mensen, 'lezen', async (t) => {
          const namen = await t.db
            .selectFrom('persoon')
            .select(['id', 'aanspreeknaam', 'telefoon'])
            .where('gemeente', '=', t.gemeente)
            .where('id', 'in', mensen)
            .execute();
          const open = new Set(bellen.map((b) => b.id));
          return (await loonvragenVan(t, [...new Set(bellen.map((b) => b.huishouden))]))
            .filter((v) => open.has(v.id))
            .map((v) => ({ ...v, mens: namen.find((n) => n.id === v.persoon) ?? null }));
        });
  return { ...rest, vragen };
}

/** Read a delivery. @throws LeveringFout when the file as a whole cannot be used; then nothing has changed */
export async function leesIn(
  wie: WieMedewerker,
  bestand: unknown,
): Promise<{ levering: string; eerder: boolean; vragen: number }> {
  if (!(bestand instanceof File) || bestand.size === 0)
    throw new LeveringFout('Kies eerst een bestand met loongegevens.');
  if (bestand.size > HOOGSTENS_BYTES)
    throw new LeveringFout(
      'Dit bestand is groter dan 10 MB. Laat de beheerder het inlezen met bijrijder importeer-loongegevens.',
    );
  const bytes = new Uint8Array(await bestand.arrayBuffer());
  // may this colleague do it; the reading itself is the work of the machine, with their name on it
  await metToegang(
    databank(),
    { wie, handeling: 'toevoegen', object: 'uitbetaling', doel: 'uitbetalen', betrokkene: 'geen' },
    async () => {},
  );
  const { levering, eerder, vragen } = await metToegang(
    verzoek().databank.werk.db,
    {
      wie: { soort: 'taak', gemeente: gemeente().code, naam: 'Loongegevens inlezen', rol: 'werker' },
      handeling: 'wijzigen',
      object: 'uitbetaling',
      doel: 'uitbetalen',
      betrokkene: 'geen',
    },
    (t) => importeerLevering(t, bestand.name, bytes, kluis(), wie.id),
  );
  return { levering, eerder, vragen };
}

/** What a colleague heard on the telephone: the declaration is right. @returns false when somebody was first */
export async function klopt(wie: WieMedewerker, vraag: string, toelichting: string): Promise<boolean> {
  const welke = (await opDeLijst(wie, loonvragenVoorMens)).find((v) => v.id === vraag);
  if (!welke) return false;
  return bijMensen(wie, [welke.persoon], 'toevoegen', (t) =>
    beantwoordLoonvraag(t, vraag, { antwoord: 'opgave_klopt', toelichting }),
  );
}
