import {
  antwoordVan,
  berekenMaand,
  GEMEENTEN,
  type Gemeenteinstellingen,
  InvoerFout,
  leesHuishoudmaand,
} from '@bijrijder/recht';
import { Invoerfout } from '@bijrijder/rekenkern';
import { beantwoord } from './antwoord.ts';
import { Gebruiksfout, leesArgs, leesBestand, metGebruik } from './invoer.ts';
import { boomVan, maandTekst } from './specificatietekst.ts';

const GEBRUIK = `Gebruik: bijrijder bereken BESTAND.json [keuzes]

Rekent de bijstand van een huishouden over een maand uit. Het bestand is een geval zoals in
recht/gevallen/README.md ("maand" en "invoer"), of alleen de invoer. Schema: recht/schema/bereken.schema.json.
Een geval van een andere soort (zoals zorgtoeslag) krijgt zijn uitkomst als JSON.

  --maand 2026-03         de maand, als het bestand die niet noemt
  --gemeente SLEUTEL      de keuzes van deze gemeente: ${[...GEMEENTEN.keys()].join(', ')}
  --bekend-op 2026-04-28  reken met wat op deze dag bekend was
  --uitleg                laat zien hoe elk bedrag tot stand komt
  --json                  de uitkomst als JSON
`;

interface Vraag {
  readonly maand: string;
  readonly gemeente: Gemeenteinstellingen;
  readonly bekendOp: string | undefined;
  readonly invoer: unknown;
}
type Bestand = Readonly<Record<string, unknown>>;

function leesVraag(bestand: Bestand, waarden: ReadonlyMap<string, string>): Vraag {
  const maand = waarden.get('--maand') ?? bestand.maand;
  if (typeof maand !== 'string')
    throw new Gebruiksfout('Over welke maand? Zet "maand" in het bestand of gebruik --maand.');
  const sleutel = waarden.get('--gemeente') ?? (typeof bestand.gemeente === 'string' ? bestand.gemeente : 'landelijk');
  const gemeente = GEMEENTEN.get(sleutel);
  if (!gemeente)
    throw new Gebruiksfout(`De gemeente "${sleutel}" kennen wij niet. Wel: ${[...GEMEENTEN.keys()].join(', ')}.`);
  const bekendOp =
    waarden.get('--bekend-op') ?? (typeof bestand.bekend_op === 'string' ? bestand.bekend_op : undefined);
  if (bekendOp !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(bekendOp))
    throw new Gebruiksfout(`--bekend-op: een dag als 2026-04-28, niet "${bekendOp}".`);
  return { maand, gemeente, bekendOp, invoer: bestand.invoer ?? bestand };
}

async function lees(pad: string): Promise<Bestand> {
  const inhoud = await leesBestand(pad);
  try {
    const waarde: unknown = JSON.parse(inhoud);
    if (typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)) return waarde as Bestand;
  } catch (fout) {
    throw new Gebruiksfout(`${pad} is geen geldige JSON: ${(fout as Error).message}`);
  }
  throw new Gebruiksfout(`${pad} moet één object zijn met "maand" en "invoer".`);
}

/** `bijrijder bereken FILE`: exit code 1 when a field of the file cannot be read. */
export async function berekenOpdracht(args: string[]): Promise<number> {
  return metGebruik(GEBRUIK, args, async () => {
    const { vlaggen, waarden, paden } = leesArgs(
      args,
      ['--uitleg', '--json'],
      ['--maand', '--gemeente', '--bekend-op'],
    );
    const pad = paden[0];
    if (pad === undefined || paden.length > 1) throw new Gebruiksfout('Welk bestand?');
    const bestand = await lees(pad);
    try {
      if (bestand.soort !== undefined && bestand.soort !== 'bijstand_maand') {
        process.stdout.write(`${JSON.stringify({ id: bestand.id, ...beantwoord(bestand) }, null, 2)}\n`);
        return 0;
      }
      const { maand, gemeente, bekendOp, invoer } = leesVraag(bestand, waarden);
      const b = berekenMaand(leesHuishoudmaand(invoer), maand, gemeente, bekendOp);
      const uitleg = vlaggen.has('--uitleg') && b.status === 'berekend' ? boomVan(b) : undefined;
      if (vlaggen.has('--json')) {
        const kop = { id: bestand.id, maand, gemeente: gemeente.sleutel, ...(bekendOp ? { bekend_op: bekendOp } : {}) };
        process.stdout.write(
          `${JSON.stringify({ ...kop, ...antwoordVan(b), ...(uitleg ? { uitleg } : {}) }, null, 2)}\n`,
        );
        return 0;
      }
      process.stdout.write(`${gemeente.naam}, ${maand}\n${maandTekst(b, uitleg !== undefined)}\n`);
      if (uitleg) process.stdout.write(`\nAlle regels achter dit bedrag\n\n${uitleg.join('\n')}\n`);
      return 0;
    } catch (fout) {
      if (!(fout instanceof InvoerFout || fout instanceof Invoerfout)) throw fout;
      process.stderr.write(`Wij kunnen dit bestand niet gebruiken.\n${fout.message}\n`);
      return 1;
    }
  });
}
