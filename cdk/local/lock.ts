import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who else uses a folder, as `takeLock` found it. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** Takes a folder for this process: two emulators over one folder would each undo the other's work. */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'in-use-by');
  const holder = holderOf(file);
  if (holder !== undefined && holder !== process.pid && isAlive(holder))
    throw new FolderInUse(
      `${folder} is in use by process ${holder}. Stop it first, or name another folder with --data.`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
