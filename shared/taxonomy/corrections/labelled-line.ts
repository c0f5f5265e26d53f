import type { Tags } from '../tags.ts';
import type { Correction } from './correction.ts';

/** An article that people corrected, as evaluation and training read labelled items. */
export interface LabelledLine {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  /** The themes it has after the corrections. */
  readonly themes: readonly string[];
  /** Only these tags were looked at by a person: what a theme or goal is, and what it is not. */
  readonly judged: readonly { readonly kind: Correction['kind']; readonly tag: string; readonly isRight: boolean }[];
  readonly split: 'dev';
}

/** What people said of an article, as one labelled line. */
export function labelledLine(
  article: { readonly id: string; readonly title: string; readonly text: string },
  tags: Tags,
  corrections: readonly Correction[],
): LabelledLine {
  const inOrder = corrections.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const last = new Map(inOrder.map((correction) => [`${correction.kind} ${correction.tag}`, correction]));
  return {
    id: article.id,
    language: tags.language,
    title: article.title,
    text: article.text,
    themes: tags.themes.map(({ id }) => id),
    judged: [...last.values()].map(({ kind, tag, action }) => ({ kind, tag, isRight: action !== 'remove' })),
    split: 'dev',
  };
}
