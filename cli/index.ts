import { OPDRACHTEN } from './opdrachten/index.ts';

function hulp(): string {
  const breed = Math.max(...Object.keys(OPDRACHTEN).map((n) => n.length));
  const regels = Object.entries(OPDRACHTEN).map(([naam, { wat }]) => `  ${naam.padEnd(breed)}  ${wat}`);
  return `Gebruik: bijrijder OPDRACHT …

Opdrachten:
${regels.join('\n')}

Meer over een opdracht: bijrijder OPDRACHT --help
`;
}

/** Runs one command and gives the exit code: 0 good, 1 something failed, 2 wrong use. */
export async function hoofd(args: readonly string[]): Promise<number> {
  // A reader that stops early (`| head`) is no fault of ours.
  process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'EPIPE') throw fout;
    process.exit(0);
  });
  const [naam, ...rest] = args;
  if (naam === undefined || naam === '--help' || naam === '-h' || naam === 'help') {
    process.stdout.write(hulp());
    return naam === undefined ? 2 : 0;
  }
  const ingang = Object.hasOwn(OPDRACHTEN, naam) ? OPDRACHTEN[naam] : undefined;
  if (!ingang) {
    process.stderr.write(`De opdracht "${naam}" kennen wij niet.\n\n${hulp()}`);
    return 2;
  }
  const opdracht = await ingang.laad();
  try {
    return await opdracht(rest);
  } catch (fout) {
    // something stands in the way of a start: said, not thrown
    if (!(fout instanceof Error && fout.name === 'Opstartmelding')) throw fout;
    process.stderr.write(`${fout.message}\n`);
    return 1;
  }
}
