import type { HostState } from '../web/politeness.ts';
import { type Access, accessOf } from './access.ts';
import { alarmsOf, type SourceAlarm, sourceAlarms } from './alarms.ts';
import type { PollState } from './poll-state.ts';
import { type Silence, silenceOf } from './silence.ts';
import type { Source } from './source.ts';
import { type VolumeChange, volumeChange } from './volume-change.ts';

/** How a source does, and why there is nothing new of it, if there is not. */
export interface SourceHealth {
  readonly id: string;
  readonly standing: 'not-polled' | 'not-visited' | 'lively' | 'quiet' | 'unreadable' | 'troubled';
  /** A sentence: why it is quiet, or what is wrong. */
  readonly reason: string;
  readonly alarms: readonly SourceAlarm[];
  readonly silence?: Silence;
  readonly change?: VolumeChange;
  readonly access?: Access;
  readonly lastVisitAt?: string;
  readonly lastSuccessAt?: string;
  readonly lastNewAt?: string;
  readonly nextPollAt?: string;
}

/** How a source does at an instant, by what visits to it and to its host have shown. */
export function healthOf(
  source: Source,
  known: { readonly state?: PollState | undefined; readonly host?: HostState | undefined },
  now: Date,
): SourceHealth {
  const { id, poll } = source;
  const { state, host } = known;
  if (poll.how === 'none') return { id, standing: 'not-polled', reason: poll.detail, alarms: [] };
  const access = host && accessOf(state?.movedTo ?? poll.url, host);
  if (!state?.visit)
    return { id, standing: 'not-visited', reason: 'Not visited yet.', alarms: [], ...(access && { access }) };
  const silence = silenceOf(state.newsDays ?? [], now);
  const alarms = alarmsOf({ source, state, silence, access, now });
  const change = volumeChange(state.volume, now);
  return {
    id,
    standing: standingOf(state, silence, alarms),
    reason: reasonOf(source, state, silence, alarms),
    alarms,
    ...(silence && { silence }),
    ...(change && { change }),
    ...(access && { access }),
    lastVisitAt: state.visit.at,
    ...(state.lastSuccessAt && { lastSuccessAt: state.lastSuccessAt }),
    ...(state.lastNewAt && { lastNewAt: state.lastNewAt }),
    ...(state.goneSince === undefined && { nextPollAt: state.nextPollAt }),
  };
}

function standingOf(
  { failures }: PollState,
  silence: Silence | undefined,
  alarms: readonly SourceAlarm[],
): SourceHealth['standing'] {
  if (alarms.some((alarm) => alarm !== 'liar' && alarm !== 'moved')) return 'troubled';
  if (failures > 0) return 'unreadable';
  return silence !== undefined && silence.silentDays <= silence.usualDays ? 'lively' : 'quiet';
}

function reasonOf(
  { poll }: Source,
  { visit, failingSince, goneSince, lastNewAt, watched }: PollState,
  silence: Silence | undefined,
  alarms: readonly SourceAlarm[],
): string {
  const detail = visit?.detail === undefined ? '' : `: ${visit.detail}`;
  const [first] = alarms;
  if (first === 'gone') return `It answered on ${day(goneSince)} that it is gone for good.`;
  if (first === 'failing' || failingSince !== undefined) return `Not readable since ${day(failingSince)}${detail}.`;
  if (visit?.outcome === 'waiting') return `It asked us to wait${detail}.`;
  const words = sentences(alarms);
  if (words !== '') return words;
  if (poll.how === 'watch') return `Watched for change${watched ? `: it reads so since ${day(watched.since)}` : ''}.`;
  if (!silence)
    return lastNewAt ? 'Too little was seen of it to say what is usual.' : 'It has shown no dated news yet.';
  return `News ${often(silence.usualDays)}; the last ${ago(silence.silentDays)}.`;
}

const sentences = (alarms: readonly SourceAlarm[]) =>
  alarms.map((code) => `${sourceAlarms[code].charAt(0).toUpperCase()}${sourceAlarms[code].slice(1)}.`).join(' ');
const day = (instant: string | undefined) => instant?.slice(0, 10) ?? 'an unknown day';
const often = (days: number) => (days < 1.5 ? 'about every day' : `about every ${Math.round(days)} days`);
const ago = (days: number) => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);
