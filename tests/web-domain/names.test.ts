import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { liveWeb } from '../../shared/web/http.ts';

const never = new AbortController().signal;
let port = 0;
let requests = 0;
let connections = 0;
let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => {
    requests += 1;
    response.writeHead(200, { connection: 'close' }).end('secret');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  requests = 0;
  connections = 0;
});

/** 127.0.0.1 stands for the internet, the rest of 127.0.0.0/8 for what is private. */
const allowAddress = (address: string) => address === '127.0.0.1';

describe('a name', () => {
  test('that is public at first and private afterwards is refused then, without a connection', async () => {
    const addresses = ['127.0.0.1', '127.0.0.2'];
    const web = liveWeb({ allowAddress, lookup: async () => [addresses.shift() ?? ''] });
    const url = `http://rebinding.test:${port}/`;
    expect(await web.fetchPage({ url }, never)).toMatchObject({ kind: 'page' });
    expect(await web.fetchPage({ url }, never)).toMatchObject({ kind: 'refused', code: 'private-address' });
    expect(connections).toBe(1);
    await web.close();
  });

  test('is looked up once for each connection: what was judged is what is connected to', async () => {
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return lookups === 1 ? ['127.0.0.1'] : ['127.0.0.2'];
    };
    const web = liveWeb({ allowAddress, lookup });
    expect(await web.fetchPage({ url: `http://rebinding.test:${port}/` }, never)).toMatchObject({ kind: 'page' });
    expect(lookups).toBe(1);
    await web.close();
  });

  test('with a public and a private address is reached by the public one', async () => {
    const web = liveWeb({ allowAddress, lookup: async () => ['127.0.0.2', '::1', '127.0.0.1'] });
    expect(await web.fetchPage({ url: `http://both.test:${port}/` }, never)).toMatchObject({ kind: 'page' });
    expect(connections).toBe(1);
    await web.close();
  });

  test('is judged again by the address of the very socket', async () => {
    let judged = 0;
    const changeOfMind = () => {
      judged += 1;
      return judged === 1;
    };
    const web = liveWeb({ allowAddress: changeOfMind, allowPort: () => true, lookup: async () => ['127.0.0.1'] });
    expect(await web.fetchPage({ url: `http://late.test:${port}/` }, never)).toMatchObject({
      kind: 'refused',
      code: 'private-address',
    });
    expect(requests).toBe(0);
    await web.close();
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN'])('whose lookup fails with %s is unreachable', async (code) => {
    const lookup = async () => {
      throw Object.assign(new Error('lookup failed'), { code });
    };
    const web = liveWeb({ lookup });
    const why = code === 'ENOTFOUND' ? 'no-such-host' : 'dns-failed';
    expect(await web.fetchPage({ url: 'http://unknown.test/' }, never)).toMatchObject({ kind: 'unreachable', why });
    await web.close();
  });

  test('without any address is unreachable', async () => {
    const web = liveWeb({ lookup: async () => [] });
    expect(await web.fetchPage({ url: 'http://empty.test/' }, never)).toMatchObject({
      kind: 'unreachable',
      why: 'no-such-host',
    });
    await web.close();
  });

  test.each(['localhost', 'LOCALHOST', 'LocalHost'])('%s is refused by the live web as it comes', async (host) => {
    const web = liveWeb();
    expect(await web.fetchPage({ url: `http://${host}:8080/` }, never)).toMatchObject({
      kind: 'refused',
      code: 'private-address',
    });
    await web.close();
  });
});
