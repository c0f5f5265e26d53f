import { expect, test } from 'vitest';
import { approvedKey, readApproved } from '../../shared/digest/desk.ts';
import { correct, edit, openDraft, putDraft } from '../../shared/digest/keep-desk.ts';
import { isPublishable, writePublished } from '../../shared/digest/published.ts';
import { deskInMemory } from '../support/desk.ts';
import { sampleDigest, week } from './sample-week.ts';

const now = new Date('2026-11-23T08:00:00Z');

async function approved() {
  const store = deskInMemory();
  await putDraft(store, sampleDigest, now);
  const version = (await openDraft(store, week))?.version ?? '';
  await edit(store, { week, version, by: 'Ada', command: { do: 'approve' } }, now);
  return store;
}

test('a draft is not published before somebody approves it', async () => {
  const store = deskInMemory();
  expect(await isPublishable(week, store)).toBe(false);
  await putDraft(store, sampleDigest, now);
  expect(await isPublishable(week, store)).toBe(false);
});

test('the approval in the log is enough: who publishes lays it down, once', async () => {
  const store = await approved();
  expect(await isPublishable(week, store)).toBe(true);
  const laid = await store.get('desk', approvedKey(week));
  expect(readApproved(laid?.text ?? '').approvedBy).toBe('Ada');
  expect(await isPublishable(week, store)).toBe(true);
  expect((await store.get('desk', approvedKey(week)))?.etag).toBe(laid?.etag);
});

test('a correction that comes while the digest is being written is written too', async () => {
  const store = await approved();
  await isPublishable(week, store);
  const written: number[] = [];
  await writePublished(store, async ([digest]) => {
    written.push(digest?.corrections.length ?? -1);
    if (written.length === 1)
      await correct(store, week, { at: now.toISOString(), by: 'Ada', text: 'It was eleven towns.' });
  });
  expect(written).toEqual([0, 1]);
});
