import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { digestFragment } from '../../../shared/site/formats/fragment.ts';
import { hostileIssue, issue, siteUrl } from './issues.ts';

const read = (html: string) => parseHTML(`<main>${html}</main>`).document;

test('brings nothing that could change the page it is put into, and no address that only our site knows', () => {
  for (const html of [digestFragment(issue, siteUrl), digestFragment(hostileIssue, siteUrl)]) {
    const document = read(html);
    expect(
      document.querySelectorAll('script, style, link, img, svg, iframe, form, [id], [class], [style]'),
    ).toHaveLength(0);
    for (const a of document.querySelectorAll('a')) expect(a.getAttribute('href')).toMatch(/^https?:\/\//);
    expect(document.querySelector('main')?.children).toHaveLength(1);
  }
});

test('says what language each part is in, and begins below the page’s own heading', () => {
  const document = read(digestFragment(issue, siteUrl));
  expect(document.querySelector('section')?.getAttribute('lang')).toBe('en');
  expect(document.querySelector('[lang=ar]')?.getAttribute('dir')).toBe('rtl');
  expect([...document.querySelectorAll('h1, h2, h3')].map(({ localName }) => localName).slice(0, 2)).toEqual([
    'h2',
    'h3',
  ]);
  expect(document.querySelector('h2 a')?.getAttribute('href')).toBe('https://monitor.example/digests/2026-W47');
});

test('shows corrections first, and coming events with their day', () => {
  const document = read(digestFragment(issue, siteUrl));
  expect(document.querySelector('section > p')?.textContent).toBe('Corrected since it was published:');
  expect(document.querySelector('time[datetime="2026-12-01"]')?.parentElement?.textContent?.trim()).toBe(
    '1–3 December 2026: Assembly of cities; second day, with “guests”, Malmö, Stadshuset',
  );
});
