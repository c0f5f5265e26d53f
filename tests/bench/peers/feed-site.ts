import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Opened = z.object({
  port: z.number(),
  /** One a feed. */
  names: z.array(z.string()),
  items: z.number(),
  /** Bytes of all feeds, plain and packed. */
  bytes: z.number(),
  packedBytes: z.number(),
});
/** What the server says when it is open. */
export type Opened = z.infer<typeof Opened>;

const Served = z.object({
  whole: z.number(),
  notModified: z.number(),
  other: z.number(),
  /** Bytes of all answers, heads included. */
  bytes: z.number(),
});
/** What the server has served since it was last asked. */
export type Served = z.infer<typeof Served>;

/** So many feeds, served by a process of their own; a name below `localhost` is this machine's loopback address. */
export async function openFeedSite(count: number, seed: number) {
  const server = fork(join(import.meta.dirname, 'feed-server.ts'), [String(count), String(seed)]);
  const said = async () => (await once(server, 'message'))[0];
  const { port, names, ...size } = Opened.parse(await said());
  return {
    size,
    feeds: names.map((name) => ({ name, url: `http://${name}.localhost:${port}/feed` })),
    async served(): Promise<Served> {
      server.send('served?');
      return Served.parse(await said());
    },
    close: () => server.disconnect(),
  };
}
