import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { startProefserver } from '../proefserver.ts';
import { delenKlaar, type Foutproef, gelijk, metWerkers, type Omvang, type Spoor, spoor, start, vul } from './basis.ts';

/** The disk of the database fills up in the middle and gets room again. */
export const volleSchijf: Foutproef = {
  naam: 'full disk',
  eigenServer: true,
  kanNiet: () => (process.getuid?.() === 0 ? null : 'a disk of our own takes the right to mount (root)'),
  doe: (_s, o, _gemeente, goed) => opKleineSchijf(o, goed),
};

/** PostgreSQL on a small disk of its own that fills up in the middle and gets room again. Needs the right to mount (root). */
async function opKleineSchijf(o: Omvang, goed: Spoor): Promise<string> {
  const schijf = mkdtempSync(join(tmpdir(), 'bijrijder-schijf-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=420m,mode=755', 'tmpfs', schijf]);
  try {
    const s = await startProefserver(schijf);
    try {
      await vul(s, 1, o);
      const run = await start(s, 1, o);
      const ballast = join(schijf, 'ballast');
      let volOp = 0;
      let weerRuimte = false;
      let halverwege = '';
      await metWerkers(s, 1, run, o.werkers, async () => {
        await wacht(100);
        if (volOp === 0) {
          const k = await delenKlaar(s, 1, run).catch(() => ({ klaar: 0, alle: 0 }));
          if (k.klaar === 0) return;
          halverwege = `${k.klaar} of ${k.alle} parts`;
          volOp = Date.now();
          vulSchijf(ballast);
        } else if (!weerRuimte && Date.now() - volOp > 3_000) {
          weerRuimte = true;
          rmSync(ballast, { force: true });
          // a server that cannot write its journal stops itself; then it is started again, as an operator would
          await s.herstart();
        }
      });
      gelijk(await spoor(s, 1), goed);
      if (!weerRuimte) throw new Error('de schijf liep niet vol tijdens de run');
      return `the disk was full for three seconds, from ${halverwege} on`;
    } finally {
      await s.weg();
    }
  } finally {
    execFileSync('umount', ['-l', schijf]);
    rmSync(schijf, { recursive: true, force: true });
  }
}

/** Write until nothing fits any more, also not what others leave free meanwhile. */
function vulSchijf(pad: string): void {
  const bestand = openSync(pad, 'w');
  try {
    for (let stuk = 1 << 20; stuk >= 512; stuk >>= 1) {
      try {
        for (;;) writeSync(bestand, Buffer.alloc(stuk));
      } catch (fout) {
        if ((fout as { code?: string }).code !== 'ENOSPC') throw fout;
      }
    }
  } finally {
    closeSync(bestand);
  }
}
