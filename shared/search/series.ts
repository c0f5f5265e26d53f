import { type Facets, noName } from './block.ts';
import { type Range, storyOf } from './columns.ts';
import type { FacetKind } from './document.ts';
import { type Asked, docsFor, fitting } from './find.ts';
import type { Index } from './sqlite.ts';

/** How many of the articles that fit have a value, in a week. */
export interface WeekCount {
  readonly week: string;
  readonly value: string;
  readonly articles: number;
}
/** Counts by week and value of a kind, such as theme by week: of all articles, or of those a search finds. */
export function countByWeek(index: Index, asked: Asked, kind: FacetKind): readonly WeekCount[] {
  const { columns } = index;
  const fits = fitting(index, asked);
  const values: string[] = [];
  const places = Int32Array.from(columns.names, (name) =>
    name.startsWith(`${kind}:`) ? values.push(name.slice(kind.length + 1)) - 1 : -1,
  );
  const facets = columns.facets();
  return columns.blocks
    .flatMap((block) => {
      const seen = tally(facets, block, { fits, places, kinds: values.length });
      return values.flatMap((value, i) => (seen[i] ? [{ week: block.week, value, articles: seen[i] }] : []));
    })
    .sort((a, b) => compare(a.week, b.week) || b.articles - a.articles || compare(a.value, b.value));
}

interface Counted {
  readonly fits: Uint8Array;
  /** Where a facet is counted; -1 where it is not. */
  readonly places: Int32Array;
  readonly kinds: number;
}

/** How many of the articles of a range that fit have each facet that is counted. */
function tally(facets: Facets, { first, last }: Range, { fits, places, kinds }: Counted): Uint32Array {
  const seen = new Uint32Array(kinds);
  for (let doc = first; doc <= last; doc++) if (fits[doc]) countOne(facets, doc, places, seen);
  return seen;
}

/** Counts the facets of an article that have a place: they are of one kind, and stand side by side. */
function countOne({ starts, numbers }: Facets, doc: number, places: Int32Array, seen: Uint32Array): void {
  const end = starts[doc + 1] ?? 0;
  const placeAt = (i: number) => places[numbers[i] ?? noName] ?? -1;
  let i = starts[doc] ?? 0;
  while (i < end && placeAt(i) < 0) i++;
  for (; i < end && placeAt(i) >= 0; i++) seen[placeAt(i)] = (seen[placeAt(i)] ?? 0) + 1;
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
  const { names, days } = index.columns;
  const facets = index.columns.facets();
  const found = new Map<number, { articles: number; firstDay: number; lastDay: number }>();
  for (const doc of docsFor(index, asked)) {
    const story = storyOf(facets, doc);
    if (story === noName) continue;
    const day = days[doc] ?? 0;
    const { articles, firstDay, lastDay } = found.get(story) ?? { articles: 0, firstDay: day, lastDay: day };
    found.set(story, {
      articles: articles + 1,
      firstDay: Math.min(firstDay, day),
      lastDay: Math.max(lastDay, day),
    });
  }
  return [...found]
    .map(([story, counted]) => ({ story: (names[story] ?? '').slice('story:'.length), ...counted }))
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.firstDay - a.firstDay || compare(a.story, b.story));
}
