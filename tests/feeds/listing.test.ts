import { describe, expect, test } from 'vitest';
import { readListing } from '../../shared/feeds/listing.ts';

const url = 'https://town.example/news/';
const menu = `<nav><ul>${['Start page', 'All our projects', 'About the observatory', 'Contact and imprint', 'Support our work'].map((name, i) => `<li><a href="/menu/${i}">${name}</a></li>`).join('')}</ul></nav>`;
const side = `<aside class="sidebar"><ul>${['Annual report on housing', 'Annual report on water', 'Annual report on schools', 'Annual report on transport'].map((name, i) => `<li><a href="/reports/${i}">${name}</a></li>`).join('')}</ul></aside>`;
const stories = [
  ['rent-cap', 'Rent cap holds for another year', '17 November 2026', '2026-11-17'],
  ['night-bus', 'The night bus reaches the harbour', '12 November 2026', '2026-11-12'],
  ['school-lunch', 'School lunch stays free of charge', '3 November 2026', '2026-11-03'],
] as const;
const card = (i: number, [slug, title, date]: readonly string[]) =>
  `<div class="card post-${i} news"><a class="image" href="/news/${slug}/"><img alt=""></a><h3><a href="/news/${slug}/">${title}</a></h3>
   <span class="when">${date}</span><p>Some words. <a href="/news/${slug}/">Read more</a></p></div>`;
const page = (items: string) =>
  `<html><body>${menu}${side}<main><h1>News</h1><div class="list">${items}</div></main><footer>${side}</footer></body></html>`;
const expected = stories.map(([slug, title, , day]) => ({
  url: `https://town.example/news/${slug}/`,
  title,
  published: { value: day, precision: 'day', evidence: 'visible text' },
}));

test('the articles of a page are told from its menus and margins', () => {
  const listing = readListing(page(stories.map((story, i) => card(i, story)).join('')), url);
  expect(listing.items).toEqual(expected);
  expect(listing.rule).toEqual({ item: ['div.list', 'div.card.news'], link: ['h3', 'a'], date: ['span.when'] });
});

test('the rule of one visit reads the page of the next', () => {
  const { rule } = readListing(page(stories.map((story, i) => card(i, story)).join('')), url);
  const next = page(card(9, ['new', 'A new story on the page', '20 November 2026']));
  expect(readListing(next, url, rule).items.map((item) => item.title)).toEqual(['A new story on the page']);
});

test('a rule that does not fit the page any more yields nothing', () => {
  const { rule } = readListing(page(stories.map((story, i) => card(i, story)).join('')), url);
  const redesigned = `<main><ol>${stories.map(([slug, title]) => `<li><a href="/news/${slug}/">${title}</a></li>`).join('')}</ol></main>`;
  expect(readListing(redesigned, url, rule).items).toEqual([]);
  expect(readListing(redesigned, url).items).toHaveLength(3);
});

describe('articles are found in', () => {
  test.each([
    [
      'tables',
      (all: readonly (readonly string[])[]) =>
        `<table><tr><th>Title</th><th>Day</th></tr>${all.map(([slug, title, date]) => `<tr><td><a href="${slug}">${title}</a></td><td>${date}</td></tr>`).join('')}</table>`,
    ],
    [
      'lists',
      (all) =>
        `<ul>${all.map(([slug, title, date]) => `<li>${date}: <a href="${slug}">${title}</a></li>`).join('')}</ul>`,
    ],
    [
      'cards that are links',
      (all) =>
        `<div>${all.map(([slug, title, date]) => `<a href="${slug}"><h4>${title}</h4><em>${date}</em></a>`).join('')}</div>`,
    ],
    [
      'rows of two',
      (all) =>
        [all.slice(0, 2), all.slice(1)]
          .map(
            (row) =>
              `<div class="row">${row.map(([slug, title]) => `<div class="col"><article><h2><a href="${slug}">${title}</a></h2></article></div>`).join('')}</div>`,
          )
          .join(''),
    ],
    [
      'time elements',
      (all) =>
        `<section>${all.map(([slug, title, , day]) => `<article><time datetime="${day}">lately</time><h2><a href="${slug}">${title}</a></h2></article>`).join('')}</section>`,
    ],
  ] satisfies [string, (all: readonly (readonly string[])[]) => string][])('%s', (_title, html) => {
    expect(
      readListing(`<body>${menu}${html(stories)}</body>`, url).items.map((item) => [item.url, item.title]),
    ).toEqual(stories.map(([slug, title]) => [`https://town.example/news/${slug}`, title]));
  });
});

test('links to other sites, to the start page and to the page itself are no articles', () => {
  const links = ['https://other.example/a-long-way-from-here', '/', '#more', url, 'mailto:desk@town.example'];
  const html = `<ul>${[...links, 'a', 'b', 'c'].map((href) => `<li><a href="${href}">A headline of some length ${href}</a></li>`).join('')}</ul>`;
  expect(readListing(html, url).items.map((item) => item.url)).toEqual(['a', 'b', 'c'].map((slug) => url + slug));
});

test('addresses count from the base of the page', () => {
  const html = `<base href="/archive/"><ul>${stories.map(([slug, title]) => `<li><a href="${slug}">${title}</a></li>`).join('')}</ul>`;
  expect(readListing(html, url).items[0]?.url).toBe('https://town.example/archive/rent-cap');
});

test('a page that lists nothing has no items and no rule', () => {
  expect(readListing(`<body>${menu}<p>Nothing yet.</p></body>`, url)).toEqual({ items: [] });
  expect(readListing('', url)).toEqual({ items: [] });
});
