import { buildSegment } from '../../shared/search/build-segment.ts';
import { type Document, dayNumber } from '../../shared/search/document.ts';
import { type Filters, type Found, find } from '../../shared/search/find.ts';
import { parseWords } from '../../shared/search/parse-words.ts';
import { openSegment, type Segment } from '../../shared/search/segment.ts';

export interface Made {
  readonly id: string;
  readonly title?: string;
  readonly text?: string;
  readonly language?: string;
  readonly day?: string;
  readonly facets?: Document['facets'];
}

/** A segment over invented articles. */
export async function segmentOf(articles: readonly Made[]): Promise<Segment> {
  async function* documents(): AsyncGenerator<Document> {
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
  const bytes = await buildSegment(documents());
  return openSegment((at, length) => bytes.subarray(at, at + length));
}

/** What is found for words as somebody types them, best first. */
export function ask(
  segments: readonly Segment[],
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
  const found = find(segments, {
    ...(wanted && { wanted }),
    filters: more.filters ?? {},
    ...(more.since && { since: dayNumber(more.since) }),
    ...(more.until && { until: dayNumber(more.until) }),
    sort: more.sort ?? 'relevance',
    limit: 100,
  });
  return { ...found, ids: found.hits.map(({ id }) => id.replace(/\.+$/, '')) };
}
