import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Wie } from '../toegang/index.ts';
import { ontvangerUitOmgeving } from './otlp.ts';
import { logboekUitvoeren, voerLogboekUit } from './taken.ts';

const { app, werk, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
const mensen: string[] = [];
let milan = '';
const wie = { soort: 'taak', gemeente: G, naam: 'logboek-uitvoeren', rol: 'werker' } as const;

type Attribuut = { key: string; value: { stringValue: string } };
type Span = { traceId: string; spanId: string; name: string; attributes: Attribuut[] };
const ontvangen: { pad: string; sleutel: string; tekst: string; spans: Span[] }[] = [];
let antwoord = 200;
const server = createServer((req, res) => {
  let tekst = '';
  req.setEncoding('utf8').on('data', (d) => {
    tekst += d;
  });
  req.on('end', () => {
    if (antwoord === 200) {
      const spans = JSON.parse(tekst).resourceSpans[0].scopeSpans[0].spans as Span[];
      ontvangen.push({ pad: req.url ?? '', sleutel: String(req.headers['x-sleutel']), tekst, spans });
    }
    res.writeHead(antwoord, { 'Content-Type': 'application/json' }).end('{}');
  });
});

beforeAll(async () => {
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  process.env.OTEL_EXPORTER_OTLP_HEADERS = 'x-sleutel=a%20b';
  await inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    const g = { gemeente: G, naam: 'Milan Osei', functie: 'klantmanager', subject: 'm' };
    milan = (await db.insertInto('gebruiker').values(g).returning('id').executeTakeFirstOrThrow()).id;
    for (const naam of ['Yara', 'Bo']) {
      const p = { gemeente: G, voornamen: naam, achternaam: 'Proef', roepnaam: naam, aanspreeknaam: `${naam} Proef` };
      const rij = await db
        .insertInto('persoon')
        .values({ ...p, geboortedatum: '1990-01-01' })
        .returning('id')
        .executeTakeFirstOrThrow();
      mensen.push(rij.id);
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon: rij.id, van: '2025-01-01' })
        .execute();
    }
  });
});
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  delete process.env.OTEL_EXPORTER_OTLP_HEADERS;
  server.close();
});

const kijk = (betrokkene: readonly string[]) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan Osei', rol: 'klantmanager' } satisfies Wie,
      handeling: 'lezen',
      object: 'plan',
      doel: 'begeleiding',
      betrokkene,
      reden: 'geheime reden',
    },
    async (t) => t.verwerking,
  );
/** Until nothing older can still come: other databases of the same server count too. */
const rijp = () =>
  expect
    .poll(
      async () =>
        (
          await beheer.pool.query<{ n: number }>(
            'select count(*)::int as n from inzage where xid >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint',
          )
        ).rows[0]!.n,
      { timeout: 20_000 },
    )
    .toBe(0);
const draai = () => logboekUitvoeren.uitvoeren({}, { db: werk.db, kluis, wie, klaar: async () => {} });

test('off when nothing is set; another protocol is refused with words', async () => {
  expect(ontvangerUitOmgeving({})).toBeNull();
  expect(ontvangerUitOmgeving({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a', OTEL_SDK_DISABLED: 'true' })).toBeNull();
  expect(ontvangerUitOmgeving({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a:4318/' })?.adres).toBe(
    'http://a:4318/v1/traces',
  );
  expect(() =>
    ontvangerUitOmgeving({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://a', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }),
  ).toThrow(/http\/json/);
  await draai();
  expect(ontvangen).toEqual([]);
});

test('a line per person, joined by the processing id, and nobody who looked in it', async () => {
  const verwerking = await kijk(mensen);
  await rijp();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await draai();
  expect(ontvangen.map((o) => [o.pad, o.sleutel])).toEqual([['/v1/traces', 'a b']]);
  const { spans, tekst } = ontvangen[0]!;
  expect(spans).toHaveLength(2);
  expect(new Set(spans.map((s) => s.traceId))).toEqual(new Set([verwerking.replaceAll('-', '')]));
  const attribuut = (s: Span, key: string) => s.attributes.find((a) => a.key === key)?.value.stringValue;
  expect(spans.map((s) => attribuut(s, 'dpl.core.data_subject_id')).sort()).toEqual([...mensen].sort());
  for (const s of spans) {
    expect(s.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(attribuut(s, 'dpl.core.processing_activity_id')).toContain('plan.lezen.begeleiding');
  }
  for (const geheim of [milan, 'Milan', 'Osei', 'geheime', 'Yara', 'Proef']) expect(tekst).not.toContain(geheim);
  const { rows } = await beheer.pool.query('select distinct verwerking from inzage');
  expect(rows).toEqual([{ verwerking }]);
});

test('nothing is lost when the collector is down, and nothing goes twice when it is up', async () => {
  await draai();
  expect(ontvangen).toHaveLength(1);
  antwoord = 503;
  await kijk([mensen[0]!]);
  await rijp();
  await expect(draai()).rejects.toThrow(/503/);
  antwoord = 200;
  for (let i = 0; i < 3; i++) await kijk([mensen[1]!]);
  await rijp();
  await draai();
  expect(ontvangen.slice(1).flatMap((o) => o.spans)).toHaveLength(4);
  const ids = ontvangen.flatMap((o) => o.spans.map((s) => s.spanId));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await voerLogboekUit(werk.db, wie, ontvangerUitOmgeving()!)).toBe(0);
});
