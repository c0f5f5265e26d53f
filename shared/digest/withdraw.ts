import { isDeepStrictEqual } from 'node:util';
import { type Approved, approvedPrefix, draftPrefix, readApproved, readDraft } from './desk.ts';
import type { Correction } from './digest.ts';
import type { DeskStore } from './keep-desk.ts';
import { corrected, draftWithout, type Withdrawn } from './without-article.ts';

interface Reach extends DeskStore {
  list(bucket: 'desk', prefix: string): Promise<readonly { readonly key: string }[]>;
}

/**
 * Takes an article out of every digest and draft, whatever week it was in then. The weeks whose digest has a place for
 * it: they are to be published again, also where a run that was ended on the way took it out before.
 */
export async function withdraw(gone: Withdrawn, correction: Correction, reach: Reach): Promise<readonly string[]> {
  for (const { key } of await reach.list('desk', draftPrefix))
    await change(key, readDraft, (draft) => draftWithout(draft, gone), reach);
  const without = ({ digest, draft, ...approval }: Approved): Approved => ({
    ...approval,
    digest: corrected(digest, gone, correction),
    ...(draft && { draft: draftWithout(draft, gone) }),
  });
  const weeks: string[] = [];
  for (const { key } of await reach.list('desk', approvedPrefix)) {
    const approved = await change(key, readApproved, without, reach);
    if (approved && JSON.stringify(approved.digest).includes(gone.articleId)) weeks.push(approved.digest.week);
  }
  return weeks;
}

/** Changes a paper of the desk, on top of whatever anybody else made of it; what it says then. */
async function change<T>(
  key: string,
  read: (text: string) => T,
  make: (paper: T) => T,
  { get, put }: DeskStore,
): Promise<T | undefined> {
  for (;;) {
    const stored = await get('desk', key);
    if (!stored) return undefined;
    const paper = read(stored.text);
    const changed = make(paper);
    if (isDeepStrictEqual(changed, paper)) return paper;
    if (await put('desk', key, JSON.stringify(changed), { ifMatch: stored.etag })) return changed;
  }
}
