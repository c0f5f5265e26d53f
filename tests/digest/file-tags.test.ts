import { beforeEach, expect, test } from 'vitest';
import { articleKey, taggedKey } from '../../shared/archive/keys.ts';
import { correctionsFor, keepTags } from '../../shared/archive/tag-shelf.ts';
import { TaggedArticle } from '../../shared/archive/tagged.ts';
import type { Draft } from '../../shared/digest/desk.ts';
import type { Command } from '../../shared/digest/edits.ts';
import { fileTags } from '../../shared/digest/file-tags.ts';
import { applyCorrections } from '../../shared/taxonomy/corrections/apply-corrections.ts';
import { tagArticle } from '../../shared/taxonomy/tag-article.ts';
import { bucketInMemory } from '../support/bucket.ts';
import { asObject, taggedArticle } from '../support/tagged.ts';
import { sampleDigest } from './sample-week.ts';

const tagged = taggedArticle('eviction-stopped');
const { article, week } = tagged;
let bucket = bucketInMemory();
let sent: string[] = [];

beforeEach(async () => {
  bucket = bucketInMemory();
  sent = [];
  await bucket.put(...asObject(tagged));
  await bucket.put('archive', articleKey(article.id), JSON.stringify(article));
});

const draftOf = (...commands: readonly Command[]): Draft => ({
  machine: sampleDigest,
  draftedAt: '2026-11-23T05:00:00Z',
  log: commands.map((command, i) => ({ at: `2026-11-23T09:0${i}:00Z`, by: 'Ada', command })),
});
const file = (draft: Draft) =>
  fileTags(draft, {
    ...bucket,
    send: async (_, messages) => void sent.push(...messages.map(({ articleId }) => articleId)),
  });
/** What tag-article does with the message that was sent. */
const retag = () =>
  keepTags(
    { article, week, taggerVersion: tagged.tags.taggerVersion },
    (corrections) => applyCorrections(tagArticle(article), article.text, corrections),
    bucket,
  );
const themesNow = async () => {
  const stored = await bucket.get('archive', taggedKey(week, article.id));
  return TaggedArticle.parse(JSON.parse(stored?.text ?? '{}')).tags.themes.map(({ id }) => id);
};
const housing = { article: article.id, theme: 'right-to-housing' };

test('a tag taken away at the desk is a correction of the archive, with who, when and why', async () => {
  expect(await themesNow()).toContain('right-to-housing');
  expect(await file(draftOf({ do: 'untag', ...housing, why: 'It is about boats.' }))).toEqual([]);
  const [correction, ...others] = await correctionsFor(article.id, bucket);
  expect(correction).toMatchObject({
    kind: 'theme',
    tag: 'right-to-housing',
    action: 'remove',
    by: 'Ada',
    at: '2026-11-23T09:00:00.000Z',
    why: 'It is about boats.',
  });
  expect(others).toEqual([]);
  expect(sent).toEqual([article.id]);
  await retag();
  expect(await themesNow()).not.toContain('right-to-housing');
});

test('filed again it is still one correction, and nothing is tagged anew once it is in force', async () => {
  const draft = draftOf({ do: 'tag', article: article.id, theme: 'climate-city' });
  await file(draft);
  await file(draft);
  expect(await correctionsFor(article.id, bucket)).toHaveLength(1);
  await retag();
  expect(await themesNow()).toContain('climate-city');
  sent = [];
  await file(draft);
  expect(sent).toEqual([]);
});

test('of two words on one tag the last one holds, even where the first was filed already', async () => {
  const first: Command = { do: 'tag', article: article.id, theme: 'climate-city' };
  await file(draftOf(first));
  await retag();
  await file(draftOf(first, { ...first, do: 'untag' }));
  await retag();
  expect(await themesNow()).not.toContain('climate-city');
});

test('what cannot be filed is said: an article that is gone, a tag that is not there', async () => {
  const gone = await file(draftOf({ do: 'tag', article: 'gone', theme: 'climate-city' }));
  expect(gone).toEqual(['gone: the article is not in the archive any more.']);
  const absent = await file(draftOf({ do: 'untag', article: article.id, theme: 'climate-city' }));
  expect(absent).toEqual([`${article.id}: The article has no theme climate-city to remove.`]);
});
