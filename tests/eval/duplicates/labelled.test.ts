import { describe, expect, test } from 'vitest';
import { areOne, countPairs, pairsOf } from './pairs.ts';
import { type LabelledText, readTexts } from './texts.ts';

const parts = { dev: readTexts('dev'), held: readTexts('held') };
const all = [...parts.dev, ...parts.held];

describe('D7: the labelled texts', () => {
  test('have ids of their own, and labels that no two families share', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const label of ['story', 'copyOf'] as const)
      for (const [, texts] of Map.groupBy(all, (text: LabelledText) => text[label]))
        expect(new Set(texts.map(({ family }) => family)).size).toBe(1);
  });

  test('are ten languages, 120 copies or more, and 200 pairs or more that are easily confused', () => {
    const inFamilies = pairsOf(all).filter(([a, b]) => a.family === b.family);
    const copies = inFamilies.filter(([a, b]) => a.copyOf === b.copyOf);
    expect(new Set(all.map(({ language }) => language)).size).toBe(10);
    expect(copies.length).toBeGreaterThanOrEqual(120);
    expect(inFamilies.length - copies.length).toBeGreaterThanOrEqual(200);
  });

  test.each(['dev', 'held'] as const)('merging on %s is right in 99 of 100, and finds 95 of 100', (part) => {
    const { right, wrong, missing } = countPairs(pairsOf(parts[part]), areOne, ({ copyOf }) => copyOf);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.99);
    expect(right / (right + missing)).toBeGreaterThanOrEqual(0.95);
  });
});
