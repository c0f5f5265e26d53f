import { counted } from '../digest/say.ts';
import { type ArticleView, articleCard } from './article-card.ts';
import { figureLink, usualOf, verdictBadge } from './digest/figure.ts';
import { drawn, type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';
import type { ThemeSeries } from './theme-series.ts';

export interface ThemeView {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly definition?: string;
  /** Where only one week's articles are asked for. */
  readonly week?: string;
  /** Whether that week's digest is published. */
  readonly hasDigest?: boolean;
  /** Its last weeks, where all articles are asked for. */
  readonly series?: ThemeSeries;
  /** All articles there are, of which `articles` may be the newest ones. */
  readonly total: number;
  readonly articles: readonly ArticleView[];
}

/** The articles of one theme, newest first, as everybody may see them. */
export function themePage({
  id,
  label,
  group,
  definition,
  week,
  hasDigest,
  series,
  total,
  articles,
}: ThemeView): string {
  const span = week === undefined ? 'in the archive' : `in week ${week}`;
  return layout({
    title: week === undefined ? label : `${label}, week ${week}`,
    section: 'themes',
    main: html`<p class="kicker"><a href="${paths.themes}">Themes</a> · ${group}</p>
<h1>${label}</h1>
${definition !== undefined && html`<p class="lead">${definition}</p>`}
${series && weekByWeek(id, series)}
<section aria-labelledby="articles"><h2 id="articles">${counted(total, 'article')} ${span}</h2>
${total > articles.length && html`<p class="note">The newest ${articles.length} are shown. <a href="${paths.search}?theme=${encodeURIComponent(id)}">Search</a> finds the others.</p>`}
${week !== undefined && html`<p class="note"><a href="${paths.theme(id)}">All weeks</a>${hasDigest === true && html` · <a href="${paths.digest(week)}">Digest of the week</a>`}</p>`}
${articles.map(articleCard)}
</section>`,
  });
}

/** The theme's weeks as a chart, as numbers that lead to their articles, and what the newest digest said of it. */
function weekByWeek(id: string, { weeks, chart, newest }: ThemeSeries): Html {
  const first = weeks[0]?.week ?? '';
  return html`<section class="weeks" aria-labelledby="weeks"><h2 id="weeks">Week by week</h2>
${
  newest &&
  html`<p><a href="${paths.digest(newest.week)}">The digest of week ${Number(newest.week.slice(-2))}</a> counted ${figureLink(newest.week, `theme:${id}`, newest.articles)}${newest.verdict !== 'no-past' && html`, where ${usualOf(newest.expected)} would be usual`}.${verdictBadge(newest.verdict)}</p>
`
}${drawn(chart)}
<p class="note">Articles a week from week ${Number(first.slice(-2))} of ${first.slice(0, 4)} on, as the archive has them today.</p>
<details><summary>The numbers, each with its articles</summary>
<ul class="columns">${weeks.toReversed().map(({ week, articles }) => html`<li>Week ${Number(week.slice(-2))}, ${week.slice(0, 4)}: ${articles > 0 ? html`<a href="${paths.theme(id, week)}">${articles}</a>` : 0}</li>\n`)}</ul></details>
</section>`;
}
