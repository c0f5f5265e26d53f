import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '../../shared/web/decode.ts';

const text = 'One charter, thirty cities.';
const refused = (code: string) => expect.objectContaining({ kind: 'refused', code });
const read = (bytes: Buffer, encoding?: string, maxBytes = 1000) =>
  readBody(Readable.from([bytes]), encoding, maxBytes);

test('two encodings one inside the other are undone, three are refused', async () => {
  const once = gzipSync(text);
  const twice = gzipSync(once);
  expect(await read(twice, 'gzip, gzip')).toEqual(new Uint8Array(Buffer.from(text)));
  expect(await read(gzipSync(twice), 'gzip, gzip, gzip')).toEqual(refused('bad-encoding'));
});

test('a body as long as the cap is taken, one byte more is not', async () => {
  expect(await read(Buffer.from(text), undefined, text.length)).toHaveLength(text.length);
  expect(await read(Buffer.from(text), undefined, text.length - 1)).toEqual(refused('too-large'));
  expect(await read(zstdCompressSync(text), 'zstd', text.length - 1)).toEqual(refused('too-large'));
});

test('a stream that grows on the wire and yields nothing is left at the cap', async () => {
  let taken = 0;
  const block = Buffer.concat(Array<Buffer>(200).fill(Buffer.from([0, 0, 0, 0xff, 0xff])));
  const endless = function* () {
    yield gzipSync('').subarray(0, 10);
    for (;;) {
      taken += block.length;
      yield block;
    }
  };
  expect(await readBody(Readable.from(endless(), { highWaterMark: 1 }), 'gzip', 100_000)).toEqual(refused('too-large'));
  expect(taken).toBeLessThan(200_000);
});

test('a source that breaks throws its own error, not one of decoding', async () => {
  const broken = async function* () {
    yield gzipSync(text).subarray(0, 15);
    throw new Error('the cable');
  };
  await expect(readBody(Readable.from(broken()), 'gzip', 1000)).rejects.toThrow('the cable');
});

test.each(['gzip', 'br', 'zstd', 'deflate'])('a body of %s that stops in the middle is refused', async (encoding) => {
  const whole = { gzip: gzipSync(text), br: brotliCompressSync(text), zstd: zstdCompressSync(text) }[encoding];
  expect(await read((whole ?? Buffer.from('x\x9c')).subarray(0, 12), encoding)).toEqual(refused('bad-encoding'));
});

test('gzip is known however small the pieces it comes in', async () => {
  const pieces = [...gzipSync(text)].map((byte) => Uint8Array.of(byte));
  expect(await readBody(Readable.from(pieces), undefined, 1000)).toEqual(new Uint8Array(Buffer.from(text)));
});

test('any bytes under any encoding give bytes or a refusal', async () => {
  const encoding = fc.constantFrom(undefined, '', 'gzip', 'deflate', 'br', 'zstd', 'gzip, br', 'identity', 'x', ', ,');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), encoding, async (bytes, name) => {
      const body = await readBody(Readable.from([bytes]), name, 1000);
      expect('kind' in body ? body.kind : 'bytes').toMatch(/^(bytes|refused)$/);
    }),
    { numRuns: 300 },
  );
});
