import { type Context, Hono } from 'hono';
import { whichOf } from '../api/asked.ts';
import { readSearchCursor, writeSearchCursor } from '../api/cursor.ts';
import { Which } from '../api/queries.ts';
import { readManifest } from '../archive/manifest.ts';
import { topCounts } from '../search/search-archive.ts';
import { taxonomy, themeById } from '../taxonomy/theme.ts';
import { languages } from '../text/languages.ts';
import { articlesFound } from './archive-views.ts';
import { errorPage } from './error-page.ts';
import { languageName } from './language.ts';
import { paths } from './paths.ts';
import { linkedFilters, type SearchQuery, type SearchView, searchPage } from './search-page.ts';
import type { SiteReach } from './site-reach.ts';

/** Themes that are shown beside what was found. */
const mostThemes = 8;

/** The page that searches. */
export const searchRoutes = new Hono<{ Bindings: SiteReach }>();

searchRoutes.get('/', async (context) => {
  const asked = askedOf(context);
  const { sort, cursor, ...which } = asked;
  const { q, ...others } = which;
  const query: SearchQuery = { ...others, ...(q && { words: q }), ...(sort && { sort }) };
  const show = (more: Partial<SearchView>) =>
    searchPage({ query, themes: taxonomy.themes, languages: languageChoices, ...more });
  if (Object.keys(which).length === 0) return context.html(show({}));
  const { theme } = query;
  if (theme && !themeById.has(theme)) return context.html(errorPage('bad-request'), 400);
  const question = whichOf(Which.parse(which), context.env.now());
  if ('complaint' in question) return context.html(show({ complaint: question.complaint }), 400);
  const begun = await placeOf(cursor, sort, context.env);
  const order = sort === 'date' || !q ? ('date' as const) : ('relevance' as const);
  const found = await articlesFound({ ...question, ...begun, sort: order }, context.env);
  const next = found.next && writeSearchCursor({ version: found.version, place: found.next });
  return context.html(
    show({
      found: {
        total: found.total,
        articles: found.articles,
        counts: topCounts(found.counts, 'theme', mostThemes).map(({ value, articles }) => ({
          id: value,
          label: themeById.get(value)?.label ?? value,
          articles,
          href: linkTo({ ...asked, cursor: '', theme: value }),
        })),
        ...(next && { next: linkTo({ ...asked, cursor: next }) }),
        feed: `/api/feed?${new URLSearchParams(which)}`,
        mail: `${paths.subscribeToSearch}?${new URLSearchParams(which)}`,
      },
    }),
  );
});

const languageChoices = languages.map((id) => ({ id, label: languageName(id) ?? id }));

function askedOf({ req }: Context): Readonly<Record<string, string>> {
  const names = ['q', 'theme', 'language', 'since', 'until', 'sort', 'cursor', ...linkedFilters];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = req.query(name)?.trim().slice(0, 200);
      return value ? [[name, value]] : [];
    }),
  );
}

/** Where the list goes on; from its beginning, where the archive has changed since. */
async function placeOf(cursor: string | undefined, sort: string | undefined, reach: SiteReach) {
  const begun = cursor === undefined ? undefined : readSearchCursor(cursor);
  if (!begun) return {};
  const isOfNow = begun.version === (await readManifest(reach)).search?.digest;
  return sort === 'date' || isOfNow ? { after: begun.place } : {};
}

function linkTo(query: Readonly<Record<string, string>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  return `${paths.search}?${new URLSearchParams(given)}`;
}
