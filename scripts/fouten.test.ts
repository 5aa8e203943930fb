import { expect, it } from 'vitest';
import { draaiFoutproeven } from './fouten/index.ts';

// the short version; npm run fouten does all, larger
it('comes to the same cents whatever dies', { timeout: 300_000 }, async () => {
  const kort = /kill -9 of workers|standing worker|hangs holding|two people (start|set)/;
  const uit = await draaiFoutproeven(
    { huishoudens: 240, deelgrootte: 20, werkers: 2 },
    (naam) => kort.test(naam),
    () => {},
  );
  expect(uit.map(({ uitkomst, naam, melding }) => (uitkomst === 'goed' ? naam : `${naam}: ${melding}`))).toEqual([
    expect.stringContaining('kill -9 of workers'),
    expect.stringContaining('a standing worker'),
    expect.stringMatching(/hangs holding its part$/),
    expect.stringMatching(/answers twice$/),
    expect.stringMatching(/pays them alone$/),
  ]);
});
