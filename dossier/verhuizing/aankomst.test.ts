import { beforeAll, expect, test } from 'vitest';
import { metToegang } from '../toegang/index.ts';
import { schrijf } from '../verhaal/index.ts';
import { aankomstenVan, antwoordOpAankomst, inhoudVan, stelSamen, vertrekVan } from './index.ts';
import { DORP, proefVerhuizing, STAD } from './proef.ts';

const { app, beheer, id, doe, mens, neem, verhuisd, verzegeld } = await proefVerhuizing();

beforeAll(verhuisd);

test('what cannot be kept or read is refused at the door, and what we send ourselves never is', async () => {
  const stap = {
    doel: 0,
    tekst: 'Bellen',
    woorden: '',
    wanneer: '',
    stand: 'straks',
    klaar_op: null,
    alleen_ik: false,
  };
  const doel = { tekst: 'Werk', terrein: 'werk', stand: 'open', alleen_ik: false };
  const deel = (tekst: string) => ({ verhaal: [{ soort: 'droom', tekst, alleen_ik: false }] });
  const slecht: [string, unknown, object?][] = [
    ...['\0', 'a\u0001b', 'half \ud83d', '\udc00', '', ' ', '\n\t '].map((w): [string, unknown] => [
      `text ${w}`,
      deel(w),
    ]),
    ['a greeting', {}, { groet: 'dag\0' }],
    ['a name', {}, { klantmanager: { naam: 'M\ud800', telefoon: null } }],
    ['a name of spaces', {}, { van: { code: STAD.code, naam: '   ' } }],
    ['a goal that is not there', { plan: { doelen: [doel], stappen: [{ ...stap, doel: 1 }] } }],
    ['a step without words', { plan: { doelen: [doel], stappen: [{ ...stap, tekst: ' ' }] } }],
    ['a goal without words', { plan: { doelen: [{ ...doel, tekst: ' ' }], stappen: [] } }],
    ['the year 0', { plan: { doelen: [doel], stappen: [{ ...stap, stand: 'klaar', klaar_op: '0000-01-01' }] } }],
  ];
  for (const [n, [wat, delen, anders]] of slecht.entries())
    expect(await neem(await verzegeld(n, delen, anders)), wat).toEqual({ geweigerd: 'onjuist' });
  // lines, tabs and whole characters of any script are words
  const goed = ' Één regel\r\n\ttwee 👩‍👧 عربي ';
  expect(await neem(await verzegeld(99, { ...deel(goed), plan: { doelen: [doel], stappen: [stap] } }))).toEqual({
    binnen: 'Proefstad',
  });
  const bo = id[9902]!.Bo!;
  const [a] = await doe(DORP, 'mens', (t) => aankomstenVan(t, bo));
  expect(await doe(DORP, 'mens', (t) => antwoordOpAankomst(t, bo, a!.id, true))).toBe('goed');
  const { rows } = await beheer.pool.query('select 1 from verhaal_deel where gemeente = 9902 and tekst = $1', [
    goed.trim(),
  ]);
  expect(rows).toHaveLength(1);
  // what was pasted here with a page break and a stray sign still goes along
  const droom = await doe(STAD, 'mens', (t) =>
    t.db
      .updateTable('verhaal_deel')
      .set({ tekst: 'Een\u000beigen \u0001werkplaats' })
      .where((e) => e.and({ gemeente: 9901, tekst: 'Een eigen werkplaats' }))
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  const v = (await doe(STAD, 'mens', (t) => vertrekVan(t, mens())))!;
  const samen = await doe(STAD, 'mens', (t) => stelSamen(t, mens(), { ...v, fragmenten: [droom.id] }));
  expect(samen.delen.verhaal).toEqual([{ soort: 'droom', tekst: 'Een\neigen \ufffdwerkplaats', alleen_ik: false }]);
});

test('texts that become one are read by nobody who might not read both, and are kept whole or not at all', async () => {
  const bo = id[9902]!.Bo!;
  const neemOver = async (kenmerk: number, verhaal: object[]) => {
    expect(await neem(await verzegeld(kenmerk, { verhaal }))).toEqual({ binnen: 'Proefstad' });
    const [a] = await doe(DORP, 'mens', (t) => aankomstenVan(t, bo));
    return { id: a!.id, uit: await doe(DORP, 'mens', (t) => antwoordOpAankomst(t, bo, a!.id, true)) };
  };
  const bewaard = async (soort: string) =>
    (
      await beheer.pool.query(
        'select tekst, delen from verhaal_deel where gemeente = 9902 and persoon = $1 and soort = $2',
        [bo, soort],
      )
    ).rows;
  const geheim = { tekst: 'Dit weet niemand.', alleen_ik: true };
  const open = { tekst: 'Dit mag iedereen weten.', alleen_ik: false };
  // open here, only for the person there
  await neemOver(200, [{ soort: 'verhaal', ...geheim }]);
  expect(await bewaard('verhaal')).toEqual([{ tekst: 'Ik kan niet stilzitten.\n\nDit weet niemand.', delen: 'ik' }]);
  const gelezen = await metToegang(
    app.db,
    {
      wie: { soort: 'medewerker', gemeente: 9902, id: id[9902]!.Milan!, naam: 'Milan', rol: 'klantmanager' },
      handeling: 'lezen',
      object: 'verhuizing',
      doel: 'begeleiding',
      betrokkene: bo,
    },
    (t) => t.db.selectFrom('verhaal_deel').select('tekst').execute(),
  );
  expect(gelezen.length).toBeGreaterThan(0);
  expect(JSON.stringify(gelezen)).not.toContain('Dit weet niemand');
  // both kinds, also when two came in one package, and the other way round
  await neemOver(201, [
    { soort: 'nu', ...open },
    { soort: 'nu', ...geheim },
  ]);
  expect(await bewaard('nu')).toEqual([{ tekst: 'Dit mag iedereen weten.\n\nDit weet niemand.', delen: 'ik' }]);
  await neemOver(202, [{ soort: 'nu', ...open }]);
  expect(await bewaard('nu')).toMatchObject([{ delen: 'ik' }]);
  // shared with the team here, with the klantmanager there
  await doe(DORP, 'mens', (t) => schrijf(t, bo, 'nu', 'Van het team.', 'team'));
  await neemOver(203, [{ soort: 'nu', ...open }]);
  expect(await bewaard('nu')).toMatchObject([{ delen: 'klantmanager' }]);
  // too long together: said, nothing changed, and after making room the yes still counts
  const voor = await bewaard('nu');
  const lang = await neemOver(204, [
    { soort: 'droom', ...open },
    { soort: 'nu', tekst: 'a'.repeat(20_000), alleen_ik: false },
  ]);
  expect(lang.uit).toBe('te_lang');
  expect(await bewaard('nu')).toEqual(voor);
  expect((await bewaard('droom')).filter((d) => d.tekst === open.tekst)).toEqual([]);
  expect((await doe(DORP, 'mens', (t) => inhoudVan(t, bo, lang.id)))!.delen.verhaal).toHaveLength(2);
  await doe(DORP, 'mens', (t) => schrijf(t, bo, 'nu', '', 'ik'));
  expect(await doe(DORP, 'mens', (t) => antwoordOpAankomst(t, bo, lang.id, true))).toBe('goed');
  expect((await bewaard('nu'))[0].tekst).toHaveLength(20_000);
});
