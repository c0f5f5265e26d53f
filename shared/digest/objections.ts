import type { Objection } from './edits.ts';

/** What is wrong with a command, in words that end without a full stop. */
export const objections: Readonly<Record<Objection, string>> = {
  'no-such-story': 'no story of the draft has this article id',
  'no-such-article': 'no article of the draft has this id',
  'no-such-theme': 'there is no theme of this id',
  'no-such-place': 'the draft has fewer stories',
  'already-approved': 'the digest is approved already; what is wrong in it can be corrected',
  skipped: 'its deadline passed, and the week has no digest',
};
