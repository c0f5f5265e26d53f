import { expect, test } from 'vitest';
import { askedOf } from '../../shared/taxonomy/candidates.ts';
import { themeModel } from '../../shared/taxonomy/theme-model.ts';
import { logOddsOf } from '../../shared/taxonomy/trees.ts';
import { boost } from '../eval/boost.ts';

test('the trees in force were taught the questions that are asked today, in their order', () =>
  expect(themeModel.asked).toEqual(askedOf));

test('trees add up what follows from each answer', () => {
  const tree = { by: 1, under: 2, low: -1, high: { by: 0, under: 5, low: 0.5, high: 3 } };
  const trees = { start: 0.25, trees: [tree, 1] };
  expect(logOddsOf(trees, [9, 1.9])).toBe(0.25);
  expect(logOddsOf(trees, [4, 2])).toBe(1.75);
  expect(logOddsOf(trees, [5, 2])).toBe(4.25);
});

test('boosting finds what two numbers say only together', () => {
  const examples = Array.from({ length: 400 }, (_, i) => {
    const numbers = [i % 20, Math.floor(i / 20)];
    return { numbers, isThere: i % 20 >= 10 !== i >= 200 || i % 20 === 0 };
  });
  const trees = boost(examples, { trees: 30, leaves: 4, rate: 0.3, leastExamples: 5, pull: 1 });
  const right = examples.filter(({ numbers, isThere }) => logOddsOf(trees, numbers) > 0 === isThere);
  expect(right.length).toBeGreaterThanOrEqual(380);
});
