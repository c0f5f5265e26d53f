import { beforeEach, describe, expect, test } from 'vitest';
import { memberKey } from '../../shared/api/members.ts';
import { meetDeadline } from '../../shared/desk/meet-deadline.ts';
import { datesOf, Rules, rulesOf } from '../../shared/desk/rules.ts';
import { deskSettings } from '../../shared/desk/settings.ts';
import { edited, endOf } from '../../shared/digest/desk.ts';
import { edit, openDraft, putDraft } from '../../shared/digest/keep-desk.ts';
import type { Mail } from '../../shared/mail/mail.ts';
import type { Delivery } from '../../shared/mail/mailer.ts';
import { sampleDigest, week } from '../digest/sample-week.ts';
import { deskInMemory } from '../support/desk.ts';

// The week ends on Monday 23 November at 00:00 in Brussels, which is 23:00 on Sunday in UTC.
const at = {
  drafted: new Date('2026-11-23T04:00:00Z'),
  reminder: new Date('2026-11-23T15:00:00Z'),
  deadline: new Date('2026-11-24T11:00:00Z'),
};
const rules = (withoutApproval: Rules['withoutApproval']) => Rules.parse({ ...deskSettings, withoutApproval });

let store = deskInMemory();
let mails: Mail[] = [];
let announced: string[] = [];
let delivery: Delivery = { kind: 'taken' };

beforeEach(async () => {
  store = deskInMemory();
  mails = [];
  announced = [];
  delivery = { kind: 'taken' };
  await putDraft(store, sampleDigest, at.drafted);
  const keep = (id: string, member: object) =>
    store.keep(memberKey(id), { addedAt: '2026-11-01T09:00:00Z', ...member });
  await keep('a'.repeat(64), { name: 'Ada', isStaff: true, mail: 'ada@staff.example' });
  await keep('b'.repeat(64), { name: 'Ben', isStaff: true });
  await keep('c'.repeat(64), { name: 'An analyst', mail: 'analyst@reader.example' });
});

const look = (now: Date, withoutApproval: Rules['withoutApproval'] = 'hold') =>
  meetDeadline(week, rules(withoutApproval), {
    ...store,
    mail: {
      turn: async () => {},
      send: async (mail) => {
        mails.push(mail);
        return delivery;
      },
    },
    publication: { siteUrl: 'https://knowledge.example/', sender: 'The Monitor <monitor@knowledge.example>' },
    signal: new AbortController().signal,
    send: async (_, messages) => void announced.push(...messages.map((message) => message.week)),
    now: () => now,
  });
const opened = async () => {
  const open = await openDraft(store, week);
  if (!open) throw new TypeError('no draft');
  return open;
};
const approve = async (now: Date) =>
  edit(store, { week, version: (await opened()).version, by: 'Ada', command: { do: 'approve' } }, now);

test('a draft is due on Tuesday at noon, and staff are reminded on Monday at four', () => {
  expect(datesOf(week, 'Europe/Brussels', rules('hold'))).toEqual({ reminder: at.reminder, deadline: at.deadline });
});

describe('before the deadline', () => {
  test('staff with an address are reminded once, and only once it is time', async () => {
    await look(new Date(at.reminder.getTime() - 1));
    expect(mails).toEqual([]);
    await look(at.reminder);
    await look(new Date('2026-11-23T16:05:00Z'));
    expect(mails.map(({ to }) => to)).toEqual(['ada@staff.example']);
    expect(mails[0]?.subject).toBe('The digest of week 47 waits for you until Tuesday 24 November at 12:00');
    expect(mails[0]?.text).toContain('https://knowledge.example/desk/2026-W47/');
  });

  test('a reminder that the mail server put off is sent at the next look', async () => {
    delivery = { kind: 'later', code: '451', seconds: 300 };
    await look(at.reminder);
    delivery = { kind: 'taken' };
    await look(new Date('2026-11-23T16:05:00Z'));
    await look(new Date('2026-11-23T17:05:00Z'));
    expect(mails).toHaveLength(2);
  });

  test('whoever has approved it is not reminded', async () => {
    await approve(at.drafted);
    await look(at.reminder);
    expect(mails).toEqual([]);
  });
});

describe('at the deadline, a draft that nobody approved', () => {
  test('waits by default, and staff are told that it does', async () => {
    await look(at.deadline);
    expect(endOf((await opened()).draft)).toBeUndefined();
    expect(announced).toEqual([]);
    expect(mails.map(({ subject }) => subject)).toEqual(['The digest of week 47 was not approved in time']);
    expect((await approve(new Date('2026-11-26T08:00:00Z'))).kind).toBe('done');
  });

  test('is published as it is where staff chose so, and says so', async () => {
    await look(new Date(at.deadline.getTime() - 1), 'publish');
    expect(announced).toEqual([]);
    await look(at.deadline, 'publish');
    expect(announced).toEqual([week]);
    const { draft } = await opened();
    expect(endOf(draft)).toMatchObject({ by: 'the deadline', command: { do: 'release' } });
    expect(edited(draft).introduction).toMatch(/nobody of the staff had approved it\.$/);
    expect(mails.at(-1)?.subject).toBe('The digest of week 47 was published without approval');
  });

  test('is skipped where staff chose so, and stays closed', async () => {
    await look(at.deadline, 'skip');
    await look(at.deadline, 'publish');
    expect(announced).toEqual([]);
    expect(await approve(at.deadline)).toEqual({ kind: 'objection', why: 'skipped' });
    expect(mails.map(({ subject }) => subject)).toEqual(['The digest of week 47 was skipped']);
  });
});

test('an approval whose announcement got lost is announced at the next look', async () => {
  await approve(at.drafted);
  await look(new Date('2026-11-23T06:05:00Z'));
  expect(announced).toEqual([week]);
});

test('a week without a draft is left alone', async () => {
  await meetDeadline('2026-W46', rules('publish'), {
    ...store,
    mail: { turn: async () => {}, send: async () => ({ kind: 'taken' }) },
    publication: { siteUrl: 'https://knowledge.example/', sender: 'x' },
    signal: new AbortController().signal,
    send: async (_, messages) => void announced.push(...messages.map((message) => message.week)),
    now: () => at.deadline,
  });
  expect(announced).toEqual([]);
});

test('the rules are those of staff where they made some, and must make sense', async () => {
  expect(await rulesOf(store)).toEqual({ reminderHours: 16, deadlineHours: 36, withoutApproval: 'hold' });
  await store.put('desk', 'rules.json', JSON.stringify({ ...rules('skip'), deadlineHours: 60 }));
  expect(await rulesOf(store)).toEqual({ reminderHours: 16, deadlineHours: 60, withoutApproval: 'skip' });
  expect(Rules.safeParse({ reminderHours: 40, deadlineHours: 36, withoutApproval: 'hold' }).success).toBe(false);
});
