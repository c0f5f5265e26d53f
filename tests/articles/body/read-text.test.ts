import { describe, expect, test } from 'vitest';
import { readText } from '../../../shared/articles/body/read-text.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';
import { pageOf, story } from '../page-of.ts';

const title = 'Free advice for tenants';
const read = (body: string) => readText(readPage(pageOf({ title, body })), title);
const inArticle = (extra: string) => read(`<article><h1>${title}</h1>${story(1, 3)}${extra}${story(4, 6)}</article>`);

const firstWords = (html: string) =>
  html
    .replace(/<[^>]+>/g, '\n')
    .trim()
    .split('\n')[0] ?? '';

describe('what stands beside the article is left out, and the rule says why', () => {
  test.each([
    ['nav', '<nav><a href=/a>Home</a> <a href=/b>Mayor</a></nav>'],
    ['share', '<div class="share-buttons">Share this on Mastodon</div>'],
    ['newsletter', '<div id="newsletter-signup">Get our letter every week. Enter your address.</div>'],
    ['related', '<div class="related-posts"><h3>More</h3><a href=/x>Another story</a></div>'],
    ['consent', '<div id="cookie-banner">We use cookies. Accept all of them.</div>'],
    [
      'comments',
      '<section id="comments"><p>I for one do not agree with any of this, and I will say so in a long comment here.</p></section>',
    ],
    ['author', '<div class="author-bio">Ana Ruiz writes about housing for the Harbour Post.</div>'],
    ['tags', '<p class="tags-links">Tagged housing, rents</p>'],
    ['hidden', '<div style="display: none">Nobody sees this line.</div>'],
    ['figcaption', '<figure><img src=a.jpg><figcaption>The town hall at night. Photo: T. Ek</figcaption></figure>'],
    ['aside', '<aside>The council has 41 seats.</aside>'],
    ['form', '<form>Your question <input name=q></form>'],
    ['advert', '<div class="ad-slot">Buy a boat today</div>'],
    ['pointer', '<p>Read more: <a href=/x>How rents rose in ten years</a></p>'],
    ['ask', '<p><a href=/join>Subscribe to our letter today</a></p>'],
    ['label', '<p>Advertisement</p>'],
    ['rights', '<p>© 2026 Harbour Post. All rights reserved.</p>'],
  ])('%s', (rule, html) => {
    const { text, dropped } = inArticle(html);
    const words = firstWords(html);
    expect(dropped.find((block) => block.text.includes(words))?.rule).toBe(rule);
    expect(text).not.toContain(words);
    expect(text.match(/Paragraph/g)).toHaveLength(6);
  });
});

describe('what only looks like it stays', () => {
  test.each([
    ['a heading whose id is made of its words', '<h2 id="related-comments">Comments on related cookies</h2>'],
    [
      'an answer that unfolds',
      '<h3><button>Who pays?</button></h3><div hidden><p>The city pays for the first two hours of advice. After that the fee depends on what a household earns in a year.</p></div>',
    ],
    ['a list', '<ul><li>Bring your contract</li><li>Bring your last bill</li></ul>'],
    ['a quote', '<blockquote>A home is a right, not a favour.</blockquote>'],
    ['a table', '<table><tr><td>2025</td><td>1,204 tenants</td></tr></table>'],
    [
      'a link in the middle of a sentence',
      '<p>The rules are in <a href=/law>the city’s housing law of 2019</a>, which the court upheld.</p>',
    ],
    [
      'a sentence that asks',
      '<p>Need help with rent? The office has opened its doors again, on Mondays and on Fridays.</p>',
    ],
  ])('%s', (_, html) => {
    expect(inArticle(html).text).toContain(firstWords(html));
  });

  test('the article, though its box is called sidebar', () => {
    expect(
      read(`<div class="page sidebar-right">${story()}</div><div class=x>Imprint</div>`).text.match(/Paragraph/g),
    ).toHaveLength(6);
  });

  test('the article of a page that is one form', () => {
    expect(
      read(`<form id=aspnetForm><div>${story()}</div><input name=x></form>`).text.match(/Paragraph/g),
    ).toHaveLength(6);
  });
});

test('the headline, the byline and the time it takes to read are no text', () => {
  const { text } = read(
    `<article><h1>${title}</h1><p>By Ana Ruiz</p><p>5 November 2026</p><p>4 min read</p>${story()}</article>`,
  );
  expect(text.startsWith('Paragraph 1')).toBe(true);
});

test('an article in sections is read whole', () => {
  const section = (n: number) =>
    `<div class=row><div class=col><div class=text><h2>Part ${n}</h2>${story(1, 3).replaceAll('Paragraph', `Part ${n}, paragraph`)}</div></div></div>`;
  const { text } = read(`<article><div>${section(1)}${section(2)}${section(3)}</div></article>`);
  for (const n of [1, 2, 3]) expect(text).toContain(`Part ${n}, paragraph 3`);
});

test('a text that stands there for phones once more is read once', () => {
  const { text, dropped } = read(
    `<article><div class=wide>${story()}</div><div class=phone>${story()}</div></article>`,
  );
  expect(text.match(/Paragraph/g)).toHaveLength(6);
  expect(dropped.filter(({ rule }) => rule === 'repeated')).toHaveLength(6);
});

test('what follows the heading of related stories at the end is left out', () => {
  const teasers =
    '<h3>You might also like</h3><ul><li><a href=/1>Rents fall in the old town</a></li><li><a href=/2>New trams for the harbour</a></li></ul>';
  expect(read(`<div class=text>${story()}${teasers}</div>`).text).not.toMatch(/like|trams/);
});

test('a heading ahead of the text stays, also where it begins like a line about the article', () => {
  for (const heading of ['Section 12 of the law', 'Stand with tenants', 'Views of the harbour'])
    expect(read(`<article><h1>${title}</h1><h2>${heading}</h2>${story()}</article>`).text).toContain(heading);
});
