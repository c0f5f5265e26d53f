import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseRawResponse, type RawResponse } from './raw-response.ts';
import type { Reply } from './reply.ts';

type Page = Extract<Reply, { kind: 'page' }>;

/** What was received from an address, and what is to be remembered beside it. */
export interface WarcRecord {
  readonly type: 'response' | 'metadata';
  readonly url: string;
  readonly at: Date;
  readonly block: Uint8Array;
}

/** A page as it was received. The body is kept decoded, so what spoke of its encoding and length no longer holds. */
export function responseRecord({ url, status, headers, body }: Page, at: Date): WarcRecord {
  const { 'content-encoding': _, 'transfer-encoding': __, ...kept } = headers;
  const head = lines({ ...kept, 'content-length': String(body.length) });
  return { type: 'response', url, at, block: Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n`), body]) };
}

/** WARC/1.1, each record gzipped by itself as the standard asks; the same records give the same bytes. */
export function toWarc(records: readonly WarcRecord[]): Uint8Array {
  return Buffer.concat(records.map((record) => gzipSync(writeRecord(record))));
}

function writeRecord({ type, url, at, block }: WarcRecord): Uint8Array {
  const { digest, payloadDigest } = digestsOf({ type, block });
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${uuidOf(`${type} ${url} ${at.toISOString()} ${digest}`)}>`,
    'WARC-Target-URI': url,
    'WARC-Date': at.toISOString(),
    'WARC-Block-Digest': `sha256:${digest}`,
    ...(payloadDigest && { 'WARC-Payload-Digest': `sha256:${payloadDigest}` }),
    'Content-Type': type === 'response' ? 'application/http; msgtype=response' : 'application/json',
    'Content-Length': String(block.length),
  };
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines(fields)}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

function digestsOf({ type, block }: Pick<WarcRecord, 'type' | 'block'>) {
  const http = type === 'response' ? parseRawResponse(block) : undefined;
  return { digest: sha256(block), payloadDigest: http && sha256(http.body) };
}

/** Reads WARC records back; throws where the file is damaged, for a capture that lies is worse than none. */
export function fromWarc(bytes: Uint8Array): readonly WarcRecord[] {
  const all = gunzipSync(bytes);
  const records: WarcRecord[] = [];
  for (let from = 0; from < all.length; ) {
    const headEnd = all.indexOf('\r\n\r\n', from);
    const field = fieldsOf(all.toString('utf8', from, headEnd));
    const start = headEnd + 4;
    const block = all.subarray(start, start + Number(field('Content-Length')));
    const type = field('WARC-Type');
    if (type !== 'response' && type !== 'metadata')
      throw new Error(`a WARC record of type ${type} was not written here`);
    if (field('WARC-Block-Digest') !== `sha256:${sha256(block)}`)
      throw new Error(`${field('WARC-Target-URI')}: the capture is damaged, its digest differs`);
    records.push({ type, url: field('WARC-Target-URI'), at: new Date(field('WARC-Date')), block });
    from = start + block.length + 4;
  }
  return records;
}

/** The HTTP response in a record. */
export function httpIn({ url, block }: WarcRecord): RawResponse {
  const response = parseRawResponse(block);
  if (!response) throw new Error(`${url}: the capture holds no HTTP response`);
  return response;
}

function fieldsOf(head: string): (name: string) => string {
  const fields = new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  return (name) => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`a WARC record without ${name}`);
    return value;
  };
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

const lines = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .flatMap(([name, value]) => value.split('\n').map((line) => `${name}: ${line}\r\n`))
    .join('');

/** A version 8 UUID (RFC 9562) from a text. */
function uuidOf(text: string): string {
  const hex = sha256(text);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
