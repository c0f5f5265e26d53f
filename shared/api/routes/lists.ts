import * as z from 'zod/mini';
import { readManifest } from '../../archive/manifest.ts';
import { dayText, noDay } from '../../search/document.ts';
import { find } from '../../search/find.ts';
import { topCounts } from '../../search/search-archive.ts';
import { countByWeek, storiesOf } from '../../search/series.ts';
import { placeById } from '../../taxonomy/places/gazetteer.ts';
import { taxonomy } from '../../taxonomy/theme.ts';
import { whichOf } from '../asked.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { refuse } from '../problem.ts';
import { limit, TrendsQuery, text, Which, which } from '../queries.ts';
import type { ApiReach } from '../reach.ts';
import { route } from '../route.ts';
import { next, TrendsAnswer } from '../schemas.ts';

const day = z.nullable(z.string());
const StoriesAnswer = z.object({
  stories: z.array(z.object({ id: z.string(), articles: z.int(), firstDay: day, lastDay: day })),
  next,
});
const ThemesAnswer = z.object({
  themes: z.array(z.object({ id: z.string(), label: z.string(), group: z.string(), articles: z.int() })),
});
const PlacesAnswer = z.object({
  countries: z.array(z.object({ id: z.string(), name: z.string(), articles: z.int() })),
  cities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      country: z.nullable(z.string()),
      lat: z.nullable(z.number()),
      lon: z.nullable(z.number()),
      articles: z.int(),
    }),
  ),
});
const SourcesAnswer = z.object({
  sources: z.array(
    z.object({ id: z.string(), organisation: z.string(), scope: z.string(), polled: z.boolean(), articles: z.int() }),
  ),
});
const StoryCursor = z.tuple([z.int(), z.string().check(z.maxLength(64))]);
const mostCities = 200;

/** What articles are about and where they come from, counted over all or over those that a search finds. */
export const listRoutes = [
  route(
    {
      method: 'get',
      path: '/api/stories',
      layer: 'public',
      summary:
        'Stories that several articles tell, the one that began last first; their articles: /api/search?story=ID',
      query: z.strictObject({ ...which, limit, cursor: z.optional(text) }),
      answer: StoriesAnswer,
      refusals: [400],
    },
    async ({ query: { limit: most, cursor, ...query }, reach }) => {
      const asked = whichOf(query, reach.now());
      if ('complaint' in asked) return refuse(400, asked.complaint);
      const after = cursor === undefined ? undefined : readCursor(cursor, StoryCursor);
      if (cursor !== undefined && !after) return refuse(400, 'cursor: expected one that an answer gave');
      const all = storiesOf(await indexOf(reach), asked);
      const left = after
        ? all.filter(({ firstDay, story }) => firstDay < after[0] || (firstDay === after[0] && story > after[1]))
        : all;
      const stories = left.slice(0, most);
      const last = stories.at(-1);
      const goesOn = left.length > most && last ? writeCursor([last.firstDay, last.story]) : undefined;
      return {
        kind: 'data',
        next: goesOn,
        data: {
          stories: stories.map(({ story, articles, firstDay, lastDay }) => ({
            id: story,
            articles,
            firstDay: written(firstDay),
            lastDay: written(lastDay),
          })),
          ...(goesOn && { next: goesOn }),
        },
      };
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/themes',
      layer: 'public',
      summary: 'The themes, with how many articles each has',
      query: Which,
      answer: ThemesAnswer,
      refusals: [400],
    },
    async ({ query, reach }) => {
      const counts = await countsFor(query, reach);
      if ('kind' in counts) return counts;
      const of = mapOf(topCounts(counts, 'theme', Number.POSITIVE_INFINITY));
      return {
        kind: 'data',
        data: {
          themes: taxonomy.themes.map(({ id, label, group }) => ({ id, label, group, articles: of.get(id) ?? 0 })),
        },
      };
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/places',
      layer: 'public',
      summary: `The countries, and the ${mostCities} cities that most articles name`,
      query: Which,
      answer: PlacesAnswer,
      refusals: [400],
    },
    async ({ query, reach }) => {
      const counts = await countsFor(query, reach);
      if ('kind' in counts) return counts;
      const countryNames = new Intl.DisplayNames('en', { type: 'region' });
      return {
        kind: 'data',
        data: {
          countries: topCounts(counts, 'country', 300).map(({ value, articles }) => ({
            id: value,
            name: nameOf(countryNames, value),
            articles,
          })),
          cities: topCounts(counts, 'city', mostCities).map(({ value, articles }) => {
            const place = placeById(value);
            return {
              id: value,
              name: place?.name ?? value,
              country: place?.country ?? null,
              lat: place?.lat ?? null,
              lon: place?.lon ?? null,
              articles,
            };
          }),
        },
      };
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/sources',
      layer: 'public',
      summary: 'The sources, with how many articles each has',
      query: Which,
      answer: SourcesAnswer,
      refusals: [400],
    },
    async ({ query, reach }) => {
      const counts = await countsFor(query, reach);
      if ('kind' in counts) return counts;
      const of = mapOf(topCounts(counts, 'source', Number.POSITIVE_INFINITY));
      const sources = reach.registry.sources.map(({ id, organisation, scope, poll }) => ({
        id,
        organisation,
        scope,
        polled: poll.how !== 'none',
        articles: of.get(id) ?? 0,
      }));
      return { kind: 'data', data: { sources } };
    },
  ),
  route(
    {
      method: 'get',
      path: '/api/trends',
      layer: 'public',
      summary: 'Articles by week and theme, or by week and another kind of tag, over all years',
      query: TrendsQuery,
      answer: TrendsAnswer,
      refusals: [400],
    },
    async ({ query: { by, ...query }, reach }) => {
      const asked = whichOf(query, reach.now());
      if ('complaint' in asked) return refuse(400, asked.complaint);
      const weeks = countByWeek(await indexOf(reach), asked, by);
      return { kind: 'data', data: { weeks: weeks.filter(({ week }) => week !== 'undated') } };
    },
  ),
];

const indexOf = async (reach: ApiReach) => reach.search.open((await readManifest(reach)).search, reach);

async function countsFor(query: z.output<typeof Which>, reach: ApiReach) {
  const asked = whichOf(query, reach.now());
  if ('complaint' in asked) return refuse(400, asked.complaint);
  return find(await indexOf(reach), { ...asked, sort: 'date', limit: 0 }).counts;
}

const mapOf = (counts: ReturnType<typeof topCounts>) => new Map(counts.map(({ value, articles }) => [value, articles]));
const written = (number: number) => (number === noDay ? null : dayText(number));

function nameOf(names: Intl.DisplayNames, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
