import { expect, test } from 'vitest';
import { approvedKey, draftKey, readApproved } from '../../shared/digest/desk.ts';
import { edit, openDraft, putDraft } from '../../shared/digest/keep-desk.ts';
import { isPublishable } from '../../shared/digest/published.ts';
import { withdraw } from '../../shared/digest/withdraw.ts';
import { digestFiles, listFiles } from '../../shared/site/published-files.ts';
import { deskInMemory } from '../support/desk.ts';
import { sampleDigest, week } from './sample-week.ts';

const now = new Date('2026-11-23T08:00:00Z');
const [story] = sampleDigest.stories;
if (!story) throw new TypeError('the sample has no story');
const gone = { articleId: story.articleId, url: `https://knowledge.example/api/articles/${story.articleId}` };
const correction = { at: now.toISOString(), by: 'R. Reviewer', text: 'An article was taken down.' };
const publication = { siteUrl: 'https://knowledge.example/', sender: 'digest@knowledge.example' };

async function desk() {
  const store = deskInMemory();
  await putDraft(store, sampleDigest, now);
  const said = `Staff say of ${story?.title}`;
  for (const command of [
    { do: 'note', article: gone.articleId, text: said },
    { do: 'move', article: gone.articleId, to: 2 },
  ] as const) {
    const version = (await openDraft(store, week))?.version ?? '';
    await edit(store, { week, version, by: 'Ada', command }, now);
  }
  return store;
}

async function published() {
  const store = await desk();
  const version = (await openDraft(store, week))?.version ?? '';
  await edit(store, { week, version, by: 'Ada', command: { do: 'approve' } }, now);
  await isPublishable(week, store);
  return store;
}
const digestIn = async (store: Awaited<ReturnType<typeof desk>>) =>
  readApproved((await store.get('desk', approvedKey(week)))?.text ?? '').digest;

test('no page, feed or file of a published digest, and nothing on the desk, says what was taken down', async () => {
  const store = await published();
  expect(await withdraw(gone, correction, store)).toEqual([week]);
  const digest = await digestIn(store);
  const files = [...digestFiles(digest, publication), ...listFiles([digest], publication)];
  for (const [name, text] of [...files, ...[...store.kept].map(([key, { text: kept }]) => [key, kept] as const)])
    for (const said of [story.title, story.url, story.sentence ?? story.title])
      expect(text.includes(said), `${name} has "${said}"`).toBe(false);
});

test('the rest stays as it was published, the place is kept, and a dated line says what happened', async () => {
  const store = await published();
  const before = await digestIn(store);
  await withdraw(gone, correction, store);
  const after = await digestIn(store);
  expect(after.corrections).toEqual([correction]);
  expect(after.stories.map(({ articleId }) => articleId)).toEqual(before.stories.map(({ articleId }) => articleId));
  expect(after.stories.find(({ articleId }) => articleId === gone.articleId)).toMatchObject({
    title: 'An article that was taken down',
    url: gone.url,
    themes: story.themes,
  });
  expect(after.themes).toEqual(before.themes);
});

test('asked again it says nothing twice, and names the weeks to publish again', async () => {
  const store = await published();
  await withdraw(gone, correction, store);
  expect(await withdraw(gone, correction, store)).toEqual([week]);
  expect((await digestIn(store)).corrections).toHaveLength(1);
});

test('a draft loses it, too, and what staff wrote of it', async () => {
  const store = await desk();
  expect(await withdraw(gone, correction, store)).toEqual([]);
  const { text = '' } = (await store.get('desk', draftKey(week))) ?? {};
  expect(text).toContain(gone.articleId);
  expect(text).not.toContain(story.title);
});
