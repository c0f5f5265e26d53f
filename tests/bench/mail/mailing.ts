import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startCloudApart } from '../../../cdk/local/cloud-apart.ts';
import { createResources } from '../../../cdk/local/resources.ts';
import { approvedKey } from '../../../shared/digest/desk.ts';
import { getObject, listObjects, putObject, removeObjects } from '../../../shared/pipeline/s3.ts';
import { sendMessages } from '../../../shared/pipeline/sqs.ts';
import { subscriberKey } from '../../../shared/subscribers/keys.ts';
import { type Accounts, accountsOf, recipientsOf } from '../../../shared/subscribers/ledger.ts';
import type { Vault } from '../../../shared/subscribers/vault.ts';
import { sampleDigest } from '../../digest/sample-week.ts';
import { reader } from '../../subscribers/people.ts';
import { startMailServer } from '../../support/mail-server.ts';

export interface Mailing {
  readonly data: string;
  readonly readers: number;
  /** Share of mails that meet each kind of trouble. */
  readonly chaos: number;
  /** How often the sender is killed in the middle. */
  readonly kills: number;
}

export interface Report {
  readonly accounts: Accounts;
  readonly kills: number;
  readonly seconds: number;
  readonly peakMb: number;
  /** Mails that the server took, by address. */
  readonly taken: ReadonlyMap<string, number>;
  /** Addresses whose mail the server lost in the middle. */
  readonly dropped: ReadonlySet<string>;
}

const week = sampleDigest.week;
const addressOf = (id: string) => `${id}@reader.example`;

/** Publishes an issue for so many readers and sends it through a bad server, by a sender that is killed again and again. */
export async function sendIssue({ data, readers, chaos, kills }: Mailing): Promise<Report> {
  const ids = Array.from({ length: readers }, (_, i) => `reader-${i}`);
  await withCloud(data, async (vault) => {
    await putObject(
      'desk',
      approvedKey(week),
      JSON.stringify({ digest: sampleDigest, approvedBy: 'a test', approvedAt: '2026-11-23T09:00:00Z' }),
    );
    for (let from = 0; from < ids.length; from += 200)
      await Promise.all(
        ids.slice(from, from + 200).map((id) => putObject('subscribers', subscriberKey(id), readerOf(id))),
      );
    await recipientsOf(week, ids, vault);
    await sendMessages(
      'mails',
      ids.map((subscriberId) => ({ week, subscriberId })),
    );
  });
  const server = await startMailServer({ file: join(data, 'server.ndjson'), keepsRaw: false, chaos });
  const start = performance.now();
  let peak = 0;
  let killed = 0;
  for (let run = 0; ; run += 1) {
    const most = killed < kills ? Math.ceil(readers / (kills + 2)) : Number.POSITIVE_INFINITY;
    const sender = fork(join(import.meta.dirname, 'sender.ts'), [data, server.url, String(run)]);
    const { isKilled, peakBytes } = await watch(sender, most);
    peak = Math.max(peak, peakBytes);
    if (!isKilled) break;
    killed += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  const events = server.events();
  await server.stop();
  const accounts = await withCloud(data, (vault) => accountsOf(week, vault), kills + 48);
  if (!accounts) throw new Error('the issue has no accounts');
  const taken = Map.groupBy(
    events.filter(({ what }) => what === 'taken').map(({ to }) => to),
    (to) => to,
  );
  return {
    accounts,
    kills: killed,
    seconds,
    peakMb: Math.round(peak / 1e6),
    taken: new Map([...taken].map(([to, { length }]) => [to, length])),
    dropped: new Set(events.flatMap(({ what, to }) => (what === 'dropped' ? [to] : []))),
  };
}

/** What must hold of a report, as sentences about what does not. */
export function faultsOf({ accounts, taken, dropped }: Report, readers: number): readonly string[] {
  const { sent, refused, withheld, uncertain, open } = accounts;
  const all = [...sent, ...refused, ...withheld, ...uncertain, ...open];
  const known = new Set([...sent, ...refused, ...withheld]);
  const faults: readonly [boolean, string][] = [
    [[...taken.values()].some((n) => n > 1), 'somebody got two'],
    [sent.some((id) => taken.get(addressOf(id)) !== 1), 'somebody counted as served got none'],
    [refused.some((id) => taken.has(addressOf(id))), 'somebody counted as refused got one'],
    [open.length > 0, `${open.length} are still open`],
    [all.length !== readers || new Set(all).size !== readers, 'the accounts do not add up'],
    [[...dropped].some((to) => known.has(to.split('@')[0] ?? '')), 'a mail lost in the middle is counted as known'],
  ];
  return faults.flatMap(([isSo, what]) => (isSo ? [what] : []));
}

async function watch(sender: ChildProcess, most: number) {
  let outcomes = 0;
  let peakBytes = 0;
  let isKilled = false;
  sender.on('message', (message: { outcome: string; peak?: number }) => {
    peakBytes = Math.max(peakBytes, message.peak ?? 0);
    if (message.outcome !== 'started') outcomes += 1;
    if (outcomes < most || isKilled) return;
    isKilled = true;
    sender.kill('SIGKILL');
  });
  const [code] = await once(sender, 'exit');
  if (!isKilled && code !== 0) throw new Error(`the sender ended with code ${code}`);
  return { isKilled, peakBytes };
}

/** Runs with the stores of a folder, and no step at work. */
async function withCloud<T>(data: string, work: (vault: Vault) => Promise<T>, hour = 0): Promise<T> {
  const cloud = await startCloudApart(join(data, 'cloud'));
  await createResources();
  const now = () => new Date(Date.parse('2026-11-24T08:00:00Z') + hour * 3_600_000);
  try {
    return await work({ get: getObject, put: putObject, list: listObjects, remove: removeObjects, now });
  } finally {
    await cloud.stop();
  }
}

/** Readers of several languages and choices, so that no two mails need be the same. */
function readerOf(id: string): string {
  const { id: _, ...person } = reader({ language: (['en', 'es', 'ko', 'de'] as const)[id.length % 4] ?? 'en' });
  return JSON.stringify({ ...person, id, email: addressOf(id) });
}
