import { setTimeout as wacht } from 'node:timers/promises';
import { type Foutproef, gelijk, metWerkers, spoor, start, vul } from './basis.ts';

/** Municipalities that share a database and not a row. */
export const meerGemeenten: Foutproef = {
  naam: 'several municipalities in one database at once',
  async doe(s, o, gemeente) {
    const ander = gemeente + 500;
    await vul(s, ander, o);
    const [een, twee] = await Promise.all([start(s, gemeente, o), start(s, ander, o)]);
    await Promise.all([
      metWerkers(s, gemeente, een, 1, () => wacht(300)),
      metWerkers(s, ander, twee, 1, () => wacht(300)),
    ]);
    gelijk(await spoor(s, ander), await spoor(s, gemeente));
    return 'two runs side by side';
  },
};
