import { describe, expect, test } from 'vitest';
import { approvedKey, draftKey, edited, readApproved } from '../../shared/digest/desk.ts';
import { differenceOf } from '../../shared/digest/difference.ts';
import type { Command } from '../../shared/digest/edits.ts';
import { correct, edit, openDraft, putDraft, sealApproval } from '../../shared/digest/keep-desk.ts';
import { deskInMemory } from '../support/desk.ts';
import { sampleDigest, week } from './sample-week.ts';

const now = new Date('2026-11-23T08:00:00Z');

async function newDesk() {
  const store = deskInMemory();
  await putDraft(store, sampleDigest, now);
  const opened = async () => {
    const open = await openDraft(store, week);
    if (!open) throw new TypeError('no draft');
    return open;
  };
  const order = async (command: Command, by = 'Ada') =>
    edit(store, { week, version: (await opened()).version, by, command }, now);
  return { store, kept: store.kept, opened, order };
}
const ids = (digest: typeof sampleDigest) => digest.stories.map(({ articleId }) => articleId);

describe('staff', () => {
  test('move, drop, pin and annotate stories, each with who and when', async () => {
    const { order, opened } = await newDesk();
    const [first = '', second = ''] = ids(sampleDigest);
    await order({ do: 'move', article: second, to: 1 });
    await order({ do: 'drop', article: first }, 'Ben');
    await order({ do: 'pin', article: 'staff' });
    await order({ do: 'note', article: second, text: 'Read this first.' });
    const { draft } = await opened();
    const digest = edited(draft);
    expect(ids(digest).slice(0, 2)).toEqual(['staff', second]);
    expect(digest.stories[1]?.note).toBe('Read this first.');
    expect(digest.mentions.find(({ articleId }) => articleId === first)?.why).toBe('staff');
    expect(draft.log.map(({ by, command }) => `${by} ${command.do}`)).toEqual([
      'Ada move',
      'Ben drop',
      'Ada pin',
      'Ada note',
    ]);
    const left = Object.values(digest.leftOut).reduce((sum, n) => sum + n, 0);
    expect(digest.stories.length + left).toBe(digest.totals.articles);
  });

  test('correct a tag, and the count behind it follows', async () => {
    const { order, opened } = await newDesk();
    await order({ do: 'untag', article: 'evictions', theme: 'housing' });
    const housing = edited((await opened()).draft).themes.find(({ id }) => id === 'housing');
    expect(housing).toMatchObject({ articles: 6, verdict: 'up' });
    expect(housing?.articleIds).not.toContain('evictions');
  });

  test('bring a story back that was dropped, as the machine had quoted it', async () => {
    const { order, opened } = await newDesk();
    await order({ do: 'drop', article: 'lake' });
    await order({ do: 'pin', article: 'lake' });
    const digest = edited((await opened()).draft);
    expect(digest.stories[0]).toEqual(sampleDigest.stories.find(({ articleId }) => articleId === 'lake'));
    expect(digest.leftOut).toEqual(sampleDigest.leftOut);
    expect(digest.mentions).toEqual(sampleDigest.mentions);
  });

  test('are told what cannot be done', async () => {
    const { order } = await newDesk();
    expect(await order({ do: 'drop', article: 'nobody' })).toEqual({ kind: 'objection', why: 'no-such-story' });
    expect(await order({ do: 'pin', article: 'nobody' })).toEqual({ kind: 'objection', why: 'no-such-article' });
    expect(await order({ do: 'tag', article: 'ramps', theme: 'x' })).toEqual({
      kind: 'objection',
      why: 'no-such-theme',
    });
    expect(await order({ do: 'move', article: 'ramps', to: 99 })).toEqual({ kind: 'objection', why: 'no-such-place' });
  });
});

test('of two who edit the version both have read, one is told to look again, and no edit is lost', async () => {
  const { store, opened } = await newDesk();
  const { version } = await opened();
  const both = await Promise.all(
    ['Ada', 'Ben'].map((by) => edit(store, { week, version, by, command: { do: 'headline', text: by } }, now)),
  );
  expect(both.map(({ kind }) => kind).sort()).toEqual(['changed-meanwhile', 'done']);
  expect((await opened()).draft.log).toHaveLength(1);
});

test('of two who approve, one does; after that nothing is edited', async () => {
  const { store, opened, order } = await newDesk();
  const { version } = await opened();
  const both = await Promise.all(
    ['Ada', 'Ben'].map((by) => edit(store, { week, version, by, command: { do: 'approve' } }, now)),
  );
  expect(both.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  expect(await order({ do: 'headline', text: 'Too late' })).toEqual({ kind: 'objection', why: 'already-approved' });
});

test('a deadline publishes what nobody approved with every edit, and the digest says so', async () => {
  const { order, opened } = await newDesk();
  await order({ do: 'introduction', text: 'A quiet week.' });
  await order({ do: 'release' }, 'the deadline');
  expect(edited((await opened()).draft).introduction).toBe(
    'A quiet week. This digest was published at its deadline: nobody of the staff had approved it.',
  );
  expect(await order({ do: 'approve' })).toEqual({ kind: 'objection', why: 'already-approved' });
});

test('a draft that its deadline skipped is closed and never published', async () => {
  const { store, order, opened } = await newDesk();
  await order({ do: 'skip' }, 'the deadline');
  expect(await order({ do: 'approve' })).toEqual({ kind: 'objection', why: 'skipped' });
  const { draft } = await opened();
  await expect(sealApproval(store, draft)).rejects.toThrow('is not approved');
});

test('a draft that is made anew keeps what staff did', async () => {
  const { store, order, opened } = await newDesk();
  await order({ do: 'headline', text: 'Ours' });
  await putDraft(store, { ...sampleDigest, undated: 7 }, now);
  expect(edited((await opened()).draft)).toMatchObject({ headline: 'Ours', undated: 7 });
});

test('an approval is laid down once, with the difference between machine and staff', async () => {
  const { store, kept, order, opened } = await newDesk();
  await order({ do: 'drop', article: 'ramps' });
  await order({ do: 'approve' });
  const { draft } = await opened();
  expect([await sealApproval(store, draft), await sealApproval(store, draft)]).toEqual([true, false]);
  const approved = readApproved(kept.get(approvedKey(week))?.text ?? '');
  expect(approved).toMatchObject({ approvedBy: 'Ada', approvedAt: now.toISOString() });
  expect(approved.draft && differenceOf(approved.draft).dropped).toEqual(['ramps']);
  await putDraft(store, { ...sampleDigest, undated: 99 }, now);
  expect(kept.get(draftKey(week))?.text).not.toContain('"undated":99');
});

test('a correction stands beside what was published, and needs something published', async () => {
  const { store, kept, order, opened } = await newDesk();
  const correction = { at: now.toISOString(), by: 'Ada', text: 'It was eleven towns.' };
  expect(await correct(store, week, correction)).toBe(false);
  await order({ do: 'approve' });
  await sealApproval(store, (await opened()).draft);
  expect(await correct(store, week, correction)).toBe(true);
  const { digest } = readApproved(kept.get(approvedKey(week))?.text ?? '');
  expect(digest.corrections).toEqual([correction]);
  expect({ ...digest, corrections: [] }).toEqual(sampleDigest);
});
