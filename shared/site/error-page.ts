import { html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

const words = {
  'bad-request': ['This cannot be read', 'The address has a part that makes no sense here.'],
  'not-found': ['There is no such page', 'The address may be mistyped, or what was here has gone.'],
  failed: ['Something went wrong', 'The fault is ours and has been noted. Please try again in a minute.'],
} as const;

/** A page for what did not work; it says nothing of the inside. */
export function errorPage(kind: keyof typeof words): string {
  const [title, what] = words[kind];
  return layout({
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${what}</p>
<p><a href="${paths.home}">Start page</a> · <a href="${paths.search}">Search</a> · <a href="${paths.digests}">Digests</a></p>`,
  });
}
