import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../../shared/articles/page/read-page.ts';
import { articleSettings } from '../../../shared/articles/settings.ts';

const text = (html: string) => readPage(html).body.textContent;

describe('a page is read', () => {
  test('with its title, language, base, metas, links, JSON-LD and data for programs', () => {
    const page = readPage(`<html lang=ca><head><title> Drets  a la
      ciutat </title><base href="/ca/"><meta property="OG:Title" content=" Drets "><meta name=empty>
      <link rel=canonical href=/a><script type="application/ld+json">{"a":1}</script><script id=state type="application/json">{"b":2}</script></head><body class=post>x</body>`);
    expect(page).toMatchObject({
      title: 'Drets a la ciutat',
      language: 'ca',
      base: '/ca/',
      metas: [{ name: 'og:title', content: 'Drets' }],
      links: [{ rel: 'canonical', href: '/a' }],
      jsonLd: ['{"a":1}'],
      states: ['{"b":2}'],
    });
    expect(page.body.className).toBe('post');
    expect(page.body.textContent.trim()).toBe('x');
  });

  test('without scripts, styles, drawings and fields to choose from', () => {
    expect(
      text('a<script>1<b>2</b></script>b<style>p{}</style>c<svg><title>d</title></svg><select><option>e</select>f'),
    ).toBe('abcf');
  });

  test('with the space that a browser shows, but as written inside pre', () => {
    expect(text('<p>a\n   b</p><pre>c\n   d</pre>')).toBe('a bc\n   d');
  });

  test('with entities decoded once', () =>
    expect(text('<p>Fish &amp; chips &amp;amp; peas</p>')).toBe('Fish & chips &amp; peas'));

  test('when paragraphs and items do not end', () => {
    const page = readPage('<ul><li>one<li>two</ul><p>three<p>four');
    expect(page.body.children.map(({ localName, children }) => [localName, children.length])).toEqual([
      ['ul', 2],
      ['p', 0],
      ['p', 0],
    ]);
  });

  test('when there are two bodies, or none', () => {
    expect(text('<body>one</body><body>two</body>three')).toBe('onetwothree');
    expect(text('just words')).toBe('just words');
  });

  test('only so deep and so far', () => {
    const page = readPage('<div>'.repeat(1000) + 'x'.repeat(10));
    let depth = 0;
    for (let at = page.body.firstElementChild; at; at = at.firstElementChild) depth++;
    expect(depth).toBeLessThanOrEqual(articleSettings.maxDepth + 2);
    expect(readPage('<p>x</p>'.repeat(articleSettings.maxElements + 50)).body.children.length).toBe(
      articleSettings.maxElements,
    );
  });

  test('whatever the markup', () => {
    const piece = fc.oneof(
      fc.constantFrom('<p>', '</p>', '<div', '>', '</', '<!--', '-->', '"', '<table>', '<svg>', '<title>', '&#x'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof text(pieces.join(''))).toBe('string');
      }),
    );
  });
});
