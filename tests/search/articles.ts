import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Filters } from '../../shared/search/columns.ts';
import { type Document, dayNumber } from '../../shared/search/document.ts';
import { type Found, find } from '../../shared/search/find.ts';
import { writeIndex } from '../../shared/search/keep/sqlite.ts';
import { parseWords } from '../../shared/search/parse-words.ts';
import { type Index, openIndex } from '../../shared/search/sqlite.ts';

export interface Made {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly language?: string;
  readonly day?: string;
  readonly facets?: Document['facets'];
}

const folder = mkdtempSync(join(tmpdir(), 'monitor-search-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
export const newFile = () => join(folder, `${randomUUID()}.sqlite`);

/** Makes the index in a file hold these weeks of invented articles. */
export function write(file: string, weeks: Readonly<Record<string, readonly Made[]>>): Promise<void> {
  const digests = Object.entries(weeks).map(([week, made]) => [week, JSON.stringify(made)] as const);
  return writeIndex(file, new Map(digests), (week) => documents(weeks[week] ?? []));
}

/** An index of invented articles, made at once, or in as many steps as there are lists. */
export async function indexOf(...lists: readonly (readonly Made[])[]): Promise<Index> {
  const file = newFile();
  const weeks: Record<string, readonly Made[]> = {};
  for (const [i, list] of lists.entries()) {
    weeks[`2026-W0${i + 1}`] = list;
    await write(file, weeks);
  }
  return openIndex(file);
}

async function* documents(articles: readonly Made[]): AsyncGenerator<Document> {
  for (const { id, title = '', text = '', language = 'en', day, facets = {} } of articles)
    yield {
      id: id.padEnd(32, '.'),
      title,
      text,
      language,
      facets,
      day: day === undefined ? undefined : dayNumber(day),
    };
}

/** What is found for words as somebody types them, best first. */
export function ask(
  index: Index,
  typed: string,
  more: {
    readonly filters?: Filters;
    readonly language?: string;
    readonly since?: string;
    readonly until?: string;
    readonly sort?: 'date';
  } = {},
): Found & { readonly ids: readonly string[] } {
  const wanted = parseWords(typed, more.language);
  if (wanted && 'complaint' in wanted) throw new TypeError(wanted.complaint);
  const found = find(index, {
    ...(wanted && { wanted }),
    filters: more.filters ?? {},
    ...(more.since && { since: dayNumber(more.since) }),
    ...(more.until && { until: dayNumber(more.until) }),
    sort: more.sort ?? 'relevance',
    limit: 100,
  });
  return { ...found, ids: found.hits.map(({ id }) => id.replace(/\.+$/, '')) };
}
