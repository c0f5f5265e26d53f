import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Reply } from './reply.ts';

type Page = Extract<Reply, { kind: 'page' }>;

/** A page as it was received, as one gzipped WARC/1.1 response record; the same page at the same time gives the same bytes. */
export function toWarc({ url, status, headers, body }: Page, fetchedAt: Date): { digest: string; bytes: Uint8Array } {
  const digest = createHash('sha256').update(body).digest('hex');
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines(decodedHeaders(headers, body))}\r\n`), body]);
  const warc = {
    'WARC-Type': 'response',
    'WARC-Record-ID': `<urn:uuid:${uuidOf(`${url} ${fetchedAt.toISOString()} ${digest}`)}>`,
    'WARC-Target-URI': url,
    'WARC-Date': fetchedAt.toISOString(),
    'WARC-Payload-Digest': `sha256:${digest}`,
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(http.length),
  };
  return {
    digest,
    bytes: gzipSync(Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines(warc)}\r\n`), http, Buffer.from('\r\n\r\n')])),
  };
}

/** The body is kept decoded, so what spoke of its encoding and length no longer holds. */
function decodedHeaders(headers: Page['headers'], body: Uint8Array) {
  const { 'content-encoding': _, 'transfer-encoding': __, ...kept } = headers;
  return { ...kept, 'content-length': String(body.length) };
}

const lines = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** A version 8 UUID (RFC 9562) from a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
