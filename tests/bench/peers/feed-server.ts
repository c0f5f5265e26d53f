/** Serves made-up feeds on loopback, each under a host of its own: `fork('feed-server.ts', [count, seed])`. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Opened, Served } from './feed-site.ts';
import { madeUpFeeds } from './made-up-feeds.ts';

const modified = 'Sun, 01 Nov 2026 06:00:00 GMT';
const nothing = { whole: 0, notModified: 0, other: 0, bytes: 0 };
const [count = 0, seed = 1] = process.argv.slice(2).map(Number);
const feeds = madeUpFeeds(count, seed);
const bodies = new Map(
  feeds.map(({ name, xml }) => {
    const plain = Buffer.from(xml);
    const etag = `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`;
    return [name, { plain, packed: gzipSync(plain), etag, type: xml.includes('<rss') ? 'rss' : 'atom' }];
  }),
);
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
const served = { ...nothing };
const open = new Set<Socket>();

function answer({ headers }: IncomingMessage, response: ServerResponse): void {
  const body = bodies.get(headers.host?.split('.')[0] ?? '');
  if (!body) {
    served.other += 1;
    response.writeHead(404).end();
    return;
  }
  const validators = { etag: body.etag, 'last-modified': modified };
  const tag = headers['if-none-match'];
  if (tag === undefined ? headers['if-modified-since'] === modified : tag === body.etag) {
    served.notModified += 1;
    response.writeHead(304, validators).end();
    return;
  }
  served.whole += 1;
  const isPacked = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  const bytes = isPacked ? body.packed : body.plain;
  response
    .writeHead(200, {
      ...validators,
      'content-type': `application/${body.type}+xml; charset=utf-8`,
      'content-length': bytes.length,
      vary: 'accept-encoding',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    })
    .end(bytes);
}

const server = createServer(answer);
server.on('connection', (socket) => {
  open.add(socket);
  socket.on('close', () => {
    open.delete(socket);
    served.bytes += socket.bytesWritten;
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const all = [...bodies.values()];
  process.send?.({
    port: typeof address === 'object' && address ? address.port : 0,
    names: feeds.map(({ name }) => name),
    items: sum(feeds.map(({ items }) => items)),
    bytes: sum(all.map(({ plain }) => plain.length)),
    packedBytes: sum(all.map(({ packed }) => packed.length)),
  } satisfies Opened);
});
// Whoever asked has ended: connections still open are let go, so that their bytes count too.
process.on('message', async () => {
  await Promise.all([...open].map((socket) => new Promise((resolve) => socket.once('close', resolve).destroy())));
  process.send?.({ ...served } satisfies Served);
  Object.assign(served, nothing);
});
process.on('disconnect', () => process.exit());
