import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeLock } from '../../../cdk/local/lock.ts';
import { emptyFolder } from '../../support/folder.ts';
import { monitor } from '../../support/monitor.ts';

const sample = join(import.meta.dirname, '../../web/sample');
const sources = join(import.meta.dirname, '../../web/sample-sources.json');

/** Runs a command that a person got wrong: one line that helps, no stack trace, a non-zero exit. */
async function complaintOf(...args: string[]): Promise<string> {
  const { code, stderr } = await monitor(args);
  expect(code).not.toBe(0);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  return stderr;
}

describe('a mistake ends in one clear line', () => {
  const data = () => ['--data', emptyFolder()];
  const file = (text: string) => {
    const path = join(emptyFolder(), 'sources.json');
    writeFileSync(path, text);
    return path;
  };

  test('no such source', async () =>
    expect(await complaintOf('poll', ...data(), '--source', 'atlantis')).toMatch(
      /no source "atlantis".*monitor sources/,
    ));
  test('a source that is not polled', async () =>
    expect(await complaintOf('poll', ...data(), '--sources', sources, '--source', 'harbour-letter')).toMatch(
      /is not polled/,
    ));
  test('a sources file that is not there', async () =>
    expect(await complaintOf('run', '--once', ...data(), '--sources', '/no/such/file.json')).toMatch(
      /--sources: .*cannot be read/,
    ));
  test('a sources file that is no JSON', async () =>
    expect(await complaintOf('run', '--once', ...data(), '--sources', file('{'))).toMatch(/is no JSON/));
  test('a sources file with a wrong field', async () => {
    const wrong = JSON.stringify({
      sources: [{ id: 'Big City', organisation: 'x', languages: [], scope: '', kind: 'gone', poll: {} }],
    });
    expect(await complaintOf('run', '--once', ...data(), '--sources', file(wrong))).toMatch(/source 1 .*id/);
  });
  test('a recorded web that is not there', async () =>
    expect(await complaintOf('run', '--once', ...data(), '--web', '/no/such/folder')).toMatch(
      /--web: .*\/no\/such\/folder/,
    ));
  test('a recorded web that is a file', async () =>
    expect(await complaintOf('run', '--once', ...data(), '--web', sources)).toMatch(/not a folder/));
  test('a data folder that cannot be written', async () =>
    expect(await complaintOf('run', '--once', '--data', join(sources, 'below'), '--web', sample)).toMatch(
      /--data: .*cannot be used/,
    ));
  test('a data folder that another process uses', async () => {
    const folder = emptyFolder();
    onTestFinished(takeLock(folder));
    expect(await complaintOf('run', '--once', '--data', folder, '--web', sample)).toMatch(/in use by process \d+/);
  });
  test('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    expect(await complaintOf('demo', ...data(), '--port', String(port))).toMatch(/is taken/);
  });
  test('a port that is none', async () =>
    expect(await complaintOf('demo', '--once', ...data(), '--port', 'http')).toMatch(/no port number/));
  test('a week that is none', async () =>
    expect(await complaintOf('digest', ...data(), '--week', '2026-W60')).toMatch(/no ISO week/));
  test('a digest approved before there is a draft', async () =>
    expect(await complaintOf('digest', ...data(), '--week', '2026-W40', '--approve', 'Ada')).toMatch(
      /There is no draft/,
    ));
  test('a query that is no SQL', async () =>
    expect(await complaintOf('query', ...data(), 'selekt')).toMatch(/the query failed/));
  test('a format nobody knows', async () =>
    expect(await complaintOf('query', ...data(), 'select 1 as one', '--format', 'xls')).toMatch(
      /Choose one of table, csv/,
    ));
  test('a day that is none', async () =>
    expect(await complaintOf('search', ...data(), 'rent', '--since', 'May')).toMatch(/--since: May is no day/));
  test('a live run without network', async () => {
    const offline = JSON.stringify({
      sources: [
        {
          id: 'far',
          organisation: 'Far',
          languages: ['en'],
          scope: 'far away',
          kind: 'news-source',
          themes: [],
          poll: { how: 'feed', url: 'https://no-such-host.invalid/feed' },
        },
      ],
    });
    expect(await complaintOf('run', '--once', ...data(), '--sources', file(offline))).toMatch(
      /No network.*npm run demo/,
    );
  });
});

test('an unknown command is refused with the way to the help', async () => {
  const { code, stderr } = await monitor(['fly']);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/unknown command 'fly'/);
});
