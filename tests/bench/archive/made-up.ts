import type { TaggedArticle } from '../../../shared/archive/tagged.ts';
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

export const idOf = (n: number) => n.toString(16).padStart(32, '0');
export const numberOf = (id: string) => Number.parseInt(id, 16);
const chancesOf = (n: number) => chances(Math.imul(n + 1, 0x9e3779b1));

/** The day of an invented article: some day of ten years; later years have more. */
function dayFrom(chance: () => number): string {
  return new Date(firstDay + Math.floor(Math.sqrt(chance()) * days) * 86_400_000).toISOString().slice(0, 10);
}
export const weekOfMadeUp = (n: number) => weekOf(dayFrom(chancesOf(n)), 'Europe/Brussels');
/** The story an article belongs to, for one in ten. */
export const storyOf = (n: number) => (n % 10 === 3 ? idOf(n - (n % 40)) : undefined);

/** The invented article of a number: about one to four themes, in one of ten languages. */
export function madeUp(n: number): TaggedArticle {
  const chance = chancesOf(n);
  const day = dayFrom(chance);
  const one = <T>(from: readonly T[]): T | undefined => from[skewed(chance, from.length)];
  const language = one(detectableLanguages) ?? 'en';
  const themes = [...new Set(Array.from({ length: 1 + Math.floor(chance() * 3) }, () => one(taxonomy.themes)))].filter(
    (theme) => theme !== undefined,
  );
  const country = one(countries) ?? 'ES';
  const source = one(registry.sources);
  const sentence = sentences(chance, language, themes);
  const text = Array.from(
    { length: 8 + Math.floor(chance() * 8) },
    () => `${sentence(8 + Math.floor(chance() * 14))}.`,
  );
  const whole = text.join(' ');
  const url = `https://${source?.id ?? 'none'}.example/news/${n}`;
  const seen = { start: 0, end: 4, text: whole.slice(0, 4) };
  return {
    week: weekOf(day, 'Europe/Brussels'),
    article: {
      id: idOf(n),
      url,
      canonicalUrl: url,
      foundAs: idOf(n),
      sources: source ? [source.id] : [],
      title: sentence(7),
      authors: [],
      published: { value: day, precision: 'day', evidence: 'made up' },
      language,
      text: whole,
      excerpt: whole.slice(0, 200),
      links: [],
      events: [],
      evidence: {},
      extractor: 'made-up',
      foundAt: `${day}T10:00:00Z`,
      fetchedAt: `${day}T10:05:00Z`,
      textFrom: 'page',
      ...(chance() < 0.2 && { licence: 'https://creativecommons.org/licenses/by/4.0/' }),
    },
    tags: {
      language,
      taxonomyVersion: taxonomy.version,
      taggerVersion: 'made-up',
      themes: themes.map(({ id }) => ({ id, score: 0.8, evidence: [seen] })),
      sdgs: chance() < 0.3 ? [{ goal: String(1 + skewed(chance, 17)), score: 0.8, evidence: [seen] }] : [],
      places: [
        { id: country, name: country, country, precision: 'country', ...seen },
        { id: String(skewed(chance, 3_000)), name: 'Some city', country, precision: 'city', lat: 1, lon: 1, ...seen },
      ],
      organisations: source ? [{ id: source.id, name: source.organisation, ...seen }] : [],
    },
  };
}

type Theme = (typeof taxonomy.themes)[number];

/** Sentences of frequent and rare words, one in seventeen of them a term of the themes. */
function sentences(chance: () => number, language: (typeof detectableLanguages)[number], themes: readonly Theme[]) {
  const terms = themes
    .flatMap(({ terms: all, names }) => [...(all[language] ?? []), ...names])
    .map((term) => term.replaceAll(/[*~=]/g, ''));
  const fillers = fillersOf(language);
  const word = () =>
    terms.length > 0 && chance() < 0.06
      ? (terms[Math.floor(chance() * terms.length)] ?? '')
      : (fillers[skewed(chance, fillers.length)] ?? '');
  return (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
