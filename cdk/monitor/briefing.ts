import { lastCompleteWeek } from '../../shared/archive/week.ts';
import { approvedKey, readApproved } from '../../shared/digest/desk.ts';
import { composeBriefing } from '../../shared/mail/briefing.ts';
import { getObject } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { readAddress } from '../../shared/subscribers/address.ts';
import { readChoices } from '../../shared/subscribers/choices.ts';
import { agreed } from '../../shared/subscribers/consent.ts';
import { draftOf } from './approve.ts';
import { Complaint } from './complaint.ts';
import type { Where } from './options.ts';
import { openSession } from './session.ts';

interface BriefingOptions extends Where {
  readonly week?: string;
  readonly language: string;
  readonly themes?: readonly string[];
  readonly to?: string;
  readonly html?: boolean;
}

/** Shows a week's briefing as a reader would get it, from the draft or what was approved; with `to`, sends it to that one address. */
export async function briefing({ language, themes = [], to, html, ...options }: BriefingOptions): Promise<void> {
  const read = readChoices(new URLSearchParams([['language', language], ...themes.map((id) => ['themes', id])]));
  if (read.kind === 'wrong') throw new Complaint(`--${read.field}: ${read.why}.`);
  const email = to === undefined ? 'preview@reader.example' : readAddress(to);
  if (!email) throw new Complaint('--to: name one address, such as name@example.org.');
  const session = await openSession(options);
  try {
    const { clock, powers } = session;
    const now = clock.now();
    const week = options.week ?? lastCompleteWeek(now, zone);
    const stored = await getObject('desk', approvedKey(week));
    const digest = stored ? readApproved(stored.text).digest : await draftOf(week);
    const consent = agreed({ purpose: 'weekly-briefing', language: 'en', how: 'form' }, now);
    const subscriber = { id: `preview-${now.getTime().toString(36)}`, email, choices: read.choices, consent };
    const commission = { digest, approvedAt: now.toISOString(), subscriber, now };
    const made = await composeBriefing(commission, { ...powers.publication, seal: await powers.seal() });
    if (made.kind === 'withheld') throw new Complaint(`No mail: ${made.why}.`);
    if (to === undefined) return console.log(html ? made.mail.html : `${made.mail.subject}\n\n${made.mail.text}`);
    const { kind } = await powers.mail.send({ ...made.mail, subject: `[Test] ${made.mail.subject}` });
    if (kind !== 'taken') throw new Complaint(`The mail server did not take the test mail (${kind}).`);
    console.log('The test mail was handed over.');
  } finally {
    await session.close();
  }
}
