import {
  apartgezet,
  type Betaaltelling,
  bankstand,
  betaaltelling,
  type Jaarmaand,
  jaaroverzicht,
  type Kwaliteit,
  kwaliteit,
  logboekVan,
  redenGestaakt,
  type Voortgang,
  voortgang,
} from '@bijrijder/dossier/maandrun';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { plusMaanden } from '@bijrijder/huishoudgeld';

export interface Logregel {
  readonly id: string;
  readonly wat: string;
  readonly naam: string | null;
  readonly op: string;
  /** Day it is shown with. */
  readonly dag: string;
}

/** Everything the page of one month shows. */
export interface Maandbeeld {
  readonly vandaag: string;
  readonly maand: string;
  /** Where it stands, what is next, before when. */
  readonly plaats: Jaarmaand;
  readonly run: Voortgang | null;
  readonly nagerekend: { gelijk: number; afwijkend: number } | null;
  readonly bank: { aantal: number; bevestigd: number; terug: number; zonderRekening: number };
  readonly telling: Betaaltelling | null;
  /** Households that were set apart, by reason. */
  readonly apart: readonly { reden: string; aantal: number; hersteld: number }[];
  /** Why an earlier run of this month was given up. */
  readonly gestaakt: string | null;
  readonly logboek: readonly Logregel[];
  /** The six months before, seen afterwards. */
  readonly kwaliteit: readonly Kwaliteit[];
}

/** One month: with a run, or the one that is next. Null when it is neither. */
export async function maandbeeld(t: Toegang, maand: string): Promise<Maandbeeld | null> {
  const plaats = (await jaaroverzicht(t, 120)).find((m) => m.maand === maand);
  if (!plaats) return null;
  const id = plaats.run;
  const run = id ? ((await voortgang(t, id)) ?? null) : null;
  const log = id ? await logboekVan(t, id) : [];
  const keer = log.find((l) => l.wat === 'nagerekend')?.gegevens as { gelijk: number; afwijkend: number } | undefined;
  return {
    vandaag: t.vandaag,
    maand,
    plaats,
    run,
    nagerekend: keer ?? null,
    bank: id ? await bankstand(t, id) : { aantal: 0, bevestigd: 0, terug: 0, zonderRekening: 0 },
    telling: id ? await betaaltelling(t, id) : null,
    apart: id && t.rol === 'inkomensconsulent' ? await apartgezet(t, id) : [],
    gestaakt: await redenGestaakt(t, maand),
    logboek: log.map((l) => ({ id: l.id, wat: l.wat, naam: l.naam, op: l.op.toISOString(), dag: l.dag })),
    kwaliteit: await kwaliteit(t, plusMaanden(maand, -6), plusMaanden(maand, -1)),
  };
}
