import { parseArgs } from 'node:util';
import { openDatabank, openKluis, vernietigSleutel, voegSleutelToe } from '@bijrijder/dossier/databank';
import { telSleutels, wisselSleutels } from '@bijrijder/dossier/sleutels';

const GEBRUIK = `Gebruik: bijrijder sleutels [--wissel] [--vernietig NAAM]
Zonder keuze: laat zien hoeveel er onder welke sleutel ligt.
--wissel     Maakt een nieuwe sleutel en legt alles daaronder. Mag worden afgebroken en opnieuw gestart.
             Staan de sleutels in BIJRIJDER_SLEUTELS, voeg daar dan eerst zelf een nieuwe toe en zet "huidig".
--vernietig  Vernietigt een oude sleutel voor altijd. Kopieën van vroeger zijn daarna niet meer te lezen; van wie er nog is
             staan de sleutels opnieuw ingepakt in de tabel persoonsleutel. Weigert zolang er nog iets onder ligt.
De databank is die van BIJRIJDER_DATA of DATABASE_URL; stop eerst het product als dat de ingebouwde databank gebruikt.
`;

/** `bijrijder sleutels`: exit code 0 done, 1 refused or failed, 2 wrong use. */
export async function sleutelsOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      wissel: { type: 'boolean' },
      vernietig: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const weg = values.vernietig;
  if (values.help || (values.wissel && weg !== undefined) || weg === '') {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const databank = await openDatabank('sleutels');
  const werk = databank.werk.db;
  try {
    // a key belongs to the installation: every municipality in it counts
    const gemeenten = (await werk.selectFrom('gemeente').select('code').orderBy('code').execute()).map((g) => g.code);
    if (values.wissel) {
      if (!process.env.BIJRIJDER_SLEUTELS) voegSleutelToe(databank.map);
      const kluis = openKluis(databank.map);
      let aantal = 0;
      for (const code of gemeenten) aantal += await wisselSleutels(werk, kluis, code);
      process.stdout.write(`${aantal} waarden liggen nu onder sleutel ${kluis.huidig}.\n`);
    }
    const onder = new Map<string, number>();
    for (const code of gemeenten)
      for (const [id, n] of await telSleutels(werk, code)) onder.set(id, (onder.get(id) ?? 0) + n);
    if (typeof weg === 'string') {
      const nog = onder.get(weg) ?? 0;
      if (nog > 0) {
        process.stderr.write(
          `Onder sleutel ${weg} liggen nog ${nog} waarden. Doe eerst: bijrijder sleutels --wissel\n`,
        );
        return 1;
      }
      vernietigSleutel(databank.map, weg);
      process.stdout.write(
        `Sleutel ${weg} is vernietigd. Wat er alleen in oude kopieën nog onder lag, is niet meer te lezen.\n`,
      );
    }
    const kluis = openKluis(databank.map);
    for (const id of kluis.sleutels)
      process.stdout.write(`${id}${id === kluis.huidig ? ' (nu)' : ''}: ${onder.get(id) ?? 0} waarden\n`);
    return 0;
  } finally {
    await databank.stop();
  }
}
