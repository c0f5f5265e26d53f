import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SinkOptions } from './smtp-sink.ts';

/** What the mail server did: each mail that it took, refused, or lost in the middle. */
interface Event {
  readonly to: string;
  readonly from?: string;
  readonly what: 'taken' | 'refused' | 'dropped';
  readonly raw?: string;
}

/** Starts a mail server in another process. */
export async function startMailServer(options: Partial<SinkOptions> & Pick<SinkOptions, 'file'>) {
  const settings: SinkOptions = { keepsRaw: true, chaos: 0, seed: 1, ...options };
  const child = fork(join(import.meta.dirname, 'smtp-sink.ts'), [JSON.stringify(settings)]);
  const [port] = await once(child, 'message');
  return {
    url: `smtp://127.0.0.1:${port}`,
    events: (): readonly Event[] =>
      existsSync(options.file)
        ? readFileSync(options.file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line))
        : [],
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
