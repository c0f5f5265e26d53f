import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confinedDuckdb } from '../../shared/archive/confined/duckdb.ts';
import { duckdb } from '../../shared/archive/duckdb.ts';
import { pushOfStack } from '../../shared/pipeline/env.ts';
import type { Powers } from '../../shared/pipeline/reach.ts';
import { diskSearch } from '../../shared/search/disk.ts';
import { parseRegistry, type Registry, registry } from '../../shared/sources/registry.ts';
import { sealOnDisk } from '../../shared/subscribers/disk.ts';
import { type Clock, simulatedClock, systemClock } from '../../shared/web/clock.ts';
import { recordedWeb } from '../../shared/web/disk.ts';
import { liveWeb } from '../../shared/web/http.ts';
import type { Web } from '../../shared/web/reply.ts';
import { Complaint } from './complaint.ts';
import { mailerOf, publicationOf } from './post.ts';

/** Where a command works: its data, its sources, and the web it sees. */
export interface Where {
  readonly data: string;
  readonly sources?: string;
  /** A recorded web stands for the live one; its clock is simulated, so waiting is free. */
  readonly web?: string;
  readonly port?: string;
}

/** The list of sources that is used where no other is named. */
export const bundledRegistry = join(import.meta.dirname, '../../shared/sources/registry.json');

export interface Setting {
  readonly powers: Powers;
  readonly clock: Clock;
}

/** What the options stand for; a complaint says which of them is wrong. */
export async function settingOf({ data, sources, web, port = '8080' }: Where): Promise<Setting> {
  const list = sources ? await readRegistry(sources) : registry;
  const clock = web ? simulatedClock(list.recordedAt ? new Date(list.recordedAt) : new Date()) : systemClock;
  return {
    clock,
    powers: {
      registry: list,
      web: web ? openRecordedWeb(web, clock) : liveWeb(),
      push: web ? { callbackUrl: undefined } : pushOfStack,
      sql: duckdb({ sources: list.sources }),
      search: diskSearch(),
      confined: confinedDuckdb({ sources: list.sources }),
      mail: await mailerOf(data),
      // Here the command line says what is wrong: see `alarmsText`.
      metrics: { count: () => {} },
      publication: publicationOf(portOf(port)),
      seal: async () => sealOnDisk(data),
    },
  };
}

/** A port number; a complaint where it is none. */
export function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Complaint(`--port: ${text} is no port number. Give a whole number from 0 to 65535.`);
  return port;
}

function openRecordedWeb(folder: string, clock: Clock): Web {
  try {
    return recordedWeb(folder, clock.now);
  } catch (error) {
    throw new Complaint(`--web: ${messageOf(error)}`);
  }
}

async function readRegistry(file: string): Promise<Registry> {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Complaint(`--sources: ${file} cannot be read (${error.code}). Name a JSON file of sources.`);
  });
  try {
    return parseRegistry(JSON.parse(text), file);
  } catch (error) {
    const what = error instanceof SyntaxError ? `${file} is no JSON: ${error.message}` : messageOf(error);
    throw new Complaint(`--sources: ${what}`);
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
