import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { archiveParts } from '../../shared/archive/manifest.ts';
import { Events, recall } from '../../shared/archive/recall.ts';
import { getBytes, getObject } from '../../shared/pipeline/s3.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface RecallOptions extends Where {
  readonly format: string;
  /** Exit with an error when an event was missed. */
  readonly strict?: boolean;
}

/** Was anything missed? Looks known events up in the archive. */
export async function recallEvents(file: string, options: RecallOptions): Promise<void> {
  const events = await readEvents(file);
  const session = await openSession(options);
  try {
    const recalled = await recall(events, session.powers.sql, await archiveParts({ get: getObject, getBytes }));
    const rows = recalled.map(({ event, verdict, article }) => ({
      day: event.day,
      event: event.what,
      verdict,
      article: article?.title ?? '',
      url: article?.url ?? '',
    }));
    console.log(formatRows(rows, options.format));
    const count = (wanted: string) => recalled.filter(({ verdict }) => verdict === wanted).length;
    const asked = recalled.length - count('too-early');
    console.error(
      `${count('found')} of ${asked} events are in the archive; ${count('too-early')} are older than it. A missed one: which network told of it, and what does \`monitor sources health\` say of that?`,
    );
    if (options.strict && count('missed') > 0) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

async function readEvents(file: string) {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Complaint(`${file} cannot be read (${error.code}). Name a JSON file of events.`);
  });
  const { data, error } = Events.safeParse(jsonOf(text, file));
  if (data) return data.events;
  const [issue] = error.issues;
  throw new Complaint(
    `${file}: ${z.core.toDotPath(issue?.path ?? [])}: does not fit. Each event has day, what, words and knownFrom; see shared/archive/known-events.json.`,
  );
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Complaint(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}
