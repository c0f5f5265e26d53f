import type { S3Client } from '@aws-sdk/client-s3';
import { bucketEnv, mustEnv } from './env.ts';

/** An object as it was read; `etag` names this very version. */
export interface Stored {
  readonly text: string;
  readonly etag: string;
}
export interface Listed {
  readonly key: string;
  readonly etag: string;
  readonly writtenAt: Date;
}
/** Write only if nobody wrote first: no object yet, or still the version that was read. */
export type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** One client an endpoint: a local cloud that starts again has another one. */
const clients = new Map<string, S3Client>();

async function s3() {
  const sdk = await import('@aws-sdk/client-s3');
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? '';
  // Emulators know no bucket names as hosts.
  const client = clients.get(endpoint) ?? new sdk.S3Client({ forcePathStyle: endpoint !== '' });
  clients.set(endpoint, client);
  return { sdk, client };
}

/** Stores a body; `false` when the condition did not hold, and then nothing was written. */
export async function putObject(
  bucket: string,
  key: string,
  body: string | Uint8Array,
  condition?: Condition,
): Promise<boolean> {
  const { sdk, client } = await s3();
  try {
    await client.send(
      new sdk.PutObjectCommand({
        Bucket: mustEnv(bucketEnv(bucket)),
        Key: key,
        Body: body,
        ContentType: contentType(key),
        ...(condition && ('ifAbsent' in condition ? { IfNoneMatch: '*' } : { IfMatch: condition.ifMatch })),
      }),
    );
    return true;
  } catch (error) {
    // S3 answers 404 where a version was asked for and the object is gone.
    if (statusOf(error) === 412 || (condition && statusOf(error) === 404)) return false;
    throw error;
  }
}

/** The text at a key, or `undefined` when there is none. */
export async function getObject(bucket: string, key: string): Promise<Stored | undefined> {
  const reply = await fetchObject(bucket, key);
  return reply && { text: await reply.Body.transformToString(), etag: reply.ETag };
}

/** The bytes at a key, or `undefined` when there is none. */
export async function getBytes(bucket: string, key: string): Promise<Uint8Array | undefined> {
  const reply = await fetchObject(bucket, key);
  return reply?.Body.transformToByteArray();
}

/** Takes objects away, a thousand a request; those that are not there are no trouble. */
export async function removeObjects(bucket: string, keys: readonly string[]): Promise<void> {
  const { sdk, client } = await s3();
  for (let i = 0; i < keys.length; i += 1000) {
    const Objects = keys.slice(i, i + 1000).map((Key) => ({ Key }));
    const { Errors = [] } = await client.send(
      new sdk.DeleteObjectsCommand({ Bucket: mustEnv(bucketEnv(bucket)), Delete: { Objects, Quiet: true } }),
    );
    if (Errors[0]) throw new Error(`${bucket}/${Errors[0].Key} was not removed: ${Errors[0].Code}`);
  }
}

/** The address of an object for those who read S3 by themselves. */
export const addressOf = (bucket: string, key: string) => `s3://${mustEnv(bucketEnv(bucket))}/${key}`;

/** Every key below a prefix, in key order. */
export async function listObjects(bucket: string, prefix: string): Promise<readonly Listed[]> {
  const { sdk, client } = await s3();
  const found: Listed[] = [];
  const pages = sdk.paginateListObjectsV2({ client }, { Bucket: mustEnv(bucketEnv(bucket)), Prefix: prefix });
  for await (const { Contents = [] } of pages)
    for (const { Key, ETag, LastModified } of Contents)
      if (Key && ETag && LastModified) found.push({ key: Key, etag: ETag, writtenAt: LastModified });
  return found;
}

async function fetchObject(bucket: string, key: string) {
  const { sdk, client } = await s3();
  try {
    const { Body, ETag } = await client.send(
      new sdk.GetObjectCommand({ Bucket: mustEnv(bucketEnv(bucket)), Key: key }),
    );
    if (!Body || !ETag) throw new Error(`${bucket}/${key} came without a body`);
    return { Body, ETag };
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { $metadata } = error;
  if (typeof $metadata !== 'object' || $metadata === null || !('httpStatusCode' in $metadata)) return undefined;
  return Number($metadata.httpStatusCode);
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  rss: 'application/rss+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  gz: 'application/gzip',
  parquet: 'application/vnd.apache.parquet',
};
const contentType = (key: string) => types[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
