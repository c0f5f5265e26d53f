import type { Wanted } from './parse-words.ts';
import { type Term, termsOf } from './terms.ts';

/** A piece of a text, and where in it what was asked for stands, in UTF-16 units. */
export interface Extract {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** The piece of a text of at most so many letters that has most of what was asked for, cut at words. */
export function extractFor(
  wanted: Wanted | undefined,
  { text, language }: { readonly text: string; readonly language: string },
  maxLetters: number,
): Extract {
  const terms = [...termsOf(text, language)];
  const isWanted = wanted ? matcherOf(wanted) : () => false;
  const hits = terms.filter(({ term }) => isWanted(term));
  const from = bestStart(hits, maxLetters, text.length);
  const start = from === 0 ? 0 : (terms.find((term) => term.start >= from)?.start ?? 0);
  const room = maxLetters - (start > 0 ? 1 : 0);
  const rest = text.length - start > room;
  const end = rest ? (terms.findLast((term) => term.end <= start + room - 1)?.end ?? start + room - 1) : text.length;
  const shift = (start > 0 ? 1 : 0) - start;
  const piece = text.slice(start, end).replaceAll(/[\r\n\t]/g, ' ');
  return {
    text: `${start > 0 ? '…' : ''}${piece}${rest ? '…' : ''}`,
    marks: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

/** Where the piece begins that has most different words asked for: some words before the first of them. */
function bestStart(hits: readonly Term[], maxLetters: number, length: number): number {
  if (length <= maxLetters) return 0;
  const lead = Math.floor(maxLetters / 5);
  let best = { start: 0, different: 0 };
  for (const first of hits) {
    const within = hits.filter(({ start, end }) => start >= first.start && end <= first.start + maxLetters - lead - 2);
    const different = new Set(within.map(({ term }) => term)).size;
    if (different > best.different) best = { start: first.start, different };
  }
  return best.start <= lead ? 0 : best.start - lead;
}

/** Whether a term is one of those asked for. */
function matcherOf(wanted: Wanted): (term: string) => boolean {
  const leaves = [...leavesOf(wanted)];
  const whole = new Set(
    leaves.flatMap((leaf) => (leaf.kind === 'word' ? leaf.anyOf : leaf.kind === 'phrase' ? leaf.words.flat() : [])),
  );
  const beginnings = leaves.flatMap((leaf) => (leaf.kind === 'beginning' ? leaf.anyOf : []));
  return (term) => whole.has(term) || beginnings.some((beginning) => term.startsWith(beginning));
}

/** The words and phrases of a search but those to leave out. */
function* leavesOf(wanted: Wanted): Generator<Wanted> {
  if (wanted.kind === 'and' || wanted.kind === 'or') for (const part of wanted.parts) yield* leavesOf(part);
  else if (wanted.kind !== 'not') yield wanted;
}
