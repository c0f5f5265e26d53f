import { pollStateKey, readPollState } from '../sources/poll-state.ts';
import type { Source } from '../sources/source.ts';
import { coverageOf, readIds } from './coverage.ts';
import { readingKey, readReading } from './desk.ts';
import type { Coverage } from './digest.ts';
import type { Readings } from './series.ts';

interface Reach {
  get(bucket: 'state' | 'desk', key: string): Promise<{ readonly text: string } | undefined>;
  put(bucket: 'desk', key: string, body: string): Promise<boolean>;
}

/** Writes down which networks could be read in a week, and reads what was written of the weeks before. */
export async function noteReadings(
  { get, put }: Reach,
  sources: readonly Source[],
  { week, weeks, since }: { readonly week: string; readonly weeks: readonly string[]; readonly since: string },
): Promise<{ readonly coverage: Coverage; readonly readings: Readings }> {
  const states = await Promise.all(
    sources.map(async ({ id }) => ({ id, stored: await get('state', pollStateKey(id)) })),
  );
  const polled = new Map(
    states.flatMap(({ id, stored }) => (stored ? [[id, readPollState(stored.text)] as const] : [])),
  );
  await put('desk', readingKey(week), JSON.stringify(readIds(sources, polled, since)));
  const notes = await Promise.all(weeks.map(async (week) => ({ week, stored: await get('desk', readingKey(week)) })));
  const readings = new Map(
    notes.flatMap(({ week, stored }) => (stored ? [[week, readReading(stored.text)] as const] : [])),
  );
  return { coverage: coverageOf(sources, polled, since), readings };
}
