import type { Section } from '../section.ts';
import { areOne, countPairs, type PairCounts, pairsOf } from './pairs.ts';
import { storiesOf } from './stories.ts';
import { readTexts, type Split, textFiles } from './texts.ts';

/** How well copies of one text are told from texts that are merely alike, over all pairs of one part. */
export const duplicateSection = (split: Split): Section => ({
  name: `duplicates-${split}`,
  inputs: textFiles,
  evaluate() {
    const counts = countPairs(pairsOf(readTexts(split)), areOne, ({ copyOf }) => copyOf);
    return { figure: f1(counts), summary: wordsFor(counts), tables: [] };
  },
});

/** How well texts that tell one story are found across days and languages. */
export const storySection = (split: Split): Section => ({
  name: `stories-${split}`,
  inputs: textFiles,
  evaluate() {
    const texts = readTexts(split);
    const found = storiesOf(texts);
    const counts = countPairs(
      pairsOf(texts),
      (a, b) => found.get(a.id) === found.get(b.id),
      ({ story }) => story,
    );
    return { figure: f1(counts), summary: wordsFor(counts), tables: [] };
  },
});

function wordsFor(counts: PairCounts): string {
  const { right, wrong, missing, faults } = counts;
  const share = (of: number) => `${(of === 0 ? 1 : right / of).toFixed(3)} (${atLeast(right, of).toFixed(3)} at least)`;
  const figures = `precision ${share(right + wrong)}, recall ${share(right + missing)}, F1 ${f1(counts).toFixed(3)}`;
  return [`${right} pairs right, ${wrong} wrong, ${missing} missing: ${figures}`, ...faults].join('\n  ');
}

/** What a share is at least, with 97.5 % of confidence: the lower end of Wilson's interval. Pairs of one family are not independent. */
function atLeast(right: number, of: number): number {
  if (of === 0) return 0;
  const [p, z] = [right / of, 1.96];
  return (p + z ** 2 / (2 * of) - z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of);
}

const f1 = ({ right, wrong, missing }: PairCounts) => (right === 0 ? 0 : (2 * right) / (2 * right + wrong + missing));
