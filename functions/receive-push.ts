import { readCallback } from '../shared/feeds/callback.ts';
import { decidePush } from '../shared/feeds/push-state.ts';
import { pushSettings } from '../shared/feeds/settings.ts';
import { afterPush, verifyIntent } from '../shared/feeds/websub.ts';
import type { Run } from '../shared/pipeline/reach.ts';
import { makeHandler } from '../shared/pipeline/step.ts';
import { registry, sourceById } from '../shared/sources/registry.ts';
import { bodyWithin } from '../shared/web/body-within.ts';

/** Answers hubs: which subscriptions we want; and what they deliver is a reason to poll, nothing more. */
export const run: Run<'receive-push'> = async (request, reach) => {
  const { registry, send, now } = reach;
  const { sourceId, token } = readCallback(request.url);
  const { how } = sourceById(registry, sourceId)?.poll ?? { how: 'none' };
  if (request.method === 'GET') {
    if (how === 'none') return plain(404);
    const { searchParams: query } = new URL(request.url);
    const intent = await decidePush(sourceId, reach, (state) => verifyIntent(state, { token, query }, now()));
    return intent.kind === 'confirmed' ? plain(200, intent.challenge) : plain(intent.kind === 'denied' ? 200 : 404);
  }
  if (request.method !== 'POST') return plain(405);
  if (how === 'none') return plain(410);
  const body = await bodyWithin(request, pushSettings.maxPushBytes);
  if (!body) return plain(413);
  const signature = request.headers.get('x-hub-signature') ?? undefined;
  const hearing = await decidePush(sourceId, reach, (state) => afterPush(state, { token, signature, body }, now()));
  if (hearing === 'unwanted') return plain(410);
  if (hearing === 'heard') await send('sources', [{ sourceId }]);
  // What is not signed as agreed is thanked for too: who forges learns nothing from the answer.
  return plain(202);
};

const plain = (status: number, body = '') =>
  new Response(body, { status, headers: { 'content-type': 'text/plain', 'x-content-type-options': 'nosniff' } });

export const handler = makeHandler('receive-push', run, { registry });
