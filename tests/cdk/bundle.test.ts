import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { App } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud } from '../../cdk/local/cloud.ts';
import { createResources } from '../../cdk/local/resources.ts';
import { PipelineStack } from '../../cdk/stack.ts';
import { memberId, memberKey, newKey } from '../../shared/api/members.ts';
import { pageId } from '../../shared/articles/identity.ts';
import { getObject, listObjects, putObject, removeObjects } from '../../shared/pipeline/s3.ts';
import { type StepName, steps } from '../../shared/pipeline/topology.ts';
import { article } from '../support/article.ts';
import { type Invoked, invokeBundle } from '../support/invoke-bundle.ts';
import { sqsEvent, urlEvent } from '../support/lambda-events.ts';
import { writePdf } from '../support/write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-bundles-'));
const bundles = new Map<string, string>();
let cloud: Awaited<ReturnType<typeof startCloud>>;

beforeAll(async () => {
  const app = new App({ outdir: join(folder, 'cdk.out') });
  const stack = new PipelineStack(app, 'Pipeline');
  const { template } = app.synth().getStackArtifact(stack.artifactId);
  for (const [name] of steps) {
    const { defaultChild } = stack.functionOf(name).node;
    if (!(defaultChild instanceof CfnFunction)) throw new TypeError(`${name} is no function`);
    const { Properties } = template.Resources[stack.getLogicalId(defaultChild)];
    const hash = String(Properties.Code.S3Key).replace('.zip', '');
    bundles.set(name, join(folder, 'cdk.out', `asset.${hash}`, 'index.mjs'));
  }
  cloud = await startCloud(join(folder, 'cloud'));
  await createResources();
}, 600_000);

afterAll(async () => {
  await cloud?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const invoke = (name: StepName, event: object) => invokeBundle(bundles.get(name) ?? '', event);
const outcomeOf = ({ logs }: Invoked) => JSON.parse(logs.at(-1) ?? '{}').outcome;
const none = { batchItemFailures: [] };

describe('every bundle, deployed alone in a fresh process', () => {
  test('find-due-sources announces the sources of the list', async () => {
    const done = await invoke('find-due-sources', {
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      detail: {},
    });
    expect(outcomeOf(done)).toBe('done');
  });

  test('poll-source writes down how its visit went', async () => {
    const done = await invoke('poll-source', sqsEvent({ sourceId: 'uclg' }));
    expect(done.answer).toEqual(none);
    expect(await getObject('state', 'sources/uclg.json')).toBeDefined();
  });

  test('extract-article puts a page off that cannot be reached', async () => {
    const page = {
      url: 'https://no-such-host.invalid/news/1',
      sourceId: 'uclg',
      foundAt: '2026-11-20T10:00:00Z',
      entry: {},
    };
    const done = await invoke('extract-article', sqsEvent(page));
    expect(done.answer).toEqual(none);
    expect(outcomeOf(done)).toBe('later');
  });

  test('extract-article reads a PDF in the thread that its own bundle starts', async () => {
    const lines = ['The harbour cities ask for fifty thousand homes.', 'Nobody may lose a home in winter.'];
    const pdfBytes = Uint8Array.from(writePdf([lines.map((text, line) => ({ y: 700 - line * 14, text }))]));
    const thread = new Worker(bundles.get('extract-article') ?? '', { workerData: { pdfBytes }, stdout: true });
    const [reading] = await once(thread, 'message');
    await thread.terminate();
    expect(reading).toMatchObject({ kind: 'read', pdf: { pageCount: 1 } });
    expect(JSON.stringify(reading)).toContain('fifty thousand homes');
  });

  test('tag-article keeps the article with its tags under its week', async () => {
    await putObject('archive', `articles/${article.id}.json`, JSON.stringify(article));
    const done = await invoke('tag-article', sqsEvent({ articleId: article.id }));
    expect(outcomeOf(done)).toBe('done');
    const tagged = JSON.parse((await getObject('archive', `tagged/2026-W47/${article.id}.json`))?.text ?? '{}');
    expect(tagged.tags.themes.map(({ id }: { id: string }) => id)).toContain('right-to-housing');
  });

  test('link-story finds the story that two sites tell', async () => {
    const { tags } = JSON.parse((await getObject('archive', `tagged/2026-W47/${article.id}.json`))?.text ?? '{}');
    for (const [id, url, text] of [
      [
        'link-1',
        'https://portmarrow.example/1',
        'Good news from the town hall: on 16 November Ilse Varga told 4,300 households that nobody is put out before spring.',
      ],
      [
        'link-2',
        'https://harbourpost.example/2',
        'So it is true after all. The gallery sang when the rents of 4,300 families were frozen, and Ilse Varga, who had promised it by 16 November, sang along.',
      ],
    ] as const) {
      const told = { ...article, id, url, canonicalUrl: url, text };
      await putObject('archive', `articles/${id}.json`, JSON.stringify(told));
      await putObject(
        'archive',
        `tagged/2026-W47/${id}.json`,
        JSON.stringify({ article: told, tags, week: '2026-W47' }),
      );
      expect(outcomeOf(await invoke('link-story', sqsEvent({ articleId: id })))).toBe('done');
    }
    const [story] = await listObjects('archive', 'stories/link-');
    const { members } = JSON.parse((await getObject('archive', story?.key ?? ''))?.text ?? '{}');
    await removeObjects('archive', ['tagged/2026-W47/link-1.json', 'tagged/2026-W47/link-2.json']);
    expect(members.map(({ id }: { id: string }) => id)).toEqual(['link-1', 'link-2']);
  });

  test('revisit-article puts a page off that cannot be reached, and leaves alone what it does not know', async () => {
    const url = 'https://no-such-host.invalid/news/2';
    const page = { url, sourceId: 'uclg', foundAt: '2026-11-20T10:00:00Z', entry: {} };
    expect(outcomeOf(await invoke('revisit-article', sqsEvent(page)))).toBe('done');
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();
    const known = { ...article, id: pageId(url), foundAs: pageId(url), url, foundAt: anHourAgo, fetchedAt: anHourAgo };
    await putObject('archive', `articles/${known.id}.json`, JSON.stringify(known));
    expect(outcomeOf(await invoke('revisit-article', sqsEvent(page)))).toBe('later');
  });

  test('compact-archive writes the week as Parquet', async () => {
    expect(outcomeOf(await invoke('compact-archive', {}))).toBe('done');
    expect((await listObjects('archive', 'parquet/')).map(({ key }) => key)).toEqual([
      expect.stringMatching(/^parquet\/week=2026-W47\/[0-9a-f]{32}\.parquet$/),
    ]);
  });

  test('build-digest drafts the week', async () => {
    expect(outcomeOf(await invoke('build-digest', { week: '2026-W47' }))).toBe('done');
    expect(JSON.parse((await getObject('desk', 'drafts/2026-W47.json'))?.text ?? '{}').machine.totals.articles).toBe(1);
  });

  test('meet-deadline leaves a draft alone that waits for its staff', async () => {
    expect(outcomeOf(await invoke('meet-deadline', {}))).toBe('done');
    expect(JSON.parse((await getObject('desk', 'drafts/2026-W47.json'))?.text ?? '{}').log).toEqual([]);
  });

  test('serve-desk asks who comes for a key', async () => {
    const { answer } = await invoke('serve-desk', urlEvent('/desk/2026-W47/'));
    expect(answer).toMatchObject({ statusCode: 401, body: expect.stringContaining('Your key') });
  });

  test('publish-digest puts an approved digest on the site', async () => {
    const { machine: digest } = JSON.parse((await getObject('desk', 'drafts/2026-W47.json'))?.text ?? '{}');
    const approved = { digest, approvedBy: 'a test', approvedAt: '2026-11-23T09:00:00Z' };
    await putObject('desk', 'approved/2026-W47.json', JSON.stringify(approved));
    expect(outcomeOf(await invoke('publish-digest', sqsEvent({ week: '2026-W47' })))).toBe('done');
    expect((await getObject('site', 'digests/2026-W47.html'))?.text).toContain(article.title);
  });

  test('send-mail refuses a reader it does not know', async () => {
    const done = await invoke('send-mail', sqsEvent({ week: '2026-W47', subscriberId: 'nobody' }));
    expect(done.answer).toEqual(none);
    expect(outcomeOf(done)).toBe('refused.no-such-subscriber');
  });

  test('answer-request refuses a request that is gone', async () => {
    const done = await invoke('answer-request', sqsEvent({ requestId: 'gone' }));
    expect(outcomeOf(done)).toBe('refused.no-such-request');
  });

  test('receive-feedback believes nobody but its own topic', async () => {
    const notice = { ...urlEvent('/'), body: '{"Type":"Notification"}' };
    notice.requestContext.http.method = 'POST';
    expect((await invoke('receive-feedback', notice)).answer).toMatchObject({ statusCode: 403 });
  });

  test('record-feedback asks for the secret of the subscribers, which only AWS has', async () => {
    const done = await invoke('record-feedback', sqsEvent({ kind: 'delayed', issue: '2026-W47', subscriberId: 'a' }));
    expect(outcomeOf(done)).toBe('failed');
    expect(done.logs.at(-1)).toContain('SUBSCRIBERS_SECRET');
  });

  test('sweep-subscribers finds nothing to take out', async () => {
    expect(outcomeOf(await invoke('sweep-subscribers', {}))).toBe('done');
  });

  test('receive-push knows nothing of a subscription that nobody asked for', async () => {
    const { answer } = await invoke('receive-push', urlEvent('/uclg/token', 'hub.mode=subscribe&hub.challenge=c'));
    expect(answer).toMatchObject({ statusCode: 404 });
  });

  test('serve-web answers a function URL with the article found in Parquet', async () => {
    const { answer } = await invoke('serve-web', urlEvent('/themes/right-to-housing'));
    expect(answer).toMatchObject({ statusCode: 200, body: expect.stringContaining(article.title) });
  });

  test('serve-web finds the article by a form of a word, in the index that compact-archive made', async () => {
    const { answer } = await invoke('serve-web', urlEvent('/api/search', 'q=eviction'));
    expect(JSON.parse(Object(answer).body)).toMatchObject({ total: 1, articles: [{ title: article.title }] });
  });

  test('serve-web runs a member’s query in a process of its own', async () => {
    const key = newKey();
    const member = JSON.stringify({ name: 'An analyst', addedAt: '2026-11-24T09:00:00Z' });
    await putObject('subscribers', memberKey(memberId(key)), member);
    const event = urlEvent('/api/members/sql');
    event.requestContext.http.method = 'POST';
    const headers = { ...event.headers, authorization: `Bearer ${key}` };
    const body = JSON.stringify({ sql: 'select count(*) as n from articles' });
    const { answer } = await invoke('serve-web', { ...event, headers, body });
    expect(JSON.parse(Object(answer).body)).toEqual({ columns: ['n'], rows: [{ n: 1 }], isCut: false });
  });

  test('serve-web gives the taxonomy as SKOS, named below the site that the stack tells', async () => {
    const { answer } = await invoke('serve-web', urlEvent('/themes/skos.ttl'));
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    const turtle = Buffer.from(Object(answer).body, 'base64').toString();
    expect(turtle).toContain('<https://knowledge.example/themes/right-to-housing>');
  });

  test('tag-article starts in time, gazetteer and all', async () => {
    const starts: Invoked[] = [];
    for (const end of ['0', '1', '2']) {
      const fresh = { ...article, id: `${article.id.slice(0, -1)}${end}` };
      await putObject('archive', `articles/${fresh.id}.json`, JSON.stringify(fresh));
      starts.push(await invoke('tag-article', sqsEvent({ articleId: fresh.id })));
    }
    expect(Math.min(...starts.map(({ rssMb }) => rssMb))).toBeLessThan(256);
    expect(Math.min(...starts.map(({ loadMs }) => loadMs))).toBeLessThan(700);
  });
});

test('every function of the topology was tried', () => {
  expect([...bundles.keys()].sort()).toEqual(steps.map(([name]) => name).sort());
});
