import { isDeepStrictEqual } from 'node:util';
import { approvalOf, approvedKey, approvedPrefix, readApproved } from './desk.ts';
import type { Digest } from './digest.ts';
import { type DeskStore, openDraft, sealApproval } from './keep-desk.ts';

interface Reach extends DeskStore {
  list(bucket: 'desk', prefix: string): Promise<readonly { readonly key: string; readonly etag: string }[]>;
}

/** Whether a week's digest may be published. The log of its draft decides; what it says is laid down for good on the way. */
export async function isPublishable(week: string, store: DeskStore): Promise<boolean> {
  if (await store.get('desk', approvedKey(week))) return true;
  const open = await openDraft(store, week);
  if (!open || !approvalOf(open.draft)) return false;
  await sealApproval(store, open.draft);
  return true;
}

/**
 * Writes what is made of all digests there are, again while any of them changed meanwhile: whoever writes last has read
 * the newest, so a correction is never written over by a publication that began before it.
 */
export async function writePublished(
  { get, list }: Pick<Reach, 'get' | 'list'>,
  write: (digests: readonly Digest[]) => Promise<void>,
): Promise<void> {
  const versions = async () => (await list('desk', approvedPrefix)).map(({ key, etag }) => ({ key, etag }));
  for (let before = await versions(); ; ) {
    const stored = await Promise.all(before.map(({ key }) => get('desk', key)));
    await write(stored.flatMap((one) => (one ? [readApproved(one.text).digest] : [])));
    const after = await versions();
    if (isDeepStrictEqual(before, after)) return;
    before = after;
  }
}
