import type { Draft } from './desk.ts';
import { edited } from './desk.ts';

/** What staff changed of what the machine made. */
export interface Difference {
  /** Stories in the machine's order and in the end, by article. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
  /** Stories that stayed and changed their order among themselves. */
  readonly moved: readonly string[];
  readonly notes: number;
  readonly tags: number;
  readonly isHeadlineNew: boolean;
  readonly isIntroductionNew: boolean;
  /** Of the machine's stories, the share that was kept. */
  readonly kept: number;
}

/** The difference between machine and staff, kept with every approval. */
export function differenceOf(draft: Draft): Difference {
  const after = edited(draft);
  const ids = (stories: readonly { readonly articleId: string }[]) => stories.map(({ articleId }) => articleId);
  const [was, is] = [ids(draft.machine.stories), ids(after.stories)];
  const stayed = was.filter((id) => is.includes(id));
  const stayedNow = is.filter((id) => was.includes(id));
  const count = (...kinds: readonly string[]) => draft.log.filter(({ command }) => kinds.includes(command.do)).length;
  return {
    before: was,
    after: is,
    added: is.filter((id) => !was.includes(id)),
    dropped: was.filter((id) => !is.includes(id)),
    moved: stayed.filter((id, i) => stayedNow[i] !== id),
    notes: count('note'),
    tags: count('tag', 'untag'),
    isHeadlineNew: after.headline !== draft.machine.headline,
    isIntroductionNew: after.introduction !== draft.machine.introduction,
    kept: was.length === 0 ? 1 : stayed.length / was.length,
  };
}
