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

export default defineConfig({
  plugins: [gedeeld, reactRouter()],
  ssr: { noExternal: ['@bijrijder/ui'] },
  // the policy allows no inline data: fonts, images and modules are files
  build: { assetsInlineLimit: 0, sourcemap: false },
});
