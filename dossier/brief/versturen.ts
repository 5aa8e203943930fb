import { createHash, randomBytes } from 'node:crypto';
import { klantmanagerVan } from '../begeleiding/index.ts';
import { werkdagenVan } from '../contact/index.ts';
import { maakPdf, type Papier } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { type Bellen, type Briefinhoud, maakPapier } from './inhoud.ts';
import { afzenderOp, kaderOp } from './sjabloon.ts';
import type { Poging } from './tabellen.ts';

/** A letter of bad news, or to somebody who wants no letter first, without a word spoken. */
export class EerstSpreken extends Error {
  constructor() {
    super('Eerst spreken, dan schrijven.');
    this.name = 'EerstSpreken';
  }
}

/** A mark people can read out over the phone: `br-7k3f-q81d`. */
function maakKenmerk(): string {
  const letters = 'abcdefghkmnpqrstuvwxyz23456789';
  const deel = () => Array.from(randomBytes(4), (b) => letters[b % letters.length]).join('');
  return `br-${deel()}-${deel()}`;
}

/** Whom a reader calls: the klantmanager, else the writer. */
async function bellenVan(t: Toegang, persoon: string): Promise<Bellen> {
  const naast = await klantmanagerVan(t, persoon);
  const algemeen = (await afzenderOp(t))?.telefoon;
  const ik = await zelf(t);
  const wie = naast ? { ...naast, functie: 'klantmanager' } : ik;
  const nummer = wie?.telefoon ?? algemeen;
  if (!nummer) throw new Error('Een brief heeft een nummer om te bellen: zet brief.afzender in de instellingen.');
  const dagen = wie && t.rol !== 'werker' ? await werkdagenVan(t, wie.id) : [];
  return { id: wie?.id ?? null, naam: wie?.naam ?? 'de gemeente', functie: wie?.functie ?? '', nummer, dagen };
}

/** Name and address of the reader, and of the municipality: what stands above every sheet. */
export async function omslagVan(
  t: Toegang,
  persoon: string,
): Promise<{ gemeente: string; afzender: readonly string[]; aan: readonly string[]; naam: string }> {
  const mens = await t.db
    .selectFrom('persoon')
    .select('aanspreeknaam')
    .where((e) => e.and({ gemeente: t.gemeente, id: persoon }))
    .executeTakeFirstOrThrow();
  const adres = await t.db
    .selectFrom('adres')
    .select(['straat', 'huisnummer', 'postcode', 'woonplaats'])
    .where((e) => e.and({ gemeente: t.gemeente, persoon }))
    .where('vanaf', '<=', t.vandaag)
    .orderBy('vanaf', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const { naam: gemeente } = await t.db
    .selectFrom('gemeente')
    .select('naam')
    .where('code', '=', t.gemeente)
    .executeTakeFirstOrThrow();
  return {
    gemeente,
    afzender: (await afzenderOp(t))?.regels ?? [`Gemeente ${gemeente}`],
    aan: [
      mens.aanspreeknaam,
      ...(adres ? [`${adres.straat} ${adres.huisnummer}`, `${adres.postcode} ${adres.woonplaats}`] : []),
    ],
    naam: mens.aanspreeknaam,
  };
}

async function isVoorbeeld(t: Toegang): Promise<boolean> {
  const { is_voorbeeld } = await t.db
    .selectFrom('gemeente')
    .select('is_voorbeeld')
    .where('code', '=', t.gemeente)
    .executeTakeFirstOrThrow();
  return is_voorbeeld;
}

/** The colleague who acts, as a letter names them; null for a job. */
async function zelf(t: Toegang) {
  if (t.wie.soort !== 'medewerker') return null;
  return t.db
    .selectFrom('gebruiker')
    .select(['id', 'naam', 'functie', 'telefoon'])
    .where((e) => e.and({ gemeente: t.gemeente, id: t.wie.soort === 'medewerker' ? t.wie.id : '' }))
    .executeTakeFirstOrThrow();
}

/** The sheet as it would be sent today, with its frame and address. Nothing is stored. */
export async function papierVoor(
  t: Toegang,
  persoon: string,
  inhoud: Briefinhoud,
  kenmerk = maakKenmerk(),
): Promise<{ papier: Papier; bellen: Bellen; kenmerk: string }> {
  const bellen = await bellenVan(t, persoon);
  const tekent = (await zelf(t)) ?? bellen;
  const papier = maakPapier(inhoud, {
    ...(await omslagVan(t, persoon)),
    kader: await kaderOp(t),
    dag: t.vandaag,
    kenmerk,
    bellen,
    ondertekening: { naam: tekent.naam, functie: tekent.functie },
    voorbeeld: await isVoorbeeld(t),
  });
  return { papier, bellen, kenmerk };
}

/**
 * Sends a letter: from now on the person reads it at `/mijn/brieven`, and it never changes. Asks for
 * `metToegang({ object: 'brief', handeling: 'toevoegen' })`.
 * @param poging the attempt to speak that came before it (`legPogingVast`)
 * @throws EerstSpreken when it is bad news, or the person wants no letter first, and no attempt of the last 30 days is given
 */
export async function stuurBrief(
  t: Toegang,
  persoon: string,
  inhoud: Briefinhoud,
  poging: string | null = null,
): Promise<{ id: string; kenmerk: string }> {
  const { papier, bellen, kenmerk } = await papierVoor(t, persoon, inhoud);
  const pdf = await maakPdf(papier);
  try {
    return await t.db
      .insertInto('brief')
      .values({
        gemeente: t.gemeente,
        persoon,
        kenmerk,
        sjabloon: inhoud.sjabloon,
        kring: inhoud.kring,
        dag: t.vandaag,
        gebruiker: t.wie.soort === 'medewerker' ? t.wie.id : null,
        titel: inhoud.titel,
        papier: JSON.stringify(papier),
        pdf,
        sha256: createHash('sha256').update(pdf).digest(),
        slecht_nieuws: inhoud.slechtNieuws,
        bezwaar_tot: inhoud.bezwaarTot,
        bel_gebruiker: bellen.id,
        poging,
        aanpak: inhoud.aanpak?.id ?? null,
      })
      .returning(['id', 'kenmerk'])
      .executeTakeFirstOrThrow();
  } catch (fout) {
    if ((fout as { constraint?: string }).constraint === 'eerst_spreken') throw new EerstSpreken();
    throw fout;
  }
}

/** We called, visited or sent an app; whether it was answered, and what was said. The person reads it. */
export async function legPogingVast(
  t: Toegang,
  persoon: string,
  p: { hoe: Poging; gesproken: boolean; tekst: string },
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een poging heeft de naam van een medewerker.');
  const rij = await t.db
    .insertInto('belpoging')
    .values({ gemeente: t.gemeente, persoon, gebruiker: t.wie.id, dag: t.vandaag, ...p, tekst: p.tekst.trim() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return rij.id;
}

/** The newest attempt to speak to somebody in the last thirty days that no letter was sent on yet, or undefined. */
export async function laatstePoging(t: Toegang, persoon: string) {
  const rij = await t.db
    .selectFrom('belpoging as p')
    .innerJoin('gebruiker as g', (j) => j.onRef('g.gemeente', '=', 'p.gemeente').onRef('g.id', '=', 'p.gebruiker'))
    .select(['p.id', 'p.dag', 'p.hoe', 'p.gesproken', 'p.tekst', 'g.naam as door'])
    .where('p.gemeente', '=', t.gemeente)
    .where('p.persoon', '=', persoon)
    .where('p.dag', '>=', new Date(Date.parse(`${t.vandaag}T00:00:00Z`) - 30 * 86_400_000).toISOString().slice(0, 10))
    // a talk about one letter does not tell the news of the next
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('brief as b')
            .select('b.id')
            .whereRef('b.gemeente', '=', 'p.gemeente')
            .whereRef('b.persoon', '=', 'p.persoon')
            .whereRef('b.poging', '=', 'p.id'),
        ),
      ),
    )
    .orderBy('p.id', 'desc')
    .executeTakeFirst();
  return rij;
}
