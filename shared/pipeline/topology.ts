import { declareTopology, type Step } from './declare.ts';
import { queues } from './queues.ts';

/**
 * All that exists: buckets, queues and steps. `cdk/stack.ts` makes it run in AWS, `cdk/local.ts` here.
 *
 * - `archive`: raw captures, articles, tagged articles, Parquet
 * - `state`: how each source was polled, who announces its changes, and the books: what was found and how it ended
 * - `desk`: drafts and approved digests
 * - `site`: what the Knowledge Centre shows to everybody
 * - `subscribers`: who reads, and the ledger of what was sent to them
 */
export const topology = declareTopology({
  buckets: ['archive', 'state', 'desk', 'site', 'subscribers'],
  queues,
  steps: {
    'find-due-sources': {
      on: { kind: 'schedule', at: 'rate(15 minutes)' },
      uses: ['registry'],
      reads: ['state'],
      sends: ['sources'],
      timeoutSeconds: 60,
      memoryMb: 256,
    },
    'poll-source': {
      on: { kind: 'queue', queue: 'sources', batchSize: 1, concurrency: 4 },
      uses: ['registry', 'web', 'push'],
      reads: ['state'],
      writes: ['state'],
      sends: ['pages', 'histories', 'revisits'],
      timeoutSeconds: 120,
      memoryMb: 512,
    },
    'read-history': {
      on: { kind: 'queue', queue: 'histories', batchSize: 1, concurrency: 2 },
      uses: ['registry', 'web'],
      reads: ['state'],
      writes: ['state'],
      sends: ['pages', 'histories'],
      timeoutSeconds: 120,
      memoryMb: 512,
    },
    'receive-push': {
      on: { kind: 'http' },
      uses: ['registry'],
      reads: ['state'],
      writes: ['state'],
      sends: ['sources'],
      timeoutSeconds: 10,
      memoryMb: 256,
    },
    'extract-article': {
      on: { kind: 'queue', queue: 'pages', batchSize: 1, concurrency: 4 },
      uses: ['web'],
      reads: ['archive', 'state'],
      writes: ['archive', 'state'],
      removes: ['archive'],
      sends: ['articles', 'pages'],
      ships: ['jsdom', 'unpdf'],
      timeoutSeconds: 60,
      memoryMb: 1024,
    },
    'revisit-article': {
      on: { kind: 'queue', queue: 'revisits', batchSize: 1, concurrency: 2 },
      uses: ['web'],
      reads: ['archive', 'state'],
      writes: ['archive', 'state'],
      sends: ['articles', 'revisits'],
      ships: ['jsdom'],
      timeoutSeconds: 60,
      memoryMb: 1024,
    },
    'tag-article': {
      on: { kind: 'queue', queue: 'articles', batchSize: 1, concurrency: 2 },
      uses: ['registry'],
      reads: ['archive'],
      writes: ['archive'],
      sends: ['tagged'],
      timeoutSeconds: 60,
      memoryMb: 512,
    },
    'link-story': {
      on: { kind: 'queue', queue: 'tagged', batchSize: 1, concurrency: 2 },
      reads: ['archive'],
      writes: ['archive'],
      timeoutSeconds: 60,
      memoryMb: 512,
    },
    'check-sources': {
      on: { kind: 'schedule', at: 'cron(20 * * * ? *)' },
      uses: ['registry', 'sql', 'metrics'],
      reads: ['archive', 'state'],
      writes: ['state'],
      sends: ['searches'],
      ships: ['@duckdb/node-api'],
      timeoutSeconds: 120,
      memoryMb: 1024,
    },
    'search-site': {
      on: { kind: 'queue', queue: 'searches', batchSize: 1, concurrency: 2 },
      uses: ['registry', 'web'],
      reads: ['state'],
      writes: ['state'],
      sends: ['searches'],
      timeoutSeconds: 600,
      memoryMb: 512,
    },
    'compact-archive': {
      on: { kind: 'schedule', at: 'cron(30 2 * * ? *)' },
      uses: ['sql'],
      reads: ['archive'],
      writes: ['archive'],
      removes: ['archive'],
      ships: ['@duckdb/node-api'],
      timeoutSeconds: 900,
      memoryMb: 2048,
    },
    'build-digest': {
      on: { kind: 'schedule', at: 'cron(0 5 ? * MON *)' },
      uses: ['registry', 'sql'],
      reads: ['archive', 'desk', 'state'],
      writes: ['desk'],
      ships: ['@duckdb/node-api'],
      timeoutSeconds: 300,
      memoryMb: 1024,
    },
    'meet-deadline': {
      on: { kind: 'schedule', at: 'cron(5 * * * ? *)' },
      uses: ['mail', 'publication'],
      reads: ['archive', 'desk', 'subscribers'],
      writes: ['archive', 'desk', 'subscribers'],
      sends: ['articles', 'issues'],
      timeoutSeconds: 120,
      memoryMb: 256,
    },
    'publish-digest': {
      on: { kind: 'queue', queue: 'issues', batchSize: 1, concurrency: 2 },
      uses: ['publication'],
      reads: ['desk', 'subscribers'],
      writes: ['desk', 'site', 'subscribers'],
      sends: ['mails'],
      timeoutSeconds: 300,
      memoryMb: 512,
    },
    'send-mail': {
      on: { kind: 'queue', queue: 'mails', batchSize: 10, concurrency: 2 },
      uses: ['mail', 'publication', 'seal'],
      reads: ['desk', 'subscribers'],
      writes: ['subscribers'],
      sends: ['mails', 'feedback'],
      ships: ['@resvg/resvg-js', 'dejavu-fonts-ttf'],
      timeoutSeconds: 60,
      memoryMb: 512,
    },
    'match-searches': {
      on: { kind: 'schedule', at: 'cron(5 * * * ? *)' },
      reads: ['archive', 'subscribers'],
      writes: ['subscribers'],
      sends: ['alerts'],
      timeoutSeconds: 300,
      memoryMb: 1024,
    },
    'send-alert': {
      on: { kind: 'queue', queue: 'alerts', batchSize: 10, concurrency: 2 },
      uses: ['registry', 'mail', 'publication', 'seal'],
      reads: ['archive', 'subscribers'],
      writes: ['subscribers'],
      sends: ['alerts', 'feedback'],
      timeoutSeconds: 60,
      memoryMb: 512,
    },
    'answer-request': {
      on: { kind: 'queue', queue: 'requests', batchSize: 1, concurrency: 2 },
      uses: ['mail', 'publication', 'seal'],
      reads: ['subscribers'],
      writes: ['subscribers'],
      removes: ['subscribers'],
      sends: ['requests', 'feedback'],
      timeoutSeconds: 60,
      memoryMb: 256,
    },
    'receive-feedback': {
      on: { kind: 'http' },
      uses: ['web', 'seal'],
      sends: ['feedback'],
      timeoutSeconds: 30,
      memoryMb: 256,
    },
    'record-feedback': {
      on: { kind: 'queue', queue: 'feedback', batchSize: 1, concurrency: 2 },
      uses: ['seal'],
      reads: ['subscribers'],
      writes: ['subscribers'],
      removes: ['subscribers'],
      timeoutSeconds: 30,
      memoryMb: 256,
    },
    'sweep-subscribers': {
      on: { kind: 'schedule', at: 'cron(10 3 * * ? *)' },
      reads: ['subscribers'],
      removes: ['subscribers'],
      timeoutSeconds: 300,
      memoryMb: 256,
    },
    'serve-desk': {
      on: { kind: 'http' },
      uses: ['seal', 'publication'],
      reads: ['archive', 'desk', 'subscribers'],
      writes: ['archive', 'desk'],
      sends: ['issues', 'articles'],
      timeoutSeconds: 30,
      memoryMb: 512,
    },
    'serve-web': {
      on: { kind: 'http' },
      uses: ['registry', 'sql', 'seal', 'publication', 'search', 'confined'],
      reads: ['site', 'archive', 'state', 'subscribers'],
      writes: ['subscribers'],
      removes: ['subscribers'],
      sends: ['requests'],
      ships: ['@duckdb/node-api'],
      timeoutSeconds: 30,
      memoryMb: 2048,
    },
  },
});

/** Where weeks begin and schedules are read. */
export const zone = 'Europe/Brussels';

export type StepName = keyof typeof topology.steps;
export type QueueName = keyof typeof topology.queues;
export type BucketName = (typeof topology.buckets)[number];
export type MessageOf<Q extends QueueName> = ReturnType<(typeof topology.queues)[Q]['parse']>;
/** Steps as both interpreters walk them. */
export const steps = Object.entries<Step<QueueName, BucketName>>(topology.steps);

/** Seconds a message stays with its consumer: six times the slowest one, as AWS asks. */
export function leaseSeconds(queue: string): number {
  const consumers = steps.filter(([, { on }]) => on.kind === 'queue' && on.queue === queue);
  return 6 * Math.max(1, ...consumers.map(([, { timeoutSeconds }]) => timeoutSeconds));
}
