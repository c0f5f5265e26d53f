import fc from 'fast-check';
import { vectors } from '../../articles/xss-vectors.ts';

/** One in so many inputs is a whole real page, torn; the others are small. */
const realOneIn = 5;

const scrap = fc.oneof(
  fc.constantFrom(...vectors),
  fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<p',
    '"',
    "'",
    '<!--',
    '-->',
    '<svg>',
    '<math>',
    '<table><tr><td>',
    '</table>',
    '<script>',
    '</script>',
    '<style>',
    '<title>',
    '<template>',
    '<a href="',
    ' onclick=x ',
    '\0',
    '&#x',
    '&lt;',
    '<![CDATA[',
    '<h1>',
    '<ol><li>',
    '<time datetime="',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant(
    '<p>The council of Harbour City voted on Tuesday to give every tenant free legal advice, and the mayor said that a home is a right, not a favour.</p>',
  ),
);
const small = fc.array(scrap, { minLength: 1, maxLength: 60 }).map((scraps) => scraps.join(''));
const cuts = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3000), scrap), {
  minLength: 1,
  maxLength: 20,
});

/** Pages of broken and hostile markup, and real ones torn apart and put together wrongly; the same for the same seed. */
export function* hostilePages(count: number, seed: number, real: readonly string[]): Generator<string> {
  const smalls = fc.sample(small, { seed, numRuns: count });
  const torn = fc.sample(cuts, { seed, numRuns: Math.ceil(count / realOneIn) });
  for (let index = 0; index < count; index++) {
    const page = index % realOneIn === 0 ? real[(index / realOneIn) % Math.max(1, real.length)] : undefined;
    yield page === undefined ? (smalls[index] ?? '') : tear(page, torn[index / realOneIn] ?? []);
  }
}

const tear = (page: string, places: readonly (readonly [number, number, string])[]) =>
  places.reduce((html, [at, length, junk]) => {
    const from = Math.floor(at * html.length);
    return html.slice(0, from) + junk + html.slice(from + length);
  }, page);
