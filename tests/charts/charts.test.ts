import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { themeBars } from '../../shared/charts/theme-bars.ts';
import { weekColumns } from '../../shared/charts/week-columns.ts';
import { pageColours, palette } from '../../shared/site/palette.ts';

const read = (svg: string) => parseHTML(`<main>${svg}</main>`).document;
const texts = (document: Document) => [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
const heights = (document: Document, fill: string) =>
  [...document.querySelectorAll(`g[fill="${fill}"] rect`)].map((rect) => Number(rect.getAttribute('height')));
const weeks = { past: [4, 0, 2], now: 8, usual: { low: 1, high: 4 } };

describe('columns of weeks', () => {
  const document = read(weekColumns(weeks, pageColours));

  test('are as tall as their counts, each with its number, the week itself in a colour of its own', () => {
    expect(heights(document, 'var(--past)')).toEqual([16, 0, 8]);
    expect(heights(document, 'var(--accent)')).toEqual([32]);
    expect(texts(document)).toEqual(['4', '0', '2', '8']);
  });

  test('show the usual range of the week, where there is one', () => {
    expect(heights(document, 'var(--line)')).toEqual([12]);
    expect(heights(read(weekColumns({ past: [1], now: 1 }, pageColours)), 'var(--line)')).toEqual([]);
  });

  test('say in words what they show', () => {
    expect(document.querySelector('svg[role=img]')?.getAttribute('aria-label')).toBe(
      'Weeks before: 4, 0 and 2. This week: 8. Usual: 1 to 4.',
    );
  });

  test('draw a week without articles and without a past', () => {
    expect(texts(read(weekColumns({ past: [], now: 0 }, pageColours)))).toEqual(['0']);
  });
});

describe('bars of themes', () => {
  const bars = [
    { label: 'Housing & <b>homes</b>', articles: 6, expected: { low: 1, high: 2 } },
    { label: 'Participation and deliberation in local government', articles: 0, expected: { low: 2, high: 12 } },
  ];
  const document = read(themeBars('Two themes', bars, palette.light));

  test('are as long as their counts, over the range that is usual', () => {
    const widths = (fill: string) =>
      [...document.querySelectorAll(`g[fill="${fill}"] rect`)].map((rect) => Number(rect.getAttribute('width')));
    expect(widths(palette.light.accent)).toEqual([137, 0]);
    expect(widths(palette.light.line)).toEqual([24.8, 230.3]);
  });

  test('have their labels, which stay text and are cut where there is no room', () => {
    expect(document.querySelector('b')).toBeNull();
    expect(texts(document)).toEqual(['Housing & <b>homes</b>', 'Participation and deliberation i…', '6', '0']);
  });
});

test('a chart has nothing that a page forbids, and is the same bytes each time', () => {
  const svg = weekColumns(weeks, pageColours);
  expect(svg).not.toMatch(/<style|<script|style=|class=|id=|href/);
  expect(weekColumns(weeks, pageColours)).toBe(svg);
});
