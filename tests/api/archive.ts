import { type ApiReach, api } from '../../shared/api/routes.ts';
import { compact } from '../../shared/archive/compact.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import type { TaggedArticle } from '../../shared/archive/tagged.ts';
import { diskSearch } from '../../shared/search/disk.ts';
import { indexArchive } from '../../shared/search/keep/index-archive.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { asObject } from '../support/tagged.ts';

/** The API over an archive in memory, to which articles are added. */
export function openApiOver(folder: string) {
  const bucket = bucketInMemory();
  const now = () => new Date('2026-11-24T02:30:00Z');
  const reach: ApiReach & typeof bucket = { ...bucket, sql: duckdb({ folder }), search: diskSearch(folder), now };
  return {
    bucket,
    add: async (articles: readonly TaggedArticle[]) => {
      for (const tagged of articles) await bucket.put(...asObject(tagged));
      await compact(reach);
      await indexArchive(reach, folder);
    },
    ask: async (path: string) => {
      const reply = await api.fetch(new Request(`https://knowledge.example${path}`), reach);
      return { status: reply.status, headers: reply.headers, body: await reply.json() };
    },
  };
}
