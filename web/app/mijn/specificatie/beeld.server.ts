import { feitenVan, geldend, huishoudenVan, plusDagen, tijdvakkenVan, vanSoort } from '@bijrijder/dossier/feiten';
import type { Toegang } from '@bijrijder/dossier/toegang';
import { leesGrootboek, leesMaandbesluit } from '@bijrijder/dossier/verrekening';
import { datum } from '@bijrijder/ui/opmaak';
import type { Strookregel } from './regels.tsx';

/** Weeks to object (Awb 6:7). */
const BEZWAARDAGEN = 42;

/** One month as it was decided, for its page and its PDF; undefined when nothing was decided. */
export async function specificatieVan(t: Toegang, persoon: string, maand: string) {
  const thuis = await huishoudenVan(t, persoon);
  const b = thuis && (await leesMaandbesluit(t, thuis.huishouden, maand));
  if (!thuis || !b) return undefined;
  const correcties = (await leesGrootboek(t, thuis.huishouden)).filter((g) => g.maand === maand);
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
    b,
    geboekt: betaald?.boekdatum ?? (b.betaaldag <= t.vandaag && betaald ? b.betaaldag : null),
    bezwaarTot: plusDagen(b.besloten_op, BEZWAARDAGEN),
    stroken: await strokenVan(
      t,
      thuis.huishouden,
      maand,
      b.besloten_op,
      (van, tot) => `${datum(van, { weekdag: 'geen' })} – ${datum(tot, { weekdag: 'geen' })}`,
    ),
    namen: Object.fromEntries(
      mensen.map((m) => [
        nummers.find((p) => p.persoon === m.id)?.inhoud.rol === 'echtgenoot' ? 'P2' : 'P1',
        m.roepnaam,
      ]),
    ),
    correcties: correcties.map((g) => ({
      id: g.id,
      soort: g.soort,
      was: g.was_cent,
      wordt: g.wordt_cent,
      verschil: g.verschil_cent ?? 0,
      stand: g.stand,
    })),
  };
}
export type Specificatiebeeld = NonNullable<Awaited<ReturnType<typeof specificatieVan>>>;

/** The wage slips that count in a month, as known on a day, for the lines of a specification. */
export async function strokenVan(
  t: Toegang,
  huishouden: string,
  maand: string,
  bekendOp: string | undefined,
  dagen: (van: string, tot: string) => string,
): Promise<Strookregel[]> {
  const feiten = geldend(await feitenVan(t, huishouden), bekendOp);
  const rol = new Map(vanSoort(feiten, 'persoon').map((p) => [p.persoon, p.inhoud.rol]));
  return vanSoort(feiten, 'dienstverband').flatMap((d) => {
    const vakken = tijdvakkenVan(maand, d.inhoud.ritme);
    return vanSoort(feiten, 'inkomsten')
      .filter(
        (s) =>
          s.inhoud.dienstverband === d.onderwerp &&
          vakken.some((v) => s.inhoud.tijdvak_tot >= v.van && s.inhoud.tijdvak_tot <= v.tot),
      )
      .map((s) => ({
        id: s.feit,
        persoon: rol.get(s.persoon) === 'echtgenoot' ? ('P2' as const) : ('P1' as const),
        werkgever: d.inhoud.werkgever,
        periode: dagen(s.inhoud.tijdvak_van, s.inhoud.tijdvak_tot),
        nettoCent: s.inhoud.netto_ct,
      }));
  });
}
