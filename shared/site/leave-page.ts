import { html } from './html.ts';
import { layout } from './layout.ts';
import { paths } from './paths.ts';

/** The page where a subscriber leaves, and the one that says it is done. */
export function leavePage({ id, hasLeft }: { readonly id: string; readonly hasLeft: boolean }): string {
  if (hasLeft)
    return layout({
      title: 'You have left',
      main: html`<h1>You have left</h1>
<p class="lead">No further briefing will be sent to you. The digests stay open to everybody on <a href="${paths.digests}">this site</a>.</p>`,
    });
  return layout({
    title: 'Leave the briefing',
    main: html`<h1>Leave the briefing</h1>
<p class="lead">Press the button and no further briefing will be sent to you.</p>
<form class="search" method="post" action="${paths.leave(id)}"><p><button type="submit" name="List-Unsubscribe" value="One-Click">Leave</button></p></form>`,
  });
}
