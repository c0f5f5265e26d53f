import { createHash } from 'node:crypto';
import { rowFormat } from './row.ts';

interface Listed {
  readonly key: string;
  readonly etag: string;
}

/** One short text that changes when any article of a week does, or the story of one, or what a row is made of. */
export function digestOf(parts: readonly Listed[]): string {
  const lines = parts.map(({ key, etag }) => `${key} ${etag}\n`).sort();
  return createHash('sha256')
    .update(`${rowFormat}\n${lines.join('')}`)
    .digest('hex');
}
