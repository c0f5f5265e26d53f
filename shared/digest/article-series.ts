import type { DigestArticle } from './digest.ts';
import { type SeriesKind, seriesId, type Tally } from './series.ts';

interface Named {
  readonly kind: SeriesKind;
  readonly id: string;
  readonly label: string;
}

/** The series that an article counts in, and how readers name each; themes have their names elsewhere. */
export function seriesOf(
  { themes, sdgs, places }: DigestArticle,
  groupOf: (theme: string) => string | undefined,
): ReadonlyMap<string, Named> {
  const named = [...new Set(themes.flatMap(({ id }) => groupOf(id) ?? []))].map((group) => ({
    kind: 'group' as const,
    id: group,
    label: group,
  }));
  const goals = sdgs.map((goal) => ({ kind: 'goal' as const, id: goal, label: `Goal ${goal}` }));
  const countries = places.flatMap(({ country }) =>
    country ? [{ kind: 'country' as const, id: country, label: countryName(country) }] : [],
  );
  const cities = places.flatMap(({ id, name, precision }) =>
    precision === 'city' ? [{ kind: 'city' as const, id, label: name }] : [],
  );
  return new Map([...named, ...goals, ...countries, ...cities].map((one) => [seriesId(one.kind, one.id), one]));
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
}

/** The week's articles as tallies, by the network that carried each first. */
export function talliesOf(
  week: string,
  articles: readonly DigestArticle[],
  groupOf: (theme: string) => string | undefined,
): readonly Tally[] {
  const keys = articles.flatMap((article) => {
    const network = article.sources[0] ?? '';
    const themes = article.themes.map(({ id }) => seriesId('theme', id));
    return ['all', ...new Set([...themes, ...seriesOf(article, groupOf).keys()])].map((series) => ({
      network,
      series,
    }));
  });
  return [...Map.groupBy(keys, ({ network, series }) => JSON.stringify([network, series])).values()].flatMap((own) =>
    own[0] ? [{ week, ...own[0], articles: own.length }] : [],
  );
}
