/** Files that touch the world say so in their name. */
const edge = '/(s3|sqs|ses|smtp|secrets|athena|duckdb|sqlite|http|disk)[.]ts$';
/** From left to right: a folder of `shared/` may import itself and what stands before it. */
const order = [
  'text',
  'web',
  'sources',
  'feeds',
  'articles',
  'taxonomy',
  'stories',
  'archive',
  'search',
  'exports',
  'trends',
  'digest',
  'charts',
  'subscribers',
  'api',
  'site',
  'mail',
  'desk',
  'pipeline',
];
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    ...order
      .slice(0, -1)
      .map((name, i) =>
        rule(
          `${name}-looks-left-only`,
          { path: `^shared/${name}/` },
          { path: `^shared/(${order.slice(i + 1).join('|')})/` },
        ),
      ),
    rule('no-circular', {}, { circular: true }),
    rule('functions-stay-apart', { path: '^functions/([^/]+)' }, { path: '^functions/', pathNot: '^functions/$1' }),
    rule('shared-knows-no-caller', { path: '^shared' }, { path: '^(cdk|functions|tests)' }),
    rule(
      'stacks-see-only-the-topology',
      { path: '^cdk/(app|stack|alarms|post|ship)[.]ts$' },
      { path: '^(functions|shared)', pathNot: '^shared/pipeline/(topology|declare|env|metrics)[.]ts$' },
    ),
    rule('aws-cdk-only-in-cdk', { pathNot: '^(cdk|tests/cdk)' }, { path: 'node_modules/(aws-cdk-lib|constructs)/' }),
    rule(
      'world-only-at-the-edge',
      { path: '^shared', pathNot: edge },
      {
        path: ['node_modules/(@aws-sdk|@duckdb|undici)/', '^(node:)?(fs|http|https|net|child_process|sqlite)(/|$)'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'doms-only-where-pages-are-read-and-charts-drawn',
      { path: '^(shared|functions|cdk)', pathNot: '^shared/(articles|charts)/' },
      { path: 'node_modules/(jsdom|linkedom)/' },
    ),
    rule('no-natural-barrel', {}, { path: 'node_modules/natural/lib/natural/index[.]js$' }),
    rule(
      'no-dumping-ground',
      {},
      { path: '(^|/)(utils?|helpers?|common|misc|lib)(/|[.]ts$)', pathNot: 'node_modules' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/(web|rules/planted)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
