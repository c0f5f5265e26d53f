/** An S3 and an SQS of our own on this machine, over the real protocol, kept in one folder. */
import { mkdirSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { type BuildAppOptions, buildApp } from 'fauxqs';

type Stores = NonNullable<BuildAppOptions['stores']>;
interface Persistence {
  readonly db: { exec(sql: string): void };
  load(sqs: Stores['sqsStore'], sns: Stores['snsStore'], s3: Stores['s3Store']): void;
  close(): void;
}

export interface Cloud {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Points the SDK's standard settings at a local cloud. */
export function useCloud(endpoint: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
}

/**
 * Starts the emulator on the loopback address and points the SDK's standard settings at it.
 * It keeps everything in SQLite below `folder`: a process killed in the middle of a write loses at most that write.
 */
export async function startCloud(folder: string): Promise<Cloud> {
  mkdirSync(folder, { recursive: true });
  const { stores, persistence } = await openStores(folder);
  const app = buildApp({ logger: false, stores });
  // The emulator ignores the conditions of a PutObject. Check and write run in one turn of the event loop,
  // so of two racing writers one is refused, as S3 does (tests/cdk/cloud.test.ts).
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method !== 'PUT' || holds(stores.s3Store, request.url, request.headers)) return done();
    reply.code(412).type('application/xml').send('<Error><Code>PreconditionFailed</Code></Error>');
  });
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  useCloud(endpoint);
  return {
    endpoint,
    stop: async () => {
      await app.close();
      persistence.close();
    },
  };
}

/** The stores are not among what the package exports, and only they can be made durable. */
async function openStores(folder: string) {
  const load = (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href);
  const [sqs, sns, s3, disk] = await Promise.all(
    ['./sqs/sqsStore.js', './sns/snsStore.js', './s3/s3Store.js', './persistence.js'].map(load),
  );
  const stores: Stores = { sqsStore: new sqs.SqsStore(), snsStore: new sns.SnsStore(), s3Store: new s3.S3Store() };
  const persistence: Persistence = new disk.PersistenceManager(folder);
  // A killed process loses nothing; only a power cut may lose the last moments, and the steps repeat those.
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  Object.assign(stores.s3Store, { persistence });
  Object.assign(stores.sqsStore, { persistence });
  for (const queue of stores.sqsStore.allQueues()) Object.assign(queue, { persistence });
  endLeases(stores.sqsStore);
  return { stores, persistence };
}

function holds(
  store: Stores['s3Store'],
  url: string,
  { 'if-none-match': ifNoneMatch, 'if-match': ifMatch }: IncomingHttpHeaders,
): boolean {
  if (!ifNoneMatch && !ifMatch) return true;
  const [, bucket = '', ...key] = new URL(url, 'http://s3').pathname.split('/').map(decodeURIComponent);
  const etag = etagOf(store, bucket, key.join('/'));
  return ifNoneMatch ? etag === undefined : etag === ifMatch;
}

function etagOf(store: Stores['s3Store'], bucket: string, key: string): string | undefined {
  try {
    return store.headObject(bucket, key).etag;
  } catch {
    return undefined;
  }
}

/** Whoever held a message in the last run is gone: what was in flight is ready in a second (the emulator fails at 0). */
function endLeases(store: Stores['sqsStore']): void {
  for (const queue of store.allQueues())
    for (const { receiptHandle } of queue.inspectMessages().inflight) queue.changeVisibility(receiptHandle, 1);
}
