import type { Hit } from '../text/find-phrases.ts';
import type { Span } from '../text/sentences.ts';
import { cityCue, type Meaning, type Term } from './lexicon.ts';

/** A term that a text uses: in which sentence, and the pieces it is made of. */
export interface Mention {
  readonly term: Term;
  readonly sentence: number;
  readonly spans: readonly Span[];
}

/** The terms a text really uses: whole, outside longer phrases, and in the context their guards ask for. */
export function mentionsIn(hits: readonly Hit<Meaning>[]): Mention[] {
  const mentions = [...outermost(hits), ...joined(hits)];
  const cues = hits.filter(({ meaning }) => meaning.kind === 'cue');
  return mentions.filter((mention) => isInContext(mention, mentions, cues));
}

/** Terms that stand in no longer term or decoy: the longest phrase says what is meant. */
function outermost(hits: readonly Hit<Meaning>[]): Mention[] {
  const whole = hits.filter(
    ({ meaning }) => meaning.kind === 'decoy' || (meaning.kind === 'term' && meaning.term.parts === 1),
  );
  const sorted = whole.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let longest: Span = { start: 0, end: 0 };
  return sorted.flatMap(({ meaning, sentence, start, end }) => {
    if (end > longest.end) longest = { start, end };
    const isOutermost = start === longest.start && end === longest.end;
    return isOutermost && meaning.kind === 'term' ? [{ term: meaning.term, sentence, spans: [{ start, end }] }] : [];
  });
}

/** Terms made of several phrases, wherever one sentence has them all. */
function joined(hits: readonly Hit<Meaning>[]): Mention[] {
  const found = new Map<Term, Map<number, Map<number, Span>>>();
  for (const { meaning, sentence, start, end } of hits) {
    if (meaning.kind !== 'term' || meaning.term.parts === 1) continue;
    const { term, part } = meaning;
    const bySentence = found.get(term) ?? new Map<number, Map<number, Span>>();
    const parts = bySentence.get(sentence) ?? new Map<number, Span>();
    if (!parts.has(part)) parts.set(part, { start, end });
    found.set(term, bySentence.set(sentence, parts));
  }
  return [...found].flatMap(([term, bySentence]) =>
    [...bySentence]
      .filter(([, parts]) => parts.size === term.parts)
      .map(([sentence, parts]) => ({
        term,
        sentence,
        spans: [...parts.values()].toSorted((a, b) => a.start - b.start),
      })),
  );
}

function isInContext(mention: Mention, mentions: readonly Mention[], cues: readonly Hit<Meaning>[]): boolean {
  const { role, onlyWith, neverWith } = mention.term;
  if (neverWith.length > 0 && cues.some((cue) => isOneOf(cue, neverWith))) return false;
  if (role !== 'in-context' && onlyWith.length === 0) return true;
  const beside = cues.filter((cue) => cue.sentence === mention.sentence && !overlaps(mention, cue));
  if (onlyWith.length > 0 && !beside.some((cue) => isOneOf(cue, onlyWith))) return false;
  return role !== 'in-context' || beside.some((cue) => isOneOf(cue, [cityCue])) || hasCompany(mention, mentions);
}

/** Whether another term or cue of the theme stands in the same sentence. */
function hasCompany({ term, sentence }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (other) =>
      other.sentence === sentence &&
      other.term !== term &&
      [...term.says.keys()].some((theme) => other.term.says.has(theme)),
  );
}

const isOneOf = ({ meaning }: Hit<Meaning>, words: readonly string[]) =>
  meaning.kind === 'cue' && words.includes(meaning.cue);

const overlaps = ({ spans }: Mention, { start, end }: Span) =>
  spans.some((span) => span.start < end && start < span.end);
