import type { ThemeWeek } from '../../digest/digest.ts';
import { directionOf } from '../../trends/find-changes.ts';
import { type Html, html } from '../html.ts';
import { paths } from '../paths.ts';

/** A number that leads to the articles behind it; nothing is behind none. */
export const figureLink = (week: string, figure: string, articles: number): Html =>
  articles > 0 ? html`<a href="${paths.behind(week, figure)}">${articles}</a>` : html`0`;

/** The counts that would be usual: `2–5`, or `0`. */
export const usualOf = ({ low, high }: ThemeWeek['expected']): string => (low === high ? `${low}` : `${low}–${high}`);

/** Whether a series is said to have changed, clearly or perhaps. */
export const isChange = ({ verdict }: Pick<ThemeWeek, 'verdict'>): boolean => directionOf(verdict) !== undefined;

/** What is said of a series that may have changed. */
export const verdictBadge = (verdict: ThemeWeek['verdict']): Html | undefined => badges[verdict];

const badges: Readonly<Record<ThemeWeek['verdict'], Html | undefined>> = {
  up: html` <span class="badge up"><span aria-hidden="true">▲ </span>more than usual</span>`,
  down: html` <span class="badge down"><span aria-hidden="true">▼ </span>less than usual</span>`,
  'perhaps-up': html` <span class="badge"><span aria-hidden="true">△ </span>perhaps more than usual</span>`,
  'perhaps-down': html` <span class="badge"><span aria-hidden="true">▽ </span>perhaps less than usual</span>`,
  usual: undefined,
  'too-few': undefined,
  'no-past': undefined,
};
