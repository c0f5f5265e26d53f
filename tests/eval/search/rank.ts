import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { find } from '../../../shared/search/find.ts';
import { writeIndex } from '../../../shared/search/keep/sqlite.ts';
import { parseWords } from '../../../shared/search/parse-words.ts';
import { openIndex } from '../../../shared/search/sqlite.ts';

const Article = z.object({ url: z.string(), title: z.string(), text: z.string(), language: z.string() });
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The articles of the sample web, as they are extracted. */
export const corpus = read('corpus.ndjson')
  .trim()
  .split('\n')
  .map((line) => Article.parse(JSON.parse(line)));
/** What people might type, and how well articles answer: 2 is about it, 1 touches it, 0 is all others. */
export const queries = z
  .array(z.object({ words: z.string(), grades: z.record(z.string(), z.int()) }))
  .parse(JSON.parse(read('queries.json')));

const top = 10;

/** Puts the articles of the corpus in order, the best first. */
export type Ranking = (words: string) => readonly string[];

/** Our searches. */
export async function ours(): Promise<Ranking> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-eval-'));
  const file = join(folder, 'index.sqlite');
  const numbered = corpus.map((article, i) => ({ ...article, id: String(i).padStart(8, '0'), day: 1, facets: {} }));
  await writeIndex(file, new Map([['all', 'once']]), async function* () {
    yield* numbered;
  });
  const index = openIndex(file);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (words) => {
    const wanted = parseWords(words);
    if (!wanted || 'complaint' in wanted) throw new TypeError(words);
    const { hits } = find(index, { wanted, filters: {}, sort: 'relevance', limit: top });
    return hits.map(({ id }) => corpus[Number(id)]?.url ?? '');
  };
}

/** SQLite FTS5 as it comes: its own words, its own `bm25`; all words must be there. */
export function plainFts5(weights = '1.0, 1.0'): Ranking {
  const db = new DatabaseSync(':memory:');
  db.exec("create virtual table fts using fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = db.prepare('insert into fts (rowid, title, body) values (?, ?, ?)');
  for (const [i, { title, text }] of corpus.entries()) insert.run(i, title, text);
  const ranked = db.prepare(`select rowid from fts where fts match ? order by bm25(fts, ${weights}) limit ${top}`);
  return (words) => {
    const terms = words.match(/"[^"]+"|\S+/g) ?? [];
    const asked = terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' ');
    return ranked.all(asked).map(({ rowid }) => corpus[Number(rowid)]?.url ?? '');
  };
}

/** nDCG at ten: 1 where the best answers come first. */
export function ndcg(ranking: readonly string[], grades: Readonly<Record<string, number>>): number {
  const gain = (list: readonly number[]) =>
    list.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = gain(
    Object.values(grades)
      .toSorted((a, b) => b - a)
      .slice(0, top),
  );
  return gain(ranking.map((url) => grades[url] ?? 0)) / ideal;
}

/** The mean over all queries. */
export const meanNdcg = (rank: Ranking) =>
  queries.reduce((sum, { words, grades }) => sum + ndcg(rank(words), grades), 0) / queries.length;
