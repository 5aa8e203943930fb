import { plusMaanden } from '@bijrijder/huishoudgeld';
import { sql } from 'kysely';
import { feitenVan, geldend, huishoudenVan, legVast, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { wetstermijn } from '../wet/index.ts';
import { leesZaak } from './lezen.ts';
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
    | 'te_weinig'
    | 'artikel'
    | 'te_oud'
    | 'klein_beloofd'
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

type Regel = Awaited<ReturnType<typeof leesZaak>>['regels'][number];

/** Rows of one decision that are finished together: a person is asked, and told, once about all months of it. */
async function openRegels(t: Toegang, huishouden: string, welke: readonly string[]) {
  // one at a time per household: a decision adds to the debt that is left, and a second proposal would replace the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${`afhandelen:${t.gemeente}:${huishouden}`}, 0))`.execute(
    t.db,
  );
  const zaak = await leesZaak(t, huishouden);
  const regels = zaak.regels.filter((r) => welke.includes(r.id));
  if (regels.length === 0 || regels.length !== new Set(welke).size) throw new AfhandelFout('kent_niet');
  if (new Set(regels.map((r) => `${r.in_maand}-${r.voorschot}`)).size > 1) throw new AfhandelFout('kent_niet');
  if (regels.some((r) => r.afgehandeld)) throw new AfhandelFout('al_klaar');
  return { zaak, regels };
}

/** Divides whole cents by weight: each gets at least one, none more than its weight, and together they are the whole. */
function verdeelCenten(geheel: number, gewichten: readonly number[]): number[] {
  const ruimte = gewichten.map((g) => g - 1);
  const som = ruimte.reduce((a, b) => a + b, 0);
  const te = geheel - gewichten.length;
  const uit = ruimte.map((g) => 1 + (som === 0 ? 0 : Math.floor((te * g) / som)));
  let rest = geheel - uit.reduce((a, b) => a + b, 0);
  for (let i = 0; rest > 0; i = (i + 1) % uit.length)
    if (uit[i]! < gewichten[i]!) {
      uit[i]! += 1;
      rest -= 1;
    }
  return uit;
}

/** Not asking back: one person, a reason and an article, for all rows at once. */
export async function zieAf(
  t: Toegang,
  huishouden: string,
  welke: readonly string[],
  v: { artikel: Afziengrond; reden: string },
): Promise<void> {
  const { regels } = await openRegels(t, huishouden, welke);
  if (v.artikel === 'klein_bedrag' && regels.some((r) => !r.klein)) throw new AfhandelFout('niet_klein');
  await t.db
    .insertInto('grootboek_afhandeling')
    .values(
      regels.map((r) => ({
        gemeente: t.gemeente,
        regel: r.id,
        huishouden,
        soort: 'afgezien' as const,
        bedrag_cent: 0,
        termijn_cent: null,
        gehoord_op: null,
        pogingen: '[]',
        wat_de_persoon_zei: null,
        reden: v.reden,
        artikel: v.artikel,
        voorstel: null,
        door: mens(t),
      })),
    )
    .execute();
}

const GEWOON: readonly string[] = ['58_1', '58_2_a', '58_2_e', '58_2_f'];

/** The last month of which nothing may be asked back on ground e: what was paid longer ago than the law says (art. 58 lid 6 Pw). */
const teOud = (r: Regel, vandaag: string): boolean =>
  `${r.maand}-28` < `${plusMaanden(vandaag.slice(0, 7), -wetstermijn('pw.terugvordering_begrijpen_max', vandaag))}-01`;

/**
 * Propose to ask back, all rows of one decision together. Nothing happens until another colleague agrees. Never more a month than the
 * beslagvrije voet leaves, all rows of the decision counted. The sums are divided over the rows, so that each keeps its own cause.
 */
export async function stelVoor(
  t: Toegang,
  huishouden: string,
  welke: readonly string[],
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
  const { zaak, regels } = await openRegels(t, huishouden, welke);
  if (regels.some((r) => r.premie)) throw new AfhandelFout('premie');
  // an advance before a no has its own ground (art. 58 lid 2 onder d), and nothing else has that one
  if (regels.some((r) => !(r.voorschot ? ['58_2_d', '58_2_f'] : GEWOON).includes(v.artikel)))
    throw new AfhandelFout('artikel');
  if (regels.some((r) => r.voorstel)) throw new AfhandelFout('al_voorgesteld');
  // the person reads that so little is not asked back; only the law itself can oblige us (art. 58 lid 1)
  if (v.artikel !== '58_1' && regels.some((r) => r.klein)) throw new AfhandelFout('klein_beloofd');
  if (v.artikel === '58_2_e' && regels.some((r) => teOud(r, t.vandaag))) throw new AfhandelFout('te_oud');
  if (v.bedragCent > regels.reduce((som, r) => som + r.cent, 0)) throw new AfhandelFout('te_veel');
  const termijnCent = Math.min(v.termijnCent, v.bedragCent);
  if (termijnCent < regels.length) throw new AfhandelFout('te_weinig');
  if (!zaak.ruimte) throw new AfhandelFout('geen_ruimte');
  // what was decided or proposed before about other rows of the same decision takes from the same room
  const al = zaak.regels
    .filter((r) => r.in_maand === regels[0]!.in_maand && !welke.includes(r.id))
    .reduce((som, r) => som + (r.termijn_cent ?? r.voorstel?.termijn_cent ?? 0), 0);
  if (termijnCent + al > zaak.ruimte.hoogstensCent) throw new AfhandelFout('boven_ruimte');
  // what was said about another correction is not hearing about this one
  const zij = zaak.zienswijzen.findLast((z) => z.in_maand === regels[0]!.in_maand);
  const gehoordOp = v.gehoordOp ?? zij?.op ?? null;
  const twee = new Set(v.pogingen.map((p) => p.op)).size >= 2 && new Set(v.pogingen.map((p) => p.hoe)).size >= 2;
  if (!gehoordOp && !twee) throw new AfhandelFout('niet_gehoord');
  const bedragen = verdeelCenten(
    v.bedragCent,
    regels.map((r) => r.cent),
  );
  const termijnen = verdeelCenten(termijnCent, bedragen);
  await t.db
    .insertInto('grootboek_voorstel')
    .values(
      regels.map((r, i) => ({
        gemeente: t.gemeente,
        regel: r.id,
        huishouden,
        soort: v.soort,
        bedrag_cent: bedragen[i]!,
        termijn_cent: termijnen[i]!,
        artikel: v.artikel,
        gehoord_op: gehoordOp,
        pogingen: JSON.stringify(v.pogingen),
        wat_de_persoon_zei: gehoordOp ? (v.watZei ?? zij?.tekst ?? '') : null,
        reden: v.reden,
        door: mens(t),
      })),
    )
    .execute();
}

/** The rows whose newest proposals are exactly these. @throws AfhandelFout when one of them is not there any more */
async function metVoorstellen(t: Toegang, huishouden: string, voorstellen: readonly string[]) {
  const open = (await leesZaak(t, huishouden)).regels;
  const welke = voorstellen.map((id) => {
    const hier = open.find((r) => r.voorstel?.id === id);
    if (hier) return hier.id;
    throw new AfhandelFout(open.some((r) => r.afgehandeld) ? 'al_klaar' : 'kent_niet');
  });
  const { zaak, regels } = await openRegels(t, huishouden, welke);
  // between the reading and the lock another colleague may have sent it back
  if (regels.some((r) => !voorstellen.includes(r.voorstel?.id ?? ''))) throw new AfhandelFout('kent_niet');
  return { zaak, regels };
}

/**
 * A second colleague agrees with the proposals they read: it is decided, and from the next month that is not decided yet it runs as a debt
 * within the beslagvrije voet. The database refuses the one who proposed it.
 */
export async function stemIn(t: Toegang, huishouden: string, voorstellen: readonly string[]): Promise<void> {
  const { zaak, regels } = await metVoorstellen(t, huishouden, voorstellen);
  if (regels.some((r) => r.voorstel!.door === mens(t))) throw new AfhandelFout('zelf_voorgesteld');
  const { ruimte } = zaak;
  if (!ruimte) throw new AfhandelFout('geen_ruimte');
  for (const { id, voorstel: v } of regels)
    await t.db
      .insertInto('grootboek_afhandeling')
      .values({
        gemeente: t.gemeente,
        regel: id,
        huishouden,
        soort: v!.soort,
        bedrag_cent: v!.bedrag_cent,
        termijn_cent: v!.termijn_cent,
        gehoord_op: v!.gehoord_op,
        pogingen: JSON.stringify(v!.pogingen),
        wat_de_persoon_zei: v!.wat_de_persoon_zei,
        reden: v!.reden,
        artikel: v!.artikel,
        voorstel: v!.id,
        door: mens(t),
      })
      .execute();
  const er = vanSoort(geldend(await feitenVan(t, huishouden)), 'schuld').at(-1);
  const [terugCent, termijnCent] = [
    regels.reduce((som, r) => som + r.voorstel!.bedrag_cent, 0),
    regels.reduce((som, r) => som + r.voorstel!.termijn_cent, 0),
  ];
  // the sum that is open from that month on: what was left of an earlier debt and this
  await legVast(t, huishouden, [
    {
      soort: 'schuld',
      onderwerp: er?.onderwerp ?? 'schuld:gemeente',
      persoon: er?.persoon ?? null,
      inhoud: {
        bedrag_ct: ruimte.restCent + terugCent,
        gevraagd_per_maand_ct: Math.min(ruimte.hoogstensCent, ruimte.perMaandCent + termijnCent),
      },
      geldigVan: `${ruimte.vanafMaand}-01`,
      geldigTotEnMet: null,
      herkomst: 'medewerker',
    },
  ]);
}

/** A second colleague does not agree with the proposals they read, with the reason. */
export async function zegNee(
  t: Toegang,
  huishouden: string,
  voorstellen: readonly string[],
  reden: string,
): Promise<void> {
  const { regels } = await metVoorstellen(t, huishouden, voorstellen);
  await t.db
    .insertInto('grootboek_nee')
    .values(regels.map((r) => ({ gemeente: t.gemeente, voorstel: r.voorstel!.id, huishouden, reden, door: mens(t) })))
    .execute();
}
