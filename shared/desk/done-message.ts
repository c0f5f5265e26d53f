import { type Html, html } from '../site/html.ts';
import type { DraftView } from './views.ts';

const doneWords: Readonly<Record<string, string>> = {
  move: 'The story was moved.',
  drop: 'The story was taken out. It is among the other articles, and can be made a story again.',
  pin: 'It is the first story now.',
  note: 'The note was saved.',
  tag: 'The theme was added, here and in the archive.',
  untag: 'The theme was removed, here and in the archive.',
  unfiled:
    'The theme was changed here. The archive could not take it: the article has gone, or its tags are just being changed. It is tried again every hour.',
  headline: 'The headline was saved.',
  introduction: 'The introduction was saved.',
  approve: 'Approved. It is being published, and readers get their briefings.',
  correct: 'The correction was saved, and stands on the page of the digest. Nobody is mailed again.',
};

/** What was just done, in words. */
export function doneMessage(done: DraftView['done']): Html | false {
  const words = done && doneWords[done.what];
  return words !== undefined && html`<p class="done" role="status">${words}</p>`;
}
