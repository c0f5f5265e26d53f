import { themeBars } from '../charts/theme-bars.ts';
import type { Digest, ThemeWeek } from '../digest/digest.ts';
import { mostFirst } from '../digest/headline.ts';
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

/** What the chart's table says too, as a picture. In light colours: a picture stays as it is. */
export const chartSvg = (themes: readonly ThemeWeek[]): string => themeBars('', themes, palette.light);
