import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const doe = promisify(execFile);
const HUIS = join(import.meta.dirname, '..', '..');
const STROKEN = 'loonstrook/voorbeelden';

async function opdracht(...args: string[]): Promise<{ code: number; uit: string; fout: string }> {
  try {
    const { stdout, stderr } = await doe(process.execPath, ['cli/opdrachten/lees-loonstrook.ts', ...args], {
      cwd: HUIS,
    });
    return { code: 0, uit: stdout, fout: stderr };
  } catch (e) {
    const f = e as { code: number; stdout: string; stderr: string };
    return { code: f.code, uit: f.stdout, fout: f.stderr };
  }
}

test('één regel JSON per bestand, ook voor een bestand dat niet deugt', async () => {
  const { code, uit } = await opdracht(
    `${STROKEN}/10-engels-maand.pdf`,
    `${STROKEN}/foute-invoer/fout-05-leeg.pdf`,
    'bestaat-niet.pdf',
    '--json',
  );
  const regels = uit
    .trim()
    .split('\n')
    .map((r) => JSON.parse(r));
  expect(code).toBe(1);
  expect(regels).toHaveLength(3);
  expect(regels[0]).toMatchObject({
    bestand: `${STROKEN}/10-engels-maand.pdf`,
    fout: null,
    velden: { netto_cent: { waarde: 143_542, zeker: true, pagina: 1 } },
  });
  expect(regels[1].fout).toMatch(/leeg/);
  expect(regels[2].fout).toMatch(/niet vinden/);
});

test('zonder --json een tabel; verkeerd gebruik zegt hoe het moet', async () => {
  const { code, uit } = await opdracht(`${STROKEN}/10-engels-maand.pdf`);
  expect(code).toBe(0);
  expect(uit).toMatch(/netto_cent\s+€\s1\.435,42\s+zeker/);
  expect((await opdracht()).code).toBe(2);
  expect((await opdracht('--onzin', 'a.pdf')).fout).toMatch(/Gebruik/);
});
