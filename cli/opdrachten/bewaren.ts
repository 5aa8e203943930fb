import { parseArgs } from 'node:util';
import { perGebied, type Ronde, ruimOp, staatAan, toonRuimte } from '@bijrijder/dossier/bewaren';
import { type Db, openDatabank } from '@bijrijder/dossier/databank';
import { metToegang, vandaag } from '@bijrijder/dossier/toegang';

const GEBRUIK = `Gebruik: bijrijder bewaren --toon | --voer-uit [--gemeente 9999] [--dag JJJJ-MM-DD] [--json]
--toon      Laat zien wat er op die dag weg zou gaan. Er gaat niets weg.
--voer-uit  Haalt weg waarvan de termijn vandaag voorbij is. Wie bezwaar, een klacht, een vraag of een schuld open heeft, blijft.
            Alleen als de gemeente weggooien heeft aangezet (/beheer/bewaren); anders gaat er niets weg.
--dag       Alleen met --toon: kijk vooruit of terug. Zonder: vandaag in deze gemeente.
De databank is die van BIJRIJDER_DATA of DATABASE_URL; stop eerst het product als dat de ingebouwde databank gebruikt.
`;
const DAG = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** `bijrijder bewaren`: exit code 0 done, 1 failed, 2 wrong use. */
export async function bewarenOpdracht(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: {
      toon: { type: 'boolean' },
      'voer-uit': { type: 'boolean' },
      gemeente: { type: 'string', default: '9999' },
      dag: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const gemeente = Number(values.gemeente);
  const { toon, dag } = values;
  const echt = values['voer-uit'];
  const goed = Number.isInteger(gemeente) && gemeente > 0 && toon !== echt && (!dag || (toon && DAG.test(String(dag))));
  if (values.help || !goed) {
    process[values.help ? 'stdout' : 'stderr'].write(GEBRUIK);
    return values.help ? 0 : 2;
  }
  const databank = await openDatabank('bewaren');
  try {
    const nu = await vandaag(databank.werk.db, gemeente);
    if (echt && !(await magWeg(databank.werk.db, gemeente))) {
      process.stderr.write(
        'Weggooien staat uit in deze gemeente; er is niets weggehaald. De beheerder zet het aan op /beheer/bewaren.\n',
      );
      return 1;
    }
    const uit = await (echt ? ruimOp : toonRuimte)(databank.werk.db, gemeente, dag ? String(dag) : nu);
    process.stdout.write(values.json ? `${JSON.stringify(uit)}\n` : verslag(uit, echt === true));
    return 0;
  } finally {
    await databank.stop();
  }
}

const magWeg = (werk: Db, gemeente: number): Promise<boolean> =>
  metToegang(
    werk,
    {
      wie: { soort: 'taak', gemeente, naam: 'Bewaren', rol: 'werker' },
      handeling: 'lezen',
      object: 'bewaartermijn',
      doel: 'controle',
      betrokkene: 'geen',
    },
    staatAan,
  );

function verslag(r: Ronde, echt: boolean): string {
  const regels = perGebied(r).map((g) => `  ${String(g.aantal).padStart(8)}  ${g.wat} (${g.bewaren})`);
  const vast = Object.entries(r.vastgehouden).map(([waarom, n]) => `  ${String(n).padStart(8)}  ${waarom}`);
  return [
    `${r.dag}: ${echt ? 'weggehaald' : 'dit zou weggaan'}`,
    ...(regels.length > 0 ? regels : ['  niets']),
    `Mensen van wie niets overblijft: ${r.mensen}`,
    ...(vast.length > 0 ? ['Mensen bij wie alles blijft, en waarom:', ...vast] : []),
    '',
  ].join('\n');
}
