import { expect, test } from 'vitest';
import { goalOf, goalTargets, isTarget } from '../../../shared/taxonomy/goals/goal-target.ts';
import { languages } from '../../../shared/text/languages.ts';

test('there are 169 targets, as the resolution counts them', () => {
  const ends = [...Array.from({ length: 20 }, (_, i) => String(i)), 'a', 'b', 'c', 'd'];
  const all = Array.from({ length: 18 }, (_, goal) => ends.map((end) => `${goal}.${end}`)).flat();
  expect(all.filter(isTarget)).toHaveLength(169);
});

test.each(['1.6', '11.0', '14.d', '17.20', '17.a', '18.1', '0.1', '11', '11.07', ''])('%j is no target', (target) => {
  expect(isTarget(target)).toBe(false);
});

test('every target that has words has some in each of the ten languages, and no word names two', () => {
  for (const { target, words } of goalTargets)
    for (const language of languages) expect(words[language]?.length, `${target} ${language}`).toBeGreaterThan(0);
  for (const language of languages) {
    const all = goalTargets.flatMap(({ words }) => words[language]);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  }
});

test('every goal has a target with words', () => {
  expect(new Set(goalTargets.map(({ target }) => goalOf(target))).size).toBe(17);
});
