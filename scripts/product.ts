import { laadVoorbeeldstad, laadWaterdam, PERSONAS, VOORBEELDSTAD, WATERDAM, WATERDAMMERS } from '@bijrijder/demo';
import { type Databank, openDatabank } from '@bijrijder/dossier/databank';
import { startWerkprocessen, type Werkprocessen } from '@bijrijder/dossier/werkers';
import { type Draaiend, type Serveropties, startServer } from '@bijrijder/web';
import { beleefVerleden, rekenVerledenNa } from './verleden.ts';

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

/**
 * Start everything: database, migrations, the fictive municipality when empty, worker processes, web.
 * @param voortgang gets one Dutch line per step
 * @param proef for tests: where the web server writes its log (default the output of this process), and `snel`, a database
 *   that need not survive the machine
 * @param paginas waited for before the web answers: the pages may still be being built
 */
export async function startProduct(
  poort: number,
  voortgang: (regel: string) => void,
  proef: { logboek?: Serveropties['logboek']; snel?: boolean } = {},
  paginas?: Promise<unknown>,
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
      const gedaan = await beleefVerleden(databank);
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
    await paginas;
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
