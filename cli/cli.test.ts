import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { vergrendel } from '../dossier/databank/vergrendel.ts';

const BIN = fileURLToPath(new URL('./bin/bijrijder.mjs', import.meta.url));
const recht = (pad: string) => fileURLToPath(new URL(`../recht/${pad}`, import.meta.url));

const metOmgeving = (
  omgeving: Record<string, string>,
  ...args: string[]
): Promise<{ code: number; uit: string; fout: string }> =>
  new Promise((klaar) => {
    const env = { ...process.env, ...omgeving };
    execFile(process.execPath, [BIN, ...args], { maxBuffer: 1 << 26, env }, (fout, uit, stderr) => {
      klaar({ code: fout ? Number(fout.code) : 0, uit, fout: stderr });
    });
  });
const bijrijder = (...args: string[]) => metOmgeving({}, ...args);
async function bestand(naam: string, inhoud: unknown): Promise<string> {
  const pad = join(await mkdtemp(join(tmpdir(), 'bijrijder-')), naam);
  await writeFile(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return pad;
}
const eersteGeval = async () =>
  JSON.parse((await readFile(recht('gevallen/bijstand-maanden.jsonl'), 'utf8')).split('\n')[0]!);

describe('bijrijder', () => {
  it('shows its commands, and says which command it does not know', async () => {
    const hulp = await bijrijder('--help');
    expect(hulp.code).toBe(0);
    for (const naam of ['bereken', 'toets-voorbeelden', 'reken-gevallen', 'lees-loonstrook'])
      expect(hulp.uit).toContain(naam);
    const vreemd = await bijrijder('toString');
    expect(vreemd.code).toBe(2);
    expect(vreemd.fout).toContain('"toString" kennen wij niet');
  });

  it('says that the product holds the data, and what to do, without a trace of the program', async () => {
    const map = await mkdtemp(join(tmpdir(), 'bijrijder-bezet-'));
    await chmod(map, 0o755);
    const laatLos = vergrendel(map, 'http://localhost:3000');
    const { code, fout } = await metOmgeving(
      { BIJRIJDER_DATA: map, DATABASE_URL: '' },
      'herbereken',
      '--maand',
      '2026-03',
    );
    laatLos();
    expect(code).toBe(1);
    expect(fout.trim().split('\n')).toEqual([expect.stringMatching(/^Bijrijder draait al.*Stop die eerst/)]);
    expect((await bijrijder('herbereken', '--maand', '2026-3')).code).toBe(2);
  });

  it('toets-voorbeelden: no unexplained difference in the published examples', async () => {
    const { code, uit } = await bijrijder('toets-voorbeelden', recht('voorbeelden'));
    expect(uit.trimEnd().split('\n').at(-1)).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/);
    expect(code).toBe(0);
  });
  it('toets-voorbeelden: fails on a difference, and survives a broken file', async () => {
    const pad = await bestand('fout.json', {
      id: 'x',
      topic: 'zorgtoeslag',
      date: '2026-01-01',
      inputs: { toetsingsinkomen: 19000 },
      expected: { jaar: '1.00' },
    });
    const map = join(pad, '..');
    await writeFile(join(map, 'kapot.json'), '{');
    const { code, uit } = await bijrijder('toets-voorbeelden', map);
    expect(code).toBe(1);
    expect(uit).toContain('verwacht 1.00, gekregen 1550.45');
    expect(uit).toContain('geen geldige JSON');
    expect(uit).toContain('0 passed, 1 failed, 1 skipped');
  });

  it('reken-gevallen: one line of JSON per case, and a line with the fault for a bad one', async () => {
    const goed = {
      id: 'a',
      soort: 'kinderbijslag',
      invoer: { eerste_dag_kwartaal: '2026-04-01', geboortedata: ['2015-03-31'] },
    };
    const fout = { id: 'b', soort: 'kinderbijslag', invoer: { eerste_dag_kwartaal: 'april', geboortedata: [] } };
    const later = {
      id: 'c',
      soort: 'kinderbijslag',
      invoer: { eerste_dag_kwartaal: '2027-01-01', geboortedata: ['2015-03-31'] },
    };
    const pad = await bestand('g.jsonl', [goed, fout, later].map((g) => JSON.stringify(g)).join('\n'));
    const { code, uit } = await bijrijder('reken-gevallen', pad);
    const regels = uit
      .trimEnd()
      .split('\n')
      .map((r) => JSON.parse(r));
    expect(regels[0]).toEqual({ id: 'a', status: 'berekend', kwartaal_ct: 35830 });
    expect(regels[1]).toMatchObject({ id: 'b', fout: expect.stringContaining('eerste_dag_kwartaal') });
    expect(regels[2]).toMatchObject({ id: 'c', status: 'niet_berekend', ontbreekt: expect.any(Array) });
    expect(code).toBe(1);
  });

  it('bereken: amounts, explanation, and a fault that names the field', async () => {
    const geval = await eersteGeval();
    const pad = await bestand('huishouden.json', geval);
    const tekst = await bijrijder('bereken', pad, '--uitleg');
    expect(tekst.code).toBe(0);
    expect(tekst.uit).toContain('Op uw rekening');
    expect(tekst.uit).toContain('Participatiewet, art.');
    const json = await bijrijder('bereken', pad, '--json');
    const { klasse: _k, lezingen: _l, exact: _e, rekengang: _r, ...verwacht } = geval.antwoorden[0];
    expect(JSON.parse(json.uit)).toMatchObject({ norm_ct: verwacht.norm_ct, te_betalen_ct: verwacht.te_betalen_ct });
    geval.invoer.personen[0].geboortedatum = '31-05-1990';
    const fout = await bijrijder('bereken', await bestand('fout.json', geval));
    expect(fout.code).toBe(1);
    expect(fout.fout).toContain('personen[0].geboortedatum');
    expect((await bijrijder('bereken', pad, '--gemeente', 'nergens')).code).toBe(2);
    expect((await bijrijder('bereken', 'bestaat-niet.json')).fout).toContain('niet vinden of openen');
  });
});
