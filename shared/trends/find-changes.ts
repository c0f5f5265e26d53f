import { leastChance } from './false-discovery.ts';
import { type Belief, believe, noBelief, oddsOf } from './follow-series.ts';
import type { History } from './history.ts';
import { usualRange } from './negative-binomial.ts';
import { trendSettings } from './settings.ts';
import { type Test, testWeek } from './test-week.ts';

export const verdicts = ['up', 'down', 'usual', 'too-few', 'no-past'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a week means for a series. */
export interface Change extends Test {
  readonly verdict: Verdict;
  /** How likely it has changed at all. */
  readonly chance: number;
  /** The counts that would surprise nobody. */
  readonly expected: { readonly low: number; readonly high: number };
  /** First week of the burst that the week belongs to. */
  readonly since?: string;
}

const { minArticles, minPastWeeks, falseDiscoveryRate, familyWeeks, tail, changed } = trendSettings;

/** A burst: its first and its last week so far. */
interface Burst {
  readonly since: number;
  readonly last: number;
}

/** What is known of a series on the way through the weeks. */
interface Course {
  belief: Belief;
  /** How likely each past week was changed. */
  readonly doubts: Map<number, number>;
  burst?: Burst;
}

/** The changes of each week from a first one on, each judged with what was known then; what lasts is one burst. */
export function* followChanges(history: History, first: number): Generator<ReadonlyMap<string, Change>> {
  const courses = new Map([...history.series.keys()].map((series) => [series, newCourse()]));
  const courseOf = (series: string) => courses.get(series) ?? newCourse();
  let seen: Seen = { changed: changed.share * changed.counts, all: changed.counts };
  for (let week = first; week < history.weeks.length; week++) {
    const tests = testWeek(history, week, (series, past) => 1 - (courseOf(series).doubts.get(past) ?? 0));
    const share = seen.changed / seen.all;
    const judged = [...tests].map(([series, test]) => ({
      series,
      test,
      ...judge(courseOf(series), test, week, share),
    }));
    seen = judged.filter(({ verdict }) => verdict !== 'no-past').reduce(withChance, seen);
    const least = leastChance(
      judged.flatMap(({ verdict, chance }) => (isChange(verdict) ? [chance] : [])),
      falseDiscoveryRate,
    );
    yield new Map(
      judged.map(({ series, test, chance, verdict: outside }) => {
        const verdict = isChange(outside) && chance < least ? 'usual' : outside;
        const since = verdict === 'up' ? history.weeks[burstAt(courseOf(series), week)] : undefined;
        const expected = usualRange(test, tail);
        return [series, { ...test, verdict, chance, expected, ...(since !== undefined && { since }) }];
      }),
    );
  }
}

const newCourse = (): Course => ({ belief: noBelief, doubts: new Map() });

/** Series-weeks that were looked at, and how many of them are thought to be changed. */
interface Seen {
  readonly changed: number;
  readonly all: number;
}

const withChance = (seen: Seen, { chance }: { readonly chance: number }): Seen => ({
  changed: seen.changed + chance,
  all: seen.all + 1,
});

function judge(course: Course, test: Test, week: number, share: number) {
  course.belief = test.weeks < minPastWeeks ? noBelief : believe(course.belief, test, share);
  const judged = weigh(test, course.belief);
  course.doubts.set(week, judged.chance);
  return judged;
}

/** The first week of the burst that a week goes on with or begins. */
function burstAt(course: Course, week: number): number {
  const since = course.burst?.last === week - 1 ? course.burst.since : week;
  course.burst = { since, last: week };
  return since;
}

const isChange = (verdict: Verdict) => verdict === 'up' || verdict === 'down';

/** What a week would be called if it were believed: nothing inside the usual range is a change. */
function weigh(
  { weeks, count, mean, high, low }: Test,
  belief: Belief,
): { readonly verdict: Verdict; readonly chance: number } {
  const { up, down } = oddsOf(belief);
  if (weeks < minPastWeeks) return { verdict: 'no-past', chance: 0 };
  if (Math.max(count, mean) < minArticles) return { verdict: 'too-few', chance: up + down };
  if (high <= tail) return { verdict: 'up', chance: up };
  return low <= tail ? { verdict: 'down', chance: down } : { verdict: 'usual', chance: up + down };
}

/** What the last week means for each series. */
export function findChanges(history: History): ReadonlyMap<string, Change> {
  const last = history.weeks.length - 1;
  let found: ReadonlyMap<string, Change> = new Map();
  for (const changes of followChanges(history, Math.max(0, last - familyWeeks + 1))) found = changes;
  return found;
}
