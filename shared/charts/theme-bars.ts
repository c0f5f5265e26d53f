import { axisY, barX, text } from '@observablehq/plot';
import { draw, type Palette } from './draw.ts';

/** One bar: a theme's articles, and what would be usual. */
export interface Bar {
  readonly label: string;
  readonly articles: number;
  readonly expected: { readonly low: number; readonly high: number };
}

const row = 34;
const labels = 250;

/** A bar for each theme, with its number, over the range that would be usual. */
export function themeBars(words: string, bars: readonly Bar[], { paper, ink, soft, line, accent }: Palette): string {
  const rows = bars.map(({ label, articles, expected: { low, high } }, i) => ({
    row: `${i}`,
    label,
    articles,
    low,
    high: Math.max(high, low),
    end: Math.max(articles, high),
  }));
  const label = new Map(rows.map((one) => [one.row, shortened(one.label)]));
  return draw(
    words,
    {
      width: 568,
      height: 16 + bars.length * row,
      margin: 8,
      marginLeft: labels,
      marginRight: 44,
      x: { axis: null, domain: [0, Math.max(1, ...rows.map(({ end }) => end))] },
      y: { axis: null, label: null, domain: rows.map(({ row }) => row), padding: 0 },
      marks: [
        barX(rows, { y: 'row', x1: 'low', x2: 'high', fill: line, insetTop: 4, insetBottom: 4, insetRight: -2 }),
        barX(rows, { y: 'row', x: 'articles', fill: accent, insetTop: 10, insetBottom: 10 }),
        axisY({
          tickSize: 0,
          tickPadding: 12,
          tickFormat: (id: string) => label.get(id) ?? '',
          color: ink,
          fontSize: 13,
        }),
        text(rows, { y: 'row', x: 'end', text: 'articles', dx: 8, textAnchor: 'start', fill: soft, fontSize: 13 }),
      ],
    },
    paper,
  );
}

/** Characters of a label that fit before the bars; the table has it whole. */
const maxLabel = 33;
const shortened = (label: string) =>
  [...label].length > maxLabel
    ? `${[...label]
        .slice(0, maxLabel - 1)
        .join('')
        .trimEnd()}…`
    : label;
