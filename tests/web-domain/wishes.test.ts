import { describe, expect, test } from 'vitest';
import { headerFields } from '../../shared/web/headers.ts';
import { metaRobotsDirectives, robotsTagDirectives } from '../../shared/web/robots-tag.ts';
import { tdmFromFile, tdmFromHeaders, tdmFromHtml, tdmWish } from '../../shared/web/tdm.ts';

const ours = 'HumanRightsCitiesMonitor';
const url = 'https://city.test/news/a.html';

describe('the file tdmrep.json', () => {
  const file = JSON.stringify([
    { location: '/images/*.jpg$', 'tdm-reservation': 0 },
    { location: '/news/open/', 'tdm-reservation': 0 },
    { location: '/news', 'tdm-reservation': 1, 'tdm-policy': 'https://city.test/policy.json' },
    { location: '/odd', 'tdm-reservation': 2 },
    { location: '/text', 'tdm-reservation': '1' },
    { location: '/caf%c3%a9', 'tdm-reservation': 1 },
  ]);
  const reserved = { isReserved: true, saidBy: 'well-known' };
  const free = { isReserved: false, saidBy: 'well-known' };

  test.each([
    ['/news/a.html', { ...reserved, policy: 'https://city.test/policy.json' }],
    ['/news/open/a.html', free],
    ['/images/a.jpg', free],
    ['/images/a.jpg?x', undefined],
    ['/about', undefined],
    ['/odd', undefined],
    ['/text', reserved],
    ['/café', reserved],
    ['/News', undefined],
  ])('says of %s: %o', (path, wish) => {
    expect(tdmFromFile(file, `https://city.test${path}`)).toEqual(wish);
  });

  test.each(['', '{', 'null', '{}', '"x"', '[1, null, "x", {"location": 5}]', '<html>'])('%j says nothing', (text) => {
    expect(tdmFromFile(text, url)).toBeUndefined();
  });

  test('may begin with a byte order mark', () => {
    expect(tdmFromFile('\uFEFF[{"location":"/","tdm-reservation":1}]', url)).toEqual(reserved);
  });

  test('says nothing of what is no URL', () => {
    expect(tdmFromFile('[{"location":"/","tdm-reservation":1}]', 'nonsense')).toBeUndefined();
  });
});

describe('the headers for text and data mining', () => {
  test.each([
    [{ 'tdm-reservation': '1' }, { isReserved: true, saidBy: 'header' }],
    [{ 'tdm-reservation': ' 0 ' }, { isReserved: false, saidBy: 'header' }],
    [
      { 'tdm-reservation': '1', 'tdm-policy': 'https://p.test/' },
      { isReserved: true, policy: 'https://p.test/', saidBy: 'header' },
    ],
    [
      { 'tdm-reservation': '1', 'tdm-policy': 'ask us' },
      { isReserved: true, saidBy: 'header' },
    ],
    [{ 'tdm-reservation': 'yes' }, undefined],
    [{ 'tdm-policy': 'https://p.test/' }, undefined],
    [{}, undefined],
  ])('%o', (headers, wish) => {
    expect(tdmFromHeaders(headers)).toEqual(wish);
  });
});

describe('the meta elements for text and data mining', () => {
  const reserved = { isReserved: true, saidBy: 'html' };

  test.each([
    ['<meta name="tdm-reservation" content="1">', reserved],
    ["<META CONTENT='1' NAME='TDM-Reservation' />", reserved],
    ['<meta name=tdm-reservation content=1>', reserved],
    ['<meta\n  name="tdm-reservation"\n  content=" 1 ">', reserved],
    ['<meta name="tdm-reservation" content="0">', { isReserved: false, saidBy: 'html' }],
    [
      '<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://p.test/x">',
      { ...reserved, policy: 'https://p.test/x' },
    ],
    ['<!-- <meta name="tdm-reservation" content="1"> -->', undefined],
    ['<meta name="description" content="tdm-reservation 1">', undefined],
    ['<meta property="tdm-reservation" content="1">', undefined],
    ['<meta name="tdm-reservation">', undefined],
    ['', undefined],
  ])('%s', (html, wish) => {
    expect(tdmFromHtml(html)).toEqual(wish);
  });

  test('a hostile page takes no time', () => {
    const started = performance.now();
    for (const piece of ['<meta ', '<meta a=', '<!--', '<meta name="', "<meta x='>"])
      tdmFromHtml(piece.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

test('what is closer to the text wins: page before header before file', () => {
  const file = '[{"location":"/","tdm-reservation":1}]';
  const headers = { 'tdm-reservation': '0' };
  const html = '<meta name="tdm-reservation" content="1">';
  expect(tdmWish(url, { file, headers, html })).toEqual({ isReserved: true, saidBy: 'html' });
  expect(tdmWish(url, { file, headers, html: '' })).toEqual({ isReserved: false, saidBy: 'header' });
  expect(tdmWish(url, { file, headers: {} })).toEqual({ isReserved: true, saidBy: 'well-known' });
  expect(tdmWish(url, {})).toBeUndefined();
});

describe('X-Robots-Tag', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['noindex'], ['noindex']],
    [['NOINDEX, NoFollow'], ['noindex', 'nofollow']],
    [['none'], ['none']],
    [['noai, noimageai'], ['noai', 'noimageai']],
    [['otherbot: noindex'], []],
    [['HumanRightsCitiesMonitor: noindex, nofollow'], ['noindex', 'nofollow']],
    [['humanrightscitiesmonitor:noai'], ['noai']],
    [['otherbot: noindex', 'noai'], ['noai']],
    [['otherbot: noindex, HumanRightsCitiesMonitor: noai, nofollow'], ['noai', 'nofollow']],
    [['max-snippet: 20, noai'], ['max-snippet', 'noai']],
    [['unavailable_after: 25 Jun 2026 15:00:00 PST'], ['unavailable_after']],
    [['max-image-preview:large'], ['max-image-preview']],
    [['', ' , ,'], []],
  ])('%j says %j to us', (lines, directives) => {
    const headers = headerFields(lines.map((line) => ['X-Robots-Tag', line] as const));
    expect([...robotsTagDirectives(headers, ours)]).toEqual(directives);
  });

  test('as a meta element addresses us or all robots', () => {
    const html =
      '<meta name="robots" content="noindex, NOAI"><meta name="googlebot" content="noarchive"><meta name="humanrightscitiesmonitor" content="none">';
    expect([...metaRobotsDirectives(html, ours)]).toEqual(['noindex', 'noai', 'none']);
  });
});

test('header lines of one name are joined, except where there is one value', () => {
  const fields = headerFields([
    ['Vary', 'a'],
    ['VARY', 'b'],
    ['ETag', '"1"'],
    ['etag', '"2"'],
    ['__proto__', 'x'],
  ]);
  expect(fields['vary']).toBe('a, b');
  expect(fields['etag']).toBe('"1"');
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});
