import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitise } from '../../../shared/articles/body/sanitise.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';

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

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java&#x0A;script:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<p onmouseover="alert(1)">x</p>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form action="https://evil.example"><input name=password></form>',
  '<style>@import "https://evil.example"</style>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<a href="https://city.example/&quot; onclick=&quot;alert(1)">x</a>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<base href="https://evil.example"><meta http-equiv=refresh content="0;url=https://evil.example">',
  '<object data="x.swf"></object><embed src=x>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<template><script>alert(1)</script></template>',
  '<a href="//evil.example" ping="//spy.example">x</a>',
])('lets nothing run: %s', (html) => expect(isHarmless(clean(`<p>before</p>${html}<p>after</p>`))).toBe(true));

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

/** Every tag is one that may stand there, without attributes but a link's http address. */
function isHarmless(html: string): boolean {
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return tags.every((tag) =>
    /^<\/?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|b|i|sub|sup|q|cite|abbr|dl|dt|dd|table|thead|tbody|tfoot|tr|th|td|br|hr|a)>$|^<a href="https?:\/\/[^"<>\s]*">$/.test(
      tag,
    ),
  );
}
