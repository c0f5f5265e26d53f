import type { Digest, ThemeWeek } from '../digest/digest.ts';
import { mostFirst } from '../digest/words.ts';
import { directionOf } from '../trends/find-changes.ts';
import { bars } from './bars.ts';
import { type Html, html } from './html.ts';
import { paths } from './paths.ts';

/** The themes of a week beside their past: drawing and figures in one table, each figure leading to its articles. */
export function trendTable({ week, themes, totals }: Digest): Html {
  const rows = [...mostFirst(themes.filter(isChange)), ...mostFirst(themes.filter((theme) => !isChange(theme)))];
  const shown = rows.filter((theme) => theme.articles > 0 || isChange(theme));
  const silent = rows.length - shown.length;
  if (shown.length === 0) return html`<p>No article of the week has a theme.</p>`;
  return html`<table class="trends">
<caption>Articles by theme. Bars: the ${totals.past.length} weeks before, then this week, each row on its own scale. “Usual” is what a week like this one would have by the theme’s own past.</caption>
<thead><tr><th scope="col">Theme</th><th scope="col" class="n">This week</th><th scope="col">Weeks before, this week</th></tr></thead>
<tbody>${shown.map((theme) => row(theme, week))}</tbody>
</table>${
    silent > 0 &&
    html`
<p class="note">${silent} more ${silent === 1 ? 'theme' : 'themes'} had articles in the weeks before, none in this one, and no notable fall.</p>`
  }`;
}

function row({ id, label, articles, comparable, past, expected, verdict }: ThemeWeek, week: string): Html {
  const { low, high } = expected;
  const of = comparable === undefined ? '' : `of ${comparable} to compare, `;
  const usual =
    verdict !== 'no-past' && html`<span class="usual">${of}usual ${low === high ? low : `${low}–${high}`}</span>`;
  return html`<tr><th scope="row"><a href="${paths.theme(id)}">${label}</a>${verdictWords[verdict]}</th>
<td class="n">${articles > 0 ? html`<a href="${paths.theme(id, week)}">${articles}</a>` : 0} ${usual}</td>
<td>${bars(past, articles)}</td></tr>
`;
}

const isChange = ({ verdict }: ThemeWeek) => directionOf(verdict) !== undefined;

const verdictWords: Readonly<Record<ThemeWeek['verdict'], Html | undefined>> = {
  up: html` <span class="badge up"><span aria-hidden="true">▲ </span>more than usual</span>`,
  down: html` <span class="badge down"><span aria-hidden="true">▼ </span>less than usual</span>`,
  'perhaps-up': html` <span class="badge"><span aria-hidden="true">△ </span>perhaps more than usual</span>`,
  'perhaps-down': html` <span class="badge"><span aria-hidden="true">▽ </span>perhaps less than usual</span>`,
  usual: undefined,
  'too-few': undefined,
  'no-past': undefined,
};
