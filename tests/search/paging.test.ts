import { expect, test } from 'vitest';
import { pageWhileChanging } from './paging.ts';

test('by date nothing is missed and nothing comes twice, whatever comes in, changes and goes between pages', async () => {
  for (let seed = 0; seed < 40; seed++) {
    const { there, seen } = await pageWhileChanging(seed);
    expect(new Set(seen).size, `seed ${seed}`).toBe(seen.length);
    expect(
      [...there].filter((id) => !seen.includes(id)),
      `seed ${seed}`,
    ).toEqual([]);
  }
});
