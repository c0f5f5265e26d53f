import type { Publication } from '../site/publication.ts';
import type { Seal } from '../subscribers/seal.ts';

interface Stored {
  readonly text: string;
  readonly etag: string;
}
type Condition = { readonly ifMatch: string } | { readonly ifAbsent: true };

/** What the desk's pages are made of, and all that they can change. */
export interface DeskReach {
  readonly publication: Publication;
  readonly seal: () => Promise<Seal>;
  get(bucket: 'archive' | 'desk' | 'subscribers', key: string): Promise<Stored | undefined>;
  list(bucket: 'desk', prefix: string): Promise<readonly { readonly key: string }[]>;
  put(bucket: 'archive' | 'desk', key: string, body: string, condition?: Condition): Promise<boolean>;
  send(queue: 'issues', messages: readonly { readonly week: string }[]): Promise<void>;
  send(queue: 'articles', messages: readonly { readonly articleId: string }[]): Promise<void>;
  now(): Date;
}
