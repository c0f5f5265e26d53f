import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';
import { registry } from '../../sources/registry.ts';
import type { Source } from '../../sources/source.ts';
import { fetchPart } from '../disk.ts';
import { tableOf } from '../duckdb.ts';
import { quoteText } from '../fixed-tables.ts';
import { openTextSql } from '../licence.ts';
import { likeTrino } from '../like-trino.ts';
import { archiveSettings } from '../settings.ts';
import type { Part } from '../sql.ts';
import { viewsOver } from '../views.ts';
import { ask } from './ask.ts';
import { Answer, type Confined, type Layer, Question } from './confined.ts';

const { confined: limits } = archiveSettings;
/** Says to a process that it is the one that runs the queries. */
const role = 'MONITOR_CONFINED_QUERIES';

/**
 * Runs queries of strangers in a process of their own, which may read the files of the archive and nothing else, and
 * is ended when it takes too much: this process goes on. One query at a time.
 */
export function confinedDuckdb({
  folder = join(tmpdir(), 'monitor-parquet'),
  sources = registry.sources,
}: {
  readonly folder?: string;
  readonly sources?: readonly Source[];
} = {}): Confined {
  const views = viewsOver(sources);
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function askNow(parts: readonly Part[], sql: string, layer: Layer): Promise<Answer> {
    const files = await Promise.all(parts.map((part) => fetchPart(folder, part)));
    child ??= fork(import.meta.filename, [], {
      env: { PATH: process.env['PATH'], [role]: 'yes' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      execArgv: [],
    });
    const make = [
      articlesFor(files, layer),
      ...views.map(({ name, sql }) => `create view ${name} as ${sql.duckdb}`),
      likeTrino.replaceAll('temp macro', 'macro'),
    ];
    const answer = await send(child, { files, make, views: ['articles', ...views.map(({ name }) => name)], sql });
    if (answer) return answer;
    child.kill('SIGKILL');
    child = undefined;
    return { kind: 'too-much', why: 'The query took more time or memory than it may have, and was ended.' };
  }

  return {
    ask: (parts, sql, layer) => {
      if (waiting >= limits.maxWaiting)
        return Promise.resolve({ kind: 'too-much', why: 'Too many queries are waiting. Try again in a minute.' });
      waiting++;
      const answer = last.then(() => askNow(parts, sql, layer)).finally(() => waiting--);
      last = answer.catch(() => undefined);
      return answer;
    },
    stop: () => child?.kill('SIGKILL'),
  };
}

const articlesFor = (files: readonly string[], layer: Layer) =>
  `create view articles as select * ${layer === 'own' ? '' : `replace (${openTextSql} as text)`} from (${tableOf(files)})`;

/** The child's answer; nothing when it died or stayed silent longer than a query may take. */
async function send(child: ChildProcess, question: Question): Promise<Answer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
  const timer = setTimeout(() => resolve(undefined), (limits.seconds + 5) * 1000);
  const gone = () => resolve(undefined);
  child.once('message', (answer) => resolve(Answer.parse(answer))).once('exit', gone);
  child.send(question);
  return promise.finally(() => {
    clearTimeout(timer);
    child.removeAllListeners('message').off('exit', gone);
  });
}

/** What the child does: it opens an engine that can reach the files of the question only, and answers. */
function answerQuestions(): void {
  const open = new Map<string, Promise<DuckDBInstance>>();
  const watch = setInterval(() => process.memoryUsage.rss() > limits.maxResidentMb * 2 ** 20 && process.exit(1), 20);
  watch.unref();
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (question) => {
    const { files, make, views, sql } = Question.parse(question);
    const state = JSON.stringify([files, make]);
    if (!open.has(state)) open.clear();
    const instance = open.get(state) ?? lockedEngine(files, make);
    open.set(state, instance);
    const db = await (await instance).connect();
    const answer = await ask(db, sql, new Set(views), limits);
    db.closeSync();
    process.send?.(answer);
  });
}

async function lockedEngine(files: readonly string[], make: readonly string[]): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${limits.memoryMb}MB`,
    threads: '2',
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const db = await instance.connect();
  await db.run(`set allowed_paths = [${files.map(quoteText).join(', ')}]`);
  await db.run('set enable_external_access = false');
  for (const statement of make) await db.run(statement);
  await db.run('set lock_configuration = true');
  db.closeSync();
  return instance;
}

if (process.env[role]) answerQuestions();
