import { createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';

const zeros = Buffer.alloc(32 * 1024 * 1024);
const bombs = {
  gzip: gzipSync(zeros),
  'gzip, gzip': gzipSync(gzipSync(zeros)),
  deflate: deflateSync(zeros),
  'deflate raw': deflateRawSync(zeros),
  br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  zstd: zstdCompressSync(zeros),
  // Five raw bytes in a frame that asks its reader for a window of 128 MiB.
  'zstd wide': Buffer.concat([Buffer.from('28b52ffd0088290000', 'hex'), Buffer.from('hello')]),
};

/** What a path of the hostile server does with the connection, once a request for it has arrived. */
type Act = (socket: Socket, path: string) => void;

const ok = 'HTTP/1.1 200 OK\r\n';
const say =
  (text: string): Act =>
  (socket) =>
    socket.write(text, 'latin1');
const sayAndEnd =
  (text: string): Act =>
  (socket) =>
    socket.end(text, 'latin1');
const redirectTo = (location: string) =>
  say(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`);
const packed =
  (encoding: string, body: Buffer): Act =>
  (socket) => {
    socket.write(`${ok}Content-Encoding: ${encoding}\r\nContent-Length: ${body.length}\r\n\r\n`);
    socket.write(body);
  };

/** Writes the same again and again, as fast as the other side reads, or so many milliseconds apart. */
function forever(head: string, piece: Buffer | string, everyMs = 0): Act {
  return (socket) => {
    socket.write(head, 'latin1');
    const next = () => {
      if (!socket.writable) return;
      if (everyMs > 0) {
        socket.write(piece);
        setTimeout(next, everyMs);
      } else if (socket.write(piece)) setImmediate(next);
      else socket.once('drain', next);
    };
    next();
  };
}

/** Every wickedness by its path. */
export const acts: Readonly<Record<string, Act>> = {
  '/fine': say(`${ok}Content-Length: 5\r\n\r\nhello`),
  '/silence': () => {},
  '/drip-status': forever('HTTP/1.1 200 ', 'O', 30),
  '/endless-status': forever('HTTP/1.1 200 ', 'O'.repeat(65_536)),
  '/drip-headers': forever(ok, 'X: y\r\n', 30),
  '/drip-body': forever(`${ok}Content-Length: 100000\r\n\r\n`, 'x', 30),
  '/stalled-body': say(`${ok}Content-Length: 100\r\n\r\nhalf`),
  '/endless-body': forever(`${ok}\r\n`, Buffer.alloc(65_536, 'x')),
  '/endless-chunks': forever(`${ok}Transfer-Encoding: chunked\r\n\r\n`, `1000\r\n${'x'.repeat(4096)}\r\n`),
  '/endless-chunk-extension': forever(`${ok}Transfer-Encoding: chunked\r\n\r\n1;`, 'x'.repeat(65_536)),
  '/endless-trailers': forever(`${ok}Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n`, `X: ${'y'.repeat(1000)}\r\n`),
  '/endless-hints': forever('', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(1000)),
  '/endless-missing': forever('HTTP/1.1 404 Not Found\r\n\r\n', Buffer.alloc(65_536, 'x')),
  '/endless-redirect-body': forever('HTTP/1.1 302 Found\r\nLocation: /fine\r\n\r\n', Buffer.alloc(65_536, 'x')),
  '/long-header': forever(`${ok}X: `, 'x'.repeat(65_536)),
  '/many-headers': forever(ok, 'X-Header: y\r\n'.repeat(1000)),
  '/some-hundred-headers': say(`${ok}${'A: b\r\n'.repeat(400)}Content-Length: 2\r\n\r\nhi`),
  '/gzip-bomb': packed('gzip', bombs.gzip),
  '/gzip-in-gzip-bomb': packed('gzip, gzip', bombs['gzip, gzip']),
  '/gzip-bomb-then-silence': (socket) => {
    socket.write(`${ok}Content-Encoding: gzip\r\n\r\n`);
    socket.write(bombs.gzip);
  },
  '/undeclared-gzip-bomb': packed('identity', bombs.gzip),
  '/deflate-bomb': packed('deflate', bombs.deflate),
  '/raw-deflate-bomb': packed('deflate', bombs['deflate raw']),
  '/brotli-bomb': packed('br', bombs.br),
  '/zstd-bomb': packed('zstd', bombs.zstd),
  '/zstd-wide-window': packed('zstd', bombs['zstd wide']),
  '/empty-blocks': (socket, path) => {
    // A gzip stream of stored blocks without content: it grows on the wire and never yields a byte.
    const block = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff]);
    socket.write(`${ok}Content-Encoding: gzip\r\n\r\n`);
    socket.write(gzipSync('').subarray(0, 10));
    forever('', Buffer.concat(Array<Buffer>(10_000).fill(block)))(socket, path);
  },
  '/unknown-encoding': packed('aes128gcm', Buffer.from('hello')),
  '/encodings-without-end': packed(Array(50).fill('gzip').join(', '), bombs.gzip),
  '/broken-gzip': packed('gzip', Buffer.concat([bombs.gzip.subarray(0, 100), Buffer.from('rubbish')])),
  '/broken-brotli': packed('br', Buffer.from('this is not brotli')),
  '/said-gzip-but-plain': packed('gzip', Buffer.from('hello')),
  '/short-length': sayAndEnd(`${ok}Content-Length: 5\r\n\r\nhello and more`),
  '/long-length': sayAndEnd(`${ok}Content-Length: 500\r\n\r\nhello`),
  '/huge-length': say(`${ok}Content-Length: 999999999999\r\n\r\nhello`),
  '/length-beyond-numbers': say(`${ok}Content-Length: 99999999999999999999999\r\n\r\nhello`),
  '/negative-length': say(`${ok}Content-Length: -5\r\n\r\nhello`),
  '/two-lengths': say(`${ok}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`),
  '/length-and-chunks': say(`${ok}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
  '/bad-chunk-size': say(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello`),
  '/chunks-cut-short': sayAndEnd(`${ok}Transfer-Encoding: chunked\r\n\r\n500\r\nhello`),
  '/garbage': sayAndEnd('SSH-2.0-OpenSSH_9.7\r\n'),
  '/garbage-status': say('HTTP/1.1 banana OK\r\n\r\n'),
  '/old-http': sayAndEnd('HTTP/1.0 200 OK\r\n\r\nhello'),
  '/no-status-line': sayAndEnd('<html>hello</html>'),
  '/status-999': say('HTTP/1.1 999 Go Away\r\nContent-Length: 0\r\n\r\n'),
  '/status-206': say('HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\n\r\nhello'),
  '/unasked-304': say('HTTP/1.1 304 Not Modified\r\n\r\n'),
  '/upgrade': say('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
  '/reset-at-once': (socket) => socket.resetAndDestroy(),
  '/close-at-once': (socket) => socket.end(),
  '/reset-mid-body': (socket) =>
    socket.write(`${ok}Content-Length: 500\r\n\r\nhello`, () => setTimeout(() => socket.resetAndDestroy(), 20)),
  '/two-answers': say(`${ok}Content-Length: 5\r\n\r\nhello${ok}Content-Length: 4\r\n\r\nevil`),
  '/loop': redirectTo('/loop'),
  '/loop-a': redirectTo('/loop-b'),
  '/loop-b': redirectTo('/loop-a#again'),
  '/endless-redirects': (socket, path) =>
    redirectTo(`/endless-redirects?${Number(path.split('?')[1] ?? 0) + 1}`)(socket, path),
  '/to-nowhere': say('HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n'),
  '/to-rubbish': redirectTo('http://['),
  '/to-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
  '/to-decimal': redirectTo('http://2852039166/'),
  '/to-mapped': redirectTo('http://[::ffff:10.0.0.1]/'),
  '/to-private-name': redirectTo('http://intranet.test/'),
  '/to-file': redirectTo('file:///etc/passwd'),
  '/to-data': redirectTo('data:text/html,hello'),
  '/to-script': redirectTo('javascript:alert(1)'),
  '/to-ssh': redirectTo('http://site.test:22/'),
  '/to-user': redirectTo('http://admin:secret@site.test/'),
  '/to-refused': redirectTo('http://127.0.0.1:1/'),
  '/to-unknown': redirectTo('http://unknown.test/'),
  '/to-deaf-resolver': redirectTo('http://deaf.test/'),
};

/** A server that does to each request what its path says. */
export async function startHostileServer(): Promise<{ port: number; connections: () => number; server: Server }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    socket.on('data', (request) => {
      const path = /^GET (\S+)/.exec(request.toString('latin1'))?.[1] ?? '';
      acts[path.split('?')[0] ?? '']?.(socket, path);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { port: address.port, connections: () => connections, server };
}
