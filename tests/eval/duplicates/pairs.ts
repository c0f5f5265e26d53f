import { articleId, canonicalUrl } from '../../../shared/articles/identity.ts';
import { sameText } from '../../../shared/articles/similar/same-text.ts';
import { sketch } from '../../../shared/articles/similar/sketch.ts';
import type { LabelledText } from './texts.ts';

/** How many pairs were rightly put together, wrongly, and wrongly not. */
export interface PairCounts {
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  readonly faults: readonly string[];
}

/** Every pair once. */
export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));
}

/** Counts how well a decision on pairs agrees with the labels. */
export function countPairs(
  pairs: readonly (readonly [LabelledText, LabelledText])[],
  decides: (a: LabelledText, b: LabelledText) => boolean,
  label: (text: LabelledText) => string,
): PairCounts {
  let [right, wrong, missing] = [0, 0, 0];
  const faults: string[] = [];
  for (const [a, b] of pairs) {
    const [found, is] = [decides(a, b), label(a) === label(b)];
    if (found && is) right += 1;
    else if (found) wrong += 1;
    else if (is) missing += 1;
    if (found !== is) faults.push(`${found ? 'wrong' : 'missing'}: ${a.id} ${b.id}`);
  }
  return { right, wrong, missing, faults };
}

/** Whether the pipeline makes one article of two: by their addresses, or because they share a key and are one text. */
export function areOne(a: LabelledText, b: LabelledText): boolean {
  const id = ({ url }: LabelledText) => articleId(canonicalUrl(url));
  if (id(a) === id(b)) return true;
  const keys = keysOf(a.text);
  return keysOf(b.text).some((key) => keys.includes(key)) && sameText(a, b).isSame;
}

/** Every text is compared with every other: its keys are made once. */
function keysOf(text: string): readonly string[] {
  const keys = known.get(text) ?? sketch(text);
  known.set(text, keys);
  return keys;
}

const known = new Map<string, readonly string[]>();
