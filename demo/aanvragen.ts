import type { Regelnaam } from '@bijrijder/dossier/brief';
import type { Db, Kluis } from '@bijrijder/dossier/databank';
import { huishoudenVan, plusDagen } from '@bijrijder/dossier/feiten';
import { aanmeldingVan, beginIntake, type Intake, legAanvraagVast, legBsnVast } from '@bijrijder/dossier/intake';
import { type Handeling, metToegang, type Toegang, type Voorwerp, type Wie } from '@bijrijder/dossier/toegang';
import { type Aanvulsoort, vraagAanvulling } from '@bijrijder/dossier/toekenning';
import { geefRekening } from '@bijrijder/dossier/uitbetaling';
import { AANVRAGER, MEDEWERKERS } from './mensen.ts';

const BASIS: Intake = {
  voornamen: '',
  tussenvoegsel: '',
  achternaam: '',
  roepnaam: '',
  geboren: '',
  taal: 'nl',
  telefoon: '0199 555 210',
  kanaal: 'bellen',
  tijden: 'in de middag',
  tolk: '',
  gemeldOp: '',
  brengt: '',
  nuBelangrijk: '',
};

/**
 * Requests on their way, the way every request goes: one that waits for a decision (who asked can log in), one of which something is
 * still missing, and one of somebody who is looking around first.
 */
export async function laadAanvragen(
  db: Db,
  kluis: Kluis,
  gemeente: number,
  woorden: { stuk: (s: Aanvulsoort) => string; regelnaam: Regelnaam },
): Promise<void> {
  const tineke = MEDEWERKERS.find((m) => m.sub === 'm-tineke')!;
  const wie: Wie = { soort: 'medewerker', gemeente, id: tineke.id, naam: tineke.naam, rol: 'klantmanager' };
  const doe = <T>(
    object: Voorwerp,
    handeling: Handeling,
    over: string,
    fn: (t: Toegang) => Promise<T>,
    als: Wie = wie,
  ) =>
    metToegang(
      db,
      { wie: als, handeling, object, doel: als.soort === 'persoon' ? 'eigen_zaak' : 'begeleiding', betrokkene: over },
      fn,
    );
  const nieuw = (m: Partial<Intake>, gemeld: number, huurCent: number) =>
    doe('persoon', 'toevoegen', 'geen', (t) =>
      beginIntake(
        t,
        { ...BASIS, ...m, gemeldOp: plusDagen(t.vandaag, -gemeld) },
        { partner: null, kinderen: [], huurCent },
      ),
    );
  const vraagtAan = (persoon: string, dagen: number) =>
    doe('persoon', 'wijzigen', persoon, async (t) =>
      legAanvraagVast(t, persoon, (await aanmeldingVan(t, persoon))!.id, plusDagen(t.vandaag, -dagen)),
    );

  const rens = await nieuw(
    {
      voornamen: 'Rens',
      roepnaam: 'Rens',
      achternaam: 'Hofman',
      geboren: '1979-09-12',
      brengt: 'De drukkerij waar ik werkte is gestopt. Mijn WW is op.',
      nuBelangrijk: 'De huur van mei.',
    },
    21,
    61_000,
  );
  await vraagtAan(rens, 19);
  await doe('persoon', 'wijzigen', rens, (t) => legBsnVast(t, kluis, rens, AANVRAGER.bsn));
  const zelf: Wie = { soort: 'persoon', gemeente, id: rens, naam: AANVRAGER.naam, rol: 'client' };
  await doe(
    'bankrekening',
    'toevoegen',
    rens,
    async (t) => {
      const thuis = await huishoudenVan(t, rens);
      await geefRekening(t, kluis, rens, thuis!.huishouden, { iban: 'NL02ABNA0123456789', houder: AANVRAGER.naam });
    },
    zelf,
  );

  const fenna = await nieuw(
    {
      voornamen: 'Fenna',
      roepnaam: 'Fenna',
      achternaam: 'Postma',
      geboren: '1986-01-30',
      brengt: 'Na de scheiding sta ik er alleen voor.',
    },
    29,
    58_000,
  );
  await vraagtAan(fenna, 27);
  await doe('besluit', 'besluiten', fenna, (t) =>
    vraagAanvulling(
      t,
      fenna,
      {
        wat: ['scheiding', 'spaargeld'],
        waarom: 'Zo weten wij of u alimentatie krijgt, en wat er van samen nog van u is.',
        termijnTot: plusDagen(t.vandaag, 21),
      },
      { ...woorden, sprak: 'bellen' },
    ),
  );

  await nieuw(
    {
      voornamen: 'Jamal',
      roepnaam: 'Jamal',
      achternaam: 'Aziz',
      geboren: '2004-06-18',
      brengt: 'Ik zoek werk of een school waar ik wel blijf.',
    },
    9,
    42_000,
  );
}
