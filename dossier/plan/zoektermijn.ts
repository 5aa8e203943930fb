import { aanvraagVanaf } from '@bijrijder/recht';
import type { Toegang } from '../toegang/index.ts';

/** What makes that somebody need not wait (art. 41 lid 4 and 11 Pw). */
export const UITZONDERINGEN = ['onderwijs', 'medisch', 'doelgroep', 'partner', 'eerder'] as const;
export type Uitzondering = (typeof UITZONDERINGEN)[number];

export type Zoektermijn = {
  gemeldOp: string;
  /** First day on which the application can be made, computed from the law. */
  aanvraagVanaf: string;
  /** Which exceptions are known to hold. */
  uitzonderingen: Uitzondering[];
  eerderOmdat: string;
};
export type Melding = {
  gemeldOp: string;
  partner27: boolean;
  medisch: boolean;
  doelgroep: boolean;
  onderwijs: boolean;
  eerderOmdat: string;
};

/** The waiting period of somebody as last recorded; undefined when no report is recorded. */
export async function zoektermijnVan(t: Toegang, persoon: string): Promise<Zoektermijn | undefined> {
  const rij = await t.db
    .selectFrom('zoektermijn as z')
    .innerJoin('persoon as p', (j) => j.onRef('p.gemeente', '=', 'z.gemeente').onRef('p.id', '=', 'z.persoon'))
    .select(['z.gemeld_op', 'z.partner_27', 'z.medisch_urenbeperkt', 'z.doelgroep', 'z.onderwijs', 'z.eerder_omdat'])
    .select('p.geboortedatum')
    .where('z.gemeente', '=', t.gemeente)
    .where('z.persoon', '=', persoon)
    .orderBy('z.id', 'desc')
    .executeTakeFirst();
  if (!rij) return undefined;
  const geldt: Record<Uitzondering, boolean> = {
    onderwijs: rij.onderwijs,
    medisch: rij.medisch_urenbeperkt,
    doelgroep: rij.doelgroep,
    partner: rij.partner_27,
    eerder: rij.eerder_omdat !== '',
  };
  return {
    gemeldOp: rij.gemeld_op,
    aanvraagVanaf: rij.partner_27
      ? rij.gemeld_op
      : aanvraagVanaf({
          gemeldOp: rij.gemeld_op,
          oudsteGeboren: rij.geboortedatum,
          medischUrenbeperkt: rij.medisch_urenbeperkt,
          doelgroepLoonkostensubsidie: rij.doelgroep,
          onderwijs: rij.onderwijs,
          begintEerder: geldt.eerder,
        }),
    uitzonderingen: UITZONDERINGEN.filter((u) => geldt[u]),
    eerderOmdat: rij.eerder_omdat,
  };
}

/** Records the report and the exceptions; a correction is a new row. */
export async function legMeldingVast(t: Toegang, persoon: string, m: Melding): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Dit doet een medewerker, met naam.');
  const rij = await t.db
    .insertInto('zoektermijn')
    .values({
      gemeente: t.gemeente,
      persoon,
      gebruiker: t.wie.id,
      gemeld_op: m.gemeldOp,
      partner_27: m.partner27,
      medisch_urenbeperkt: m.medisch,
      doelgroep: m.doelgroep,
      onderwijs: m.onderwijs,
      eerder_omdat: m.eerderOmdat.trim(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}
