import { type Feit, geldendeFeiten, type Maand, raaktMaand } from '@bijrijder/huishoudgeld';
import { type Kysely, sql } from 'kysely';
import type { Tabellen } from '../databank/index.ts';
import { leesFeittekst, RIJ, rijVanFeit, VELD } from './feittekst.ts';

const BAAN = `${VELD}dienstverband${VELD}`;
/** Something was withdrawn: only the facts themselves say what is left. */
const INGETROKKEN = `${VELD}t`;

/**
 * Whether a job in force in `maand` has no slip among these facts, because its last one is from before the months that are usually read.
 * The text is looked through first: few households have such a job, and reading facts costs more.
 */
export function mistStrook(tekst: string, maand: Maand, bekendOp: string): boolean {
  const eerste = tekst.indexOf(BAAN);
  if (eerste < 0) return false;
  let verdacht = tekst.endsWith(INGETROKKEN) || tekst.includes(`${INGETROKKEN}${RIJ}`);
  for (let hier = eerste; hier >= 0 && !verdacht; hier = tekst.indexOf(BAAN, hier + 1)) {
    const van = hier + BAAN.length;
    verdacht = !tekst.includes(`"${tekst.slice(van, tekst.indexOf(VELD, van))}"`);
  }
  if (!verdacht) return false;
  const feiten: Feit[] = geldendeFeiten(leesFeittekst(tekst), bekendOp);
  const metStrook = new Set(feiten.flatMap((f) => (f.soort === 'inkomsten' ? [f.inhoud.dienstverband] : [])));
  return feiten.some((f) => f.soort === 'dienstverband' && raaktMaand(f, maand) && !metStrook.has(f.onderwerp));
}

/** All facts of these households, also slips of long ago: the last known wage stands in however long ago that was. */
export async function laadAlleStroken(
  db: Kysely<Tabellen>,
  gemeente: number,
  peil: string,
  huishoudens: readonly string[],
): Promise<Map<string, string>> {
  if (huishoudens.length === 0) return new Map();
  const { rows } = await sql<{ huishouden: string; tekst: string }>`
    select huishouden, ${rijVanFeit} as tekst from feit f
    where gemeente = ${gemeente} and huishouden = any (${`{${huishoudens.join(',')}}`}::uuid[]) and vastgelegd_op <= ${peil}::timestamptz
      and soort not in ('huur', 'toeslag')
    group by huishouden`.execute(db);
  return new Map(rows.map((r) => [r.huishouden, r.tekst]));
}
