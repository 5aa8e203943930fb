import { leesBrief, legPogingVast, type Regelnaam, schrijfUit, stuurBrief } from '@bijrijder/dossier/brief';
import type { Db } from '@bijrijder/dossier/databank';
import { metToegang, type Toegang, type Wie } from '@bijrijder/dossier/toegang';
import { CLIENTEN, type Clientpersona, MEDEWERKERS } from './mensen.ts';

type Voorbeeldbrief = {
  aan: string;
  sjabloon: string;
  /** The day on which it was sent. */
  op: string;
  /** What was said before it, on that day. */
  gesproken: string;
  velden(t: Toegang, persoon: string): Promise<Record<string, string>>;
};

const BRIEVEN: readonly Voorbeeldbrief[] = [
  {
    aan: 'Samira',
    sjabloon: 'besluit',
    op: '2026-04-07',
    gesproken: 'Ik vertelde hoe het bedrag van maart tot stand kwam. Samira vond het duidelijk.',
    velden: async () => ({
      waardoor: 'Wij rekenden met het loon dat u doorgaf. U deed alles op tijd en goed.',
      betekent: '',
    }),
  },
  {
    aan: 'Bo',
    sjabloon: 'plan',
    op: '2026-04-24',
    gesproken: 'Wij lazen het plan samen. Bo wil het graag op papier hebben.',
    velden: async () => ({ woorden: 'U maakt met uw eigen handen iets dat rijdt. Dat is mooi om te zien.' }),
  },
  {
    aan: 'Maryam',
    sjabloon: 'uitnodiging',
    op: '2026-04-21',
    gesproken: 'Wij kozen samen dag en plek. De tolk is gevraagd.',
    velden: async () => ({ waarover: 'Wij praten over uw diploma en wat u ermee wilt doen. Een tolk is erbij.' }),
  },
  {
    aan: 'Daan',
    sjabloon: 'nazorg',
    op: '2026-03-01',
    gesproken: 'Ik feliciteerde Daan met zijn baan. Hij vond een brief om te bewaren fijn.',
    velden: async () => ({
      wens: 'U maakt nu elke dag iets moois van hout. Ik wens u veel plezier met uw vak.',
    }),
  },
];

/**
 * Sends the invented letters of Voorbeeldstad the way every letter goes, on the day they bear, and lets the person read each.
 * @param regelnaam names of the lines of a specification
 */
export async function stuurVoorbeeldbrieven(db: Db, gemeente: number, regelnaam: Regelnaam): Promise<void> {
  const milan = MEDEWERKERS[0]!;
  const wie: Wie = { soort: 'medewerker', gemeente, id: milan.id, naam: milan.naam, rol: 'klantmanager' };
  for (const b of BRIEVEN) {
    const aan = CLIENTEN.find((c) => c.naam.startsWith(`${b.aan} `))!;
    const brief = await metToegang(
      db,
      { wie, handeling: 'toevoegen', object: 'brief', doel: 'begeleiding', betrokkene: aan.persoon },
      (t) => verstuur({ ...t, vandaag: b.op }, aan, b, regelnaam),
    );
    await metToegang(
      db,
      {
        wie: { soort: 'persoon', gemeente, id: aan.persoon, naam: aan.naam, rol: 'client' },
        handeling: 'lezen',
        object: 'brief',
        doel: 'eigen_zaak',
        betrokkene: aan.persoon,
      },
      (t) => leesBrief(t, aan.persoon, brief),
    );
  }
}

async function verstuur(t: Toegang, aan: Clientpersona, b: Voorbeeldbrief, regelnaam: Regelnaam): Promise<string> {
  const poging = await legPogingVast(t, aan.persoon, { hoe: 'bellen', gesproken: true, tekst: b.gesproken });
  const inhoud = await schrijfUit(t, aan.persoon, b.sjabloon, await b.velden(t, aan.persoon), regelnaam);
  return (await stuurBrief(t, aan.persoon, inhoud, poging)).id;
}
