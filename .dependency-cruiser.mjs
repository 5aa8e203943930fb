import { existsSync, readFileSync } from 'node:fs';

/** Directions of the house (CONTRIBUTING.md): each room may import the rooms named for it, through their doors only. */
const MAG = {
  rekenkern: [],
  recht: ['rekenkern'],
  huishoudgeld: ['rekenkern', 'recht'],
  loonstrook: [],
  ui: [],
  dossier: ['rekenkern', 'recht', 'huishoudgeld', 'loonstrook'],
  demo: ['rekenkern', 'recht', 'huishoudgeld', 'loonstrook', 'dossier'],
  cli: ['rekenkern', 'recht', 'huishoudgeld', 'loonstrook', 'dossier', 'demo'],
  web: ['rekenkern', 'recht', 'huishoudgeld', 'loonstrook', 'dossier', 'ui'],
};
const KAMERS = Object.keys(MAG);
/** The doors a room names in its package.json; `*` stands for a folder name. */
const deuren = (kamer) => {
  const pad = new URL(`./${kamer}/package.json`, import.meta.url);
  const lijst = existsSync(pad) ? Object.values(JSON.parse(readFileSync(pad, 'utf8')).exports ?? {}) : [];
  return lijst.map((deur) => `^${kamer}/${deur.slice(2).replaceAll('.', '[.]').replaceAll('*', '[^/]+')}$`);
};
const toets = '\\.test\\.tsx?$|/e2e/|/bench/|proef';

export default {
  forbidden: [
    ...KAMERS.map((kamer) => ({
      name: `richting-${kamer}`,
      comment: `${kamer} mag alleen importeren: ${MAG[kamer].join(', ') || 'niets'}`,
      severity: 'error',
      from: { path: `^${kamer}/`, pathNot: toets },
      to: {
        path: `^(${[...KAMERS, 'scripts'].filter((ander) => ander !== kamer && !MAG[kamer].includes(ander)).join('|')})/`,
      },
    })),
    ...KAMERS.map((kamer) => ({
      name: `deur-${kamer}`,
      comment: `${kamer} heeft een deur per map: index.ts`,
      severity: 'error',
      from: { path: '^[^/]+/', pathNot: [`^${kamer}/`, toets, '^scripts/'] },
      to: { path: `^${kamer}/`, pathNot: [...deuren(kamer), '[.](css|json|woff2)$'] },
    })),
    {
      name: 'vermogen-door-de-deur',
      comment:
        'een map van dossier komt bij een andere map door index.ts; alleen tabeltypen worden samengevoegd en taken.ts wordt geregistreerd',
      severity: 'error',
      from: { path: '^dossier/([^/]+)/', pathNot: toets },
      to: {
        path: '^dossier/[^/]+/.+',
        pathNot: ['^dossier/$1/', '/index\\.ts$', '/tabellen\\.ts$', '/taken\\.ts$'],
      },
    },
    {
      name: 'geen-kring',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rekenkern-is-los',
      comment: 'de rekenkern en de wet hebben geen pakketten, lezen geen bestanden en geen klok',
      severity: 'error',
      from: { path: '^rekenkern/', pathNot: [toets, 'bench', 'generator', 'schrijf'] },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    {
      name: 'ui-alleen',
      comment: 'alleen ui gebruikt een bibliotheek van onderdelen',
      severity: 'error',
      from: { pathNot: '^ui/' },
      to: { path: 'node_modules/(react-aria-components|@phosphor-icons)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|build|\\.react-router|data|\\.stryker-tmp)/' },
    moduleSystems: ['es6'],
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
