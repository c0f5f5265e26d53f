import { balancedChance, leastChance } from './false-discovery.ts';
import { type Belief, believe, firstShares, noBelief, oddsOf, sharesOf } from './follow-series.ts';
import type { History } from './history.ts';
import { usualRange } from './negative-binomial.ts';
import { trendSettings } from './settings.ts';
import { type Test, testWeek } from './test-week.ts';

export const verdicts = ['up', 'down', 'perhaps-up', 'perhaps-down', 'usual', 'too-few', 'no-past'] as const;
export type Verdict = (typeof verdicts)[number];

/** Which way a verdict points, however sure it is. */
export function directionOf(verdict: Verdict): 'up' | 'down' | undefined {
  if (verdict === 'up' || verdict === 'perhaps-up') return 'up';
  return verdict === 'down' || verdict === 'perhaps-down' ? 'down' : undefined;
}

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

const { minArticles, minPastWeeks, rates, aimedClear, familyWeeks, tail } = trendSettings;

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
  let seen = firstShares;
  let family: readonly (readonly Weighed[])[] = [];
  for (let week = first; week < history.weeks.length; week++) {
    const tests = testWeek(history, week, (series, past) => 1 - (courseOf(series).doubts.get(past) ?? 0));
    const shares = sharesOf(seen);
    const judged = [...tests].map(([series, test]) => ({
      series,
      test,
      ...judge(courseOf(series), test, week, shares),
    }));
    for (const { series, verdict } of judged)
      if (verdict !== 'no-past') seen = withBelief(seen, courseOf(series).belief);
    family = [...family, judged].slice(-familyWeeks);
    const sure = sureness(family.flat());
    yield new Map(
      judged.map(({ series, test, chance, direction, isOutside, verdict: unchanged }) => {
        const verdict = direction ? sure({ direction, isOutside, chance }) : unchanged;
        const since = directionOf(verdict) === 'up' ? history.weeks[burstAt(courseOf(series), week)] : undefined;
        const expected = usualRange(test, tail);
        return [series, { ...test, verdict, chance, expected, ...(since !== undefined && { since }) }];
      }),
    );
  }
}

/**
 * How sure a change is among all of half a year: clear, perhaps, or as usual. Nothing inside the usual range is clear;
 * perhaps a change is also what several weeks together suggest, none of them beyond the range.
 */
function sureness(family: readonly Weighed[]) {
  const chances = (of: readonly Weighed[]) => of.flatMap(({ direction, chance }) => (direction ? [chance] : []));
  const clear = leastChance(chances(family.filter(({ isOutside }) => isOutside)), aimedClear);
  const perhaps = Math.max(leastChance(chances(family), rates.perhaps), balancedChance(chances(family)));
  return ({ direction, isOutside, chance }: Directed): Verdict => {
    if (isOutside && chance >= clear) return direction;
    return chance >= perhaps ? `perhaps-${direction}` : 'usual';
  };
}

const newCourse = (): Course => ({ belief: noBelief, doubts: new Map() });

const withBelief = (seen: readonly number[], belief: Belief) => seen.map((count, i) => count + (belief[i] ?? 0));

function judge(course: Course, test: Test, week: number, shares: Belief) {
  course.belief = test.weeks < minPastWeeks ? noBelief : believe(course.belief, test, shares);
  course.doubts.set(week, test.weeks < minPastWeeks ? 0 : 1 - (course.belief[0] ?? 1));
  return weigh(test, course.belief);
}

/** The first week of the burst that a week goes on with or begins. */
function burstAt(course: Course, week: number): number {
  const since = course.burst?.last === week - 1 ? course.burst.since : week;
  course.burst = { since, last: week };
  return since;
}

/** A count beside its usual. */
interface Weighed {
  /** Where it lies, if it may be a change at all. */
  readonly direction?: 'up' | 'down';
  /** Whether it lies beyond the usual range. */
  readonly isOutside: boolean;
  /** How likely the series has changed that way. */
  readonly chance: number;
  /** What is said where that is no change. */
  readonly verdict: 'usual' | 'too-few' | 'no-past';
}
type Directed = Pick<Required<Weighed>, 'direction' | 'isOutside' | 'chance'>;

function weigh({ weeks, count, mean, high, low }: Test, belief: Belief): Weighed {
  const { up, down } = oddsOf(belief);
  if (weeks < minPastWeeks) return { verdict: 'no-past', isOutside: false, chance: 0 };
  if (Math.max(count, mean) < minArticles) return { verdict: 'too-few', isOutside: false, chance: up + down };
  return count > mean
    ? { verdict: 'usual', direction: 'up', isOutside: high <= tail, chance: up }
    : { verdict: 'usual', direction: 'down', isOutside: low <= tail, chance: down };
}

/** What the last week means for each series. */
export function findChanges(history: History): ReadonlyMap<string, Change> {
  const last = history.weeks.length - 1;
  let found: ReadonlyMap<string, Change> = new Map();
  for (const changes of followChanges(history, Math.max(0, last - familyWeeks + 1))) found = changes;
  return found;
}
