import { expect, test } from 'vitest';
import { findFaults, makeArchive } from '../bench/retagging/archive.ts';
import { finish, killAfter } from '../bench/retagging/kill.ts';
import { emptyFolder } from '../support/folder.ts';

test('an archive tagged anew, killed on the way, ends complete: nothing lost, nothing twice (T10)', {
  timeout: 120_000,
}, async () => {
  const data = emptyFolder();
  await makeArchive(data, 80);
  await killAfter(data, 20);
  const { code, stdout } = await finish(data);
  expect(code).toBe(0);
  expect(stdout).toContain('80 of 80 articles were tagged anew');
  expect(stdout).toMatch(/theme:slow-city +0 +80/);
  expect(await findFaults(data, 80)).toEqual([]);
  const again = await finish(data);
  expect(again.stdout).toBe(stdout);
});
