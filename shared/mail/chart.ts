import type { Digest, ThemeWeek } from '../digest/digest.ts';
import { mostFirst } from '../digest/words.ts';
import { html, print } from '../site/html.ts';
import { palette } from '../site/palette.ts';
import type { Choices } from '../subscribers/choices.ts';
import { mailSettings } from './settings.ts';
import { type GroupOf, wantsAll } from './slice.ts';

/** The themes of the week that a subscriber's chart shows, those with most articles first. */
export function charted({ themes }: Digest, choices: Choices, groupOf: GroupOf): readonly ThemeWeek[] {
  const isAll = wantsAll(choices) || choices.themes.length + choices.groups.length === 0;
  const own = themes.filter(
    ({ id }) => isAll || choices.themes.includes(id) || choices.groups.includes(groupOf(id) ?? ''),
  );
  return mostFirst(own.filter(({ articles }) => articles > 0)).slice(0, mailSettings.maxBars);
}

const row = 34;
const left = 250;
const right = 568;
const { paper, ink, soft, line, accent } = palette.light;

/** A bar for each theme, with its number, over the range that would be usual. In light colours: a picture stays as it is. */
export function chartSvg(themes: readonly ThemeWeek[]): string {
  const most = Math.max(1, ...themes.map(({ articles, expected }) => Math.max(articles, expected.high)));
  const scale = (n: number) => Math.round((n / most) * (right - left - 44));
  const bars = themes.map(({ label, articles, expected: { low, high } }, i) => {
    const y = 8 + i * row;
    return html`<text x="${left - 12}" y="${y + 18}" text-anchor="end" fill="${ink}" font-size="13">${shortened(label)}</text>
<rect x="${left + scale(low)}" y="${y}" width="${Math.max(2, scale(high) - scale(low))}" height="26" fill="${line}"/>
<rect x="${left}" y="${y + 6}" width="${Math.max(2, scale(articles))}" height="14" fill="${accent}"/>
<text x="${left + Math.max(scale(articles), scale(high)) + 8}" y="${y + 18}" fill="${soft}" font-size="13">${articles}</text>`;
  });
  const height = 16 + themes.length * row;
  return print(
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${height}" width="${right}" height="${height}" font-family="DejaVu Sans"><rect width="100%" height="100%" fill="${paper}"/>${bars}</svg>`,
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
