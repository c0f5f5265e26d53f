import { apiApp } from '../../shared/api/app.ts';
import { memberId, memberKey, newKey } from '../../shared/api/members.ts';
import type { ApiReach } from '../../shared/api/reach.ts';
import { compact } from '../../shared/archive/compact.ts';
import { confinedDuckdb } from '../../shared/archive/confined/duckdb.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { articleKey } from '../../shared/archive/keys.ts';
import type { TaggedArticle } from '../../shared/archive/tagged.ts';
import { diskSearch } from '../../shared/search/disk.ts';
import { indexArchive } from '../../shared/search/keep/index-archive.ts';
import { registry } from '../../shared/sources/registry.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { asObject } from '../support/tagged.ts';

interface Asking {
  readonly method?: string;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API over an archive in memory, to which articles are added; `key` is a member's. */
export async function openApiOver(folder: string) {
  const { archive, site, subscribers } = {
    archive: bucketInMemory(),
    site: bucketInMemory(),
    subscribers: bucketInMemory(),
  };
  const buckets = { archive, site, subscribers };
  let now = new Date('2026-11-24T02:30:00Z');
  const confined = confinedDuckdb({ folder });
  const reach: ApiReach = {
    registry,
    sql: duckdb({ folder }),
    search: diskSearch(folder),
    confined,
    publication: { siteUrl: 'https://knowledge.example/' },
    zone: 'Europe/Brussels',
    get: (bucket, key) => buckets[bucket].get('archive', key),
    getBytes: archive.getBytes,
    list: (bucket, prefix) => buckets[bucket].list('archive', prefix),
    put: (bucket, key, body) => buckets[bucket].put('archive', key, body),
    remove: (bucket, keys) => buckets[bucket].remove('archive', keys),
    now: () => now,
  };
  const key = newKey();
  await subscribers.put(
    'archive',
    memberKey(memberId(key)),
    JSON.stringify({ name: 'An analyst', addedAt: now.toISOString() }),
  );
  const app = apiApp();
  const keeping = { ...archive, sql: reach.sql, now: () => now };
  return {
    key,
    buckets,
    keeping,
    stop: () => confined.stop(),
    passSeconds: (n: number) => (now = new Date(now.getTime() + n * 1000)),
    add: async (articles: readonly TaggedArticle[]) => {
      for (const tagged of articles) {
        await archive.put(...asObject(tagged));
        await archive.put('archive', articleKey(tagged.article.id), JSON.stringify(tagged.article));
      }
      await compact(keeping);
      await indexArchive(keeping, { folder });
    },
    ask: async (path: string, { method = 'GET', key, body, headers = {} }: Asking = {}) => {
      // Each asks from an address of its own, and some time passes, so that nobody's limit is reached.
      if (!headers['X-Forwarded-For']) now = new Date(now.getTime() + 200);
      const from = headers['X-Forwarded-For'] ?? crypto.randomUUID();
      const request = new Request(new URL(path, 'https://knowledge.example'), {
        method,
        headers: { 'X-Forwarded-For': from, ...(key && { Authorization: `Bearer ${key}` }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const reply = await app.fetch(request, reach);
      // With the mark of byte order, which text() would swallow.
      const bytes = Buffer.from(await reply.arrayBuffer());
      const text = bytes.toString();
      const isJson = /^application\/(problem\+)?json/.test(reply.headers.get('content-type') ?? '');
      return {
        status: reply.status,
        headers: reply.headers,
        text,
        bytes,
        body: isJson && text ? JSON.parse(text) : undefined,
      };
    },
  };
}
