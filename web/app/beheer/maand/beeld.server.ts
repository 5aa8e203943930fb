import {
  bankstand,
  type Kwaliteit,
  kwaliteit,
  logboekVan,
  runs,
  type Voortgang,
  voortgang,
} from '@bijrijder/dossier/maandrun';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { isWerkdag, plusDagen, plusMaanden } from '@bijrijder/huishoudgeld';

export interface Logregel {
  readonly id: string;
  readonly wat: string;
  readonly naam: string | null;
  readonly op: string;
}

/** Everything the page of the month shows. */
export interface Maandbeeld {
  readonly vandaag: string;
  readonly maand: string;
  /** Last moment to release, so that the money is there on the payday: two working days before it. */
  readonly uiterlijk: string;
  readonly laat: boolean;
  readonly run: Voortgang | null;
  readonly nagerekend: { gelijk: number; afwijkend: number } | null;
  readonly bank: { aantal: number; bevestigd: number; terug: number; zonderRekening: number };
  readonly logboek: readonly Logregel[];
  /** The six months before, seen afterwards. */
  readonly kwaliteit: readonly Kwaliteit[];
  readonly maanden: readonly { id: string; maand: string }[];
  /** The next month may be started: the one before this day is over. */
  readonly volgende: string | null;
}

function werkdagenEerder(dag: string, aantal: number): string {
  let hier = dag;
  for (let over = aantal; over > 0; ) {
    hier = plusDagen(hier, -1);
    if (isWerkdag(hier)) over -= 1;
  }
  return hier;
}

/** The run of a month, or the newest when none is asked for. */
export async function maandbeeld(t: Toegang, gevraagd: string | null): Promise<Maandbeeld | null> {
  const alle = await runs(t);
  const hier = gevraagd ? alle.find((r) => r.maand === gevraagd) : alle[0];
  if (gevraagd && !hier) return null;
  const run = hier ? ((await voortgang(t, hier.id)) ?? null) : null;
  const log = hier ? await logboekVan(t, hier.id) : [];
  const keer = log.find((l) => l.wat === 'nagerekend')?.gegevens as { gelijk: number; afwijkend: number } | undefined;
  const laatste = alle[0]?.maand;
  const tot = hier?.maand ?? laatste;
  const volgende = laatste ? plusMaanden(laatste, 1) : plusMaanden(t.vandaag.slice(0, 7), -1);
  const uiterlijk = run ? werkdagenEerder(run.betaaldag, 2) : t.vandaag;
  return {
    vandaag: t.vandaag,
    maand: run?.maand ?? volgende,
    uiterlijk,
    laat: run !== null && ['concept', 'rekenen', 'berekend'].includes(run.stand) && t.vandaag > uiterlijk,
    run,
    nagerekend: keer ?? null,
    bank: hier ? await bankstand(t, hier.id) : { aantal: 0, bevestigd: 0, terug: 0, zonderRekening: 0 },
    logboek: log.map((l) => ({ id: l.id, wat: l.wat, naam: l.naam, op: l.op.toISOString() })),
    kwaliteit: tot ? await kwaliteit(t, plusMaanden(tot, -6), plusMaanden(tot, -1)) : [],
    maanden: alle.slice(0, 13).map(({ id, maand }) => ({ id, maand })),
    volgende: volgende < t.vandaag.slice(0, 7) ? volgende : null,
  };
}
