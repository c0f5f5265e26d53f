import { cannedQueries } from '../../shared/archive/canned-queries.ts';
import { viewsOver } from '../../shared/archive/views.ts';
import { weekColumns } from '../../shared/charts/week-columns.ts';
import { buildDigest } from '../../shared/digest/build-digest.ts';
import { wordFigure } from '../../shared/digest/figures.ts';
import type { ArticleView } from '../../shared/site/article-card.ts';
import { articlesPage } from '../../shared/site/digest/articles-page.ts';
import { figuresPage } from '../../shared/site/digest/figures-page.ts';
import { digestPage } from '../../shared/site/digest-page.ts';
import { digestsPage } from '../../shared/site/digests-page.ts';
import { errorPage } from '../../shared/site/error-page.ts';
import { homePage } from '../../shared/site/home-page.ts';
import { sqlPage } from '../../shared/site/members/sql-page.ts';
import { pageColours } from '../../shared/site/palette.ts';
import { searchPage } from '../../shared/site/search-page.ts';
import { sourcesPage } from '../../shared/site/sources-page.ts';
import { themePage } from '../../shared/site/theme-page.ts';
import { themesPage } from '../../shared/site/themes-page.ts';
import { article, sampleDigest, sampleInput } from '../digest/sample-week.ts';
import { hostileIssue, issue } from './formats/issues.ts';

export const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&\u0000\u0008`;

export const card: ArticleView = {
  url: 'https://ports.example/news/ramps',
  title: 'Quays without steps',
  language: 'en',
  organisations: [{ id: 'ports', name: 'Network of Port Cities' }],
  published: '2026-11-18',
  extract: 'Five ports rebuilt their quays.',
  tags: [{ id: 'disability', label: 'Persons with disabilities', evidence: ['wheelchair', 'steps', 'wheelchair'] }],
};

export const hostileCard: ArticleView = {
  url: 'javascript:alert(1)',
  title: hostile,
  language: hostile,
  organisations: [{ id: hostile, name: hostile }],
  published: hostile,
  extract: hostile,
  tags: [{ id: hostile, label: hostile, evidence: [hostile] }],
};

const hostileDigest = buildDigest({
  ...sampleInput,
  articles: [
    article({
      id: hostile,
      url: 'javascript:alert(1)',
      title: hostile,
      text: hostile,
      language: hostile,
      published: hostile,
    }),
    article({ id: 'none', url: hostile, title: hostile, language: hostile, themes: [] }),
  ],
  organisations: new Map([['north', hostile]]),
  themes: new Map([['housing', { label: hostile, group: hostile }]]),
  taxonomyVersion: hostile,
});
const noNews = buildDigest({ ...sampleInput, articles: [] });
const scarce = { ...issue, mentions: [] };
const themes = [{ id: 'housing', label: 'Right to housing', articles: 120 }];

/** Every page in every state it has. */
export const pages: Readonly<Record<string, string>> = {
  digest: digestPage(sampleDigest),
  'digest without news': digestPage(noNews),
  'hostile digest': digestPage(hostileDigest),
  'digest with everything': digestPage(issue),
  'its figures': figuresPage(issue),
  'articles behind a figure': articlesPage(issue, 'theme:housing') ?? '',
  'articles behind a hostile figure':
    articlesPage(hostileIssue, wordFigure(hostileIssue.newWords[0] ?? { word: '', language: '' })) ?? '',
  'articles that are counted and not named': articlesPage(scarce, 'theme:housing') ?? '',

  'hostile issue': digestPage(hostileIssue),
  home: homePage({ latest: sampleDigest, networks: { listed: 122, polled: 110 }, themes: 84 }),
  'home before the first digest': homePage({ networks: { listed: 1, polled: 1 }, themes: 1 }),
  'hostile home': homePage({ latest: hostileDigest, networks: { listed: 1, polled: 1 }, themes: 1 }),
  digests: digestsPage([sampleDigest, { ...sampleDigest, week: '2026-W46', headline: hostile }]),
  'no digests': digestsPage([]),
  themes: themesPage([
    { label: 'Rights frameworks', themes },
    { label: hostile, themes: [{ id: hostile, label: hostile, articles: 0 }] },
  ]),
  theme: themePage({
    id: 'housing',
    label: 'Right to housing',
    group: 'Rights',
    definition: 'A home.',
    series: {
      weeks: [
        { week: '2026-W46', articles: 0 },
        { week: '2026-W47', articles: 7 },
      ],
      chart: weekColumns({ past: [0], now: 7 }, pageColours),
      newest: { week: '2026-W47', articles: 7, expected: { low: 0, high: 1 }, verdict: 'up' },
    },
    total: 120,
    articles: [card, hostileCard],
  }),
  'theme of a week': themePage({
    id: 'housing',
    label: 'Right to housing',
    group: 'Rights',
    week: '2026-W47',
    total: 0,
    articles: [],
  }),
  sources: sourcesPage(
    [
      {
        id: 'north',
        name: 'League of Northern Municipalities',
        section: 'City networks',
        siteUrl: 'https://north.example/',
        country: 'Sweden',
        reading: { how: 'feed' },
        health: {
          isTroubled: true,
          reason: 'Not readable since 2026-11-20: the server answered 503.',
          lastSuccessAt: '2026-11-22T05:00:00Z',
        },
      },
      {
        id: 'ports',
        name: 'Port Cities',
        section: 'City networks',
        siteUrl: 'https://ports.example/',
        reading: { whyNot: 'Its robots.txt says no.' },
      },
      {
        id: 'hostile',
        name: hostile,
        section: hostile,
        siteUrl: 'javascript:alert(1)',
        country: hostile,
        reading: { how: hostile },
      },
      {
        id: 'odd',
        name: 'Odd',
        section: 'Odd',
        siteUrl: '',
        reading: { how: 'feed' },
        health: { isTroubled: false, reason: hostile, lastNewAt: hostile },
      },
    ],
    '2026-11-23T05:20:00Z',
  ),
  search: searchPage({ query: {}, themes }),
  'search that found': searchPage({
    query: { words: hostile, theme: 'housing', since: hostile, until: '2026-11-01' },
    themes,
    found: { total: 2, articles: [card, hostileCard] },
  }),
  'search that found nothing': searchPage({ query: { words: 'x' }, themes, found: { total: 0, articles: [] } }),
  'members, who asked': sqlPage({
    views: viewsOver([]),
    queries: cannedQueries.slice(0, 1),
    sql: hostile,
    answer: { kind: 'rows', columns: ['title', hostile], rows: [{ title: hostile, [hostile]: null }], isCut: true },
  }),
  'members, refused': sqlPage({ views: [], queries: [], sql: hostile, answer: { kind: 'refused', why: hostile } }),
  error: errorPage('not-found'),
};
