import type { Oorzaak } from '@bijrijder/huishoudgeld';
import { vraagCorrectie } from '../correctie/index.ts';
import { huishoudenVan } from '../feiten/index.ts';
import type { Toegang } from '../toegang/index.ts';
import { leesGrootboek } from '../verrekening/index.ts';
import { type Briefregel, type Briefzin, oorzaakzin } from './brief.ts';
import { AfhandelFout, geefZienswijze } from './doen.ts';
import { kleinBedrag, openPerBesluit } from './lezen.ts';

/** What changed later in a month, at one later decision: why in a sentence, row by row, and what the person says of it. */
export type Maandcorrectie = {
  /** Month whose decision brought it to light. */
  inMaand: string;
  waarom: Briefzin;
  /** It is about income. */
  waaromInkomen: boolean;
  /** The change behind it with its figures. */
  oorzaken: readonly Briefzin[];
  regels: readonly {
    id: string;
    soort: Exclude<Briefregel['soort'], 'voorschot'>;
    was: number;
    wordt: number;
    verschil: number;
    stand: string;
  }[];
  /** Paid now, kept for later, or waiting for a human: never kept back by itself. */
  hoe: readonly Briefzin[];
  gezegd: { soort: 'klopt' | 'klopt_niet' | 'kan_niet'; op: string } | null;
};

const somVan = (regels: readonly { verschil: number }[]): number => regels.reduce((s, r) => s + r.verschil, 0);

/** The corrections of one month of a household, newest first, as this person sees them. */
export async function maandcorrecties(
  t: Toegang,
  persoon: string,
  huishouden: string,
  maand: string,
): Promise<Maandcorrectie[]> {
  const alle = await leesGrootboek(t, huishouden);
  const rijen = alle.flatMap((g) =>
    g.maand === maand && g.soort !== 'voorschot' && g.stand !== 'vervalt' ? [{ ...g, soort: g.soort }] : [],
  );
  const openPer = openPerBesluit(alle);
  const gezegd = await t.db
    .selectFrom('zienswijze')
    .select(['in_maand', 'soort', 'op'])
    .where((e) => e.and({ gemeente: t.gemeente, huishouden, persoon }))
    .orderBy('id')
    .execute();
  const kleinCent = (await kleinBedrag(t)) ?? 0;
  return [...Map.groupBy(rijen, (r) => r.in_maand)].map(([inMaand, groep]) => {
    const oorzaken: Oorzaak[] = groep.flatMap((g) => [...g.oorzaken]);
    const inkomen = oorzaken.some((o) => o.sleutel.startsWith('inkomen_'));
    const regels = groep.map((g) => ({
      id: g.id,
      soort: g.soort,
      was: g.was_cent,
      wordt: g.wordt_cent,
      verschil: g.wordt_cent - g.was_cent,
      stand: g.stand,
      afgehandeld: g.afgehandeld,
    }));
    const zei = gezegd.findLast((z) => z.in_maand === inMaand);
    const hoe = ['nabetaald', 'bij_vakantietoeslag', 'bij_premie'].flatMap((stand): Briefzin[] => {
      const cent = somVan(regels.filter((r) => r.stand === stand));
      return cent > 0 ? [{ k: `hoe.${stand}`, waarden: { bedrag: { cent }, maand: { maand: inMaand } } }] : [];
    });
    const horen = regels.filter((r) => r.stand === 'te_horen');
    if (horen.some((r) => r.afgehandeld === null))
      hoe.push({
        k: (openPer.get(inMaand) ?? 0) <= kleinCent ? 'later.klein' : 'later.teHoren',
        waarden: { bedrag: { cent: -somVan(horen) } },
      });
    else if (horen.length > 0) hoe.push({ k: 'later.besloten' });
    return {
      inMaand,
      waarom: {
        k: `later.${groep[0]!.herkomst}`,
        waarden: { maand: { maand }, wat: inkomen ? 'inkomen' : 'anders' },
      },
      waaromInkomen: inkomen,
      oorzaken: [...new Map(oorzaken.map((o) => [JSON.stringify(o), oorzaakzin(o)])).values()],
      regels: regels.map(({ afgehandeld: _, ...r }) => r),
      hoe,
      gezegd: zei ? { soort: zei.soort, op: zei.op } : null,
    };
  });
}

/**
 * "Ja, het klopt" or "Klopt niet" about what changed later in a month. The second waits for a human, with a day on which the answer is due;
 * said twice is said once. @throws AfhandelFout when nothing changed there
 */
export async function zegOverCorrectie(
  t: Toegang,
  persoon: string,
  v: { maand: string; inMaand: string; klopt: boolean; tekst: string },
): Promise<void> {
  const thuis = await huishoudenVan(t, persoon);
  const hier =
    thuis && (await maandcorrecties(t, persoon, thuis.huishouden, v.maand)).find((c) => c.inMaand === v.inMaand);
  if (!hier) throw new AfhandelFout('kent_niet');
  const soort = v.klopt ? 'klopt' : 'klopt_niet';
  if (hier.gezegd?.soort === soort && v.tekst === '') return;
  await geefZienswijze(t, persoon, { inMaand: v.inMaand, soort, tekst: v.tekst, perMaandCent: null });
  if (!v.klopt)
    await vraagCorrectie(t, persoon, {
      staat: `De verandering achteraf van ${v.maand}, bij het besluit over ${v.inMaand}.`,
      moet: v.tekst || 'Klopt niet. Dit is gezegd met de knop bij de specificatie, zonder eigen woorden erbij.',
      bewijs: '',
    });
}
