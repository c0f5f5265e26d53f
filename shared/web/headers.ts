import type { HeaderFields } from './reply.ts';

/** Fields of one value. Servers that send two lines of them mean the first one, never a list. */
const single = new Set([
  'age',
  'content-length',
  'content-type',
  'date',
  'etag',
  'expires',
  'last-modified',
  'location',
  'retry-after',
]);

/** Each line of these is a sentence of its own: `X-Robots-Tag: somebot: noindex` says nothing to the next line's robot. */
const apart = new Set(['x-robots-tag']);

/** Header lines as one record: names in lower case, lists joined, the first line where a field has one value. */
export function headerFields(lines: Iterable<readonly [string, string]>): HeaderFields {
  const fields = new Map<string, string>();
  for (const [rawName, value] of lines) {
    const name = rawName.toLowerCase();
    const before = fields.get(name);
    if (before === undefined) fields.set(name, value);
    else if (!single.has(name)) fields.set(name, `${before}${apart.has(name) ? '\n' : ', '}${value}`);
  }
  return Object.fromEntries(fields);
}
