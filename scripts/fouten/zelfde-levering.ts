import { setTimeout as wacht } from 'node:timers/promises';
import { fictieveLevering, importeerLevering, schrijfLevering } from '../../dossier/loongegevens/index.ts';
import type { Proefserver } from '../proefserver.ts';
import { alsWerker, type Foutproef, MAAND, metWerkers, start } from './basis.ts';

const MENSEN = 20;
const BAAN = {
  werkgever: 'Fietsenmakerij De Ketel',
  loonheffingennummer: '123456782L01',
  inkomstenverhouding: 1,
  ritme: 'maand',
  brutoCent: 77_184,
  wisseltCent: 0,
  heffingskorting: true,
  vakantiegeldMaand: null,
} as const;

/** The wage delivery of the month comes in twice, at once, while the month is computed. */
export const zelfdeLevering: Foutproef = {
  naam: 'the same wage delivery three times at once, while the run computes',
  async doe(s, o, gemeente) {
    const nummers = await geefNummers(s, gemeente);
    const bytes = new TextEncoder().encode(
      schrijfLevering(
        fictieveLevering(
          nummers.map((bsn) => ({ bsn, banen: [BAAN] })),
          MAAND,
          7,
          { correctie: 0, laat: 0, dubbel: 0, ingetrokken: 0 },
        ),
      ),
    );
    const run = await start(s, gemeente, o);
    const levering = Promise.all(
      [1, 2, 3].map(() => alsWerker(s, gemeente, (t) => importeerLevering(t, 'lonen.csv', bytes, s.kluis))),
    );
    await metWerkers(s, gemeente, run, o.werkers, () => wacht(300));
    const verslagen = await levering;
    if (verslagen.filter((v) => !v.eerder).length !== 1) throw new Error('de levering telde niet precies een keer');
    const klant = await s.klant();
    const { rows } = await klant.query('select count(*)::int n from loongegeven where gemeente = $1', [gemeente]);
    await klant.end();
    if (rows[0].n !== nummers.length) throw new Error(`${rows[0].n} loongegevens van ${nummers.length} mensen`);
    return `${nummers.length} wages taken in once`;
  },
};

/** Give the first people of the municipality a number that passes the check, as the register would. */
async function geefNummers(s: Proefserver, gemeente: number): Promise<string[]> {
  const klant = await s.klant();
  try {
    const { rows } = await klant.query(
      "select huishouden, persoon from feit where gemeente = $1 and soort = 'persoon' and inhoud ->> 'rol' = 'aanvrager' order by huishouden limit $2",
      [gemeente, MENSEN],
    );
    const uit: string[] = [];
    for (const { huishouden, persoon } of rows) {
      const bsn = bsnVan(uit.at(-1));
      const { sleutel, waarde } = s.kluis.versleutel(bsn, `bsn:${gemeente}:${persoon}`);
      await klant.query(
        "insert into persoon (gemeente, id, voornamen, achternaam, roepnaam, aanspreeknaam, geboortedatum) values ($1, $2, 'P', 'Proef', 'P', 'P Proef', '1990-01-01')",
        [gemeente, persoon],
      );
      await klant.query(
        'insert into persoon_bsn (gemeente, persoon, sleutel, versleuteld, zoekhash) values ($1, $2, $3, $4, $5)',
        [gemeente, persoon, sleutel, waarde, s.kluis.zoekhash(bsn, 'bsn')],
      );
      await klant.query(
        "insert into huishouden_lid (gemeente, huishouden, persoon, rol, van) values ($1, $2, $3, 'aanvrager', '2024-01-01')",
        [gemeente, huishouden, persoon],
      );
      uit.push(bsn);
    }
    return uit;
  } finally {
    await klant.end();
  }
}

/** The next number after this one that passes the eleven check, from a range that belongs to nobody. */
function bsnVan(vorige = '999990000'): string {
  for (let n = Number(vorige) + 1; ; n++) {
    const c = [...String(n)].map(Number);
    const som = c.slice(0, 8).reduce((t, d, i) => t + d * (9 - i), 0) - c[8]!;
    if (som % 11 === 0) return String(n);
  }
}
