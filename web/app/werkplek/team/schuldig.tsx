import { Lijstje, Vlak } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

const REGELS = [
  ['bellen', 'phone'],
  ['niemand', 'hand-heart'],
  ['opgevangen', 'users'],
  ['beloofd', 'clock'],
  ['voorbij', 'warning-circle'],
  ['antwoord', 'chat-circle-text'],
  ['stil', 'users'],
] as const;
/** Said only when there is somebody. */
const NIET_ALS_NUL: ReadonlySet<string> = new Set(['bellen', 'niemand', 'opgevangen']);

/** What the team still owes people, in numbers. */
export function Schuldig({ s }: { s: Record<(typeof REGELS)[number][0], number> }) {
  return (
    <Vlak id="schuldig" titel={<Tekst k="werkplek.team.schuldig" />}>
      <Lijstje
        lijst={REGELS.filter(([wat]) => s[wat] > 0 || !NIET_ALS_NUL.has(wat)).map(([wat, icoon]) => ({
          id: wat,
          icoon,
          tekst: <Tekst k={`werkplek.team.schuldig.${wat}`} waarden={{ n: s[wat] }} />,
        }))}
      />
    </Vlak>
  );
}
