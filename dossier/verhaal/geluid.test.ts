import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import {
  ALL_FORMATS,
  type AudioCodec,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  Input,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WavOutputFormat,
  WebMOutputFormat,
} from 'mediabunny';
import { beforeAll, expect, test } from 'vitest';
import { alleGegevens } from '../correctie/index.ts';
import { proefDatabank } from '../databank/proef.ts';
import { metToegang, type Toegang, type Wie } from '../toegang/index.ts';
import { geluidsoort, luister, opnamesVan, spreekIn, veranderOpname, wisOpname } from './index.ts';
import { alleenGeluid } from './schoon.ts';

const PLEK = '+52.3676+004.9041/';
const TOESTEL = 'Pixel 8 van Hanna';
const OPUSKOP = Buffer.from('4f707573486561640101380180bb0000000000', 'hex');
const pakketten = Array.from({ length: 20 }, () => Buffer.concat([Buffer.from([0xfc]), randomBytes(60)]));

/** A recording as a phone makes it: sound, and in the file where and with what it was made. */
async function opname(format: OutputFormat, codec: AudioCodec = 'opus', taal = 'opus'): Promise<Buffer> {
  const target = new BufferTarget();
  const uit = new Output({ format, target });
  const bron = new EncodedAudioPacketSource(codec);
  uit.addAudioTrack(bron, { name: TOESTEL });
  uit.setMetadataTags({
    title: TOESTEL,
    comment: PLEK,
    date: new Date('2026-04-28T10:00:00Z'),
    images: [{ data: Buffer.from('foto van de voordeur'), mimeType: 'image/jpeg', kind: 'coverFront' }],
  });
  await uit.start();
  for (const [i, data] of pakketten.entries())
    await bron.add(
      new EncodedPacket(data, 'key', i * 0.02, 0.02),
      i === 0
        ? {
            decoderConfig: {
              codec: taal,
              numberOfChannels: 1,
              sampleRate: 48_000,
              ...(taal === 'opus' ? { description: OPUSKOP } : {}),
            },
          }
        : undefined,
    );
  await uit.finalize();
  return Buffer.from(target.buffer!);
}
const geluidUit = async (bytes: Uint8Array): Promise<Buffer> => {
  const spoor = await new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS }).getPrimaryAudioTrack();
  const uit: Uint8Array[] = [];
  for await (const p of new EncodedPacketSink(spoor!).packets()) uit.push(p.data);
  return Buffer.concat(uit);
};

const { app, beheer, kluis, inrichten } = await proefDatabank();
const G = 9999;
let hanna = '';
let ander = '';
let milan = '';

beforeAll(() =>
  inrichten(G, async (db) => {
    await db.insertInto('gemeente').values({ code: G, naam: 'Proefstad', is_voorbeeld: true }).execute();
    await db.insertInto('klok').values({ gemeente: G, dag: '2026-04-28' }).execute();
    const nieuw = (naam: string) =>
      db
        .insertInto('persoon')
        .values({
          gemeente: G,
          voornamen: naam,
          achternaam: 'L',
          roepnaam: naam,
          aanspreeknaam: naam,
          geboortedatum: '1990-01-01',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
    hanna = (await nieuw('Hanna')).id;
    ander = (await nieuw('Bas')).id;
    milan = (
      await db
        .insertInto('gebruiker')
        .values({ gemeente: G, naam: 'Milan', functie: 'klantmanager', subject: 'm' })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
    for (const soort of ['klantmanager', 'jobcoach', 'inkomensconsulent'])
      await db
        .insertInto('begeleiding')
        .values({ gemeente: G, gebruiker: milan, persoon: hanna, soort, van: '2025-01-01' })
        .execute();
  }),
);

const zelf = <T>(fn: (t: Toegang) => Promise<T>, wie = hanna) =>
  metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: wie, naam: 'H', rol: 'client' },
      handeling: 'toevoegen',
      object: 'verhaal',
      doel: 'eigen_zaak',
      betrokkene: wie,
    },
    fn,
  );
const als = <T>(rol: 'klantmanager' | 'jobcoach', fn: (t: Toegang) => Promise<T>) => {
  const wie: Wie = { soort: 'medewerker', gemeente: G, id: milan, naam: 'Milan', rol };
  return metToegang(app.db, { wie, handeling: 'lezen', object: 'verhaal', doel: 'begeleiding', betrokkene: hanna }, fn);
};

test('a voice lies encrypted under the key of the person; who they choose hears it, nobody changes it', async () => {
  const bytes = await opname(new OggOutputFormat());
  const klank = await geluidUit(bytes);
  const id = (await zelf((t) =>
    spreekIn(t, kluis, hanna, { soort: 'audio/ogg', bytes, tekst: 'Over mijn oma', delen: 'ik' }),
  ))!;
  const { rows } = await sql<{ inhoud: Buffer }>`select inhoud from verhaal_geluid`.execute(beheer.db);
  expect(rows[0]!.inhoud.includes('OggS')).toBe(false);
  const gehoord = (await zelf((t) => luister(t, kluis, hanna, id)))!.bytes;
  expect((await geluidUit(gehoord)).equals(klank)).toBe(true);
  for (const spoor of [PLEK, TOESTEL]) expect(gehoord.includes(spoor), spoor).toBe(false);
  expect(await als('klantmanager', (t) => opnamesVan(t, hanna))).toEqual([]);
  expect(await als('klantmanager', (t) => luister(t, kluis, hanna, id))).toBeUndefined();
  await zelf((t) => veranderOpname(t, hanna, id, { tekst: 'Over mijn oma', delen: 'klantmanager' }));
  expect((await als('klantmanager', (t) => luister(t, kluis, hanna, id)))?.bytes.equals(gehoord)).toBe(true);
  // a jobcoach hears exactly what is shared with the team
  expect(await als('jobcoach', (t) => luister(t, kluis, hanna, id))).toBeUndefined();
  await zelf((t) => veranderOpname(t, hanna, id, { tekst: 'Over mijn oma', delen: 'team' }));
  expect((await als('jobcoach', (t) => luister(t, kluis, hanna, id)))?.bytes.equals(gehoord)).toBe(true);
  // another person does not reach it, and staff write nothing of it
  expect(await zelf((t) => luister(t, kluis, ander, id), ander)).toBeUndefined();
  for (const vraag of [
    "update verhaal_geluid set tekst = 'x'",
    "update verhaal_geluid set delen = 'team'",
    'delete from verhaal_geluid',
  ])
    await expect(
      als('klantmanager', (t) => sql.raw(vraag).execute(t.db)),
      vraag,
    ).rejects.toThrow(/permission/);
  for (const vraag of [
    "update verhaal_geluid set tekst = 'x'",
    'delete from verhaal_geluid',
    'truncate verhaal_geluid',
  ])
    await expect(sql.raw(vraag).execute(beheer.db), vraag).rejects.toThrow();
  // in what somebody takes along it is named, and the sound itself is downloaded from its own address
  const mee = await metToegang(
    app.db,
    {
      wie: { soort: 'persoon', gemeente: G, id: hanna, naam: 'H', rol: 'client' },
      handeling: 'exporteren',
      object: 'persoon',
      doel: 'eigen_zaak',
      betrokkene: hanna,
    },
    alleGegevens,
  );
  expect(mee['verhaal_geluid']).toEqual([expect.objectContaining({ id, tekst: 'Over mijn oma', soort: 'audio/ogg' })]);
  expect(mee['verhaal_geluid']![0]).not.toHaveProperty('inhoud');
  await zelf((t) => wisOpname(t, hanna, id));
  expect((await sql`select 1 from verhaal_geluid`.execute(beheer.db)).rows).toEqual([]);
});

test.each([
  ['audio/webm', () => opname(new WebMOutputFormat())],
  ['audio/ogg', () => opname(new OggOutputFormat())],
  ['audio/mp4', () => opname(new Mp4OutputFormat())],
  ['audio/wav', () => opname(new WavOutputFormat(), 'pcm-s16', 'pcm-s16')],
] as const)(
  '%s: where, with what and when it was recorded stays behind, the sound is the same',
  async (soort, maak) => {
    const ruw = await maak();
    expect(ruw.includes(PLEK) || ruw.includes(TOESTEL), 'the trace is there before').toBe(true);
    const schoon = Buffer.from((await alleenGeluid(soort, ruw))!);
    for (const spoor of [PLEK, TOESTEL, '2026', 'voordeur']) expect(schoon.includes(spoor), spoor).toBe(false);
    expect(geluidsoort(schoon)).toBe(soort);
    expect((await geluidUit(schoon)).equals(await geluidUit(ruw))).toBe(true);
    // nor what was stuck behind it
    const meer = await alleenGeluid(soort, Buffer.concat([ruw, Buffer.from(PLEK)]));
    if (meer) expect(Buffer.from(meer).includes(PLEK)).toBe(false);
    expect(await alleenGeluid(soort, randomBytes(4000))).toBeNull();
  },
);

test('ten recordings, and only what can be played', async () => {
  const stem = await opname(new OggOutputFormat());
  const een = (bytes = stem) =>
    zelf((t) => spreekIn(t, kluis, hanna, { soort: 'audio/ogg', bytes, tekst: '', delen: 'ik' }));
  // what cannot be taken apart is not kept as it came
  expect(await een(Buffer.concat([Buffer.from('OggS'), randomBytes(5000)]))).toBeNull();
  for (let i = 0; i < 10; i += 1) await een();
  await expect(een()).rejects.toThrow(/tien/);
  const kop = (...b: (number | string)[]) =>
    Buffer.concat(b.map((x) => (typeof x === 'string' ? Buffer.from(x) : Buffer.from([x]))));
  expect(geluidsoort(kop(0x1a, 0x45, 0xdf, 0xa3, 'webm'))).toBe('audio/webm');
  expect(geluidsoort(kop(0, 0, 0, 24, 'ftypM4A '))).toBe('audio/mp4');
  expect(geluidsoort(kop('RIFF', 0, 0, 0, 0, 'WAVE'))).toBe('audio/wav');
  expect(geluidsoort(kop(0xff, 0xfb, 0x90, 0))).toBe('audio/mpeg');
  expect(geluidsoort(kop(0xff, 0xf1, 0x50, 0x80))).toBe('audio/aac');
  for (const geen of [kop('<html>'), kop('%PDF-1.7'), Buffer.alloc(0), kop('MZ')]) expect(geluidsoort(geen)).toBeNull();
});
