import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from './mailer.ts';
import { toMime } from './mime.ts';

/** Mail as `.eml` files in a folder: what anybody can open and nobody receives by mistake. */
export function diskMailer(folder: string): Mailer {
  return {
    turn: async () => {},
    send: async (mail) => {
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${mail.messageId.replaceAll(/[^A-Za-z0-9.@-]/g, '')}.eml`);
      await writeFile(`${file}.part`, await toMime(mail));
      await rename(`${file}.part`, file);
      return { kind: 'taken' };
    },
  };
}
