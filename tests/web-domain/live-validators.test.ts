import { describe, expect, test } from 'vitest';
import { openSite } from './live-site.ts';

const { ask, base, seen } = await openSite();

describe('validators', () => {
  const etag = '"v1"';
  const lastModified = 'Mon, 23 Nov 2026 10:00:00 GMT';

  test('are sent back byte for byte', async () => {
    const first = await ask('/weak');
    if (first.kind !== 'page') throw new Error('no page');
    await ask('/weak', { validators: { ...first.validators, lastModified: 'Not  a-date; at all' } });
    expect(seen[1]?.headers['if-none-match']).toBe('W/"a b\xe9"');
    expect(seen[1]?.headers['if-modified-since']).toBe('Not  a-date; at all');
  });

  test('of one URL are never sent to another', async () => {
    await ask('/bare', { validators: { etag, lastModified, url: `${base}/page` } });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-modified-since');
  });

  test('of the URL asked for are not sent on to where it leads', async () => {
    await ask('/moved', { validators: { etag, lastModified } });
    expect(seen.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/moved', etag],
      ['/page', undefined],
    ]);
  });

  test('of the URL it leads to are sent there only', async () => {
    const reply = await ask('/moved', { validators: { etag, url: `${base}/page` } });
    expect(reply.kind).toBe('not-modified');
    expect(seen.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
      ['/moved', undefined],
      ['/page', etag],
    ]);
  });

  test('are each refreshed by a "not modified" that carries them, and kept by one that does not', async () => {
    expect(await ask('/page', { validators: { etag, lastModified } })).toMatchObject({
      kind: 'not-modified',
      validators: { etag: '"v2"', lastModified, url: `${base}/page` },
    });
  });

  test('are replaced by every full answer, also by one that has none', async () => {
    const reply = await ask('/bare', { validators: { etag: '"old"', lastModified } });
    expect(reply.kind === 'page' && reply.validators).toEqual({ url: `${base}/bare` });
  });

  test('that would break the request are not sent', async () => {
    await ask('/bare', { validators: { etag: '"a"\r\nX-Evil: 1', lastModified: '\u4e2d' } });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-modified-since');
    expect(seen[0]?.headers).not.toHaveProperty('x-evil');
  });
});
