/** Races at the desk over the local cloud, by several processes: each gives what was lost or done twice. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { memberKey } from '../../../shared/api/members.ts';
import { weekBounds, weeksBefore } from '../../../shared/archive/week.ts';
import { deadlineName } from '../../../shared/desk/meet-deadline.ts';
import type { Rules } from '../../../shared/desk/rules.ts';
import { approvedKey, type Draft, edited, endOf, readApproved } from '../../../shared/digest/desk.ts';
import type { Digest } from '../../../shared/digest/digest.ts';
import type { Command } from '../../../shared/digest/edits.ts';
import { edit, openDraft, putDraft } from '../../../shared/digest/keep-desk.ts';
import { isPublishable } from '../../../shared/digest/published.ts';
import { getObject, putObject } from '../../../shared/pipeline/s3.ts';
import { sampleDigest } from '../../digest/sample-week.ts';
import type { Order, Outcomes, Task } from './racer.ts';

const store = { get: getObject, put: putObject };
const now = new Date('2026-11-23T08:00:00Z');

export interface Racers {
  /** Gives each process a task at once. */
  race(week: string, tasks: readonly Task[]): Promise<readonly Outcomes[]>;
  stop(): void;
}

/** Starts processes that reach the local cloud as this one does. */
export async function startRacers(count: number): Promise<Racers> {
  const children = Array.from({ length: count }, () => fork(join(import.meta.dirname, 'racer.ts')));
  await Promise.all(children.map((child) => once(child, 'spawn')));
  return {
    race: (week, tasks) => Promise.all(tasks.map((task, i) => told(children[i], { week, by: `editor ${i}`, task }))),
    stop: () => {
      for (const child of children) child.kill();
    },
  };
}

async function told(child: ChildProcess | undefined, order: Order): Promise<Outcomes> {
  if (!child) throw new RangeError('more tasks than processes');
  child.send(order);
  const [outcomes] = await once(child, 'message');
  return outcomes;
}

/** A week of its own for each round: no round meets another's draft. */
export const weekOfRound = (round: number) => weeksBefore('2026-W47', round + 1)[0] ?? '2026-W47';

async function newDraft(week: string): Promise<string> {
  const digest: Digest = { ...sampleDigest, week };
  await putDraft(store, digest, now);
  return (await openDraft(store, week))?.version ?? '';
}

async function draftOf(week: string): Promise<Draft> {
  const open = await openDraft(store, week);
  if (!open) throw new TypeError(`no draft of ${week}`);
  return open.draft;
}

const noteOf = (text: string): Command => ({ do: 'note', article: 'ramps', text });
const notesIn = ({ log }: Draft) => log.flatMap(({ command }) => (command.do === 'note' ? [command.text] : []));
const doneAmong = (outcomes: readonly Outcomes[]) => outcomes.flat().filter((one) => one === 'done').length;

/** Each process makes several edits while all others do: every edit is in the log, once. */
export async function lostUpdates(racers: Racers, week: string, processes: number): Promise<readonly string[]> {
  await newDraft(week);
  const texts = Array.from({ length: processes }, (_, p) => [0, 1, 2].map((n) => `${p}.${n}`));
  await racers.race(
    week,
    texts.map((own) => ({ do: 'edit-all', commands: own.map(noteOf) })),
  );
  const kept = notesIn(await draftOf(week)).sort();
  return JSON.stringify(kept) === JSON.stringify(texts.flat().sort()) ? [] : [`${week}: edits ${kept.join(' ')}`];
}

/** All edit, or all approve, the version that all have read: one does, the others are told. */
export async function sameVersion(racers: Racers, week: string, processes: number, command: Command) {
  const version = await newDraft(week);
  const tasks = Array.from({ length: processes }, () => ({ do: 'edit-once', version, command }) as const);
  const outcomes = await racers.race(week, tasks);
  const { log } = await draftOf(week);
  return doneAmong(outcomes) === 1 && log.length === 1
    ? []
    : [`${week}: ${JSON.stringify(outcomes)}, ${log.length} entries`];
}

/** The deadline, twice, an approver and an editor at the same moment: one end, after every edit that was accepted. */
export async function atDeadline(racers: Racers, week: string, withoutApproval: Rules['withoutApproval']) {
  await putObject(
    'subscribers',
    memberKey('a'.repeat(64)),
    JSON.stringify({ name: 'Ada', addedAt: now.toISOString(), isStaff: true, mail: 'ada@staff.example' }),
  );
  const version = await newDraft(week);
  const rules = { reminderHours: 16, deadlineHours: 36, withoutApproval };
  const deadline = new Date(Date.parse(weekBounds(week, sampleDigest.zone).end) + 36 * 3_600_000).toISOString();
  const meet = { do: 'deadline', rules, now: deadline } as const;
  const [approval, edits, ...deadlines] = await racers.race(week, [
    { do: 'edit-once', version, command: { do: 'approve' } },
    { do: 'edit-all', commands: ['a', 'b', 'c'].map(noteOf) },
    meet,
    meet,
  ]);
  const draft = await draftOf(week);
  const ends = draft.log.filter(({ command }) => ['approve', 'release', 'skip'].includes(command.do));
  const mails = deadlines.flat().filter((one) => one.startsWith('mailed'));
  const wrong: string[] = [];
  if (deadlines.some(([how]) => how !== 'done')) wrong.push(`a deadline ended in ${JSON.stringify(deadlines)}`);
  if (ends.length > 1 || (withoutApproval !== 'hold' && ends.length !== 1)) wrong.push(`${ends.length} ends`);
  if (ends[0] && draft.log.at(-1) !== ends[0]) wrong.push('something was done after the end');
  if (notesIn(draft).length !== edits?.filter((one) => one === 'done').length)
    wrong.push('an accepted edit is not there');
  if ((approval?.[0] === 'done') !== (endOf(draft)?.command.do === 'approve'))
    wrong.push('the approver was told otherwise');
  if (ends[0]?.by === deadlineName && approval?.[0] === 'done') wrong.push('both ended it');
  if (new Set(mails).size !== mails.length) wrong.push(`told twice: ${mails.join()}`);
  if ((await isPublishable(week, store)) === (endOf(draft) === undefined || endOf(draft)?.command.do === 'skip'))
    wrong.push('published what is not approved, or not what is');
  return wrong.map((what) => `${week}, ${withoutApproval}: ${what}`);
}

/** All correct a published digest and publish it anew: the site ends with every correction. */
export async function corrections(racers: Racers, week: string, processes: number): Promise<readonly string[]> {
  const version = await newDraft(week);
  await edit(store, { week, version, by: 'Ada', command: { do: 'approve' } }, now);
  await isPublishable(week, store);
  const texts = Array.from({ length: processes }, (_, p) => `correction number ${p}`);
  const outcomes = await racers.race(
    week,
    texts.map((text) => ({ do: 'correct', text })),
  );
  const approved = readApproved((await getObject('desk', approvedKey(week)))?.text ?? '{}');
  const page = (await getObject('site', `digests/${week}.html`))?.text ?? '';
  const missing = texts.filter((text) => !page.includes(text));
  const kept = approved.digest.corrections.length;
  const isSame =
    JSON.stringify({ ...approved.digest, corrections: [] }) === JSON.stringify(edited(await draftOf(week)));
  return missing.length === 0 && kept === processes && isSame
    ? []
    : [`${week}: missing on the page: ${missing.join()}; ${kept} kept; ${JSON.stringify(outcomes)}`];
}
