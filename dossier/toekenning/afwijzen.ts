import {
  type Briefinhoud,
  laatstePoging,
  legPogingVast,
  type Poging,
  type Regelnaam,
  schrijfUit,
  stuurBrief,
} from '../brief/index.ts';
import { huishoudenVan } from '../feiten/index.ts';
import { aanmeldingVan } from '../intake/index.ts';
import type { Stuk } from '../papier/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { type Aanvulsoort, openAanvulling } from './aanvullen.ts';
import { eersteMaanden } from './bedrag.ts';
import { bewaarBesluit } from './bewaar.ts';
import { Toekenfout } from './fout.ts';
import { aanvraagvoorschotVan } from './voorschot.ts';

/** The grounds on which there is no right, with their article of the Participatiewet. */
export const GRONDEN = {
  inkomen: 'art. 11, 19 en 32',
  vermogen: 'art. 19 en 34',
  woonplaats: 'art. 40',
  verblijf: 'art. 11',
  detentie: 'art. 13 lid 1 onder a',
  buitenland: 'art. 13 lid 1 onder e',
  onderwijs: 'art. 13 lid 2 onder c',
  leeftijd: 'art. 13 lid 1 onder f',
  voorliggend: 'art. 15',
  onbekend: 'art. 11 en 17',
} as const;
export type Grond = keyof typeof GRONDEN;

/** A no, or a request that is left. `nu`: what the person can do now, in the words of the colleague. */
export type Nee = { soort: 'afwijzing' | 'buiten_behandeling'; grond: Grond | null; reden: string; nu: string };
/** The ground as one sentence for a client, and what was asked, from the catalogue of the pages. */
export type Neewoorden = { grond: (g: Grond) => string; stuk: (s: Aanvulsoort) => string };

/** @throws Toekenfout with what is in the way */
export async function neebrief(
  t: Toegang,
  persoon: string,
  n: Nee,
  woorden: Neewoorden,
  regelnaam: Regelnaam,
): Promise<Briefinhoud> {
  const [aanvraag, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  if (!aanvraag?.aangevraagdOp || !thuis) throw new Toekenfout('geen_aanvraag');
  if (n.reden.trim().length < 10) throw new Toekenfout('reden');
  if (n.nu.trim().length < 10) throw new Toekenfout('nu');
  const velden = { reden: n.reden, nu: n.nu };
  const aangevraagd: Stuk = { dag: aanvraag.aangevraagdOp, jaar: true };
  const voorschot = await voorschotzinnen(t, thuis.huishouden, aanvraag.aangevraagdOp);
  if (n.soort === 'buiten_behandeling') {
    const open = await openAanvulling(t, persoon);
    if (!open || open.termijnTot >= t.vandaag || (open.teLatenTot ?? '') < t.vandaag)
      throw new Toekenfout('na_aanvulling');
    const waarden = {
      ...voorschot.waarden,
      aangevraagd,
      gevraagd: { dag: open.op },
      stukken: open.wat.map(woorden.stuk).join(', '),
    };
    return schrijfUit(t, persoon, 'recht_buiten_behandeling', velden, regelnaam, waarden, {}, voorschot.keuzes);
  }
  if (!n.grond) throw new Toekenfout('grond');
  const maanden = await eersteMaanden(t, thuis.huishouden, persoon, aanvraag.gemeldOp);
  const heel = maanden.findLast((m) => !m.deel);
  // the law itself gives something: then income is no ground
  if (n.grond === 'inkomen' && (!heel || heel.bijstandCent > 0)) throw new Toekenfout('inkomen_lager');
  return schrijfUit(
    t,
    persoon,
    n.grond === 'inkomen' ? 'recht_afwijzing_inkomen' : 'recht_afwijzing',
    velden,
    regelnaam,
    {
      ...voorschot.waarden,
      aangevraagd,
      grond: woorden.grond(n.grond),
      artikel: `Participatiewet ${GRONDEN[n.grond]}`,
      norm: { cent: heel?.normCent ?? 0 },
      inkomen: { cent: heel?.inkomenCent ?? 0 },
    },
    {},
    voorschot.keuzes,
  );
}

/** What a letter of a no says about an advance that was paid (art. 52 and 58 lid 2 onder d Pw): nothing is asked back by it. */
async function voorschotzinnen(
  t: Toegang,
  huishouden: string,
  aangevraagdOp: string,
): Promise<{ waarden: Record<string, Stuk>; keuzes: Record<string, string> }> {
  const v = await aanvraagvoorschotVan(t, huishouden, aangevraagdOp);
  if (!v) return { waarden: {}, keuzes: { voorschot: '', voorschot_later: '' } };
  return {
    waarden: { voorschot_bedrag: { cent: v.cent }, voorschot_dag: { dag: v.dag, jaar: true } },
    keuzes: {
      voorschot: v.keer > 1 ? 'vaker' : v.dag > t.vandaag ? 'komt' : 'kreeg',
      voorschot_later: 'eerst',
    },
  };
}

/**
 * Says no, or leaves the request after a question that was not answered: told in a talk first (the letter asks for it), then written.
 * @throws Toekenfout; EerstSpreken when nobody spoke with them
 */
export async function wijsAf(
  t: Toegang,
  persoon: string,
  n: Nee,
  bij: { woorden: Neewoorden; regelnaam: Regelnaam; sprak: Poging | null },
): Promise<string> {
  if (t.wie.soort !== 'medewerker') throw new Error('Een besluit neemt een mens, met naam.');
  const inhoud = await neebrief(t, persoon, n, bij.woorden, bij.regelnaam);
  const [aanvraag, thuis] = [await aanmeldingVan(t, persoon), await huishoudenVan(t, persoon)];
  let eigen = '';
  for (const wie of [...thuis!.volwassenen.filter((v) => v !== persoon), persoon]) {
    const poging = bij.sprak
      ? await legPogingVast(t, wie, { hoe: bij.sprak, gesproken: true, tekst: inhoud.titel })
      : ((await laatstePoging(t, wie))?.id ?? null);
    eigen = (await stuurBrief(t, wie, inhoud, poging)).id;
  }
  return bewaarBesluit(t, {
    soort: n.soort,
    persoon,
    huishouden: thuis!.huishouden,
    aanvraag: aanvraag!.id,
    reden: n.reden.trim(),
    artikel: n.grond ? `Participatiewet ${GRONDEN[n.grond]}` : 'Algemene wet bestuursrecht art. 4:5',
    grond: n.soort === 'afwijzing' ? n.grond : null,
    brief: eigen,
    gebruiker: t.wie.id,
  });
}
