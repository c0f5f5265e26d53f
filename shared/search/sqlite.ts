import { DatabaseSync } from 'node:sqlite';
import { namesOf, unpackBlock } from './block.ts';
import type { Columns, Range } from './columns.ts';
import { joinBlocks } from './join-blocks.ts';
import { searchSettings } from './settings.ts';

/** The index of the archive, open for searches. */
export interface Index {
  readonly columns: Columns;
  /** In how many articles an expression stands, whatever the filters. */
  articlesWith(expression: string): number;
  /** Calls back for each article within ranges that an expression stands in. */
  match(expression: string, ranges: readonly Range[], see: (doc: number) => void): void;
  /** Calls back for each of them that passes, with FTS5's BM25; the best is the highest. */
  score(
    expression: string,
    ranges: readonly Range[],
    passes: Uint8Array,
    see: (doc: number, score: number) => void,
  ): void;
  close(): void;
}

/** Expressions whose number of articles is remembered. */
const maxRemembered = 5_000;

/** What is searched before anything was indexed. */
export const emptyIndex: Index = {
  columns: joinBlocks([], () => {
    throw new RangeError('There is no block');
  }),
  articlesWith: () => 0,
  match: () => {},
  score: () => {},
  close: () => {},
};

/** Opens a file that `writeIndex` made. */
export function openIndex(file: string): Index {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec(`pragma query_only = on; pragma cache_size = -${searchSettings.cacheKb}`);
  // A row that is made for JavaScript costs more than a call: rows that nobody needs are not made.
  let seen = (_doc: number) => {};
  let passing: Readonly<Uint8Array> = new Uint8Array();
  db.function('seen', (doc) => {
    seen(Number(doc));
    return 0;
  });
  db.function('passes', (doc) => passing[Number(doc)] ?? 0);
  const columns = readColumns(db);
  // Only now: what was read once need not be mapped.
  db.exec(`pragma mmap_size = ${2 ** 34}`);
  const within = 'from terms where terms match ? and rowid between ? and ?';
  const counting = db.prepare('select count(*) as articles from terms where terms match ?');
  const matching = db.prepare(`select count(*) ${within} and seen(rowid)`);
  const bm25 = `bm25(terms, ${searchSettings.titleWeight}, 1.0)`;
  const scoring = db.prepare(`select rowid as doc, ${bm25} as score ${within} and passes(rowid)`);
  const remembered = new Map<string, number>();
  return {
    columns,
    articlesWith: (expression) => {
      const known = remembered.get(expression) ?? Number(counting.get(expression)?.['articles']);
      if (remembered.size >= maxRemembered) remembered.clear();
      remembered.set(expression, known);
      return known;
    },
    match: (expression, ranges, see) => {
      seen = see;
      for (const { first, last } of ranges) matching.get(expression, first, last);
    },
    score: (expression, ranges, passes, see) => {
      passing = passes;
      for (const { first, last } of ranges)
        for (const row of scoring.all(expression, first, last)) see(Number(row['doc']), -Number(row['score']));
    },
    close: () => db.close(),
  };
}

function readColumns(db: DatabaseSync): Columns {
  const sizes = 'length(days) / 4 as articles, length(facets) / 4 as facets';
  const heads = db
    .prepare(`select week, first, ${sizes}, names from blocks`)
    .all()
    .map((row) => ({
      week: String(row['week']),
      first: Number(row['first']),
      articles: Number(row['articles']),
      facets: Number(row['facets']),
      names: namesOf(row['names']),
    }))
    .toSorted((a, b) => a.first - b.first);
  const one = db.prepare('select * from blocks where week = ?');
  return joinBlocks(heads, (week) => unpackBlock(one.get(week)));
}
