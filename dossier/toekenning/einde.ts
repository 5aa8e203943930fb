import type { Generated } from 'kysely';
import {
  type Briefinhoud,
  laatstePoging,
  legPogingVast,
  type Poging,
  type Regelnaam,
  schrijfUit,
  stuurBrief,
} from '../brief/index.ts';
import type { Dag, Moment } from '../databank/tabellen.ts';
import { feitenVan, geldend, huishoudenVan, legVast, vanSoort } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { voorleggingenVan } from '../voorlegging/index.ts';
import { bewaarBesluit } from './bewaar.ts';
import { Toekenfout } from './fout.ts';

/** Why somebody no longer needs bijstand, as they choose it. */
export const EINDREDENEN = ['werk', 'verhuizing', 'samenwonen', 'ander_geld', 'niet_nodig'] as const;
export type Eindreden = (typeof EINDREDENEN)[number];

declare module '../databank/tabellen.ts' {
  interface Tabellen {
    eindverzoek: {
      gemeente: number;
      id: Generated<string>;
      persoon: string;
      huishouden: string;
      laatste_dag: Dag;
      waarom: Eindreden;
      woorden: string;
      namens: Generated<string | null>;
      op: Dag;
      ingetrokken_op: Generated<Dag | null>;
      vastgelegd_op: Moment;
    };
  }
}

/** Somebody of the household asked to stop on this day. */
export type Eindverzoek = {
  id: string;
  persoon: string;
  laatsteDag: string;
  waarom: Eindreden;
  woorden: string;
  op: string;
  /** Who asked it for them, by order of the court; null: they did. */
  namens: string | null;
  /** A colleague decided on it. */
  besloten: boolean;
};

/** How a right stands, for who thinks about stopping. */
export type Eindstand = {
  huishouden: string;
  volwassenen: readonly string[];
  /** First day of the running right; null: there is none. */
  ingang: string | null;
  /** Its last day, when that was decided. */
  laatsteDag: string | null;
  /** Wishes that were not taken back and whose day has not passed. */
  verzoeken: Eindverzoek[];
};

/** Null: no household today. */
export async function eindstandVan(t: Toegang, persoon: string): Promise<Eindstand | null> {
  const thuis = await huishoudenVan(t, persoon);
  if (!thuis) return null;
  const recht = vanSoort(geldend(await feitenVan(t, thuis.huishouden)), 'bijstand').findLast(
    (f) => f.geldigTotEnMet === null || f.geldigTotEnMet >= t.vandaag,
  );
  const rijen = await t.db
    .selectFrom('eindverzoek')
    .select(['id', 'persoon', 'laatste_dag as laatsteDag', 'waarom', 'woorden', 'op', 'namens'])
    .where((e) => e.and({ gemeente: t.gemeente, huishouden: thuis.huishouden }))
    .where('ingetrokken_op', 'is', null)
    .where('laatste_dag', '>=', t.vandaag)
    .orderBy('id')
    .execute();
  const laatsteDag = recht?.geldigTotEnMet ?? null;
  return {
    huishouden: thuis.huishouden,
    volwassenen: thuis.volwassenen,
    ingang: recht?.geldigVan ?? null,
    laatsteDag,
    verzoeken: rijen.map((r) => ({ ...r, besloten: r.laatsteDag === laatsteDag })),
  };
}

/** Asks to stop; with a partner each asks for themselves. @throws Toekenfout when there is nothing to stop, or it was asked already */
export async function vraagEinde(
  t: Toegang,
  persoon: string,
  v: { laatsteDag: string; waarom: Eindreden; woorden: string },
): Promise<void> {
  const stand = await eindstandVan(t, persoon);
  // an end that was decided has its own ways: an objection, or the wish it came from
  if (!stand?.ingang || stand.laatsteDag !== null) throw new Toekenfout('loopt_niet');
  if (v.laatsteDag < t.vandaag) throw new Toekenfout('termijn');
  try {
    await t.db
      .insertInto('eindverzoek')
      .values({
        gemeente: t.gemeente,
        persoon,
        huishouden: stand.huishouden,
        laatste_dag: v.laatsteDag,
        waarom: v.waarom,
        woorden: v.woorden.trim(),
        namens: t.wie.soort === 'persoon' && t.wie.rol !== 'client' ? t.wie.naam : null,
        op: t.vandaag,
      })
      .onConflict((c) => c.doNothing())
      .execute();
  } catch (fout) {
    if ((fout as { constraint?: string }).constraint === 'een_keer') throw new Toekenfout('al_gevraagd');
    throw fout;
  }
}

/**
 * Takes the wish back, until and with the last day. Was it decided already, also at this very moment, then the right simply goes on.
 * @returns false: there is no such wish of theirs any more
 */
export async function neemEindeTerug(t: Toegang, persoon: string, id: string): Promise<boolean> {
  const wens = await t.db
    .updateTable('eindverzoek')
    .set({ ingetrokken_op: t.vandaag })
    .where((e) => e.and({ gemeente: t.gemeente, persoon, id }))
    .where('ingetrokken_op', 'is', null)
    .where('laatste_dag', '>=', t.vandaag)
    .returning('laatste_dag as laatsteDag')
    .executeTakeFirst();
  if (!wens) return false;
  // after the write: it waited for a decision that was being taken
  const stand = await eindstandVan(t, persoon);
  if (stand?.laatsteDag !== wens.laatsteDag) return true;
  const recht = vanSoort(geldend(await feitenVan(t, stand.huishouden)), 'bijstand').findLast(
    (f) => f.geldigVan === stand.ingang,
  );
  if (recht)
    await legVast(t, stand.huishouden, [{ ...recht, geldigTotEnMet: null, herkomst: 'client', vervallen: false }]);
  return true;
}

/** What the letter of an end says. `ambtshalve`: not asked for; then it was heard and a second colleague agreed. */
export type Einde = { laatsteDag: string; reden: string };

/** An end that was put before somebody of the household and may be decided: they said that it is right, or were heard and a second colleague agreed. */
export type Voorgelegd = { laatsteDag: string; klopt: boolean };

/** The newest one, or undefined. */
export async function voorgelegdEinde(t: Toegang, volwassenen: readonly string[]): Promise<Voorgelegd | undefined> {
  for (const persoon of volwassenen) {
    const v = (await voorleggingenVan(t, persoon)).find(
      (x) => x.soort === 'bijstand' && !x.vastgelegd && (x.antwoord?.soort === 'klopt' || x.eens),
    );
    if (v?.laatsteDag) return { laatsteDag: v.laatsteDag, klopt: v.antwoord?.soort === 'klopt' };
  }
  return undefined;
}

/** @throws Toekenfout */
export async function eindbrief(t: Toegang, persoon: string, e: Einde, regelnaam: Regelnaam): Promise<Briefinhoud> {
  const stand = await eindstandVan(t, persoon);
  if (!stand?.ingang || stand.laatsteDag !== null) throw new Toekenfout('loopt_niet');
  if (!/^\d{4}-\d\d-\d\d$/.test(e.laatsteDag)) throw new Toekenfout('termijn');
  if (e.reden.trim().length < 10) throw new Toekenfout('reden');
  const gevraagd = allenVragen(stand, e.laatsteDag);
  const voorgelegd = gevraagd ? undefined : await voorgelegdEinde(t, stand.volwassenen);
  const namens = stand.verzoeken.find((v) => v.persoon === persoon && v.laatsteDag === e.laatsteDag)?.namens;
  const sjabloon = gevraagd
    ? namens
      ? 'recht_einde_namens'
      : 'recht_einde'
    : voorgelegd?.klopt && voorgelegd.laatsteDag === e.laatsteDag
      ? 'recht_einde_klopt'
      : 'recht_einde_ambtshalve';
  const spaar = await t.db
    .selectFrom('besluit')
    .select('reserve_open_cent as cent')
    .where((x) => x.and({ gemeente: t.gemeente, huishouden: stand.huishouden }))
    .orderBy('maand', 'desc')
    .orderBy('volgnummer', 'desc')
    .executeTakeFirst();
  return schrijfUit(t, persoon, sjabloon, { reden: e.reden }, regelnaam, {
    laatste: { dag: e.laatsteDag, jaar: true },
    vakantie: { cent: spaar?.cent ?? 0 },
    wie: namens ?? '',
  });
}

/** Did every adult ask for this day? */
export const allenVragen = (s: Eindstand, dag: string): boolean =>
  s.volwassenen.every((v) => s.verzoeken.some((x) => x.persoon === v && x.laatsteDag === dag));

/**
 * Decides that a right ends. Not asked for by everybody: the database wants a hearing and a second colleague first (0700), and the
 * letter a talk. What still comes (vakantietoeslag, the last month) follows from the run; nazorg starts by itself.
 */
export async function beeindig(
  t: Toegang,
  persoon: string,
  e: Einde,
  bij: { regelnaam: Regelnaam; sprak: Poging | null },
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een besluit neemt een mens, met naam.');
  const inhoud = await eindbrief(t, persoon, e, bij.regelnaam);
  const stand = (await eindstandVan(t, persoon))!;
  let eigen = '';
  for (const wie of [...stand.volwassenen.filter((v) => v !== persoon), persoon]) {
    const poging = bij.sprak
      ? await legPogingVast(t, wie, { hoe: bij.sprak, gesproken: true, tekst: inhoud.titel })
      : ((await laatstePoging(t, wie))?.id ?? null);
    eigen = (await stuurBrief(t, wie, inhoud, poging)).id;
  }
  return bewaarBesluit(t, {
    soort: 'einde',
    persoon,
    huishouden: stand.huishouden,
    ingang: stand.ingang,
    laatste_dag: e.laatsteDag,
    reden: e.reden.trim(),
    artikel: 'Participatiewet art. 11, 43 en 45',
    brief: eigen,
    gebruiker: t.wie.id,
  });
}
