import type { Sql } from '../archive/sql.ts';
import type { Registry } from '../sources/registry.ts';

interface Stored {
  readonly text: string;
  readonly etag: string;
}

/** What the site's pages are made of. */
export interface SiteReach {
  readonly registry: Registry;
  readonly sql: Sql;
  get(bucket: 'archive' | 'site' | 'state' | 'subscribers', key: string): Promise<Stored | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  put(bucket: 'subscribers', key: string, body: string, condition: { readonly ifMatch: string }): Promise<boolean>;
}
