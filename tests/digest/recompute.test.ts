import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from '../bench/digest/digests-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-recompute-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// `tests/bench/digest/recompute.ts` is the same for 500 digests.
test('every sentence stands in its article, and every figure recomputes from the archive by other queries', async () => {
  const sums = { figures: 0, sentences: 0 };
  const wrong: string[] = [];
  for await (const checked of digestsOf(3, 1, folder)) {
    sums.figures += checked.figures;
    sums.sentences += checked.sentences;
    wrong.push(...checked.wrong);
  }
  expect(wrong).toEqual([]);
  expect(sums.figures).toBeGreaterThan(300);
  expect(sums.sentences).toBeGreaterThan(5);
}, 120_000);
