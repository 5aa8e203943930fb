import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const hier = fileURLToPath(new URL('.', import.meta.url));
const blad = readFileSync(new URL('../docs/recht.md', import.meta.url), 'utf8');

describe('the page about the library', () => {
  it('has an example that runs as it stands', () => {
    const code = /```ts\n([\s\S]+?)```/.exec(blad)?.[1] ?? '';
    expect(code.trim().split('\n').length).toBeLessThanOrEqual(12);
    const map = mkdtempSync(join(hier, '.voorbeeld-'));
    try {
      const pad = join(map, 'voorbeeld.ts');
      writeFileSync(pad, code);
      const uit = execFileSync(process.execPath, [pad], { encoding: 'utf8' }).trimEnd().split('\n');
      expect(uit.slice(0, 2)).toEqual(['129', '5996']);
      expect(uit[2]).toContain('€ 54');
      expect(uit[3]).toContain('zorgtoeslag.vermogen.alleen');
    } finally {
      rmSync(map, { recursive: true });
    }
  });
});
