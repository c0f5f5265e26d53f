import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud } from '../../cdk/local/cloud.ts';
import { serve } from '../../cdk/local/http.ts';
import { createResources } from '../../cdk/local/resources.ts';
import { run as pollSource } from '../../functions/poll-source.ts';
import { run as receivePush } from '../../functions/receive-push.ts';
import { PushState } from '../../shared/feeds/push-state.ts';
import { getObject, listObjects } from '../../shared/pipeline/s3.ts';
import { makeHandler } from '../../shared/pipeline/step.ts';
import { readPollState } from '../../shared/sources/poll-state.ts';
import { parseRegistry } from '../../shared/sources/registry.ts';
import { simulatedClock } from '../../shared/web/clock.ts';
import { liveWeb } from '../../shared/web/http.ts';
import { makeCertificate } from '../support/certificate.ts';

const certificate = makeCertificate();
if (!certificate) console.warn('skipped: a hub under TLS, because openssl is missing');

const clock = simulatedClock(new Date('2026-11-23T12:00:00Z'));
const hour = 3_600_000;
const pass = (hours: number) =>
  clock.sleepUntil(new Date(clock.now().getTime() + hours * hour), new AbortController().signal);

/** A town and its hub, which asks back before it thanks, as the quickest hubs do. */
const hub = { asked: [] as URLSearchParams[], replies: [] as string[], isAnswering: true, offers: true, news: 12 };
const server = createServer({ ...certificate }, async (request, response) => {
  if (request.url === '/hub') {
    const fields = new URLSearchParams(await text(request));
    hub.asked.push(fields);
    if (!hub.isAnswering) return void response.writeHead(500).end();
    hub.replies.push(await (await fetch(question(fields.get('hub.topic') ?? ''))).text());
    return void response.writeHead(202).end();
  }
  if (request.url !== '/feed') return void response.writeHead(404).end();
  response.writeHead(200, { etag: `"${hub.news}-${hub.offers}"`, 'content-type': 'application/rss+xml' }).end(feed());
});
const origin = () => `https://site.test:${(server.address() as AddressInfo).port}`;
const feed = () => `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Town</title>
  ${hub.offers ? `<atom:link rel="hub" href="${origin()}/hub"/>` : ''}<atom:link rel="self" href="${origin()}/feed"/>
  ${Array.from({ length: hub.news }, (_, i) => item(i)).join('')}</channel></rss>`;
const item = (i: number) =>
  `<item><title>News ${i}</title><link>${origin()}/news/${i}</link><pubDate>${day(i)}</pubDate></item>`;
const day = (i: number) => new Date(Date.UTC(2026, 10, 16 + (i % 7), i % 24)).toUTCString();
const last = () => hub.asked.at(-1) ?? new URLSearchParams();
const question = (topic: string) =>
  `${last().get('hub.callback')}?${new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.challenge': `challenge ${hub.asked.length}`,
    'hub.lease_seconds': '864000',
  })}`;

const signature = (body: string, secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
/** What the hub does when the town has news. */
const deliver = async (body: string, headers: Record<string, string> = {}) =>
  (await fetch(last().get('hub.callback') ?? '', { method: 'POST', body, headers })).status;
const deliverSigned = (body: string) =>
  deliver(body, { 'X-Hub-Signature': signature(body, last().get('hub.secret') ?? '') });

const context = { getRemainingTimeInMillis: () => 60_000 };
const world = { clock, delaySeconds: () => 0, log: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'monitor-websub-'));
let cloud: Awaited<ReturnType<typeof startCloud>>;
let receiver: Awaited<ReturnType<typeof serve>>;
let queue = '';
let poll: (callbackUrl?: string) => Promise<void>;

beforeAll(async () => {
  if (!certificate) return;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  cloud = await startCloud(folder);
  queue = (await createResources()).get('sources') ?? '';
  const registry = parseRegistry(
    {
      sources: [
        {
          id: 'town',
          organisation: 'Town',
          languages: ['en'],
          scope: 'Town',
          kind: 'news-source',
          poll: { how: 'feed', url: `${origin()}/feed` },
        },
      ],
    },
    'test',
  );
  const web = liveWeb({ allowAddress: () => true, lookup: async () => ['127.0.0.1'], ca: certificate.cert });
  const receive = makeHandler('receive-push', receivePush, { registry }, world);
  receiver = await serve(0, (event) => receive(event, context));
  poll = async (callbackUrl) => {
    const handler = makeHandler('poll-source', pollSource, { registry, web, push: { callbackUrl } }, world);
    const Records = [{ messageId: 'm', body: '{"sourceId":"town"}', messageAttributes: {} }];
    expect(await handler({ Records }, context)).toEqual({ batchItemFailures: [] });
  };
});

afterAll(async () => {
  await receiver?.stop();
  await cloud?.stop();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes every message that waits for a poll. */
async function announced(): Promise<readonly string[]> {
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body);
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
    }
  }
}
const pushState = async () => PushState.parse(JSON.parse((await getObject('state', 'pushes/town.json'))?.text ?? ''));
/** Hours until the town is visited again. */
async function hoursToNext() {
  const { nextPollAt } = readPollState((await getObject('state', 'sources/town.json'))?.text ?? '');
  return (Date.parse(nextPollAt) - clock.now().getTime()) / hour;
}

describe.skipIf(!certificate)('a source with a hub', () => {
  test('is only polled where hubs cannot reach us', async () => {
    await poll();
    expect(hub.asked).toEqual([]);
    expect(await listObjects('state', 'pushes/')).toEqual([]);
    expect(await hoursToNext()).toBeLessThan(12);
  });

  test('is subscribed to once hubs can, and gets its challenge back', async () => {
    hub.news += 1;
    await pass(1);
    await poll(receiver.url);
    expect(hub.asked).toHaveLength(1);
    expect(Object.fromEntries(last())).toMatchObject({
      'hub.mode': 'subscribe',
      'hub.topic': `${origin()}/feed`,
      'hub.lease_seconds': '864000',
    });
    expect(hub.replies).toEqual(['challenge 1']);
    expect(await pushState()).toMatchObject({ standing: 'verified', asks: 0, secret: last().get('hub.secret') });
    expect(await hoursToNext()).toBeLessThan(12);
  });

  test('says nothing to who asks about another feed, another source or another token', async () => {
    const asking = question(`${origin()}/feed`);
    expect((await fetch(question(`${origin()}/other`))).status).toBe(404);
    expect((await fetch(asking.replace('/town/', '/nobody/'))).status).toBe(404);
    expect((await fetch(asking.replace('?', 'x?'))).status).toBe(404);
    expect((await fetch(asking, { method: 'PUT' })).status).toBe(405);
  });

  test('is visited when a push is signed as agreed, and for no other', async () => {
    expect(await deliver('news')).toBe(202);
    expect(await deliver('news', { 'X-Hub-Signature': signature('news', 'guessed') })).toBe(202);
    expect(await announced()).toEqual([]);
    expect(await deliverSigned('news')).toBe(202);
    expect(await announced()).toEqual(['{"sourceId":"town"}']);
  });

  test('turns away what is too large or not for it', async () => {
    expect(await deliverSigned('x'.repeat(5 * 1024 * 1024 + 1))).toBe(413);
    const url = last().get('hub.callback') ?? '';
    expect((await fetch(`${url}x`, { method: 'POST', body: 'news' })).status).toBe(410);
    expect((await fetch(url.replace('/town/', '/nobody/'), { method: 'POST', body: 'news' })).status).toBe(410);
    expect(await announced()).toEqual([]);
  });

  test('is visited once a day while its pushes work', async () => {
    await pass(1);
    hub.news += 1;
    await poll(receiver.url);
    expect(await hoursToNext()).toBeCloseTo(24, 5);
  });

  test('is polled as ever, and its hub asked again, when news came without a push', async () => {
    await pass(24);
    hub.news += 1;
    await poll(receiver.url);
    expect(hub.asked).toHaveLength(2);
    expect(await hoursToNext()).toBeLessThan(12);
    await deliverSigned('late news');
    await pass(1);
    await poll(receiver.url);
    expect(await hoursToNext()).toBeCloseTo(24, 5);
  });

  test('has its lease renewed before it ends: same address, same secret', async () => {
    const { callback, secret } = await pushState();
    await pass(191);
    await poll(receiver.url);
    expect(hub.asked).toHaveLength(3);
    expect(Object.fromEntries(last())).toMatchObject({ 'hub.callback': callback, 'hub.secret': secret });
    expect((await pushState()).asks).toBe(0);
  });

  test('is polled as ever where the hub fails, which is asked again, more and more rarely', async () => {
    hub.isAnswering = false;
    await pass(193);
    await poll(receiver.url);
    await poll(receiver.url);
    expect(await pushState()).toMatchObject({ standing: 'verified', asks: 1, trouble: 'unreachable status 500' });
    await pass(48);
    await poll(receiver.url);
    expect(hub.asked).toHaveLength(5);
    expect(await pushState()).toMatchObject({ standing: 'pending', asks: 2 });
    expect(await hoursToNext()).toBeLessThan(24);
  });

  test('that names its hub no more wants no pushes', async () => {
    hub.offers = false;
    await poll(receiver.url);
    expect(await deliverSigned('news')).toBe(410);
    expect((await fetch(question(`${origin()}/feed`))).status).toBe(404);
  });
});
