import type { Article } from './article.ts';
import { changedFacts, changesIn, type Piece } from './versions.ts';

/** A fact that two versions of an article say differently; of words, what went and what came. */
export interface FactChange {
  readonly fact: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly pieces?: readonly Piece[];
}

/** What a reader would see changed between two versions. */
export function compareVersions(before: Article, after: Article): readonly FactChange[] {
  const [was, is] = [before, after].map((article) => new Map<string, unknown>(Object.entries(article)));
  return changedFacts(before, after).map((fact) => {
    const [old, now] = [was?.get(fact), is?.get(fact)];
    const change = { fact, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) };
    return typeof old === 'string' && typeof now === 'string' ? { ...change, pieces: changesIn(old, now) } : change;
  });
}

/** Words of what stayed that are shown around each change. */
const contextWords = 8;

/** A text with its changes marked, `[-gone-]` and `{+new+}`, and only a few words of what stayed between them. */
export function markChanges(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, i) => {
      if (kind === 'gone') return `[-${text}-]`;
      if (kind === 'new') return `{+${text}+}`;
      return shortened(text, { isFirst: i === 0, isLast: i === pieces.length - 1 });
    })
    .join('');
}

function shortened(text: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  const [head, tail] = [isFirst ? 0 : contextWords, isLast ? 0 : contextWords];
  if (words.length <= head + tail + 1) return text;
  return `${words.slice(0, head).join('')}… ${tail === 0 ? '' : words.slice(-tail).join('')}`;
}
