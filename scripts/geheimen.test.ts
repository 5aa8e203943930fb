import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zoekGeheimen } from './geheimen.ts';

test('a key is found in a file, and in the history after it was taken away; it is not repeated', async () => {
  const map = mkdtempSync(join(tmpdir(), 'bijrijder-geheim-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd: map });
  try {
    git('init', '-q');
    writeFileSync(join(map, 'gewoon.txt'), 'niets bijzonders\n');
    git('add', '.');
    git('commit', '-qm', 'begin');
    expect(await zoekGeheimen(map)).toEqual([]);
    // made here, so that this file holds none
    const sleutel = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');
    writeFileSync(join(map, 'fout.txt'), `regel\ntoken ${sleutel}\n`);
    const inBestand = await zoekGeheimen(map);
    expect(inBestand).toEqual([expect.stringMatching(/^fout\.txt:2 {2}found GitHub/)]);
    expect(inBestand.join()).not.toContain(sleutel);
    git('add', '.');
    git('commit', '-qm', 'fout');
    git('rm', '-q', 'fout.txt');
    git('commit', '-qm', 'weg');
    expect(await zoekGeheimen(map)).toEqual([expect.stringMatching(/^commit [0-9a-f]{12} {2}found GitHub/)]);
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
});
