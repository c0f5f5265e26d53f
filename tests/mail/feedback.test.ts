import { describe, expect, test } from 'vitest';
import { feedbackOfDsn } from '../../shared/mail/dsn.ts';
import { returnPath } from '../../shared/mail/return-path.ts';
import { seal } from '../subscribers/people.ts';

const now = new Date('2026-11-24T08:00:00Z');
const to = returnPath({ issue: '2026-W47', id: 'r7kq2' }, 'M <digest@monitor.example>', seal);
const report = (status: string, action = 'failed', address = to) =>
  `To: ${address}\r\nContent-Type: multipart/report; report-type=delivery-status\r\n\r\nAction: ${action}\r\nStatus: ${status}\r\n`;

describe('a delivery report', () => {
  test.each([
    ['5.1.1', 'failed', 'bounced'],
    ['5.2.2', 'failed', 'soft-bounced'],
    ['5.7.1', 'failed', 'soft-bounced'],
    ['4.4.7', 'failed', 'soft-bounced'],
    ['4.4.1', 'delayed', 'delayed'],
    ['2.0.0', 'delivered', 'delivered'],
  ])('%s, %s, says %s', (status, action, kind) =>
    expect(feedbackOfDsn(report(status, action), seal, now)).toEqual({
      kind,
      issue: '2026-W47',
      subscriberId: 'r7kq2',
    }),
  );

  test('about a mail that we did not send says nothing', () => {
    const forged = to.replace(/[a-z0-9](?=@)/, (last) => (last === 'a' ? 'b' : 'a'));
    expect(feedbackOfDsn(report('5.1.1', 'failed', forged), seal, now)).toBeUndefined();
    expect(feedbackOfDsn(report('5.1.1', 'failed', 'bounces@monitor.example'), seal, now)).toBeUndefined();
  });

  test('of spam is a complaint, and no bounce', () => {
    const complaint = `To: ${to}\r\nContent-Type: multipart/report;\r\n report-type=feedback-report\r\n\r\nFeedback-Type: abuse\r\n`;
    expect(feedbackOfDsn(complaint, seal, now)?.kind).toBe('complained');
  });
});
