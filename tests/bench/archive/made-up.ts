import type { ArticleRow } from '../../../shared/archive/row.ts';
import { weekOf } from '../../../shared/archive/week.ts';
import { registry } from '../../../shared/sources/registry.ts';
import { taxonomy } from '../../../shared/taxonomy/theme.ts';
import { detectableLanguages, fillersOf } from './vocabulary.ts';

/** Numbers that look random and are the same every time. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Few things are frequent and many are rare: rank r has a share of about 1/r. */
const skewed = (chance: () => number, n: number) =>
  Math.min(n - 1, Math.floor(Math.exp(chance() * Math.log(n + 1))) - 1);

const countries =
  'ES FR DE IT PT NL SE KR US BR AR MX CO CL UY ZA KE SN MA LB TR GB IE BE AT CH PL CZ GR CA AU JP ID IN'.split(' ');
const firstDay = Date.parse('2017-01-02T00:00:00Z');
const days = 3_620;

/** An invented article about one to four themes, in one of ten languages, some day of ten years; later years have more. */
export function madeUpRow(n: number, chance: () => number): ArticleRow {
  const language = detectableLanguages[skewed(chance, detectableLanguages.length)] ?? 'en';
  const themes = [
    ...new Set(
      Array.from(
        { length: 1 + Math.floor(chance() * 3) },
        () => taxonomy.themes[skewed(chance, taxonomy.themes.length)],
      ),
    ),
  ].filter((theme) => theme !== undefined);
  const country = countries[skewed(chance, countries.length)] ?? 'ES';
  const day = new Date(firstDay + Math.floor(Math.sqrt(chance()) * days) * 86_400_000).toISOString().slice(0, 10);
  const source = registry.sources[skewed(chance, registry.sources.length)]?.id ?? 'none';
  const terms = themes
    .flatMap(({ terms: all, names }) => [...(all[language] ?? []), ...names])
    .map((term) => term.replaceAll(/[*~=]/g, ''));
  const words = fillersOf(language);
  const word = () =>
    terms.length > 0 && chance() < 0.06
      ? (terms[Math.floor(chance() * terms.length)] ?? '')
      : (words[skewed(chance, words.length)] ?? '');
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const text = Array.from(
    { length: 8 + Math.floor(chance() * 8) },
    () => `${sentence(8 + Math.floor(chance() * 14))}.`,
  ).join(' ');
  const id = n.toString(16).padStart(32, '0');
  return {
    id,
    events: [],
    week: weekOf(day, 'Europe/Brussels'),
    story:
      chance() < 0.1
        ? Math.floor(n / 40)
            .toString(16)
            .padStart(32, '0')
        : id,
    url: `https://${source}.example/news/${n}`,
    title: sentence(7),
    sources: [source],
    language,
    published: day,
    published_precision: 'day',
    day,
    found_at: `${day}T10:00:00Z`,
    fetched_at: `${day}T10:05:00Z`,
    authors: [],
    licence: chance() < 0.2 ? 'https://creativecommons.org/licenses/by/4.0/' : undefined,
    excerpt: text.slice(0, 200),
    text,
    text_from: 'page',
    themes: themes.map(({ id: theme }) => ({
      id: theme,
      score: 0.8,
      evidence: [{ start: 0, end: 4, text: text.slice(0, 4) }],
    })),
    sdgs: [],
    places: [{ id: country, name: country, country, precision: 'country' }],
    organisations: [],
    theme_ids: themes.map(({ id: theme }) => theme),
    countries: [country],
    cities: [],
    organisation_ids: [],
    taxonomy_version: taxonomy.version,
    tagger_version: 'made-up',
    extractor: 'made-up',
    raw: undefined,
  };
}
