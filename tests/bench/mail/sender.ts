/** Sends what the queue of mails holds, through an SMTP server; made to be killed. Arguments: folder, SMTP address, hour of the clock. */
import { join } from 'node:path';
import { startLocal } from '../../../cdk/local.ts';
import { settingOf } from '../../../cdk/monitor/options.ts';
import { smtpMailer } from '../../../shared/mail/smtp.ts';
import { simulatedClock } from '../../../shared/web/clock.ts';

const [, , data = '', url = '', hour = '0'] = process.argv;
const { powers } = await settingOf({ data });
const local = await startLocal({
  folder: join(data, 'cloud'),
  powers: { ...powers, mail: smtpMailer({ url, perSecond: 1e6 }) },
  // What is put off comes back once nothing else is left, so a run takes the time of its work.
  clock: simulatedClock(new Date(Date.parse('2026-11-24T08:00:00Z') + Number(hour) * 3_600_000)),
  log: ({ outcome }) => process.send?.({ outcome, peak: process.memoryUsage().rss }),
});
process.send?.({ outcome: 'started' });
await local.drain();
await local.stop();
process.exit(0);
