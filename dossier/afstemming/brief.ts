import { termijnEinde } from '../bezwaar/index.ts';
import { type Briefinhoud, legPogingVast, type Poging, stuurBrief } from '../brief/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Afstemming } from './lezen.ts';

const cent = (a: Afstemming, veld: 'nu_ct' | 'dan_ct'): number =>
  (a.stappen.findLast((s) => s.soort === 'gevolg')?.gevolg ?? []).reduce((som, m) => som + m[veld], 0);

/** The letter as the steps say it: what it means first, then why, what the person can do, and who helps. */
export function verlagingsbrief(a: Afstemming, vandaag: string): Briefinhoud {
  const brief = a.stappen.findLast((s) => s.soort === 'brief');
  const gevolg = a.stappen.findLast((s) => s.soort === 'gevolg')?.gevolg ?? [];
  const waarom = a.stappen.filter((s) => s.soort === 'verwijt' || s.soort === 'omstandigheden');
  const tekst = (zin: string) => ({ soort: 'tekst' as const, delen: [zin] });
  return {
    sjabloon: 'verlaging',
    kring: 'begeleiding',
    titel: 'Uw uitkering wordt lager',
    kort: [
      [
        'U krijgt samen ',
        { cent: cent(a, 'nu_ct') - cent(a, 'dan_ct') },
        ' minder. Daarna is uw uitkering weer gewoon.',
      ],
    ],
    delen: [
      {
        kop: 'Wat krijgt u per maand?',
        blokken: gevolg.map((m) => ({
          soort: 'tekst' as const,
          delen: [
            'In de maand die begint op ',
            { dag: `${m.maand}-01` },
            ': ',
            { cent: m.dan_ct },
            '. Zonder dit besluit was dat ',
            { cent: m.nu_ct },
            '.',
          ],
        })),
      },
      { kop: 'Waarom?', blokken: [tekst(a.verplichting?.wat ?? a.aanleiding), ...(brief ? [tekst(brief.tekst)] : [])] },
      {
        kop: 'Wanneer kijken wij opnieuw?',
        blokken: [
          {
            soort: 'tekst',
            delen: [
              'Uiterlijk op ',
              { dag: brief?.herzien_op ?? termijnEinde(vandaag, 12) },
              '. Gaat het eerder anders? Zeg het ons. Dan kijken wij meteen.',
            ],
          },
        ],
      },
      { kop: 'Bent u het er niet mee eens?', blokken: brief?.tekst2 ? [tekst(brief.tekst2)] : [] },
    ],
    waarom: {
      kop: 'Zo wogen wij',
      blokken: waarom.flatMap((s) => [tekst(s.tekst), ...(s.tekst2 ? [tekst(s.tekst2)] : [])]),
      artikelen: [
        `Participatiewet art. 18 lid ${a.grond?.startsWith('18_4') ? `4 onder ${a.grond.at(-1)}` : '2'}`,
        'Participatiewet art. 18 lid 1, 3, 9 en 10',
        'Wetboek van Burgerlijke Rechtsvordering art. 475dc',
      ],
    },
    slechtNieuws: true,
    bezwaarTot: termijnEinde(vandaag, 6),
  };
}

/** Sends the letter of a decision that exists, after an attempt to tell it in person (the database refuses it without). */
export async function stuurVerlagingsbrief(
  t: Toegang,
  persoon: string,
  a: Afstemming,
  sprak: { hoe: Poging; gesproken: boolean; tekst: string },
): Promise<void> {
  await stuurBrief(t, persoon, verlagingsbrief(a, t.vandaag), await legPogingVast(t, persoon, sprak));
}
