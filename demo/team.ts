import type pg from 'pg';
import { vul } from './laden.ts';
import { CLIENTEN, demoId, MEDEWERKERS } from './mensen.ts';

const NAMEN = ['Noord en Haven', 'Centrum', 'Oost', 'Zuid', 'West', 'Lanen'];
const PER_TEAM = 6;

/** Teams of klantmanagers, what they say they can help with, and wishes of some people. As role `inrichting`. */
export async function laadTeams(
  klant: pg.ClientBase,
  gemeente: number,
  klantmanagers: readonly string[],
): Promise<void> {
  const teams = Array.from({ length: Math.ceil(klantmanagers.length / PER_TEAM) }, (_, i) => ({
    gemeente,
    id: demoId(9800 + i),
    naam: NAMEN[i] ?? `Team ${i + 1}`,
  }));
  await vul(klant, 'team', ['gemeente', 'id', 'naam'], teams);
  const teamleider = MEDEWERKERS.find((m) => m.rol === 'teamleider')!;
  await vul(
    klant,
    'teamlid',
    ['gemeente', 'team', 'gebruiker', 'van'],
    [
      { gemeente, team: teams[0]!.id, gebruiker: teamleider.id, van: '2024-10-01' },
      ...klantmanagers.map((gebruiker, i) => ({
        gemeente,
        team: teams[Math.floor(i / PER_TEAM)]!.id,
        gebruiker,
        van: '2024-10-01',
      })),
    ],
  );
  const kan = [
    [0, 'onderwerp', 'zorg en werk'],
    [1, 'onderwerp', 'schulden en beslag'],
    [2, 'taal', 'ar'],
    [2, 'taal', 'rif'],
    [3, 'onderwerp', 'kleine ondernemers'],
    [4, 'onderwerp', 'wonen en verhuizen'],
    [5, 'taal', 'tr'],
    [5, 'onderwerp', 'nieuwkomers'],
  ] as const;
  await vul(
    klant,
    'collega_kan',
    ['gemeente', 'gebruiker', 'soort', 'wat', 'gezegd_op'],
    kan.flatMap(([i, soort, wat]) =>
      klantmanagers[i] ? [{ gemeente, gebruiker: klantmanagers[i], soort, wat, gezegd_op: '2026-03-02' }] : [],
    ),
  );
  const wie = (naam: string): string => CLIENTEN.find((c) => c.naam.startsWith(naam))!.persoon;
  await vul(
    klant,
    'begeleider_wens',
    ['gemeente', 'persoon', 'wens', 'woorden', 'gekozen_op'],
    [
      { gemeente, persoon: wie('Hanna'), wens: 'blijven', woorden: '', gekozen_op: '2026-03-12' },
      {
        gemeente,
        persoon: wie('Maryam'),
        wens: 'ander_mag',
        woorden: 'Iemand die Arabisch spreekt, zou fijn zijn.',
        gekozen_op: '2026-04-14',
      },
    ],
  );
}
