import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastCompleteWeek } from '../../shared/archive/week.ts';
import { getObject, listObjects, putObject, removeObjects } from '../../shared/pipeline/s3.ts';
import { zone } from '../../shared/pipeline/topology.ts';
import { exportOf } from '../../shared/subscribers/export.ts';
import { subscriberKey, subscriberPrefix } from '../../shared/subscribers/keys.ts';
import { forget } from '../../shared/subscribers/leave.ts';
import { readSubscriber, type Subscriber } from '../../shared/subscribers/subscriber.ts';
import { Complaint } from './complaint.ts';
import { formatRows } from './formats.ts';
import { importReaders, readerOf } from './import-readers.ts';
import { resend, showAccounts, showUncertain } from './mailings.ts';
import { openSession } from './session.ts';
import type { Desk, SubscriberOptions } from './subscriber-desk.ts';

const views = new Map<string, (desk: Desk) => Promise<string>>([
  ['count', count],
  ['addresses', addresses],
  ['export', exportOne],
  ['erase', eraseOne],
  ['import', importReaders],
  ['accounts', showAccounts],
  ['uncertain', showUncertain],
  ['resend', resend],
]);

/** Who reads, in numbers; and what staff may do for a reader or about a mailing. */
export async function subscribers(view: string, what: string | undefined, options: SubscriberOptions): Promise<void> {
  const show = views.get(view);
  if (!show)
    throw new Complaint(`subscribers: there is no view "${view}". Choose one of ${[...views.keys()].join(', ')}.`);
  const session = await openSession(options);
  try {
    const now = () => session.clock.now();
    const vault = { get: getObject, put: putObject, list: listObjects, remove: removeObjects, now };
    const week = options.week ?? lastCompleteWeek(now(), zone);
    console.log(await show({ session, vault, seal: await session.powers.seal(), week, what: what ?? '', options }));
  } finally {
    await session.close();
  }
}

/** Every subscriber, read a few at a time. */
async function all({ vault }: Desk): Promise<readonly Subscriber[]> {
  const keys = (await vault.list('subscribers', subscriberPrefix)).map(({ key }) => key);
  const found: Subscriber[] = [];
  for (let from = 0; from < keys.length; from += 50) {
    const stored = await Promise.all(keys.slice(from, from + 50).map((key) => vault.get('subscribers', key)));
    found.push(...stored.flatMap((one) => (one ? [readSubscriber(one.text)] : [])));
  }
  return found;
}

/** Numbers only; a choice of fewer than five people is not told apart. */
async function count(desk: Desk): Promise<string> {
  const readers = await all(desk);
  const rows = (what: string, values: readonly string[]) =>
    [...Map.groupBy(values, (value) => value)]
      .map(([value, { length }]) => ({ what, value, subscribers: length < 5 ? 'fewer than 5' : length }))
      .toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return formatRows(
    [
      { what: 'all', value: '', subscribers: readers.length },
      ...rows(
        'language',
        readers.map(({ choices }) => choices.language),
      ),
      ...rows(
        'theme',
        readers.flatMap(({ choices }) => choices.themes),
      ),
      ...rows(
        'group',
        readers.flatMap(({ choices }) => choices.groups),
      ),
    ],
    'table',
  );
}

/** A reason is asked for, and written to the log, before anything that is somebody's own is shown or changed. */
function mustGiveReason({ options, vault }: Desk, what: string): void {
  if (!options.reason) throw new Complaint(`subscribers ${what}: say why with --reason "…"; it is kept in the log.`);
  const line = JSON.stringify({ at: vault.now().toISOString(), step: `staff-${what}`, why: options.reason });
  appendFileSync(join(options.data, 'log.ndjson'), `${line}\n`);
}

async function addresses(desk: Desk): Promise<string> {
  mustGiveReason(desk, 'addresses');
  const readers = await all(desk);
  return formatRows(
    readers.map(({ id, email, consent }) => ({ id, email, since: consent.confirmedAt ?? consent.askedAt })),
    'table',
  );
}

async function exportOne(desk: Desk): Promise<string> {
  mustGiveReason(desk, 'export');
  return JSON.stringify(await exportOf((await readerOf(desk)).id, desk.vault), null, 2);
}

async function eraseOne(desk: Desk): Promise<string> {
  mustGiveReason(desk, 'erase');
  const { id } = await readerOf(desk);
  await forget(id, 'erased', desk.vault, desk.seal);
  const isGone = (await desk.vault.get('subscribers', subscriberKey(id))) === undefined;
  return isGone ? 'Erased. A keyed hash of the address stays, so that it is never imported again.' : 'Not erased.';
}
