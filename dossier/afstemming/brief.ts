import { legPogingVast, type Poging, type Regelnaam, schrijfUit, stuurBrief } from '../brief/index.ts';
import type { Toegang } from '../toegang/index.ts';
import type { Afstemming } from './lezen.ts';
import type { Meeleeswoord } from './tweede.ts';

/** How a letter says what a colleague who read along said. */
const ZEI: Readonly<Record<Meeleeswoord, string>> = {
  navraag: 'las mee en vroeg:',
  anders: 'las mee en stelde iets anders voor:',
  oneens: 'las mee en was het eerst niet eens:',
};

/**
 * Sends the letter of a decision that exists, after an attempt to tell it in person (the database refuses it without): what it
 * means first, then why, when we look again, and who helps. The words are those of the template `verlaging`.
 * @throws Error when a step of the decision is missing
 */
export async function stuurVerlagingsbrief(
  t: Toegang,
  persoon: string,
  a: Afstemming,
  sprak: { hoe: Poging; gesproken: boolean; tekst: string },
  regelnaam: Regelnaam,
): Promise<void> {
  const laatste = (soort: string) => a.stappen.findLast((s) => s.soort === soort);
  const stap = laatste('brief');
  const maanden = laatste('gevolg')?.gevolg ?? [];
  if (!stap?.herzien_op || maanden.length === 0)
    throw new Error('Een verlaging heeft een brief, een gevolg en een dag om opnieuw te kijken.');
  const wogen = a.stappen.filter((s) => s.soort === 'verwijt' || s.soort === 'omstandigheden');
  const inhoud = await schrijfUit(
    t,
    persoon,
    'verlaging',
    {
      wat: a.verplichting?.wat ?? a.aanleiding,
      uitleg: stap.tekst,
      hulp: stap.tekst2 ?? '',
      weging: wogen.flatMap((s) => [s.tekst, s.tekst2 ?? '']).join('\n'),
      meelezer: a.meelezers
        .flatMap((w) => (w.antwoord ? [`${w.wie} ${ZEI[w.soort]} ${w.tekst} Ons antwoord: ${w.antwoord.tekst}`] : []))
        .map((zin) => zin.replace(/\s+/g, ' '))
        .join('\n'),
    },
    regelnaam,
    {
      minder: { cent: maanden.reduce((som, m) => som + m.nu_ct - m.dan_ct, 0) },
      herzien: { dag: stap.herzien_op, jaar: true },
      grond: `Participatiewet art. 18 lid ${a.grond?.startsWith('18_4') ? `4 onder ${a.grond.at(-1)}` : '2'}`,
    },
    {
      verlaging: [
        {
          soort: 'tabel',
          naam: a.verplichting?.wat ?? a.aanleiding,
          rijen: maanden.map((m) => ({
            cellen: [[{ dag: `${m.maand}-01`, jaar: true }], [{ cent: m.nu_ct }], [{ cent: m.dan_ct }]],
          })),
        },
      ],
    },
  );
  await stuurBrief(t, persoon, inhoud, await legPogingVast(t, persoon, sprak));
}
