// One process that computes and pays, alone, every household of a run that is apart: node scripts/fouten/apart-werkproces.ts <municipality> <run>.
import { verbind } from '../../dossier/databank/index.ts';
import { rekenApartOpnieuw } from '../../dossier/maandrun/index.ts';
import { metToegang } from '../../dossier/toegang/index.ts';

const [gemeente, run] = process.argv.slice(2);
const verbinding = verbind(process.env.BIJRIJDER_WERK_URL!, { max: 1, naam: `apart-${process.pid}` });
const vraag = (betrokkene: string[] | 'geen') =>
  ({
    wie: { soort: 'taak', gemeente: Number(gemeente), naam: 'Maandrun', rol: 'werker' },
    handeling: 'toevoegen',
    object: 'uitbetaling',
    doel: 'uitbetalen',
    betrokkene,
  }) as const;
const open = await metToegang(verbinding.db, vraag('geen'), (t) =>
  t.db
    .selectFrom('maandrun_apart as a')
    .innerJoin('huishouden_lid as l', (j) =>
      j.onRef('l.gemeente', '=', 'a.gemeente').onRef('l.huishouden', '=', 'a.huishouden'),
    )
    .select(['a.huishouden', 'l.persoon'])
    .where('a.gemeente', '=', Number(gemeente))
    .where('a.run', '=', run!)
    .orderBy('a.huishouden')
    .execute(),
);
for (const { huishouden, persoon } of open)
  await metToegang(verbinding.db, vraag([persoon]), (t) => rekenApartOpnieuw(t, run!, huishouden));
await verbinding.sluit();
