import {
  bewaarVoorbeeldstrook,
  laadAanvragen,
  laadVoorbeeldstad,
  laadWaterdam,
  laatVoorbeeldstemmenHoren,
  leesVoorbeeldstrook,
  Opgavegeschiedenis,
  PERSONAS,
  stuurVoorbeeldbrieven,
  VOORBEELDSTAD,
  voorbeeldgezinnen,
  WATERDAM,
  WATERDAMMERS,
} from '@bijrijder/demo';
import { type Databank, openDatabank } from '@bijrijder/dossier/databank';
import { maakJaaropgaven } from '@bijrijder/dossier/jaaropgave';
import { importeerLevering, voorbeeldLevering } from '@bijrijder/dossier/loongegevens';
import { historie, historiemaanden, rekenAllesNa } from '@bijrijder/dossier/maandrun';
import { werkNazorgBij } from '@bijrijder/dossier/nazorg';
import { metToegang } from '@bijrijder/dossier/toegang';
import { meldWatEindigt } from '@bijrijder/dossier/werk';
import { startWerkprocessen, type Werkprocessen } from '@bijrijder/dossier/werkers';
import { besluitdagVan } from '@bijrijder/huishoudgeld';
import { type Draaiend, type Serveropties, startServer } from '@bijrijder/web';
import { vertaler } from '@bijrijder/web/server';
import pg from 'pg';

/** The whole product, running. */
export type Product = {
  databank: Databank;
  web: Draaiend;
  /** The second municipality, when `BUURGEMEENTE_PORT` names a port for it. */
  buur: Draaiend | null;
  geladen: boolean;
  stop(): Promise<void>;
};

/** Worker processes beside the web server; 0 when others stand elsewhere (`bijrijder werker`). */
function aantalWerkers(): number {
  const aantal = Number(process.env.BIJRIJDER_WERKERS ?? 1);
  if (!Number.isInteger(aantal) || aantal < 0)
    throw new Error('BIJRIJDER_WERKERS is hoeveel werkers deze server begint: 0, 1 of meer.');
  return aantal;
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

/**
 * Start everything: database, migrations, the fictive municipality when empty, worker processes, web.
 * @param voortgang gets one Dutch line per step
 * @param proef for tests: where the web server writes its log (default the output of this process), and `snel`, a database
 *   that need not survive the machine
 */
export async function startProduct(
  poort: number,
  voortgang: (regel: string) => void,
  proef: { logboek?: Serveropties['logboek']; snel?: boolean } = {},
): Promise<Product> {
  const publiekeUrl = process.env.PUBLIEKE_URL ?? `http://localhost:${poort}`;
  const { logboek, snel = false } = proef;
  const databank = await openDatabank(publiekeUrl, snel);
  let werkers: Werkprocessen | null = null;
  try {
    voortgang(`Databank: ${databank.soort} (${databank.migraties.gedaan.length} nieuwe migraties).`);
    const geladen = await laadVoorbeeldstad(databank.beheerUrl, databank.kluis);
    await laadWaterdam(databank.beheerUrl, databank.kluis, VOORBEELDSTAD);
    if (geladen) {
      const maanden = historiemaanden('2025-01', '2026-03', besluitdagVan);
      const [een, twee] = PERSONAS.flatMap((p) =>
        p.soort === 'medewerker' && p.rol === 'inkomensconsulent' ? [{ id: p.id, naam: p.naam }] : [],
      );
      const uitvoerders =
        een && twee ? { app: databank.app.db, kluis: databank.kluis, mensen: [een, twee] as const } : undefined;
      const { beheerUrl, werk } = databank;
      const opgaven = new Opgavegeschiedenis(beheerUrl, werk.db, VOORBEELDSTAD.code, voorbeeldgezinnen());
      await opgaven.open();
      // the payslip is read in a process of its own, beside the months
      const [gedaan, strook] = await Promise.all([
        historie(werk.db, VOORBEELDSTAD.code, maanden, uitvoerders, (m) => opgaven.voorMaand(m)).finally(() =>
          opgaven.sluit(),
        ),
        leesVoorbeeldstrook(),
      ]);
      await telOpnieuw(databank.beheerUrl);
      await bewaarVoorbeeldstrook(databank.app.db, databank.kluis, VOORBEELDSTAD.code, strook);
      await leesVoorbeeldlonen(databank);
      await maakJaaropgaven(databank.werk.db, VOORBEELDSTAD.code, 2025);
      // what runs every morning, for the first morning
      const werker = { soort: 'taak', gemeente: VOORBEELDSTAD.code, naam: 'nazorg-bijwerken', rol: 'werker' } as const;
      await werkNazorgBij(databank.werk.db, werker);
      await meldWatEindigt(databank.werk.db, { ...werker, naam: 'werk-eindigt' });
      const w = vertaler('nl');
      await stuurVoorbeeldbrieven(databank.app.db, VOORBEELDSTAD.code, (regel) =>
        w(`specificatie.regel.${regel}` as Parameters<typeof w>[0]),
      );
      await laatVoorbeeldstemmenHoren(databank.app.db, databank.kluis, VOORBEELDSTAD.code);
      await laadAanvragen(databank.app.db, databank.kluis, VOORBEELDSTAD.code, {
        stuk: (stuk) => w(`toekenning.stuk.${stuk}`),
        regelnaam: (regel) => w(`specificatie.regel.${regel}` as Parameters<typeof w>[0]),
      });
      voortgang(`${gedaan} maanden van ${VOORBEELDSTAD.naam} zijn verrekend.`);
    }
    voortgang(geladen ? `${VOORBEELDSTAD.naam} is geladen.` : `${VOORBEELDSTAD.naam} stond er al.`);
    // in processes of their own: while a month is computed, pages answer
    werkers = await startWerkprocessen({
      werkUrl: databank.werkUrl,
      map: databank.map,
      gemeenten: [VOORBEELDSTAD.code],
      aantal: aantalWerkers(),
      rustig: true,
      warm: false,
      zeg: (regel) => process.stderr.write(`${regel}\n`),
    });
    if (geladen) await rekenVerledenNa(databank);
    const web = await startServer({
      databank,
      gemeente: { code: VOORBEELDSTAD.code, naam: VOORBEELDSTAD.naam, thema: VOORBEELDSTAD.thema, isVoorbeeld: true },
      poort,
      publiekeUrl,
      personas: PERSONAS,
      ...(logboek ? { logboek } : {}),
    });
    const buur = await startBuur(databank, Number(process.env.BUURGEMEENTE_PORT ?? 0));
    return {
      databank,
      web,
      buur,
      geladen,
      stop: async () => {
        await Promise.all([buur?.stop(), web.stop(), werkers?.stop()]);
        await databank.stop();
      },
    };
  } catch (fout) {
    await werkers?.stop();
    await databank.stop();
    throw fout;
  }
}

/** Every past month is computed a second time, while the product is already in use: the outcome stands in its logbook. */
async function rekenVerledenNa({ werk }: Databank): Promise<void> {
  const wie = { soort: 'taak', gemeente: VOORBEELDSTAD.code, naam: 'Narekenen', rol: 'werker' } as const;
  const vraag = { wie, handeling: 'wijzigen', object: 'maandrun', doel: 'uitbetalen', betrokkene: 'geen' } as const;
  await metToegang(werk.db, vraag, rekenAllesNa);
}

/** Wage data of March, and of the pay periods of April that are over: with lines that are late, double, corrected or not right. */
async function leesVoorbeeldlonen({ werk, kluis }: Databank): Promise<void> {
  const gemeente = VOORBEELDSTAD.code;
  const wie = { soort: 'taak', gemeente, naam: 'Loongegevens inlezen', rol: 'werker' } as const;
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

/** Waterdam beside Voorbeeldstad, by another host name: browsers keep cookies per host, not per port. */
async function startBuur(databank: Databank, poort: number): Promise<Draaiend | null> {
  if (!poort) return null;
  return startServer({
    databank,
    gemeente: { code: WATERDAM.code, naam: WATERDAM.naam, thema: WATERDAM.thema, isVoorbeeld: true },
    poort,
    publiekeUrl: `http://127.0.0.1:${poort}`,
    personas: WATERDAMMERS,
  });
}
