import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Databank, type Db, openDatabank } from '@bijrijder/dossier/databank';
import { databankIsWeg, startWerkprocessen } from '@bijrijder/dossier/werkers';

const GEBRUIK = `Gebruik: bijrijder werker [--processen 1] [--gemeente 9999]
Staat klaar en doet het werk op de achtergrond: de maand van de gemeente, narekenen, bestanden voor de bank, brieven. Stopt met
SIGTERM of Ctrl+C: wat af kan, maakt hij af, de rest doet een ander.
--processen  Hoeveel er tegelijk werken op deze machine; elk gebruikt één kern. Deze machine heeft er ${availableParallelism()}.
--gemeente   Van welke gemeente het vaste werk (elk uur, elke nacht) wordt gepland; mag vaker. Zonder: van alle gemeenten in de databank.
De databank is die van DATABASE_URL, de sleutels staan in BIJRIJDER_SLEUTELS: dezelfde als van de servers.
Meer werkers, ook op andere machines, verdelen het werk vanzelf. Zie docs/werkers.md.
`;
const GEEN_DATABANK =
  'Een werker werkt voor een databank waar ook de servers bij kunnen. Zet DATABASE_URL, en BIJRIJDER_SLEUTELS met de sleutels van de servers.\n' +
  'Met de ingebouwde databank is hij niet nodig: npm start begint zelf een werker.\n';

/** `bijrijder werker`: exit code 0 when it was asked to stop, 1 when it could not start, 2 for wrong use. */
export async function werkerOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      processen: { type: 'string', default: '1' },
      gemeente: { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  });
  const aantal = Number(values.processen);
  const genoemd = (values.gemeente ?? []).map(Number);
  const goed = Number.isInteger(aantal) && aantal >= 1 && aantal <= 64 && genoemd.every((g) => Number.isInteger(g));
  if (values.help || !goed) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  if (!process.env.DATABASE_URL) {
    process.stderr.write(GEEN_DATABANK);
    return 1;
  }
  const gestopt = new Promise<void>((stop) => {
    for (const sein of ['SIGTERM', 'SIGINT'] as const) process.once(sein, () => stop());
  });
  const zeg = (regel: string) => void process.stdout.write(`${regel}\n`);
  const databank = await wachtOp(
    openAlsZijErIs,
    () => zeg('De databank is er nog niet. De werker wacht tot zij er is.'),
    gestopt,
  );
  if (!databank) return 0;
  try {
    // without a municipality it would plan nothing, for ever
    const bekend = await wachtOp(
      () => gemeentenVan(databank.werk.db),
      () => zeg('Er staat nog geen gemeente in de databank. De werker wacht tot die er is.'),
      gestopt,
    );
    if (!bekend) return 0;
    const vreemd = genoemd.filter((g) => !bekend.includes(g));
    if (vreemd.length > 0) {
      process.stderr.write(`Gemeente ${vreemd.join(', ')} staat niet in deze databank.\n`);
      return 1;
    }
    const { werkUrl, map } = databank;
    const gemeenten = genoemd.length > 0 ? genoemd : bekend;
    const processen = await startWerkprocessen({ werkUrl, map, gemeenten, aantal, rustig: false, warm: true, zeg });
    const over = `${aantal === 1 ? 'Eén werker' : `${aantal} werkers`} voor ${gemeenten.length === 1 ? 'gemeente' : 'de gemeenten'} ${gemeenten.join(', ')}`;
    zeg(`${over} ${aantal === 1 ? 'start' : 'starten'} (proces ${processen.pids().join(', ')}).`);
    void processen.klaar.then(() => zeg('Klaar om te werken.'));
    void processen.warm.then(() => zeg('Op snelheid.'));
    await gestopt;
    zeg('De werker stopt; wat hij heeft, maakt hij af.');
    await processen.stop();
    zeg('De werker is gestopt.');
    return 0;
  } finally {
    await databank.stop();
  }
}

/** Try every second until something is there; say once that it is not. Null: asked to stop meanwhile. */
async function wachtOp<T>(probeer: () => Promise<T | null>, nogNiet: () => void, gestopt: Promise<void>) {
  let stop = false;
  void gestopt.then(() => {
    stop = true;
  });
  for (let gezegd = false; !stop; gezegd = true) {
    const er = await probeer();
    if (er !== null) return er;
    if (!gezegd) nogNiet();
    await Promise.race([gestopt, new Promise((verder) => setTimeout(verder, 1_000))]);
  }
  return null;
}

/** The database may come later than the machine. */
async function openAlsZijErIs(): Promise<Databank | null> {
  try {
    return await openDatabank('werker');
  } catch (fout) {
    if (!databankIsWeg(fout)) throw fout;
    return null;
  }
}

/** Municipalities in which work is planned; nothing is planned where people practise. Null: there is none yet. */
async function gemeentenVan(db: Db): Promise<number[] | null> {
  const er = await db.selectFrom('gemeente').select('code').where('oefenen_voor', 'is', null).orderBy('code').execute();
  return er.length > 0 ? er.map((g) => g.code) : null;
}
