import type { Access } from './access.ts';
import { isDueWithin } from './due.ts';
import type { PollState } from './poll-state.ts';
import { healthSettings } from './settings.ts';
import type { Silence } from './silence.ts';
import type { Source } from './source.ts';

/** What can be wrong with a source, in words for staff. Each has an entry in `docs/runbook.md` that says what to do. */
export const sourceAlarms = {
  gone: 'it answered that it is gone for good (410): nobody visits it any more',
  closed: 'its robots.txt asks us to stay away',
  failing: 'it has not been readable for days',
  'silent-zero': 'it answers well and shows nothing',
  'same-items': 'it answers well and has had nothing new for longer than chance explains',
  drift: 'its list of news was rebuilt: what is read of it now may be something else',
  liar: 'it answered "not modified" when it was not so: every visit costs a whole body, at most one a day',
  moved: 'it moved for good, and the registry names the old address',
  unvisited: 'it is due and has not been visited for a day',
} as const;
export type SourceAlarm = keyof typeof sourceAlarms;

/** What the alarms of a source are judged by. */
export interface Judged {
  readonly source: Source;
  readonly state: PollState;
  readonly silence: Silence | undefined;
  readonly access: Access | undefined;
  readonly now: Date;
}

/** What is wrong with a source now. */
export function alarmsOf(judged: Judged): readonly SourceAlarm[] {
  const { source, state, silence, access, now } = judged;
  const { emptyVisits, failingVisits, failingDays, driftDays, unvisitedHours } = healthSettings;
  const { poll } = source;
  if (poll.how === 'none') return [];
  const hoursSince = (instant: string | undefined) =>
    instant === undefined ? 0 : (now.getTime() - Date.parse(instant)) / 3_600_000;
  const isAnswering = state.failures === 0 && state.visit !== undefined && state.visit.outcome !== 'waiting';
  const found: Readonly<Record<SourceAlarm, boolean>> = {
    gone: state.goneSince !== undefined,
    closed: access?.robots === 'forbidden',
    failing:
      poll.how !== 'retry' &&
      state.goneSince === undefined &&
      access?.robots !== 'forbidden' &&
      state.failures >= failingVisits &&
      hoursSince(state.failingSince) >= failingDays * 24,
    'silent-zero': isAnswering && state.emptyVisits >= emptyVisits,
    'same-items': isAnswering && state.emptyVisits < emptyVisits && silence?.isOverdue === true,
    drift: state.listing?.driftedAt !== undefined && hoursSince(state.listing.driftedAt) < driftDays * 24,
    liar: state.isLiar === true,
    moved: state.movedTo !== undefined && state.movedTo !== poll.url,
    unvisited: isDueWithin(0, source, state, now) && hoursSince(dueSince(state)) >= unvisitedHours,
  };
  return codes.filter((code) => found[code]);
}

const isCode = (name: string): name is SourceAlarm => name in sourceAlarms;
const codes = Object.keys(sourceAlarms).filter(isCode);

/** Since when it is due; what was never visited is due since nobody knows. */
const dueSince = ({ visit, nextPollAt }: PollState) => (visit ? nextPollAt : undefined);
