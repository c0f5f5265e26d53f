import { weekColumns } from '../../charts/week-columns.ts';
import type { SeriesWeek, ThemeWeek } from '../../digest/digest.ts';
import { mostFirst } from '../../digest/headline.ts';
import { directionOf } from '../../trends/find-changes.ts';
import { drawn, type Html, html } from '../html.ts';
import { pageColours } from '../palette.ts';
import { figureLink, isChange, usualOf, verdictBadge } from './figure.ts';

/** A series as a row: its chart, its figures, and where its name leads. */
export type Row = Pick<
  ThemeWeek | SeriesWeek,
  'id' | 'label' | 'articles' | 'past' | 'expected' | 'verdict' | 'comparable' | 'since'
> & {
  /** As `figureOf` knows it. */
  readonly figure: string;
  readonly href: string;
};

interface Table {
  readonly week: string;
  readonly caption: string | Html;
  /** What the first column names. */
  readonly head: string;
  readonly rows: readonly Row[];
}

/** Series of a week beside their past: chart and figures in one table, each figure leading to its articles. */
export function trendTable({ week, caption, head, rows }: Table): Html {
  return html`<table class="trends">
<caption>${caption}</caption>
<thead><tr><th scope="col">${head}</th><th scope="col" class="n">This week</th><th scope="col">Weeks before, this week</th></tr></thead>
<tbody>${rows.map((one) => row(one, week))}</tbody>
</table>`;
}

/** Clear changes first, then what may be one, then what has most articles. */
export const changesFirst = <T extends Pick<Row, 'articles' | 'label' | 'verdict'>>(
  rows: readonly T[],
): readonly T[] => [
  ...mostFirst(rows.filter((one) => isChange(one) && !isPerhaps(one))),
  ...mostFirst(rows.filter(isPerhaps)),
  ...mostFirst(rows.filter((one) => !isChange(one))),
];

const isPerhaps = ({ verdict }: Pick<Row, 'verdict'>) => verdict.startsWith('perhaps');

function row(one: Row, week: string): Html {
  const { label, href, articles, comparable, past, expected, verdict, since, figure } = one;
  const isKnown = verdict !== 'no-past';
  const of = comparable === undefined ? '' : `of ${comparable} to compare, `;
  const began =
    since !== undefined &&
    since !== week &&
    directionOf(verdict) &&
    html` <span class="usual">since week ${Number(since.slice(-2))}</span>`;
  const chart = weekColumns({ past, now: articles, ...(isKnown && { usual: expected }) }, pageColours);
  return html`<tr><th scope="row"><a href="${href}">${label}</a>${verdictBadge(verdict)}${began}</th>
<td class="n">${figureLink(week, figure, articles)} ${isKnown && html`<span class="usual">${of}usual ${usualOf(expected)}</span>`}</td>
<td>${drawn(chart)}</td></tr>
`;
}
