/**
 * The recorded web of ../shared/corpora: a first run, a second one, and one killed in the middle and run again.
 * Prints how many of the 604 posts are archived each time, and whether both archives are the same.
 *
 *     npx node tests/bench/recorded.ts
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocal } from '../../cdk/local.ts';
import { settingOf } from '../../cdk/monitor/options.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { getObject, listObjects } from '../../shared/pipeline/s3.ts';
import { logged, monitor, startMonitor } from '../support/monitor.ts';

const root = join(import.meta.dirname, '../..');
const corpora = join(root, '../shared/corpora');
const where = { web: join(corpora, 'web'), sources: join(root, 'tests/web/recorded-sources.json') };
const once = (data: string) => ['run', '--once', '--data', data, '--web', where.web, '--sources', where.sources];
const gold = readFileSync(join(corpora, 'web-gold/archive.internetfreedom.in.ndjson'), 'utf8').trim().split('\n');
const posts = gold.map((line) => pageId(String(JSON.parse(line).url)));
/** Outcomes after which the run is killed: about the middle. */
const killAfter = 2_000;

/** All articles by id, without the times and the order of sources, which depend on who came first. */
async function archiveOf(data: string): Promise<ReadonlyMap<string, string>> {
  const local = await startLocal({
    folder: join(data, 'cloud'),
    ...(await settingOf({ data, ...where })),
    log: () => {},
  });
  const keys = (await listObjects('archive', 'articles/')).map(({ key }) => key);
  const articles = await Promise.all(
    keys.map(async (key) => JSON.parse((await getObject('archive', key))?.text ?? '{}')),
  );
  await local.stop();
  return new Map(
    articles.map(({ foundAt: _, fetchedAt: __, sources, ...article }) => [
      article.id,
      JSON.stringify({ ...article, sources: sources.sort() }),
    ]),
  );
}

const folders = ['whole', 'killed'].map((name) => mkdtempSync(join(tmpdir(), `monitor-recorded-${name}-`)));
const [whole = '', killed = ''] = folders;
console.log(`first run\n${(await monitor(once(whole))).stdout}`);
console.log(`second run\n${(await monitor(once(whole))).stdout}`);
const { child, ended } = startMonitor(once(killed));
await logged(killed, killAfter);
child.kill('SIGKILL');
await ended;
console.log(
  `killed after ${killAfter} outcomes, with ${(await archiveOf(killed)).size} articles archived; the next run\n${(await monitor(once(killed))).stdout}`,
);
const [one, two] = [await archiveOf(whole), await archiveOf(killed)];
for (const [name, archive] of [
  ['whole', one],
  ['killed', two],
] as const)
  console.log(
    `${name}: ${posts.filter((id) => archive.has(id)).length} of ${posts.length} posts archived, ${archive.size} articles`,
  );
const isSame = one.size === two.size && [...one].every(([id, article]) => two.get(id) === article);
console.log(isSame ? 'both archives are the same' : 'THE ARCHIVES DIFFER');
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
process.exit(isSame ? 0 : 1);
