import { createServer as createHttpServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createNetServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, describe, expect, test } from 'vitest';
import { liveWeb } from '../../shared/web/http.ts';
import { makeCertificate } from '../support/certificate.ts';

const never = new AbortController().signal;

const certificate = makeCertificate();
if (!certificate) console.warn('skipped: certificates of our own, because openssl is missing');

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function ask(host: string, port: number, ca?: string) {
  const web = liveWeb({
    allowAddress: () => true,
    lookup: async () => ['127.0.0.1'],
    limits: { firstByteSeconds: 0.4, totalSeconds: 0.8, maxAnswerBytes: 1024 * 1024 },
    ...(ca !== undefined && { ca }),
  });
  try {
    return await web.fetchPage({ url: `https://${host}:${port}/` }, never);
  } finally {
    await web.close();
  }
}

describe('TLS', () => {
  const secure = () => portOf(createServer({ ...certificate }, (_request, response) => response.end('hello')));

  test.skipIf(!certificate)('a certificate we trust gives the page', async () => {
    expect(await ask('site.test', await secure(), certificate?.cert)).toMatchObject({ kind: 'page' });
  });

  test.skipIf(!certificate)('a server that would rather speak HTTP/2 is spoken to in HTTP/1.1', async () => {
    const options = { ...certificate, allowHTTP1: true };
    const server = createSecureServer(options, ({ httpVersion }, response) => response.end(httpVersion));
    const reply = await ask('site.test', await portOf(server), certificate?.cert);
    expect(reply.kind === 'page' && Buffer.from(reply.body).toString()).toBe('1.1');
  });

  test.skipIf(!certificate)('an answer that never becomes one is left under TLS too', async () => {
    const server = createTlsServer({ ...certificate }, (socket) => {
      const more = () => socket.writable && socket.write('x'.repeat(65_536), more);
      socket.on('error', () => {}).write('HTTP/1.1 200 ', more);
    });
    const reply = await ask('site.test', await portOf(server), certificate?.cert);
    expect(reply).toMatchObject({ kind: 'refused', code: 'too-large' });
  });

  test.skipIf(!certificate)('a certificate that signs itself is not trusted', async () => {
    expect(await ask('site.test', await secure())).toMatchObject({ kind: 'unreachable', why: 'tls' });
  });

  test.skipIf(!certificate)('a certificate for another name is not trusted', async () => {
    expect(await ask('other.test', await secure(), certificate?.cert)).toMatchObject({
      kind: 'unreachable',
      why: 'tls',
    });
  });

  test('a server without any certificate is no TLS server', async () => {
    const port = await portOf(createServer((_request, response) => response.end('hello')));
    expect(await ask('site.test', port)).toMatchObject({ kind: 'unreachable', why: 'tls' });
  });

  test('plain HTTP on the secure port is no TLS', async () => {
    const port = await portOf(createHttpServer((_request, response) => response.end('hello')));
    expect(await ask('site.test', port)).toMatchObject({ kind: 'unreachable', why: 'tls' });
  });

  test('a handshake that is never answered ends in time', async () => {
    const port = await portOf(createNetServer((socket) => socket.on('error', () => {})));
    expect(await ask('site.test', port)).toMatchObject({ kind: 'unreachable', why: 'first-byte-timeout' });
  });

  test('a connection closed during the handshake is unreachable', async () => {
    const port = await portOf(createNetServer((socket) => socket.once('data', () => socket.destroy())));
    expect(await ask('site.test', port)).toMatchObject({ kind: 'unreachable', why: 'connection-reset' });
  });
});
