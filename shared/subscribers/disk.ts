import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seal, sealOf } from './seal.ts';

/** The seal of a data folder: its secret is made once, and is as worth backing up as the rest of the folder. */
export function sealOnDisk(folder: string): Seal {
  const file = join(folder, 'subscribers.secret');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return sealOf(readFileSync(file, 'utf8'));
}
