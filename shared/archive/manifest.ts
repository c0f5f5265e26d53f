import { createHash } from 'node:crypto';

interface Listed {
  readonly key: string;
  readonly etag: string;
}

/** Objects by the week that their keys name after a prefix. */
export function byWeek(listed: readonly Listed[], prefix: string): ReadonlyMap<string, readonly Listed[]> {
  return Map.groupBy(listed, ({ key }) => key.slice(prefix.length).split('/')[0] ?? '');
}

/** One short text that changes when any article of a week, or the story of one, does. */
export function digestOf(parts: readonly Listed[]): string {
  const lines = parts.map(({ key, etag }) => `${key} ${etag}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}
