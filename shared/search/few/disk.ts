import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaggedArticle } from '../../archive/tagged.ts';
import { idOf } from '../columns.ts';
import { searchFolder } from '../disk.ts';
import { type Asked, docsFor } from '../find.ts';
import { documentFor } from '../keep/index-archive.ts';
import { writeIndex } from '../keep/sqlite.ts';
import { openIndex } from '../sqlite.ts';

/**
 * The ids that each search finds among a few articles, whether the archive's index has them yet or not. They are put
 * into an index of their own, so a search finds here what it finds there.
 */
export async function findAmong(
  articles: readonly TaggedArticle[],
  searches: readonly Asked[],
  folder = searchFolder,
): Promise<readonly ReadonlySet<string>[]> {
  if (articles.length === 0 || searches.length === 0) return searches.map(() => new Set<string>());
  const weeks = Map.groupBy(articles, ({ week }) => week);
  async function* documents(week: string) {
    for (const tagged of weeks.get(week) ?? []) yield documentFor(tagged);
  }
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${randomUUID()}.few`);
  try {
    await writeIndex(file, new Map([...weeks.keys()].map((week) => [week, week])), documents);
    const index = openIndex(file);
    const found = searches.map((asked) => new Set(docsFor(index, asked).map((doc) => idOf(index.columns, doc))));
    index.close();
    return found;
  } finally {
    await rm(file, { force: true });
  }
}
