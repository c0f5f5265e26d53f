import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FolderInUse, takeLock } from '../local/lock.ts';
import { type Local, startLocal } from '../local.ts';
import { Complaint } from './complaint.ts';
import { type Setting, settingOf, type Where } from './options.ts';
import { type Progress, showProgress } from './progress.ts';

/** A running local pipeline with the options' powers. */
export interface Session extends Setting {
  readonly local: Local;
  readonly progress: Progress;
  close(): Promise<void>;
}

/** Starts the pipeline in the data folder; its log goes to `log.ndjson` there. */
export async function openSession(where: Where): Promise<Session> {
  const setting = await settingOf(where);
  const release = lock(where.data);
  const logFile = createWriteStream(join(where.data, 'log.ndjson'), { flags: 'a' });
  const progress = showProgress(process.stderr);
  const local = await startLocal({
    folder: join(where.data, 'cloud'),
    ...setting,
    log: (line) => {
      logFile.write(`${JSON.stringify({ at: setting.clock.now().toISOString(), ...line })}\n`);
      progress.count(line);
    },
  });
  return {
    ...setting,
    local,
    progress,
    close: async () => {
      progress.end();
      await local.stop();
      await new Promise((done) => logFile.end(done));
      release();
    },
  };
}

function lock(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    return takeLock(folder);
  } catch (error) {
    if (error instanceof FolderInUse) throw new Complaint(error.message);
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new Complaint(`--data: ${folder} cannot be used (${code}). Name a folder that can be written.`);
  }
}
