import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../shared/archive/manifest.ts';
import { writeRelease } from '../../shared/exports/release/disk.ts';
import { select } from '../../shared/exports/select.ts';
import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { openSession } from './session.ts';
import { type WhichOptions, whichOf } from './which.ts';

interface ReleaseOptions extends WhichOptions {
  readonly to: string;
  readonly site: string;
}

/** Writes a release of the public layer into a folder of its own. */
export async function release(version: string, { to, site, ...options }: ReleaseOptions): Promise<void> {
  if (!/^\d{4}\.\d{1,3}$/.test(version))
    throw new Complaint(`${version} is no version. Give a year and a number, such as 2026.1.`);
  const folder = join(to, version);
  if (existsSync(folder)) throw new Complaint(`${folder} is there: a release never changes. Give the next number.`);
  const session = await openSession(options);
  try {
    const question = whichOf('', options, session.clock.now());
    const { search } = await readManifest({ get: getObject });
    const weeks = select(await session.powers.search.open(search, { getBytes }), question);
    await mkdir(folder, { recursive: true });
    const before = (await readdir(to)).filter((name) => /^\d{4}\.\d{1,3}$/.test(name) && name !== version);
    const made = await writeRelease(
      { folder, version, siteUrl: site, before: newest(before, to), now: session.clock.now() },
      weeks,
      { sql: session.powers.sql, getBytes },
    );
    console.log(`${made.articles} articles in ${folder}: ${made.files.join(', ')}.`);
  } finally {
    await session.close();
  }
}

function newest(versions: readonly string[], to: string): string | undefined {
  const sorted = versions.toSorted(
    (a, b) => Number(a.split('.')[0]) - Number(b.split('.')[0]) || Number(a.split('.')[1]) - Number(b.split('.')[1]),
  );
  const last = sorted.at(-1);
  return last === undefined ? undefined : join(to, last);
}
