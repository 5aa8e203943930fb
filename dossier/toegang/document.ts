import { ROLLEN } from '../databank/index.ts';
import { BELEID } from './beleid.ts';
import type { Doel } from './woorden.ts';

const leesbaar = (woord: string) => woord.replaceAll('_', ' ');

/** The policy table as a page of `docs/`, one part per role. */
export function beleidAlsDocument(): string {
  const delen = [
    '# Wie mag wat, waarvoor',
    '',
    'Gemaakt uit `dossier/toegang/beleid.ts` met `npm run docs`. Wat hier niet staat, mag niet.',
    'De databank houdt dezelfde grenzen: elke rol is ook een rol in PostgreSQL, en ziet alleen rijen van mensen bij wie die rol hoort.',
    'Wie buiten de eigen mensen wil kijken, schrijft een doel en een reden op, voor hoogstens een dag. De mens ziet dat.',
    '',
  ];
  for (const rol of ROLLEN) {
    delen.push(
      `## ${rol}`,
      '',
      '| doel | wat | lezen | toevoegen | wijzigen | besluiten | exporteren |',
      '|---|---|---|---|---|---|---|',
    );
    for (const [doel, rechten] of Object.entries(BELEID[rol])) {
      for (const [object, cel] of Object.entries(rechten ?? {})) {
        const vink = (handeling: string) => ((cel as readonly string[]).includes(handeling) ? 'ja' : '');
        const cellen = ['lezen', 'toevoegen', 'wijzigen', 'besluiten', 'exporteren'].map(vink).join(' | ');
        delen.push(`| ${leesbaar(doel as Doel)} | ${leesbaar(object)} | ${cellen} |`);
      }
    }
    delen.push('');
  }
  return `${delen.join('\n').trimEnd()}\n`;
}
