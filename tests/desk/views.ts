import { draftPage } from '../../shared/desk/draft-page.ts';
import { draftsPage } from '../../shared/desk/drafts-page.ts';
import { messagePage } from '../../shared/desk/message-page.ts';
import { signInPage } from '../../shared/desk/sign-in-page.ts';
import type { DraftView } from '../../shared/desk/views.ts';
import { differenceOf } from '../../shared/digest/difference.ts';
import type { Entry } from '../../shared/digest/edits.ts';
import { hostileIssue, issue } from '../site/formats/issues.ts';

const siteUrl = 'https://monitor.example/';
const editor = { id: 'ada', name: 'Ada Quill', addedAt: '2026-11-01T09:00:00Z', isStaff: true, formToken: 'token' };
const rules = { reminderHours: 24, deadlineHours: 48, withoutApproval: 'hold' } as const;
const at = '2026-11-23T08:00:00.000Z';
const log: readonly Entry[] = [
  { at, by: 'Ada Quill', command: { do: 'pin', article: 'evictions' } },
  { at, by: 'Ada Quill', command: { do: 'note', article: 'evictions', text: 'Look at the annex.' } },
];
const open: DraftView = {
  siteUrl,
  editor,
  rules,
  digest: issue,
  version: '"1"',
  log,
  difference: differenceOf({ machine: issue, log, draftedAt: at }),
  state: 'open',
  deadline: new Date('2026-11-25T08:00:00Z'),
  isLate: false,
};
const closed = { ...open, state: 'approve', end: { at, by: 'Ada Quill', command: { do: 'approve' } } } as const;
const summary = { ...open, week: issue.week, zone: issue.zone, headline: issue.headline };

/** Every page of the desk in the states it has. */
export const deskPages: Readonly<Record<string, string>> = {
  'sign in': signInPage({ siteUrl, next: '/desk/' }),
  'sign in, refused': signInPage({ siteUrl, next: '/desk/', wrong: 'This key is not known.' }),
  drafts: draftsPage({ siteUrl, editor, rules, drafts: [summary, { ...summary, week: '2026-W46', state: 'skip' }] }),
  'no drafts': draftsPage({ siteUrl, editor, rules, drafts: [] }),
  draft: draftPage(open),
  'draft changed meanwhile': draftPage({
    ...open,
    alert: { why: 'Somebody was faster.', meanwhile: log, text: 'Mine' },
  }),
  'hostile draft': draftPage({ ...open, digest: hostileIssue, log: [] }),
  'approved draft': draftPage(closed),
  'no such draft': messagePage('no-draft', siteUrl, editor),
};
