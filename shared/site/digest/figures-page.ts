import type { Digest } from '../../digest/digest.ts';
import { showSpan } from '../../digest/say.ts';
import type { SeriesKind } from '../../digest/series.ts';
import { formatPath } from '../formats/week-formats.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { paths } from '../paths.ts';
import { figureLink, usualOf, verdictBadge } from './figure.ts';
import { searchOf, seriesRows, themeRows } from './rows.ts';
import { changesFirst, type Row } from './trend-table.ts';

/** All figures of a week's digest as plain tables: what its charts show, each number leading to its articles. */
export function figuresPage(digest: Digest): string {
  const { week, from, to } = digest;
  return layout({
    title: `Figures of week ${Number(week.slice(-2))}, ${week.slice(0, 4)}`,
    section: 'digests',
    main: html`<p class="kicker"><a href="${paths.digest(week)}">Digest of week ${Number(week.slice(-2))}</a> · ${showSpan(from, to)}</p>
<h1>All figures of the week</h1>
<p class="lead">What the charts show, as numbers. A number of this week leads to the articles that the digest counted; one of a week before to those in the archive today, which may have changed since. <a href="${formatPath(week, 'json')}">The same as JSON</a>.</p>
${kinds.map(([kind, title]) => table(digest, kind, title))}`,
  });
}

const kinds: readonly (readonly [SeriesKind, string])[] = [
  ['theme', 'Themes'],
  ['group', 'Groups of themes'],
  ['goal', 'Sustainable Development Goals'],
  ['country', 'Countries'],
  ['city', 'Cities'],
];

function table(digest: Digest, kind: SeriesKind, title: string): Html | undefined {
  const rows = changesFirst(kind === 'theme' ? themeRows(digest) : seriesRows(digest, kind));
  const weeks = digest.totals.past.map(({ week }) => week);
  if (rows.length === 0) return undefined;
  return html`<section class="wide" aria-labelledby="${kind}" tabindex="0"><h2 id="${kind}">${title}</h2>
<table class="figures">
<caption class="hidden">${title}: articles by week</caption>
<thead><tr><th scope="col">${title}</th><th scope="col" class="n">This week</th><th scope="col" class="n">Usual</th>${weeks.map((week) => html`<th scope="col" class="n"><abbr title="Week ${Number(week.slice(-2))}, ${week.slice(0, 4)}">${week.slice(-2)}</abbr></th>`)}</tr></thead>
<tbody>${rows.map((row) => line(row, { digest, kind, weeks }))}</tbody>
</table></section>
`;
}

function line(
  { id, label, href, figure, past, articles, verdict, expected }: Row,
  { digest, kind, weeks }: { readonly digest: Digest; readonly kind: SeriesKind; readonly weeks: readonly string[] },
): Html {
  const cells = past.map(
    (n, i) => html`<td class="n">${n > 0 ? html`<a href="${searchOf({ kind, id }, weeks[i])}">${n}</a>` : 0}</td>`,
  );
  return html`<tr><th scope="row"><a href="${href}">${label}</a>${verdictBadge(verdict)}</th><td class="n">${figureLink(digest.week, figure, articles)}</td><td class="n">${verdict === 'no-past' ? '–' : usualOf(expected)}</td>${cells}</tr>
`;
}
