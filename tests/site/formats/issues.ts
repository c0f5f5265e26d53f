import { buildDigest } from '../../../shared/digest/build-digest.ts';
import type { Digest, DigestArticle } from '../../../shared/digest/digest.ts';
import { article, sampleDigest, sampleInput } from '../../digest/sample-week.ts';

export const siteUrl = 'https://monitor.example/';

/** What must stay text everywhere. */
export const hostile = `R&D <script>x</script> ]]> [a](javascript:1) "quoted"\u0000\u000b\uffff \ud800;,\\n`;

const events = [
  {
    name: 'Assembly of cities; second day, with “guests”',
    start: '2026-12-01',
    end: '2026-12-03',
    place: 'Malmö, Stadshuset',
  },
  {
    name: 'Training for clerks',
    start: '2026-12-04T09:30+01:00',
    end: '2026-12-04T12:00+01:00',
    url: 'https://north.example/training',
  },
  { name: 'Open evening', start: '2026-12-05T19:00' },
  { name: hostile, start: '2026-12-06', place: hostile },
];

const places: Readonly<Record<string, DigestArticle['places']>> = {
  evictions: [
    { id: 'malmo', name: 'Malmö', country: 'SE', precision: 'city' },
    { id: 'oulu', name: 'Oulu', country: 'FI', precision: 'city' },
  ],
  ramps: [{ id: 'oulu', name: 'Oulu', country: 'FI', precision: 'city' }],
  lake: [{ id: 'bolivia', name: 'Bolivia', country: 'BO', precision: 'country' }],
};

/** The sample week with events, networks that have feeds, and a correction. */
export const issue: Digest = {
  ...buildDigest({
    ...sampleInput,
    articles: sampleInput.articles.map((one) => ({
      ...one,
      ...(one.id === 'evictions' && { events }),
      places: places[one.id] ?? [],
    })),
    addresses: new Map([
      ['north', { siteUrl: 'https://north.example/', feedUrl: 'https://north.example/feed?a=1&b=2', language: 'sv' }],
      ['ports', { siteUrl: 'https://ports.example/' }],
    ]),
  }),
  newWords: [{ word: 'rentbank', language: 'sv', score: 3.1, articleIds: ['evictions', 'levant'] }],
  pairs: [{ themes: ['housing', 'participation'], usual: 0.4, articleIds: ['evictions', 'rent-two', 'rent-six'] }],
  corrections: [{ at: '2026-11-25T10:00:00.000Z', by: 'Ada', text: 'Eleven towns, not twelve.' }],
};
export const earlier: Digest = { ...sampleDigest, week: '2026-W46' };

export const hostileIssue: Digest = {
  ...buildDigest({
    ...sampleInput,
    articles: [
      article({ id: 'x', url: 'javascript:alert(1)', title: hostile, text: hostile, language: hostile, events }),
    ],
    organisations: new Map([['north', hostile]]),
  }),
  newWords: [{ word: hostile, language: hostile, score: 3, articleIds: ['x'] }],
  pairs: [{ themes: [hostile, 'housing'], usual: 1, articleIds: ['x'] }],
  headline: hostile,
  introduction: hostile,
};
