import { Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import type { Trouble } from './reply.ts';
import { webSettings } from './settings.ts';

/** The encodings `readBody` undoes, as a request says it. */
export const acceptEncoding = 'gzip, deflate, br, zstd';

/**
 * A body as it was before it was packed for the way, or why not. The cap holds on the wire and again after decoding,
 * so a bomb costs no more than an honest page. What the source itself throws is thrown on; it is destroyed in any case.
 */
export async function readBody(
  source: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array | Trouble> {
  try {
    const wire = fromWire(
      source.on('error', () => {}),
      maxBytes,
    );
    const head = await firstBytes(wire);
    const decoders = decodersFor(contentEncoding, head);
    if (!decoders) return badEncoding(contentEncoding);
    const { sink, whole } = collector(maxBytes);
    // Without this a server that sends a bomb and then nothing keeps us waiting for its next byte.
    sink.once('close', () => source.destroy());
    await pipeline([Readable.from(chain(head, wire)), ...decoders, sink]);
    return whole();
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(maxBytes);
    if (error instanceof SourceError) throw error.cause;
    return badEncoding(error instanceof Error ? error.message : undefined);
  } finally {
    source.destroy();
  }
}

/** The refusal of a body beyond the cap. */
export function tooLarge(maxBytes: number): Trouble {
  return { kind: 'refused', code: 'too-large', detail: `more than ${maxBytes} bytes` };
}

/** The cap is reached: stop reading. */
class TooLarge extends Error {}

/** The source broke, not the decoding. */
class SourceError extends Error {}

/** Keeps what flows in, up to a cap. */
function collector(maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      done(size > maxBytes ? new TooLarge() : null);
    },
  });
  const whole = () => {
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  };
  return { sink, whole };
}

async function* fromWire(source: Readable, maxBytes: number): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator: AsyncIterator<Uint8Array> = source.iterator();
  let size = 0;
  for (;;) {
    const next = await iterator.next().catch((cause: unknown) => {
      throw new SourceError('the source broke', { cause });
    });
    if (next.done) return;
    size += next.value.length;
    if (size > maxBytes) throw new TooLarge();
    yield next.value;
  }
}

/** Two bytes or more, if there are as many: enough to know gzip by. */
async function firstBytes(wire: AsyncGenerator<Uint8Array, void, undefined>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const next = await wire.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* chain(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  if (head.length > 0) yield head;
  yield* rest;
}

/**
 * The decoders to apply, in order; `undefined` where an encoding is unknown or there are too many. Gzip is known by its
 * first bytes: servers declare it for plain bodies, and send `sitemap.xml.gz` and cached pages without declaring it.
 */
function decodersFor(contentEncoding: string | undefined, head: Uint8Array): Transform[] | undefined {
  const declared = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  if (declared.length > webSettings.maxEncodings) return undefined;
  if (head.length === 0) return [];
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  if (declared.length === 0) return isGzip ? [createGunzip()] : [];
  if (/^(x-)?gzip$/.test(declared[0] ?? '') && !isGzip) declared.shift();
  const decoders = declared.map((name) => decoder(name, head));
  return decoders.every((one) => one !== undefined) ? decoders : undefined;
}

function decoder(name: string, head: Uint8Array): Transform | undefined {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return isZlib(head) ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      // RFC 9659: eight MiB of window is what a decoder has to offer; a larger one is memory spent for a stranger.
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } });
    default:
      return undefined;
  }
}

/** `deflate` means zlib, but some servers send the bare stream. */
function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

function badEncoding(detail = ''): Trouble {
  return { kind: 'refused', code: 'bad-encoding', detail };
}
