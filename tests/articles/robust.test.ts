import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../shared/articles/extract.ts';
import { pageOf, story } from './page-of.ts';

const extract = (html: string) =>
  extractArticle({ html, url: 'https://city.example/news/a', fetchedAt: new Date('2026-11-23') });
const page = pageOf();

describe('within two seconds, whatever comes:', () => {
  test.each([
    ['a million open elements', '<div>'.repeat(1_000_000)],
    ['a hundred thousand tables in each other', `${'<table><tr><td>'.repeat(100_000)}${story()}`],
    ['long text in deep elements', '<div class=c>'.repeat(190) + story().repeat(4000)],
    [
      'many small elements in deep ones',
      '<div class=c>'.repeat(190) + '<div>some words, as it goes.</div>'.repeat(60_000),
    ],
    ['a title without end', `<title>${'word '.repeat(400_000)}</title><h1>${'word '.repeat(400_000)}</h1>${page}`],
    ['a class without end', `<div class="${'a_'.repeat(1_000_000)}">${page}`],
    ['nothing but <', '<'.repeat(4_000_000)],
    ['nothing but space', ' \t\n'.repeat(1_500_000) + page],
    ['a comment without end', `${page}<!--${'x'.repeat(4_000_000)}`],
    ['a million line breaks', page + '<br>'.repeat(1_000_000)],
    ['dates upon dates', page + '<span class=date>12 May 2020 - </span>'.repeat(60_000)],
    ['digits upon digits', `${page}<p>${'12/'.repeat(1_000_000)}`],
    ['JSON in JSON', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${page}`],
    ['scripts of data that never end', `${page}${'<script type=application/json>'.repeat(100_000)}`],
    [
      'a headline, and scripts of data that never end',
      `<title>Rent</title><h1>Rent</h1>${'<script type=application/json>'.repeat(100_000)}`,
    ],
    [
      'fifty thousand scripts of data',
      `<title>Free advice for tenants</title>${'<script type="application/json">{"title":"Free advice for tenants"}</script>'.repeat(50_000)}`,
    ],
    ['styles that never end', `<p>x</p>${'<style>'.repeat(70_000)}`],
    ['styles whose ends never end', `<p>x</p>${'<style></style'.repeat(35_000)}`],
    ['a list without end', `<ol>${'<li>item'.repeat(200_000)}</ol>`],
    ['fifty thousand headlines', '<h1>Free advice for tenants</h1>'.repeat(50_000)],
  ])('%s', async (_, html) => {
    // Time of the processor: what else the machine does is not the extractor's.
    const started = process.cpuUsage();
    await extract(html);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});

test('a page torn apart and put together wrongly still gives an answer', async () => {
  const torn = fc.array(
    fc.tuple(
      fc.nat(page.length),
      fc.nat(400),
      fc.constantFrom('', '<div>', '</div>', '<p', '"', '<!--', '<svg>', '<table>', '<script>', '</body>', '\0', '&#x'),
    ),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(torn, async (cuts) => {
      const html = cuts.reduce((text, [at, length, junk]) => text.slice(0, at) + junk + text.slice(at + length), page);
      const { kind, text } = await extract(html);
      expect([kind, typeof text]).toEqual([expect.stringMatching(/^(?:not-)?article$/), 'string']);
    }),
    { numRuns: 60 },
  );
});
