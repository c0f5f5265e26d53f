interface Stored {
  readonly text: string;
  readonly etag: string;
}
type Condition = { readonly ifAbsent: true } | { readonly ifMatch: string };

/** The bucket of subscribers, as this domain needs it. */
export interface Vault {
  get(bucket: 'subscribers', key: string): Promise<Stored | undefined>;
  /** `false` when the condition did not hold. */
  put(bucket: 'subscribers', key: string, body: string, condition?: Condition): Promise<boolean>;
  list(bucket: 'subscribers', prefix: string): Promise<readonly { readonly key: string }[]>;
  remove(bucket: 'subscribers', keys: readonly string[]): Promise<void>;
  now(): Date;
}

/** As much of it as reading and writing down needs. */
export type Book = Pick<Vault, 'get' | 'put' | 'now'>;
