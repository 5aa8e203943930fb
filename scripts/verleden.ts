import {
  bewaarVoorbeeldstrook,
  laadAanvragen,
  laatVoorbeeldstemmenHoren,
  leesVoorbeeldstrook,
  Opgavegeschiedenis,
  PERSONAS,
  stuurVoorbeeldbrieven,
  VOORBEELDSTAD,
  voorbeeldgezinnen,
} from '@bijrijder/demo';
import type { Databank } from '@bijrijder/dossier/databank';
import { maakJaaropgaven } from '@bijrijder/dossier/jaaropgave';
import { importeerLevering, voorbeeldLevering } from '@bijrijder/dossier/loongegevens';
import { historie, historiemaanden, rekenAllesNa } from '@bijrijder/dossier/maandrun';
import { werkNazorgBij } from '@bijrijder/dossier/nazorg';
import { metToegang } from '@bijrijder/dossier/toegang';
import { meldWatEindigt } from '@bijrijder/dossier/werk';
import { besluitdagVan } from '@bijrijder/huishoudgeld';
import { vertaler } from '@bijrijder/web/server';
import pg from 'pg';

const GEMEENTE = VOORBEELDSTAD.code;

/**
 * What happened in Voorbeeldstad before its first day: fifteen months of declarations, decisions and payments, and what people sent and
 * received since. Everything goes through the doors of the product itself.
 * @returns how many months were settled
 */
export async function beleefVerleden(databank: Databank): Promise<number> {
  const { app, werk, kluis, beheerUrl } = databank;
  const maanden = historiemaanden('2025-01', '2026-03', besluitdagVan);
  const [een, twee] = PERSONAS.flatMap((p) =>
    p.soort === 'medewerker' && p.rol === 'inkomensconsulent' ? [{ id: p.id, naam: p.naam }] : [],
  );
  const uitvoerders = een && twee ? { app: app.db, kluis, mensen: [een, twee] as const } : undefined;
  const opgaven = new Opgavegeschiedenis(beheerUrl, werk.db, GEMEENTE, voorbeeldgezinnen());
  await opgaven.open();
  // the payslip is read in a process of its own, beside the months
  const [gedaan, strook] = await Promise.all([
    historie(werk.db, GEMEENTE, maanden, uitvoerders, (m) => opgaven.voorMaand(m)).finally(() => opgaven.sluit()),
    leesVoorbeeldstrook(),
  ]);
  await telOpnieuw(beheerUrl);
  await bewaarVoorbeeldstrook(app.db, kluis, GEMEENTE, strook);
  await leesLonen(databank);
  await maakJaaropgaven(werk.db, GEMEENTE, 2025);
  // what runs every morning, for the first morning
  const werker = { soort: 'taak', gemeente: GEMEENTE, naam: 'nazorg-bijwerken', rol: 'werker' } as const;
  await werkNazorgBij(werk.db, werker);
  await meldWatEindigt(werk.db, { ...werker, naam: 'werk-eindigt' });
  const w = vertaler('nl');
  const regelnaam = (regel: string) => w(`specificatie.regel.${regel}` as Parameters<typeof w>[0]);
  await stuurVoorbeeldbrieven(app.db, GEMEENTE, regelnaam);
  await laatVoorbeeldstemmenHoren(app.db, kluis, GEMEENTE);
  await laadAanvragen(app.db, kluis, GEMEENTE, { stuk: (stuk) => w(`toekenning.stuk.${stuk}`), regelnaam });
  return gedaan;
}

/** Every past month is computed a second time, while the product is already in use: the outcome stands in its logbook. */
export async function rekenVerledenNa({ werk }: Databank): Promise<void> {
  const wie = { soort: 'taak', gemeente: GEMEENTE, naam: 'Narekenen', rol: 'werker' } as const;
  const vraag = { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
  await metToegang(werk.db, vraag, rekenAllesNa);
}

/** Fifteen months came in at once: without new statistics the first large question would be planned for empty tables. */
async function telOpnieuw(beheerUrl: string): Promise<void> {
  const klant = new pg.Client({ connectionString: beheerUrl });
  await klant.connect();
  try {
    await klant.query('analyze');
  } finally {
    await klant.end();
  }
}

/** Wage data of March, and of the pay periods of April that are over: with lines that are late, double, corrected or not right. */
async function leesLonen({ werk, kluis }: Databank): Promise<void> {
  const wie = { soort: 'taak', gemeente: GEMEENTE, naam: 'Loongegevens inlezen', rol: 'werker' } as const;
  const vraag = {
    wie,
    handeling: 'wijzigen',
    object: 'uitbetaling',
    doel: 'uitbetalen',
    betrokkene: 'geen',
  } as const;
  const clienten = PERSONAS.flatMap((p) => (p.soort === 'client' && 'persoon' in p ? [p.persoon] : []));
  const bo = PERSONAS.flatMap((p) => (p.sub === 'c-bo' && 'persoon' in p ? [p.persoon] : []));
  const opties = { zonderGrillen: new Set(clienten), anders: new Map(bo.map((id) => [id, 2_463])) };
  for (const maand of ['2026-03', '2026-04'])
    await metToegang(werk.db, vraag, async (t) =>
      importeerLevering(
        t,
        `loongegevens-${maand}.csv`,
        new TextEncoder().encode(await voorbeeldLevering(t, kluis, maand, opties)),
        kluis,
      ),
    );
}
