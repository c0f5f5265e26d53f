import { utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRoom } from '../../shared/archive/disk.ts';
import { emptyFolder } from '../support/folder.ts';

const now = new Date('2026-11-24T12:00:00Z');

/** A folder with four files of ten bytes, used one to four hours ago. */
function fourFiles() {
  const folder = emptyFolder();
  for (const hours of [1, 2, 3, 4]) {
    const at = new Date(now.getTime() - hours * 3_600_000);
    writeFileSync(join(folder, `${hours}.parquet`), '0123456789');
    utimesSync(join(folder, `${hours}.parquet`), at, at);
  }
  return folder;
}

test('files that were not used for longest give way to others', async () => {
  const folder = fourFiles();
  await makeRoom(folder, [], { now, maxBytes: 25 });
  expect(await readdir(folder)).toEqual(['1.parquet', '2.parquet']);
});

test('a file that a query wants stays, however old', async () => {
  const folder = fourFiles();
  await makeRoom(folder, [join(folder, '4.parquet')], { now, maxBytes: 15 });
  expect(await readdir(folder)).toEqual(['4.parquet']);
});

test('nothing goes where there is room', async () => {
  const folder = fourFiles();
  await makeRoom(folder, [], { now, maxBytes: 40 });
  expect(await readdir(folder)).toHaveLength(4);
});
