// npm run stilstand [-- VERSIE]: replaces the servers of an older version by those of this checkout while people go on sending forms:
// two servers, one after the other, on one database; then servers are killed; then the older version comes back. Counts what was lost,
// what was done twice, and what failed. VERSIE is a commit; without it the newest one with an older schema.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLIENTEN } from '@bijrijder/demo';
import pg from 'pg';
import { databankGebruiker, HUIS, startIngebed, zorgVoorDatabank } from '../dossier/databank/index.ts';
import { bouwWeb } from './bouw.ts';
import { vrijePoort } from './poort.ts';
import { type Server, startServer } from './stilstand/server.ts';
import { inDatabank, sessieVan, stroom, type Telling } from './stilstand/stroom.ts';
import { startVerdeler } from './stilstand/verdeler.ts';
import { haalVersie, versieMetOuderSchema } from './stilstand/versie.ts';
import { controleerNode } from './versie.ts';

controleerNode();
const PER_SECONDE = Number(process.env.PER_SECONDE ?? 10);
const begin = performance.now();
const zeg = (regel: string) =>
  process.stdout.write(`${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s  ${regel}\n`);
const rust = (ms: number) => new Promise((verder) => setTimeout(verder, ms));

const map = mkdtempSync(join(tmpdir(), 'bijrijder-stilstand-'));
chmodSync(map, 0o755);
const gegevens = join(map, 'gegevens');
mkdirSync(gegevens);
const databank = await startIngebed(map, databankGebruiker());
const oud = haalVersie(process.argv[2] ?? versieMetOuderSchema(), join(map, 'oud'));
const levend = new Set<Server>();
let fouten = 0;
const eis = (goed: boolean, wat: string) => {
  zeg(`${goed ? 'goed' : 'FOUT'}  ${wat}`);
  if (!goed) fouten += 1;
};
try {
  await zorgVoorDatabank(databank.beheerUrl, 'bijrijder');
  const beheerUrl = databank.url('bijrijder');
  const verdeler = await startVerdeler(await vrijePoort());
  const omgeving = {
    DATABASE_URL: beheerUrl,
    BIJRIJDER_DATA: gegevens,
    BIJRIJDER_DEMO_HUISHOUDENS: '20',
    PUBLIEKE_URL: verdeler.url,
    VERTROUWDE_PROXY: 'ja',
    STOP_WACHT_SECONDEN: '1',
    LOG_LEVEL: 'error',
  };
  const start = async (naam: string, plek: string) => {
    const server = await startServer(naam, plek, omgeving);
    levend.add(server);
    verdeler.erbij(server);
    zeg(`${naam} is er`);
    return server;
  };
  const stop = async (server: Server) => {
    server.proces.kill('SIGTERM');
    const hoe = await server.weg;
    levend.delete(server);
    eis(hoe === 0, `${server.naam} maakte zijn werk af en stopte (${hoe})`);
  };
  await bouwWeb();
  zeg(`oud: ${oud.kort} (${oud.wat})`);
  let [een, twee] = [await start('oud 1', oud.map), await start('oud 2', oud.map)];
  const db = new pg.Client({ connectionString: beheerUrl });
  db.on('error', () => {});
  await db.connect();
  const schema = async () => (await db.query<{ n: number }>('select count(*)::int as n from migratie')).rows[0]!.n;
  const koekjes: string[] = [];
  for (const p of CLIENTEN) koekjes.push(await sessieVan(db, 9999, p.persoon, p.naam));
  const voor = await schema();

  /** One part: people send while `doe` happens; afterwards everything is there once. */
  const deel = async (naam: string, merk: string, doe: () => Promise<void>, zonderHerhaling: boolean) => {
    const { gebroken: kapot, zonderServer: zonder } = verdeler;
    const s = stroom(verdeler.url, koekjes, PER_SECONDE, merk);
    await rust(2_000);
    await doe();
    await rust(2_000);
    await s.stop();
    const t: Telling = s.telling;
    const er = await inDatabank(db, merk);
    zeg(
      `${naam}: ${t.verstuurd} formulieren, ${t.herhaald} keer opnieuw met dezelfde sleutel, ${verdeler.gebroken - kapot} verbindingen gebroken, ${verdeler.zonderServer - zonder} keer geen server, ${t.gelezen} bladzijden; traagste ${Math.round(t.langzaamsteMs)} ms`,
    );
    eis(t.mislukt === 0, `${naam}: ${t.mislukt} mislukt`);
    eis(er.rijen === t.verstuurd && er.verschillend === t.verstuurd, `${naam}: ${er.rijen} bewaard, elk een keer`);
    if (zonderHerhaling)
      eis(t.herhaald === 0 && t.leesfouten === 0, `${naam}: alles in één keer (${t.leesfouten} bladzijden mislukt)`);
  };

  await deel(
    'vernieuwen',
    'Nieuw',
    async () => {
      const nieuw = await start('nieuw 1', HUIS);
      eis((await schema()) > voor, `${(await schema()) - voor} migraties terwijl de oude versie werkte`);
      await rust(2_000);
      await stop(een);
      const nieuw2 = await start('nieuw 2', HUIS);
      await stop(twee);
      [een, twee] = [nieuw, nieuw2];
    },
    true,
  );
  await deel(
    'servers gedood',
    'Gedood',
    async () => {
      for (let keer = 1; keer <= 3; keer++) {
        een.proces.kill('SIGKILL');
        await een.weg;
        levend.delete(een);
        await rust(1_000);
        [een, twee] = [twee, await start(`nieuw ${keer + 2}`, HUIS)];
      }
    },
    false,
  );
  await deel(
    'terug naar de oude versie',
    'Terug',
    async () => {
      const terug = await start('oud 3', oud.map);
      await stop(een);
      await rust(2_000);
      await stop(twee);
      een = terug;
    },
    true,
  );
  zeg(`antwoorden: ${[...verdeler.beantwoord].map(([naam, n]) => `${naam} ${n}`).join(', ')}`);
  await stop(een);
  await db.end();
  await verdeler.stop();
} catch (fout) {
  fouten += 1;
  zeg(`FOUT  ${(fout as Error).message}`);
} finally {
  for (const server of levend) {
    server.proces.kill('SIGKILL');
    await server.weg;
  }
  oud.weg();
  await databank.stop();
  rmSync(map, { recursive: true, force: true });
}
process.stdout.write(fouten === 0 ? '0 mislukt\n' : `${fouten} mislukt\n`);
process.exit(fouten === 0 ? 0 : 1);
