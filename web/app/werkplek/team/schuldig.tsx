import { Lijstje, Vlak } from '@bijrijder/ui';
import { Tekst } from '../../tekst/index.tsx';

/** What the team still owes people, in numbers. */
export function Schuldig({ s }: { s: { beloofd: number; voorbij: number; antwoord: number; stil: number } }) {
  const regels = [
    ['beloofd', 'clock'],
    ['voorbij', 'warning-circle'],
    ['antwoord', 'chat-circle-text'],
    ['stil', 'users'],
  ] as const;
  return (
    <Vlak id="schuldig" titel={<Tekst k="werkplek.team.schuldig" />}>
      <Lijstje
        lijst={regels.map(([wat, icoon]) => ({
          id: wat,
          icoon,
          tekst: <Tekst k={`werkplek.team.schuldig.${wat}`} waarden={{ n: s[wat] }} />,
        }))}
      />
    </Vlak>
  );
}
