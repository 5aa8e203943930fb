/** Bouwt de galerij: elk scherm als statische bladzijde, met het gebundelde stijlblad ernaast. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';

const hier = fileURLToPath(new URL('.', import.meta.url));
const wortel = fileURLToPath(new URL('../..', import.meta.url));

/** Waar de galerij komt te staan. */
export const doel = join(wortel, 'reports', 'galerij');

/** Bouwt alles opnieuw en geeft de namen van de bladzijden. */
export async function bouwGalerij(): Promise<string[]> {
  mkdirSync(doel, { recursive: true });
  await build({
    configFile: false,
    root: hier,
    base: './',
    logLevel: 'warn',
    build: {
      outDir: doel,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { stijl: join(hier, '../stijl/index.css'), leesvoor: join(hier, '../leesvoor.ts') },
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: '[name].js',
          assetFileNames: (bestand) =>
            bestand.names.some((n) => n.endsWith('.css')) ? 'stijl.css' : 'letters/[name][extname]',
        },
      },
    },
  });
  const server = await createServer({
    configFile: false,
    root: wortel,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, watch: null, ws: false },
  });
  try {
    const { schermen } = (await server.ssrLoadModule(
      '/ui/galerij/schermen/index.tsx',
    )) as typeof import('./schermen/index.tsx');
    const { pagina } = (await server.ssrLoadModule('/ui/galerij/pagina.tsx')) as typeof import('./pagina.tsx');
    for (const scherm of schermen) writeFileSync(join(doel, `${scherm.naam}.html`), pagina(scherm, 'stijl.css'));
    copyFileSync(join(hier, 'loonstrook-foto.jpg'), join(doel, 'loonstrook-foto.jpg'));
    return schermen.map((scherm) => scherm.naam);
  } finally {
    await server.close();
  }
}
