import type { Confined } from '../archive/confined/confined.ts';
import type { Sql } from '../archive/sql.ts';
import type { SearchReach } from '../search/search-archive.ts';
import type { Registry } from '../sources/registry.ts';

interface Stored {
  readonly text: string;
  readonly etag: string;
}

/** What the API answers from. */
export interface ApiReach extends SearchReach {
  readonly registry: Registry;
  readonly sql: Sql;
  readonly confined: Confined;
  readonly publication: { readonly siteUrl: string };
  get(bucket: 'archive' | 'site' | 'subscribers', key: string): Promise<Stored | undefined>;
  list(bucket: 'site' | 'subscribers', prefix: string): Promise<readonly { readonly key: string }[]>;
  put(bucket: 'subscribers', key: string, body: string): Promise<boolean>;
  remove(bucket: 'subscribers', keys: readonly string[]): Promise<void>;
  /** Where weeks begin. */
  readonly zone: string;
  now(): Date;
}
