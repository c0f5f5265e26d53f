import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { floors, tolerance } from './floors.ts';
import { digestOf } from './section.ts';
import { sections } from './sections.ts';

test('every section has a floor, and every floor a section', () => {
  expect(Object.keys(floors).toSorted()).toEqual(sections.map(({ name }) => name).toSorted());
});

describe.each(sections)('$name', ({ name, inputs, evaluate }) => {
  const isHere = inputs.every((input) => existsSync(input));

  test.runIf(isHere)('T11: does not sink more than 0.01 below what was recorded on these inputs', () => {
    expect(digestOf(inputs)).toBe(floors[name]?.inputs);
    expect(evaluate().figure).toBeGreaterThanOrEqual((floors[name]?.figure ?? 1) - tolerance);
  });
});
