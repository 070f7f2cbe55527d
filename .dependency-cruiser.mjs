// The arrows of ARCHITECTURE.md as rules: each room lists what it may import, everything else is an error.
const rooms = {
  domain: [],
  locales: ['domain'],
  text: ['domain'],
  corpus: ['domain', 'text'],
  search: ['domain', 'text'],
  question: ['domain', 'text'],
  embed: ['domain'],
  store: ['domain'],
  vectors: ['domain'],
  chart: ['domain'],
  fetch: ['domain'],
  simulator: ['domain'],
  answer: ['domain', 'text', 'question'],
  index: ['domain', 'text', 'corpus', 'search'],
  app: ['domain', 'text', 'corpus', 'question', 'search', 'index', 'answer'],
  wording: ['domain', 'locales', 'app'],
  telegram: ['domain', 'locales', 'app', 'wording'],
  web: ['domain', 'locales', 'app', 'wording'],
};

const arrows = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-arrows`,
  severity: 'error',
  comment: `src/${room} may import only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...arrows,
    {
      name: 'public-face',
      severity: 'error',
      comment: 'Import a room through its index.ts',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/$1/'] },
    },
    {
      name: 'roots-not-imported',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts)' },
      to: { path: '^src/(cli/|main\\.ts)' },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      comment: 'These do no I/O',
      from: {
        path: '^src/(domain|text|search|question|answer|wording|telegram/(read|view))/',
        pathNot: '\\.test\\.ts$',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'domain-no-packages',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: 'hnswlib-node' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
