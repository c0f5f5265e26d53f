import type { Confined } from '../archive/confined/confined.ts';
import type { Search } from '../search/disk.ts';
import type { Registry } from '../sources/registry.ts';
import type { Seal } from '../subscribers/seal.ts';
import type { Publication } from './publication.ts';

interface Stored {
  readonly text: string;
  readonly etag: string;
}

/** What the site's pages are made of. */
export interface SiteReach {
  readonly registry: Registry;
  readonly search: Search;
  readonly confined: Confined;
  /** Where the site is, for names that must not change with the way it was reached. */
  readonly publication: Publication;
  /** Where weeks begin. */
  readonly zone: string;
  get(bucket: 'archive' | 'site' | 'state' | 'subscribers', key: string): Promise<Stored | undefined>;
  getBytes(bucket: 'archive', key: string): Promise<Uint8Array | undefined>;
  list(
    bucket: 'archive' | 'subscribers',
    prefix: string,
  ): Promise<readonly { readonly key: string; readonly etag: string }[]>;
  put(
    bucket: 'subscribers',
    key: string,
    body: string,
    condition?: { readonly ifMatch: string } | { readonly ifAbsent: true },
  ): Promise<boolean>;
  remove(bucket: 'subscribers', keys: readonly string[]): Promise<void>;
  send(queue: 'requests', messages: readonly { readonly requestId: string }[]): Promise<void>;
  readonly seal: () => Promise<Seal>;
  now(): Date;
}
