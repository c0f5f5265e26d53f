import { expect, test } from 'vitest';
import { maxBytesOf } from '../../../shared/articles/document/max-bytes.ts';

const mebibyte = 1024 * 1024;

test.each([
  ['application/pdf', 20],
  ['Application/PDF; charset=binary', 20],
  ['application/octet-stream', 20],
  [undefined, 20],
  ['text/html; charset=utf-8', 5],
  ['application/xhtml+xml', 5],
  ['image/png', 5],
])('what is called %s may have as many mebibytes: %i', (type, most) => {
  expect(maxBytesOf(type === undefined ? {} : { 'content-type': type })).toBe(most * mebibyte);
});
