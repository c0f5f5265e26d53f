/**
 * Searches over archives of invented articles, beside SQLite FTS5 over the same articles.
 * `npx node tests/bench/archive/search.ts --articles 100000 [--folder DIR]`
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { duckdb } from '../../../shared/archive/duckdb.ts';
import { archiveParts, readManifest } from '../../../shared/archive/manifest.ts';
import { diskSearch } from '../../../shared/search/disk.ts';
import { dayNumber } from '../../../shared/search/document.ts';
import { find } from '../../../shared/search/find.ts';
import { parseWords } from '../../../shared/search/parse-words.ts';
import { searchArchive } from '../../../shared/search/search-archive.ts';
import { countByWeek } from '../../../shared/search/series.ts';
import { openFts5 } from './fts5.ts';
import { chances } from './made-up.ts';
import { folderBucket, makeArchive } from './store.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    queries: { type: 'string', default: '200' },
  },
});
const articles = Number(values.articles);
const folder = values.folder ?? join(tmpdir(), `monitor-bench-${articles}`);
const say = (line: string) => console.log(`${articles} articles: ${line}`);
await makeArchive(folder, articles, say);

const bucket = folderBucket(folder);
const reach = {
  ...bucket,
  sql: duckdb({ folder: join(folder, 'parts') }),
  search: diskSearch(join(folder, 'index')),
};
const manifest = await readManifest(bucket);
const parquetBytes = Object.values(manifest.weeks).reduce((sum, { bytes }) => sum + bytes, 0);
say(`${Math.round(parquetBytes / 1e6)} MB of Parquet, ${Math.round((manifest.search?.bytes ?? 0) / 1e6)} MB of index`);

const words = [
  'housing',
  'eviction',
  'water',
  'participation',
  'budget',
  'vivienda',
  'logement',
  'migrants',
  'rights',
  'city',
  'climate',
  'women',
  'racism',
  'disability',
  'Stadt',
];
const themes = ['right-to-the-city', 'right-to-housing', 'right-to-water', 'participatory-city', 'rebel-city'];
const chance = chances(5);
const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
const asked = Array.from({ length: Number(values.queries) }, () => {
  const year = 2018 + Math.floor(chance() * 7);
  return {
    word: pick(words),
    theme: pick(themes),
    country: pick(['ES', 'FR', 'DE', 'IT', 'PT', 'KR', 'US']),
    since: `${year}-01-01`,
    until: `${year + 1}-12-31`,
  };
});
/** Milliseconds by the clock, and of CPU: the machine may be busy with other things. */
interface Taken {
  readonly ms: number;
  readonly cpu: number;
}
const times = (taken: readonly Taken[]) => {
  const at = (of: 'ms' | 'cpu', q: number) => {
    const sorted = taken.map((one) => one[of]).toSorted((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(1);
  };
  return `median ${at('ms', 0.5)} ms, 95th percentile ${at('ms', 0.95)} ms; of CPU ${at('cpu', 0.5)} and ${at('cpu', 0.95)} ms`;
};
const timed = async <T>(use: () => Promise<T> | T): Promise<[T, Taken]> => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await use();
  const { user, system } = process.cpuUsage(cpu);
  return [result, { ms: performance.now() - start, cpu: (user + system) / 1000 }];
};
const worded = (word: string) => {
  const wanted = parseWords(word);
  if (!wanted || 'complaint' in wanted) throw new TypeError(word);
  return { wanted };
};
const ours = ({ word, theme, country, since, until }: (typeof asked)[number]) =>
  searchArchive(reach, {
    ...worded(word),
    filters: { theme: [theme], country: [country] },
    since: dayNumber(since),
    until: dayNumber(until),
    sort: 'relevance',
    limit: 20,
    maxLetters: 300,
  });

for (const kind of ['first query after start, nothing fetched yet', 'first query after start, index on this disk']) {
  const fresh = {
    ...reach,
    search: diskSearch(join(folder, kind.includes('nothing') ? `index-${Date.now()}` : 'index')),
  };
  const [, ms] = await timed(() =>
    searchArchive(fresh, { ...worded('housing'), filters: {}, sort: 'relevance', limit: 20, maxLetters: 300 }),
  );
  say(`${kind}: ${ms.ms.toFixed(0)} ms, ${ms.cpu.toFixed(0)} ms of CPU`);
}
for (const question of asked.slice(0, 20)) await ours(question);
const mine: { ms: Taken; ids: readonly string[]; total: number }[] = [];
for (const question of asked) {
  const [result, ms] = await timed(() => ours(question));
  mine.push({ ms, ids: result.articles.map(({ place }) => place.id), total: result.total });
}
say(
  `word + theme + country + two years, ranked, facets, extracts: ${times(mine.map(({ ms }) => ms))}; ${Math.round(mine.reduce((n, { total }) => n + total, 0) / mine.length)} found on average`,
);

const index = await reach.search.open(manifest.search, bucket);
const engine: Taken[] = [];
for (const { word, theme, country, since, until } of asked) {
  const [, ms] = await timed(() =>
    find(index, {
      ...worded(word),
      filters: { theme: [theme], country: [country] },
      since: dayNumber(since),
      until: dayNumber(until),
      sort: 'relevance',
      limit: 20,
    }),
  );
  engine.push(ms);
}
say(`the same without reading the articles: ${times(engine)}`);
const broad: Taken[] = [];
for (const word of words)
  broad.push(
    (
      await timed(() =>
        searchArchive(reach, { ...worded(word), filters: {}, sort: 'relevance', limit: 20, maxLetters: 300 }),
      )
    )[1],
  );
say(`one word, no filter, all facets: ${times(broad)}`);

const counted: Taken[] = [];
for (let i = 0; i < 22; i++) counted.push((await timed(() => countByWeek(index, { filters: {} }, 'theme')))[1]);
say(`theme-by-week counts over all years: ${times(counted.slice(2))}`);
const parts = await archiveParts(bucket);
const byWeek = 'select week, theme, count(*) as articles from article_themes group by week, theme';
const bySql: Taken[] = [];
for (let i = 0; i < 6; i++) bySql.push((await timed(() => reach.sql.query(parts, byWeek)))[1]);
say(`the same by SQL over all files of the archive: ${times(bySql.slice(2))}`);
say(
  `memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

const fts = await openFts5(join(folder, 'fts5.sqlite'), bucket, reach.sql, say);
for (const question of asked.slice(0, 20)) fts.ask(question);
const theirs: { ids: readonly string[]; ms: Taken }[] = [];
for (const question of asked) {
  const [ids, ms] = await timed(() => fts.ask(question));
  theirs.push({ ids, ms });
}
const overlaps = mine.flatMap(({ ids }, i) => {
  const other = new Set(theirs[i]?.ids);
  return other.size === 0 && ids.length === 0
    ? []
    : [ids.filter((id) => other.has(id)).length / Math.max(1, Math.min(ids.length, other.size))];
});
say(`SQLite FTS5, same searches and facets, without extracts: ${times(theirs.map(({ ms }) => ms))}`);
say(`overlap of the top 20: ${(overlaps.reduce((a, b) => a + b, 0) / overlaps.length).toFixed(2)}`);
