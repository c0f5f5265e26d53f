import type { Columns, Range } from './columns.ts';
import type { FacetKind } from './document.ts';
import { docsFor, type Question } from './find.ts';
import type { Index } from './sqlite.ts';

/** How many of the articles that fit have a value, in a week. */
export interface WeekCount {
  readonly week: string;
  readonly value: string;
  readonly articles: number;
}
type Asked = Omit<Question, 'sort' | 'limit' | 'after'>;

/** Counts by week and value of a kind, such as theme by week: of all articles, or of those a search finds. */
export function countByWeek(index: Index, asked: Asked, kind: FacetKind): readonly WeekCount[] {
  const { names, blocks, size } = index.columns;
  const fits = new Uint8Array(size);
  for (const doc of docsFor(index, asked)) fits[doc] = 1;
  const values = names.flatMap((name, number) =>
    name.startsWith(`${kind}:`) ? [[number, name.slice(kind.length + 1)] as const] : [],
  );
  const counts: WeekCount[] = [];
  for (const { week, first, last } of blocks) {
    const seen = tally(index.columns, { first, last }, fits);
    for (const [number, value] of values) {
      const articles = seen[number] ?? 0;
      if (articles > 0) counts.push({ week, value, articles });
    }
  }
  return counts.sort((a, b) => compare(a.week, b.week) || b.articles - a.articles || compare(a.value, b.value));
}

/** How many of the articles of a range that fit have each facet. */
function tally({ names, starts, facets }: Columns, { first, last }: Range, fits: Uint8Array): Uint32Array {
  const seen = new Uint32Array(names.length);
  for (let doc = first; doc <= last; doc++) {
    if (fits[doc] === 0) continue;
    for (let i = starts[doc] ?? 0; i < (starts[doc + 1] ?? 0); i++) {
      const facet = facets[i] ?? 0;
      seen[facet] = (seen[facet] ?? 0) + 1;
    }
  }
  return seen;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A story of several articles that fit. */
export interface StoryCount {
  readonly story: string;
  readonly articles: number;
  /** Days of its first and last article that fit, since 1970. */
  readonly firstDay: number;
  readonly lastDay: number;
}

/** The stories that articles which fit belong to, the one that began last first. */
export function storiesOf(index: Index, asked: Asked): readonly StoryCount[] {
  const { names, starts, facets, days } = index.columns;
  const isStory = names.map((name) => name.startsWith('story:'));
  const found = new Map<number, { articles: number; firstDay: number; lastDay: number }>();
  for (const doc of docsFor(index, asked))
    for (const facet of facets.subarray(starts[doc], starts[doc + 1]).filter((number) => isStory[number])) {
      const day = days[doc] ?? 0;
      const { articles, firstDay, lastDay } = found.get(facet) ?? { articles: 0, firstDay: day, lastDay: day };
      found.set(facet, {
        articles: articles + 1,
        firstDay: Math.min(firstDay, day),
        lastDay: Math.max(lastDay, day),
      });
    }
  return [...found]
    .map(([facet, counted]) => ({ story: (names[facet] ?? '').slice('story:'.length), ...counted }))
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.firstDay - a.firstDay || compare(a.story, b.story));
}
