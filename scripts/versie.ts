/** Say at once, in plain words, when this runs under a Node that is too old. */
export function controleerNode(): void {
  const groot = Number(process.versions.node.split('.')[0]);
  if (groot >= 26) return;
  process.stderr.write(
    `Bijrijder heeft Node 26 nodig; dit is ${process.versions.node}. ` +
      'Start met "npm start" of "npm test": die gebruiken de Node die "npm ci" in node_modules heeft gezet.\n',
  );
  process.exit(1);
}
