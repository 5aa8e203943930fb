import { maandcorrecties } from '@bijrijder/dossier/afhandelen';
import { bezwaarTot } from '@bijrijder/dossier/bezwaar';
import { feitenVan, geldend, huishoudenVan, vanSoort } from '@bijrijder/dossier/feiten';
import { bewindenVan } from '@bijrijder/dossier/machtiging';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { betaaldeDelen, type Deelbetaling, ruimteVoorBeslag } from '@bijrijder/dossier/uitbetaling';
import {
  leesMaandbesluit,
  rechtOp,
  type Specificatieregel,
  teruggekomenOp,
  verwachteDelen,
} from '@bijrijder/dossier/verrekening';
import { bronnenIn, type Maandbron } from '@bijrijder/huishoudgeld';
import { cijfersBijRegel, type Gemeenteinstellingen } from '@bijrijder/recht';
import type { Maandbeeld } from '../doorgeven/beeld.server.ts';
import type { Regel } from './regels.tsx';
import { type Geldweg, isVerdeeld } from './waarheen.tsx';

/** Lines with the figures of law that their text needs, in the month they are about. */
export const metCijfers = (recht: Gemeenteinstellingen, maand: string, regels: readonly Specificatieregel[]): Regel[] =>
  regels.map((r) => ({ ...r, cijfers: cijfersBijRegel(recht, r.onderdeel ?? r.sleutel, r.maand ?? maand) }));

/** One month as it was decided, for its page and its PDF; undefined when nothing was decided. */
export async function specificatieVan(t: Toegang, persoon: string, maand: string) {
  const thuis = await huishoudenVan(t, persoon);
  const b = thuis && (await leesMaandbesluit(t, thuis.huishouden, maand));
  if (!thuis || !b) return undefined;
  const mensen = await t.db
    .selectFrom('persoon')
    .select(['id', 'roepnaam'])
    .where('gemeente', '=', t.gemeente)
    .where('id', 'in', [...thuis.volwassenen])
    .execute();
  const nummers = vanSoort(geldend(await feitenVan(t, thuis.huishouden)), 'persoon');
  const betaald = b.betalingen.find((p) => p.stand === 'betaald');
  return {
    maand,
    vandaag: t.vandaag,
    b: { ...b, regels: metCijfers(await rechtOp(t.db, b.besloten_op), maand, b.regels) },
    // a payment that is made later has its own day
    komtOp: b.betalingen.findLast((p) => p.stand === 'gepland' && p.doel === 'maand')?.betaaldag ?? b.betaaldag,
    geboekt: betaald?.boekdatum ?? (b.betaaldag <= t.vandaag && betaald ? b.betaaldag : null),
    terug: teruggekomenOp(b),
    bezwaarTot: await bezwaarTot(t, persoon, { huishouden: thuis.huishouden, maand, bekendOp: b.besloten_op }),
    bronnen: await bronnenVan(t, thuis.huishouden, maand, b.besloten_op),
    namen: Object.fromEntries(
      mensen.map((m) => [
        nummers.find((p) => p.persoon === m.id)?.inhoud.rol === 'echtgenoot' ? 'P2' : 'P1',
        m.roepnaam,
      ]),
    ),
    correcties: await maandcorrecties(t, persoon, thuis.huishouden, maand),
    weg: await geldweg(
      t,
      persoon,
      await betaaldeDelen(t, thuis.huishouden, persoon, maand),
      ruimteVoorBeslag(b.normCent, b.aflossingCent),
    ),
  };
}

/** Where the money of a month that is still to be paid will go; null when all of it comes on one own account. */
export async function verwachteWeg(
  t: Toegang,
  persoon: string,
  beeld: Pick<Maandbeeld, 'huishouden' | 'maand' | 'betaaldag' | 'stap'>,
): Promise<Geldweg | null> {
  const { stap } = beeld;
  if (stap.soort !== 'besluit' || stap.betaaldCent <= 0) return null;
  const weg = await geldweg(
    t,
    persoon,
    await verwachteDelen(t, beeld.huishouden, persoon, beeld, stap),
    ruimteVoorBeslag(stap.normCent, stap.aflossingCent),
  );
  return isVerdeeld(weg) ? weg : null;
}

/** The parts of a payment, with who is in charge by order of the court. */
async function geldweg(
  t: Toegang,
  persoon: string,
  delen: readonly Deelbetaling[],
  hoogstensCent: number,
): Promise<Geldweg> {
  const bewind = delen.some((d) => d.naar === 'bewindvoerder')
    ? (await bewindenVan(t, persoon)).find((b) => b.stand === 'loopt' && b.soort !== 'mentor')
    : undefined;
  return { delen, bewind: bewind ? { naam: bewind.naam, telefoon: bewind.telefoon } : null, hoogstensCent };
}
export type Specificatiebeeld = NonNullable<Awaited<ReturnType<typeof specificatieVan>>>;

/** The sources of income that count in a month, as known on a day, for the lines of a specification. */
export const bronnenVan = async (
  t: Toegang,
  huishouden: string,
  maand: string,
  bekendOp: string | undefined,
): Promise<Maandbron[]> => bronnenIn(await feitenVan(t, huishouden), maand, bekendOp);
