import type { Digest } from '../digest/digest.ts';
import { counted, showSpan } from '../digest/say.ts';
import { listFormats } from './formats/week-formats.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

/** A published digest in a list. */
export type DigestSummary = Pick<Digest, 'week' | 'from' | 'to' | 'headline' | 'totals'>;

/** All published digests, the newest first. */
export function digestsPage(digests: readonly DigestSummary[]): string {
  const newestFirst = digests.toSorted((a, b) => (a.week < b.week ? 1 : -1));
  return layout({
    title: 'Digests',
    section: 'digests',
    main: html`<h1>Digests</h1>
<p class="lead">One for each week that staff approved.</p>
<p id="follow">Follow them as ${Object.values(listFormats).map(({ path, label }, i) => html`${i > 0 && ' · '}<a href="${path}">${label}</a>`)} · <a href="${paths.subscribe}">e-mail</a></p>
${
  newestFirst.length === 0
    ? html`<p class="panel">No digest has been published yet.</p>`
    : html`<ol class="issues">${newestFirst.map(
        ({
          week,
          from,
          to,
          headline,
          totals,
        }) => html`<li><p class="kicker">Week ${week.slice(-2)} · ${showSpan(from, to)}</p>
<h2><a href="${paths.digest(week)}">${headline}</a></h2>
<p class="by">${counted(totals.articles, 'article')}, ${counted(totals.sources, 'network')}</p></li>
`,
      )}</ol>`
}`,
  });
}
