import type { Draft } from '../digest/desk.ts';
import { edited } from '../digest/desk.ts';
import { counted } from '../digest/say.ts';
import type { Block } from '../mail/block.ts';
import type { Mail } from '../mail/mail.ts';
import { writeHtml } from '../mail/write-html.ts';
import { writeText } from '../mail/write-text.ts';
import type { Publication } from '../site/publication.ts';
import { deskUrl } from './paths.ts';
import type { Colleague } from './staff.ts';

/** What staff are told: the draft is due soon, or what became of it without them. */
export type NoticeKind = 'due' | 'held' | 'published' | 'skipped';

interface Commission {
  readonly kind: NoticeKind;
  readonly draft: Draft;
  readonly deadline: Date;
  readonly colleague: Colleague;
  readonly now: Date;
}

/** A notice to one of the staff; each is sent once. */
export function composeNotice({ kind, draft, deadline, colleague, now }: Commission, publication: Publication): Mail {
  const { week, zone } = draft.machine;
  const { headline, stories } = edited(draft);
  const number = Number(week.slice(-2));
  const { subject, body } = wordsOf(kind, number, instant(deadline, zone));
  const changes =
    draft.log.length === 0 ? 'Nobody has changed it yet.' : `Staff have made ${counted(draft.log.length, 'change')}.`;
  const blocks: readonly Block[] = [
    { kind: 'h1', text: subject },
    { kind: 'text', text: body },
    { kind: 'text', text: `“${headline}”, with ${counted(stories.length, 'story', 'stories')}. ${changes}` },
    {
      kind: 'button',
      url: deskUrl(week, publication),
      text: kind === 'due' || kind === 'held' ? 'Read and approve' : 'Look at it',
    },
    { kind: 'rule' },
    { kind: 'small', text: `You get this because ${colleague.name} has a key of the editorial desk.` },
  ];
  return {
    from: publication.sender,
    to: colleague.mail,
    subject,
    text: writeText(blocks),
    html: writeHtml({ language: 'en', title: subject, blocks }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'en' },
    messageId: `<desk-${week}-${kind}.${colleague.id.slice(0, 16)}@${new URL(publication.siteUrl).hostname}>`,
    date: now,
    about: { issue: `desk-${week}-${kind}`, id: colleague.id },
  };
}

function wordsOf(kind: NoticeKind, week: number, deadline: string) {
  const digest = `The digest of week ${week}`;
  switch (kind) {
    case 'due':
      return {
        subject: `${digest} waits for you until ${deadline}`,
        body: 'The draft is ready. Please read it, change what is wrong, and approve it.',
      };
    case 'held':
      return {
        subject: `${digest} was not approved in time`,
        body: `It was due on ${deadline}. It waits until one of you approves it; readers have nothing yet.`,
      };
    case 'published':
      return {
        subject: `${digest} was published without approval`,
        body: `It was due on ${deadline}, and the rule of the desk is to publish then. It tells its readers that nobody had approved it. What is wrong in it can be corrected.`,
      };
    case 'skipped':
      return {
        subject: `${digest} was skipped`,
        body: `It was due on ${deadline}, and the rule of the desk is to skip a week that nobody approved. Its articles stay in the archive.`,
      };
  }
}

/** An instant as staff read it, in the zone of the digest. */
export const instant = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at);
