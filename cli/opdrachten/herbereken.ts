import { parseArgs } from 'node:util';
import { openDatabank } from '@bijrijder/dossier/databank';
import { herbereken } from '@bijrijder/dossier/verrekening';

const GEBRUIK = `Gebruik: bijrijder herbereken --maand 2026-03 [--gemeente 9999] [--huishouden ID] [--json]
Rekent besluiten opnieuw uit met wat toen bekend was en vergelijkt de bytes. Er wordt niets opgeslagen.
De databank is die van BIJRIJDER_DATA of DATABASE_URL; stop eerst het product als dat de ingebouwde databank gebruikt.
`;
const TEKST = {
  afdruk: 'de vingerafdruk verschilt',
  regels: 'de regels verschillen',
  stand: 'de stand na de maand verschilt',
  geen_besluit: 'er komt nu geen besluit uit',
  andere_versie: 'toen golden andere regels of bedragen',
} as const;

/** `bijrijder herbereken`: exit code 0 when every decision has the same bytes, 1 when one differs or there is none, 2 for wrong use. */
export async function herberekenOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      maand: { type: 'string' },
      gemeente: { type: 'string', default: '9999' },
      huishouden: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const maand = String(values.maand ?? '');
  if (values.help || !/^\d{4}-(0[1-9]|1[0-2])$/.test(maand) || !/^\d{1,5}$/.test(String(values.gemeente))) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const databank = await openDatabank('herbereken');
  try {
    const uit = await herbereken(
      databank.werk.db,
      Number(values.gemeente),
      maand,
      values.huishouden ? String(values.huishouden) : undefined,
    );
    if (uit.gelijk + uit.afwijkend.length === 0) {
      process.stderr.write(
        `Er is niets besloten over ${maand} in gemeente ${values.gemeente}. Er is dus niets nagerekend.\n`,
      );
      return 1;
    }
    if (values.json) process.stdout.write(`${JSON.stringify(uit)}\n`);
    else {
      process.stdout.write(
        `${uit.gelijk} besluiten over ${maand} zijn byte voor byte gelijk, ${uit.afwijkend.length} niet.\n`,
      );
      for (const a of uit.afwijkend.slice(0, 50))
        process.stdout.write(`  ${a.huishouden} nummer ${a.volgnummer}: ${TEKST[a.wat]}\n`);
    }
    return uit.afwijkend.length === 0 ? 0 : 1;
  } finally {
    await databank.stop();
  }
}
