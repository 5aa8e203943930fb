import { sql } from 'kysely';
import { feitenVan, geldend, huishoudenVan, legVast, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { kleinBedrag, leesZaak } from './lezen.ts';
import type { Afziengrond, Poging, Terugvraaggrond, Voorstelsoort, Zienswijzesoort } from './tabellen.ts';

/** What cannot be done, as a key of the catalogue `afhandelen.fout.*`. */
export class AfhandelFout extends Error {
  override name = 'AfhandelFout';
  readonly reden:
    | 'kent_niet'
    | 'al_klaar'
    | 'al_voorgesteld'
    | 'te_veel'
    | 'boven_ruimte'
    | 'niet_klein'
    | 'zelf_voorgesteld'
    | 'premie'
    | 'geen_ruimte'
    | 'niet_gehoord';
  constructor(reden: AfhandelFout['reden']) {
    super(reden);
    this.reden = reden;
  }
}

/** The person tells their side of what we think was paid too much (Awb 4:8). It counts as being heard. */
export async function geefZienswijze(
  t: Toegang,
  persoon: string,
  v: { inMaand: string; soort: Zienswijzesoort; tekst: string; perMaandCent: number | null },
): Promise<void> {
  const thuis = await huishoudenVan(t, persoon);
  if (!thuis) throw new AfhandelFout('kent_niet');
  await t.db
    .insertInto('zienswijze')
    .values({
      gemeente: t.gemeente,
      huishouden: thuis.huishouden,
      persoon,
      in_maand: v.inMaand,
      soort: v.soort,
      tekst: v.tekst,
      per_maand_cent: v.perMaandCent,
      op: t.vandaag,
    })
    .execute();
}

const mens = (t: Toegang): string => {
  if (t.wie.soort !== 'medewerker') throw new Error('Afhandelen doet een mens.');
  return t.wie.id;
};

async function openRegel(t: Toegang, huishouden: string, regel: string) {
  // one at a time per household: a decision adds to the debt that is left, and a second proposal would replace the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${`afhandelen:${t.gemeente}:${huishouden}`}, 0))`.execute(
    t.db,
  );
  const zaak = await leesZaak(t, huishouden);
  const r = zaak.regels.find((x) => x.id === regel);
  if (!r) throw new AfhandelFout('kent_niet');
  if (r.afgehandeld) throw new AfhandelFout('al_klaar');
  return { zaak, r };
}

/** Not asking back: one person, a reason and an article. */
export async function zieAf(
  t: Toegang,
  huishouden: string,
  regel: string,
  v: { artikel: Afziengrond; reden: string },
): Promise<void> {
  const { r } = await openRegel(t, huishouden, regel);
  if (v.artikel === 'klein_bedrag' && r.cent > ((await kleinBedrag(t)) ?? -1)) throw new AfhandelFout('niet_klein');
  await t.db
    .insertInto('grootboek_afhandeling')
    .values({
      gemeente: t.gemeente,
      regel,
      huishouden,
      soort: 'afgezien',
      bedrag_cent: 0,
      termijn_cent: null,
      gehoord_op: null,
      pogingen: '[]',
      wat_de_persoon_zei: null,
      reden: v.reden,
      artikel: v.artikel,
      voorstel: null,
      door: mens(t),
    })
    .execute();
}

/** Propose to ask back. Nothing happens until another colleague agrees. Never more a month than the beslagvrije voet leaves. */
export async function stelVoor(
  t: Toegang,
  huishouden: string,
  regel: string,
  v: {
    soort: Voorstelsoort;
    bedragCent: number;
    termijnCent: number;
    artikel: Terugvraaggrond;
    gehoordOp: string | null;
    watZei: string | null;
    pogingen: readonly Poging[];
    reden: string;
  },
): Promise<void> {
  const { zaak, r } = await openRegel(t, huishouden, regel);
  if (r.premie) throw new AfhandelFout('premie');
  if (r.voorstel) throw new AfhandelFout('al_voorgesteld');
  if (v.bedragCent > r.cent) throw new AfhandelFout('te_veel');
  if (!zaak.ruimte) throw new AfhandelFout('geen_ruimte');
  if (v.termijnCent > zaak.ruimte.hoogstensCent) throw new AfhandelFout('boven_ruimte');
  const zij = zaak.zienswijzen.at(-1);
  const gehoordOp = v.gehoordOp ?? zij?.op ?? null;
  const twee = new Set(v.pogingen.map((p) => p.op)).size >= 2 && new Set(v.pogingen.map((p) => p.hoe)).size >= 2;
  if (!gehoordOp && !twee) throw new AfhandelFout('niet_gehoord');
  await t.db
    .insertInto('grootboek_voorstel')
    .values({
      gemeente: t.gemeente,
      regel,
      huishouden,
      soort: v.soort,
      bedrag_cent: v.bedragCent,
      termijn_cent: Math.min(v.termijnCent, v.bedragCent),
      artikel: v.artikel,
      gehoord_op: gehoordOp,
      pogingen: JSON.stringify(v.pogingen),
      wat_de_persoon_zei: gehoordOp ? (v.watZei ?? zij?.tekst ?? '') : null,
      reden: v.reden,
      door: mens(t),
    })
    .execute();
}

/**
 * A second colleague agrees with the proposal they read: it is decided, and from the next month that is not decided yet it runs as a debt within the beslagvrije voet.
 * The database refuses the one who proposed it.
 */
export async function stemIn(t: Toegang, huishouden: string, regel: string, voorstel: string): Promise<void> {
  const { zaak, r } = await openRegel(t, huishouden, regel);
  const v = r.voorstel;
  if (v?.id !== voorstel) throw new AfhandelFout('kent_niet');
  if (v.door === mens(t)) throw new AfhandelFout('zelf_voorgesteld');
  if (!zaak.ruimte) throw new AfhandelFout('geen_ruimte');
  await t.db
    .insertInto('grootboek_afhandeling')
    .values({
      gemeente: t.gemeente,
      regel,
      huishouden,
      soort: v.soort,
      bedrag_cent: v.bedrag_cent,
      termijn_cent: v.termijn_cent,
      gehoord_op: v.gehoord_op,
      pogingen: JSON.stringify(v.pogingen),
      wat_de_persoon_zei: v.wat_de_persoon_zei,
      reden: v.reden,
      artikel: v.artikel,
      voorstel: v.id,
      door: mens(t),
    })
    .execute();
  const { ruimte } = zaak;
  const er = vanSoort(geldend(await feitenVan(t, huishouden)), 'schuld').at(-1);
  // the sum that is open from that month on: what was left of an earlier debt and this
  await legVast(t, huishouden, [
    {
      soort: 'schuld',
      onderwerp: er?.onderwerp ?? 'schuld:gemeente',
      persoon: er?.persoon ?? null,
      inhoud: {
        bedrag_ct: ruimte.restCent + v.bedrag_cent,
        gevraagd_per_maand_ct: Math.min(ruimte.hoogstensCent, ruimte.perMaandCent + v.termijn_cent),
      },
      geldigVan: `${ruimte.vanafMaand}-01`,
      geldigTotEnMet: null,
      herkomst: 'medewerker',
    },
  ]);
}

/** A second colleague does not agree with the proposal they read, with the reason. */
export async function zegNee(
  t: Toegang,
  huishouden: string,
  regel: string,
  voorstel: string,
  reden: string,
): Promise<void> {
  const { r } = await openRegel(t, huishouden, regel);
  if (r.voorstel?.id !== voorstel) throw new AfhandelFout('kent_niet');
  await t.db
    .insertInto('grootboek_nee')
    .values({ gemeente: t.gemeente, voorstel: r.voorstel.id, huishouden, reden, door: mens(t) })
    .execute();
}
