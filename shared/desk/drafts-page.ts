import { type Html, html } from '../site/html.ts';
import { deskLayout } from './layout.ts';
import { instant } from './notice.ts';
import { deskPaths } from './paths.ts';
import type { DraftsView, State } from './views.ts';

/** What became of a draft, in words. */
export const endWords: Readonly<Record<State, string>> = {
  open: 'Waits for approval',
  approve: 'Approved and published',
  release: 'Published without approval',
  skip: 'Skipped: the week has no digest',
};

/** Every draft, the newest first. */
export function draftsPage({ siteUrl, editor, drafts }: DraftsView): string {
  return deskLayout({
    title: 'Drafts',
    siteUrl,
    editor,
    main: html`<h1>Drafts</h1>
<p class="lead">A draft is made every Monday morning for the week before. Readers get it once one of you approves it.</p>
${drafts.length === 0 ? html`<p>There is no draft yet.</p>` : html`<ol class="issues">${drafts.map(draftItem)}</ol>`}`,
  });
}

function draftItem({ week, zone, headline, state, deadline, difference }: DraftsView['drafts'][number]): Html {
  const { added, dropped, moved, kept } = difference;
  return html`<li><p class="kicker">Week ${week.slice(-2)} of ${week.slice(0, 4)} · ${endWords[state]}${state === 'open' && `, due on ${instant(deadline, zone)}`}</p>
<h2><a href="${deskPaths.draft(week)}">${headline}</a></h2>
<p class="by">Staff: ${added.length} added, ${dropped.length} taken out, ${moved.length} moved; ${Math.round(kept * 100)}% of the machine’s stories kept.</p></li>`;
}
