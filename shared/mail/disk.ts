import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from './mailer.ts';
import { toMime } from './mime.ts';

/** Mail as `.eml` files in a folder: what anybody can open and nobody receives by mistake. */
export function diskMailer(folder: string): Mailer {
  return {
    send: async (briefing) => {
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${briefing.messageId.replaceAll(/[^A-Za-z0-9.@-]/g, '')}.eml`);
      await writeFile(`${file}.part`, await toMime(briefing));
      await rename(`${file}.part`, file);
    },
  };
}
