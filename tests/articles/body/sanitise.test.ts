import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitise } from '../../../shared/articles/body/sanitise.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';
import { isHarmless } from '../harmless.ts';
import { vectors } from '../xss-vectors.ts';

const absolute = (address: string) => {
  const url = URL.parse(address, 'https://city.example/news/');
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};
const clean = (html: string) => sanitise(readPage(html).body, absolute);

test('keeps paragraphs, headings, lists, quotes, tables and links, and makes addresses whole', () => {
  const html =
    '<h2>Rents</h2><p>A <b>home</b>, <a href="../a?b=1&c=2" target=_blank onclick=x()>they say</a>.</p><ul><li>One</li></ul>';
  expect(clean(html)).toBe(
    '<h2>Rents</h2><p>A <b>home</b>, <a href="https://city.example/a?b=1&amp;c=2">they say</a>.</p><ul><li>One</li></ul>',
  );
});

test('of everything else only the text', () => {
  expect(clean('<div class=x style="y"><font color=red>One</font> <marquee>two</marquee></div>').trim()).toBe(
    'One two',
  );
});

test.each(vectors)('lets nothing run: %s', (html) =>
  expect(isHarmless(clean(`<p>before</p>${html}<p>after</p>`))).toBe(true),
);

test('lets nothing run, whatever the markup', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<a href="',
      '<p ',
      'onclick=',
      '">',
      "'",
      '<script>',
      '</',
      '>',
      'javascript:',
      '<svg/',
      '&lt;',
      '&quot;',
      '<li',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(isHarmless(clean(pieces.join('')))).toBe(true);
    }),
  );
});
