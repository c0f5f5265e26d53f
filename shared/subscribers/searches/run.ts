import * as z from 'zod/mini';
import { taggedKey, taggedPrefix, undated } from '../../archive/keys.ts';
import { articleIdOf } from '../../archive/tagged-by-week.ts';
import { weekOf, weeksBefore } from '../../archive/week.ts';
import { runKey } from '../keys.ts';
import { subscriberSettings } from '../settings.ts';
import type { Book } from '../vault.ts';

const Fresh = z.readonly(z.object({ id: z.string(), week: z.string() }));
type Fresh = z.infer<typeof Fresh>;

/** How far looking for new articles has come: those that were seen, and those of the run that has not ended. */
const Course = z.object({
  number: z.number(),
  seen: z.array(z.string()),
  open: z.exactOptional(z.object({ listed: z.array(z.string()), fresh: z.array(Fresh) })),
});

interface Reach extends Book {
  get(
    bucket: 'archive' | 'subscribers',
    key: string,
  ): Promise<{ readonly text: string; readonly etag: string } | undefined>;
  list(bucket: 'archive' | 'subscribers', prefix: string): Promise<readonly { readonly key: string }[]>;
}

export interface Run {
  /** The issue that the mails of this run count as. */
  readonly issue: string;
  readonly fresh: readonly Fresh[];
  /** Writes down that the run is over. */
  close(): Promise<void>;
}

/**
 * Begins a run over the articles that came into the archive since the last one, or goes on with a run that was broken
 * off: which articles it is about is written down first, so that it ends the same however often it is begun.
 */
export async function openRun(zone: string, reach: Reach): Promise<Run | undefined> {
  const stored = await reach.get('subscribers', runKey);
  const before = stored ? Course.parse(JSON.parse(stored.text)) : { number: 0, seen: [] };
  const course = before.open
    ? before
    : { ...before, number: before.number + 1, open: await look(before.seen, zone, reach) };
  const condition = stored ? { ifMatch: stored.etag } : ({ ifAbsent: true } as const);
  if (!before.open && !(await reach.put('subscribers', runKey, JSON.stringify(course), condition))) return undefined;
  const { number, open } = course;
  return {
    issue: `a${number}`,
    fresh: open?.fresh ?? [],
    close: async () => {
      await reach.put('subscribers', runKey, JSON.stringify({ number, seen: open?.listed ?? [] }));
    },
  };
}

/** All articles that may be news, and those of them that were not seen before. An article that was edited stays seen. */
async function look(before: readonly string[], zone: string, reach: Reach) {
  const week = weekOf(reach.now().toISOString(), zone);
  const seen = new Set(before);
  const weeks = [...weeksBefore(week, subscriberSettings.searches.newsWeeks), week, undated];
  const listed = await Promise.all(
    weeks.map(async (week) =>
      (await reach.list('archive', `${taggedPrefix}${week}/`)).map(({ key }) => ({ id: articleIdOf(key), week })),
    ),
  );
  const all = listed.flat();
  return { listed: all.map(({ id }) => short(id)), fresh: all.filter(({ id }) => !seen.has(short(id))) };
}

/** As much of an id as tells articles apart: the list is written on every run. */
const short = (id: string) => id.slice(0, 16);

/** Where a fresh article rests. */
export const keyOf = ({ id, week }: Fresh) => taggedKey(week, id);
