// Whether the time of an answer tells a known address from an unknown one: node tests/bench/enumeration.ts [each]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession, type Session } from '../../cdk/monitor/session.ts';
import { openSite } from '../../cdk/monitor/site.ts';
import { putObject } from '../../shared/pipeline/s3.ts';
import { addressKey, subscriberKey } from '../../shared/subscribers/keys.ts';
import { reader } from '../subscribers/people.ts';
import { median, rankSum } from './mail/rank-sum.ts';

// An hour's limit is 600 sign-ups in all.
const each = Number(process.argv[2] ?? 290);
const data = mkdtempSync(join(tmpdir(), 'monitor-enumeration-'));
let session: Session | undefined;
const site = await openSite({ local: { invoke: async (...call) => session?.local.invoke(...call) } }, 0);
session = await openSession({ data });
const seal = await session.powers.seal();
for (let i = 0; i < each; i += 1) {
  const own = { ...reader({}, `r${i}`), email: `known${i}@reader.example` };
  await putObject('subscribers', subscriberKey(own.id), JSON.stringify(own));
  await putObject('subscribers', addressKey(seal.hash(own.email)), JSON.stringify({ id: own.id }));
}
const kinds = ['known', 'unknown'] as const;
const times = { known: [] as number[], unknown: [] as number[] };
const answers = new Set<string>();
for (let i = 0; i < each; i += 1)
  for (const kind of Math.random() < 0.5 ? kinds : kinds.toReversed()) {
    // Each from a network of its own, and once the queue is empty: what a step does for one must not slow the next.
    const headers = { 'x-forwarded-for': `198.51.${i % 250}.${Math.floor(i / 250) + 1}` };
    const body = new URLSearchParams({ email: `${kind}${i}@reader.example` });
    const start = performance.now();
    const reply = await fetch(`${site.url}subscriptions/`, { method: 'POST', body, headers });
    const text = await reply.text();
    times[kind].push(performance.now() - start);
    answers.add(`${reply.status} ${text}`);
    await session.local.drain();
  }
const { p } = rankSum(times.known, times.unknown);
console.log(`${each} sign-ups of each kind, ${answers.size} different answer(s).`);
for (const kind of kinds) console.log(`${kind}: median ${median(times[kind]).toFixed(2)} ms`);
console.log(`rank-sum test (Mann and Whitney): p = ${p.toFixed(2)}`);
await site.stop();
await session.close();
rmSync(data, { recursive: true, force: true });
process.exitCode = answers.size === 1 && p > 0.01 ? 0 : 1;
