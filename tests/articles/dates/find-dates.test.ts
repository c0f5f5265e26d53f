import { describe, expect, test } from 'vitest';
import { findDates } from '../../../shared/articles/dates/find-dates.ts';
import { callWitness } from '../../../shared/articles/facts/evidence.ts';
import { readPage } from '../../../shared/articles/page/read-page.ts';
import { jsonLd, pageOf, story } from '../page-of.ts';

const title = 'Free advice for tenants';
const fetchedAt = new Date('2026-11-23T12:00:00Z');
const h1 = `<h1>${title}</h1>`;

function datesOf({ head = '', body = h1, url = 'https://city.example/news/advice', lang = 'en' }) {
  return findDates(callWitness(readPage(pageOf({ title, head, body: body + story(), lang })), url, fetchedAt), title);
}

describe('the day of publication', () => {
  test.each([
    [
      'JSON-LD',
      { head: jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-05T09:30:00+01:00' }) },
      '2026-11-05T09:30:00+01:00',
      'json-ld',
    ],
    [
      'Open Graph',
      { head: '<meta property="article:published_time" content="2026-11-05T09:30:00+01:00">' },
      '2026-11-05T09:30:00+01:00',
      'meta article:published_time',
    ],
    ['Dublin Core', { head: '<meta name="DC.date.issued" content="2026-11-05">' }, '2026-11-05', 'meta dc.date.issued'],
    [
      'microdata',
      { body: `${h1}<span itemprop="datePublished" content="2026-11-05">Thursday</span>` },
      '2026-11-05',
      'itemprop',
    ],
    [
      'a time element',
      { body: `${h1}<time datetime="2026-11-05T09:30">Thursday</time>` },
      '2026-11-05T09:30',
      'time element',
    ],
    [
      'an element called date',
      { body: `${h1}<div class="date">5 de noviembre de 2026</div>` },
      '2026-11-05',
      'marked element',
    ],
    [
      'an element named as the day of publication',
      { body: `${h1}<div class="post-date">5 de noviembre de 2026</div>` },
      '2026-11-05',
      'labelled as published',
    ],
    [
      'a label in an element of its own, though others stand nearer',
      {
        body: `${h1}<span>2 November 2026</span>${'<i>.</i>'.repeat(60)}<div><h4>Updated</h4><time datetime="2026-11-20">20 Nov</time></div><div><h4>Published</h4> <time datetime="2026-11-05">5 Nov</time></div>`.replace(
          '<span>2 November 2026</span>',
          '<h4>Deadline</h4><span>2 November 2026</span>',
        ),
      },
      '2026-11-05',
      'labelled as published',
    ],
    [
      'a sidebar, where it is labelled',
      {
        body: `${h1}${'<i>.</i>'.repeat(60)}<aside><p>Published: 5 November 2026</p></aside>`,
      },
      '2026-11-05',
      'labelled as published',
    ],
    [
      'the half of a line that says so',
      { body: `${h1}<p class=meta>Updated 20 November 2026, first published 5 November 2026</p>` },
      '2026-11-05',
      'labelled as published',
    ],
    [
      'a line by the headline',
      { body: `${h1}<div>Harbour City, 5 November 2026</div>` },
      '2026-11-05',
      'text near the headline',
    ],
    ['the address', { url: 'https://city.example/2026/11/05/advice/' }, '2026-11-05', 'url'],
  ])('is read from %s', (_, page, value, evidence) => {
    expect(datesOf(page).published).toMatchObject({ value, evidence });
  });

  test('is in the address where a machine counts in another time zone', () => {
    const head = jsonLd({ '@type': 'NewsArticle', datePublished: '2026-11-06T01:10:00Z' });
    expect(datesOf({ head, url: 'https://city.example/2026/11/05/advice/' }).published).toMatchObject({
      value: '2026-11-05',
      evidence: 'url',
    });
  });

  test('is what is printed by the headline where a machine counts in UTC', () => {
    const head = '<meta property="article:published_time" content="2026-11-04T23:30:00+00:00">';
    expect(datesOf({ head, body: `${h1}<p>5 November 2026</p>` }).published?.value).toBe('2026-11-05');
  });

  test('is the printed one where the site was moved later', () => {
    const head = jsonLd({ '@type': 'Article', datePublished: '2026-08-01' });
    expect(datesOf({ head, body: `${h1}<p class=post-date>Published 3 May 2022</p>` }).published?.value).toBe(
      '2022-05-03',
    );
  });

  test('is the printed one where the article was published again soon after, not where it is kept up to date for years', () => {
    const [first, again] = ['2026-10-20T08:00:00Z', '2026-11-05T08:00:00Z'];
    const head = (published: string) => jsonLd({ '@type': 'Article', datePublished: published, dateModified: again });
    const body = `${h1}<span>5 November 2026</span>`;
    expect(datesOf({ head: head(first), body }).published?.value).toBe('2026-11-05');
    expect(datesOf({ head: head('2021-10-20T08:00:00Z'), body }).published?.value).toBe('2021-10-20T08:00:00Z');
  });

  test('is not that of a story which the page only lists, wherever its JSON-LD stands', () => {
    const other = { '@type': 'NewsArticle', headline: 'Trams', datePublished: '2026-10-01' };
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: other }, other] };
    expect(datesOf({ head: jsonLd(list) }).published).toBeUndefined();
    const own = { '@type': 'NewsArticle', headline: 'Something shorter', datePublished: '2026-11-05' };
    expect(datesOf({ head: jsonLd(list) + jsonLd(own) }).published?.value).toBe('2026-11-05');
  });

  test('reads 4/5 as the page’s other dates are written, and never as a day to come', () => {
    const body = `${h1}<span class=date>4/5/2026</span>${'<i>.</i>'.repeat(60)}<p>See 4/25/2026 and 3/30/2026</p>`;
    expect(datesOf({ body, lang: 'en' }).published?.value).toBe('2026-04-05');
    expect(datesOf({ head: '<meta name="date" content="12/5/2026">' }).published?.value).toBe('2026-05-12');
  });

  test.each([
    ['٥ نوفمبر ٢٠٢٦', 'ar'],
    ['5 בנובמבר 2026', 'he'],
    ['2026年11月5日', 'ja'],
    ['2026ko azaroaren 5a', 'eu'],
    ['Ngày 5 tháng 11 năm 2026', 'vi'],
    ['5 Kasım 2026', 'tr'],
  ])('is read in other scripts and languages: %s', (line, lang) => {
    expect(datesOf({ body: `${h1}<span class=date>${line}</span>`, lang }).published?.value).toBe('2026-11-05');
  });

  test('is the month where nothing says more', () => {
    expect(datesOf({ head: '<meta name="dc.date" content="2026-10">' }).published).toMatchObject({
      value: '2026-10',
      precision: 'month',
    });
  });

  test('is nearest to the headline, not the first on the page', () => {
    const body = `<ul><li>Budget day <span class=date>1 October 2026</span></li></ul>${'<i>.</i>'.repeat(60)}${h1}<span class=date>5 November 2026</span>`;
    expect(datesOf({ body }).published?.value).toBe('2026-11-05');
  });

  test('reads 4/5 by the place', () => {
    const body = `${h1}<span class=date>4/5/2026</span>`;
    expect(datesOf({ body, lang: 'en-GB' }).published?.value).toBe('2026-05-04');
    expect(datesOf({ body, lang: 'en-US' }).published?.value).toBe('2026-04-05');
  });
});

describe('no day is', () => {
  test.each([
    ['today, for want of a better', {}],
    ['after the page was fetched', { head: '<meta name="date" content="2026-12-24">' }],
    ['before there were pages', { head: '<meta name="date" content="1948-12-10">' }],
    ['a year in the address', { url: 'https://city.example/2026/advice' }],
    ['that of a change', { body: `${h1}<p class=date>Last updated on 5 November 2026</p>` }],
    [
      'that of another story',
      { body: `${h1}${'<i>.</i>'.repeat(60)}<div class="related"><time datetime="2026-11-01">1 Nov</time></div>` },
    ],
    [
      'that of a change, said beside it',
      { body: `${h1}<div class=date>Last updated <span>5 November 2026</span></div>` },
    ],
    ['that of a review', { body: `${h1}<p>Last reviewed: 5 November 2026</p>` }],
    ['today’s, shown with the opening hours', { body: `${h1}<div class="hours__date">23 November 2026</div>` }],
    ['a deadline', { body: `${h1}<p><b>Apply by:</b> <span>20 November 2026</span></p>` }],
    ['that of an event in the address', { url: 'https://city.example/events/2026-11-05-open-day' }],
    ['in a sentence of the text', { body: `${h1}<p>The council met in the old hall on 5 November 2026.</p>` }],
    ['a number of the address', { url: 'https://city.example/news/2026115' }],
    [
      'one of those of several teasers',
      {
        body: `${h1}${'<i>.</i>'.repeat(30)}${[1, 2, 3].map((n) => `<div class=card><b>Other ${n}</b><time datetime="2026-11-0${n}">${n} Nov</time></div>`).join('')}`,
      },
    ],
    [
      'one of those of several comments',
      {
        body: `${h1}${'<i>.</i>'.repeat(30)}${[7, 8, 9].map((n) => `<li class=c id=c${n}>${'<i>.</i>'.repeat(20)}<span class=date>${n} November 2026</span></li>`).join('')}`,
      },
    ],
    ['the span of an event', { body: `${h1}<p>10 - 12 November 2026</p>` }],
    ['a date the calendar does not have', { head: '<meta name="date" content="2026-02-30">' }],
  ])('%s', (_, page) => expect(datesOf(page).published).toBeUndefined());
});

test('tomorrow is today in Kiribati', () => {
  expect(datesOf({ head: '<meta name="date" content="2026-11-24">' }).published?.value).toBe('2026-11-24');
});

test('the last change is told apart', () => {
  const head = jsonLd({ '@type': 'Article', datePublished: '2026-11-05', dateModified: '2026-11-07T08:00:00Z' });
  expect(datesOf({ head }).modified).toEqual({
    value: '2026-11-07T08:00:00Z',
    precision: 'second',
    evidence: 'json-ld',
  });
  expect(datesOf({ body: `${h1}<p>Uppdaterad 7 november 2026</p>` }).modified?.value).toBe('2026-11-07');
});
