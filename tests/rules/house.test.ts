import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { steps } from '../../shared/pipeline/topology.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(ts|mjs)$/.test(path) && !path.startsWith('tests/web/'));

describe('the README', () => {
  test.each(steps)('shows the step %s', (name) => expect(readme).toContain(name));

  test('names every refusal, and no other', () => {
    const sources = [read('shared/pipeline/outcome.ts'), read('shared/articles/make-article.ts')];
    const declared = sources.flatMap((text) =>
      [...(/export type \w+Code =([^;]+);/.exec(text)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code),
    );
    declared.push('foreign-link');
    const told = [...readme.matchAll(/^\| `([a-z-]+)` \| /gm)].map(([, code]) => code);
    expect(told.sort()).toEqual(declared.sort());
  });

  test('names every script of the package but those that npm knows itself', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const script of Object.keys(scripts)) expect(readme).toMatch(new RegExp(`npm (run (-s )?)?${script}\\b`));
  });
});

describe('every file', () => {
  test('of code is read in one sitting: at most 250 lines', () => {
    expect(tracked.filter((path) => read(path).split('\n').length > 251)).toEqual([]);
  });
  test('of a step is thin: at most 60 lines', () => {
    const long = readdirSync(join(root, 'functions')).filter(
      (name) => read(`functions/${name}`).split('\n').length > 61,
    );
    expect(long).toEqual([]);
  });
});

test('every folder of shared/ says in a README what goes in and what comes out', () => {
  const folders = readdirSync(join(root, 'shared'));
  const without = folders.filter((folder) => !readdirSync(join(root, 'shared', folder)).includes('README.md'));
  expect(without).toEqual([]);
});

test('the import rules read the code, and find a violation when there is one', async () => {
  const { default: rules } = await import(join(root, '.dependency-cruiser.mjs'));
  const { options, forbidden } = rules;
  const settings = {
    ...options,
    exclude: { path: '^tests/web/' },
    ruleSet: { forbidden },
    validate: true,
    baseDir: root,
  };
  const { output } = await cruise(['tests/rules/planted', 'shared'], settings);
  if (typeof output === 'string') throw new TypeError('expected a result, not a text');
  expect(output.summary.totalCruised).toBeGreaterThan(150);
  expect(output.summary.violations.map(({ rule }) => rule.name)).toContain('no-dumping-ground');
}, 60_000);
