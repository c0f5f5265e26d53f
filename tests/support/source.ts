import type { Source } from '../../shared/sources/source.ts';

/** An invented network, as the registry would have it. */
export const lindow: Source = {
  id: 'lindow',
  organisation: 'Port Lindow',
  site: 'https://lindow.example/',
  hints: { feeds: [], news: [], sitemaps: [] },
  languages: ['en'],
  scope: 'invented',
  kind: 'news-source',
  themes: [],
  poll: { how: 'feed', url: 'https://lindow.example/feed' },
};
