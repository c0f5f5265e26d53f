import { createHash } from 'node:crypto';
import { taggedPrefix } from './keys.ts';

interface Listed {
  readonly key: string;
  readonly etag: string;
}

/** Tagged articles by the week their keys name. */
export function byWeek(tagged: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  return Map.groupBy(tagged, ({ key }) => key.slice(taggedPrefix.length).split('/')[0] ?? '');
}

/** One short text that changes when any article of a week does. */
export function digestOf(parts: readonly Listed[]): string {
  const lines = parts.map(({ key, etag }) => `${key} ${etag}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}
