import type { Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expected, hostileLimits, hostileWeb, outcomeOf } from './hostile-cases.ts';
import { acts, startHostileServer } from './hostile-server.ts';

const web = hostileWeb();
const never = new AbortController().signal;
let port = 0;
let connections = () => 0;
let server: Server;

beforeAll(async () => {
  ({ port, connections, server } = await startHostileServer());
});
afterAll(async () => {
  await web.close();
  server.close();
});

const ask = (path: string, signal = never) => web.fetchPage({ url: `http://site.test:${port}${path}` }, signal);

describe('a hostile server', () => {
  test('does nothing whose end is not foreseen', () => {
    expect(Object.keys(acts).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))('%s ends in time as: %s', async (path, outcomes) => {
    const started = performance.now();
    const reply = await ask(path);
    expect(outcomes.split(' | ')).toContain(outcomeOf(reply));
    expect(performance.now() - started).toBeLessThan(hostileLimits.totalSeconds * 1000 + 1500);
  });

  test('a body that was not packed as declared is taken as it is', async () => {
    const reply = await ask('/said-gzip-but-plain');
    expect(reply.kind === 'page' && Buffer.from(reply.body).toString()).toBe('hello');
  });

  test('what follows the declared length is not the answer to the next request', async () => {
    await ask('/two-answers');
    for (let i = 0; i < 3; i++) {
      const reply = await ask('/fine');
      expect(reply.kind === 'page' && Buffer.from(reply.body).toString()).toBe('hello');
    }
  });

  test('a bomb is known at once, though its server never ends it', async () => {
    const started = performance.now();
    expect(outcomeOf(await ask('/gzip-bomb-then-silence'))).toBe('refused too-large');
    expect(performance.now() - started).toBeLessThan(hostileLimits.totalSeconds * 1000 - 100);
  });

  test('the redirects up to a refusal are told', async () => {
    const reply = await ask('/to-metadata');
    expect(reply.redirects).toEqual([
      { from: `http://site.test:${port}/to-metadata`, to: 'http://169.254.169.254/latest/meta-data/', status: 302 },
    ]);
    expect(reply.url).toBe('http://169.254.169.254/latest/meta-data/');
  });
});

describe('an abort', () => {
  test('before the request throws its reason and connects to nobody', async () => {
    const before = connections();
    await expect(ask('/fine', AbortSignal.abort(new Error('shutting down')))).rejects.toThrow('shutting down');
    expect(connections()).toBe(before);
  });

  test.each(['/silence', '/drip-headers', '/drip-body', '/to-deaf-resolver'])(
    'during %s throws its reason at once',
    async (path) => {
      const stop = new AbortController();
      const asking = ask(path, stop.signal);
      setTimeout(() => stop.abort(new Error('shutting down')), 60);
      const started = performance.now();
      await expect(asking).rejects.toThrow('shutting down');
      expect(performance.now() - started).toBeLessThan(hostileLimits.totalSeconds * 1000 - 100);
    },
  );
});
