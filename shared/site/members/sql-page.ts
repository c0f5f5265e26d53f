import type { CannedQuery } from '../../archive/canned.ts';
import type { Answer } from '../../archive/confined/confined.ts';
import type { View } from '../../archive/views.ts';
import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';
import { paths } from '../paths.ts';

export interface SqlView {
  readonly views: readonly View[];
  readonly queries: readonly CannedQuery[];
  readonly sql: string;
  /** What came of the query, or what is wrong; absent where nothing was asked. */
  readonly answer?: Answer;
}

/** Rows on the page; an export has all. */
const mostRows = 200;

/** The form for members' queries, what came of one, and what can be asked. */
export function sqlPage({ views, queries, sql, answer }: SqlView): string {
  return layout({
    title: 'Ask the archive in SQL',
    main: html`<h1>Ask the archive in SQL</h1>
<p class="lead">For members. A query reads the views below and nothing else; it may take some seconds and give some thousands of rows.</p>
<form class="search" action="${paths.members}" method="post">
<p><label for="key">Your key</label><input id="key" name="key" type="password" autocomplete="current-password" required></p>
<p><label for="sql">Query</label><textarea id="sql" name="sql" rows="8" spellcheck="false" required>${sql}</textarea></p>
<p><button type="submit">Ask</button></p>
</form>
${answer && shown(answer)}
<section aria-labelledby="views"><h2 id="views">What can be asked</h2>
<p>The table <code>articles</code>, and:</p>
<ul>${views.map(({ name, about, columns }) => html`<li><code>${name}</code>: ${about} (${columns.map(([column]) => column).join(', ')})</li>`)}</ul></section>
<section aria-labelledby="start"><h2 id="start">Queries to start from</h2>
${queries.map(({ question, sql: text }) => html`<details><summary>${question}</summary><pre>${text}</pre></details>`)}
</section>`,
  });
}

function shown(answer: Answer): Html {
  if (answer.kind !== 'rows') return html`<p class="panel" role="alert">${answer.why}</p>`;
  const { columns, rows, isCut } = answer;
  const cells = rows
    .slice(0, mostRows)
    .map((row) => html`<tr>${columns.map((name) => html`<td>${textOf(row[name])}</td>`)}</tr>`);
  return html`<section aria-labelledby="rows"><h2 id="rows">${rows.length}${isCut && ' and more'} ${rows.length === 1 ? 'row' : 'rows'}</h2>
${rows.length > mostRows && html`<p class="note">The first ${mostRows} are shown; the API gives the others.</p>`}
<table><caption>What the query gave</caption><thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${cells}</tbody></table></section>`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
