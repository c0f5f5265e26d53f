/** One issue to many readers, first over a good mail server, then over a bad one with a sender that is killed: `npx node tests/bench/mail.ts [readers] [good|bad]`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, sendIssue } from './mail/mailing.ts';

const readers = Number(process.argv[2] ?? 20_000);

for (const [name, chaos, kills] of [
  ['a good server', 0, 0],
  ['a bad server, 30 kills', 0.02, 30],
] as const) {
  if (process.argv[3] && !name.includes(process.argv[3])) continue;
  const data = mkdtempSync(join(tmpdir(), 'mail-bench-'));
  const report = await sendIssue({ data, readers, chaos, kills });
  const { accounts, seconds, peakMb, taken, dropped } = report;
  const { sent, refused, withheld, uncertain, open } = accounts;
  const served = uncertain.filter((id) => taken.has(`${id}@reader.example`)).length;
  console.log(
    `${name}: ${readers} readers, ${report.kills} kills, ${seconds.toFixed(0)} s, ${Math.round(readers / seconds)} mails a second, ${peakMb} MB at most
  sent ${sent.length}, refused ${refused.length}, withheld ${withheld.length}, uncertain ${uncertain.length} (of whom ${served} were served), open ${open.length}
  twice: ${[...taken.values()].filter((n) => n > 1).length}; dropped in the middle: ${dropped.size}
  ${faultsOf(report, readers).join(', ') || 'nobody got two; everybody whose outcome is known got one or was refused; the accounts add up'}`,
  );
  rmSync(data, { recursive: true });
}
