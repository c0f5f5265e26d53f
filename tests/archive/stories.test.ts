import { expect, test } from 'vitest';
import { storiedKey } from '../../shared/archive/keys.ts';
import { linkStory, readStory, rearrange } from '../../shared/archive/stories.ts';
import type { Card } from '../../shared/stories/compare.ts';
import { memberOf } from '../../shared/stories/story.ts';
import { shelfInMemory } from '../support/shelf.ts';

const zone = 'Europe/Brussels';
const card = (id: string, evidence: readonly string[], day = '2026-11-18'): Card => ({
  id,
  day,
  week: '2026-W47',
  language: 'en',
  host: `${id}.example`,
  title: id,
  evidence,
  keys: [],
});
const eviction = ['n:varga', 'n:crane', '#4300', 'd:8-31'];
const library = ['n:lindahl', 'n:moberg', '#2600', 'd:6-12'];
const storyIdOf = async (id: string, shelf: ReturnType<typeof shelfInMemory>) =>
  JSON.parse((await shelf.get('archive', storiedKey('2026-W47', id)))?.text ?? `{"story":"${id}"}`).story;

test('articles that share evidence are one story, with the reason; others are stories of their own', async () => {
  const shelf = shelfInMemory();
  for (const one of [card('b', eviction), card('a', eviction, '2026-11-20'), card('c', library)])
    await linkStory(one, shelf, zone);
  expect(await storyIdOf('a', shelf)).toBe(await storyIdOf('b', shelf));
  expect(await storyIdOf('c', shelf)).toBe('c');
  const { story } = await readStory(await storyIdOf('a', shelf), shelf);
  expect(story.links).toMatchObject([{ a: 'a', b: 'b', because: 'names varga, crane; numbers 4300; days 8-31' }]);
});

test('many that come at once, and come twice, end in one story', async () => {
  const shelf = shelfInMemory();
  const cards = Array.from({ length: 8 }, (_, i) => card(`a${i}`, eviction));
  await Promise.all([...cards, ...cards].map((one) => linkStory(one, shelf, zone)));
  const ids = await Promise.all(cards.map(({ id }) => storyIdOf(id, shelf)));
  expect(new Set(ids).size).toBe(1);
  expect((await readStory(ids[0], shelf)).story.members).toHaveLength(8);
});

test('what a person parted stays apart when the same articles, and new ones, come again', async () => {
  const shelf = shelfInMemory();
  const cards = ['a', 'b', 'c'].map((id) => card(id, eviction));
  for (const one of cards) await linkStory(one, shelf, zone);
  const signed = { are: 'two' as const, by: 'Ada', at: '2026-11-23T08:00:00Z', why: 'another town' };
  await rearrange(cards.map(memberOf), shelf, ([story, ...others]) =>
    story ? [{ ...story, rulings: ['b', 'c'].map((b) => ({ a: 'a', b, ...signed })) }, ...others] : [],
  );
  for (const one of [...cards, card('d', eviction)]) await linkStory(one, shelf, zone);
  expect(await storyIdOf('a', shelf)).not.toBe(await storyIdOf('b', shelf));
  expect(await storyIdOf('c', shelf)).toBe(await storyIdOf('b', shelf));
});
