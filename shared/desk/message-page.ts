import { html } from '../site/html.ts';
import { deskLayout } from './layout.ts';
import { deskPaths } from './paths.ts';
import type { Editor } from './session.ts';

const words = {
  'not-found': ['There is no such page', 'The address may be mistyped.'],
  'no-draft': ['There is no draft of this week', 'A draft is made every Monday morning for the week before.'],
  'foreign-form': [
    'Nothing was changed',
    'The form was too old, or did not come from a page of the desk. Go back, load the page again, and repeat what you did.',
  ],
  failed: [
    'Something went wrong',
    'The fault is ours and has been noted. What you did may not have been saved: look at the draft again.',
  ],
} as const;

/** A page for what did not work, with the way on. */
export function messagePage(kind: keyof typeof words, siteUrl: string, editor?: Editor): string {
  const [title, what] = words[kind];
  return deskLayout({
    title,
    siteUrl,
    ...(editor && { editor }),
    main: html`<h1>${title}</h1>
<p class="lead" role="alert">${what}</p>
<p><a href="${deskPaths.drafts}">All drafts</a></p>`,
  });
}
