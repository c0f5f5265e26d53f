import type * as z from 'zod/mini';
import { articleKey } from '../../archive/keys.ts';
import { readManifest } from '../../archive/manifest.ts';
import { weekOfArticle } from '../../archive/row.ts';
import { Article } from '../../articles/article.ts';
import { facetKinds } from '../../search/document.ts';
import { extractFor } from '../../search/highlight.ts';
import { type FoundArticle, readTagged, searchArchive, storyOf, topCounts } from '../../search/search-archive.ts';
import { memberArticle, publicArticle } from '../article.ts';
import { whichOf } from '../asked.ts';
import { readSearchCursor, writeSearchCursor } from '../cursor.ts';
import { missing, tombstone } from '../gone.ts';
import { refuse } from '../problem.ts';
import { ArticlesQuery, NoQuery, SearchQuery } from '../queries.ts';
import type { ApiReach } from '../reach.ts';
import { type Reply, route } from '../route.ts';
import { MemberArticle, MemberSearchAnswer, maxPublicLetters, PublicArticle, SearchAnswer } from '../schemas.ts';
import { apiSettings } from '../settings.ts';

const refusals = [400, 410] as const;
const byDate = (query: z.output<typeof ArticlesQuery>) => ({ ...query, sort: 'date' as const });

/** Articles and searches, in both layers. */
export const articleRoutes = [
  route(
    {
      method: 'get',
      path: '/api/search',
      layer: 'public',
      summary: 'Finds articles',
      query: SearchQuery,
      answer: SearchAnswer,
      refusals,
    },
    ({ query, reach }) => found(query, reach, publicArticle),
  ),
  route(
    {
      method: 'get',
      path: '/api/articles',
      layer: 'public',
      summary: 'Articles, the newest first',
      query: ArticlesQuery,
      answer: SearchAnswer,
      refusals,
    },
    ({ query, reach }) => found(byDate(query), reach, publicArticle),
  ),
  route(
    {
      method: 'get',
      path: '/api/articles/{id}',
      layer: 'public',
      summary: 'An article, for ever under this address',
      query: NoQuery,
      answer: PublicArticle,
      refusals: [404, 410],
    },
    ({ path, reach }) => one(path['id'] ?? '', reach, publicArticle),
  ),
  route(
    {
      method: 'get',
      path: '/api/members/search',
      layer: 'members',
      summary: 'Finds articles, with texts and evidence',
      query: SearchQuery,
      answer: MemberSearchAnswer,
      refusals,
    },
    ({ query, reach }) => found(query, reach, memberArticle),
  ),
  route(
    {
      method: 'get',
      path: '/api/members/articles/{id}',
      layer: 'members',
      summary: 'An article with its text, evidence and provenance',
      query: NoQuery,
      answer: MemberArticle,
      refusals: [404, 410],
    },
    ({ path, reach }) => one(path['id'] ?? '', reach, memberArticle),
  ),
];

type Told = Pick<FoundArticle, 'tagged' | 'story' | 'extract'>;

/** What was found, as a layer tells it. */
async function found<T>(
  { cursor, sort, limit, ...query }: z.output<typeof SearchQuery>,
  reach: ApiReach,
  tell: (told: Told) => T,
) {
  const which = whichOf(query, reach.now());
  if ('complaint' in which) return refuse(400, which.complaint);
  const begun = cursor === undefined ? undefined : readSearchCursor(cursor);
  if (cursor !== undefined && !begun) return refuse(400, 'cursor: expected one that an answer gave');
  if (begun && sort === 'relevance' && begun.version !== ((await readManifest(reach)).search?.digest ?? ''))
    return refuse(410, 'The archive has changed since this list began. Begin again, or sort by date.');
  const after = begun && { after: begun.place };
  const result = await searchArchive(reach, { ...which, ...after, sort, limit, maxLetters: maxPublicLetters });
  const next = result.next && writeSearchCursor({ version: result.version, place: result.next });
  return {
    kind: 'data' as const,
    next,
    data: {
      total: result.total,
      articles: result.articles.map(tell),
      counts: Object.fromEntries(
        facetKinds.map((kind) => [kind, [...topCounts(result.counts, kind, apiSettings.mostCounts)]]),
      ),
      ...(next && { next }),
    },
  };
}

/** An article by its id; one that was taken down says when. */
async function one<T>(id: string, reach: ApiReach, tell: (told: Told) => T): Promise<Reply<T>> {
  if (!/^[0-9a-f]{8,64}$/.test(id)) return missing;
  const gone = await tombstone(id, reach);
  if (gone) return gone;
  const stored = await reach.get('archive', articleKey(id));
  const article = stored && Article.parse(JSON.parse(stored.text));
  const week = article && weekOfArticle(article, reach.zone);
  const tagged = week === undefined ? undefined : await readTagged(reach, { id, week });
  if (!tagged) return missing;
  const { text, language = 'und' } = tagged.article;
  const extract = extractFor(undefined, { text, language }, maxPublicLetters);
  return { kind: 'data', data: tell({ tagged, story: await storyOf(reach, tagged), extract }) };
}
