import { DatabaseSync } from 'node:sqlite';
import { format, unpackDays, unpackFacets } from './block.ts';
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

const noBlock = () => {
  throw new RangeError('There is no block');
};
/** What is searched before anything was indexed. */
export const emptyIndex: Index = {
  columns: joinBlocks({ heads: [], names: [], stories: [], daysOf: noBlock, facetsOf: noBlock, idsOf: noBlock }),
  articlesWith: () => 0,
  match: () => {},
  score: () => {},
  close: () => {},
};

/** Opens a file that `writeIndex` made. */
export function openIndex(file: string): Index {
  const db = new DatabaseSync(file, { readOnly: true });
  if (db.prepare('pragma user_version').get()?.['user_version'] !== format)
    throw new Error(`${file} was made by another version of the monitor; compaction makes it anew`);
  // What is read once need not be mapped: numbers have a connection of their own.
  const numbers = new DatabaseSync(file, { readOnly: true });
  db.exec(`pragma query_only = on; pragma mmap_size = ${2 ** 34}`);
  // A row that is made for JavaScript costs more than a call: rows that nobody needs are not made.
  let seen = (_doc: number) => {};
  let passing: Readonly<Uint8Array> = new Uint8Array();
  db.function('seen', (doc) => {
    seen(Number(doc));
    return 0;
  });
  db.function('passes', (doc) => passing[Number(doc)] ?? 0);
  const within = 'from terms where terms match ? and rowid between ? and ?';
  const counting = db.prepare('select count(*) as articles from terms where terms match ?');
  const matching = db.prepare(`select count(*) ${within} and seen(rowid)`);
  const bm25 = `bm25(terms, ${searchSettings.titleWeight}, 1.0)`;
  const scoring = db.prepare(`select rowid as doc, ${bm25} as score ${within} and passes(rowid)`);
  const remembered = new Map<string, number>();
  return {
    columns: readColumns(numbers),
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
    close: () => {
      db.close();
      numbers.close();
    },
  };
}

function readColumns(db: DatabaseSync): Columns {
  const heads = db
    .prepare('select week, digest, first, articles, length(facets) / 4 as facets from blocks order by first')
    .all()
    .map((row) => ({
      week: String(row['week']),
      digest: String(row['digest']),
      first: Number(row['first']),
      articles: Number(row['articles']),
      facets: Number(row['facets']),
    }));
  const names: string[] = [];
  for (const row of db.prepare('select number, name from names order by number').iterate()) {
    while (names.length < Number(row['number'])) names.push('');
    names.push(String(row['name']));
  }
  const stories = db
    .prepare('select doc, story from heads')
    .all()
    .map((row) => ({ doc: Number(row['doc']), story: Number(row['story']) }));
  const days = db.prepare('select days from blocks where week = ?');
  const facets = db.prepare('select starts, facets from blocks where week = ?');
  return joinBlocks({
    heads,
    names,
    stories,
    daysOf: (week) => unpackDays(days.get(week) ?? {}),
    facetsOf: (week) => unpackFacets(facets.get(week) ?? {}),
    idsOf: idsIn(db),
  });
}

/** Weeks whose ids are remembered. */
const maxWeeks = 32;

/** The ids of a week: a list needs those of few weeks, and those of all take 32 MB for a million articles. */
function idsIn(db: DatabaseSync): (week: string) => string {
  const ids = db.prepare('select ids from blocks where week = ?');
  const remembered = new Map<string, string>();
  return (week) => {
    const known = remembered.get(week) ?? String(ids.get(week)?.['ids']);
    if (remembered.size >= maxWeeks) remembered.clear();
    remembered.set(week, known);
    return known;
  };
}
