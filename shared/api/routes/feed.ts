import { html } from 'hono/html';
import { type FoundArticle, searchArchive } from '../../search/search-archive.ts';
import { whichOf } from '../asked.ts';
import { refuse } from '../problem.ts';
import { Which } from '../queries.ts';
import { route } from '../route.ts';
import { maxPublicLetters } from '../schemas.ts';

const entries = 50;

/** What a search finds as an Atom feed: a saved search that tells by itself when there is more. */
export const feedRoutes = [
  route(
    {
      method: 'get',
      path: '/api/feed',
      layer: 'public',
      summary: 'The newest articles that a search finds, as an Atom feed',
      query: Which,
      media: 'application/atom+xml',
      refusals: [400],
    },
    async ({ query, reach }) => {
      const which = whichOf(query, reach.now());
      if ('complaint' in which) return refuse(400, which.complaint);
      const { articles } = await searchArchive(reach, {
        ...which,
        sort: 'date',
        limit: entries,
        maxLetters: maxPublicLetters,
      });
      const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
      const words = new URLSearchParams(given).toString();
      const self = new URL(`/api/feed?${words}`, reach.publication.siteUrl).href;
      return {
        kind: 'file',
        type: 'application/atom+xml; charset=utf-8',
        body: `${await atom(self, words, articles)}`,
      };
    },
  ),
];

const atom = (self: string, words: string, articles: readonly FoundArticle[]) =>
  html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${self}</id>
<title>Articles: ${clean(decodeURIComponent(words.replaceAll('+', ' '))) || 'all'}</title>
<link rel="self" href="${self}"/>
<updated>${
    articles
      .map(({ tagged }) => tagged.article.foundAt)
      .toSorted()
      .at(-1) ?? '1970-01-01T00:00:00Z'
  }</updated>
${articles.map(
  ({ tagged: { article }, extract }) => html`<entry>
<id>urn:sha256:${article.id}</id>
<title>${clean(article.title)}</title>
<link href="${article.canonicalUrl}"/>
<author><name>${clean(article.sources.join(', '))}</name></author>
<updated>${article.foundAt}</updated>
<summary>${clean(extract.text)}</summary>
</entry>
`,
)}</feed>
`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML may not hold
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const clean = (text: string) => text.toWellFormed().replaceAll(forbidden, '');
