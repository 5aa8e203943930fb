import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';

/** The postmaster that really runs on this data folder, or null; a stale pid file (its number taken by another) is removed. */
export function draaiend(map: string): { pid: number; poort: number } | null {
  const bestand = join(map, 'postmaster.pid');
  if (!existsSync(bestand)) return null;
  const regels = readFileSync(bestand, 'utf8').split('\n');
  const pid = Number(regels[0]);
  const poort = Number(regels[3]);
  try {
    process.kill(pid, 0);
  } catch {
    rmSync(bestand, { force: true });
    return null;
  }
  if (isDezePostmaster(pid, map)) return { pid, poort };
  rmSync(bestand, { force: true });
  return null;
}

function isDezePostmaster(pid: number, map: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === map;
    } catch {
      return false;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(map);
  } catch {
    return false;
  }
}

/** Fast, clean shutdown; waits until it is gone, half a minute at most. */
export async function stopPostmaster(pid: number, pgmap: string): Promise<void> {
  if (!pid || !isDezePostmaster(pid, pgmap)) return;
  process.kill(pid, 'SIGINT');
  for (let keer = 0; keer < 600; keer++) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    if (!existsSync(join(pgmap, 'postmaster.pid'))) return;
    await wacht(50);
  }
}
