import { betaaldagBijstand } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { z } from 'zod';
import { taak } from '../taken/index.ts';
import { metToegang, type Toegang } from '../toegang/index.ts';
import { laad } from './laden.ts';
import { alsRij, slaOp } from './opslaan.ts';
import { rekeningOp } from './regeling.ts';
import { type Stapuitkomst, verrekenStap } from './stap.ts';

/** What became of settling a month of one household. */
export type Verrekening = { uitkomst: Stapuitkomst; opgeslagen: boolean; volgnummer: number | null };

/** For a preview: everything recorded. */
const ALLES = 'infinity';

/** Moment up to which recorded facts are used: now. */
async function nu(toegang: Toegang): Promise<string> {
  const { rows } = await sql<{ nu: string }>`select to_json(clock_timestamp()) #>> '{}' as nu`.execute(toegang.db);
  return rows[0]!.nu;
}

async function reken(toegang: Toegang, huishouden: string, maand: string, bekendOp: string, omOpTeSlaan: boolean) {
  const regeling = await rekeningOp(toegang.db, bekendOp);
  const peil = omOpTeSlaan ? await nu(toegang) : ALLES;
  const grens = {
    maand,
    bekendOp,
    peil,
    betaaldag: betaaldagBijstand(maand, regeling.kalender),
    van: huishouden,
    tot: huishouden,
  };
  const [geladen] = await laad(toegang.db, toegang.gemeente, grens, omOpTeSlaan);
  const uitkomst: Stapuitkomst = geladen ? verrekenStap(geladen.vraag, regeling) : { soort: 'geen_recht' };
  return { regeling, peil, geladen, uitkomst };
}

/**
 * What a month of a household comes to with everything recorded now, decided on `bekendOp`. Stores nothing: this is the preview, and
 * because it is the same step, also the decision.
 */
export async function stapVoor(
  toegang: Toegang,
  huishouden: string,
  maand: string,
  bekendOp: string = toegang.vandaag,
): Promise<Stapuitkomst> {
  return (await reken(toegang, huishouden, maand, bekendOp, false)).uitkomst;
}

/** The same for today, and whether a run over all households has decided on this month: what is told after that is a correction. */
export async function stapVandaag(
  toegang: Toegang,
  huishouden: string,
  maand: string,
): Promise<{ stap: Stapuitkomst; besloten: boolean }> {
  const { geladen, uitkomst } = await reken(toegang, huishouden, maand, toegang.vandaag, false);
  return { stap: uitkomst, besloten: geladen?.al?.run != null };
}

/**
 * Decide on one month of one household, from what is known now, in the open transaction. Deciding again when nothing changed stores
 * nothing; when facts changed before the month was paid, a new decision replaces the earlier one.
 */
export async function verreken(toegang: Toegang, huishouden: string, maand: string): Promise<Verrekening> {
  const { regeling, peil, geladen, uitkomst } = await reken(toegang, huishouden, maand, toegang.vandaag, true);
  const eerder = { uitkomst, opgeslagen: false, volgnummer: geladen?.al?.volgnummer ?? null };
  if (!geladen || uitkomst.soort !== 'besluit' || geladen.al?.run) return eerder;
  const om = { gemeente: toegang.gemeente, maand, bekendOp: toegang.vandaag, peil, versie: regeling.versie, run: null };
  const rij = alsRij(geladen, uitkomst, om);
  if (!rij) return eerder;
  await slaOp(toegang.db, [rij], om);
  return { uitkomst, opgeslagen: true, volgnummer: rij.volgnummer };
}

/** Job: settle one month of one household, for instance right after a declaration came in. Running it twice changes nothing. */
export const maandVerrekenen = taak({
  naam: 'maand-verrekenen',
  gegevens: z.object({ huishouden: z.uuid(), maand: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  async uitvoeren({ huishouden, maand }, { db, wie, klaar }) {
    const leden = await metToegang(
      db,
      { wie, handeling: 'lezen', object: 'huishouden', doel: 'inkomen_verrekenen', betrokkene: 'geen' },
      (t) =>
        t.db
          .selectFrom('huishouden_lid')
          .select('persoon')
          .where('gemeente', '=', t.gemeente)
          .where('huishouden', '=', huishouden)
          .where('rol', 'in', ['aanvrager', 'partner'])
          .where('van', '<=', t.vandaag)
          .where((e) => e.or([e('tot', 'is', null), e('tot', '>', t.vandaag)]))
          .execute(),
    );
    const vraag = {
      wie,
      handeling: 'toevoegen',
      object: 'besluit',
      doel: 'inkomen_verrekenen',
      betrokkene: leden.map((l) => l.persoon),
      reden: `De maand ${maand} berekenen`,
    } as const;
    await metToegang(db, vraag, async (toegang) => {
      await verreken(toegang, huishouden, maand);
      await klaar(toegang);
    });
  },
});
