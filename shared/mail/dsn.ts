import type { Feedback } from '../subscribers/feedback.ts';
import type { Seal } from '../subscribers/seal.ts';
import { findReturnPath } from './return-path.ts';

/** Most characters in which the status of a report is looked for; what follows is the returned mail. */
const maxLength = 200_000;

/**
 * What a delivery report says (RFC 3464, or a complaint by RFC 5965), if it is about a mail of ours: it must carry the
 * signed return address, in its `To` or in what it returns. Only a status is read, so nothing written in a mail matters.
 */
export function feedbackOfDsn(raw: string, seal: Seal, now: Date): Feedback | undefined {
  const text = raw.slice(0, maxLength).replaceAll(/\r\n[ \t]+/g, ' ');
  const about = findReturnPath(text, seal, now);
  const kind = kindOf(text);
  return about && kind && { kind, ...about };
}

function kindOf(text: string): Feedback['kind'] | undefined {
  if (/^Content-Type: *multipart\/report;[^\n]*report-type="?feedback-report/im.test(text))
    return /^Feedback-Type: *not-spam/im.test(text) ? undefined : 'complained';
  const [, action = ''] = /^Action: *(\w+)/im.exec(text) ?? [];
  const [, status = ''] = /^Status: *([245]\.\d{1,3}\.\d{1,3})/im.exec(text) ?? [];
  switch (action.toLowerCase()) {
    case 'failed':
      // A full mailbox (x.2.2) and a refused content (x.7.x) say nothing of whether the mailbox exists.
      return status.startsWith('5') && !/^5\.(2\.2|7\.\d+|3\.4)$/.test(status) ? 'bounced' : 'soft-bounced';
    case 'delayed':
      return 'delayed';
    case 'delivered':
      return 'delivered';
    default:
      return undefined;
  }
}
