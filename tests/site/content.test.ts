import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pages } from './views.ts';

const read = (name: string) => parseHTML(pages[name] ?? '').document;
const textOf = (name: string) => read(name).querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

describe('the digest page', () => {
  const document = read('digest');

  test('shows drawing, figures and usual range of a theme in one row, each figure leading to its articles', () => {
    const row = [...document.querySelectorAll('.trends tbody tr')].find((tr) =>
      tr.textContent?.includes('Right to housing'),
    );
    expect(row?.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Weeks before: 1, 0, 1, 0, 1, 0, 1 and 1. This week: 7. Usual: 0 to 1.',
    );
    expect([...(row?.querySelectorAll('text') ?? [])].map((text) => text.textContent)).toEqual(
      '1 0 1 0 1 0 1 1 7'.split(' '),
    );
    expect(row?.querySelector('td a')?.getAttribute('href')).toBe('/digests/2026-W47/articles?of=theme%3Ahousing');
    expect(row?.textContent).toContain('more than usual');
    expect(row?.textContent).toContain('0–1');
  });

  test('marks each story with its language and direction', () => {
    const marks = [...document.querySelectorAll('.story h3')].map(
      (h) => `${h.getAttribute('lang')} ${h.getAttribute('dir')}`,
    );
    expect(marks.toSorted()).toEqual(['ar rtl', 'en ltr', 'en ltr', 'en ltr', 'en ltr', 'en ltr', 'es ltr']);
    expect(document.querySelector('[lang=ar] + .by')?.textContent).toContain('in Arabic');
  });

  test('lists what is no story, under its reason', () => {
    const details = [...document.querySelectorAll('details')].map((d) => [
      d.querySelector('summary')?.textContent,
      d.querySelectorAll('li').length,
    ]);
    expect(details).toEqual([
      ['5 articles: its network has its stories already', 5],
      ['1 article: no theme was found in it', 1],
    ]);
  });

  test('says how it was made', () => {
    expect(textOf('digest')).toContain('5 of 6 networks answered');
    expect(textOf('digest')).toContain('negative binomial');
  });

  test('shows no empty tables where there was no news', () => {
    expect(read('digest without news').querySelectorAll('table, .story')).toHaveLength(0);
    expect(textOf('digest without news')).toContain('none had an article dated in the week');
  });
});

test('a hostile title is shown as the text it is', () => {
  for (const name of ['hostile digest', 'hostile home', 'theme', 'sources', 'search that found'])
    expect(textOf(name), name).toContain(`"><script>alert(1)</script><img src=x onerror=alert(1)>'&`);
});

test('an address that is none of the web is no link', () => {
  for (const [name, html] of Object.entries(pages)) expect(html, name).not.toMatch(/href="\s*javascript/i);
});

test('an article shows at most 300 characters of itself, and the words that gave its tags once each', async () => {
  const { articleCard } = await import('../../shared/site/article-card.ts');
  const { card } = await import('./views.ts');
  const { document } = parseHTML(`<main>${articleCard({ ...card, extract: 'many words '.repeat(100) })}</main>`);
  const extract = document.querySelector('p:not(.by)')?.textContent ?? '';
  expect(extract.length).toBeLessThanOrEqual(300);
  expect(extract).toMatch(/ words…$|many…$/);
  expect([...document.querySelectorAll('.tags q')].map((q) => q.textContent)).toEqual(['wheelchair', 'steps']);
});

test('a source says why it is not read, or how it does', () => {
  expect(textOf('sources')).toContain('Not read: Its robots.txt says no.');
  expect(textOf('sources')).toContain('Trouble. Not readable since 2026-11-20: the server answered 503.');
  expect(textOf('sources')).toContain('1 network cannot be read as usual, as of 23 Nov 2026.');
  expect(textOf('sources')).toContain('never');
});

test('a search keeps what was asked for', () => {
  const form = read('search that found');
  expect(form.querySelector('#until')?.getAttribute('value')).toBe('2026-11-01');
  expect(form.querySelector('option[selected]')?.getAttribute('value')).toBe('housing');
  expect(textOf('search that found nothing')).toContain('Nothing was found');
});
