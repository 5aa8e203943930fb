import { bezwaarbaar, maakBezwaar } from '@bijrijder/dossier/bezwaar';
import { vraagWaarom } from '@bijrijder/dossier/correctie';
import type { Db, Kluis } from '@bijrijder/dossier/databank';
import { dienIn, schrijfStap } from '@bijrijder/dossier/klacht';
import { metToegang, type Toegang, type Voorwerp, type Wie } from '@bijrijder/dossier/toegang';
import { CLIENTEN, demoId, MEDEWERKERS } from './mensen.ts';

type Client = Extract<Wie, { soort: 'persoon' }>;

function client(gemeente: number, naam: string): Client {
  const een = CLIENTEN.find((c) => c.naam.startsWith(`${naam} `))!;
  return { soort: 'persoon', gemeente, id: een.persoon, naam: een.naam, rol: 'client' };
}

/**
 * What people of Voorbeeldstad say when something is not right: a complaint that is being answered, an objection, and a question about who
 * looked. Through the same doors as everybody.
 */
export async function laatVoorbeeldstemmenHoren(db: Db, kluis: Kluis, gemeente: number): Promise<void> {
  await klaag(db, kluis, gemeente);
  const samira = client(gemeente, 'Samira');
  await alsZelf(db, samira, 'bezwaar', async (t) => {
    const [over] = await bezwaarbaar(t, samira.id, '2026-03');
    if (!over) throw new Error('Over maart is nog niet besloten.');
    await maakBezwaar({ ...t, vandaag: '2026-04-22' }, samira.id, over, {
      waarom:
        'Eerst vond ik het duidelijk. Toen mijn zus meekeek, snapte ik het toch niet. Mijn loon komt per vier weken. Telde u in maart vier weken of een hele maand?',
      waaromLaat: '',
      horen: 'bellen',
      schorsing: false,
    });
  });
  const bo = client(gemeente, 'Bo');
  await alsZelf(db, bo, 'inzage', async (t) => {
    const { id } = await t.db
      .selectFrom('inzage')
      .select('id')
      .where((e) => e.and({ gemeente, betrokkene: bo.id, wie_id: MEDEWERKERS[0]!.id }))
      .orderBy('id')
      .executeTakeFirstOrThrow();
    await vraagWaarom({ ...t, vandaag: '2026-04-27' }, bo.id, id);
  });
}

const alsZelf = (db: Db, wie: Client, object: Voorwerp, fn: (t: Toegang) => Promise<void>): Promise<void> =>
  metToegang(db, { wie, handeling: 'toevoegen', object, doel: 'eigen_zaak', betrokkene: wie.id }, fn);

async function klaag(db: Db, kluis: Kluis, gemeente: number): Promise<void> {
  const wie = client(gemeente, 'Henk');
  const id = demoId(9790);
  await dienIn(
    db,
    kluis,
    { wie, id },
    {
      wat: 'Ik belde drie keer over mijn betaling. Elke keer zou iemand terugbellen. Dat gebeurde niet.',
      over: 'De telefoon',
      wens: 'Dat er echt wordt teruggebeld, of dat u eerlijk zegt wanneer het niet lukt.',
      naam: wie.naam,
      bereik: '',
    },
  );
  const els = MEDEWERKERS.find((m) => m.rol === 'klachtbehandelaar')!;
  const behandelaar = { soort: 'medewerker', gemeente, id: els.id, naam: els.naam, rol: 'klachtbehandelaar' } as const;
  await schrijfStap(db, kluis, behandelaar, id, {
    soort: 'bericht',
    tekst:
      'Dank dat u dit zegt, meneer Drost. Ik zoek uit wat er met uw drie telefoontjes gebeurde. Donderdag bel ik u, wat er ook uitkomt.',
  });
}
