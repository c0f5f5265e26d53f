import { Hono } from 'hono';
import { subscriberKey } from '../subscribers/keys.ts';
import { Subscriber } from '../subscribers/subscriber.ts';
import { errorPage } from './error-page.ts';
import { leavePage } from './leave-page.ts';
import type { SiteReach } from './site-reach.ts';

/** Where a subscriber leaves. A GET, which mail scanners send too, only shows the button; the POST acts, without a cookie. */
export const leave = new Hono<{ Bindings: SiteReach }>();

leave.get('/:id/leave', ({ req, html }) => html(leavePage({ id: req.param('id'), hasLeft: false })));

leave.post('/:id/leave', async ({ env, req, html }) => {
  const key = subscriberKey(req.param('id'));
  const stored = await env.get('subscribers', key);
  // Nobody learns from the answer whether there is such a subscriber.
  if (stored) {
    const subscriber = Subscriber.parse(JSON.parse(stored.text));
    const isStored = await env.put('subscribers', key, JSON.stringify({ ...subscriber, status: 'left' }), {
      ifMatch: stored.etag,
    });
    if (!isStored) return html(errorPage('failed'), 503);
  }
  return html(leavePage({ id: req.param('id'), hasLeft: true }));
});
