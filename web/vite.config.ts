import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

const VAN_NODE = /^@bijrijder\/(web|dossier|huishoudgeld|recht|rekenkern|loonstrook)(\/|$)/;

/** Node runs these itself, so that pages and server share one database pool; in the browser they are bundled as usual. */
const gedeeld: Plugin = {
  name: 'bijrijder-gedeeld',
  enforce: 'pre',
  resolveId(id, _, { ssr }) {
    return ssr && VAN_NODE.test(id) ? { id, external: true } : null;
  },
};

/** Scripts of `eilanden/`: each becomes one file that a page may add. Pages themselves send no framework to the browser. */
const eilanden: Plugin = {
  name: 'bijrijder-eilanden',
  apply: 'build',
  buildStart() {
    if (this.environment.name !== 'client') return;
    const map = join(import.meta.dirname, 'eilanden');
    for (const naam of readdirSync(map).filter((n) => n.endsWith('.eiland.ts')))
      this.emitFile({ type: 'chunk', id: join(map, naam), name: `eiland-${naam.replace('.eiland.ts', '')}` });
  },
};

/** The address under which React Router asks for what the browser would need of a page. */
const VOOR_DE_BROWSER = '?__react-router-build-client-route';
/** Pages send no framework to the browser (ADR 0007): for it are made the styles, of the root, and the islands; on the server no styles. */
const geenPaginas: Plugin = {
  name: 'bijrijder-geen-paginas',
  apply: 'build',
  enforce: 'post',
  transform(_, id) {
    if (this.environment.name !== 'client' || !id.endsWith(VOOR_DE_BROWSER)) return null;
    return { code: id.endsWith(`/root.tsx${VOOR_DE_BROWSER}`) ? `import '${STIJL}';` : 'export {};', map: null };
  },
};

const STIJL = '@bijrijder/ui/stijl/index.css';
const zonderStijl: Plugin = {
  name: 'bijrijder-zonder-stijl',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, _, { ssr }) {
    return ssr && id === STIJL ? '\0stijl' : null;
  },
  load: (id) => (id === '\0stijl' ? '' : null),
};

const WET = 'virtual:participatiewet';
/** The law as plain functions, written when the pages are built: the browser may not evaluate text. */
const wet: Plugin = {
  name: 'bijrijder-wet',
  resolveId: (id) => (id === WET ? `\0${WET}` : null),
  async load(id) {
    if (id !== `\0${WET}`) return null;
    const { bewijsparameters, participatiewet } = await import('@bijrijder/recht');
    const { genereer } = await import('@bijrijder/rekenkern');
    return genereer(participatiewet(bewijsparameters())).bron;
  },
};

export default defineConfig({
  plugins: [gedeeld, eilanden, zonderStijl, wet, reactRouter(), geenPaginas],
  ssr: { noExternal: ['@bijrijder/ui'] },
  // the policy allows no inline data: fonts, images and modules are files
  build: { assetsInlineLimit: 0, sourcemap: false, reportCompressedSize: false },
});
